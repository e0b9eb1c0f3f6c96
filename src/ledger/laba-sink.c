/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ledger/laba-sink.h"

#include <string.h>

/* Rows that are written at once. */
#define BUFFER_ROWS 8192

/* When rows come in order, SQLite leaves the pages of a table without rowid filled to seven eighths. Of so many rows one is
 * therefore held back and written when those behind it are: it finds room on a page that is done with, and the file is an eighth
 * smaller. */
#define HELD_BACK 9

struct _LabaSink
{
  LabaDb *db;
  const LabaShape *shape;
  GArray
      *rows; /* writing: those not yet written; comparing: the one stored row at hand */
  LabaStmt *stored; /* comparing: what the table holds */
  char *difference;
};

LabaSink *
laba_sink_new (LabaDb *db, LabaDerivedTable table, gboolean compare)
{
  LabaSink *sink = g_new0 (LabaSink, 1);

  sink->db = db;
  sink->shape = laba_derived_shape (table);
  sink->rows = g_array_sized_new (FALSE, FALSE,
                                  (guint) (sink->shape->n_columns * sizeof (gint64)),
                                  compare ? 1 : BUFFER_ROWS);
  if (compare)
    sink->stored = laba_db_take (db, sink->shape->list);
  return sink;
}

void
laba_sink_free (LabaSink *sink)
{
  if (sink == NULL)
    return;
  g_array_unref (sink->rows);
  laba_stmt_done (sink->stored);
  g_free (sink->difference);
  g_free (sink);
}

/* ---- comparing ---- */

static char *
row_to_text (const gint64 *row, guint n)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    if (row[i] == LABA_NUMBER_NULL)
      g_string_append (text, i > 0 ? " -" : "-");
    else
      g_string_append_printf (text, "%s%" G_GINT64_FORMAT, i > 0 ? " " : "", row[i]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Names and numbers for who mends the book; not translated. */
static void
differ (LabaSink *sink, const gint64 *stored, const gint64 *row)
{
  g_autofree char *old = stored != NULL ? row_to_text (stored, sink->shape->n_columns)
                                        : g_strdup ("nothing");
  g_autofree char *new
      = row != NULL ? row_to_text (row, sink->shape->n_columns) : g_strdup ("nothing");

  if (sink->difference == NULL)
    sink->difference
        = g_strdup_printf ("%s: %s instead of %s", sink->shape->table, old, new);
}

static gboolean
compare (LabaSink *sink, const gint64 *row, GError **error)
{
  GError *failed = NULL;
  const gint64 *stored = NULL;

  if (sink->difference != NULL)
    return TRUE;
  g_array_set_size (sink->rows, 0);
  if (laba_stmt_next (sink->stored, &failed))
    {
      gint64 numbers[sizeof (LabaMovementRow) / sizeof (gint64)];

      laba_derived_read_row (sink->stored, sink->shape, numbers);
      g_array_append_vals (sink->rows, numbers, 1);
      stored = laba_derived_row (sink->rows, 0, sink->shape);
    }
  if (failed != NULL)
    {
      g_propagate_error (error, failed);
      return FALSE;
    }
  if (row == NULL || stored == NULL
          ? row != stored
          : memcmp (row, stored, sink->shape->n_columns * sizeof (gint64)) != 0)
    differ (sink, stored, row);
  return TRUE;
}

/* ---- both ---- */

/* Moves the rows that are held back behind the others. (Tables of one key column have it for their rowid.) */
static void
hold_back (LabaSink *sink)
{
  GArray *rows = sink->rows;
  gsize size = sink->shape->n_columns * sizeof (gint64);
  g_autofree char *held = g_malloc (rows->len / HELD_BACK * size + 1);
  gsize n_held = 0, kept = 0;

  for (gsize i = 0; i < rows->len; i++)
    {
      const char *row = rows->data + i * size;

      if (i % HELD_BACK == HELD_BACK - 1)
        memcpy (held + n_held++ * size, row, size);
      else
        memmove (rows->data + kept++ * size, row, size);
    }
  memcpy (rows->data + kept * size, held, n_held * size);
}

static gboolean
write_rows (LabaSink *sink, GError **error)
{
  if (sink->shape->n_keys > 1)
    hold_back (sink);
  if (!laba_derived_run (sink->db, sink->shape->write, sink->rows, error))
    return FALSE;
  g_array_set_size (sink->rows, 0);
  return TRUE;
}

gboolean
laba_sink_put (LabaSink *sink, const gint64 *row, GError **error)
{
  if (sink->stored != NULL)
    return compare (sink, row, error);
  g_array_append_vals (sink->rows, row, 1);
  return sink->rows->len < BUFFER_ROWS || write_rows (sink, error);
}

gboolean
laba_sink_end (LabaSink *sink, GError **error)
{
  return sink->stored != NULL ? compare (sink, NULL, error) : write_rows (sink, error);
}

const char *
laba_sink_get_difference (LabaSink *sink)
{
  return sink->difference;
}
