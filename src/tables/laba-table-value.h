/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tables/laba-table-guess.h"

G_BEGIN_DECLS

/* A cell as a value, read as its column writes it. An empty cell is no value: ask
 * laba_table_is_empty first. Errors of all: LABA_ERROR_INVALID with a sentence that says
 * what stands there and what would be right. */

/* The row's cell of the column; an empty one where the row ends before it, and of NULL.
 */
const LabaTableCell *laba_table_row_get (const LabaTableFileRow *row,
                                         const LabaTableColumn *column);

/* Whether nothing stands in it: also a dash, which tables put for nothing. */
gboolean laba_table_is_empty (const LabaTableCell *cell);

/* Whole rupiah: 25000, "Rp 25.000", "Rp25.000,00", "-15.000", "(15.000)", as the column
 * writes them. Parts of a rupiah are refused; so is "1.000" in a column that is unsure.
 */
gboolean laba_table_get_money (const LabaTableCell *cell,
                               const LabaTableColumn *column,
                               gint64 *amount,
                               GError **error);

/* The same with parts of a rupiah rounded half up, for averages and rates of fees. */
gboolean laba_table_get_money_rounded (const LabaTableCell *cell,
                                       const LabaTableColumn *column,
                                       gint64 *amount,
                                       GError **error);

/* Thousandths; also of a percentage ("2,5%" is 2500). */
gboolean laba_table_get_quantity (const LabaTableCell *cell,
                                  const LabaTableColumn *column,
                                  gint64 *quantity,
                                  GError **error);

/* A day, and the seconds since midnight (-1 where no time stands; may be NULL):
 * 2026-11-24, 24/11/2026 19.30, 24/11/2026 19:30:05, 11/24/2026 7:30 PM, 24 Nov 2026. */
gboolean laba_table_get_day (const LabaTableCell *cell,
                             const LabaTableColumn *column,
                             LabaDay *day,
                             int *seconds,
                             GError **error);

/* Text, borrowed from the cell; numbers as their figures. A number of an order or of a
 * parcel that lost figures is refused; text never is. */
gboolean
laba_table_get_text (const LabaTableCell *cell, const char **text, GError **error);

G_END_DECLS
