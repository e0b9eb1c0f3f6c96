/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/laba-folder-rows.h"

#include "exchange/laba-cell.h"
#include "exchange/laba-ref.h"

#define STEP 1024

typedef struct
{
  LabaDb *db;
  LabaFolderRowFunc func;
  gpointer data;
  GString *line;
  LabaRefNames *names;
  LabaIntakeFunc progress;
  gpointer progress_data;
  GCancellable *cancellable;
  guint type, n_types;
} Rows;

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
append_row (Rows *self,
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
step (Rows *self, GError **error)
{
  if (self->progress != NULL)
    self->progress ((double) self->type / self->n_types, self->progress_data);
  return self->cancellable == NULL
         || !g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

/* Gives the line to whoever hears, and empties it. */
static gboolean
tell (Rows *self, const char *name, GError **error)
{
  gboolean done = self->func (name, self->line, self->data, error);

  g_string_truncate (self->line, 0);
  return done;
}

/* All rows of the statement under their heads; no file where there is none. */
static gboolean
write_rows (Rows *self,
            LabaStmt *stmt,
            const char *name,
            guint n_keys,
            const LabaField *fields,
            GError **error)
{
  GError *failed = NULL;

  for (guint n = 0; laba_stmt_next (stmt, &failed); n++)
    {
      if (n == 0)
        {
          append_head (self->line, n_keys, fields);
          if (!tell (self, name, error))
            return FALSE;
        }
      append_row (self, self->line, stmt, n_keys, fields);
      if (!tell (self, name, error) || (n % STEP == 0 && !step (self, error)))
        return FALSE;
    }
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

static gboolean
write_lines (Rows *self,
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
write_type (Rows *self, const LabaType *type, GError **error)
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
write_pairs (Rows *self,
             const char *name,
             const char *statement,
             const char *const *heads,
             gboolean day,
             GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (self->db, statement);
  GError *failed = NULL;

  laba_csv_append_plain (self->line, heads[0]);
  laba_csv_append_plain (self->line, heads[1]);
  laba_csv_end (self->line);
  if (!tell (self, name, error))
    return FALSE;
  while (laba_stmt_next (stmt, &failed))
    {
      g_autofree char *first
          = day ? laba_day_to_iso ((LabaDay) laba_stmt_int_at (stmt, 0))
                : g_strdup (laba_stmt_text_at (stmt, 0));

      laba_csv_append (self->line, first);
      laba_csv_append (self->line, laba_stmt_text_at (stmt, 1));
      laba_csv_end (self->line);
      if (!tell (self, name, error))
        return FALSE;
    }
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

static gboolean
write_all (Rows *self, GError **error)
{
  static const char *const setting[] = { "key", "value" };
  static const char *const closing[] = { "day", "method" };
  const LabaType *const *types = laba_types_get (&self->n_types);

  if (!write_pairs (self, "settings", "setting-list", setting, FALSE, error)
      || !write_pairs (self, "closings", "exchange-closings", closing, TRUE, error))
    return FALSE;
  for (self->type = 0; self->type < self->n_types; self->type++)
    if (!write_type (self, types[self->type], error))
      return FALSE;
  return step (self, error);
}

gboolean
laba_folder_each_row (LabaDb *db,
                      LabaFolderRowFunc func,
                      gpointer data,
                      LabaIntakeFunc progress,
                      gpointer progress_data,
                      GCancellable *cancellable,
                      GError **error)
{
  g_autoptr (GString) line = g_string_new (NULL);
  Rows self = { .db = db,
                .func = func,
                .data = data,
                .line = line,
                .progress = progress,
                .progress_data = progress_data,
                .cancellable = cancellable,
                .n_types = 1 };

  self.names = laba_ref_names_new (db);
  gboolean done = write_all (&self, error);
  laba_ref_names_free (self.names);
  return done;
}
