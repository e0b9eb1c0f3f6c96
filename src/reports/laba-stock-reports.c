/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/laba-error.h"
#include "reports/laba-report-list.h"
#include "reports/laba-reports.h"

/* Goods that were not sold for so long are dead stock (DOMAIN 10). */
#define DEAD_DAYS 60

/* ---- stock ---- */

static const LabaListColumn stock_columns[] = {
  { "code", N_ ("Code"), LABA_COLUMN_TEXT, FALSE, NULL },
  { "name", N_ ("Goods"), LABA_COLUMN_TEXT, FALSE, NULL },
  { "category", N_ ("Category"), LABA_COLUMN_TEXT, FALSE, NULL },
  { "unit", N_ ("Unit"), LABA_COLUMN_TEXT, FALSE, NULL },
  { "on_hand", N_ ("On hand"), LABA_COLUMN_QUANTITY, FALSE, NULL },
  { "reserved", N_ ("Reserved"), LABA_COLUMN_QUANTITY, FALSE, NULL },
  { "available", N_ ("Available"), LABA_COLUMN_QUANTITY, FALSE, NULL },
  { "placed", N_ ("Left with shops"), LABA_COLUMN_QUANTITY, FALSE, NULL },
  { "value", N_ ("Value"), LABA_COLUMN_MONEY, TRUE, NULL },
  { "estimated", N_ ("Estimated"), LABA_COLUMN_BOOLEAN, FALSE, NULL },
  { NULL, NULL, 0, FALSE, NULL },
};

enum
{
  ON_HAND = 4, /* where they stand in stock_columns */
  VALUE = 8
};

/* What was there on the evening of a past day: a seek a product. */
static gboolean
fill_stock_on (LabaTable *table, LabaDb *db, LabaDay day, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "report-stock-at");
  GError *failed = NULL;

  for (guint i = 0; failed == NULL && i < table->rows->len; i++)
    {
      LabaTableRow *row = table->rows->pdata[i];

      laba_stmt_bind_int_at (stmt, 1, row->record);
      laba_stmt_bind_int_at (stmt, 2, day);
      if (!laba_stmt_next (stmt, &failed))
        continue;
      row->cells[ON_HAND].number = laba_stmt_int_at (stmt, 0);
      row->cells[VALUE].number = laba_stmt_int_at (stmt, 1);
    }
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

static LabaTable *
run_stock (LabaDb *db, const LabaReportQuery *query, GError **error)
{
  if (query->to == LABA_DAY_NONE)
    return laba_report_list (db, &laba_report_stock, "report-stock", stock_columns, query, error);
  g_autoptr (LabaTable) table
      = laba_report_list (db, &laba_report_stock, "report-stock-on", stock_columns, query, error);
  if (table == NULL || !fill_stock_on (table, db, query->to, error))
    return NULL;
  return g_steal_pointer (&table);
}

const LabaReport laba_report_stock = {
  .id = "stock",
  .title = N_ ("Stock"),
  .flags = LABA_REPORT_DAY,
  .run = run_stock,
};

/* ---- stock card ---- */

static const LabaListColumn card_columns[] = {
  { "day", N_ ("Day"), LABA_COLUMN_DAY, FALSE, NULL },
  { "type", N_ ("What"), LABA_COLUMN_TEXT, FALSE, laba_word_type },
  { "text", N_ ("About"), LABA_COLUMN_TEXT, FALSE, NULL },
  { "quantity_in", N_ ("In"), LABA_COLUMN_QUANTITY, TRUE, NULL },
  { "quantity_out", N_ ("Out"), LABA_COLUMN_QUANTITY, TRUE, NULL },
  { "balance", N_ ("Left"), LABA_COLUMN_QUANTITY, FALSE, NULL },
  { "value", N_ ("Value"), LABA_COLUMN_MONEY, FALSE, NULL },
  { "value_after", N_ ("Value left"), LABA_COLUMN_MONEY, FALSE, NULL },
  { "estimated", N_ ("Estimated"), LABA_COLUMN_BOOLEAN, FALSE, NULL },
  { NULL, NULL, 0, FALSE, NULL },
};

static LabaTable *
run_card (LabaDb *db, const LabaReportQuery *query, GError **error)
{
  if (query->product != 0)
    return laba_report_list (db, &laba_report_stock_card, "report-stock-card", card_columns, query, error);
  g_set_error_literal (error, LABA_ERROR, LABA_ERROR_INVALID, _ ("A stock card is of one product: say which."));
  return NULL;
}

const LabaReport laba_report_stock_card = {
  .id = "stock-card",
  .title = N_ ("Stock card"),
  .flags = LABA_REPORT_PERIOD | LABA_REPORT_PRODUCT,
  .run = run_card,
};

/* ---- dead stock ---- */

static const LabaListColumn dead_columns[] = {
  { "code", N_ ("Code"), LABA_COLUMN_TEXT, FALSE, NULL },
  { "name", N_ ("Goods"), LABA_COLUMN_TEXT, FALSE, NULL },
  { "on_hand", N_ ("On hand"), LABA_COLUMN_QUANTITY, FALSE, NULL },
  { "value", N_ ("Value"), LABA_COLUMN_MONEY, TRUE, NULL },
  { "last_sold", N_ ("Last sold"), LABA_COLUMN_DAY, FALSE, NULL },
  { NULL, NULL, 0, FALSE, NULL },
};

static LabaTable *
run_dead (LabaDb *db, const LabaReportQuery *query, GError **error)
{
  LabaReportQuery since = *query;

  since.to = query->to != LABA_DAY_NONE ? query->to : laba_day_today ();
  since.from = laba_day_add (since.to, -DEAD_DAYS);
  return laba_report_list (db, &laba_report_dead_stock, "report-dead-stock", dead_columns, &since, error);
}

const LabaReport laba_report_dead_stock = {
  .id = "dead-stock",
  .title = N_ ("Goods that do not sell"),
  .flags = LABA_REPORT_DAY,
  .run = run_dead,
};
