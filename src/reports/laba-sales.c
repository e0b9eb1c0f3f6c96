/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "reports/laba-report-list.h"
#include "reports/laba-reports.h"
#include "reports/laba-statement.h"

/* ---- by goods, customer, channel ---- */

static const LabaListColumn sales_columns[] = {
  { "code", N_ ("Code"), LABA_COLUMN_TEXT, FALSE, NULL },
  { "name", N_ ("Name"), LABA_COLUMN_TEXT, FALSE, NULL },
  { "quantity", N_ ("Sold"), LABA_COLUMN_QUANTITY, FALSE, NULL },
  { "sales", N_ ("Sales"), LABA_COLUMN_MONEY, TRUE, NULL },
  { "returns", N_ ("Returns"), LABA_COLUMN_MONEY, TRUE, NULL },
  { "net", N_ ("Net sales"), LABA_COLUMN_MONEY, TRUE, NULL },
  { "cost", N_ ("Cost of goods"), LABA_COLUMN_MONEY, TRUE, NULL },
  { "profit", N_ ("Profit"), LABA_COLUMN_MONEY, TRUE, NULL },
  { NULL, NULL, 0, FALSE, NULL },
};

/* ---- by month: the same figures as profit and loss ---- */

static void
add_month (LabaTable *table, const LabaTotals *totals, guint column)
{
  gint64 sales = -laba_totals_sum (totals, LABA_ROLE_SALES, LABA_ROLE_SALES, column);
  gint64 returns = laba_totals_sum (totals, LABA_ROLE_SALES_RETURNS, LABA_ROLE_SALES_RETURNS, column);
  gint64 cost = laba_totals_sum (totals, LABA_ROLE_COST_OF_GOODS, LABA_ROLE_COST_OF_GOODS, column);
  LabaTableRow *row = laba_table_add_row (table, NULL, LABA_ROW_NORMAL);

  laba_row_set_number (table, row, "month", g_array_index (totals->months, gint64, column));
  laba_row_set_number (table, row, "sales", sales);
  laba_row_set_number (table, row, "returns", returns);
  laba_row_set_number (table, row, "net", sales - returns);
  laba_row_set_number (table, row, "cost", cost);
  laba_row_set_number (table, row, "profit", sales - returns - cost);
}

static LabaTable *
run_months (LabaDb *db, const LabaReportQuery *query, GError **error)
{
  g_autoptr (LabaTotals) totals
      = laba_totals_query (db, LABA_ROLE_SALES, LABA_ROLE_COST_OF_GOODS, query->from, query->to, TRUE, error);

  if (totals == NULL)
    return NULL;
  LabaTable *table = laba_table_new ("sales", _ (laba_report_sales.title), query->from, query->to);
  laba_table_add_column (table, "month", _ ("Month"), LABA_COLUMN_MONTH, FALSE);
  for (guint i = 3; sales_columns[i].key != NULL; i++)
    laba_table_add_column (table, sales_columns[i].key, _ (sales_columns[i].label), sales_columns[i].kind, TRUE);
  for (guint i = 0; i < totals->months->len; i++)
    add_month (table, totals, i);
  return table;
}

static LabaTable *
run_sales (LabaDb *db, const LabaReportQuery *query, GError **error)
{
  const char *statement = "report-sales-product";

  if (g_strcmp0 (query->by, "month") == 0)
    return run_months (db, query, error);
  if (g_strcmp0 (query->by, "customer") == 0)
    statement = "report-sales-customer";
  else if (g_strcmp0 (query->by, "channel") == 0)
    statement = "report-sales-channel";
  return laba_report_list (db, &laba_report_sales, statement, sales_columns, query, error);
}

const LabaReport laba_report_sales = {
  .id = "sales",
  .title = N_ ("Sales"),
  .flags = LABA_REPORT_PERIOD | LABA_REPORT_BY_MONTH,
  .run = run_sales,
  .compared = "profit",
};
