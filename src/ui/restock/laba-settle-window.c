/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/restock/laba-settle-window.h"

#include <glib/gi18n.h>

#include "base/laba-money.h"
#include "book/laba-store.h"
#include "ui/kit/laba-ask.h"
#include "ui/kit/laba-behind.h"
#include "ui/kit/laba-field-grid.h"
#include "ui/kit/laba-keeper.h"
#include "ui/kit/laba-title.h"
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
  gboolean can_be_saved;

  LabaBehind *behind;
  GtkGrid *foot;
  GtkGrid *grid;
  GtkLabel *notice;
  GtkLabel *total;
};

G_DEFINE_FINAL_TYPE (LabaSettleWindow, laba_settle_window, GTK_TYPE_WINDOW)

/* ---- sums ---- */

static void
show_total (LabaSettleWindow *self, guint written, gint64 sold)
{
  LabaLanguage language = laba_language_get ();
  gint64 due = sold - laba_field_grid_get (self->fields[FIELD_FEE]);
  LabaValue amount
      = { .kind = due > 0 ? LABA_VALUE_NUMBER : LABA_VALUE_ABSENT, .number = due };

  if (!self->amount_typed)
    laba_field_entry_show (self->fields[FIELD_AMOUNT], &amount);
  gint64 rest = due - laba_field_grid_get (self->fields[FIELD_AMOUNT]);
  g_autofree char *all = laba_money_format (sold, language);
  g_autofree char *mine = laba_money_format (due, language);
  g_autofree char *owed = laba_money_format (rest, language);
  g_autofree char *text
      = written == 0 ? g_strdup (_ ("Type what was sold and what you take back."))
        : rest > 0   ? g_strdup_printf (_ ("Sold for %1$s, for me %2$s, still owed %3$s"),
                                        all, mine, owed)
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
  self->can_be_saved = good && written > 0;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "settle.save", self->can_be_saved);
  laba_behind_queue (self->behind);
}

static void
amount_edited_cb (LabaSettleWindow *self)
{
  self->amount_typed = !laba_field_entry_is_empty (self->fields[FIELD_AMOUNT]);
  refresh (self);
}

/* ---- saving ---- */

static LabaDraft *
collect (LabaSettleWindow *self, LabaProblems *problems)
{
  LabaDraft *draft = laba_draft_new (self->type);

  laba_record_set_number (draft->record, "place", self->place);
  for (guint i = 0; i < N_FIELDS; i++)
    laba_field_grid_collect (self->fields[i], draft, problems);
  for (guint i = 0; i < self->lines->len; i++)
    if (!laba_settle_line_is_empty (self->lines->pdata[i]))
      laba_settle_line_collect (self->lines->pdata[i], draft->record);
  return draft;
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaSettleWindow *self = LABA_SETTLE_WINDOW (widget);
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  g_autoptr (LabaDraft) draft = collect (self, problems);
  g_autoptr (GError) error = NULL;

  if (laba_problems_is_empty (problems)
      && laba_draft_save (draft, self->book, NULL, problems, &error))
    {
      g_autofree char *what
          = laba_store_describe (laba_book_get_db (self->book), draft->record);

      laba_ask_toast_saved (widget, what);
      gtk_window_destroy (GTK_WINDOW (self));
    }
  else
    laba_field_grid_mark (self->fields, N_FIELDS, problems, self->notice,
                          error != NULL ? error->message : NULL);
}

/* ---- behind the scenes ---- */

static LabaDraft *
draft_cb (gpointer form)
{
  LabaSettleWindow *self = form;
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  g_autoptr (LabaDraft) draft = collect (self, problems);

  return self->can_be_saved && laba_problems_is_empty (problems) ? g_steal_pointer (&draft)
                                                                 : NULL;
}

/* ---- the form ---- */

static void
add_titles (LabaSettleWindow *self)
{
  const char *const titles[] = { _ ("Product"),    _ ("Lies there"), _ ("Sold"),
                                 _ ("Taken back"), _ ("Price each"), _ ("Sold for") };

  for (int i = 0; i < (int) G_N_ELEMENTS (titles); i++)
    laba_field_grid_add_title (self->grid, titles[i], i, i > 0);
}

static void
add_field (LabaSettleWindow *self, guint i, const char *words, GCallback edited)
{
  self->fields[i] = laba_field_grid_add (
      self->foot, self->book, laba_field_grid_find (self->type->fields, keys[i]), words,
      (int) i % 3, (int) i / 3, edited, self);
}

static void
add_fields (LabaSettleWindow *self)
{
  gint64 account
      = laba_db_int (laba_book_get_db (self->book), "account-busiest", NULL, 0, 0);

  add_field (self, FIELD_FEE, _ ("The shop _keeps"), G_CALLBACK (refresh));
  add_field (self, FIELD_AMOUNT, _ ("_Paid"), G_CALLBACK (amount_edited_cb));
  add_field (self, FIELD_ACCOUNT, _ ("_Into"), G_CALLBACK (refresh));
  add_field (self, FIELD_DAY, _ ("_Day"), G_CALLBACK (refresh));
  add_field (self, FIELD_NOTE, _ ("_Note"), G_CALLBACK (refresh));
  laba_field_grid_show (self->fields[FIELD_DAY], laba_day_today ());
  if (account != 0)
    laba_field_grid_show (self->fields[FIELD_ACCOUNT], account);
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

  laba_title_set (GTK_WINDOW (self), _ ("Settle"), title);
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

  g_type_ensure (LABA_TYPE_BEHIND);
  G_OBJECT_CLASS (klass)->finalize = laba_settle_window_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/id/laba/ui/restock/laba-settle-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LabaSettleWindow, behind);
  gtk_widget_class_bind_template_child (widget_class, LabaSettleWindow, foot);
  gtk_widget_class_bind_template_child (widget_class, LabaSettleWindow, grid);
  gtk_widget_class_bind_template_child (widget_class, LabaSettleWindow, notice);
  gtk_widget_class_bind_template_child (widget_class, LabaSettleWindow, total);
  gtk_widget_class_install_action (widget_class, "settle.save", NULL, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "settle.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
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
  laba_behind_set_form (self->behind, book, draft_cb, self);
  laba_keeper_begin_window (GTK_WINDOW (self), book, "restock.settle", "consign-settle", place, NULL);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
