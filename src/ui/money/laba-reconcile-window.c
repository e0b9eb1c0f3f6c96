/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/money/laba-reconcile-window.h"

#include <glib/gi18n.h>

#include "base/laba-money.h"
#include "book/laba-store.h"
#include "ledger/laba-role.h"
#include "reports/laba-report-list.h"
#include "ui/kit/laba-ask.h"
#include "ui/kit/laba-behind.h"
#include "ui/kit/laba-draft.h"
#include "ui/kit/laba-keeper.h"
#include "ui/kit/laba-ref-entry.h"
#include "ui/kit/laba-table-view.h"
#include "ui/kit/laba-value-entry.h"

#define DAYS_SEARCHED 92

struct _LabaReconcileWindow
{
  GtkWindow parent_instance;
  LabaBook *book;
  gint64 account;
  gint64 difference; /* what is there beyond what is written */

  GtkLabel *said;      /* the book's balance */
  LabaValueEntry *day;
  LabaValueEntry *seen;
  LabaRefEntry *category;
  GtkLabel *category_label;

  LabaBehind *behind;
  LabaTableView *candidates;
  GtkGrid *grid;
  GtkLabel *hint;
  GtkImage *icon;
  GtkLabel *verdict;
};

G_DEFINE_FINAL_TYPE (LabaReconcileWindow, laba_reconcile_window, GTK_TYPE_WINDOW)

/* ---- reading ---- */

static gboolean
get_number (LabaValueEntry *entry, gint64 *number)
{
  LabaValue value = { 0 };
  g_autofree char *fault = NULL;
  gboolean written = laba_value_entry_get_value (entry, &value, &fault)
                     && value.kind == LABA_VALUE_NUMBER;

  laba_value_entry_mark (entry, fault);
  if (written)
    *number = value.number;
  laba_value_clear (&value);
  return written;
}

static LabaDay
chosen_day (LabaReconcileWindow *self)
{
  gint64 day = laba_day_today ();

  get_number (self->day, &day);
  return (LabaDay) day;
}

static gint64
query_balance (LabaReconcileWindow *self)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (laba_book_get_db (self->book), "account-balance-on");

  laba_stmt_bind_int (stmt, ":account", self->account);
  laba_stmt_bind_int (stmt, ":day", chosen_day (self));
  return laba_stmt_next (stmt, NULL) ? laba_stmt_get_int (stmt, "balance") : 0;
}

/* ---- showing ---- */

static const LabaListColumn columns[] = {
  { "day", N_ ("Day"), LABA_COLUMN_DAY, FALSE, NULL },
  { "type", N_ ("What"), LABA_COLUMN_TEXT, FALSE, laba_word_type },
  { "text", N_ ("About"), LABA_COLUMN_TEXT, FALSE, NULL },
  { "amount", N_ ("Amount"), LABA_COLUMN_MONEY, FALSE, NULL },
  { NULL, NULL, 0, FALSE, NULL },
};

static const LabaReport search = { .id = "account-entries-of", .title = N_ ("Entries of this amount") };

static void
show_candidates (LabaReconcileWindow *self)
{
  LabaReportQuery query = { .account = self->account, .to = chosen_day (self) };
  LabaTable *table = NULL;

  query.from = laba_day_add (query.to, -DAYS_SEARCHED);
  query.ref = ABS (self->difference);
  if (self->difference != 0)
    table = laba_report_list (laba_book_get_db (self->book), &search, "account-entries-of", columns,
                              &query, NULL);
  gboolean any = table != NULL && table->rows->len > 0;
  gtk_widget_set_visible (GTK_WIDGET (self->candidates), any);
  gtk_label_set_label (self->hint,
                       self->difference == 0 ? ""
                       : any ? _ ("These entries have just that amount, or half of it. Is one "
                                  "written twice, missing or the wrong way round?")
                             : _ ("No entry has just that amount. Look for something that was "
                                  "not written down, or book the difference."));
  laba_table_view_take (self->candidates, table);
}

static void
show_verdict (LabaReconcileWindow *self, gboolean typed)
{
  g_autofree char *amount = laba_money_format (ABS (self->difference), laba_language_get ());
  g_autofree char *text
      = !typed                 ? g_strdup ("")
        : self->difference == 0 ? g_strdup (_ ("It fits to the rupiah."))
        : self->difference > 0 ? g_strdup_printf (_ ("%s more is there than written."), amount)
                               : g_strdup_printf (_ ("%s less is there than written."), amount);

  gtk_label_set_label (self->verdict, text);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), typed);
  gtk_image_set_from_icon_name (self->icon, self->difference == 0 ? "emblem-ok-symbolic"
                                                                  : "dialog-warning-symbolic");
}

static void
refresh (LabaReconcileWindow *self)
{
  gint64 seen = 0, written;

  if (self->book == NULL || laba_book_get_db (self->book) == NULL)
    return;
  written = query_balance (self);
  gboolean typed = get_number (self->seen, &seen);
  g_autofree char *text = laba_money_format (written, laba_language_get ());
  gtk_label_set_label (self->said, text);
  self->difference = typed ? seen - written : 0;
  show_verdict (self, typed);
  show_candidates (self);
  gtk_widget_set_visible (GTK_WIDGET (self->category), self->difference != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->category_label), self->difference != 0);
  laba_ref_entry_set_up (self->category, self->book,
                         self->difference > 0 ? "category:income" : "category:expense");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reconcile.book", self->difference != 0);
  laba_behind_queue (self->behind);
}

/* ---- booking ---- */

static void
set_category (LabaReconcileWindow *self, LabaDraft *draft)
{
  int index = laba_fields_find (draft->record->type->fields, "category");
  LabaValue *value = &draft->record->values[index];
  gint64 id = laba_ref_entry_get_id (self->category);

  if (id != 0)
    laba_value_set_number (value, id);
  else if (laba_ref_entry_is_new (self->category))
    laba_draft_add_name (draft, &draft->record->type->fields[index], value, "category",
                         laba_ref_entry_get_text (self->category));
  else
    laba_draft_add_name (draft, &draft->record->type->fields[index], value, "category",
                         _ ("Difference found when reconciling"));
}

/* The difference as a record. */
static LabaDraft *
make_draft (LabaReconcileWindow *self)
{
  const char *type = self->difference > 0 ? "income" : "expense";
  LabaDraft *draft = laba_draft_new (laba_type_by_id (type));

  laba_record_set_number (draft->record, "day", chosen_day (self));
  laba_record_set_number (draft->record, "account", self->account);
  laba_record_set_number (draft->record, "amount", ABS (self->difference));
  laba_record_set_text (draft->record, "note", _ ("Found when reconciling"));
  set_category (self, draft);
  return draft;
}

static LabaDraft *
draft_cb (gpointer form)
{
  LabaReconcileWindow *self = form;

  return self->difference != 0 ? make_draft (self) : NULL;
}

static void
book_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaReconcileWindow *self = LABA_RECONCILE_WINDOW (widget);
  g_autoptr (LabaDraft) draft = make_draft (self);
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  g_autoptr (GError) error = NULL;

  if (!laba_draft_save (draft, self->book, NULL, problems, &error))
    {
      gtk_label_set_label (self->hint, error->message);
      return;
    }
  g_autofree char *what = laba_store_describe (laba_book_get_db (self->book), draft->record);
  laba_ask_toast_saved (widget, what);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
opened_cb (LabaReconcileWindow *self, gint64 record)
{
  laba_ask_edit (self, record);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* ---- the form ---- */

static GtkLabel *
add_row (LabaReconcileWindow *self, int row, const char *words, GtkWidget *control, GtkWidget *named)
{
  GtkWidget *label = gtk_label_new_with_mnemonic (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (named != NULL)
    gtk_label_set_mnemonic_widget (GTK_LABEL (label), named);
  gtk_widget_set_hexpand (control, TRUE);
  gtk_grid_attach (self->grid, label, 0, row, 1, 1);
  gtk_grid_attach (self->grid, control, 1, row, 1, 1);
  return GTK_LABEL (label);
}

static void
fill (LabaReconcileWindow *self)
{
  LabaValue today = { .kind = LABA_VALUE_NUMBER, .number = laba_day_today () };
  g_autofree char *name = laba_store_name (laba_book_get_db (self->book), self->account);
  /* Translators: %s is an account */
  g_autofree char *title = g_strdup_printf (_ ("Reconcile %s"), name);

  gtk_window_set_title (GTK_WINDOW (self), title);
  self->day = laba_value_entry_new (LABA_FIELD_DAY);
  self->seen = laba_value_entry_new (LABA_FIELD_MONEY);
  self->category = laba_ref_entry_new (self->book, "category:expense");
  self->said = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->said, 1);
  gtk_widget_add_css_class (GTK_WIDGET (self->said), "laba-figure");
  laba_value_entry_set_value (self->day, &today);
  add_row (self, 0, _ ("On the evening _of"), GTK_WIDGET (self->day),
           GTK_WIDGET (laba_value_entry_get_entry (self->day)));
  add_row (self, 1, _ ("In the book"), GTK_WIDGET (self->said), NULL);
  add_row (self, 2, _ ("_Really there"), GTK_WIDGET (self->seen),
           GTK_WIDGET (laba_value_entry_get_entry (self->seen)));
  self->category_label = add_row (self, 3, _ ("Book it _as"), GTK_WIDGET (self->category),
                                  GTK_WIDGET (laba_ref_entry_get_entry (self->category)));
  g_signal_connect_object (self->day, "edited", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->seen, "edited", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->category, "edited", G_CALLBACK (laba_behind_queue), self->behind,
                           G_CONNECT_SWAPPED);
  laba_behind_set_form (self->behind, self->book, draft_cb, self);
  refresh (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->seen));
}

/* ---- class ---- */

static void
laba_reconcile_window_dispose (GObject *object)
{
  g_clear_object (&LABA_RECONCILE_WINDOW (object)->book);
  G_OBJECT_CLASS (laba_reconcile_window_parent_class)->dispose (object);
}

static void
laba_reconcile_window_class_init (LabaReconcileWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (LABA_TYPE_BEHIND);
  g_type_ensure (LABA_TYPE_TABLE_VIEW);
  G_OBJECT_CLASS (klass)->dispose = laba_reconcile_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/laba/ui/money/laba-reconcile-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LabaReconcileWindow, behind);
  gtk_widget_class_bind_template_child (widget_class, LabaReconcileWindow, candidates);
  gtk_widget_class_bind_template_child (widget_class, LabaReconcileWindow, grid);
  gtk_widget_class_bind_template_child (widget_class, LabaReconcileWindow, hint);
  gtk_widget_class_bind_template_child (widget_class, LabaReconcileWindow, icon);
  gtk_widget_class_bind_template_child (widget_class, LabaReconcileWindow, verdict);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_install_action (widget_class, "reconcile.book", NULL, book_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
laba_reconcile_window_init (LabaReconcileWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

LabaReconcileWindow *
laba_reconcile_window_open (GtkWidget *from, LabaBook *book, gint64 account)
{
  LabaReconcileWindow *self = g_object_new (LABA_TYPE_RECONCILE_WINDOW, "transient-for",
                                            gtk_widget_get_root (from), NULL);

  self->book = g_object_ref (book);
  self->account = account;
  fill (self);
  laba_keeper_begin_window (GTK_WINDOW (self), book, "money.reconcile", "account", account, NULL);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
