/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "slips/laba-layout-private.h"

/* In sizes of plain text, but for NARROW. */
#define NARROW 250.0 /* points: below, everything stands in one column */
#define LOGO 4.6
#define MOST_TITLE 0.42 /* of the width */
#define SIGNING 4.2 /* room for a hand */
#define STAMP_WIDTH 8.4
#define STAMP_HEIGHT 6.4
#define BOTH -1 /* columns of facts, one below the other */

static gboolean
is_narrow (const LabaLayout *self)
{
  return self->width < NARROW;
}

static double
write_line (LabaLayout *self,
            const char *text,
            LabaInk ink,
            PangoAlignment alignment,
            double x,
            double y,
            double width)
{
  if (text == NULL || *text == '\0')
    return 0;
  return laba_pen_write (self->pen, text, ink, alignment, x, y, width, LABA_MOST_LINES_TEXT);
}

/* ---- the head ---- */

typedef struct
{
  const guchar *data;
  gsize left;
} Bytes;

static cairo_status_t
read_bytes (void *closure, unsigned char *data, unsigned int length)
{
  Bytes *bytes = closure;

  if (length > bytes->left)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, bytes->data, length);
  bytes->data += length;
  bytes->left -= length;
  return CAIRO_STATUS_SUCCESS;
}

/* NULL where the shop has no logo or it is no good picture. */
static cairo_surface_t *
load_logo (const LabaShop *shop)
{
  Bytes bytes;
  cairo_surface_t *picture;

  if (shop->logo == NULL)
    return NULL;
  bytes.data = g_bytes_get_data (shop->logo, &bytes.left);
  picture = cairo_image_surface_create_from_png_stream (read_bytes, &bytes);
  if (cairo_surface_status (picture) == CAIRO_STATUS_SUCCESS)
    return picture;
  cairo_surface_destroy (picture);
  return NULL;
}

/* Draws the logo `high` points high, at most twice as wide, from x or (centred) around the
 * middle; returns its width. */
static double
place_logo (LabaLayout *self, double x, double y, double high, gboolean centred)
{
  cairo_surface_t *logo = load_logo (self->document->shop);
  cairo_t *cr = self->pen->cr;

  if (logo == NULL)
    return 0;
  double scale = MIN (high / cairo_image_surface_get_height (logo),
                      2 * high / cairo_image_surface_get_width (logo));
  double width = scale * cairo_image_surface_get_width (logo);
  if (cr != NULL)
    {
      cairo_save (cr);
      cairo_translate (cr, centred ? (self->width - width) / 2 : x, y);
      cairo_scale (cr, scale, scale);
      cairo_set_source_surface (cr, logo, 0, 0);
      cairo_paint (cr);
      cairo_restore (cr);
    }
  cairo_surface_destroy (logo);
  return width;
}

static double
place_shop (LabaLayout *self, PangoAlignment alignment, double x, double y, double width)
{
  const LabaShop *shop = self->document->shop;
  double top = y;

  y += write_line (self, shop->name, LABA_INK_SHOP, alignment, x, y, width);
  y += write_line (self, shop->address, LABA_INK_SMALL, alignment, x, y, width);
  y += write_line (self, shop->phone, LABA_INK_SMALL, alignment, x, y, width);
  return y - top;
}

static double
place_title (LabaLayout *self,
             const LabaBlock *block,
             PangoAlignment alignment,
             double x,
             double y,
             double width)
{
  double height = write_line (self, block->text, LABA_INK_TITLE, alignment, x, y, width);

  return height + write_line (self, block->detail, LABA_INK_PLAIN, alignment, x, y + height, width);
}

static double
place_head_narrow (LabaLayout *self, const LabaBlock *block, double y)
{
  double size = self->pen->size;
  double top = y;

  if (!block->is_bare)
    {
      if (place_logo (self, 0, y, LOGO * size, TRUE) > 0)
        y += (LOGO + 0.5) * size;
      y += place_shop (self, PANGO_ALIGN_CENTER, 0, y, self->width) + 0.6 * size;
      laba_pen_rule (self->pen, 0, y, self->width, 0.8);
      y += 0.6 * size;
    }
  y += place_title (self, block, PANGO_ALIGN_CENTER, 0, y, self->width);
  return y - top;
}

static double
place_bare_head (LabaLayout *self, const LabaBlock *block, double y)
{
  double size = self->pen->size;
  double left = write_line (self, block->text, LABA_INK_TITLE, PANGO_ALIGN_LEFT, 0, y,
                            self->width * 0.56);
  double right = write_line (self, block->detail, LABA_INK_STRONG, PANGO_ALIGN_RIGHT,
                             self->width * 0.58, y + 0.45 * size, self->width * 0.42);
  double height = MAX (left, right + 0.45 * size) + 0.5 * size;

  laba_pen_rule (self->pen, -3, y + height, self->width + 6, 1.2);
  return height;
}

/* What the title needs beside the shop, which has the rest. */
static double
title_width (LabaLayout *self, const LabaBlock *block)
{
  double title = laba_pen_width (self->pen, block->text, LABA_INK_TITLE);
  double detail
      = block->detail != NULL ? laba_pen_width (self->pen, block->detail, LABA_INK_PLAIN) : 0;

  return MIN (MAX (title, detail) + 1, self->width * MOST_TITLE);
}

static double
place_head (LabaLayout *self, const LabaBlock *block, double y)
{
  double size = self->pen->size;
  double beside, logo;
  double left, right;

  if (is_narrow (self))
    return place_head_narrow (self, block, y);
  if (block->is_bare)
    return place_bare_head (self, block, y);
  beside = title_width (self, block);
  logo = place_logo (self, 0, y, LOGO * size, FALSE);
  if (logo > 0)
    logo += size;
  left = place_shop (self, PANGO_ALIGN_LEFT, logo, y, self->width - beside - 2 * size - logo);
  right = place_title (self, block, PANGO_ALIGN_RIGHT, self->width - beside, y, beside);
  double height = MAX (MAX (left, right), logo > 0 ? LOGO * size : 0) + 0.8 * size;
  laba_pen_rule (self->pen, -3, y + height, self->width + 6, 1.2);
  return height;
}

/* ---- facts ---- */

static double
label_width (LabaLayout *self, const LabaBlock *block, int column, double width)
{
  double widest = 0;

  for (guint i = 0; i < block->rows->len; i++)
    {
      const LabaDocumentRow *row = block->rows->pdata[i];

      if (row->indent == column || column == BOTH)
        widest = MAX (widest, laba_pen_width (self->pen, row->cells[0], LABA_INK_SMALL));
    }
  return MIN (widest, width * 0.5);
}

static double
place_fact_column (LabaLayout *self,
                   const LabaBlock *block,
                   int column,
                   double x,
                   double y,
                   double width)
{
  double size = self->pen->size;
  double label = label_width (self, block, column, width);
  double top = y;

  for (guint i = 0; i < block->rows->len; i++)
    {
      const LabaDocumentRow *row = block->rows->pdata[i];
      double left, right;

      if (row->indent != column && column != BOTH)
        continue;
      left = write_line (self, row->cells[0], LABA_INK_SMALL, PANGO_ALIGN_LEFT, x, y + 0.1 * size,
                         label);
      right = write_line (self, row->cells[1], LABA_INK_PLAIN, PANGO_ALIGN_LEFT,
                          x + label + 0.9 * size, y, width - label - 0.9 * size);
      y += MAX (left, right) + 0.25 * size;
    }
  return y - top;
}

static gboolean
has_fact_column (const LabaBlock *block, int column)
{
  for (guint i = 0; i < block->rows->len; i++)
    if (((LabaDocumentRow *) block->rows->pdata[i])->indent == column)
      return TRUE;
  return FALSE;
}

/* Two columns, unless one is shorter by a line: long facts are better read below each other. */
static double
place_facts (LabaLayout *self, const LabaBlock *block, double y)
{
  double gap = 2 * self->pen->size;
  double half = (self->width - gap) / 2;
  cairo_t *cr = self->pen->cr;

  if (is_narrow (self) || !has_fact_column (block, 0) || !has_fact_column (block, 1))
    return place_fact_column (self, block, BOTH, 0, y, self->width);
  self->pen->cr = NULL;
  double below = place_fact_column (self, block, BOTH, 0, 0, self->width);
  double beside = MAX (place_fact_column (self, block, 0, 0, 0, half),
                       place_fact_column (self, block, 1, 0, 0, half));
  self->pen->cr = cr;
  if (below + self->pen->size < beside)
    return place_fact_column (self, block, BOTH, 0, y, self->width);
  double left = place_fact_column (self, block, 0, 0, y, half);
  double right = place_fact_column (self, block, 1, half + gap, y, half);
  return MAX (left, right);
}

/* ---- sums ---- */

static double
place_sum (LabaLayout *self, const LabaBlock *block, int index, double y)
{
  const LabaDocumentRow *row = block->rows->pdata[index];
  gboolean strong = row->style == LABA_ROW_TOTAL;
  LabaInk ink = strong ? LABA_INK_STRONG : LABA_INK_PLAIN;
  double size = self->pen->size;
  double x = is_narrow (self) ? 0 : self->width * 0.46;
  double amount = laba_pen_width (self->pen, row->cells[1], ink);
  double padding = 0.22 * size;
  double label;

  if (strong)
    laba_pen_rule (self->pen, x, y, self->width - x, 0.8);
  label = write_line (self, row->cells[0], ink, PANGO_ALIGN_LEFT, x, y + padding,
                      self->width - x - amount - size);
  write_line (self, row->cells[1], ink, PANGO_ALIGN_RIGHT, self->width - amount - 1, y + padding,
              amount + 1);
  return label + 2 * padding;
}

/* ---- texts ---- */

static double
place_quote (LabaLayout *self, const LabaBlock *block, double y)
{
  double size = self->pen->size;
  double inset = self->is_roll ? 0 : 0.7 * size;
  cairo_t *cr = self->pen->cr;
  double height;

  self->pen->cr = NULL;
  height = write_line (self, block->text, LABA_INK_PLAIN, PANGO_ALIGN_LEFT, 0, 0,
                       self->width - 2 * inset);
  self->pen->cr = cr;
  height += 2 * inset;
  laba_pen_shade (self->pen, 0, y, self->width, height);
  write_line (self, block->text, LABA_INK_PLAIN, PANGO_ALIGN_LEFT, inset, y + inset,
              self->width - 2 * inset);
  return height;
}

static double
place_amount (LabaLayout *self, const LabaBlock *block, double y)
{
  double size = self->pen->size;
  double width = laba_pen_width (self->pen, block->text, LABA_INK_AMOUNT) + 1;
  double height = laba_pen_write (self->pen, block->text, LABA_INK_AMOUNT, PANGO_ALIGN_LEFT, size,
                                  y + 0.6 * size, MIN (width, self->width - 2 * size), 1)
                  + 1.2 * size;

  laba_pen_frame (self->pen, 0, y, MIN (width + 2 * size, self->width), height);
  return height;
}

static double
place_card (LabaLayout *self, const LabaBlock *block, double y)
{
  double size = self->pen->size;
  double width = self->width - 2 * size;
  double height = size;

  height += write_line (self, block->detail, LABA_INK_SMALL, PANGO_ALIGN_LEFT, size, y + height,
                        width);
  height += 0.3 * size;
  height += write_line (self, block->text, LABA_INK_PLAIN, PANGO_ALIGN_LEFT, size, y + height,
                        width);
  height += size;
  laba_pen_frame (self->pen, 0, y, self->width, height);
  return height;
}

static double
place_text (LabaLayout *self, const LabaBlock *block, double y)
{
  switch (block->style)
    {
    case LABA_TEXT_QUOTE:
      return place_quote (self, block, y);
    case LABA_TEXT_CARD:
      return place_card (self, block, y);
    case LABA_TEXT_AMOUNT:
      return place_amount (self, block, y);
    case LABA_TEXT_SMALL:
      return write_line (self, block->text, LABA_INK_SMALL, PANGO_ALIGN_LEFT, 0, y, self->width);
    case LABA_TEXT_CENTRED:
      return write_line (self, block->text, LABA_INK_PLAIN, PANGO_ALIGN_CENTER, 0, y, self->width);
    case LABA_TEXT_HEADING:
      return write_line (self, block->text, LABA_INK_STRONG, PANGO_ALIGN_LEFT, 0, y, self->width);
    case LABA_TEXT_TITLE:
      return write_line (self, block->text, LABA_INK_TITLE, PANGO_ALIGN_LEFT, 0, y, self->width);
    case LABA_TEXT_LARGE:
      return write_line (self, block->text, LABA_INK_SHOP, PANGO_ALIGN_LEFT, 0, y, self->width);
    case LABA_TEXT_PLAIN:
    default:
      return write_line (self, block->text, LABA_INK_PLAIN, PANGO_ALIGN_LEFT, 0, y, self->width);
    }
}

/* ---- signatures ---- */

/* A frame for a stamp is a row in the style of a heading. */
static double
place_stamp (LabaLayout *self, const LabaDocumentRow *row, double x, double y)
{
  double size = self->pen->size;

  laba_pen_frame (self->pen, x, y, STAMP_WIDTH * size, STAMP_HEIGHT * size);
  write_line (self, row->cells[0], LABA_INK_SMALL, PANGO_ALIGN_CENTER, x + 0.4 * size,
              y + 1.8 * size, (STAMP_WIDTH - 0.8) * size);
  return STAMP_HEIGHT * size;
}

static double
place_signature (LabaLayout *self, const LabaDocumentRow *row, double x, double y, double width)
{
  double size = self->pen->size;
  double top = y;
  double below;

  y += write_line (self, row->cells[0], LABA_INK_PLAIN, PANGO_ALIGN_CENTER, x, y, width);
  y += SIGNING * size;
  laba_pen_rule (self->pen, x + 0.08 * width, y, 0.84 * width, 0.5);
  y += 0.2 * size;
  /* Not in MAX, which would write it twice. */
  below = write_line (self, row->cells[1], LABA_INK_PLAIN, PANGO_ALIGN_CENTER, x, y, width);
  return y + MAX (below, size) - top;
}

static double
place_signatures (LabaLayout *self, const LabaBlock *block, double y)
{
  guint n = block->rows->len;

  /* Two who sign have no room on a roll; one beside a stamp has. */
  if (n == 0
      || (is_narrow (self) && n > 1
          && ((LabaDocumentRow *) block->rows->pdata[0])->style != LABA_ROW_HEADING))
    return 0;
  double place = is_narrow (self) ? self->width / (n > 1 ? 2 : 1.4) : MIN (self->width / 3, 170);
  double step = n > 1 ? (self->width - place) / (n - 1) : 0;
  double highest = 0;

  for (guint i = 0; i < n; i++)
    {
      const LabaDocumentRow *row = block->rows->pdata[i];
      double x = n > 1 ? i * step : self->width - place;
      double height = row->style == LABA_ROW_HEADING ? place_stamp (self, row, x, y)
                                                     : place_signature (self, row, x, y, place);

      highest = MAX (highest, height);
    }
  return highest;
}

/* ---- all ---- */

double
laba_layout_piece (LabaLayout *self, guint at, int row, double y)
{
  const LabaBlock *block = self->document->blocks->pdata[at];

  self->pen->scale = 1;
  switch (block->kind)
    {
    case LABA_BLOCK_HEAD:
      return place_head (self, block, y);
    case LABA_BLOCK_FACTS:
      return place_facts (self, block, y);
    case LABA_BLOCK_TABLE:
      return laba_layout_table_row (self, at, row, y);
    case LABA_BLOCK_SUMS:
      return place_sum (self, block, row, y);
    case LABA_BLOCK_SIGNATURES:
      return place_signatures (self, block, y);
    case LABA_BLOCK_TEXT:
    default:
      return place_text (self, block, y);
    }
}
