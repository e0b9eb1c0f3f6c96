/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ledger/laba-sorter.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#include "base/laba-error.h"
#include "ledger/laba-derived.h"

#define FIRST_ROWS 1024
#define READ_ROWS 1024

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
  gboolean sorted;      /* what is in rows came in order */
  const gint64 **order; /* rows in order */
  gsize at;             /* giving from memory: the next of order */
  GArray *runs;         /* of Run */
  guint *heap;          /* indexes of runs, the smallest row first */
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
  sorter->most = MAX (memory / (n_columns * sizeof (gint64)), 2);
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

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer data)
{
  const LabaSorter *sorter = data;

  return laba_derived_compare (*(const gint64 *const *) a, *(const gint64 *const *) b,
                               sorter->n_keys);
}

static void
put_in_order (LabaSorter *sorter)
{
  sorter->order = g_renew (const gint64 *, sorter->order, MAX (sorter->n, 1));
  for (gsize i = 0; i < sorter->n; i++)
    sorter->order[i] = row_at (sorter, i);
  if (!sorter->sorted)
    g_qsort_with_data (sorter->order, (int) sorter->n, sizeof (gint64 *), compare_rows,
                       sorter);
  sorter->at = 0;
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

/* Unlinked at once: it goes with the program, whatever happens. */
static FILE *
open_unnamed (void)
{
  g_autofree char *path = NULL;
  int handle = g_file_open_tmp ("laba-XXXXXX", &path, NULL);

  if (handle < 0)
    return NULL;
  g_unlink (path);
  FILE *file = fdopen (handle, "w+b");
  if (file == NULL)
    g_close (handle, NULL);
  return file;
}

static gboolean
spill (LabaSorter *sorter, GError **error)
{
  Run run = { open_unnamed (), NULL, 0, 0 };
  gsize size = sorter->n_columns * sizeof (gint64);

  if (run.file == NULL)
    return fail (error);
  g_array_append_val (sorter->runs, run);
  put_in_order (sorter);
  for (gsize i = 0; i < sorter->n; i++)
    if (fwrite (sorter->order[i], size, 1, run.file) != 1)
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
    return sorter->at < sorter->n ? sorter->order[sorter->at++] : NULL;
  if (sorter->given && !advance (sorter, error))
    return NULL;
  sorter->given = sorter->n_heap > 0;
  return sorter->given ? top_of (sorter, 0) : NULL;
}
