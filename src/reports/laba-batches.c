/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "reports/laba-report-list.h"
#include "reports/laba-reports.h"

static const LabaListColumn columns[] = {
  { "name", N_ ("Batch"), LABA_COLUMN_TEXT, FALSE, NULL },
  { "closes", N_ ("Closes"), LABA_COLUMN_DAY, FALSE, NULL },
  { "arrives", N_ ("Goods arrive"), LABA_COLUMN_DAY, FALSE, NULL },
  { "orders", N_ ("Orders"), LABA_COLUMN_NUMBER, TRUE, NULL },
  { "sent", N_ ("Sent"), LABA_COLUMN_NUMBER, TRUE, NULL },
  { "total", N_ ("Ordered for"), LABA_COLUMN_MONEY, TRUE, NULL },
  { "paid", N_ ("Paid"), LABA_COLUMN_MONEY, TRUE, NULL },
  { "open", N_ ("To come"), LABA_COLUMN_MONEY, TRUE, NULL },
  { NULL, NULL, 0, FALSE, NULL },
};

static LabaTable *
run (LabaDb *db, const LabaReportQuery *query, GError **error)
{
  return laba_report_list (db, &laba_report_batches, "report-batches", columns, query, error);
}

const LabaReport laba_report_batches = {
  .id = "batches",
  .title = N_ ("PO batches"),
  .flags = LABA_REPORT_PERIOD,
  .run = run,
};
