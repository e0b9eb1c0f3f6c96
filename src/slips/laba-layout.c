/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "slips/laba-layout-private.h"

#define GAP_BEFORE 1.1   /* between blocks, in sizes of plain text */
#define GAP_IN_TEXT 0.3 /* between lines of text that belong together */
#define FOOT 1.8         /* of a page, likewise */
#define WORTH_TURNING 1.2
#define ENDLESS 1e9
#define STEP 64 /* rows between looks at the job */

/* ---- pieces ---- */

static gboolean
is_kept (const LabaBlock *block, int row)
{
  switch (block->kind)
    {
    case LABA_BLOCK_SUMS:
    case LABA_BLOCK_SIGNATURES:
      return TRUE;
    case LABA_BLOCK_TABLE: /* neither a total nor heads nor a heading stand alone */
      return row == 0
             || (row > 0
                 && (((LabaDocumentRow *) block->rows->pdata[row])->style == LABA_ROW_TOTAL
                     || ((LabaDocumentRow *) block->rows->pdata[row - 1])->style
                            == LABA_ROW_HEADING));
    case LABA_BLOCK_HEAD:
    case LABA_BLOCK_FACTS:
    case LABA_BLOCK_TEXT:
    default:
      return FALSE;
    }
}

static void
add_piece (LabaLayout *self, guint at, int row)
{
  const LabaBlock *blocks = self->document->blocks->pdata[at];
  const LabaBlock *before = at > 0 ? self->document->blocks->pdata[at - 1] : NULL;
  LabaPiece piece = { .block = at, .row = row, .keep = is_kept (blocks, row) };

  /* What follows a heading stays with it. */
  if (before != NULL && before->kind == LABA_BLOCK_TEXT && before->style == LABA_TEXT_HEADING
      && row <= 0)
    piece.keep = TRUE;
  piece.height = laba_layout_piece (self, at, row, 0);
  if (piece.height > 0)
    g_array_append_val (self->pieces, piece);
}

/* TRUE: the user stopped it. */
static gboolean
is_stopped (LabaLayout *self, GError **error)
{
  if (self->job == NULL || ++self->done % STEP != 0)
    return FALSE;
  laba_job_progress (self->job, self->done, 2 * MAX (self->n_rows, self->done));
  return laba_job_stop (self->job, error);
}

static gboolean
add_block (LabaLayout *self, guint at, GError **error)
{
  const LabaBlock *block = self->document->blocks->pdata[at];

  if (block->kind == LABA_BLOCK_TABLE)
    laba_layout_shape_table (self, at);
  if (block->kind != LABA_BLOCK_SUMS)
    add_piece (self, at, -1);
  if (block->kind == LABA_BLOCK_TABLE || block->kind == LABA_BLOCK_SUMS)
    for (guint i = 0; i < block->rows->len; i++)
      {
        if (is_stopped (self, error))
          return FALSE;
        add_piece (self, at, (int) i);
      }
  return TRUE;
}

static gboolean
add_blocks (LabaLayout *self, GError **error)
{
  const GPtrArray *blocks = self->document->blocks;

  for (guint i = 0; i < blocks->len; i++)
    if (((const LabaBlock *) blocks->pdata[i])->rows != NULL)
      self->n_rows += ((const LabaBlock *) blocks->pdata[i])->rows->len;
  for (guint i = 0; i < blocks->len; i++)
    if (!add_block (self, i, error))
      return FALSE;
  return TRUE;
}

/* ---- pages ---- */

static LabaPiece *
piece_at (LabaLayout *self, guint i)
{
  return &g_array_index (self->pieces, LabaPiece, i);
}

static gboolean
is_running_text (const LabaBlock *block)
{
  return block->kind == LABA_BLOCK_FACTS
         || (block->kind == LABA_BLOCK_TEXT && block->style != LABA_TEXT_CENTRED
             && block->style != LABA_TEXT_AMOUNT && block->style != LABA_TEXT_QUOTE
             && block->style != LABA_TEXT_CARD);
}

/* The first piece of a block has a gap, but for the page's own first; less below a line of text. */
static double
gap_before (LabaLayout *self, guint i, guint first)
{
  const LabaBlock *block = self->document->blocks->pdata[piece_at (self, i)->block];
  const LabaBlock *before;

  if (i == first || piece_at (self, i)->block == piece_at (self, i - 1)->block)
    return 0;
  before = self->document->blocks->pdata[piece_at (self, i - 1)->block];
  if (before->kind == LABA_BLOCK_TEXT
      && (before->style == LABA_TEXT_HEADING || (is_running_text (before) && is_running_text (block))))
    return (before->style != LABA_TEXT_SMALL && block->kind == LABA_BLOCK_TEXT
                    && block->style == LABA_TEXT_HEADING
                ? GAP_BEFORE
                : GAP_IN_TEXT)
           * self->pen->size;
  return GAP_BEFORE * self->pen->size;
}

static gboolean
begins_page (const LabaLayout *self, const LabaPiece *piece)
{
  const LabaBlock *block = self->document->blocks->pdata[piece->block];

  return block->kind == LABA_BLOCK_TEXT && block->style == LABA_TEXT_TITLE && piece->block > 1
         && !self->is_roll;
}

/* Fills a page from piece `first` on; returns the first one that does not fit. */
static guint
fill_page (LabaLayout *self, guint first, double heads, double *height)
{
  double y = heads;
  guint i;

  for (i = first; i < self->pieces->len; i++)
    {
      LabaPiece *piece = piece_at (self, i);
      double gap = gap_before (self, i, first);

      if (i > first && (y + gap + piece->height > self->body || begins_page (self, piece)))
        break;
      piece->y = y + gap;
      y = piece->y + piece->height;
    }
  *height = y;
  return i;
}

/* A page ends where nothing is torn from what it belongs to, if that can be. */
static guint
step_back (LabaLayout *self, guint first, guint end)
{
  guint cut = end;

  if (end >= self->pieces->len)
    return end;
  while (cut > first + 1 && piece_at (self, cut)->keep)
    cut--;
  return cut > first && !piece_at (self, cut)->keep ? cut : end;
}

static void
break_pages (LabaLayout *self)
{
  guint first = 0;

  do
    {
      LabaSheet page = { .first = first, .heads = -1 };
      double heads = 0;
      double height;

      if (first > 0 && piece_at (self, first)->row > 0
          && ((LabaBlock *) self->document->blocks->pdata[piece_at (self, first)->block])->kind
                 == LABA_BLOCK_TABLE)
        {
          page.heads = (int) piece_at (self, first)->block;
          heads = laba_layout_table_row (self, (guint) page.heads, -1, 0);
        }
      guint end = step_back (self, first, fill_page (self, first, heads, &height));
      page.n = end - first;
      g_array_append_val (self->pages, page);
      first = end;
      if (self->is_roll)
        self->paper.height = height + 2 * self->paper.margin;
    }
  while (first < self->pieces->len);
}

static void
choose_paper (LabaLayout *self)
{
  LabaPaper *paper = &self->paper;
  double width = paper->width - 2 * paper->margin;

  if (self->document->may_turn && !self->is_roll
      && laba_layout_crowding (self, width) > WORTH_TURNING)
    {
      double height = paper->height;

      paper->height = paper->width;
      paper->width = height;
    }
  self->width = paper->width - 2 * paper->margin;
  self->body = self->is_roll ? ENDLESS
                             : paper->height - 2 * paper->margin - FOOT * paper->font_size;
}

LabaLayout *
laba_layout_new_in_job (const LabaDocument *document,
                        const LabaPaper *paper,
                        const char *family,
                        LabaJob *job,
                        GError **error)
{
  g_autoptr (LabaLayout) self = g_new0 (LabaLayout, 1);

  self->document = document;
  self->paper = *paper;
  self->is_roll = laba_paper_is_roll (paper);
  self->pen = laba_pen_new (family, paper->font_size, self->is_roll);
  self->pieces = g_array_new (FALSE, TRUE, sizeof (LabaPiece));
  self->pages = g_array_new (FALSE, TRUE, sizeof (LabaSheet));
  self->shapes = g_new0 (LabaTableShape, MAX (document->blocks->len, 1));
  self->job = job;
  choose_paper (self);
  if (!add_blocks (self, error))
    return NULL;
  self->job = NULL;
  break_pages (self);
  return g_steal_pointer (&self);
}

LabaLayout *
laba_layout_new (const LabaDocument *document, const LabaPaper *paper, const char *family)
{
  return laba_layout_new_in_job (document, paper, family, NULL, NULL);
}

void
laba_layout_free (LabaLayout *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->document->blocks->len; i++)
    {
      g_free (self->shapes[i].rooms);
      g_free (self->shapes[i].widths);
    }
  g_free (self->shapes);
  g_array_unref (self->pieces);
  g_array_unref (self->pages);
  laba_pen_free (self->pen);
  g_free (self);
}

guint
laba_layout_n_pages (const LabaLayout *self)
{
  return self->pages->len;
}

double
laba_layout_get_width (const LabaLayout *self)
{
  return self->paper.width;
}

double
laba_layout_get_height (const LabaLayout *self)
{
  return self->paper.height;
}

/* ---- drawing ---- */

/* What it is and which page, where there are several. */
static void
draw_foot (LabaLayout *self, guint page)
{
  const LabaShop *shop = self->document->shop;
  double y = self->paper.height - 2 * self->paper.margin - self->pen->size;
  g_autofree char *left = shop->name != NULL
                              ? g_strdup_printf ("%s · %s", self->document->title, shop->name)
                              : g_strdup (self->document->title);
  /* Translators: at the foot of a printed page */
  g_autofree char *right
      = g_strdup_printf (_ ("Page %1$u of %2$u"), page + 1, self->pages->len);

  if (self->is_roll || self->pages->len < 2)
    return;
  self->pen->scale = 1;
  laba_pen_write (self->pen, left, LABA_INK_SMALL, PANGO_ALIGN_LEFT, 0, y, self->width * 0.7, 1);
  laba_pen_write (self->pen, right, LABA_INK_SMALL, PANGO_ALIGN_RIGHT, self->width * 0.7, y,
                  self->width * 0.3, 1);
}

void
laba_layout_draw (LabaLayout *self, cairo_t *cr, guint page)
{
  const LabaSheet *sheet = &g_array_index (self->pages, LabaSheet, page);

  cairo_save (cr);
  cairo_translate (cr, self->paper.margin, self->paper.margin);
  self->pen->cr = cr;
  if (sheet->heads >= 0)
    laba_layout_table_row (self, (guint) sheet->heads, -1, 0);
  for (guint i = 0; i < sheet->n; i++)
    {
      const LabaPiece *piece = piece_at (self, sheet->first + i);

      laba_layout_piece (self, piece->block, piece->row, piece->y);
    }
  draw_foot (self, page);
  self->pen->cr = NULL;
  cairo_restore (cr);
}
