/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/laba-period.h"
#include "book/laba-db.h"
#include "reports/laba-table.h"

G_BEGIN_DECLS

/* A report: one file pair (.c, .sql) and one line in the registry; then it shows in the window, the command line, CSV, the
 * workbook and print. */
typedef struct
{
  LabaDay from, to;      /* 0 = open: the whole book */
  const char *by;        /* NULL, "month"; of sales: "product", "customer", "channel", "month" */
  gint64 product;        /* stock-card: which; elsewhere a filter; 0 = all */
  gint64 account, person, channel; /* filters, 0 = all */
  gint64 role, ref;      /* ledger: which account; 0 = all */
  guint limit, skip;     /* rows of long lists: 0 = all */
  LabaPeriod beside;     /* another period whose figures stand beside, where the report has `compared`; of a state its last
                          * day; both 0 = none */
} LabaReportQuery;

typedef enum
{
  LABA_REPORT_BY_MONTH = 1 << 0,  /* understands by = "month" as columns */
  LABA_REPORT_PERIOD = 1 << 1,    /* from and to matter */
  LABA_REPORT_DAY = 1 << 2,       /* only `to` matters: a state on a day */
  LABA_REPORT_PRODUCT = 1 << 3,
  LABA_REPORT_ACCOUNT = 1 << 4,
} LabaReportFlags;

typedef struct
{
  const char *id;     /* "profit-loss" */
  const char *title;  /* N_() */
  LabaReportFlags flags;
  LabaTable *(*run) (LabaDb *db, const LabaReportQuery *query, GError **error);
  const char *compared; /* the column that another period's figures are set beside (laba-beside.h), or NULL */
} LabaReport;

const LabaReport *const *laba_reports_get (guint *n);
const LabaReport *laba_report_by_id (const char *id);
/* Whether a query may ask for figures of another period beside: not of months in columns or rows. */
gboolean laba_report_may_compare (const LabaReport *report, const LabaReportQuery *query);
/* Runs it in one read transaction. Free with laba_table_free. */
LabaTable *laba_report_run (LabaDb *db, const LabaReport *report, const LabaReportQuery *query, GError **error);

G_END_DECLS
