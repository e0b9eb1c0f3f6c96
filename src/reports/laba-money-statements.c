/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "reports/laba-report-list.h"
#include "reports/laba-reports.h"
#include "reports/laba-statement.h"

/* ---- where did my money go ---- */

/* From the profit to the change of money: what else money went into (below zero) and came out of. Each row turns the
 * sign: more stock is less money. */
static void
add_steps (LabaStatement *s)
{
  static const struct
  {
    const char *key, *label;
    LabaRole first, last;
  } steps[] = {
    { "net-profit", N_ ("Profit"), LABA_ROLE_SALES, LABA_ROLE_EXPENSE },
    { "inventory", N_ ("Put into stock"), LABA_ROLE_INVENTORY, LABA_ROLE_INVENTORY },
    { "receivables", N_ ("Customers still owe"), LABA_ROLE_RECEIVABLE, LABA_ROLE_RECEIVABLE },
    { "marketplace-receivables", N_ ("Marketplaces still hold"), LABA_ROLE_MARKETPLACE, LABA_ROLE_MARKETPLACE },
    { "commission-receivables", N_ ("Commission still to come"), LABA_ROLE_COMMISSION_RECEIVABLE,
      LABA_ROLE_COMMISSION_RECEIVABLE },
    { "fixed-assets", N_ ("Put into things for the business"), LABA_ROLE_ASSET, LABA_ROLE_DEPRECIATION_SO_FAR },
    { "payables", N_ ("Suppliers are paid later"), LABA_ROLE_PAYABLE, LABA_ROLE_PAYABLE },
    { "consignor-payables", N_ ("Owners of goods are paid later"), LABA_ROLE_CONSIGNOR_PAYABLE,
      LABA_ROLE_CONSIGNOR_PAYABLE },
    { "customer-deposits", N_ ("Customers paid ahead"), LABA_ROLE_DEPOSIT, LABA_ROLE_DEPOSIT },
    { "loans", N_ ("Borrowed, less paid back"), LABA_ROLE_LOAN, LABA_ROLE_LOAN },
    { "capital", N_ ("Put in by me"), LABA_ROLE_CAPITAL, LABA_ROLE_CAPITAL },
    { "drawings", N_ ("Taken out by me"), LABA_ROLE_DRAWINGS, LABA_ROLE_DRAWINGS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    laba_statement_add (s, steps[i].key, _ (steps[i].label), LABA_ROW_NORMAL, -1, steps[i].first, steps[i].last);
}

static LabaTable *
run_where (LabaDb *db, const LabaReportQuery *query, GError **error)
{
  g_autoptr (LabaTotals) totals
      = laba_totals_query (db, LABA_ROLE_ACCOUNT, LABA_ROLE_EXPENSE, query->from, query->to, FALSE, error);
  gint64 before = 0;

  if (totals == NULL)
    return NULL;
  if (query->from != LABA_DAY_NONE)
    {
      g_autoptr (LabaTotals) earlier = laba_totals_query (db, LABA_ROLE_ACCOUNT, LABA_ROLE_ACCOUNT, LABA_DAY_NONE,
                                                          laba_day_add (query->from, -1), FALSE, error);

      if (earlier == NULL)
        return NULL;
      before = laba_totals_sum (earlier, LABA_ROLE_ACCOUNT, LABA_ROLE_ACCOUNT, 0);
    }
  LabaStatement s = { laba_statement_table (&laba_report_where_money_went, query, totals), totals };
  LabaTableRow *row = laba_table_add_row (s.table, "cash-before", LABA_ROW_SUBTOTAL);
  laba_row_set_text (s.table, row, "name", _ ("Money before"));
  laba_row_set_number (s.table, row, "amount", before);
  add_steps (&s);
  laba_statement_add (&s, "cash-change", _ ("Money more or less"), LABA_ROW_SUBTOTAL, 1, LABA_ROLE_ACCOUNT,
                      LABA_ROLE_ACCOUNT);
  row = laba_table_add_row (s.table, "cash-after", LABA_ROW_TOTAL);
  laba_row_set_text (s.table, row, "name", _ ("Money after"));
  laba_row_set_number (s.table, row, "amount",
                       before + laba_totals_sum (totals, LABA_ROLE_ACCOUNT, LABA_ROLE_ACCOUNT, 0));
  return s.table;
}

const LabaReport laba_report_where_money_went = {
  .id = "where-money-went",
  .title = N_ ("Where did my money go"),
  .flags = LABA_REPORT_PERIOD,
  .run = run_where,
  .compared = "amount",
};

/* ---- trial balance ---- */

static void
add_balance (LabaTable *table, const LabaTotalsLine *line)
{
  g_autofree char *key = g_strdup_printf ("%s%s%s", laba_role_key ((LabaRole) line->role), line->name != NULL ? ":" : "",
                                          line->name != NULL ? line->name : "");
  LabaTableRow *row = laba_table_add_row (table, key, LABA_ROW_NORMAL);
  gint64 amount = line->amounts[0];

  laba_row_set_text (table, row, "account", line->name != NULL ? line->name : _ (laba_role_label ((LabaRole) line->role)));
  laba_row_set_text (table, row, "kind", _ (laba_role_label ((LabaRole) line->role)));
  laba_row_set_number (table, row, "debit", MAX (amount, 0));
  laba_row_set_number (table, row, "credit", MAX (-amount, 0));
  row->role = line->role;
  row->ref = line->ref;
}

static LabaTable *
run_trial_balance (LabaDb *db, const LabaReportQuery *query, GError **error)
{
  g_autoptr (LabaTotals) totals
      = laba_totals_query (db, LABA_ROLE_ACCOUNT, LABA_ROLE_EXPENSE, query->from, query->to, FALSE, error);

  if (totals == NULL)
    return NULL;
  LabaTable *table
      = laba_table_new ("trial-balance", _ (laba_report_trial_balance.title), query->from, laba_totals_end (db, query->to));
  laba_table_add_column (table, "account", _ ("Account"), LABA_COLUMN_TEXT, FALSE);
  laba_table_add_column (table, "kind", _ ("Kind"), LABA_COLUMN_TEXT, FALSE);
  laba_table_add_column (table, "debit", _ ("Debit"), LABA_COLUMN_MONEY, TRUE);
  laba_table_add_column (table, "credit", _ ("Credit"), LABA_COLUMN_MONEY, TRUE);
  for (guint i = 0; i < totals->lines->len; i++)
    if (g_array_index (totals->lines, LabaTotalsLine, i).amounts[0] != 0)
      add_balance (table, &g_array_index (totals->lines, LabaTotalsLine, i));
  return table;
}

const LabaReport laba_report_trial_balance = {
  .id = "trial-balance",
  .title = N_ ("Trial balance"),
  .flags = LABA_REPORT_PERIOD,
  .run = run_trial_balance,
};
