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
  GHashTable *free;   /* key → LabaStmt that nobody has taken */
  GHashTable *filled; /* Filled → key */
};

struct _LabaStmt
{
  LabaDb *db;
  sqlite3_stmt *handle;
  const char *key; /* interned */
  gboolean stepped;
  int n_columns;
  const char *columns[LABA_STMT_MAX_COLUMNS];
};

/* laba-stmt.c: the two tables of a connection: statements that nobody has taken, and templates that were made. */
GHashTable *laba_stmts_new_free (void);
GHashTable *laba_stmts_new_filled (void);

sqlite3 *laba_db_get_handle (LabaDb *db);
/* Sets error from the connection's last fault; returns FALSE. */
gboolean laba_db_fail (LabaDb *db, int code, GError **error);

G_END_DECLS
