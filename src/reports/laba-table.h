/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/laba-day.h"

G_BEGIN_DECLS

/* What every report comes out as: columns, rows of cells, totals. Feeds the window, text, JSON, CSV, the workbook,
 * print and tests alike. Plain data: may go to another thread. */
typedef enum
{
  LABA_COLUMN_TEXT,
  LABA_COLUMN_MONEY,
  LABA_COLUMN_QUANTITY,
  LABA_COLUMN_DAY,
  LABA_COLUMN_MONTH,  /* yyyymm */
  LABA_COLUMN_NUMBER, /* a plain whole number */
  LABA_COLUMN_PERCENT, /* tenths of a percent */
  LABA_COLUMN_BOOLEAN,
} LabaColumnKind;

typedef struct
{
  const char *key;   /* JSON key; interned */
  char *label;       /* translated; owned */
  LabaColumnKind kind;
  gboolean total;    /* the sum of the rows stands in the totals */
} LabaColumn;

typedef enum
{
  LABA_ROW_NORMAL,
  LABA_ROW_SUBTOTAL, /* net-sales, gross-profit … */
  LABA_ROW_HEADING,  /* label only */
  LABA_ROW_TOTAL,
} LabaRowStyle;

typedef struct
{
  gboolean set;   /* FALSE: an empty cell, null in JSON */
  gint64 number;
  const char *text; /* of the table (laba_table_keep); for TEXT */
} LabaCell;

typedef struct
{
  const char *key;  /* "net-profit", "account:BCA"; NULL for lists */
  LabaRowStyle style;
  int indent;
  gint64 record;    /* the record this row speaks of, 0 = none: click opens it */
  gint64 role, ref; /* the account whose entries make this row's amounts, 0 = none: click lists them */
  LabaCell *cells;  /* one a column */
} LabaTableRow;

typedef struct
{
  char *id, *title;
  LabaDay from, to; /* 0 = open */
  GArray *columns;  /* of LabaColumn */
  GPtrArray *rows;  /* of LabaTableRow */
  LabaCell *totals; /* one a column, or NULL; made by laba_table_finish */
  gboolean more;    /* the limit cut it */
  /* Rows, cells and texts lie in these and go with the table: a report may have tens of thousands. */
  GPtrArray *blocks;
  gsize block_used;
  GStringChunk *texts;
} LabaTable;

LabaTable *laba_table_new (const char *id, const char *title, LabaDay from, LabaDay to);
void laba_table_free (LabaTable *table);
LabaTable *laba_table_copy (const LabaTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaTable, laba_table_free)

void laba_table_add_column (LabaTable *table, const char *key, const char *label, LabaColumnKind kind, gboolean total);
LabaTableRow *laba_table_add_row (LabaTable *table, const char *key, LabaRowStyle style);
/* A copy of the text that lives as long as the table; NULL of NULL. */
const char *laba_table_keep (LabaTable *table, const char *text);
void laba_row_set_number (LabaTable *table, LabaTableRow *row, const char *column, gint64 number);
void laba_row_set_text (LabaTable *table, LabaTableRow *row, const char *column, const char *text);
/* Sums the columns marked total over NORMAL rows. */
void laba_table_finish (LabaTable *table);

/* By key; NULL where there is none. */
const LabaCell *laba_table_cell (const LabaTable *table, const char *row_key, const char *column_key);

/* A cell as people read it in that language ("id", "en"). Free with g_free. */
char *laba_cell_format (const LabaColumn *column, const LabaCell *cell, const char *language);

G_END_DECLS
