/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/money/laba-due-box.h"

#include <glib/gi18n.h>

#include "base/laba-error.h"
#include "book/laba-edit.h"
#include "book/laba-store.h"
#include "exchange/laba-json.h"
#include "money/laba-regular-due.h"
#include "orders/laba-instalments.h"
#include "ui/kit/laba-ask.h"

#define DAYS_AHEAD 3 /* what is due so soon is shown already */

struct _LabaDueBox
{
  GtkBox parent_instance;
  LabaBook *book;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (LabaDueBox, laba_due_box, GTK_TYPE_BOX)

/* ---- writing down ---- */

static LabaDay
next_of (const LabaRecord *regular)
{
  return laba_regular_next (laba_record_get_text (regular, "every"),
                            (LabaDay) laba_record_get_number (regular, "from"),
                            (LabaDay) laba_record_get_number (regular, "until"),
                            (LabaDay) laba_record_get_number (regular, "last_written"));
}

/* The order that a regular record pays in instalments, 0 = none. */
static gint64
order_of (const LabaRecord *record)
{
  return g_str_equal (record->type->id, "payment") ? laba_record_get_number (record, "order") : 0;
}

/* The last instalment is what is left. */
static void
limit_to_order (LabaDb *db, LabaRecord *record)
{
  gint64 order = order_of (record);
  gint64 left = order != 0 ? laba_instalment_left (db, order) : 0;

  if (left > 0 && left < laba_record_get_number (record, "amount"))
    laba_record_set_number (record, "amount", left);
}

static gboolean
write_into (LabaEdit *edit, LabaRecord *regular, char **what, GError **error)
{
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  g_autoptr (LabaRecord) record
      = laba_json_parse_record (laba_edit_get_db (edit), edit,
                                laba_record_get_text (regular, "record"), problems);
  LabaDay day = next_of (regular);

  if (record == NULL || !laba_problems_is_empty (problems))
    return laba_problems_to_error (problems, error);
  limit_to_order (laba_edit_get_db (edit), record);
  laba_record_set_number (record, "day", day);
  laba_record_set_number (regular, "last_written", day);
  if (!laba_edit_save (edit, record, problems, error)
      || !laba_edit_save (edit, regular, problems, error))
    return FALSE;
  *what = laba_store_describe (laba_edit_get_db (edit), record);
  laba_edit_set_label (edit, *what);
  return TRUE;
}

gboolean
laba_due_write (LabaBook *book, gint64 regular, char **what, GError **error)
{
  g_autoptr (LabaRecord) record = laba_store_load (laba_book_get_db (book), regular, error);
  g_autoptr (LabaEdit) edit
      = record != NULL ? laba_edit_begin (book, _ ("Regular record"), error) : NULL;

  return edit != NULL && write_into (edit, record, what, error)
         && laba_edit_commit (g_steal_pointer (&edit), error);
}

static void
write_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaDueBox *self = LABA_DUE_BOX (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *what = NULL;

  if (laba_due_write (self->book, g_variant_get_int64 (parameter), &what, &error))
    laba_ask_toast_saved (widget, what);
  else
    laba_ask_toast (widget, error->message);
}

/* ---- showing ---- */

/* What would be written down; NULL where it cannot be read. */
static LabaRecord *
parse_body (LabaDb *db, const LabaRecord *regular)
{
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  g_autoptr (LabaRecord) record
      = laba_json_parse_record (db, NULL, laba_record_get_text (regular, "record"), problems);

  if (record == NULL || !laba_problems_is_empty (problems))
    return NULL;
  limit_to_order (db, record);
  return g_steal_pointer (&record);
}

/* An order that was paid early has no more instalments. */
static gboolean
is_done (LabaDb *db, const LabaRecord *record)
{
  return record != NULL && order_of (record) != 0
         && laba_instalment_left (db, order_of (record)) <= 0;
}

static GtkWidget *
make_words (const char *text, LabaDay day)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *what = gtk_label_new (text);
  g_autofree char *date = laba_day_format_short (day, laba_language_get ());
  g_autofree char *due
      = g_strdup_printf (day < laba_day_today () ? _ ("overdue since %s") : _ ("due %s"), date);
  GtkWidget *when = gtk_label_new (due);

  gtk_label_set_xalign (GTK_LABEL (what), 0);
  gtk_label_set_wrap (GTK_LABEL (what), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (what), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (when), 0);
  gtk_widget_add_css_class (when, "dim-label");
  gtk_widget_add_css_class (when, "caption");
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), what);
  gtk_box_append (GTK_BOX (box), when);
  return box;
}

static void
add_due (LabaDueBox *self, const LabaRecord *regular, LabaDay day)
{
  LabaDb *db = laba_book_get_db (self->book);
  g_autoptr (LabaRecord) record = parse_body (db, regular);
  g_autofree char *text = laba_store_describe (db, record != NULL ? record : regular);
  /* Translators: a button's name for screen readers; %s is “Expense Pulsa Rp60.000” */
  g_autofree char *name = g_strdup_printf (_ ("Write down: %s"), text);
  GtkWidget *box, *button;

  if (is_done (db, record))
    return;
  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  button = gtk_button_new_with_mnemonic (_ ("Write _down"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "due.write");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", regular->id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_box_append (GTK_BOX (box), make_words (text, day));
  gtk_box_append (GTK_BOX (box), button);
  gtk_list_box_append (self->list, box);
}

void
laba_due_box_refresh (LabaDueBox *self)
{
  LabaDb *db = self->book != NULL ? laba_book_get_db (self->book) : NULL;
  LabaDay soon = laba_day_add (laba_day_today (), DAYS_AHEAD);
  GtkWidget *child;

  if (db == NULL)
    return;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  g_autoptr (LabaStmt) ids = laba_db_take (db, "regular-list");
  while (laba_stmt_next (ids, NULL))
    {
      g_autoptr (LabaRecord) regular = laba_store_load (db, laba_stmt_get_int (ids, "id"), NULL);
      LabaDay day = regular != NULL ? next_of (regular) : LABA_DAY_NONE;

      if (day != LABA_DAY_NONE && day <= soon)
        add_due (self, regular, day);
    }
  gtk_widget_set_visible (GTK_WIDGET (self),
                          gtk_widget_get_first_child (GTK_WIDGET (self->list)) != NULL);
}

void
laba_due_box_set_book (LabaDueBox *self, LabaBook *book)
{
  g_set_object (&self->book, book);
  laba_due_box_refresh (self);
}

/* ---- class ---- */

static void
laba_due_box_dispose (GObject *object)
{
  g_clear_object (&LABA_DUE_BOX (object)->book);
  G_OBJECT_CLASS (laba_due_box_parent_class)->dispose (object);
}

static void
laba_due_box_class_init (LabaDueBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = laba_due_box_dispose;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "due.write", "x", write_cb);
}

static void
laba_due_box_init (LabaDueBox *self)
{
  GtkWidget *title = gtk_label_new (_ ("Falls due"));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "heading");
  gtk_box_append (GTK_BOX (self), title);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "frame");
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "rich-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Falls due"), -1);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->list));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
