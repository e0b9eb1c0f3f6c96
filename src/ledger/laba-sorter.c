/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ledger/laba-sorter.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "base/laba-error.h"
#include "base/laba-system.h"
#include "ledger/laba-derived.h"

#define FIRST_ROWS 1024
#define READ_ROWS 1024

#define INDEX_BITS 32
#define INDEX_MASK G_GUINT64_CONSTANT (0xffffffff)
#define RADIX_BITS 11
#define RADIX_MASK ((1u << RADIX_BITS) - 1)

/* A sorted run in a file of its own, read by and by. */
typedef struct
{
  FILE *file;
  gint64 *rows;
  gsize n, at;
} Run;

struct _LabaSorter
{
  guint n_columns, n_keys;
  gsize most; /* rows kept in memory */
  gint64 *rows;
  gsize n, room;
  gboolean sorted; /* what is in rows came in order */
  guint64 *order;  /* rows in order: indexes, below what they are sorted by */
  gsize at;        /* giving from memory: the next of order */
  GArray *runs;    /* of Run */
  guint *heap;     /* indexes of runs, the smallest row first */
  guint n_heap;
  gboolean given; /* the top run's row was handed out */
};

static void
run_clear (gpointer data)
{
  Run *run = data;

  if (run->file != NULL)
    fclose (run->file);
  g_free (run->rows);
}

LabaSorter *
laba_sorter_new (guint n_columns, guint n_keys, gsize memory)
{
  LabaSorter *sorter = g_new0 (LabaSorter, 1);

  sorter->n_columns = n_columns;
  sorter->n_keys = n_keys;
  sorter->most = CLAMP (memory / (n_columns * sizeof (gint64)), 2, G_MAXINT);
  sorter->room = MIN (FIRST_ROWS, sorter->most);
  sorter->rows = g_new (gint64, sorter->room * n_columns);
  sorter->sorted = TRUE;
  sorter->runs = g_array_new (FALSE, TRUE, sizeof (Run));
  g_array_set_clear_func (sorter->runs, run_clear);
  return sorter;
}

void
laba_sorter_free (LabaSorter *sorter)
{
  if (sorter == NULL)
    return;
  g_free (sorter->rows);
  g_free (sorter->order);
  g_free (sorter->heap);
  g_array_unref (sorter->runs);
  g_free (sorter);
}

static gint64 *
row_at (const LabaSorter *sorter, gsize index)
{
  return sorter->rows + index * sorter->n_columns;
}

/* ---- in memory ---- */

static const gint64 *
ordered (const LabaSorter *sorter, gsize place)
{
  return row_at (sorter, sorter->order[place] & INDEX_MASK);
}

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer data)
{
  const LabaSorter *sorter = data;

  return laba_derived_compare (row_at (sorter, *(const guint64 *) a & INDEX_MASK),
                               row_at (sorter, *(const guint64 *) b & INDEX_MASK),
                               sorter->n_keys);
}

/* The first number above the least one, in front of the row's index; FALSE: it spans too
 * much for that. */
static gboolean
make_order (LabaSorter *sorter, guint64 *most)
{
  gint64 least = G_MAXINT64, greatest = G_MININT64;

  for (gsize i = 0; i < sorter->n; i++)
    {
      least = MIN (least, *row_at (sorter, i));
      greatest = MAX (greatest, *row_at (sorter, i));
    }
  *most = sorter->n > 0 ? (guint64) greatest - (guint64) least : 0;
  if (*most > INDEX_MASK)
    *most = 0;
  for (gsize i = 0; i < sorter->n; i++)
    {
      guint64 key = *most == 0 ? 0 : (guint64) *row_at (sorter, i) - (guint64) least;

      sorter->order[i] = key << INDEX_BITS | i;
    }
  return greatest == least || *most > 0;
}

/* Stable, by RADIX_BITS of the keys from the last to the first. */
static void
sort_by_first (LabaSorter *sorter, guint64 most)
{
  g_autofree guint64 *other = g_new (guint64, sorter->n);

  for (guint shift = INDEX_BITS; most > 0; shift += RADIX_BITS, most >>= RADIX_BITS)
    {
      gsize starts[1 << RADIX_BITS] = { 0 };
      gsize sum = 0;

      for (gsize i = 0; i < sorter->n; i++)
        starts[sorter->order[i] >> shift & RADIX_MASK]++;
      for (guint i = 0; i <= RADIX_MASK; i++)
        {
          gsize count = starts[i];

          starts[i] = sum;
          sum += count;
        }
      for (gsize i = 0; i < sorter->n; i++)
        other[starts[sorter->order[i] >> shift & RADIX_MASK]++] = sorter->order[i];
      guint64 *sorted = other;
      other = sorter->order;
      sorter->order = sorted;
    }
}

/* Most come in order already. */
static void
sort_group (LabaSorter *sorter, gsize from, gsize to)
{
  for (gsize i = from + 1; i < to; i++)
    if (laba_derived_compare (ordered (sorter, i - 1), ordered (sorter, i),
                              sorter->n_keys)
        > 0)
      {
        g_qsort_with_data (sorter->order + from, (int) (to - from), sizeof (guint64),
                           compare_rows, sorter);
        return;
      }
}

/* By the first number at once, then what has the same. */
static void
put_in_order (LabaSorter *sorter)
{
  guint64 most;
  gsize to;

  sorter->order = g_renew (guint64, sorter->order, MAX (sorter->n, 1));
  sorter->at = 0;
  gboolean keyed = make_order (sorter, &most);
  if (sorter->sorted)
    return;
  sort_by_first (sorter, most);
  for (gsize from = 0; from < sorter->n; from = to)
    {
      for (to = from + 1;
           to < sorter->n
           && (!keyed || *ordered (sorter, to) == *ordered (sorter, from));)
        to++;
      sort_group (sorter, from, to);
    }
}

/* ---- runs ---- */

static gboolean
fail (GError **error)
{
  g_debug ("temporary file: %s", g_strerror (errno));
  g_set_error_literal (
      error, LABA_ERROR, LABA_ERROR_FAILED,
      _ ("There is no room in the folder for temporary files. Nothing was "
         "changed; make room and try again."));
  return FALSE;
}

static gboolean
spill (LabaSorter *sorter, GError **error)
{
  Run run = { laba_system_open_unnamed (), NULL, 0, 0 };
  gsize size = sorter->n_columns * sizeof (gint64);

  if (run.file == NULL)
    return fail (error);
  g_array_append_val (sorter->runs, run);
  put_in_order (sorter);
  for (gsize i = 0; i < sorter->n; i++)
    if (fwrite (ordered (sorter, i), size, 1, run.file) != 1)
      return fail (error);
  if (fflush (run.file) != 0)
    return fail (error);
  rewind (run.file);
  sorter->n = 0;
  sorter->sorted = TRUE;
  return TRUE;
}

static gboolean
fill_run (LabaSorter *sorter, Run *run, GError **error)
{
  run->n = fread (run->rows, sorter->n_columns * sizeof (gint64), READ_ROWS, run->file);
  run->at = 0;
  return !ferror (run->file) || fail (error);
}

/* ---- the heap of runs ---- */

static const gint64 *
top_of (const LabaSorter *sorter, guint heap_index)
{
  const Run *run = &g_array_index (sorter->runs, Run, sorter->heap[heap_index]);

  return run->rows + run->at * sorter->n_columns;
}

static void
sink_down (LabaSorter *sorter, guint index)
{
  for (;;)
    {
      guint least = index;

      for (guint child = 2 * index + 1; child <= 2 * index + 2; child++)
        if (child < sorter->n_heap
            && laba_derived_compare (top_of (sorter, child), top_of (sorter, least),
                                     sorter->n_keys)
                   < 0)
          least = child;
      if (least == index)
        return;
      guint other = sorter->heap[index];
      sorter->heap[index] = sorter->heap[least];
      sorter->heap[least] = other;
      index = least;
    }
}

static gboolean
begin_merge (LabaSorter *sorter, GError **error)
{
  if (sorter->n > 0 && !spill (sorter, error))
    return FALSE;
  g_clear_pointer (&sorter->rows, g_free);
  sorter->heap = g_new (guint, sorter->runs->len);
  for (guint i = 0; i < sorter->runs->len; i++)
    {
      Run *run = &g_array_index (sorter->runs, Run, i);

      run->rows = g_new (gint64, READ_ROWS * sorter->n_columns);
      if (!fill_run (sorter, run, error))
        return FALSE;
      sorter->heap[sorter->n_heap++] = i;
    }
  for (guint i = sorter->n_heap / 2; i-- > 0;)
    sink_down (sorter, i);
  return TRUE;
}

/* Steps the run whose row was handed out last. */
static gboolean
advance (LabaSorter *sorter, GError **error)
{
  Run *run = &g_array_index (sorter->runs, Run, sorter->heap[0]);

  if (++run->at == run->n && !fill_run (sorter, run, error))
    return FALSE;
  if (run->n == 0)
    sorter->heap[0] = sorter->heap[--sorter->n_heap];
  sink_down (sorter, 0);
  return TRUE;
}

/* ---- public ---- */

gboolean
laba_sorter_add (LabaSorter *sorter, const gint64 *row, GError **error)
{
  if (sorter->n == sorter->most && !spill (sorter, error))
    return FALSE;
  if (sorter->n == sorter->room)
    {
      sorter->room = MIN (sorter->room * 2, sorter->most);
      sorter->rows = g_renew (gint64, sorter->rows, sorter->room * sorter->n_columns);
    }
  memcpy (row_at (sorter, sorter->n), row, sorter->n_columns * sizeof (gint64));
  if (sorter->sorted && sorter->n > 0)
    sorter->sorted
        = laba_derived_compare (row_at (sorter, sorter->n - 1), row, sorter->n_keys) <= 0;
  sorter->n++;
  return TRUE;
}

gboolean
laba_sorter_finish (LabaSorter *sorter, GError **error)
{
  if (sorter->runs->len > 0)
    return begin_merge (sorter, error);
  put_in_order (sorter);
  return TRUE;
}

const gint64 *
laba_sorter_next (LabaSorter *sorter, GError **error)
{
  if (sorter->runs->len == 0)
    return sorter->at < sorter->n ? ordered (sorter, sorter->at++) : NULL;
  if (sorter->given && !advance (sorter, error))
    return NULL;
  sorter->given = sorter->n_heap > 0;
  return sorter->given ? top_of (sorter, 0) : NULL;
}
