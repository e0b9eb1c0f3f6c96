/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/kit/laba-ref-entry.h"

#include <glib/gi18n.h>

#include "base/laba-text.h"
#include "book/laba-store.h"
#include "ui/kit/laba-focus.h"

#define MOST 8

struct _LabaRefEntry
{
  GtkWidget parent_instance;
  LabaBook *book;
  const LabaType *type;
  char *variant; /* of the target, or NULL */
  int side;      /* of people: 1 customers first, 2 suppliers */
  GtkEntry *entry;
  GtkPopover *popover;
  GtkListBox *list;
  GArray *ids; /* of the suggestions shown */
  gint64 id;   /* chosen, while the text is still its name */
  gboolean quiet;
};

enum
{
  EDITED,
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LabaRefEntry, laba_ref_entry, GTK_TYPE_WIDGET)

/* ---- suggestions ---- */

static GtkWidget *
make_row (const char *name, const char *detail)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  if (detail != NULL && *detail != '\0')
    {
      GtkWidget *more = gtk_label_new (detail);

      gtk_widget_add_css_class (more, "dim-label");
      gtk_box_append (GTK_BOX (box), more);
    }
  return box;
}

static void
clear_list (LabaRefEntry *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  g_array_set_size (self->ids, 0);
}

static void
query (LabaRefEntry *self, const char *typed)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (laba_book_get_db (self->book), self->type->suggest);
  g_autofree char *match = laba_store_match (typed);

  if (laba_stmt_has_bind (stmt, ":text"))
    laba_stmt_bind_text (stmt, ":text", typed);
  if (laba_stmt_has_bind (stmt, ":match"))
    laba_stmt_bind_text (stmt, ":match", *match != '\0' ? match : "\"\"");
  if (laba_stmt_has_bind (stmt, ":variant"))
    laba_stmt_bind_text (stmt, ":variant", self->variant);
  if (laba_stmt_has_bind (stmt, ":side"))
    laba_stmt_bind_int (stmt, ":side", self->side);
  laba_stmt_bind_int (stmt, ":most", MOST);
  while (laba_stmt_next (stmt, NULL))
    {
      gint64 id = laba_stmt_get_int (stmt, "id");

      g_array_append_val (self->ids, id);
      gtk_list_box_append (self->list, make_row (laba_stmt_get_text (stmt, "name"), laba_stmt_get_text (stmt, "detail")));
    }
}

static void
suggest (LabaRefEntry *self)
{
  const char *typed = laba_ref_entry_get_text (self);

  clear_list (self);
  if (self->type->suggest != NULL && !laba_text_is_empty (typed))
    query (self, typed);
  if (self->ids->len > 0)
    gtk_popover_popup (self->popover);
  else
    gtk_popover_popdown (self->popover);
}

/* It stands there as it was suggested. */
static void
choose (LabaRefEntry *self, int index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, index);
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_box_row_get_child (row));
  g_autofree char *name = g_strdup (gtk_label_get_text (GTK_LABEL (label)));

  laba_ref_entry_show (self, g_array_index (self->ids, gint64, index), name);
  gtk_popover_popdown (self->popover);
  g_signal_emit (self, signals[EDITED], 0);
}

/* ---- callbacks ---- */

static void
changed_cb (LabaRefEntry *self)
{
  if (self->quiet)
    return;
  self->id = 0;
  suggest (self);
  g_signal_emit (self, signals[EDITED], 0);
}

static void
row_activated_cb (LabaRefEntry *self, GtkListBoxRow *row)
{
  choose (self, gtk_list_box_row_get_index (row));
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
move (LabaRefEntry *self, int by)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int index = row != NULL ? gtk_list_box_row_get_index (row) + by : (by > 0 ? 0 : (int) self->ids->len - 1);

  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, index));
}

/* Enter takes the marked suggestion, else the first where the typed text is not a name by itself. */
static gboolean
take (LabaRefEntry *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row != NULL)
    choose (self, gtk_list_box_row_get_index (row));
  else if (self->ids->len > 0 && laba_ref_entry_get_id (self) == 0)
    choose (self, 0);
  else
    return FALSE;
  return TRUE;
}

static gboolean
key_cb (LabaRefEntry *self, guint key, guint code, GdkModifierType state)
{
  gboolean open = gtk_widget_get_visible (GTK_WIDGET (self->popover));

  switch (key)
    {
    case GDK_KEY_Down:
    case GDK_KEY_Up:
      if (!open)
        return FALSE;
      move (self, key == GDK_KEY_Down ? 1 : -1);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      if (!open || !take (self))
        return FALSE;
      g_signal_emit (self, signals[CHOSEN], 0);
      return TRUE;
    case GDK_KEY_Tab:
      if (open)
        take (self);
      return FALSE;
    case GDK_KEY_Escape:
      if (open)
        gtk_popover_popdown (self->popover);
      return open;
    default:
      return FALSE;
    }
}

static void
activate_cb (LabaRefEntry *self)
{
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
left_cb (LabaRefEntry *self)
{
  gtk_popover_popdown (self->popover);
}

/* ---- public ---- */

static void
set_text (LabaRefEntry *self, const char *text)
{
  self->quiet = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text != NULL ? text : "");
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  self->quiet = FALSE;
}

void
laba_ref_entry_set_id (LabaRefEntry *self, gint64 id)
{
  g_autofree char *name = id != 0 ? laba_store_name (laba_book_get_db (self->book), id) : NULL;

  set_text (self, name);
  self->id = id;
}

void
laba_ref_entry_show (LabaRefEntry *self, gint64 id, const char *name)
{
  set_text (self, name);
  self->id = id;
}

void
laba_ref_entry_set_text (LabaRefEntry *self, const char *text)
{
  set_text (self, text);
  self->id = 0;
}

gint64
laba_ref_entry_get_id (LabaRefEntry *self)
{
  const char *text = laba_ref_entry_get_text (self);

  if (self->id == 0 && !laba_text_is_empty (text))
    {
      g_autofree char *name = laba_text_collapse (text);

      self->id = laba_store_find (laba_book_get_db (self->book), self->type, name, self->variant, NULL);
    }
  return self->id;
}

const char *
laba_ref_entry_get_text (LabaRefEntry *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

gboolean
laba_ref_entry_is_new (LabaRefEntry *self)
{
  return !laba_text_is_empty (laba_ref_entry_get_text (self)) && laba_ref_entry_get_id (self) == 0;
}

void
laba_ref_entry_mark (LabaRefEntry *self, const char *fault)
{
  if (fault != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               fault != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->entry), fault);
}

GtkEntry *
laba_ref_entry_get_entry (LabaRefEntry *self)
{
  return self->entry;
}

void
laba_ref_entry_set_up (LabaRefEntry *self, LabaBook *book, const char *target)
{
  g_auto (GStrv) parts = g_strsplit (target, ":", 2);

  g_set_object (&self->book, book);
  self->type = laba_type_by_id (parts[0]);
  g_free (self->variant);
  self->variant = g_strdup (parts[1]);
}

void
laba_ref_entry_prefer (LabaRefEntry *self, guint flags)
{
  self->side = flags & LABA_FIELD_OF_CUSTOMER ? 1 : flags & LABA_FIELD_OF_SUPPLIER ? 2 : 0;
}

LabaRefEntry *
laba_ref_entry_new (LabaBook *book, const char *target)
{
  LabaRefEntry *self = g_object_new (LABA_TYPE_REF_ENTRY, NULL);

  laba_ref_entry_set_up (self, book, target);
  return self;
}

/* ---- class ---- */

static void
laba_ref_entry_dispose (GObject *object)
{
  LabaRefEntry *self = LABA_REF_ENTRY (object);

  if (self->popover != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->popover));
  self->popover = NULL;
  if (self->entry != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->entry));
  self->entry = NULL;
  g_clear_object (&self->book);
  g_clear_pointer (&self->ids, g_array_unref);
  g_clear_pointer (&self->variant, g_free);
  G_OBJECT_CLASS (laba_ref_entry_parent_class)->dispose (object);
}

static void
laba_ref_entry_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LabaRefEntry *self = LABA_REF_ENTRY (widget);

  GTK_WIDGET_CLASS (laba_ref_entry_parent_class)->size_allocate (widget, width, height, baseline);
  gtk_widget_set_size_request (GTK_WIDGET (self->list), MAX (width - 24, 240), -1);
  gtk_popover_present (self->popover);
}

static gboolean
laba_ref_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LABA_REF_ENTRY (widget)->entry));
}

static void
laba_ref_entry_class_init (LabaRefEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laba_ref_entry_dispose;
  widget_class->focus = laba_focus_children;
  widget_class->grab_focus = laba_ref_entry_grab_focus;
  widget_class->size_allocate = laba_ref_entry_size_allocate;
  signals[EDITED] = g_signal_new ("edited", LABA_TYPE_REF_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CHOSEN] = g_signal_new ("chosen", LABA_TYPE_REF_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
make_popover (LabaRefEntry *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Suggestions"), -1);
  self->popover = GTK_POPOVER (gtk_popover_new ());
  gtk_popover_set_autohide (self->popover, FALSE);
  gtk_popover_set_has_arrow (self->popover, FALSE);
  gtk_popover_set_position (self->popover, GTK_POS_BOTTOM);
  gtk_widget_set_halign (GTK_WIDGET (self->popover), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self->popover), "menu");
  gtk_popover_set_child (self->popover, GTK_WIDGET (self->list));
  gtk_widget_set_parent (GTK_WIDGET (self->popover), GTK_WIDGET (self));
}

static void
laba_ref_entry_init (LabaRefEntry *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->entry = GTK_ENTRY (gtk_entry_new ());
  gtk_widget_set_hexpand (GTK_WIDGET (self->entry), TRUE);
  gtk_widget_set_parent (GTK_WIDGET (self->entry), GTK_WIDGET (self));
  make_popover (self);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), focus);
}
