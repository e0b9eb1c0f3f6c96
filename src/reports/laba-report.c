/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "reports/laba-report.h"

#include <string.h>

#include "reports/laba-beside.h"
#include "reports/laba-reports.h"

/* Every report, in the order people see them. A new one is a line here. */
static const LabaReport *const reports[] = {
  &laba_report_profit_loss,
  &laba_report_position,
  &laba_report_where_money_went,
  &laba_report_cash_flow,
  &laba_report_cash_book,
  &laba_report_sales,
  &laba_report_stock,
  &laba_report_stock_card,
  &laba_report_dead_stock,
  &laba_report_receivables,
  &laba_report_payables,
  &laba_report_deposits,
  &laba_report_commission,
  &laba_report_settlements,
  &laba_report_marketplace_orders,
  &laba_report_marketplace_releases,
  &laba_report_marketplace_fees,
  &laba_report_marketplace_profit,
  &laba_report_consignment,
  &laba_report_batches,
  &laba_report_instalments,
  &laba_report_turnover,
  &laba_report_journal,
  &laba_report_ledger,
  &laba_report_trial_balance,
};

const LabaReport *const *
laba_reports_get (guint *n)
{
  *n = G_N_ELEMENTS (reports);
  return reports;
}

const LabaReport *
laba_report_by_id (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    if (strcmp (reports[i]->id, id) == 0)
      return reports[i];
  return NULL;
}

gboolean
laba_report_may_compare (const LabaReport *report, const LabaReportQuery *query)
{
  return report->compared != NULL && g_strcmp0 (query->by, "month") != 0;
}

/* The report of the query, beside that of the other period where one is asked for and has figures. */
static LabaTable *
run (LabaDb *db, const LabaReport *report, const LabaReportQuery *query, GError **error)
{
  g_autoptr (LabaTable) now = report->run (db, query, error);
  LabaReportQuery other = *query;

  if (now == NULL || query->beside.to == LABA_DAY_NONE || !laba_report_may_compare (report, query))
    return g_steal_pointer (&now);
  other.from = report->flags & LABA_REPORT_DAY ? LABA_DAY_NONE : query->beside.from;
  other.to = query->beside.to;
  other.limit = other.skip = 0;
  g_autoptr (LabaTable) before = report->run (db, &other, error);
  if (before == NULL)
    return NULL;
  LabaTable *both = laba_beside (now, before, report->compared);
  return both != NULL ? both : g_steal_pointer (&now);
}

LabaTable *
laba_report_run (LabaDb *db, const LabaReport *report, const LabaReportQuery *query, GError **error)
{
  g_autoptr (LabaTable) table = NULL;
  gboolean own = !laba_db_in_transaction (db);

  /* All of a report's statements see the same book. */
  if (own && !laba_db_begin_read (db, error))
    return NULL;
  table = run (db, report, query, error);
  if (own)
    laba_db_rollback (db);
  if (table != NULL)
    laba_table_finish (table);
  return g_steal_pointer (&table);
}
