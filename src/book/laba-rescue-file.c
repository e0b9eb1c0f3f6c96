/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "base/laba-error.h"
#include "base/laba-system.h"
#include "book/laba-db-private.h"
#include "book/laba-migrate.h"
#include "book/laba-rescue-private.h"
#include "book/laba-schema.h"

#define PAGE 4096
#define HEADER 100   /* of the file, in front of the first page's own */
#define LENGTH_AT 28 /* the file's length in pages, then what is free */
#define INTERIOR 5   /* a page of a table that has pages below it */

/* ---- the pages of a new book that say what its tables are ---- */

static guint
get2 (const guint8 *at)
{
  return (guint) at[0] << 8 | at[1];
}

static guint
get4 (const guint8 *at)
{
  return get2 (at) << 16 | get2 (at + 2);
}

static void
put4 (guint8 *at, guint number)
{
  for (int i = 0; i < 4; i++)
    at[i] = (guint8) (number >> (24 - 8 * i));
}

static GBytes *
bytes_of_new (gint64 version, GError **error)
{
  g_autoptr (LabaDb) db = laba_db_open (":memory:", LABA_DB_WRITE, error);
  sqlite3_int64 size = 0;

  if (db == NULL || !laba_migrate_make (db, version, error))
    return NULL;
  guint8 *data = sqlite3_serialize (laba_db_get_handle (db), "main", &size, 0);
  return g_bytes_new_with_free_func (data, (gsize) size, sqlite3_free, data);
}

/* The first page and those right below it; a new book's list of tables is no deeper. */
static GArray *
list_pages (const guint8 *file)
{
  GArray *pages = g_array_new (FALSE, FALSE, sizeof (guint));
  guint page = 1;

  g_array_append_val (pages, page);
  if (file[HEADER] != INTERIOR)
    return pages;
  for (guint i = 0; i < get2 (file + HEADER + 3); i++)
    {
      page = get4 (file + get2 (file + HEADER + 12 + 2 * i));
      g_array_append_val (pages, page);
    }
  page = get4 (file + HEADER + 8);
  g_array_append_val (pages, page);
  return pages;
}

/* A copy that was vacuumed has its tables elsewhere; then none of these pages is ours. */
static gboolean
lies_as_new (const guint8 *file, gsize size, const guint8 *fresh, const GArray *pages)
{
  if (memcmp (file + HEADER, fresh + HEADER, PAGE - HEADER) == 0)
    return TRUE;
  for (guint i = 1; i < pages->len; i++)
    {
      gsize at = (gsize) (g_array_index (pages, guint, i) - 1) * PAGE;

      if (at + PAGE <= size && memcmp (file + at, fresh + at, PAGE) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Also those behind the end of a file that was cut short. */
static gboolean
put_pages (int file, const guint8 *fresh, const GArray *pages)
{
  for (guint i = 0; i < pages->len; i++)
    {
      gsize at = (gsize) (g_array_index (pages, guint, i) - 1) * PAGE;

      if (!laba_system_write_at (file, fresh + at, PAGE, at))
        return FALSE;
    }
  return TRUE;
}

/* No page is free, or it would be taken for what it was. */
static gboolean
put_length (int file, guint n_pages)
{
  guint8 numbers[12] = { 0 };

  put4 (numbers, n_pages);
  return laba_system_write_at (file, numbers, sizeof numbers, LENGTH_AT);
}

/* How many pages there should be: what the file says, unless that is beyond all reason.
 */
static guint
count_pages (const guint8 *file, gsize size)
{
  guint there = (guint) ((size + PAGE - 1) / PAGE), said = get4 (file + LENGTH_AT);

  return said > there && said / 16 <= there + 1024 ? said : there;
}

/* A file that was cut short is made as long as it says with pages of nothing, which cost
 * what would have stood on them. */
static void
mend (const char *path)
{
  g_autoptr (GBytes) bytes = bytes_of_new (laba_migrate_latest (), NULL);
  g_autofree char *own = NULL;
  gsize size;

  if (bytes == NULL || !g_file_get_contents (path, &own, &size, NULL) || size < PAGE)
    return;
  const guint8 *fresh = g_bytes_get_data (bytes, NULL);
  guint n_pages = count_pages ((guint8 *) own, size);
  g_autoptr (GArray) pages = list_pages (fresh);
  int file = laba_system_open_write (path);
  if (file < 0)
    return;
  gboolean mended = laba_system_set_length (file, (guint64) n_pages * PAGE)
                    && (!lies_as_new ((guint8 *) own, size, fresh, pages)
                        || put_pages (file, fresh, pages))
                    && put_length (file, n_pages);
  laba_system_close (file);
  g_debug ("%s: %s", path, mended ? "mended" : "cannot be mended");
}

/* ---- opening ---- */

/* Names of tables and what made them. */
static GHashTable *
list_tables (LabaDb *db)
{
  GHashTable *tables = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "schema-list");

  while (laba_stmt_next (stmt, NULL))
    if (g_strcmp0 (laba_stmt_get_text (stmt, "type"), "table") == 0)
      g_hash_table_insert (tables, g_strdup (laba_stmt_get_text (stmt, "name")),
                           g_strdup (laba_stmt_get_text (stmt, "sql")));
  return tables;
}

static void
trust_ours (LabaRuin *self)
{
  g_autoptr (LabaDb) fresh = laba_db_open (":memory:", LABA_DB_WRITE, NULL);
  g_autoptr (GHashTable) said = list_tables (self->db);
  g_autoptr (GHashTable) ours = NULL;
  GHashTableIter iter;
  gpointer name, sql;

  if (fresh == NULL || !laba_migrate_make (fresh, laba_migrate_latest (), NULL))
    return;
  ours = list_tables (fresh);
  g_hash_table_iter_init (&iter, ours);
  while (g_hash_table_iter_next (&iter, &name, &sql))
    if (g_strcmp0 (sql, g_hash_table_lookup (said, name)) == 0)
      g_hash_table_add (self->trusted, g_strdup (name));
}

static LabaRuin *
ruin_new (LabaDb *db)
{
  LabaRuin *self = g_new0 (LabaRuin, 1);

  self->db = db;
  self->trusted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  trust_ours (self);
  return self;
}

void
laba_ruin_free (LabaRuin *self)
{
  if (self == NULL)
    return;
  laba_db_close (self->db);
  g_hash_table_unref (self->trusted);
  g_free (self);
}

gboolean
laba_ruin_trusts (const LabaRuin *self, const char *table)
{
  return g_hash_table_contains (self->trusted, table);
}

gboolean
laba_ruin_trusts_type (const LabaRuin *self, const LabaType *type)
{
  if (!laba_ruin_trusts (self, type->table))
    return FALSE;
  for (const LabaLines *lines = type->lines; lines != NULL && lines->key != NULL; lines++)
    if (!laba_ruin_trusts (self, lines->table)
        || (lines->within != NULL && !laba_ruin_trusts (self, lines->within->table)))
      return FALSE;
  return TRUE;
}

static LabaDb *
open_old (const char *part, GError **error)
{
  g_autoptr (LabaDb) db = laba_db_open (part, LABA_DB_WRITE, error);
  gint64 version = db != NULL ? laba_db_int (db, "book-version", NULL, 0, 0) : 0;
  gboolean migrated;

  if (db == NULL || version > laba_migrate_latest ())
    return db != NULL && !laba_migrate_check (db, error) ? NULL : g_steal_pointer (&db);
  /* An older one must be brought up first: its records are read as those of today. */
  if (version > 0 && version < laba_migrate_latest ()
      && (!laba_schema_verify (db, error) || !laba_migrate_run (db, &migrated, error)))
    return NULL;
  return g_steal_pointer (&db);
}

LabaRuin *
laba_ruin_open (const char *part, GError **error)
{
  g_autoptr (GError) failed = NULL;
  LabaDb *db = open_old (part, &failed);

  if (db != NULL && laba_schema_verify (db, &failed))
    return ruin_new (db);
  if (g_error_matches (failed, LABA_ERROR, LABA_ERROR_TOO_NEW))
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return NULL;
    }
  g_clear_pointer (&db, laba_db_close);
  mend (part);
  db = laba_db_open (part, LABA_DB_WRITE, NULL);
  g_autoptr (LabaRuin) self = db != NULL ? ruin_new (db) : NULL;
  if (self != NULL && g_hash_table_size (self->trusted) > 0)
    return g_steal_pointer (&self);
  g_set_error_literal (
      error, LABA_ERROR, LABA_ERROR_DAMAGED,
      _ ("Nothing of a book can be read in this file. Restore a backup."));
  return NULL;
}
