/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "book/laba-search.h"

#include "book/laba-store.h"

static gboolean
remove_row (LabaDb *db, gint64 id, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "search-remove");

  laba_stmt_bind_int (stmt, ":id", id);
  return laba_stmt_run (stmt, error);
}

static gboolean
add_row (LabaDb *db, const LabaType *type, gint64 id, GError **error)
{
  g_autofree char *text = laba_db_text (db, type->search, ":id", id);
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "search-add");

  laba_stmt_bind_int (stmt, ":id", id);
  laba_stmt_bind_text (stmt, ":text", text);
  return laba_stmt_run (stmt, error);
}

/* A record that is gone has no type any more; whether it was in the index only the index knows. */
static gboolean
update_one (LabaDb *db, gint64 id, GError **error)
{
  const LabaType *type = laba_store_type (db, id);

  if (type != NULL && type->search == NULL)
    return TRUE;
  return remove_row (db, id, error) && (type == NULL || add_row (db, type, id, error));
}

static gboolean
add_type (LabaDb *db, const LabaType *type, GError **error)
{
  g_autoptr (LabaStmt) ids = laba_db_take (db, "search-records");
  GError *failed = NULL;

  laba_stmt_bind_int (ids, ":type", type->number);
  while (laba_stmt_next (ids, &failed))
    if (!add_row (db, type, laba_stmt_int_at (ids, 0), error))
      return FALSE;
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

static gboolean
make_all (LabaDb *db, GError **error)
{
  guint n;
  const LabaType *const *types = laba_types_get (&n);

  if (!laba_db_run (db, "search-clear", error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (types[i]->search != NULL && !add_type (db, types[i], error))
      return FALSE;
  return TRUE;
}

gboolean
laba_search_update (LabaDb *db, const LabaTouched *touched, GError **error)
{
  if (touched->all)
    return make_all (db, error);
  for (guint i = 0; i < touched->records->len; i++)
    if (!update_one (db, g_array_index (touched->records, gint64, i), error))
      return FALSE;
  return TRUE;
}
