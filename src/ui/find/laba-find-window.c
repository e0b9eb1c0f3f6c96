/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/find/laba-find-window.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/laba-text.h"
#include "ui/kit/laba-ask.h"
#include "ui/kit/laba-found.h"

/* Of each kind; who wants more writes more. */
#define MOST 6

struct _LabaFindWindow
{
  GtkWindow parent_instance;
  LabaBook *book;
  GArray *found;  /* of LabaFound, one a row; id 0: one to begin */
  char *searched; /* what stands in the list answers this */
  GtkSearchEntry *entry;
  GtkStack *stack;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (LabaFindWindow, laba_find_window, GTK_TYPE_WINDOW)

/* ---- what is found ---- */

static GtkWidget *
make_label (const char *text, const char *css_class, gboolean expand)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, expand);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
add (LabaFindWindow *self, const LabaFound *found)
{
  const LabaType *type = found->type;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *row = gtk_list_box_row_new ();
  g_autofree char *spoken = g_strdup_printf ("%s: %s", _ (type->label), found->name);

  gtk_box_append (GTK_BOX (box), make_label (found->name, NULL, TRUE));
  if (found->detail != NULL && *found->detail != '\0')
    gtk_box_append (GTK_BOX (box), make_label (found->detail, "dim-label", FALSE));
  if (found->id != 0)
    gtk_box_append (GTK_BOX (box), make_label (_ (type->label), "dim-label", FALSE));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  gtk_list_box_append (self->list, row);
}

/* What can be begun, by its name. */
static void
find_new (LabaFindWindow *self, const LabaType *type, const char *folded)
{
  g_autofree char *label = g_utf8_casefold (_ (type->label), -1);
  LabaFound found = { .type = type };

  if (strstr (label, folded) == NULL)
    return;
  found.name = g_strdup_printf (_ ("New: %s"), _ (type->label));
  g_array_append_val (self->found, found);
}

static void
find (LabaFindWindow *self, const char *text)
{
  LabaDb *db = laba_book_get_db (self->book);
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_autofree char *folded = g_utf8_casefold (stripped, -1);
  guint n;
  const LabaType *const *types = laba_types_get (&n);

  for (guint i = 0; i < n; i++)
    laba_found_add (self->found, db, types[i], stripped, MOST);
  laba_found_add_orders (self->found, db, stripped, MOST);
  for (guint i = 0; i < n; i++)
    find_new (self, types[i], folded);
  for (guint i = 0; i < self->found->len; i++)
    add (self, &g_array_index (self->found, LabaFound, i));
}

/* ---- callbacks ---- */

static void
search_changed_cb (LabaFindWindow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  gboolean empty = laba_text_is_empty (text);
  GtkWidget *row;

  if (g_strcmp0 (text, self->searched) == 0)
    return;
  g_free (self->searched);
  self->searched = g_strdup (text);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  g_array_set_size (self->found, 0);
  if (!empty)
    find (self, text);
  gtk_stack_set_visible_child_name (self->stack, empty                  ? "hint"
                                                 : self->found->len > 0 ? "found"
                                                                        : "nothing");
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
}

static void
open_row (LabaFindWindow *self, GtkListBoxRow *row)
{
  const LabaFound *found
      = &g_array_index (self->found, LabaFound, gtk_list_box_row_get_index (row));
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  gint64 id = found->id;
  const char *type = found->type->id;

  gtk_window_destroy (GTK_WINDOW (self));
  if (id != 0)
    laba_ask_open (parent, id);
  else
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.new-record", "s", type);
}

static void
row_activated_cb (LabaFindWindow *self, GtkListBoxRow *row)
{
  open_row (self, row);
}

/* What was typed last may not have been looked for yet. */
static void
activate_cb (LabaFindWindow *self)
{
  GtkListBoxRow *row;

  search_changed_cb (self);
  row = gtk_list_box_get_selected_row (self->list);
  if (row != NULL)
    open_row (self, row);
}

static void
move (LabaFindWindow *self, int by)
{
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (self->list);
  int index = selected != NULL ? gtk_list_box_row_get_index (selected) : -1;
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, index + by);

  if (row == NULL)
    return;
  gtk_list_box_select_row (self->list, row);
  gtk_widget_grab_focus (GTK_WIDGET (row));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

/* The arrows belong to the list while the entry has the focus. */
static gboolean
key_pressed_cb (LabaFindWindow *self, guint key)
{
  if (key != GDK_KEY_Down && key != GDK_KEY_Up)
    return FALSE;
  move (self, key == GDK_KEY_Down ? 1 : -1);
  return TRUE;
}

/* ---- class ---- */

static void
laba_find_window_dispose (GObject *object)
{
  LabaFindWindow *self = LABA_FIND_WINDOW (object);

  g_clear_object (&self->book);
  G_OBJECT_CLASS (laba_find_window_parent_class)->dispose (object);
}

static void
laba_find_window_finalize (GObject *object)
{
  g_array_unref (LABA_FIND_WINDOW (object)->found);
  g_free (LABA_FIND_WINDOW (object)->searched);
  G_OBJECT_CLASS (laba_find_window_parent_class)->finalize (object);
}

static void
laba_find_window_class_init (LabaFindWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laba_find_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = laba_find_window_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/laba/ui/find/laba-find-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LabaFindWindow, entry);
  gtk_widget_class_bind_template_child (widget_class, LabaFindWindow, list);
  gtk_widget_class_bind_template_child (widget_class, LabaFindWindow, stack);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
laba_find_window_init (LabaFindWindow *self)
{
  self->found = laba_found_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

LabaFindWindow *
laba_find_window_new (GtkWindow *parent, LabaBook *book)
{
  LabaFindWindow *self = g_object_new (LABA_TYPE_FIND_WINDOW, "transient-for", parent, NULL);

  self->book = g_object_ref (book);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  return self;
}

void
laba_find_window_search (LabaFindWindow *self, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  search_changed_cb (self);
}
