/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "book/laba-edit.h"

gint64
laba_origin_find (LabaDb *db, const char *key)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "origin-find");

  laba_stmt_bind_text (stmt, ":key", key);
  return laba_stmt_next (stmt, NULL) ? laba_stmt_int_at (stmt, 0) : 0;
}

char *
laba_origin_dup_said (LabaDb *db, gint64 record)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "origin-get");

  laba_stmt_bind_int (stmt, ":record", record);
  return laba_stmt_next (stmt, NULL) ? g_strdup (laba_stmt_get_text (stmt, "said")) : NULL;
}
