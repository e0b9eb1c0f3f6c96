/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/laba-workbook-private.h"

G_BEGIN_DECLS

/* Native charts, in Laba's colours, of what stands in a block of cells: names in its
 * first column, amounts in others, one row a point. */
typedef struct
{
  const char *sheet; /* its name */
  lxw_row_t first, last;
  guint names;
} LabaChartBlock;

/* Where it stands: the top left cell and so many pixels right of it. */
typedef struct
{
  lxw_worksheet *sheet;
  lxw_row_t row;
  guint column;
  int right;
  guint width, height; /* pixels */
} LabaChartPlace;

/* Columns, one a row and amount; the heads of the amounts stand above the block. */
void laba_workbook_chart_columns (LabaWorkbook *self,
                                  const LabaChartPlace *place,
                                  const char *title,
                                  const LabaChartBlock *block,
                                  const guint *amounts,
                                  guint n);
/* Bars from the left, the first on top. */
void laba_workbook_chart_bars (LabaWorkbook *self,
                               const LabaChartPlace *place,
                               const char *title,
                               const LabaChartBlock *block,
                               guint amount);
/* Shares of a whole. */
void laba_workbook_chart_ring (LabaWorkbook *self,
                               const LabaChartPlace *place,
                               const char *title,
                               const LabaChartBlock *block,
                               guint amount);

G_END_DECLS
