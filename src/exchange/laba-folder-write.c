/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/laba-folder.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "base/laba-error.h"
#include "exchange/laba-cell.h"
#include "exchange/laba-folder-photos.h"
#include "exchange/laba-ref.h"
#include "exchange/laba-text-file.h"

#define STEP 1024

typedef struct
{
  LabaDb *db;
  const char *folder; /* the temporary one */
  LabaRefNames *names;
  LabaIntakeFunc progress;
  gpointer progress_data;
  GCancellable *cancellable;
  guint type, n_types;
} Writer;

/* ---- the sentences ---- */

static const char *const holes[] = { "table", "keys", "columns", NULL };

static char *
list_columns (const LabaField *fields)
{
  g_autoptr (GString) columns = g_string_new (NULL);

  for (guint i = 0; fields[i].key != NULL; i++)
    g_string_append_printf (columns, "%s%s", i > 0 ? ", " : "",
                            laba_field_column (&fields[i]));
  return g_string_free (g_steal_pointer (&columns), FALSE);
}

static void
fill_type (gconstpointer whom, char **values)
{
  const LabaType *type = whom;

  values[0] = g_strdup (type->table);
  values[1] = g_strdup ("id");
  values[2] = list_columns (type->fields);
}

static void
fill_lines (gconstpointer whom, char **values)
{
  const LabaLines *lines = whom;

  values[0] = g_strdup (lines->table);
  values[1] = g_strconcat (lines->owner, ", place", NULL);
  values[2] = list_columns (lines->fields);
}

static void
fill_within (gconstpointer whom, char **values)
{
  const LabaLines *lines = whom;

  values[0] = g_strdup (lines->table);
  values[1] = g_strconcat (lines->owner, ", place, part", NULL);
  values[2] = list_columns (lines->fields);
}

/* ---- one file ---- */

static void
append_head (GString *out, guint n_keys, const LabaField *fields)
{
  static const char *const keys[] = { "id", "place", "part" };

  for (guint i = 0; i < n_keys; i++)
    laba_csv_append_plain (out, keys[i]);
  for (guint i = 0; fields[i].key != NULL; i++)
    {
      g_autofree char *id = g_strconcat (fields[i].key, "_id", NULL);

      if (fields[i].flags & LABA_FIELD_COMPUTED)
        continue;
      laba_csv_append_plain (out, fields[i].key);
      if (fields[i].kind == LABA_FIELD_REF)
        laba_csv_append_plain (out, id);
    }
  laba_csv_end (out);
}

static void
append_ref (GString *out, LabaRefNames *names, const LabaValue *value)
{
  if (value->kind != LABA_VALUE_NUMBER)
    {
      laba_csv_append_plain (out, NULL);
      laba_csv_append_plain (out, NULL);
      return;
    }
  laba_csv_append (out, laba_ref_names_get (names, value->number));
  laba_csv_append_number (out, value->number);
}

static void
append_row (Writer *self,
            GString *out,
            LabaStmt *stmt,
            guint n_keys,
            const LabaField *fields)
{
  for (guint i = 0; i < n_keys; i++)
    laba_csv_append_number (out, laba_stmt_int_at (stmt, (int) i));
  for (guint i = 0; fields[i].key != NULL; i++)
    {
      int column = (int) (n_keys + i);
      LabaValue value = { .kind = LABA_VALUE_NULL };

      if (fields[i].flags & LABA_FIELD_COMPUTED)
        continue;
      if (laba_stmt_is_text_at (stmt, column))
        value = (LabaValue){ .kind = LABA_VALUE_TEXT,
                             .text = (char *) laba_stmt_text_at (stmt, column) };
      else if (!laba_stmt_is_null_at (stmt, column))
        value = (LabaValue){ .kind = LABA_VALUE_NUMBER,
                             .number = laba_stmt_int_at (stmt, column) };
      if (fields[i].kind == LABA_FIELD_REF)
        append_ref (out, self->names, &value);
      else
        laba_cell_append (out, &fields[i], &value);
    }
  laba_csv_end (out);
}

static gboolean
step (Writer *self, GError **error)
{
  if (self->progress != NULL)
    self->progress ((double) self->type / self->n_types, self->progress_data);
  return self->cancellable == NULL
         || !g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

/* All rows of the statement; no file where there is none. */
static gboolean
write_rows (Writer *self,
            LabaStmt *stmt,
            const char *name,
            guint n_keys,
            const LabaField *fields,
            GError **error)
{
  g_autofree char *path = g_strdup_printf ("%s/%s.csv", self->folder, name);
  g_autoptr (LabaTextFile) file = NULL;
  GError *failed = NULL;

  for (guint n = 0; laba_stmt_next (stmt, &failed); n++)
    {
      if (file == NULL)
        {
          file = laba_text_file_new (path, error);
          if (file == NULL)
            return FALSE;
          append_head (file->text, n_keys, fields);
        }
      append_row (self, file->text, stmt, n_keys, fields);
      if (n % STEP == 0 && (!laba_text_file_flush (file, error) || !step (self, error)))
        return FALSE;
    }
  if (failed != NULL)
    {
      g_propagate_error (error, failed);
      return FALSE;
    }
  return file == NULL || laba_text_file_finish (file, error);
}

static gboolean
write_lines (Writer *self,
             const char *owner,
             const LabaLines *lines,
             guint n_keys,
             GError **error)
{
  g_autofree char *name = g_strconcat (owner, "-", lines->key, NULL);
  g_autoptr (LabaStmt) stmt = laba_db_take_filled (
      self->db, "exchange-lines", lines, holes, n_keys == 3 ? fill_within : fill_lines);

  if (!write_rows (self, stmt, name, n_keys, lines->fields, error))
    return FALSE;
  return lines->within == NULL
         || write_lines (self, name, lines->within, n_keys + 1, error);
}

static gboolean
write_type (Writer *self, const LabaType *type, GError **error)
{
  g_autoptr (LabaStmt) stmt
      = laba_db_take_filled (self->db, "exchange-rows", type, holes, fill_type);

  if (!write_rows (self, stmt, type->plural, 1, type->fields, error))
    return FALSE;
  for (const LabaLines *lines = type->lines; lines != NULL && lines->key != NULL; lines++)
    if (!write_lines (self, type->plural, lines, 2, error))
      return FALSE;
  return TRUE;
}

/* ---- what is no record ---- */

static gboolean
write_pairs (Writer *self,
             const char *name,
             const char *statement,
             const char *const *heads,
             gboolean day,
             GError **error)
{
  g_autofree char *path = g_strdup_printf ("%s/%s.csv", self->folder, name);
  g_autoptr (LabaStmt) stmt = laba_db_take (self->db, statement);
  g_autoptr (LabaTextFile) file = laba_text_file_new (path, error);
  GError *failed = NULL;

  if (file == NULL)
    return FALSE;
  laba_csv_append_plain (file->text, heads[0]);
  laba_csv_append_plain (file->text, heads[1]);
  laba_csv_end (file->text);
  while (laba_stmt_next (stmt, &failed))
    {
      g_autofree char *first
          = day ? laba_day_to_iso ((LabaDay) laba_stmt_int_at (stmt, 0))
                : g_strdup (laba_stmt_text_at (stmt, 0));

      laba_csv_append (file->text, first);
      laba_csv_append (file->text, laba_stmt_text_at (stmt, 1));
      laba_csv_end (file->text);
    }
  if (failed != NULL)
    {
      g_propagate_error (error, failed);
      return FALSE;
    }
  return laba_text_file_finish (file, error);
}

static gboolean
write_all (Writer *self, GError **error)
{
  static const char *const setting[] = { "key", "value" };
  static const char *const closing[] = { "day", "method" };
  const LabaType *const *types = laba_types_get (&self->n_types);

  if (!write_pairs (self, "settings", "setting-list", setting, FALSE, error)
      || !write_pairs (self, "closings", "exchange-closings", closing, TRUE, error)
      || !laba_folder_photos_write (self->db, self->folder, error))
    return FALSE;
  for (self->type = 0; self->type < self->n_types; self->type++)
    if (!write_type (self, types[self->type], error))
      return FALSE;
  return step (self, error);
}

/* ---- the folder ---- */

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

/* An empty folder in its place gives way. */
static gboolean
make_room (const char *folder, GError **error)
{
  if (g_rmdir (folder) == 0 || errno == ENOENT)
    return TRUE;
  g_set_error (error, LABA_ERROR, LABA_ERROR_TAKEN,
               _ ("“%s” exists already and is not an empty folder. Choose another name."),
               folder);
  return FALSE;
}

static gboolean
write_snapshot (Writer *self, GError **error)
{
  if (!laba_db_begin_read (self->db, error))
    return FALSE;
  self->names = laba_ref_names_new (self->db);
  gboolean done = write_all (self, error);
  laba_ref_names_free (self->names);
  laba_db_rollback (self->db);
  return done;
}

gboolean
laba_folder_write (LabaDb *db,
                   const char *folder,
                   LabaIntakeFunc progress,
                   gpointer progress_data,
                   GCancellable *cancellable,
                   GError **error)
{
  g_autofree char *bare = g_strdup (folder);

  while (strlen (bare) > 1 && g_str_has_suffix (bare, "/"))
    bare[strlen (bare) - 1] = '\0';
  g_autofree char *part = g_strconcat (bare, ".part-XXXXXX", NULL);
  Writer self = { db, part, NULL, progress, progress_data, cancellable, 0, 1 };
  if (!make_room (bare, error))
    return FALSE;
  if (g_mkdtemp_full (part, 0777) == NULL)
    return laba_text_file_fail (bare, errno, error);
  if (write_snapshot (&self, error))
    {
      if (g_rename (part, bare) == 0)
        return TRUE;
      laba_text_file_fail (bare, errno, error);
    }
  remove_folder (part);
  return FALSE;
}
