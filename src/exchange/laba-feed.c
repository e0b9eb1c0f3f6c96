/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/laba-feed.h"

#define ROWS 512 /* of a batch */
#define BATCHES 4

/* Rows on their way. A cell is its number, or where its text begins in `texts`; none is
 * LABA_NUMBER_NULL. */
typedef struct
{
  gint64 *cells;
  guint n_rows;
  GString *texts;
  gboolean last;
  GError *error; /* what ended it, or NULL */
} Batch;

struct _LabaFeed
{
  LabaStmt *stmt;
  int *columns;
  gboolean *text;
  guint n;
  GThread *thread;
  GAsyncQueue *empty, *full; /* of Batch, to and from the thread */
  int stopped;               /* atomic */
  Batch *batch;              /* the one being read out, or NULL */
  guint row;
};

static Batch *
batch_new (guint n)
{
  Batch *batch = g_new0 (Batch, 1);

  batch->cells = g_new (gint64, (gsize) n * ROWS);
  batch->texts = g_string_new (NULL);
  return batch;
}

static void
batch_free (gpointer data)
{
  Batch *batch = data;

  g_clear_error (&batch->error);
  g_string_free (batch->texts, TRUE);
  g_free (batch->cells);
  g_free (batch);
}

/* ---- the thread ---- */

static gint64
take_cell (LabaFeed *self, Batch *batch, guint index)
{
  int column = self->columns[index];

  if (column < 0 || laba_stmt_is_null_at (self->stmt, column))
    return LABA_NUMBER_NULL;
  if (!self->text[index])
    return laba_stmt_int_at (self->stmt, column);
  gint64 at = (gint64) batch->texts->len;
  g_string_append (batch->texts, laba_stmt_text_at (self->stmt, column));
  g_string_append_c (batch->texts, '\0');
  return at;
}

static void
fill (LabaFeed *self, Batch *batch)
{
  batch->n_rows = 0;
  g_string_truncate (batch->texts, 0);
  while (batch->n_rows < ROWS && !batch->last)
    {
      if (!laba_stmt_next (self->stmt, &batch->error))
        {
          batch->last = TRUE;
          return;
        }
      gint64 *cells = batch->cells + (gsize) batch->n_rows++ * self->n;
      for (guint i = 0; i < self->n; i++)
        cells[i] = take_cell (self, batch, i);
    }
}

static gpointer
feed_thread (gpointer data)
{
  LabaFeed *self = data;
  gboolean last = FALSE;

  while (!last)
    {
      Batch *batch = g_async_queue_pop (self->empty);

      if (g_atomic_int_get (&self->stopped))
        batch->last = TRUE;
      else
        fill (self, batch);
      last = batch->last;
      g_async_queue_push (self->full, batch);
    }
  return NULL;
}

/* ---- the reader ---- */

LabaFeed *
laba_feed_new (LabaStmt *stmt, const int *columns, const gboolean *text, guint n)
{
  LabaFeed *self = g_new0 (LabaFeed, 1);

  self->stmt = stmt;
  self->columns = g_memdup2 (columns, sizeof *columns * n);
  self->text = g_memdup2 (text, sizeof *text * n);
  self->n = n;
  self->empty = g_async_queue_new_full (batch_free);
  self->full = g_async_queue_new_full (batch_free);
  for (guint i = 0; i < BATCHES; i++)
    g_async_queue_push (self->empty, batch_new (n));
  self->thread = g_thread_new ("feed", feed_thread, self);
  return self;
}

void
laba_feed_free (LabaFeed *self)
{
  if (self == NULL)
    return;
  g_atomic_int_set (&self->stopped, 1);
  /* It may be waiting for an empty one. */
  g_async_queue_push (self->empty, batch_new (self->n));
  g_thread_join (self->thread);
  if (self->batch != NULL)
    batch_free (self->batch);
  g_async_queue_unref (self->empty);
  g_async_queue_unref (self->full);
  laba_stmt_done (self->stmt);
  g_free (self->columns);
  g_free (self->text);
  g_free (self);
}

gboolean
laba_feed_next (LabaFeed *self, GError **error)
{
  if (self->batch != NULL && ++self->row < self->batch->n_rows)
    return TRUE;
  while (self->batch == NULL || self->row >= self->batch->n_rows)
    {
      if (self->batch != NULL && self->batch->last)
        {
          if (self->batch->error != NULL)
            g_propagate_error (error, g_steal_pointer (&self->batch->error));
          return FALSE;
        }
      if (self->batch != NULL)
        g_async_queue_push (self->empty, g_steal_pointer (&self->batch));
      self->batch = g_async_queue_pop (self->full);
      self->row = 0;
    }
  return TRUE;
}

static gint64
cell (const LabaFeed *self, guint column)
{
  return self->batch->cells[(gsize) self->row * self->n + column];
}

gboolean
laba_feed_is_null (const LabaFeed *self, guint column)
{
  return cell (self, column) == LABA_NUMBER_NULL;
}

gint64
laba_feed_int (const LabaFeed *self, guint column)
{
  return laba_feed_is_null (self, column) ? 0 : cell (self, column);
}

const char *
laba_feed_text (const LabaFeed *self, guint column)
{
  return laba_feed_is_null (self, column) ? NULL
                                          : self->batch->texts->str + cell (self, column);
}
