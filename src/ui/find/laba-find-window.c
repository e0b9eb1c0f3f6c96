/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/find/laba-find-window.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/laba-text.h"
#include "book/laba-rows.h"
#include "book/laba-store.h"
#include "orders/laba-order-search.h"
#include "ui/kit/laba-ask.h"

/* Of each kind; who wants more writes more. */
#define MOST 6

struct _LabaFindWindow
{
  GtkWindow parent_instance;
  LabaBook *book;
  LabaRows *orders;
  GArray *found;  /* of Found, one a row */
  char *searched; /* what stands in the list answers this */
  GtkSearchEntry *entry;
  GtkStack *stack;
  GtkListBox *list;
};

/* A record to open, or a type to begin. */
typedef struct
{
  gint64 id; /* 0: new */
  const LabaType *type;
} Found;

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
add (LabaFindWindow *self, const LabaType *type, gint64 id, const char *name, const char *detail)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *row = gtk_list_box_row_new ();
  g_autofree char *spoken = g_strdup_printf ("%s: %s", _ (type->label), name);
  Found found = { id, type };

  gtk_box_append (GTK_BOX (box), make_label (name, NULL, TRUE));
  if (detail != NULL && *detail != '\0')
    gtk_box_append (GTK_BOX (box), make_label (detail, "dim-label", FALSE));
  if (id != 0)
    gtk_box_append (GTK_BOX (box), make_label (_ (type->label), "dim-label", FALSE));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  gtk_list_box_append (self->list, row);
  g_array_append_val (self->found, found);
}

static void
find_orders (LabaFindWindow *self, const char *text)
{
  const LabaOrderSearch search = {
    .order = "order-ids-by-day", .text = text, .goods = -1, .payment = -1, .settlement = -1
  };
  LabaDb *db = laba_book_get_db (self->book);
  guint n;

  laba_order_search_apply (&search, db, self->orders);
  laba_rows_reload (self->orders);
  n = MIN (g_list_model_get_n_items (G_LIST_MODEL (self->orders)), MOST);
  for (guint i = 0; i < n; i++)
    {
      gint64 id = laba_rows_get_id (self->orders, i);
      g_autoptr (LabaRecord) record = laba_store_load (db, id, NULL);
      g_autofree char *what = record != NULL ? laba_store_describe (db, record) : NULL;

      if (what != NULL)
        add (self, record->type, id, what, NULL);
    }
}

static void
find_of_type (LabaFindWindow *self, const LabaType *type, const char *text, const char *match)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (laba_book_get_db (self->book), type->suggest);

  if (laba_stmt_has_bind (stmt, ":text"))
    laba_stmt_bind_text (stmt, ":text", text);
  if (laba_stmt_has_bind (stmt, ":match"))
    laba_stmt_bind_text (stmt, ":match", match);
  if (laba_stmt_has_bind (stmt, ":variant"))
    laba_stmt_bind_text (stmt, ":variant", NULL);
  laba_stmt_bind_int (stmt, ":most", MOST);
  while (laba_stmt_next (stmt, NULL))
    add (self, type, laba_stmt_get_int (stmt, "id"), laba_stmt_get_text (stmt, "name"),
         laba_stmt_get_text (stmt, "detail"));
}

static void
find_new (LabaFindWindow *self, const LabaType *type, const char *folded)
{
  g_autofree char *label = g_utf8_casefold (_ (type->label), -1);
  g_autofree char *name = NULL;

  if (strstr (label, folded) == NULL)
    return;
  name = g_strdup_printf (_ ("New: %s"), _ (type->label));
  add (self, type, 0, name, NULL);
}

static void
find (LabaFindWindow *self, const char *text)
{
  g_autofree char *match = laba_store_match (text);
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_autofree char *folded = g_utf8_casefold (stripped, -1);
  guint n;
  const LabaType *const *types = laba_types_get (&n);

  for (guint i = 0; i < n; i++)
    if (types[i]->suggest != NULL && *match != '\0')
      find_of_type (self, types[i], stripped, match);
  find_orders (self, text);
  for (guint i = 0; i < n; i++)
    find_new (self, types[i], folded);
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
  const Found found = g_array_index (self->found, Found, gtk_list_box_row_get_index (row));
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  gtk_window_destroy (GTK_WINDOW (self));
  if (found.id != 0)
    laba_ask_open (parent, found.id);
  else
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.new-record", "s", found.type->id);
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

  g_clear_object (&self->orders);
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
  self->found = g_array_new (FALSE, FALSE, sizeof (Found));
  gtk_widget_init_template (GTK_WIDGET (self));
}

LabaFindWindow *
laba_find_window_new (GtkWindow *parent, LabaBook *book)
{
  LabaFindWindow *self = g_object_new (LABA_TYPE_FIND_WINDOW, "transient-for", parent, NULL);

  self->book = g_object_ref (book);
  self->orders = laba_rows_new (book, "order-ids-by-day", "order-row", NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  return self;
}
