/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "exchange/laba-workbook-private.h"
#include "ledger/laba-role.h"

#define STEP 512

/* A list sheet: the statement's columns in order, those that are words by their function.
 */
typedef struct
{
  const char *name; /* N_() of the sheet */
  const char *statement;
  struct
  {
    const char *key;
    const char *label; /* N_() */
    LabaColumnKind kind;
    gboolean total;
    const char *(*word) (gint64 number);
  } columns[16];
} List;

typedef struct
{
  LabaDb *db;
  LabaWorkbook *workbook;
  LabaDay from, to;
  guint64 done, size; /* rows */
  LabaIntakeFunc progress;
  gpointer progress_data;
  GCancellable *cancellable;
} Export;

static const char *
word_of_goods (gint64 state)
{
  static const char *const words[]
      = { N_ ("not yet"), N_ ("packed"),   N_ ("handed over"), N_ ("delivered"),
          N_ ("failed"),  N_ ("returned"), N_ ("cancelled") };

  return state >= 0 && state < (gint64) G_N_ELEMENTS (words) ? _ (words[state]) : "";
}

static const char *
word_of_payment (gint64 state)
{
  static const char *const words[]
      = { N_ ("unpaid"), N_ ("part paid"), N_ ("paid"), N_ ("refunded") };

  return state >= 0 && state < (gint64) G_N_ELEMENTS (words) ? _ (words[state]) : "";
}

static const char *
word_of_role (gint64 role)
{
  return _ (laba_role_label ((LabaRole) role));
}

static const char *
word_of_type (gint64 number)
{
  const LabaType *type = laba_type_by_number ((guint) number);

  return type != NULL ? _ (type->label) : "";
}

static const List orders = {
  N_ ("Orders"),
  "exchange-orders",
  { { "day", N_ ("Day"), LABA_COLUMN_DAY, FALSE, NULL },
    { "number", N_ ("Number"), LABA_COLUMN_TEXT, FALSE, NULL },
    { "channel", N_ ("Channel"), LABA_COLUMN_TEXT, FALSE, NULL },
    { "customer", N_ ("Customer"), LABA_COLUMN_TEXT, FALSE, NULL },
    { "goods", N_ ("Goods"), LABA_COLUMN_TEXT, FALSE, word_of_goods },
    { "payment", N_ ("Payment"), LABA_COLUMN_TEXT, FALSE, word_of_payment },
    { "handed_over", N_ ("Handed over"), LABA_COLUMN_DAY, FALSE, NULL },
    { "shipping", N_ ("Shipping charged"), LABA_COLUMN_MONEY, TRUE, NULL },
    { "total", N_ ("Total"), LABA_COLUMN_MONEY, TRUE, NULL },
    { "paid", N_ ("Paid"), LABA_COLUMN_MONEY, TRUE, NULL },
    { "balance", N_ ("Still owed"), LABA_COLUMN_MONEY, TRUE, NULL },
    { "courier", N_ ("Courier"), LABA_COLUMN_TEXT, FALSE, NULL },
    { "tracking", N_ ("Tracking number"), LABA_COLUMN_TEXT, FALSE, NULL },
    { "note", N_ ("Note"), LABA_COLUMN_TEXT, FALSE, NULL } },
};

static const List order_lines = {
  N_ ("Order lines"),
  "exchange-order-lines",
  { { "day", N_ ("Day"), LABA_COLUMN_DAY, FALSE, NULL },
    { "number", N_ ("Number"), LABA_COLUMN_TEXT, FALSE, NULL },
    { "customer", N_ ("Customer"), LABA_COLUMN_TEXT, FALSE, NULL },
    { "code", N_ ("Code"), LABA_COLUMN_TEXT, FALSE, NULL },
    { "product", N_ ("Product"), LABA_COLUMN_TEXT, FALSE, NULL },
    { "quantity", N_ ("Quantity"), LABA_COLUMN_QUANTITY, TRUE, NULL },
    { "amount", N_ ("Amount"), LABA_COLUMN_MONEY, TRUE, NULL },
    { "discount", N_ ("Discount"), LABA_COLUMN_MONEY, TRUE, NULL },
    { "net", N_ ("Net"), LABA_COLUMN_MONEY, TRUE, NULL },
    { "cost", N_ ("Cost"), LABA_COLUMN_MONEY, TRUE, NULL },
    { "profit", N_ ("Profit"), LABA_COLUMN_MONEY, TRUE, NULL } },
};

static const List journal = {
  N_ ("Journal"),
  "report-journal",
  { { "day", N_ ("Day"), LABA_COLUMN_DAY, FALSE, NULL },
    { "record", N_ ("Record"), LABA_COLUMN_NUMBER, FALSE, NULL },
    { "type", N_ ("Kind"), LABA_COLUMN_TEXT, FALSE, word_of_type },
    { "text", N_ ("About"), LABA_COLUMN_TEXT, FALSE, NULL },
    { "role", N_ ("Account"), LABA_COLUMN_TEXT, FALSE, word_of_role },
    { "account", N_ ("Of"), LABA_COLUMN_TEXT, FALSE, NULL },
    { "debit", N_ ("Debit"), LABA_COLUMN_MONEY, TRUE, NULL },
    { "credit", N_ ("Credit"), LABA_COLUMN_MONEY, TRUE, NULL } },
};

static gboolean
step (Export *self, GError **error)
{
  if (self->progress != NULL)
    self->progress (MIN ((double) self->done / (double) (self->size + 1), 1.0),
                    self->progress_data);
  return self->cancellable == NULL
         || !g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

/* ---- lists ---- */

static void
put_cell (Export *self, LabaStmt *stmt, const List *list, guint index)
{
  const char *key = list->columns[index].key;

  if (laba_stmt_is_null (stmt, key))
    return;
  if (list->columns[index].word != NULL)
    laba_workbook_put_text (self->workbook, index,
                            list->columns[index].word (laba_stmt_get_int (stmt, key)));
  else if (list->columns[index].kind == LABA_COLUMN_TEXT)
    laba_workbook_put_text (self->workbook, index, laba_stmt_get_text (stmt, key));
  else
    laba_workbook_put_number (self->workbook, index, laba_stmt_get_int (stmt, key));
}

static void
bind_if_there (LabaStmt *stmt, const char *name, gint64 value)
{
  if (laba_stmt_has_bind (stmt, name))
    laba_stmt_bind_int (stmt, name, value);
}

static gboolean
add_list (Export *self, const List *list, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (self->db, list->statement);
  LabaWorkbookColumn columns[G_N_ELEMENTS (list->columns)];
  GError *failed = NULL;
  guint n = 0;

  for (; n < G_N_ELEMENTS (columns) && list->columns[n].key != NULL; n++)
    columns[n] = (LabaWorkbookColumn){ list->columns[n].key, _ (list->columns[n].label),
                                       list->columns[n].kind, list->columns[n].total };
  bind_if_there (stmt, ":from", self->from);
  bind_if_there (stmt, ":to", self->to != LABA_DAY_NONE ? self->to : LABA_DAY_MAX);
  bind_if_there (stmt, ":limit", -1);
  bind_if_there (stmt, ":skip", 0);
  laba_workbook_begin_list (self->workbook, _ (list->name), columns, n);
  while (laba_stmt_next (stmt, &failed))
    {
      laba_workbook_next_row (self->workbook);
      for (guint i = 0; i < n; i++)
        put_cell (self, stmt, list, i);
      if (++self->done % STEP == 0 && !step (self, error))
        return FALSE;
    }
  laba_workbook_end_list (self->workbook);
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

/* ---- reports ---- */

static gboolean
add_report (Export *self, const char *id, const char *by, GError **error)
{
  const LabaReport *report = laba_report_by_id (id);
  const LabaReportQuery query = { .from = self->from, .to = self->to, .by = by };
  g_autoptr (LabaTable) table
      = report != NULL ? laba_report_run (self->db, report, &query, error) : NULL;

  if (table == NULL)
    return FALSE;
  laba_workbook_add_table (self->workbook, table->title, table);
  return step (self, error);
}

static void
add_contents (Export *self)
{
  LabaLanguage language = laba_language_get ();
  g_autofree char *name = NULL;
  g_autofree char *made = NULL;
  g_autofree char *today = laba_day_format (laba_day_today (), language);
  g_autoptr (LabaStmt) stmt = laba_db_take (self->db, "setting-get");

  laba_stmt_bind_text (stmt, ":key", "name");
  if (laba_stmt_next (stmt, NULL))
    name = g_strdup (laba_stmt_get_text (stmt, "value"));
  made = g_strdup_printf (_ ("Made with Laba on %s"), today);
  const char *lines[] = { made, NULL };
  laba_workbook_fill_contents (self->workbook, name != NULL ? name : _ ("My book"),
                               lines);
}

static gboolean
add_all (Export *self, GError **error)
{
  laba_workbook_reserve_contents (self->workbook, _ ("Contents"));
  if (!add_report (self, "profit-loss", "month", error)
      || !add_report (self, "position", NULL, error)
      || !add_report (self, "stock", NULL, error)
      || !add_report (self, "receivables", NULL, error)
      || !add_report (self, "payables", NULL, error) || !add_list (self, &orders, error)
      || !add_list (self, &order_lines, error) || !add_list (self, &journal, error))
    return FALSE;
  add_contents (self);
  return TRUE;
}

gboolean
laba_workbook_export_book (LabaDb *db,
                           const char *path,
                           LabaDay from,
                           LabaDay to,
                           LabaIntakeFunc progress,
                           gpointer progress_data,
                           GCancellable *cancellable,
                           GError **error)
{
  g_autoptr (LabaWorkbook) workbook
      = laba_workbook_new (path, laba_language_to_id (laba_language_get ()), error);
  Export self = { db, workbook, from, to, 0, 0, progress, progress_data, cancellable };

  if (workbook == NULL || !laba_db_begin_read (db, error))
    return FALSE;
  self.size = (guint64) laba_db_int (db, "exchange-book-size", NULL, 0, 0);
  gboolean done = add_all (&self, error);
  laba_db_rollback (db);
  return done && laba_workbook_finish (workbook, error);
}

/* ---- one table ---- */

static gboolean
is_statement (const LabaTable *table)
{
  for (guint i = 0; i < table->rows->len; i++)
    if (((const LabaTableRow *) table->rows->pdata[i])->key != NULL)
      return TRUE;
  return FALSE;
}

static void
add_table_row (LabaWorkbook *workbook, const LabaTable *table, const LabaTableRow *row)
{
  laba_workbook_next_row (workbook);
  for (guint i = 0; i < table->columns->len; i++)
    if (!row->cells[i].set)
      continue;
    else if (g_array_index (table->columns, LabaColumn, i).kind == LABA_COLUMN_TEXT)
      laba_workbook_put_text (workbook, i, row->cells[i].text);
    else
      laba_workbook_put_number (workbook, i, row->cells[i].number);
}

void
laba_workbook_add_table (LabaWorkbook *self, const char *name, const LabaTable *table)
{
  g_autofree LabaWorkbookColumn *columns
      = g_new0 (LabaWorkbookColumn, table->columns->len + 1);

  if (is_statement (table))
    {
      laba_workbook_add_statement (self, name, table);
      return;
    }
  for (guint i = 0; i < table->columns->len; i++)
    {
      const LabaColumn *column = &g_array_index (table->columns, LabaColumn, i);

      columns[i] = (LabaWorkbookColumn){ column->key, column->label, column->kind,
                                         column->total };
    }
  laba_workbook_begin_list (self, name, columns, table->columns->len);
  for (guint i = 0; i < table->rows->len; i++)
    add_table_row (self, table, table->rows->pdata[i]);
  laba_workbook_end_list (self);
}

gboolean
laba_workbook_write_table (const LabaTable *table,
                           const char *path,
                           const char *language,
                           GError **error)
{
  g_autoptr (LabaWorkbook) workbook = laba_workbook_new (path, language, error);

  if (workbook == NULL)
    return FALSE;
  laba_workbook_add_table (workbook, table->title, table);
  return laba_workbook_finish (workbook, error);
}
