/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "book/laba-db.h"

G_BEGIN_DECLS

#define LABA_STMT_MAX_COLUMNS 64

struct _LabaDb
{
  sqlite3 *handle;
  char *path;
  gboolean begun; /* a transaction that writes */
  int fault;      /* SQLite's code of the last fault of the disk or the file since then, or 0 */
  GHashTable *named;  /* name → LabaStmt */
  GHashTable *filled; /* Filled → LabaStmt */
};

struct _LabaStmt
{
  LabaDb *db;
  sqlite3_stmt *handle;
  const char *key; /* its name or text, interned */
  gboolean kept;   /* in one of the connection's tables, for the next who takes it */
  gboolean taken;
  gboolean stepped;
  int n_columns;
  const char *columns[LABA_STMT_MAX_COLUMNS];
};

/* laba-stmt.c: the two tables of a connection: plain statements, and templates that were made for somebody. */
GHashTable *laba_stmts_new_named (void);
GHashTable *laba_stmts_new_filled (void);

sqlite3 *laba_db_get_handle (LabaDb *db);
/* After a fault SQLite may have rolled back by itself; what came then would be written each for itself. So nothing comes any more
 * until laba_db_rollback. */
gboolean laba_db_may_go_on (LabaDb *db, GError **error);
/* Sets error from the connection's last fault; returns FALSE. */
gboolean laba_db_fail (LabaDb *db, int code, GError **error);

G_END_DECLS
