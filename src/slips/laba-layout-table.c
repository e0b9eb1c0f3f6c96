/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "slips/laba-layout-private.h"

/* In parts of the size of plain text. */
#define GAP 1.3
#define PADDING 0.24
#define INDENT 1.1
#define LEAST_LEAD 14.0
#define LEAST_TEXT 8.0
#define MOST_WORD 13.0 /* a longer one may be broken */
#define ROUNDING 0.2   /* letters of a smaller table are not smaller by exactly as much */

#define SLACK 4 /* letters by which the widest cell may be shorter than the longest */
#define MOST_MEASURED 1000

#define NARROW 300.0 /* points: below, a table rather stacks than becomes small */

static const LabaDocumentColumn *
column_at (const LabaBlock *block, guint i)
{
  return &g_array_index (block->columns, LabaDocumentColumn, i);
}

static LabaInk
ink_of (const LabaDocumentRow *row)
{
  return row->style == LABA_ROW_NORMAL ? LABA_INK_PLAIN : LABA_INK_STRONG;
}

/* ---- how wide ---- */

static gsize
length_of (const LabaDocumentRow *row, guint column)
{
  return row->style != LABA_ROW_HEADING ? strlen (row->cells[column]) : 0;
}

/* Only the longest cells of a column can be the widest; of very many as many as matter. */
static double
widest_cell (LabaPen *pen, const LabaBlock *block, guint column)
{
  gsize longest = 0;
  double widest = 0;
  guint n = 0;

  for (guint i = 0; i < block->rows->len; i++)
    longest = MAX (longest, length_of (block->rows->pdata[i], column));
  for (guint i = 0; i < block->rows->len && n < MOST_MEASURED; i++)
    {
      const LabaDocumentRow *row = block->rows->pdata[i];

      if (length_of (row, column) + SLACK < longest || row->style == LABA_ROW_HEADING)
        continue;
      widest = MAX (widest, laba_pen_width (pen, row->cells[column], ink_of (row)));
      n++;
    }
  return widest;
}

/* A head may wrap between its words. */
static double
widest_word (LabaPen *pen, const char *label)
{
  g_auto (GStrv) words = g_strsplit (label, " ", -1);
  double widest = 0;

  for (guint i = 0; words[i] != NULL; i++)
    widest = MAX (widest, laba_pen_width (pen, words[i], LABA_INK_STRONG));
  return widest;
}

static gsize
longest_word (const char *text)
{
  gsize longest = 0;

  while (*text != '\0')
    {
      gsize length = strcspn (text, " \n");

      longest = MAX (longest, length);
      text += length + strspn (text + length, " \n");
    }
  return longest;
}

/* A telephone number or a name is not broken: how wide the longest word of a column is, at most. */
static double
widest_cell_word (LabaPen *pen, const LabaBlock *block, guint column)
{
  const char *widest = "";
  gsize longest = 0;

  for (guint i = 0; i < block->rows->len; i++)
    {
      const char *cell = ((const LabaDocumentRow *) block->rows->pdata[i])->cells[column];
      gsize length = strlen (cell) > longest ? longest_word (cell) : 0;

      if (length <= longest)
        continue;
      longest = length;
      widest = cell;
    }
  return MIN (widest_word (pen, widest), MOST_WORD * pen->size);
}

static LabaRoom
room_of (LabaPen *pen, const LabaBlock *block, guint i)
{
  LabaDocumentColumnKind kind = column_at (block, i)->kind;
  double head = widest_word (pen, column_at (block, i)->label);
  LabaRoom room = { MAX (widest_cell (pen, block, i), head) + ROUNDING * pen->size, 0 };

  room.least = room.natural;
  if (kind == LABA_DOCUMENT_COLUMN_LEAD)
    {
      room.natural += INDENT * pen->size;
      room.least = MIN (room.natural, LEAST_LEAD * pen->size);
    }
  else if (kind == LABA_DOCUMENT_COLUMN_TEXT)
    room.least = MIN (room.natural, MAX (MAX (head, widest_cell_word (pen, block, i)),
                                         LEAST_TEXT * pen->size));
  return room;
}

/* Measures a table, once. */
static const LabaTableShape *
measure (LabaLayout *self, guint at)
{
  const LabaBlock *block = self->document->blocks->pdata[at];
  LabaTableShape *shape = &self->shapes[at];
  guint n = block->columns->len;

  if (shape->rooms != NULL)
    return shape;
  shape->rooms = g_new0 (LabaRoom, MAX (n, 1));
  shape->least = n > 0 ? (n - 1) * GAP * self->pen->size : 0;
  self->pen->scale = 1;
  for (guint i = 0; i < n; i++)
    {
      shape->rooms[i] = room_of (self->pen, block, i);
      shape->least += shape->rooms[i].least;
    }
  return shape;
}

double
laba_layout_crowding (LabaLayout *self, double width)
{
  double crowding = 0;

  for (guint i = 0; i < self->document->blocks->len; i++)
    {
      const LabaBlock *block = self->document->blocks->pdata[i];

      if (block->kind == LABA_BLOCK_TABLE)
        crowding = MAX (crowding, measure (self, i)->least / width);
    }
  return crowding;
}

/* What is over goes to texts that would wrap, by what they lack; then to the first column. */
static void
spread (const LabaBlock *block, const LabaRoom *rooms, double over, double *widths)
{
  double lacking = 0;

  for (guint i = 0; i < block->columns->len; i++)
    lacking += rooms[i].natural - rooms[i].least;
  double share = lacking > over ? over / lacking : 1;
  for (guint i = 0; i < block->columns->len; i++)
    widths[i] = rooms[i].least + share * (rooms[i].natural - rooms[i].least);
  if (lacking < over && block->columns->len > 0)
    {
      guint lead = laba_block_find_column (block, LABA_DOCUMENT_COLUMN_LEAD, FALSE);

      widths[lead != G_MAXUINT ? lead : 0] += over - lacking;
    }
}

void
laba_layout_shape_table (LabaLayout *self, guint at)
{
  const LabaBlock *block = self->document->blocks->pdata[at];
  LabaTableShape *shape = &self->shapes[at];
  double least = measure (self, at)->least;
  guint lead = laba_block_find_column (block, LABA_DOCUMENT_COLUMN_LEAD, FALSE);

  shape->widths = g_new0 (double, MAX (block->columns->len, 1));
  shape->scale = 1;
  shape->is_stacked = least > self->width && self->width < NARROW && lead != G_MAXUINT;
  if (!shape->is_stacked)
    {
      shape->scale = MIN (1, self->width / least);
      spread (block, shape->rooms, self->width / shape->scale - least, shape->widths);
      for (guint i = 0; i < block->columns->len; i++)
        shape->widths[i] *= shape->scale;
    }
  self->pen->scale = shape->scale;
  shape->line = laba_pen_line_height (self->pen, LABA_INK_PLAIN);
  shape->letter = laba_pen_width (self->pen, "W", LABA_INK_STRONG);
}

/* ---- a row ---- */

static gboolean
is_plain_and_short (const char *text, double letters)
{
  for (double i = 0; *text != '\0'; text++, i++)
    if (i >= letters || (guchar) *text >= 0x80 || *text == '\n')
      return FALSE;
  return TRUE;
}

static double
write_cell (LabaLayout *self,
            const LabaTableShape *shape,
            const char *text,
            LabaInk ink,
            PangoAlignment alignment,
            double x,
            double y,
            double width)
{
  if (self->pen->cr == NULL && is_plain_and_short (text, width / shape->letter))
    return shape->line;
  return laba_pen_write (self->pen, text, ink, alignment, x, y, width, LABA_MOST_LINES);
}

static PangoAlignment
alignment_of (const LabaDocumentColumn *column)
{
  return column->kind == LABA_DOCUMENT_COLUMN_FIGURE ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

/* row NULL: the heads. */
static double
place_columns (LabaLayout *self,
               const LabaBlock *block,
               const LabaTableShape *shape,
               const LabaDocumentRow *row,
               double y)
{
  double gap = GAP * self->pen->size * self->pen->scale;
  double highest = 0;
  double x = 0;

  for (guint i = 0; i < block->columns->len; i++)
    {
      const LabaDocumentColumn *column = column_at (block, i);
      double indent = column->kind == LABA_DOCUMENT_COLUMN_LEAD && row != NULL
                          ? row->indent * INDENT * self->pen->size * self->pen->scale
                          : 0;
      double height = write_cell (self, shape, row != NULL ? row->cells[i] : column->label,
                                  row != NULL ? ink_of (row) : LABA_INK_STRONG,
                                  alignment_of (column), x + indent, y,
                                  shape->widths[i] - indent);

      highest = MAX (highest, height);
      x += shape->widths[i] + gap;
    }
  return highest;
}

/* What stands below the lead: what else there is, beside it the last figure, to the right; below
 * it where both have no room in one line. */
static double
place_details (LabaLayout *self, const char *details, const char *amount, LabaInk ink, double y)
{
  LabaPen *pen = self->pen;
  double gap = GAP * pen->size;
  double right = *amount != '\0' ? laba_pen_width (pen, amount, ink) + 1 : 0;
  double room = self->width - gap - (right > 0 ? right + gap : 0);
  gboolean beside = laba_pen_width (pen, details, LABA_INK_PLAIN) <= room;
  double left = *details != '\0'
                    ? laba_pen_write (pen, details, LABA_INK_PLAIN, PANGO_ALIGN_LEFT, gap, y,
                                      self->width - gap, LABA_MOST_LINES)
                    : 0;
  double below = beside ? 0 : left;

  if (right == 0)
    return left;
  double height = laba_pen_write (pen, amount, ink, PANGO_ALIGN_RIGHT, self->width - right,
                                  y + below, right, 1);
  return MAX (left, below + height);
}

/* The lead alone, then what else there is; a figure alone stands beside a lead that leaves room. */
static double
place_stacked (LabaLayout *self, const LabaBlock *block, const LabaDocumentRow *row, double y)
{
  guint lead = laba_block_find_column (block, LABA_DOCUMENT_COLUMN_LEAD, FALSE);
  guint figure = laba_block_find_column (block, LABA_DOCUMENT_COLUMN_FIGURE, TRUE);
  g_autofree char *details = laba_block_join_details (block, row);
  const char *amount = figure != G_MAXUINT ? row->cells[figure] : "";
  LabaInk ink = ink_of (row);
  double right = *amount != '\0' ? laba_pen_width (self->pen, amount, ink) : 0;
  double indent = row->indent * INDENT * self->pen->size;
  gboolean in_line = *details == '\0'
                     && laba_pen_width (self->pen, row->cells[lead], ink)
                                + GAP * self->pen->size + right + indent
                            <= self->width;
  double height = laba_pen_write (self->pen, row->cells[lead], ink, PANGO_ALIGN_LEFT, indent, y,
                                  self->width - indent, LABA_MOST_LINES);

  if (*details == '\0' && *amount == '\0')
    return height;
  double below = place_details (self, details, amount, ink, in_line ? y : y + height);
  return in_line ? MAX (height, below) : height + below;
}

/* Of stacked columns the lead's and the last figure's names, as they stand in a row. */
static double
place_stacked_heads (LabaLayout *self, const LabaBlock *block, double y)
{
  guint lead = laba_block_find_column (block, LABA_DOCUMENT_COLUMN_LEAD, FALSE);
  guint figure = laba_block_find_column (block, LABA_DOCUMENT_COLUMN_FIGURE, TRUE);
  double half = figure != G_MAXUINT ? self->width / 2 : self->width;
  double left = laba_pen_write (self->pen, column_at (block, lead)->label, LABA_INK_STRONG,
                                PANGO_ALIGN_LEFT, 0, y, half, LABA_MOST_LINES);
  double right = figure != G_MAXUINT
                     ? laba_pen_write (self->pen, column_at (block, figure)->label,
                                       LABA_INK_STRONG, PANGO_ALIGN_RIGHT, half, y, half,
                                       LABA_MOST_LINES)
                     : 0;

  return MAX (left, right);
}

/* The names of the columns. */
static double
place_names (LabaLayout *self, const LabaBlock *block, const LabaTableShape *shape, double y)
{
  return shape->is_stacked ? place_stacked_heads (self, block, y)
                           : place_columns (self, block, shape, NULL, y);
}

static double
place_heads (LabaLayout *self, const LabaBlock *block, const LabaTableShape *shape, double y)
{
  double padding = PADDING * self->pen->size * 1.4;
  double height = 0;

  if (self->pen->cr != NULL)
    {
      LabaPen *pen = self->pen;
      cairo_t *cr = pen->cr;

      pen->cr = NULL;
      height = place_names (self, block, shape, 0) + 2 * padding;
      pen->cr = cr;
      laba_pen_shade (pen, -3, y, self->width + 6, height);
    }
  height = place_names (self, block, shape, y + padding) + 2 * padding;
  laba_pen_rule (self->pen, -3, y + height, self->width + 6, 0.8);
  return height;
}

double
laba_layout_table_row (LabaLayout *self, guint at, int index, double y)
{
  const LabaBlock *block = self->document->blocks->pdata[at];
  const LabaTableShape *shape = &self->shapes[at];
  double padding = PADDING * self->pen->size * shape->scale;
  double height;

  self->pen->scale = shape->scale;
  if (index < 0)
    return place_heads (self, block, shape, y);
  const LabaDocumentRow *row = block->rows->pdata[index];
  if (row->style == LABA_ROW_TOTAL)
    laba_pen_rule (self->pen, -3, y, self->width + 6, 0.8);
  height = 2 * padding
           + (shape->is_stacked ? place_stacked (self, block, row, y + padding)
                                : place_columns (self, block, shape, row, y + padding));
  if (!shape->is_stacked && row->style != LABA_ROW_TOTAL)
    laba_pen_rule (self->pen, -3, y + height, self->width + 6, 0.3);
  return height;
}
