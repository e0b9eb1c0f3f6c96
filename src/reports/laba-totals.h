/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ledger/laba-role.h"
#include "reports/laba-report.h"

G_BEGIN_DECLS

/* Sums by account (role, ref) of a period, as a whole or month by month: what the statements are made of. From
 * the month totals, and the day totals where a period cuts a month. */
typedef struct
{
  GArray *months; /* of gint64 yyyymm: the columns; one, 0, when not by month */
  GArray *lines;  /* of LabaTotalsLine, by role, then name */
} LabaTotals;

typedef struct
{
  gint64 role, ref;
  char *name;      /* of the account, category … ; NULL where ref is 0 */
  gint64 *amounts; /* debit positive; one a month */
} LabaTotalsLine;

/* The roles from first to last. from, to: 0 = open. An open end is the later of today and the newest happening, so that write-offs of
 * things owned do not run ahead. */
LabaTotals *laba_totals_query (LabaDb *db, LabaRole first, LabaRole last, LabaDay from, LabaDay to, gboolean by_month,
                               GError **error);
void laba_totals_free (LabaTotals *totals);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaTotals, laba_totals_free)

/* Sum of the roles from first to last in a column. */
gint64 laba_totals_sum (const LabaTotals *totals, LabaRole first, LabaRole last, guint column);

/* The day an open end means. */
LabaDay laba_totals_end (LabaDb *db, LabaDay to);

/* The day where something happened after it; LABA_DAY_MAX where nothing did, or with an open end: then what is open now answers. */
LabaDay laba_totals_past (LabaDb *db, LabaDay to);

G_END_DECLS
