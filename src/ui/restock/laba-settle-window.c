/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/restock/laba-settle-window.h"

#include <glib/gi18n.h>

#include "base/laba-money.h"
#include "book/laba-store.h"
#include "ui/kit/laba-ask.h"
#include "ui/kit/laba-draft.h"
#include "ui/kit/laba-field-entry.h"
#include "ui/restock/laba-settle-line.h"

enum
{
  FIELD_FEE,
  FIELD_AMOUNT,
  FIELD_ACCOUNT,
  FIELD_DAY,
  FIELD_NOTE,
  N_FIELDS,
};

static const char *const keys[N_FIELDS] = { "fee", "amount", "account", "day", "note" };

struct _LabaSettleWindow
{
  GtkWindow parent_instance;
  LabaBook *book;
  gint64 place;
  const LabaType *type;
  GPtrArray *lines; /* of LabaSettleLine */
  LabaFieldEntry *fields[N_FIELDS];
  gboolean amount_typed;

  GtkGrid *foot;
  GtkGrid *grid;
  GtkLabel *notice;
  GtkLabel *total;
};

G_DEFINE_FINAL_TYPE (LabaSettleWindow, laba_settle_window, GTK_TYPE_WINDOW)

/* ---- sums ---- */

static gint64
number_of (LabaFieldEntry *entry)
{
  LabaValue value = { 0 };
  g_autofree char *name = NULL;
  g_autofree char *fault = NULL;
  gint64 number = laba_field_entry_collect (entry, &value, &name, &fault) ? value.number : 0;

  laba_value_clear (&value);
  return number;
}

static void
show_total (LabaSettleWindow *self, guint written, gint64 sold)
{
  LabaLanguage language = laba_language_get ();
  gint64 due = sold - number_of (self->fields[FIELD_FEE]);
  LabaValue amount = { .kind = due > 0 ? LABA_VALUE_NUMBER : LABA_VALUE_ABSENT, .number = due };

  if (!self->amount_typed)
    laba_field_entry_show (self->fields[FIELD_AMOUNT], &amount);
  gint64 rest = due - number_of (self->fields[FIELD_AMOUNT]);
  g_autofree char *all = laba_money_format (sold, language);
  g_autofree char *mine = laba_money_format (due, language);
  g_autofree char *owed = laba_money_format (rest, language);
  g_autofree char *text
      = written == 0 ? g_strdup (_ ("Type what was sold and what you take back."))
        : rest > 0   ? g_strdup_printf (_ ("Sold for %1$s, for me %2$s, still owed %3$s"), all, mine,
                                        owed)
                     : g_strdup_printf (_ ("Sold for %1$s, for me %2$s"), all, mine);
  gtk_label_set_label (self->total, text);
}

static void
refresh (LabaSettleWindow *self)
{
  gboolean good = TRUE;
  gint64 sold = 0;
  guint written = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      gint64 amount;

      good = laba_settle_line_refresh (self->lines->pdata[i], &amount) && good;
      written += !laba_settle_line_is_empty (self->lines->pdata[i]);
      sold += amount;
    }
  show_total (self, written, sold);
  gtk_widget_set_visible (GTK_WIDGET (self->notice), FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "settle.save", good && written > 0);
}

static void
amount_edited_cb (LabaSettleWindow *self)
{
  self->amount_typed = !laba_field_entry_is_empty (self->fields[FIELD_AMOUNT]);
  refresh (self);
}

/* ---- saving ---- */

static void
collect_field (LabaSettleWindow *self, LabaDraft *draft, guint i, LabaProblems *problems)
{
  int index = laba_fields_find (self->type->fields, keys[i]);
  LabaValue *value = &draft->record->values[index];
  g_autofree char *name = NULL;
  g_autofree char *fault = NULL;

  if (!laba_field_entry_collect (self->fields[i], value, &name, &fault))
    laba_problems_add (problems, keys[i], "%s", fault);
  if (name != NULL)
    laba_draft_add_name (draft, &self->type->fields[index], value, keys[i], name);
}

static void
mark (LabaSettleWindow *self, LabaProblems *problems, const char *otherwise)
{
  const char *text = laba_problems_is_empty (problems) ? otherwise
                                                       : laba_problems_get (problems, 0)->message;

  for (guint i = 0; i < N_FIELDS; i++)
    laba_field_entry_mark (self->fields[i], laba_problems_get_message (problems, keys[i]));
  gtk_label_set_label (self->notice, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->notice), text != NULL);
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaSettleWindow *self = LABA_SETTLE_WINDOW (widget);
  g_autoptr (LabaDraft) draft = laba_draft_new (self->type);
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  g_autoptr (GError) error = NULL;

  laba_record_set_number (draft->record, "place", self->place);
  for (guint i = 0; i < N_FIELDS; i++)
    collect_field (self, draft, i, problems);
  for (guint i = 0; i < self->lines->len; i++)
    if (!laba_settle_line_is_empty (self->lines->pdata[i]))
      laba_settle_line_collect (self->lines->pdata[i], draft->record);
  if (laba_problems_is_empty (problems)
      && laba_draft_save (draft, self->book, NULL, problems, &error))
    {
      g_autofree char *what = laba_store_describe (laba_book_get_db (self->book), draft->record);

      laba_ask_toast_saved (widget, what);
      gtk_window_destroy (GTK_WINDOW (self));
    }
  else
    mark (self, problems, error != NULL ? error->message : NULL);
}

/* ---- the form ---- */

static void
add_titles (LabaSettleWindow *self)
{
  const char *const titles[] = { _ ("Product"),    _ ("Lies there"), _ ("Sold"),
                                 _ ("Taken back"), _ ("Price each"), _ ("Sold for") };

  for (int i = 0; i < (int) G_N_ELEMENTS (titles); i++)
    {
      GtkWidget *label = gtk_label_new (titles[i]);

      gtk_label_set_xalign (GTK_LABEL (label), i == 0 ? 0 : 1);
      gtk_widget_add_css_class (label, "heading");
      gtk_grid_attach (self->grid, label, i, 0, 1, 1);
    }
}

static void
add_field (LabaSettleWindow *self, guint i, const char *words, GCallback edited)
{
  const LabaField *field = &self->type->fields[laba_fields_find (self->type->fields, keys[i])];
  GtkWidget *label = gtk_label_new_with_mnemonic (words);
  int column = (int) (i % 3) * 2, row = (int) i / 3;

  self->fields[i] = laba_field_entry_new (self->book, field, FALSE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label),
                                 laba_field_entry_get_control (self->fields[i]));
  gtk_widget_set_hexpand (GTK_WIDGET (self->fields[i]), TRUE);
  gtk_grid_attach (self->foot, label, column, row, 1, 1);
  gtk_grid_attach (self->foot, GTK_WIDGET (self->fields[i]), column + 1, row, 1, 1);
  g_signal_connect_object (self->fields[i], "edited", edited, self, G_CONNECT_SWAPPED);
}

static void
add_fields (LabaSettleWindow *self)
{
  LabaDb *db = laba_book_get_db (self->book);
  LabaValue day = { .kind = LABA_VALUE_NUMBER, .number = laba_day_today () };
  LabaValue account = { .kind = LABA_VALUE_NUMBER,
                        .number = laba_db_int (db, "account-busiest", NULL, 0, 0) };

  add_field (self, FIELD_FEE, _ ("The shop _keeps"), G_CALLBACK (refresh));
  add_field (self, FIELD_AMOUNT, _ ("_Paid"), G_CALLBACK (amount_edited_cb));
  add_field (self, FIELD_ACCOUNT, _ ("_Into"), G_CALLBACK (refresh));
  add_field (self, FIELD_DAY, _ ("_Day"), G_CALLBACK (refresh));
  add_field (self, FIELD_NOTE, _ ("_Note"), G_CALLBACK (refresh));
  laba_field_entry_show (self->fields[FIELD_DAY], &day);
  if (account.number != 0)
    laba_field_entry_show (self->fields[FIELD_ACCOUNT], &account);
}

static void
fill (LabaSettleWindow *self)
{
  LabaDb *db = laba_book_get_db (self->book);
  g_autofree char *name = laba_store_name (db, self->place);
  /* Translators: %s is a shop where goods were left */
  g_autofree char *title = g_strdup_printf (_ ("Settle with %s"), name);
  g_autoptr (LabaStmt) goods = laba_db_take (db, "consign-goods");
  int row = 1;

  gtk_window_set_title (GTK_WINDOW (self), title);
  add_titles (self);
  add_fields (self);
  laba_stmt_bind_int (goods, ":person", self->place);
  while (laba_stmt_next (goods, NULL))
    g_ptr_array_add (self->lines, laba_settle_line_new (self->grid, row++, goods,
                                                        G_CALLBACK (refresh), self));
  refresh (self);
  if (self->lines->len > 0)
    gtk_widget_grab_focus (GTK_WIDGET (((LabaSettleLine *) self->lines->pdata[0])->sold));
}

/* ---- class ---- */

static void
laba_settle_window_finalize (GObject *object)
{
  LabaSettleWindow *self = LABA_SETTLE_WINDOW (object);

  g_clear_object (&self->book);
  g_ptr_array_unref (self->lines);
  G_OBJECT_CLASS (laba_settle_window_parent_class)->finalize (object);
}

static void
laba_settle_window_class_init (LabaSettleWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = laba_settle_window_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/laba/ui/restock/laba-settle-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LabaSettleWindow, foot);
  gtk_widget_class_bind_template_child (widget_class, LabaSettleWindow, grid);
  gtk_widget_class_bind_template_child (widget_class, LabaSettleWindow, notice);
  gtk_widget_class_bind_template_child (widget_class, LabaSettleWindow, total);
  gtk_widget_class_install_action (widget_class, "settle.save", NULL, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "settle.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
laba_settle_window_init (LabaSettleWindow *self)
{
  self->lines = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

LabaSettleWindow *
laba_settle_window_open (GtkWidget *from, LabaBook *book, gint64 place)
{
  LabaSettleWindow *self = g_object_new (LABA_TYPE_SETTLE_WINDOW, "transient-for",
                                         gtk_widget_get_root (from), NULL);

  self->book = g_object_ref (book);
  self->place = place;
  self->type = laba_type_by_id ("consign-settle");
  fill (self);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
