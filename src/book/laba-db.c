/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "book/laba-db.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/laba-error.h"
#include "book/laba-db-private.h"
#include "book/laba-numbers.h"
#include "book/laba-statements.h"

#define MAX_COLUMNS 64
#define MAX_BINDS 64

struct _LabaDb
{
  sqlite3 *handle;
  char *path;
  GHashTable *free;   /* key → LabaStmt that nobody has taken */
  GHashTable *filled; /* Filled → key */
};

/* A template made for somebody. */
typedef struct
{
  const char *name;
  gconstpointer whom;
} Filled;

struct _LabaStmt
{
  LabaDb *db;
  sqlite3_stmt *handle;
  const char *key; /* interned */
  gboolean stepped;
  int n_columns;
  const char *columns[MAX_COLUMNS];
};

/* ---- errors ---- */

static LabaError
code_of (int code)
{
  switch (code & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return LABA_ERROR_BUSY;
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
    case SQLITE_FORMAT:
      return LABA_ERROR_DAMAGED;
    case SQLITE_CONSTRAINT:
      if (code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY)
        return LABA_ERROR_TAKEN;
      return code == SQLITE_CONSTRAINT_FOREIGNKEY ? LABA_ERROR_IN_USE : LABA_ERROR_INVALID;
    case SQLITE_CANTOPEN:
      return LABA_ERROR_NOT_FOUND;
    default:
      return LABA_ERROR_FAILED;
    }
}

static const char *
sentence_of (int code)
{
  switch (code & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return _ ("The book is in use by another program. Close it there and try again.");
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
      return _ ("This file is not a Laba book.");
    case SQLITE_CORRUPT:
      return _ ("The book's file is damaged. Restore it from a backup.");
    case SQLITE_FULL:
      return _ ("The disk is full. Nothing was changed; make room and try again.");
    case SQLITE_READONLY:
      return _ ("The book cannot be written: the file or its folder is read-only.");
    case SQLITE_IOERR:
      return _ ("The disk could not be read or written. Nothing was changed.");
    case SQLITE_CANTOPEN:
      return _ ("The file cannot be opened.");
    case SQLITE_TOOBIG:
      return _ ("A text is too long.");
    case SQLITE_CONSTRAINT:
      if (code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY)
        return _ ("That name or number is already taken.");
      if (code == SQLITE_CONSTRAINT_FOREIGNKEY)
        return _ ("Other records still refer to this one.");
      return _ ("A value is not allowed here.");
    default:
      return _ ("The book could not be read or written.");
    }
}

gboolean
laba_db_fail (LabaDb *db, int code, GError **error)
{
  g_debug ("sqlite %d: %s", code, sqlite3_errmsg (db->handle));
  g_set_error_literal (error, LABA_ERROR, code_of (code), sentence_of (code));
  return FALSE;
}

/* ---- opening ---- */

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

static void
stmt_free (LabaStmt *stmt)
{
  sqlite3_finalize (stmt->handle);
  g_free (stmt);
}

static gboolean
run_text (LabaDb *db, const char *sql, GError **error)
{
  int code = sqlite3_exec (db->handle, sql, NULL, NULL, NULL);

  return code == SQLITE_OK || laba_db_fail (db, sqlite3_extended_errcode (db->handle), error);
}

/* Defensive, and no trust in what a stranger's file may define. */
static void
harden (sqlite3 *handle)
{
  sqlite3_db_config (handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  sqlite3_limit (handle, SQLITE_LIMIT_LENGTH, 64 * 1024 * 1024);
  sqlite3_limit (handle, SQLITE_LIMIT_ATTACHED, 1);
}

static gboolean
set_up (LabaDb *db, GError **error)
{
  sqlite3_extended_result_codes (db->handle, 1);
  harden (db->handle);
  sqlite3_busy_timeout (db->handle, 2000);
  int code = laba_numbers_register (db->handle);
  if (code != SQLITE_OK)
    return laba_db_fail (db, code, error);
  return laba_db_run_script (db, "/id/laba/sql/book/pragmas/open.sql", error);
}

LabaDb *
laba_db_open (const char *path, LabaDbMode mode, GError **error)
{
  const int flags[] = {
    [LABA_DB_CREATE] = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
    [LABA_DB_WRITE] = SQLITE_OPEN_READWRITE,
    [LABA_DB_READ] = SQLITE_OPEN_READONLY,
  };
  g_autoptr (LabaDb) db = g_new0 (LabaDb, 1);

  db->path = g_strdup (path);
  db->free = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) stmt_free);
  db->filled = g_hash_table_new_full (filled_hash, filled_equal, g_free, NULL);
  if (mode == LABA_DB_CREATE && g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, LABA_ERROR, LABA_ERROR_TAKEN,
                   _ ("“%s” exists already. Choose another name."), path);
      return NULL;
    }
  int code = sqlite3_open_v2 (path, &db->handle, flags[mode] | SQLITE_OPEN_NOMUTEX, NULL);
  if (code != SQLITE_OK)
    {
      if (!g_file_test (path, G_FILE_TEST_EXISTS) && mode != LABA_DB_CREATE)
        g_set_error (error, LABA_ERROR, LABA_ERROR_NOT_FOUND, _ ("There is no file “%s”."), path);
      else
        laba_db_fail (db, code, error);
      return NULL;
    }
  if (!set_up (db, error))
    return NULL;
  return g_steal_pointer (&db);
}

void
laba_db_close (LabaDb *db)
{
  if (db == NULL)
    return;
  g_hash_table_unref (db->free);
  g_hash_table_unref (db->filled);
  sqlite3_close_v2 (db->handle);
  g_free (db->path);
  g_free (db);
}

const char *
laba_db_get_path (LabaDb *db)
{
  return db->path;
}

sqlite3 *
laba_db_get_handle (LabaDb *db)
{
  return db->handle;
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

/* Whether nothing but white space and comments is left. */
static gboolean
is_blank (LabaDb *db, const char *rest)
{
  sqlite3_stmt *more = NULL;

  sqlite3_prepare_v2 (db->handle, rest, -1, &more, NULL);
  sqlite3_finalize (more);
  return more == NULL;
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
  if (stmt->handle != NULL)
    {
      if (rest != NULL && !is_end (rest))
        g_error ("statement “%s” is followed by more text", key);
      stmt->n_columns = sqlite3_column_count (stmt->handle);
      g_assert (stmt->n_columns <= MAX_COLUMNS);
      for (int i = 0; i < stmt->n_columns; i++)
        stmt->columns[i] = g_intern_string (sqlite3_column_name (stmt->handle, i));
    }
  return stmt;
}

static LabaStmt *
take_free (LabaDb *db, const char *key)
{
  LabaStmt *stmt = g_hash_table_lookup (db->free, key);

  if (stmt != NULL)
    g_hash_table_steal (db->free, key);
  return stmt;
}

LabaStmt *
laba_db_take (LabaDb *db, const char *name)
{
  const char *key = g_intern_string (name);
  LabaStmt *stmt = take_free (db, key);

  return stmt != NULL ? stmt : prepare (db, key, laba_statements_get (name));
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
make_filled (LabaDb *db, const Filled *filled, const char *const *names, LabaFillFunc fill)
{
  g_auto (GStrv) values = g_new0 (char *, g_strv_length ((GStrv) names) + 1);

  fill (filled->whom, values);
  g_autofree char *sql = fill_holes (laba_statements_get (filled->name), names, values);
  const char *key = g_intern_string (sql);
  g_hash_table_insert (db->filled, g_memdup2 (filled, sizeof *filled), (gpointer) key);
  return prepare (db, key, sql);
}

LabaStmt *
laba_db_take_filled (LabaDb *db, const char *name, gconstpointer whom, const char *const *names, LabaFillFunc fill)
{
  const Filled filled = { name, whom };
  const char *key = g_hash_table_lookup (db->filled, &filled);
  LabaStmt *stmt = key != NULL ? take_free (db, key) : NULL;

  return stmt != NULL ? stmt : make_filled (db, &filled, names, fill);
}

void
laba_stmt_done (LabaStmt *stmt)
{
  if (stmt == NULL)
    return;
  if (stmt->handle == NULL || g_hash_table_contains (stmt->db->free, stmt->key))
    {
      stmt_free (stmt);
      return;
    }
  sqlite3_reset (stmt->handle);
  sqlite3_clear_bindings (stmt->handle);
  stmt->stepped = FALSE;
  g_hash_table_insert (stmt->db->free, (gpointer) stmt->key, stmt);
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

/* ---- short forms ---- */

gboolean
laba_db_run (LabaDb *db, const char *name, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, name);

  return laba_stmt_run (stmt, error);
}

/* The statement at its first row, or NULL. */
static LabaStmt *
first_row (LabaDb *db, const char *name, const char *bind, gint64 value)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, name);
  g_autoptr (GError) error = NULL;

  if (bind != NULL)
    laba_stmt_bind_int (stmt, bind, value);
  if (laba_stmt_next (stmt, &error))
    return g_steal_pointer (&stmt);
  if (error != NULL)
    g_warning ("%s: %s", name, error->message);
  return NULL;
}

gint64
laba_db_int (LabaDb *db, const char *name, const char *bind, gint64 value, gint64 otherwise)
{
  g_autoptr (LabaStmt) stmt = first_row (db, name, bind, value);

  return stmt == NULL || laba_stmt_is_null_at (stmt, 0) ? otherwise : laba_stmt_int_at (stmt, 0);
}

char *
laba_db_text (LabaDb *db, const char *name, const char *bind, gint64 value)
{
  g_autoptr (LabaStmt) stmt = first_row (db, name, bind, value);

  return stmt == NULL ? NULL : g_strdup (laba_stmt_text_at (stmt, 0));
}

/* ---- transactions ---- */

gboolean
laba_db_begin (LabaDb *db, GError **error)
{
  return laba_db_run (db, "db-begin", error);
}

gboolean
laba_db_commit (LabaDb *db, GError **error)
{
  return laba_db_run (db, "db-commit", error);
}

gboolean
laba_db_in_transaction (LabaDb *db)
{
  return !sqlite3_get_autocommit (db->handle);
}

void
laba_db_rollback (LabaDb *db)
{
  /* After a full disk SQLite may have rolled back by itself. */
  if (laba_db_in_transaction (db))
    laba_db_run (db, "db-rollback", NULL);
}

gboolean
laba_db_begin_read (LabaDb *db, GError **error)
{
  return laba_db_run (db, "db-begin-read", error);
}

gboolean
laba_db_run_script (LabaDb *db, const char *resource_path, GError **error)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (resource_path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  if (bytes == NULL)
    g_error ("no resource “%s”", resource_path);
  return run_text (db, g_bytes_get_data (bytes, NULL), error);
}
