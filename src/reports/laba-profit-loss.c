/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "reports/laba-reports.h"
#include "reports/laba-statement.h"

/* Profit and loss. Income and expenses are both shown positive; returns positive and subtracted (INTERFACES section 3). */

static void
add_income (LabaStatement *s)
{
  laba_statement_add (s, "sales", _ ("Sales"), LABA_ROW_NORMAL, -1, LABA_ROLE_SALES, LABA_ROLE_SALES);
  laba_statement_add (s, "sales-returns", _ ("Sales returns"), LABA_ROW_NORMAL, 1, LABA_ROLE_SALES_RETURNS,
                      LABA_ROLE_SALES_RETURNS);
  laba_statement_add (s, "net-sales", _ ("Net sales"), LABA_ROW_SUBTOTAL, -1, LABA_ROLE_SALES, LABA_ROLE_SALES_RETURNS);
  laba_statement_add (s, "cost-of-goods", _ ("Cost of goods sold"), LABA_ROW_NORMAL, 1, LABA_ROLE_COST_OF_GOODS,
                      LABA_ROLE_COST_OF_GOODS);
}

/* net sales less the cost of goods: the two rows before it. */
static void
add_gross_profit (LabaStatement *s)
{
  GPtrArray *rows = s->table->rows;
  const LabaTableRow *net = rows->pdata[rows->len - 2];
  const LabaTableRow *cost = rows->pdata[rows->len - 1];
  LabaTableRow *row = laba_table_add_row (s->table, "gross-profit", LABA_ROW_SUBTOTAL);

  laba_row_set_text (s->table, row, "name", _ ("Gross profit"));
  for (guint i = 1; i < s->table->columns->len; i++)
    {
      row->cells[i].set = TRUE;
      row->cells[i].number = net->cells[i].number - cost->cells[i].number;
    }
}

static void
add_other_income (LabaStatement *s)
{
  laba_statement_add (s, "commission-income", _ ("Commission"), LABA_ROW_NORMAL, -1, LABA_ROLE_COMMISSION,
                      LABA_ROLE_COMMISSION);
  laba_statement_add (s, "shipping-charged", _ ("Shipping charged"), LABA_ROW_NORMAL, -1, LABA_ROLE_SHIPPING_CHARGED,
                      LABA_ROLE_SHIPPING_CHARGED);
  laba_statement_add (s, "other-income", _ ("Other income"), LABA_ROW_NORMAL, -1, LABA_ROLE_OTHER_INCOME,
                      LABA_ROLE_OTHER_INCOME);
}

static void
add_expenses (LabaStatement *s)
{
  static const struct
  {
    const char *key, *label;
    LabaRole role;
  } rows[] = {
    { "expense:shipping", N_ ("Shipping paid"), LABA_ROLE_SHIPPING },
    { "expense:fees", N_ ("Platform and bank fees"), LABA_ROLE_FEES },
    { "expense:failed-delivery", N_ ("Failed deliveries"), LABA_ROLE_FAILED_DELIVERY },
    { "expense:stock-loss", N_ ("Stock damaged and lost"), LABA_ROLE_STOCK_LOSS },
    { "expense:promotion", N_ ("Samples and gifts"), LABA_ROLE_PROMOTION },
    { "expense:bad-debt", N_ ("Receivables given up"), LABA_ROLE_BAD_DEBT },
    { "expense:interest", N_ ("Interest"), LABA_ROLE_INTEREST },
    { "expense:depreciation", N_ ("Depreciation"), LABA_ROLE_DEPRECIATION },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    laba_statement_add (s, rows[i].key, _ (rows[i].label), LABA_ROW_NORMAL, 1, rows[i].role, rows[i].role);
  laba_statement_add_each (s, "expense", 1, LABA_ROLE_EXPENSE);
  laba_statement_add (s, "total-expenses", _ ("Total expenses"), LABA_ROW_SUBTOTAL, 1, LABA_ROLE_SHIPPING, LABA_ROLE_EXPENSE);
}

static LabaTable *
run (LabaDb *db, const LabaReportQuery *query, GError **error)
{
  g_autoptr (LabaTotals) totals = laba_totals_query (db, LABA_ROLE_SALES, LABA_ROLE_EXPENSE, query->from, query->to,
                                                     query->by != NULL, error);

  if (totals == NULL)
    return NULL;
  LabaStatement statement = { laba_statement_table (&laba_report_profit_loss, query, totals), totals };
  add_income (&statement);
  add_gross_profit (&statement);
  add_other_income (&statement);
  add_expenses (&statement);
  laba_statement_add (&statement, "net-profit", _ ("Net profit"), LABA_ROW_TOTAL, -1, LABA_ROLE_SALES, LABA_ROLE_EXPENSE);
  return statement.table;
}

const LabaReport laba_report_profit_loss = {
  .id = "profit-loss",
  .title = N_ ("Profit and loss"),
  .flags = LABA_REPORT_PERIOD | LABA_REPORT_BY_MONTH,
  .run = run,
  .compared = "amount",
};
