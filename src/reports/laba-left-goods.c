/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "reports/laba-report-list.h"
#include "reports/laba-reports.h"

static const LabaListColumn columns[] = {
  { "place", N_ ("Left with"), LABA_COLUMN_TEXT, FALSE, NULL },
  { "code", N_ ("Code"), LABA_COLUMN_TEXT, FALSE, NULL },
  { "name", N_ ("Product"), LABA_COLUMN_TEXT, FALSE, NULL },
  { "quantity", N_ ("Lies there"), LABA_COLUMN_QUANTITY, FALSE, NULL },
  { "price", N_ ("Price"), LABA_COLUMN_MONEY, FALSE, NULL },
  { "worth", N_ ("Would bring"), LABA_COLUMN_MONEY, TRUE, NULL },
  { NULL, NULL, 0, FALSE, NULL },
};

static LabaTable *
run (LabaDb *db, const LabaReportQuery *query, GError **error)
{
  return laba_report_list (db, &laba_report_consignment, "report-consignment", columns, query, error);
}

const LabaReport laba_report_consignment = {
  .id = "consignment",
  .title = N_ ("Goods left with others"),
  .flags = LABA_REPORT_DAY,
  .run = run,
};
