/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/laba-money.h"
#include "reports/laba-report-list.h"
#include "reports/laba-reports.h"

/* Of one channel, the column that names it, which comes first, says nothing. */
static const LabaListColumn *
columns_for (const LabaListColumn *columns, const LabaReportQuery *query)
{
  return query->channel != 0 ? columns + 1 : columns;
}

/* ---- by the day of the order ---- */

static const char *
word_state (gint64 state)
{
  static const char *const words[]
      = { NC_ ("marketplace", "Not sent yet"), NC_ ("marketplace", "Waiting"),
          NC_ ("marketplace", "Released"), NC_ ("marketplace", "Different"),
          NC_ ("marketplace", "Cancelled or back") };

  return g_dpgettext2 (GETTEXT_PACKAGE, "marketplace", words[CLAMP (state, 0, 4)]);
}

static const LabaListColumn order_columns[] = {
  { "channel", N_ ("Channel"), LABA_COLUMN_TEXT, FALSE, NULL },
  { "day", N_ ("Ordered"), LABA_COLUMN_DAY, FALSE, NULL },
  { "number", N_ ("Order"), LABA_COLUMN_TEXT, FALSE, NULL },
  { "state", N_ ("State"), LABA_COLUMN_TEXT, FALSE, word_state },
  { "released_on", N_ ("Released on"), LABA_COLUMN_DAY, FALSE, NULL },
  { "expected", N_ ("Owed"), LABA_COLUMN_MONEY, TRUE, NULL },
  { "gross", N_ ("Released"), LABA_COLUMN_MONEY, TRUE, NULL },
  { "fees", N_ ("Fees"), LABA_COLUMN_MONEY, TRUE, NULL },
  { "net", N_ ("Received"), LABA_COLUMN_MONEY, TRUE, NULL },
  { "held", N_ ("Still held"), LABA_COLUMN_MONEY, TRUE, NULL },
  { "cost", N_ ("Cost of goods"), LABA_COLUMN_MONEY, TRUE, NULL },
  { "profit", N_ ("Profit"), LABA_COLUMN_MONEY, TRUE, NULL },
  { NULL, NULL, 0, FALSE, NULL },
};

static LabaTable *
run_orders (LabaDb *db, const LabaReportQuery *query, GError **error)
{
  return laba_report_list (db, &laba_report_marketplace_orders,
                           "report-marketplace-orders",
                           columns_for (order_columns, query), query, error);
}

const LabaReport laba_report_marketplace_orders = {
  .id = "marketplace-orders",
  .title = N_ ("Marketplaces, by day of order"),
  .flags = LABA_REPORT_PERIOD,
  .run = run_orders,
};

/* ---- by the day of release ---- */

static const LabaListColumn release_columns[] = {
  { "channel", N_ ("Channel"), LABA_COLUMN_TEXT, FALSE, NULL },
  { "day", N_ ("Released on"), LABA_COLUMN_DAY, FALSE, NULL },
  { "number", N_ ("Order"), LABA_COLUMN_TEXT, FALSE, NULL },
  { "ordered", N_ ("Ordered"), LABA_COLUMN_DAY, FALSE, NULL },
  { "gross", N_ ("Released"), LABA_COLUMN_MONEY, TRUE, NULL },
  { "fees", N_ ("Fees"), LABA_COLUMN_MONEY, TRUE, NULL },
  { "net", N_ ("Received"), LABA_COLUMN_MONEY, TRUE, NULL },
  { NULL, NULL, 0, FALSE, NULL },
};

static LabaTable *
run_releases (LabaDb *db, const LabaReportQuery *query, GError **error)
{
  return laba_report_list (db, &laba_report_marketplace_releases,
                           "report-marketplace-releases",
                           columns_for (release_columns, query), query, error);
}

const LabaReport laba_report_marketplace_releases = {
  .id = "marketplace-releases",
  .title = N_ ("Marketplaces, by day of release"),
  .flags = LABA_REPORT_PERIOD,
  .run = run_releases,
};

/* ---- fees ---- */

static const LabaListColumn fee_columns[] = {
  { "channel", N_ ("Channel"), LABA_COLUMN_TEXT, FALSE, NULL },
  { "fee", N_ ("Fee"), LABA_COLUMN_TEXT, FALSE, NULL },
  { "orders", N_ ("Orders"), LABA_COLUMN_NUMBER, FALSE, NULL },
  { "gross", N_ ("Of amounts"), LABA_COLUMN_MONEY, FALSE, NULL },
  { "amount", N_ ("Amount"), LABA_COLUMN_MONEY, TRUE, NULL },
  { "share", N_ ("Share"), LABA_COLUMN_PERCENT, FALSE, NULL },
  { NULL, NULL, 0, FALSE, NULL },
};

static LabaTable *
run_fees (LabaDb *db, const LabaReportQuery *query, GError **error)
{
  return laba_report_list (db, &laba_report_marketplace_fees, "report-marketplace-fees",
                           columns_for (fee_columns, query), query, error);
}

const LabaReport laba_report_marketplace_fees = {
  .id = "marketplace-fees",
  .title = N_ ("What marketplaces keep"),
  .flags = LABA_REPORT_PERIOD,
  .run = run_fees,
};

/* ---- profit after fees ---- */

static const LabaListColumn profit_columns[] = {
  { "code", N_ ("Code"), LABA_COLUMN_TEXT, FALSE, NULL },
  { "name", N_ ("Name"), LABA_COLUMN_TEXT, FALSE, NULL },
  { "quantity", N_ ("Sold"), LABA_COLUMN_QUANTITY, FALSE, NULL },
  { "net", N_ ("Net sales"), LABA_COLUMN_MONEY, TRUE, NULL },
  { "fees", N_ ("Fees"), LABA_COLUMN_MONEY, TRUE, NULL },
  { "cost", N_ ("Cost of goods"), LABA_COLUMN_MONEY, TRUE, NULL },
  { "profit", N_ ("Profit"), LABA_COLUMN_MONEY, TRUE, NULL },
  { NULL, NULL, 0, FALSE, NULL },
};

static LabaTable *
run_profit (LabaDb *db, const LabaReportQuery *query, GError **error)
{
  const char *statement = "report-marketplace-profit-product";

  if (g_strcmp0 (query->by, "channel") == 0)
    statement = "report-marketplace-profit-channel";
  else if (g_strcmp0 (query->by, "order") == 0)
    statement = "report-marketplace-profit-order";
  return laba_report_list (db, &laba_report_marketplace_profit, statement, profit_columns,
                           query, error);
}

const LabaReport laba_report_marketplace_profit = {
  .id = "marketplace-profit",
  .title = N_ ("Marketplaces, profit after fees"),
  .flags = LABA_REPORT_PERIOD,
  .run = run_profit,
};
