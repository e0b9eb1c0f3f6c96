/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/laba-folder-file.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "base/laba-error.h"

static const char *const key_heads[] = { "id", "place", "part" };

typedef struct
{
  gint64 keys[3];
  guint line, n;
  char **cells;
} Row;

static void
row_free (gpointer data)
{
  Row *row = data;

  g_strfreev (row->cells);
  g_free (row);
}

void
laba_folder_file_free (LabaFolderFile *self)
{
  if (self == NULL)
    return;
  laba_cells_free (self->cells);
  laba_csv_free (self->csv);
  g_clear_pointer (&self->sorted, g_ptr_array_unref);
  g_free (self->path);
  g_free (self);
}

static int
compare_keys (const gint64 *a, const gint64 *b)
{
  for (guint i = 0; i < 3; i++)
    if (a[i] != b[i])
      return a[i] < b[i] ? -1 : 1;
  return 0;
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  return compare_keys ((*(const Row *const *) a)->keys, (*(const Row *const *) b)->keys);
}

/* ---- what is wrong ---- */

static void
place (LabaFolderFile *self, LabaIntake *intake, guint line)
{
  laba_problems_set_place (intake->problems, self->path, line);
}

/* A fault of the file's text is a problem at its line; the disk's are errors. */
static gboolean
csv_failed (LabaFolderFile *self, LabaIntake *intake, GError *failed, GError **error)
{
  if (!g_error_matches (failed, LABA_ERROR, LABA_ERROR_INVALID))
    {
      g_propagate_error (error, failed);
      return FALSE;
    }
  place (self, intake, self->csv->line);
  laba_problems_take (intake->problems, NULL, failed);
  return laba_intake_go_on (intake, error);
}

/* ---- heads and keys ---- */

static gboolean
read_heads (LabaFolderFile *self, LabaIntake *intake, GError **error)
{
  GError *failed = NULL;

  if (!laba_csv_next (self->csv, &failed))
    return failed == NULL || csv_failed (self, intake, failed, error);
  self->width = self->csv->n;
  place (self, intake, self->csv->line);
  for (guint i = 0; i < self->csv->n; i++)
    if (!laba_cells_take (self->cells, self->csv->cells[i], i))
      {
        g_autofree char *heads = laba_cells_list_heads (self->cells);

        laba_problems_add (intake->problems, self->csv->cells[i],
                           _ ("is no column that belongs here; expected one of: %s"),
                           heads);
      }
  for (guint i = 0; i < self->n_keys; i++)
    if (laba_cells_get_extra (self->cells, key_heads[i]) < 0)
      laba_problems_add (intake->problems, key_heads[i], _ ("this column is missing"));
  return laba_intake_go_on (intake, error);
}

static gboolean
open_csv (LabaFolderFile *self, GError **error)
{
  laba_csv_free (self->csv);
  self->csv = laba_csv_open (self->path, error);
  return self->csv != NULL;
}

/* The present row's keys; a row without good ones is a problem. */
static gboolean
read_keys (LabaFolderFile *self, LabaIntake *intake, gint64 *keys)
{
  if (self->csv->n != self->width)
    {
      place (self, intake, self->csv->line);
      laba_problems_add (intake->problems, NULL,
                         _ ("the row has %u cells, but the head has %u"), self->csv->n,
                         self->width);
      return FALSE;
    }
  for (guint i = 0; i < self->n_keys; i++)
    {
      const char *text
          = self->csv->cells[laba_cells_get_extra (self->cells, key_heads[i])];

      if (g_ascii_string_to_signed (text, 10, 1, G_MAXINT64, &keys[i], NULL))
        continue;
      place (self, intake, self->csv->line);
      laba_problems_add (intake->problems, key_heads[i],
                         _ ("“%s” is not possible, expected a whole number from 1"),
                         text);
      return FALSE;
    }
  return TRUE;
}

/* ---- order ---- */

static gboolean
check_double (LabaFolderFile *self, LabaIntake *intake, GError **error)
{
  for (guint i = 1; i < self->sorted->len; i++)
    {
      const Row *row = self->sorted->pdata[i];

      if (compare_rows (&self->sorted->pdata[i - 1], &self->sorted->pdata[i]) != 0)
        continue;
      place (self, intake, row->line);
      laba_problems_add (intake->problems, key_heads[self->n_keys - 1],
                         _ ("%" PRId64 " stands twice in this file"),
                         row->keys[self->n_keys - 1]);
      if (!laba_intake_go_on (intake, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
sort (LabaFolderFile *self, LabaIntake *intake, GError **error)
{
  GError *failed = NULL;

  if (!open_csv (self, error) || !laba_csv_next (self->csv, error))
    return FALSE;
  self->sorted = g_ptr_array_new_with_free_func (row_free);
  while (laba_csv_next (self->csv, &failed))
    {
      Row *row = g_new0 (Row, 1);

      g_ptr_array_add (self->sorted, row);
      row->line = self->csv->line;
      row->n = self->csv->n;
      row->cells = g_new0 (char *, row->n + 1);
      for (guint i = 0; i < row->n; i++)
        row->cells[i] = g_strdup (self->csv->cells[i]);
      if (!read_keys (self, intake, row->keys))
        g_ptr_array_remove_index (self->sorted, self->sorted->len - 1);
    }
  if (failed != NULL)
    return csv_failed (self, intake, failed, error);
  g_ptr_array_sort (self->sorted, compare_rows);
  return check_double (self, intake, error);
}

/* Looks once through the whole file: its ids, and whether it is in order. */
static gboolean
look_through (LabaFolderFile *self,
              LabaIntake *intake,
              GArray *ids,
              gboolean *in_order,
              GError **error)
{
  gint64 before[3] = { 0 };
  GError *failed = NULL;

  *in_order = TRUE;
  while (laba_csv_next (self->csv, &failed))
    {
      gint64 keys[3] = { 0 };

      if (!read_keys (self, intake, keys))
        {
          if (!laba_intake_go_on (intake, error))
            return FALSE;
          continue;
        }
      *in_order = *in_order && compare_keys (before, keys) < 0;
      memcpy (before, keys, sizeof keys);
      if (ids != NULL)
        g_array_append_val (ids, keys[0]);
    }
  return failed == NULL || csv_failed (self, intake, failed, error);
}

static gboolean
prepare (LabaFolderFile *self, LabaIntake *intake, GArray *ids, GError **error)
{
  guint before = laba_problems_get_n (intake->problems);
  gboolean in_order = TRUE;

  if (!open_csv (self, error) || !read_heads (self, intake, error))
    return FALSE;
  /* Without its key columns nothing more can be said of the file. */
  for (guint i = 0; i < self->n_keys; i++)
    if (laba_cells_get_extra (self->cells, key_heads[i]) < 0)
      return TRUE;
  if (!look_through (self, intake, ids, &in_order, error))
    return FALSE;
  if (laba_problems_get_n (intake->problems) > before)
    return TRUE;
  if (!in_order)
    return sort (self, intake, error) && laba_folder_file_next (self, intake, error);
  return open_csv (self, error) && laba_csv_next (self->csv, error)
         && laba_folder_file_next (self, intake, error);
}

LabaFolderFile *
laba_folder_file_open (LabaIntake *intake,
                       const char *folder,
                       const char *name,
                       const LabaField *fields,
                       guint n_keys,
                       GArray *ids,
                       GError **error)
{
  static const char *const extras[][4]
      = { { "id" }, { "id", "place" }, { "id", "place", "part" } };
  g_autofree char *path = g_strdup_printf ("%s/%s.csv", folder, name);

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return NULL;
  LabaFolderFile *self = g_new0 (LabaFolderFile, 1);
  self->path = g_steal_pointer (&path);
  self->n_keys = n_keys;
  self->cells = laba_cells_new (LABA_CELLS_EXACT, fields, extras[n_keys - 1]);
  if (prepare (self, intake, ids, error))
    return self;
  laba_folder_file_free (self);
  return NULL;
}

/* ---- rows ---- */

static void
next_sorted (LabaFolderFile *self)
{
  self->has_row = self->next < self->sorted->len;
  if (!self->has_row)
    return;
  const Row *row = self->sorted->pdata[self->next++];
  self->row = (LabaCsv){ .cells = row->cells, .n = row->n, .line = row->line };
  memcpy (self->keys, row->keys, sizeof self->keys);
}

gboolean
laba_folder_file_next (LabaFolderFile *self, LabaIntake *intake, GError **error)
{
  GError *failed = NULL;

  if (self->sorted != NULL)
    {
      next_sorted (self);
      return TRUE;
    }
  self->has_row = laba_csv_next (self->csv, &failed);
  if (!self->has_row)
    return failed == NULL || csv_failed (self, intake, failed, error);
  self->row = *self->csv;
  return read_keys (self, intake, self->keys) || laba_intake_go_on (intake, error);
}
