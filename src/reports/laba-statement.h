/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reports/laba-totals.h"

G_BEGIN_DECLS

/* A financial statement drawn up from totals: the columns (one amount, or a month each and their total) and its rows. */
typedef struct
{
  LabaTable *table;
  const LabaTotals *totals;
} LabaStatement;

/* A table with the columns key, label ("name") and amount, or one a month ("2026-10") and "total". */
LabaTable *laba_statement_table (const LabaReport *report, const LabaReportQuery *query, const LabaTotals *totals);

/* A row with the sum of the roles, as it is (sign 1) or turned (-1), under the key. label translated. */
LabaTableRow *laba_statement_add (LabaStatement *statement, const char *key, const char *label, LabaRowStyle style, int sign,
                                  LabaRole first, LabaRole last);
/* A row for each account of the role, keyed PREFIX:NAME. */
void laba_statement_add_each (LabaStatement *statement, const char *prefix, int sign, LabaRole role);

G_END_DECLS
