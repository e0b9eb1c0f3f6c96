/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/laba-workbook-book.h"

#include <glib/gi18n-lib.h>

#include "reports/laba-totals.h"

#define STEP 512
#define ROWS_OF_RECORD 9 /* about, over all sheets */
#define WRITING 0.45     /* how much of the time goes before the file is put together */
#define BEST 8           /* goods in the summary */

/* ---- the way there ---- */

gboolean
laba_book_export_step (LabaBookExport *self, GError **error)
{
  if (++self->done % STEP != 0)
    return TRUE;
  if (self->progress != NULL)
    self->progress (WRITING * MIN ((double) self->done / (double) (self->size + 1), 1.0),
                    self->progress_data);
  return self->cancellable == NULL
         || !g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

static void
bind_if_there (LabaStmt *stmt, const char *name, gint64 value)
{
  if (laba_stmt_has_bind (stmt, name))
    laba_stmt_bind_int (stmt, name, value);
}

LabaStmt *
laba_book_export_take (LabaBookExport *self, const char *statement)
{
  LabaStmt *stmt = laba_db_take (self->db, statement);
  LabaDay today
      = self->options->to != LABA_DAY_NONE ? self->options->to : laba_day_today ();

  bind_if_there (stmt, ":from", self->options->from);
  bind_if_there (stmt, ":to", self->last);
  bind_if_there (stmt, ":open", laba_totals_past (self->db, self->options->to));
  bind_if_there (stmt, ":hide", self->options->hide_people);
  bind_if_there (stmt, ":week", laba_day_add (today, -7));
  bind_if_there (stmt, ":month", laba_day_add (today, -30));
  bind_if_there (stmt, ":quarter", laba_day_add (today, -90));
  bind_if_there (stmt, ":channel", 0);
  bind_if_there (stmt, ":limit", -1);
  bind_if_there (stmt, ":skip", 0);
  return stmt;
}

/* ---- reports ---- */

static LabaTable *
run_report (LabaBookExport *self,
            const char *id,
            const char *by,
            guint limit,
            GError **error)
{
  const LabaReport *report = laba_report_by_id (id);
  const LabaReportQuery query = {
    .from = self->options->from, .to = self->options->to, .by = by, .limit = limit
  };

  return laba_report_run (self->db, report, &query, error);
}

static gboolean
add_report (LabaBookExport *self, const char *id, const char *about, GError **error)
{
  g_autoptr (LabaTable) table = run_report (self, id, NULL, 0, error);

  if (table == NULL)
    return FALSE;
  laba_workbook_add_table (self->workbook, table->title, about, table);
  self->done += table->rows->len;
  return laba_workbook_check (self->workbook, error)
         && laba_book_export_step (self, error);
}

/* ---- all sheets ---- */

static gboolean
add_goods (LabaBookExport *self, GError **error)
{
  return laba_book_export_add_list (self, &laba_book_list_orders, error)
         && laba_book_export_add_list (self, &laba_book_list_order_lines, error)
         && add_report (self, "stock", _ ("Goods on hand and what they are worth"), error)
         && laba_book_export_add_list (self, &laba_book_list_movements, error)
         && laba_book_export_add_list (self, &laba_book_list_purchases, error);
}

static gboolean
add_people (LabaBookExport *self, GError **error)
{
  return laba_book_export_add_list (self, &laba_book_list_customers, error)
         && laba_book_export_add_list (self, &laba_book_list_suppliers, error)
         && laba_book_export_add_list (self, &laba_book_list_expenses, error)
         && laba_book_export_add_list (self, &laba_book_list_commission, error)
         && laba_book_export_add_list (self, &laba_book_list_settlements, error)
         && laba_book_export_add_list (self, &laba_book_list_held, error);
}

static gboolean
add_accounting (LabaBookExport *self, GError **error)
{
  return add_report (self, "turnover",
                     _ ("Sales by month, and the room left under the amount free of tax"),
                     error)
         && laba_book_export_add_list (self, &laba_book_list_journal, error)
         && add_report (self, "trial-balance",
                        _ ("Every account; debit and credit come to the same"), error);
}

static gboolean
add_sheets (LabaBookExport *self, const char *title, GError **error)
{
  LabaWorkbook *workbook = self->workbook;
  const LabaBookFront front = {
    .title = title,
    .contents = laba_workbook_add_sheet (workbook, _ ("Contents"), NULL),
    .summary = laba_workbook_add_sheet (workbook, _ ("Summary"),
                                        _ ("The figures that matter, and charts")),
  };
  g_autoptr (LabaTable) profit = run_report (self, "profit-loss", "month", 0, error);
  g_autoptr (LabaTable) position
      = profit != NULL ? run_report (self, "position", NULL, 0, error) : NULL;
  g_autoptr (LabaTable) sales
      = position != NULL ? run_report (self, "sales", "product", BEST, error) : NULL;

  if (sales == NULL)
    return FALSE;
  g_autoptr (LabaStatementSheet) profit_sheet = laba_statement_sheet_new (
      workbook, profit->title, _ ("What was earned, month by month"), profit);
  g_autoptr (LabaStatementSheet) position_sheet = laba_statement_sheet_new (
      workbook, position->title, _ ("What I have, what I owe, what is mine"), position);
  if (!add_report (self, "where-money-went",
                   _ ("From the profit to the money, step by step"), error)
      || !laba_book_export_add_cash (self, error) || !add_goods (self, error)
      || !add_people (self, error) || !add_accounting (self, error)
      || !laba_book_export_add_records (self, error))
    return FALSE;
  laba_book_export_fill_summary (self, &front, profit_sheet, position_sheet, sales);
  laba_book_export_fill_contents (self, &front);
  return TRUE;
}

static char *
book_name (LabaDb *db)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "setting-get");

  laba_stmt_bind_text (stmt, ":key", "name");
  return laba_stmt_next (stmt, NULL) ? g_strdup (laba_stmt_get_text (stmt, "value"))
                                     : NULL;
}

static guint64
count_rows (LabaBookExport *self)
{
  g_autoptr (LabaStmt) stmt = laba_book_export_take (self, "workbook-size");

  return laba_stmt_next (stmt, NULL)
             ? ROWS_OF_RECORD * (guint64) laba_stmt_int_at (stmt, 0)
             : 0;
}

static gboolean
write_book (LabaBookExport *self, GError **error)
{
  g_autofree char *name = book_name (self->db);
  g_autofree char *period = laba_workbook_period (self->options->from, self->last);
  const char *title = name != NULL && *name != '\0' ? name : _ ("My book");

  laba_workbook_set_about (self->workbook, title, title, period);
  self->size = count_rows (self);
  return add_sheets (self, title, error);
}

gboolean
laba_workbook_export_book (LabaDb *db,
                           const char *path,
                           const LabaWorkbookOptions *options,
                           LabaIntakeFunc progress,
                           gpointer progress_data,
                           GCancellable *cancellable,
                           GError **error)
{
  g_autoptr (LabaWorkbook) workbook = laba_workbook_new (path, error);
  LabaBookExport self = { .db = db,
                          .workbook = workbook,
                          .options = options,
                          .progress = progress,
                          .progress_data = progress_data,
                          .cancellable = cancellable };
  gboolean snapshot = workbook != NULL && !laba_db_in_transaction (db);

  if (workbook == NULL || (snapshot && !laba_db_begin_read (db, error))
      || !laba_db_run (db, "workbook-cache", error))
    return FALSE;
  self.last = laba_totals_end (db, options->to);
  gboolean done = write_book (&self, error);
  if (snapshot)
    laba_db_rollback (db);
  return done
         && laba_workbook_finish (g_steal_pointer (&workbook), WRITING, progress,
                                  progress_data, cancellable, error);
}
