/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/laba-folder.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "base/laba-error.h"
#include "exchange/laba-folder-file.h"
#include "exchange/laba-folder-photos.h"

#define STEP 1024

/* The files of one type: its own and, for each kind of lines, theirs and their parts'. */
typedef struct
{
  const LabaType *type;
  LabaFolderFile *file;
  guint n_lines;
  LabaFolderFile **lines;
  LabaFolderFile **within;
} TypeFiles;

/* A record that names a later one, until that is there. */
typedef struct
{
  guint index; /* its own place among the ids */
  guint until; /* the place of the last one it names */
  LabaRecord *record;
  char *path;
  guint line;
} Waiting;

typedef struct
{
  LabaIntake *intake;
  const char *folder;
  GPtrArray *types; /* of TypeFiles */
  GArray *ids;      /* of gint64: all ids of the folder, ascending */
  gint64
      first; /* the id that the first of them becomes; the others follow without a gap */
  guint index; /* of the record being read */
  guint until; /* the furthest record that it names */
  GPtrArray *waiting;
  LabaCellsContext context;
} Reader;

static void
type_files_free (gpointer data)
{
  TypeFiles *files = data;

  laba_folder_file_free (files->file);
  for (guint i = 0; i < files->n_lines; i++)
    {
      laba_folder_file_free (files->lines[i]);
      laba_folder_file_free (files->within[i]);
    }
  g_free (files->lines);
  g_free (files->within);
  g_free (files);
}

static void
waiting_free (gpointer data)
{
  Waiting *waiting = data;

  laba_record_free (waiting->record);
  g_free (waiting->path);
  g_free (waiting);
}

/* ---- ids ---- */

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  gint64 left = *(const gint64 *) a;
  gint64 right = *(const gint64 *) b;

  return (left > right) - (left < right);
}

/* How far one must wait for that record: not at all where it is saved. */
static guint
wait_for (Reader *self, guint index)
{
  if (index >= self->index)
    return index;
  for (guint i = 0; i < self->waiting->len; i++)
    {
      const Waiting *waiting = self->waiting->pdata[i];

      if (waiting->index == index)
        return waiting->until;
    }
  return 0;
}

static gint64
map_id (gint64 id, gpointer data)
{
  Reader *self = data;
  guint index = 0;

  /* Nothing is there to be named by itself. */
  if (!g_array_binary_search (self->ids, &id, compare_ids, &index) || index == self->index)
    return 0;
  self->until = MAX (self->until, wait_for (self, index));
  return self->first + index;
}

static gboolean
check_ids (Reader *self, GError **error)
{
  g_array_sort (self->ids, compare_ids);
  for (guint i = 1; i < self->ids->len; i++)
    if (g_array_index (self->ids, gint64, i) == g_array_index (self->ids, gint64, i - 1))
      {
        laba_problems_set_place (self->intake->problems, self->folder, 0);
        laba_problems_add (
            self->intake->problems, "id",
            _ ("%" PRId64 " stands in two files; every id is there once"),
            g_array_index (self->ids, gint64, i));
        if (!laba_intake_go_on (self->intake, error))
          return FALSE;
      }
  return TRUE;
}

/* ---- opening ---- */

static gboolean
open_file (Reader *self,
           const char *name,
           const LabaField *fields,
           guint n_keys,
           LabaFolderFile **file,
           GError **error)
{
  GError *failed = NULL;

  *file = laba_folder_file_open (self->intake, self->folder, name, fields, n_keys,
                                 n_keys == 1 ? self->ids : NULL, &failed);
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

static gboolean
open_lines (Reader *self, TypeFiles *files, guint index, GError **error)
{
  const LabaLines *lines = &files->type->lines[index];
  g_autofree char *name = g_strconcat (files->type->plural, "-", lines->key, NULL);

  if (!open_file (self, name, lines->fields, 2, &files->lines[index], error))
    return FALSE;
  if (lines->within == NULL)
    return TRUE;
  g_autofree char *inner = g_strconcat (name, "-", lines->within->key, NULL);
  return open_file (self, inner, lines->within->fields, 3, &files->within[index], error);
}

static gboolean
open_type (Reader *self, const LabaType *type, GError **error)
{
  TypeFiles *files = g_new0 (TypeFiles, 1);

  g_ptr_array_add (self->types, files);
  files->type = type;
  if (!open_file (self, type->plural, type->fields, 1, &files->file, error))
    return FALSE;
  while (type->lines != NULL && type->lines[files->n_lines].key != NULL)
    files->n_lines++;
  files->lines = g_new0 (LabaFolderFile *, files->n_lines + 1);
  files->within = g_new0 (LabaFolderFile *, files->n_lines + 1);
  for (guint i = 0; i < files->n_lines; i++)
    if (!open_lines (self, files, i, error))
      return FALSE;
  return TRUE;
}

static gboolean
open_all (Reader *self, GError **error)
{
  guint n = 0;
  const LabaType *const *types = laba_types_get (&n);

  for (guint i = 0; i < n; i++)
    if (!open_type (self, types[i], error))
      return FALSE;
  if (self->ids->len > 0)
    return check_ids (self, error);
  if (!laba_problems_is_empty (self->intake->problems))
    return TRUE;
  g_set_error (error, LABA_ERROR, LABA_ERROR_NOT_FOUND,
               _ ("There is nothing to import in “%s”: no products.csv, orders.csv …"),
               self->folder);
  return FALSE;
}

/* ---- one record ---- */

/* Rows of lines before `id` belong to nothing. */
static gboolean
skip_orphans (Reader *self, LabaFolderFile *file, gint64 id, GError **error)
{
  while (file->has_row && file->keys[0] < id)
    {
      laba_problems_set_place (self->intake->problems, file->path, file->row.line);
      laba_problems_add (
          self->intake->problems, "id",
          _ ("%" PRId64 " is the id of nothing that has such lines"),
          file->keys[0]);
      if (!laba_intake_go_on (self->intake, error)
          || !laba_folder_file_next (file, self->intake, error))
        return FALSE;
    }
  return TRUE;
}

static void
read_row (Reader *self, LabaFolderFile *file, LabaValue *values)
{
  const LabaCellsRow row = { file->row.cells, file->row.n };
  laba_problems_set_place (self->intake->problems, file->path, file->row.line);
  laba_cells_read (file->cells, &self->context, &row, "", values);
}

static gboolean
read_within (Reader *self,
             LabaFolderFile *file,
             GPtrArray *lines,
             gint64 id,
             GError **error)
{
  if (!skip_orphans (self, file, id, error))
    return FALSE;
  while (file->has_row && file->keys[0] == id)
    {
      gint64 place = file->keys[1];

      if (place > lines->len)
        {
          laba_problems_set_place (self->intake->problems, file->path, file->row.line);
          laba_problems_add (self->intake->problems, "place",
                             _ ("there is no line %" PRId64), place);
        }
      else
        read_row (self, file, laba_line_add_within (lines->pdata[place - 1])->values);
      if (!laba_folder_file_next (file, self->intake, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_lines (Reader *self,
            TypeFiles *files,
            guint index,
            LabaRecord *record,
            gint64 id,
            GError **error)
{
  LabaFolderFile *file = files->lines[index];
  LabaFolderFile *within = files->within[index];

  if (file != NULL && !skip_orphans (self, file, id, error))
    return FALSE;
  while (file != NULL && file->has_row && file->keys[0] == id)
    {
      read_row (self, file,
                laba_record_add_line (record, files->type->lines[index].key)->values);
      if (!laba_folder_file_next (file, self->intake, error))
        return FALSE;
    }
  return within == NULL || read_within (self, within, record->lines[index], id, error);
}

/* Keeps its id for a record that is saved later, or not at all. */
static gboolean
reserve (Reader *self, LabaRecord *record, GError **error)
{
  record->id = laba_edit_reserve (self->intake->edit, record->type, error);
  return record->id != 0;
}

static gboolean
save (Reader *self,
      LabaRecord *record,
      const char *path,
      guint line,
      guint index,
      GError **error)
{
  guint before = laba_problems_get_n (self->intake->problems);

  laba_problems_set_place (self->intake->problems, path, line);
  if (!laba_intake_save (self->intake, record, error))
    return FALSE;
  if (laba_problems_get_n (self->intake->problems) > before && record->id == 0)
    return reserve (self, record, error);
  if (record->id == self->first + index)
    return TRUE;
  g_set_error (error, LABA_ERROR, LABA_ERROR_FAILED,
               _ ("%s:%u: the record got another id than was foreseen"), path, line);
  return FALSE;
}

static gboolean
put_off (Reader *self, LabaRecord *record, const char *path, guint line, GError **error)
{
  Waiting *waiting = g_new0 (Waiting, 1);

  *waiting = (Waiting){ self->index, self->until, record, g_strdup (path), line };
  g_ptr_array_add (self->waiting, waiting);
  return reserve (self, record, error);
}

/* Saves what waited for the record just saved, in the order of typing. */
static gboolean
save_waiting (Reader *self, guint index, GError **error)
{
  for (guint i = 0; i < self->waiting->len;)
    {
      Waiting *waiting = self->waiting->pdata[i];

      if (waiting->until > index)
        i++;
      else if (!save (self, waiting->record, waiting->path, waiting->line, waiting->index,
                      error))
        return FALSE;
      else
        g_ptr_array_remove_index (self->waiting, i);
    }
  return TRUE;
}

static gboolean
read_record (Reader *self, TypeFiles *files, GError **error)
{
  g_autoptr (LabaRecord) record = laba_record_new (files->type);
  LabaFolderFile *file = files->file;
  guint before = laba_problems_get_n (self->intake->problems);
  guint line = file->row.line;
  gint64 id = file->keys[0];
  gboolean done;

  self->until = 0;
  read_row (self, file, record->values);
  for (guint i = 0; i < files->n_lines; i++)
    if (!read_lines (self, files, i, record, id, error))
      return FALSE;
  if (laba_problems_get_n (self->intake->problems) > before)
    done = laba_intake_go_on (self->intake, error) && reserve (self, record, error);
  else if (self->until > self->index)
    done = put_off (self, g_steal_pointer (&record), file->path, line, error);
  else
    done = save (self, record, file->path, line, self->index, error);
  return done && laba_folder_file_next (file, self->intake, error);
}

/* ---- all records ---- */

static TypeFiles *
find_next (Reader *self)
{
  TypeFiles *next = NULL;

  for (guint i = 0; i < self->types->len; i++)
    {
      TypeFiles *files = self->types->pdata[i];

      if (files->file != NULL && files->file->has_row
          && (next == NULL || files->file->keys[0] < next->file->keys[0]))
        next = files;
    }
  return next;
}

static gboolean
read_records (Reader *self, GError **error)
{
  TypeFiles *files;

  while ((files = find_next (self)) != NULL)
    {
      if (!read_record (self, files, error))
        return FALSE;
      if (self->waiting->len > 0 && !save_waiting (self, self->index, error))
        return FALSE;
      self->index++;
      if (self->index % STEP == 0
          && !laba_intake_step (self->intake, self->index, self->ids->len, error))
        return FALSE;
    }
  for (guint i = 0; i < self->types->len; i++)
    {
      files = self->types->pdata[i];
      for (guint j = 0; j < files->n_lines; j++)
        if ((files->lines[j] != NULL
             && !skip_orphans (self, files->lines[j], G_MAXINT64, error))
            || (files->within[j] != NULL
                && !skip_orphans (self, files->within[j], G_MAXINT64, error)))
          return FALSE;
    }
  return save_waiting (self, G_MAXUINT, error);
}

/* ---- what is no record ---- */

/* Rows of two cells under these heads, each given to `take`. */
static gboolean
read_pairs (Reader *self,
            const char *name,
            gboolean (*take) (Reader *self,
                              const char *first,
                              const char *second,
                              GError **error),
            GError **error)
{
  g_autofree char *path = g_strdup_printf ("%s/%s.csv", self->folder, name);
  g_autoptr (LabaCsv) csv
      = g_file_test (path, G_FILE_TEST_EXISTS) ? laba_csv_open (path, error) : NULL;
  GError *failed = NULL;

  if (csv == NULL)
    return error == NULL || *error == NULL;
  for (guint n = 0; laba_csv_next (csv, &failed); n++)
    {
      g_autofree char *key = NULL;
      g_autofree char *value = NULL;

      laba_problems_set_place (self->intake->problems, path, csv->line);
      if (csv->n != 2)
        laba_problems_add (self->intake->problems, NULL,
                           _ ("the row has %u cells, but the head has %u"), csv->n, 2u);
      else if (n > 0
               && !take (self, laba_csv_unguard (csv->cells[0], &key),
                         laba_csv_unguard (csv->cells[1], &value), &failed))
        laba_problems_take (self->intake->problems, csv->cells[0],
                            g_steal_pointer (&failed));
    }
  if (failed != NULL)
    laba_problems_take (self->intake->problems, NULL, failed);
  return laba_intake_go_on (self->intake, error);
}

static gboolean
take_setting (Reader *self, const char *key, const char *value, GError **error)
{
  return laba_edit_set_setting (self->intake->edit, key, value, error);
}

/* A month is closed with the method of that time. */
static gboolean
take_closing (Reader *self, const char *day, const char *method, GError **error)
{
  return laba_edit_set_setting (self->intake->edit, "cost-method", method, error)
         && laba_edit_set_setting (self->intake->edit, "lock-day", day, error);
}

static gboolean
read_all (Reader *self, GError **error)
{
  self->first = laba_db_int (self->intake->db, "record-last", NULL, 0, 0) + 1;
  if (!open_all (self, error))
    return FALSE;
  /* With ids that are not known for sure, all that follows would only be noise. */
  if (!laba_problems_is_empty (self->intake->problems))
    return TRUE;
  return read_records (self, error)
         && laba_folder_photos_read (self->intake, self->folder, map_id, self, error)
         && read_pairs (self, "closings", take_closing, error)
         && read_pairs (self, "settings", take_setting, error);
}

gboolean
laba_folder_read (LabaIntake *intake, const char *folder, GError **error)
{
  Reader self = { .intake = intake, .folder = folder };

  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    {
      g_set_error (error, LABA_ERROR, LABA_ERROR_NOT_FOUND,
                   _ ("There is no folder “%s”."), folder);
      return FALSE;
    }
  self.types = g_ptr_array_new_with_free_func (type_files_free);
  self.waiting = g_ptr_array_new_with_free_func (waiting_free);
  self.ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self.context = (LabaCellsContext){ intake->db, NULL, map_id, &self, intake->problems };
  gboolean done = read_all (&self, error);
  g_ptr_array_unref (self.types);
  g_ptr_array_unref (self.waiting);
  g_array_unref (self.ids);
  return done;
}
