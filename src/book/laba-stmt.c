/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "book/laba-db-private.h"
#include "book/laba-numbers.h"
#include "book/laba-statements.h"

/* A template made for somebody. */
typedef struct
{
  const char *name;
  gconstpointer whom;
} Filled;

static void
stmt_free (LabaStmt *stmt)
{
  sqlite3_finalize (stmt->handle);
  g_free (stmt);
}

static guint
filled_hash (gconstpointer data)
{
  const Filled *filled = data;

  return g_direct_hash (filled->name) * 31 + g_direct_hash (filled->whom);
}

static gboolean
filled_equal (gconstpointer a, gconstpointer b)
{
  return memcmp (a, b, sizeof (Filled)) == 0;
}

GHashTable *
laba_stmts_new_named (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) stmt_free);
}

GHashTable *
laba_stmts_new_filled (void)
{
  return g_hash_table_new_full (filled_hash, filled_equal, g_free, (GDestroyNotify) stmt_free);
}

/* ---- statements ---- */

/* Nothing but space and comments: the heading of a .sql file's next part may follow. */
static gboolean
is_end (const char *text)
{
  for (text += strspn (text, " \n\t;"); g_str_has_prefix (text, "--"); text += strspn (text, " \n\t;"))
    text += strcspn (text, "\n");
  return *text == '\0';
}

static LabaStmt *
prepare (LabaDb *db, const char *key, const char *sql)
{
  LabaStmt *stmt = g_new0 (LabaStmt, 1);
  const char *rest = NULL;
  int code = sqlite3_prepare_v3 (db->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt->handle, &rest);

  /* A damaged file may fail here too: the statement then fails at its first step. */
  if (code != SQLITE_OK && (code & 0xff) != SQLITE_ERROR)
    g_debug ("cannot prepare “%s”: %s", key, sqlite3_errmsg (db->handle));
  else if (code != SQLITE_OK)
    g_error ("statement “%s”: %s", key, sqlite3_errmsg (db->handle));
  stmt->db = db;
  stmt->key = key;
  stmt->taken = TRUE;
  if (stmt->handle != NULL)
    {
      if (rest != NULL && !is_end (rest))
        g_error ("statement “%s” is followed by more text", key);
      stmt->n_columns = sqlite3_column_count (stmt->handle);
      g_assert (stmt->n_columns <= LABA_STMT_MAX_COLUMNS);
      for (int i = 0; i < stmt->n_columns; i++)
        stmt->columns[i] = g_intern_string (sqlite3_column_name (stmt->handle, i));
    }
  return stmt;
}

/* Keeps the first of its kind for who comes next; whoever takes it meanwhile gets one of his own. */
static LabaStmt *
keep (LabaStmt *stmt, GHashTable *table, gpointer key)
{
  stmt->kept = TRUE;
  g_hash_table_insert (table, key, stmt);
  return stmt;
}

LabaStmt *
laba_db_take (LabaDb *db, const char *name)
{
  LabaStmt *stmt = g_hash_table_lookup (db->named, name);

  if (stmt != NULL && !stmt->taken)
    {
      stmt->taken = TRUE;
      return stmt;
    }
  const char *key = g_intern_string (name);
  LabaStmt *made = prepare (db, key, laba_statements_get (name));
  return stmt == NULL && made->handle != NULL ? keep (made, db->named, (gpointer) key) : made;
}

static char *
fill_holes (const char *template, const char *const *names, char *const *values)
{
  GString *text = g_string_new (template);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *hole = g_strdup_printf ("{%s}", names[i]);

      g_string_replace (text, hole, values[i], 0);
    }
  return g_string_free (text, FALSE);
}

static LabaStmt *
prepare_filled (LabaDb *db, const Filled *filled, const char *const *names, LabaFillFunc fill)
{
  g_auto (GStrv) values = g_new0 (char *, g_strv_length ((GStrv) names) + 1);

  fill (filled->whom, values);
  g_autofree char *sql = fill_holes (laba_statements_get (filled->name), names, values);
  return prepare (db, g_intern_string (sql), sql);
}

LabaStmt *
laba_db_take_filled (LabaDb *db, const char *name, gconstpointer whom, const char *const *names, LabaFillFunc fill)
{
  const Filled filled = { name, whom };
  LabaStmt *stmt = g_hash_table_lookup (db->filled, &filled);

  if (stmt != NULL && !stmt->taken)
    {
      stmt->taken = TRUE;
      return stmt;
    }
  LabaStmt *made = prepare_filled (db, &filled, names, fill);
  return stmt == NULL && made->handle != NULL ? keep (made, db->filled, g_memdup2 (&filled, sizeof filled)) : made;
}

void
laba_stmt_done (LabaStmt *stmt)
{
  if (stmt == NULL)
    return;
  if (!stmt->kept)
    {
      stmt_free (stmt);
      return;
    }
  sqlite3_reset (stmt->handle);
  sqlite3_clear_bindings (stmt->handle);
  stmt->stepped = FALSE;
  stmt->taken = FALSE;
}

/* ---- binding ---- */

static int
bind_index (LabaStmt *stmt, const char *name)
{
  int index = sqlite3_bind_parameter_index (stmt->handle, name);

  if (index == 0 && stmt->handle != NULL)
    g_error ("statement “%s” has no bind “%s”", stmt->key, name);
  return index;
}

static void
ready (LabaStmt *stmt)
{
  if (stmt->stepped)
    laba_stmt_reset (stmt);
}

gboolean
laba_stmt_has_bind (LabaStmt *stmt, const char *name)
{
  return sqlite3_bind_parameter_index (stmt->handle, name) != 0;
}

void
laba_stmt_bind_int (LabaStmt *stmt, const char *name, gint64 value)
{
  laba_stmt_bind_int_at (stmt, bind_index (stmt, name), value);
}

void
laba_stmt_bind_text (LabaStmt *stmt, const char *name, const char *value)
{
  ready (stmt);
  sqlite3_bind_text (stmt->handle, bind_index (stmt, name), value, -1, SQLITE_TRANSIENT);
}

void
laba_stmt_bind_blob (LabaStmt *stmt, const char *name, gconstpointer data, gsize size)
{
  ready (stmt);
  sqlite3_bind_blob64 (stmt->handle, bind_index (stmt, name), data, size, SQLITE_TRANSIENT);
}

void
laba_stmt_bind_null (LabaStmt *stmt, const char *name)
{
  laba_stmt_bind_null_at (stmt, bind_index (stmt, name));
}

void
laba_stmt_bind_int_at (LabaStmt *stmt, int index, gint64 value)
{
  ready (stmt);
  sqlite3_bind_int64 (stmt->handle, index, value);
}

void
laba_stmt_bind_text_at (LabaStmt *stmt, int index, const char *value)
{
  ready (stmt);
  sqlite3_bind_text (stmt->handle, index, value, -1, SQLITE_STATIC);
}

void
laba_stmt_bind_null_at (LabaStmt *stmt, int index)
{
  ready (stmt);
  sqlite3_bind_null (stmt->handle, index);
}

void
laba_stmt_bind_numbers (LabaStmt *stmt, int index, const gint64 *numbers, gsize n_rows, guint n_columns)
{
  ready (stmt);
  laba_numbers_bind (stmt->handle, index, numbers, n_rows, n_columns);
}

/* ---- stepping ---- */

gboolean
laba_stmt_next (LabaStmt *stmt, GError **error)
{
  if (!laba_db_may_go_on (stmt->db, error))
    return FALSE;
  if (stmt->handle == NULL)
    return laba_db_fail (stmt->db, sqlite3_extended_errcode (stmt->db->handle), error);
  stmt->stepped = TRUE;
  int code = sqlite3_step (stmt->handle);
  if (code == SQLITE_ROW)
    return TRUE;
  if (code != SQLITE_DONE)
    laba_db_fail (stmt->db, sqlite3_extended_errcode (stmt->db->handle), error);
  sqlite3_reset (stmt->handle);
  stmt->stepped = FALSE;
  return FALSE;
}

gboolean
laba_stmt_run (LabaStmt *stmt, GError **error)
{
  g_autoptr (GError) failed = NULL;

  while (laba_stmt_next (stmt, &failed))
    ;
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

void
laba_stmt_reset (LabaStmt *stmt)
{
  sqlite3_reset (stmt->handle);
  stmt->stepped = FALSE;
}

/* ---- columns ---- */

static int
column_index (LabaStmt *stmt, const char *column)
{
  for (int i = 0; i < stmt->n_columns; i++)
    if (strcmp (stmt->columns[i], column) == 0)
      return i;
  g_error ("statement “%s” has no column “%s”", stmt->key, column);
}

gint64
laba_stmt_get_int (LabaStmt *stmt, const char *column)
{
  return sqlite3_column_int64 (stmt->handle, column_index (stmt, column));
}

const char *
laba_stmt_get_text (LabaStmt *stmt, const char *column)
{
  return laba_stmt_text_at (stmt, column_index (stmt, column));
}

gconstpointer
laba_stmt_get_blob (LabaStmt *stmt, const char *column, gsize *size)
{
  int index = column_index (stmt, column);
  gconstpointer data = sqlite3_column_blob (stmt->handle, index);

  *size = (gsize) sqlite3_column_bytes (stmt->handle, index);
  return data;
}

gboolean
laba_stmt_is_null (LabaStmt *stmt, const char *column)
{
  return laba_stmt_is_null_at (stmt, column_index (stmt, column));
}

int
laba_stmt_n_columns (LabaStmt *stmt)
{
  return stmt->n_columns;
}

const char *
laba_stmt_column_name (LabaStmt *stmt, int index)
{
  return stmt->columns[index];
}

gint64
laba_stmt_int_at (LabaStmt *stmt, int index)
{
  return sqlite3_column_int64 (stmt->handle, index);
}

const char *
laba_stmt_text_at (LabaStmt *stmt, int index)
{
  return (const char *) sqlite3_column_text (stmt->handle, index);
}

gboolean
laba_stmt_is_null_at (LabaStmt *stmt, int index)
{
  return sqlite3_column_type (stmt->handle, index) == SQLITE_NULL;
}

gboolean
laba_stmt_is_text_at (LabaStmt *stmt, int index)
{
  return sqlite3_column_type (stmt->handle, index) == SQLITE_TEXT;
}
