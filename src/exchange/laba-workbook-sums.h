/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/laba-workbook-private.h"

G_BEGIN_DECLS

/* How the sums of the statements follow from their rows (INTERFACES section 3). */
typedef struct
{
  guint row; /* of the table */
  int sign;
} LabaSumTerm;

/* The rows that a row sums up, in their order; NULL where it is no sum. Free with
 * g_array_unref. */
GArray *laba_workbook_sums_of (const LabaTable *table, guint row);
/* "=B5-B6+SUM(B7:B12)" of the terms in a column, with the sheet's row of each of the
 * table's. Free with g_free. */
char *
laba_workbook_sums_formula (const GArray *terms, const lxw_row_t *rows, guint column);
/* Whether the key is the pattern, or begins so where that ends in *. */
gboolean laba_workbook_sums_is (const char *key, const char *pattern);

G_END_DECLS
