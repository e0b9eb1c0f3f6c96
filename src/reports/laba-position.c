/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "reports/laba-reports.h"
#include "reports/laba-statement.h"

/* Financial position on a day: what I have, what I owe, what is mine. */

static void
add_assets (LabaStatement *s)
{
  laba_statement_add_each (s, "account", 1, LABA_ROLE_ACCOUNT);
  laba_statement_add (s, "cash", _ ("Money"), LABA_ROW_SUBTOTAL, 1, LABA_ROLE_ACCOUNT, LABA_ROLE_ACCOUNT);
  laba_statement_add (s, "receivables", _ ("Owed by customers"), LABA_ROW_NORMAL, 1, LABA_ROLE_RECEIVABLE,
                      LABA_ROLE_RECEIVABLE);
  laba_statement_add (s, "marketplace-receivables", _ ("Held by marketplaces"), LABA_ROW_NORMAL, 1, LABA_ROLE_MARKETPLACE,
                      LABA_ROLE_MARKETPLACE);
  laba_statement_add (s, "commission-receivables", _ ("Commission to come"), LABA_ROW_NORMAL, 1,
                      LABA_ROLE_COMMISSION_RECEIVABLE, LABA_ROLE_COMMISSION_RECEIVABLE);
  laba_statement_add (s, "inventory", _ ("Stock"), LABA_ROW_NORMAL, 1, LABA_ROLE_INVENTORY, LABA_ROLE_INVENTORY);
  laba_statement_add (s, "fixed-assets", _ ("Things owned"), LABA_ROW_NORMAL, 1, LABA_ROLE_ASSET, LABA_ROLE_ASSET);
  laba_statement_add (s, "accumulated-depreciation", _ ("Written off so far"), LABA_ROW_NORMAL, 1,
                      LABA_ROLE_DEPRECIATION_SO_FAR, LABA_ROLE_DEPRECIATION_SO_FAR);
  laba_statement_add (s, "total-assets", _ ("Total assets"), LABA_ROW_TOTAL, 1, LABA_ROLE_ACCOUNT,
                      LABA_ROLE_DEPRECIATION_SO_FAR);
}

static void
add_debts (LabaStatement *s)
{
  laba_statement_add (s, "payables", _ ("Owed to suppliers"), LABA_ROW_NORMAL, -1, LABA_ROLE_PAYABLE, LABA_ROLE_PAYABLE);
  laba_statement_add (s, "consignor-payables", _ ("Owed for others' goods"), LABA_ROW_NORMAL, -1,
                      LABA_ROLE_CONSIGNOR_PAYABLE, LABA_ROLE_CONSIGNOR_PAYABLE);
  laba_statement_add (s, "customer-deposits", _ ("Customer deposits"), LABA_ROW_NORMAL, -1, LABA_ROLE_DEPOSIT,
                      LABA_ROLE_DEPOSIT);
  laba_statement_add (s, "loans", _ ("Loans"), LABA_ROW_NORMAL, -1, LABA_ROLE_LOAN, LABA_ROLE_LOAN);
  laba_statement_add (s, "total-liabilities", _ ("Total debts"), LABA_ROW_TOTAL, -1, LABA_ROLE_PAYABLE, LABA_ROLE_LOAN);
}

static void
add_equity (LabaStatement *s)
{
  laba_statement_add (s, "capital", _ ("Capital"), LABA_ROW_NORMAL, -1, LABA_ROLE_CAPITAL, LABA_ROLE_CAPITAL);
  laba_statement_add (s, "drawings", _ ("Taken out"), LABA_ROW_NORMAL, -1, LABA_ROLE_DRAWINGS, LABA_ROLE_DRAWINGS);
  laba_statement_add (s, "profit", _ ("Profit so far"), LABA_ROW_NORMAL, -1, LABA_ROLE_SALES, LABA_ROLE_EXPENSE);
  laba_statement_add (s, "total-equity", _ ("Total capital"), LABA_ROW_TOTAL, -1, LABA_ROLE_CAPITAL, LABA_ROLE_EXPENSE);
}

static LabaTable *
run (LabaDb *db, const LabaReportQuery *query, GError **error)
{
  g_autoptr (LabaTotals) totals
      = laba_totals_query (db, LABA_ROLE_ACCOUNT, LABA_ROLE_EXPENSE, LABA_DAY_NONE, query->to, FALSE, error);

  if (totals == NULL)
    return NULL;
  const LabaReportQuery day = { .to = laba_totals_end (db, query->to) };
  LabaStatement statement = { laba_statement_table (&laba_report_position, &day, totals), totals };
  add_assets (&statement);
  add_debts (&statement);
  add_equity (&statement);
  return statement.table;
}

const LabaReport laba_report_position = {
  .id = "position",
  .title = N_ ("Financial position"),
  .flags = LABA_REPORT_DAY,
  .run = run,
  .compared = "amount",
};
