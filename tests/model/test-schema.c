/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A book from a stranger, or one that another program worked on: used only when its
 * tables are ours to the letter. */
#include <sqlite3.h>

#include "base/laba-error.h"
#include "book/laba-migrate.h"
#include "book/laba-schema.h"
#include "lib/laba-test-book.h"
#include "money/laba-money-types.h"

/* What was worked out at the build is what the program makes. */
static void
test_known (void)
{
  for (int version = 1; version <= laba_migrate_latest (); version++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LabaDb) db = laba_db_open (":memory:", LABA_DB_WRITE, &error);

      g_assert_no_error (error);
      g_assert_true (laba_migrate_make (db, version, &error));
      g_autofree char *made = laba_schema_checksum (db, &error);
      g_assert_cmpstr (laba_schema_known (version), ==, made);
    }
}

/* A book with an account, worked on by another program. Returns its path. */
static char *
book_after (LabaTestBook *book, const char *sql)
{
  g_autofree char *path = g_strdup (laba_book_get_path (book->book));
  sqlite3 *handle = NULL;

  laba_test_save (book,
                  laba_test_record (&laba_type_account,
                                    GIVEN (T ("name", "Tunai"), T ("kind", "cash"))));
  laba_book_close (book->book);
  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  if (sqlite3_exec (handle, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (handle));
  sqlite3_close (handle);
  return g_steal_pointer (&path);
}

static void
test_stranger (gconstpointer sql)
{
  g_autoptr (LabaTestBook) book = laba_test_book_new ();
  g_autofree char *path = book_after (book, sql);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) reader_error = NULL;
  gsize size, size_after;

  g_assert_true (g_file_get_contents (path, &before, &size, NULL));
  g_assert_null (laba_book_open (path, &error));
  g_assert_error (error, LABA_ERROR, LABA_ERROR_DAMAGED);
  g_assert_null (laba_book_open_reader (path, &reader_error));
  g_assert_error (reader_error, LABA_ERROR, LABA_ERROR_DAMAGED);
  g_assert_true (g_file_get_contents (path, &after, &size_after, NULL));
  g_assert_cmpmem (before, size, after, size_after);
}

/* What SQLite's own tools leave behind is no reason to refuse. */
static void
test_tidied (gconstpointer sql)
{
  g_autoptr (LabaTestBook) book = laba_test_book_new ();
  g_autofree char *path = book_after (book, sql);
  g_autoptr (GError) error = NULL;
  g_autoptr (LabaBook) again = laba_book_open (path, &error);

  g_assert_no_error (error);
}

#define REWRITE(from, to)                                                                \
  "PRAGMA writable_schema = ON;"                                                         \
  "UPDATE sqlite_schema SET sql = replace (sql, '" from "', '" to "');"                  \
  "PRAGMA writable_schema = OFF"

int
main (int argc, char **argv)
{
  static const char *const strange[][2] = {
    { "a-trigger",
      "CREATE TRIGGER evil AFTER INSERT ON record BEGIN DELETE FROM account; END" },
    { "a-view", "CREATE VIEW entry AS SELECT load_extension ('evil.so') AS record" },
    { "a-table", "CREATE TABLE more (a)" },
    { "an-index", "CREATE INDEX more ON account (upper (name))" },
    { "a-column", "ALTER TABLE account ADD COLUMN more TEXT AS (upper (name))" },
    { "a-virtual-table", "CREATE VIRTUAL TABLE more USING fts5 (a)" },
    { "a-view-for-a-table",
      "DROP TABLE loan; CREATE VIEW loan AS SELECT * FROM account" },
    { "a-table-less", "DROP TABLE loan" },
    { "a-rule-less", REWRITE ("CHECK (name <> \'\'\'\')", "") },
    { "a-column-renamed", REWRITE ("payee", "payer") },
    { "another-version", "PRAGMA user_version = 0" },
  };

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schema/known-by-heart", test_known);
  for (guint i = 0; i < G_N_ELEMENTS (strange); i++)
    {
      g_autofree char *name = g_strconcat ("/schema/refuses/", strange[i][0], NULL);

      g_test_add_data_func (name, strange[i][1], test_stranger);
    }
  g_test_add_data_func ("/schema/takes/analyzed", "ANALYZE", test_tidied);
  g_test_add_data_func ("/schema/takes/vacuumed", "VACUUM", test_tidied);
  return g_test_run ();
}
