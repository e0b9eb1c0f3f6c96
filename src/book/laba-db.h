/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A connection to one book file. The only room that includes sqlite3.h.
 *
 * Statements are named and live in the rooms' .sql files; a name, a bind or a column that does not exist is a bug
 * and stops the program. SQLite's codes become LABA_ERROR once, here. */
typedef struct _LabaDb LabaDb;
typedef struct _LabaStmt LabaStmt;

typedef enum
{
  LABA_DB_CREATE, /* must not exist */
  LABA_DB_WRITE,
  LABA_DB_READ, /* own connection of a job: one snapshot a transaction */
} LabaDbMode;

/* Opens the file with all pragmas, without looking at its schema. Free with laba_db_close.
 * Errors: LABA_ERROR_NOT_FOUND, BUSY, DAMAGED (no book), FAILED. */
LabaDb *laba_db_open (const char *path, LabaDbMode mode, GError **error);
void laba_db_close (LabaDb *db);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaDb, laba_db_close)

const char *laba_db_get_path (LabaDb *db);

/* Takes the statement of that name, ready to bind. Prepared once and kept; taken twice at the same time it is prepared
 * anew. Give it back with laba_stmt_done (or let g_autoptr do so). */
LabaStmt *laba_db_take (LabaDb *db, const char *name);
void laba_stmt_done (LabaStmt *stmt);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaStmt, laba_stmt_done)

/* Takes the statement that the template `name` gives with values[i] in place of each {names[i]}, made once for each `whom` (compared as a
 * pointer, like name) by `fill`, which sets the values; they are freed with g_free. Only for the sentences that are the same for each record type
 * (see laba-store.c); never with text from a user. */
typedef void (*LabaFillFunc) (gconstpointer whom, char **values);
LabaStmt *laba_db_take_filled (LabaDb *db, const char *name, gconstpointer whom, const char *const *names, LabaFillFunc fill);

/* Binds by name, with the colon: ":day". Text is copied. */
void laba_stmt_bind_int (LabaStmt *stmt, const char *name, gint64 value);
void laba_stmt_bind_text (LabaStmt *stmt, const char *name, const char *value); /* NULL binds NULL */
void laba_stmt_bind_blob (LabaStmt *stmt, const char *name, gconstpointer data, gsize size);
void laba_stmt_bind_null (LabaStmt *stmt, const char *name);
gboolean laba_stmt_has_bind (LabaStmt *stmt, const char *name);
/* The same by position from 1, for hot loops whose order comes from a descriptor. The text must live until the next step. */
void laba_stmt_bind_int_at (LabaStmt *stmt, int index, gint64 value);
void laba_stmt_bind_text_at (LabaStmt *stmt, int index, const char *value);
void laba_stmt_bind_null_at (LabaStmt *stmt, int index);
/* Rows of whole numbers as a table: `FROM numbers (?1)` reads them as the columns c0, c1 … c15; LABA_NUMBER_NULL reads as NULL. They
 * are not copied: they must live until the statement is done or bound anew. */
#define LABA_NUMBER_NULL G_MININT64
void laba_stmt_bind_numbers (LabaStmt *stmt, int index, const gint64 *numbers, gsize n_rows, guint n_columns);

/* The next row. FALSE at the end or on error (then error is set). */
gboolean laba_stmt_next (LabaStmt *stmt, GError **error);
/* Steps to the end and resets, so that it can be bound and run again. */
gboolean laba_stmt_run (LabaStmt *stmt, GError **error);
/* Ready for the same statement once more; binds stay. */
void laba_stmt_reset (LabaStmt *stmt);

/* Columns of the present row by name. Text and blobs live until the next step. NULL reads as 0 or NULL. */
gint64 laba_stmt_get_int (LabaStmt *stmt, const char *column);
const char *laba_stmt_get_text (LabaStmt *stmt, const char *column);
gconstpointer laba_stmt_get_blob (LabaStmt *stmt, const char *column, gsize *size);
gboolean laba_stmt_is_null (LabaStmt *stmt, const char *column);
/* The same by position from 0. */
int laba_stmt_n_columns (LabaStmt *stmt);
const char *laba_stmt_column_name (LabaStmt *stmt, int index);
gint64 laba_stmt_int_at (LabaStmt *stmt, int index);
const char *laba_stmt_text_at (LabaStmt *stmt, int index);
gboolean laba_stmt_is_null_at (LabaStmt *stmt, int index);
gboolean laba_stmt_is_text_at (LabaStmt *stmt, int index);

/* Runs a statement without binds. */
gboolean laba_db_run (LabaDb *db, const char *name, GError **error);
/* The first column of the first row of a statement with at most one bind, or `otherwise` where there is no row or it is NULL.
 * bind may be NULL. For statements that cannot fail but by a damaged file: then otherwise, with a warning. */
gint64 laba_db_int (LabaDb *db, const char *name, const char *bind, gint64 value, gint64 otherwise);
/* As laba_db_int for text; free with g_free. NULL where there is no row. */
char *laba_db_text (LabaDb *db, const char *name, const char *bind, gint64 value);

/* Transactions. begin takes the write lock at once. Errors: LABA_ERROR_BUSY, FAILED (also where the file is gone from its place).
 * Once the disk failed since begin every statement fails, commit too, whether or not somebody took notice; then roll back. */
gboolean laba_db_begin (LabaDb *db, GError **error);
gboolean laba_db_commit (LabaDb *db, GError **error);
void laba_db_rollback (LabaDb *db);
gboolean laba_db_in_transaction (LabaDb *db);
/* FALSE with a sentence where the file that is open is not the one of its name any more: replaced, moved, its stick pulled out. */
gboolean laba_db_is_in_its_place (LabaDb *db, GError **error);
/* A read transaction for several statements that must see the same book. */
gboolean laba_db_begin_read (LabaDb *db, GError **error);

/* Makes sure that all of the file is on the disk. */
gboolean laba_db_sync (LabaDb *db, GError **error);

/* Runs all statements of a resource file one after the other (schema, views). */
gboolean laba_db_run_script (LabaDb *db, const char *resource_path, GError **error);

G_END_DECLS
