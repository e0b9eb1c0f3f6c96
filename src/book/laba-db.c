/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "book/laba-db.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/laba-error.h"
#include "base/laba-system.h"
#include "book/laba-db-private.h"
#include "book/laba-numbers.h"

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
      return _ ("The book's file is damaged. Restore a backup, or rescue what can be read into a new book.");
    case SQLITE_FULL:
      return _ ("The disk is full. Nothing was changed; make room and try again.");
    case SQLITE_READONLY:
      return _ ("The book cannot be written: the file or its folder is read-only. Copy it into a folder of your own and open it there.");
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

/* Not for what was asked, but because the disk or the file could not give it. */
static gboolean
is_fault (int code)
{
  switch (code & 0xff)
    {
    case SQLITE_IOERR:
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FULL:
    case SQLITE_CANTOPEN:
    case SQLITE_NOMEM:
      return TRUE;
    default:
      return FALSE;
    }
}

gboolean
laba_db_fail (LabaDb *db, int code, GError **error)
{
  if (is_fault (code))
    db->fault = code;
  g_debug ("sqlite %d: %s", code, sqlite3_errmsg (db->handle));
  g_set_error_literal (error, LABA_ERROR, code_of (code), sentence_of (code));
  return FALSE;
}

/* ---- opening ---- */

static gboolean
run_text (LabaDb *db, const char *sql, GError **error)
{
  if (!laba_db_may_go_on (db, error))
    return FALSE;
  int code = sqlite3_exec (db->handle, sql, NULL, NULL, NULL);

  return code == SQLITE_OK || laba_db_fail (db, sqlite3_extended_errcode (db->handle), error);
}

/* Defensive, and no trust in what a stranger's file may define. What our own statements need of SQLite is far below these limits
 * (tests/model/test-statements.c prepares them all); a blob is at most a photo or one step of history. */
static void
harden (sqlite3 *handle)
{
  static const int limits[][2] = {
    { SQLITE_LIMIT_LENGTH, 64 * 1024 * 1024 },
    { SQLITE_LIMIT_SQL_LENGTH, 100000 },
    { SQLITE_LIMIT_COLUMN, 200 },
    { SQLITE_LIMIT_EXPR_DEPTH, 100 },
    { SQLITE_LIMIT_COMPOUND_SELECT, 50 },
    { SQLITE_LIMIT_VDBE_OP, 25000 },
    { SQLITE_LIMIT_FUNCTION_ARG, 16 },
    { SQLITE_LIMIT_ATTACHED, 1 },
    { SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000 },
    { SQLITE_LIMIT_VARIABLE_NUMBER, 200 },
    { SQLITE_LIMIT_TRIGGER_DEPTH, 1 },
    { SQLITE_LIMIT_WORKER_THREADS, 0 },
  };

  sqlite3_db_config (handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_ENABLE_VIEW, 1, NULL); /* only ours, which are TEMP: see laba-schema.c */
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    sqlite3_limit (handle, limits[i][0], limits[i][1]);
}

/* Applying a changeset turns defer_foreign_keys on and off, at which SQLite forgets every prepared statement: an undo then took
 * twice as long. Our references are all deferred anyway. */
static int
authorize_cb (void *data, int action, const char *name, const char *value, const char *database, const char *inner)
{
  return action == SQLITE_PRAGMA && g_strcmp0 (name, "defer_foreign_keys") == 0 ? SQLITE_IGNORE : SQLITE_OK;
}

static gboolean
set_up (LabaDb *db, GError **error)
{
  sqlite3_extended_result_codes (db->handle, 1);
  harden (db->handle);
  sqlite3_set_authorizer (db->handle, authorize_cb, NULL);
  sqlite3_busy_timeout (db->handle, 2000);
  int code = laba_numbers_register (db->handle);
  if (code != SQLITE_OK)
    return laba_db_fail (db, code, error);
  return laba_db_run_script (db, "/id/laba/sql/book/pragmas/open.sql", error);
}

/* A book in a folder that is only read has no place for what belongs beside it; SQLite would call that a file that cannot be
 * opened. */
static gboolean
is_writable (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return laba_system_may_write (path) && laba_system_may_write (folder);
}

/* Nobody reads SQLite's count of its memory, and keeping it takes a lock at every allocation. */
static void
set_up_library (void)
{
  static gsize done;

  if (g_once_init_enter (&done))
    {
      sqlite3_config (SQLITE_CONFIG_MEMSTATUS, 0);
      g_once_init_leave (&done, 1);
    }
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

  set_up_library ();
  db->path = g_strdup (path);
  db->named = laba_stmts_new_named ();
  db->filled = laba_stmts_new_filled ();
  if (mode == LABA_DB_CREATE && g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, LABA_ERROR, LABA_ERROR_TAKEN,
                   _ ("“%s” exists already. Choose another name."), path);
      return NULL;
    }
  if (mode == LABA_DB_WRITE && g_file_test (path, G_FILE_TEST_EXISTS) && !is_writable (path))
    {
      g_set_error_literal (error, LABA_ERROR, LABA_ERROR_FAILED, sentence_of (SQLITE_READONLY));
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
  g_hash_table_unref (db->named);
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

/* A file that was replaced, or taken away with its stick, would swallow what is written into it. */
gboolean
laba_db_is_in_its_place (LabaDb *db, GError **error)
{
  int moved = 0;

  sqlite3_file_control (db->handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
  if (moved)
    g_set_error (error, LABA_ERROR, LABA_ERROR_FAILED,
                 _ ("“%s” is not the file any more that was opened: it was moved or replaced, or its stick was pulled out. "
                    "Nothing was changed. Open the book again from where it is now."),
                 db->path);
  return !moved;
}

gboolean
laba_db_begin (LabaDb *db, GError **error)
{
  db->fault = SQLITE_OK;
  db->begun = laba_db_is_in_its_place (db, error) && laba_db_run (db, "db-begin", error);
  return db->begun;
}

gboolean
laba_db_may_go_on (LabaDb *db, GError **error)
{
  return !db->begun || db->fault == SQLITE_OK || laba_db_fail (db, db->fault, error);
}

gboolean
laba_db_commit (LabaDb *db, GError **error)
{
  if (!laba_db_run (db, "db-commit", error))
    return FALSE;
  db->begun = FALSE;
  return TRUE;
}

gboolean
laba_db_in_transaction (LabaDb *db)
{
  return !sqlite3_get_autocommit (db->handle);
}

void
laba_db_rollback (LabaDb *db)
{
  db->begun = FALSE;
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
laba_db_sync (LabaDb *db, GError **error)
{
  sqlite3_file *file = NULL;

  sqlite3_file_control (db->handle, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  int code = file != NULL && file->pMethods != NULL
                 ? file->pMethods->xSync (file, SQLITE_SYNC_FULL)
                 : SQLITE_IOERR_FSYNC;
  return code == SQLITE_OK || laba_db_fail (db, code, error);
}

gboolean
laba_db_run_script (LabaDb *db, const char *resource_path, GError **error)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (resource_path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  if (bytes == NULL)
    g_error ("no resource “%s”", resource_path);
  return run_text (db, g_bytes_get_data (bytes, NULL), error);
}
