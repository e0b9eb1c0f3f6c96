/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "slips/laba-layout.h"
#include "slips/laba-pen.h"

G_BEGIN_DECLS

/* No cell has more lines than this, and no paragraph more than LABA_MOST_LINES_TEXT: behind
 * them stands an ellipsis. */
#define LABA_MOST_LINES 12
#define LABA_MOST_LINES_TEXT 40

/* How wide a column would be, and must be. */
typedef struct
{
  double natural, least;
} LabaRoom;

/* How a table's columns stand. */
typedef struct
{
  LabaRoom *rooms; /* one a column, NULL until measured */
  double least;    /* of all with their gaps */
  gboolean is_stacked; /* too narrow for columns: the lead above, the rest in one line */
  double scale;
  double *widths; /* one a column */
  double line;    /* a line's height */
  double letter;  /* no letter of plain text is wider: what is short needs no measuring */
} LabaTableShape;

/* A part of a block that is never cut: row -1 is the block itself, or a table's heads. */
typedef struct
{
  guint block;
  int row;
  double y, height;
  gboolean keep; /* on the page of the part before it */
} LabaPiece;

typedef struct
{
  guint first, n; /* pieces */
  int heads;      /* the table whose heads are repeated above, -1 = none */
} LabaSheet;

struct _LabaLayout
{
  const LabaDocument *document;
  LabaPaper paper; /* turned, as long as needed */
  gboolean is_roll;
  double body; /* how much of a page is for the pieces; width: of the same */
  double width;
  LabaPen *pen;
  LabaTableShape *shapes; /* one a block */
  GArray *pieces, *pages; /* of LabaPiece, LabaSheet */
  LabaJob *job;           /* while it is made; may be NULL */
  guint64 n_rows, done;   /* of all tables, put into pieces so far */
};

/* Draws (or with a pen without ink measures) a piece at y; returns its height. */
double laba_layout_piece (LabaLayout *self, guint block, int row, double y);

/* laba-layout-table.c */
void laba_layout_shape_table (LabaLayout *self, guint block);
/* By how much the columns of all tables are too wide for `width` (1 = they fit). */
double laba_layout_crowding (LabaLayout *self, double width);
double laba_layout_table_row (LabaLayout *self, guint block, int row, double y);

G_END_DECLS
