/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/laba-workbook-private.h"

G_BEGIN_DECLS

/* A financial statement as a sheet: a column a month, each year's and all years' sums
 * behind their months, and every sum a live formula with its value. Kept after writing so
 * that other sheets can refer to its cells; the table must live as long. */
typedef struct
{
  LabaWorkbook *workbook;
  lxw_worksheet *sheet;
  const LabaTable *table;
  char *name;      /* of the sheet */
  lxw_row_t *rows; /* the sheet's row of each of the table's */
  GArray *places;  /* of LabaPlace: the sheet's columns */
} LabaStatementSheet;

typedef enum
{
  LABA_PLACE_CELL, /* the table's column `first` */
  LABA_PLACE_SUM,  /* of the sheet's columns first … last that are cells */
  LABA_PLACE_ALL,  /* of everything */
} LabaPlaceKind;

typedef struct
{
  LabaPlaceKind kind;
  guint first, last;
  gint32 year; /* of a sum */
} LabaPlace;

LabaStatementSheet *laba_statement_sheet_new (LabaWorkbook *workbook,
                                              const char *name,
                                              const char *about,
                                              const LabaTable *table);
void laba_statement_sheet_free (LabaStatementSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaStatementSheet, laba_statement_sheet_free)

/* The index of the table's row of that key, or -1. */
int laba_statement_sheet_find (const LabaStatementSheet *self, const char *key);
/* "'Profit and loss'!C7": the cell of a row (an index of the table's) in a column of the
 * sheet. Free with g_free. */
char *laba_statement_sheet_ref (const LabaStatementSheet *self, guint row, guint column);
/* What stands there. */
gint64
laba_statement_sheet_value (const LabaStatementSheet *self, guint row, guint column);
/* The last column, which sums up the period. */
guint laba_statement_sheet_last (const LabaStatementSheet *self);

G_END_DECLS
