/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The book as a file: made, opened, refused, migrated, copied; history across a restart; imports as one act. */
#include <glib/gstdio.h>
#include <sqlite3.h>

#include "base/laba-error.h"
#include "book/laba-db-private.h"
#include "book/laba-migrate.h"
#include "lib/laba-test-book.h"
#include "money/laba-money-types.h"

static char *
path_in (LabaTestBook *book, const char *name)
{
  g_autofree char *folder = g_path_get_dirname (laba_book_get_path (book->book));

  return g_build_filename (folder, name, NULL);
}

static void
assert_refused (const char *path, LabaError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LabaBook) book = laba_book_open (path, &error);

  g_assert_null (book);
  g_assert_error (error, LABA_ERROR, (int) code);
}

static gint64
account (LabaTestBook *book, const char *name)
{
  return laba_test_save (book, laba_test_record (&laba_type_account, GIVEN (T ("name", name), T ("kind", "cash"))));
}

static void
test_no_book (void)
{
  g_autoptr (LabaTestBook) book = laba_test_book_new ();
  g_autofree char *path = path_in (book, "letter.txt");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_true (g_file_set_contents (path, "Dear Bu Sari,\n", -1, NULL));
  g_assert_true (g_file_get_contents (path, &before, NULL, NULL));
  assert_refused (path, LABA_ERROR_DAMAGED);
  g_assert_true (g_file_get_contents (path, &after, NULL, NULL));
  g_assert_cmpstr (before, ==, after);
  g_autofree char *nothing = path_in (book, "nothing.laba");
  assert_refused (nothing, LABA_ERROR_NOT_FOUND);
}

/* Somebody else's database is not touched either: no -wal beside it, not a byte changed. */
static void
test_other_database (void)
{
  g_autoptr (LabaTestBook) book = laba_test_book_new ();
  g_autofree char *path = path_in (book, "other.db");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize size, size_after;
  sqlite3 *handle = NULL;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, "CREATE TABLE t (a)", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (handle);
  g_assert_true (g_file_get_contents (path, &before, &size, NULL));
  assert_refused (path, LABA_ERROR_DAMAGED);
  g_assert_true (g_file_get_contents (path, &after, &size_after, NULL));
  g_assert_cmpmem (before, size, after, size_after);
}

static void
test_exists_already (void)
{
  g_autoptr (LabaTestBook) book = laba_test_book_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (laba_book_new (laba_book_get_path (book->book), "average", NULL, NULL, &error));
  g_assert_error (error, LABA_ERROR, LABA_ERROR_TAKEN);
}

static void
test_newer (void)
{
  g_autoptr (LabaTestBook) book = laba_test_book_new ();
  g_autofree char *path = g_strdup (laba_book_get_path (book->book));

  g_assert_cmpint (sqlite3_exec (laba_db_get_handle (laba_book_get_db (book->book)), "PRAGMA user_version = 9999", NULL, NULL, NULL),
                   ==, SQLITE_OK);
  laba_book_close (book->book);
  assert_refused (path, LABA_ERROR_TOO_NEW);
}

/* Only its owner may read it. */
static void
test_private (void)
{
  g_autoptr (LabaTestBook) book = laba_test_book_new ();
  GStatBuf info;

  g_assert_cmpint (g_stat (laba_book_get_path (book->book), &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
}

/* What was done before a restart can be undone after it, step by step, and done again. */
static void
test_history_stays (void)
{
  g_autoptr (LabaTestBook) book = laba_test_book_new ();
  g_autofree char *path = g_strdup (laba_book_get_path (book->book));
  g_autoptr (GError) error = NULL;

  account (book, "Tunai");
  account (book, "BCA");
  laba_book_close (book->book);
  g_set_object (&book->book, laba_book_open (path, &error));
  g_object_unref (book->book);
  g_assert_no_error (error);
  LabaDb *db = laba_book_get_db (book->book);
  gint64 before = laba_db_int (db, "record-last", NULL, 0, 0);
  g_assert_true (laba_book_undo (book->book, NULL, &error));
  g_assert_true (laba_book_undo (book->book, NULL, &error));
  g_assert_cmpint (laba_db_int (db, "record-last", NULL, 0, 0), ==, 0);
  g_assert_false (laba_book_can_undo (book->book));
  g_assert_true (laba_book_redo (book->book, NULL, &error));
  g_assert_true (laba_book_redo (book->book, NULL, &error));
  g_assert_false (laba_book_can_redo (book->book));
  g_assert_cmpint (laba_db_int (db, "record-last", NULL, 0, 0), ==, before);
}

/* Many records as one act: gone with one undo, back with one redo; what a bulk edit changes of older records as well. */
static void
test_bulk (void)
{
  g_autoptr (LabaTestBook) book = laba_test_book_new ();
  g_autoptr (GError) error = NULL;
  gint64 first = account (book, "Tunai");
  g_autofree char *start = laba_test_dump (book);
  g_autoptr (LabaEdit) edit = laba_edit_begin_bulk (book->book, "Import", &error);

  for (guint i = 0; i < 12000; i++)
    {
      g_autofree char *name = g_strdup_printf ("Rekening %u", i);
      g_autoptr (LabaRecord) record = laba_test_record (&laba_type_account, GIVEN (T ("name", name), T ("kind", "bank")));

      g_assert_true (laba_edit_save (edit, record, NULL, &error));
    }
  g_autoptr (LabaRecord) old = laba_test_record (&laba_type_account, GIVEN (T ("name", "Dompet"), T ("kind", "cash")));
  old->id = first;
  g_assert_true (laba_edit_save (edit, old, NULL, &error));
  g_assert_true (laba_edit_commit (g_steal_pointer (&edit), &error));
  g_autofree char *end = laba_test_dump (book);
  g_assert_true (laba_book_undo (book->book, NULL, &error));
  g_autofree char *undone = laba_test_dump (book);
  g_assert_cmpstr (undone, ==, start);
  g_assert_true (laba_book_redo (book->book, NULL, &error));
  g_autofree char *redone = laba_test_dump (book);
  g_assert_cmpstr (redone, ==, end);
}

static void
test_backup (void)
{
  g_autoptr (LabaTestBook) book = laba_test_book_new ();
  g_autofree char *out = path_in (book, "copy.laba");
  g_autoptr (GError) error = NULL;

  account (book, "Tunai");
  g_assert_true (laba_book_backup (book->book, out, &error));
  g_autoptr (LabaBook) copy = laba_book_open (out, &error);
  g_assert_no_error (error);
  g_assert_cmpint (laba_db_int (laba_book_get_db (copy), "record-last", NULL, 0, 0), ==, 1);
  g_assert_false (laba_book_backup (book->book, out, &error));
  g_assert_error (error, LABA_ERROR, LABA_ERROR_TAKEN);
}

/* A refused save leaves nothing behind, also when others in the same act were good. */
static void
test_all_or_nothing (void)
{
  g_autoptr (LabaTestBook) book = laba_test_book_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *before = laba_test_dump (book);
  g_autoptr (LabaEdit) edit = laba_edit_begin (book->book, "two", &error);
  g_autoptr (LabaRecord) good = laba_test_record (&laba_type_account, GIVEN (T ("name", "BRI"), T ("kind", "bank")));
  g_autoptr (LabaRecord) bad = laba_test_record (&laba_type_account, GIVEN (T ("name", "BNI"), T ("kind", "purse")));

  g_assert_true (laba_edit_save (edit, good, NULL, &error));
  g_assert_false (laba_edit_save (edit, bad, NULL, &error));
  g_assert_error (error, LABA_ERROR, LABA_ERROR_INVALID);
  g_clear_pointer (&edit, laba_edit_cancel);
  g_autofree char *after = laba_test_dump (book);
  g_assert_cmpstr (after, ==, before);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/refuses-what-is-no-book", test_no_book);
  g_test_add_func ("/book/leaves-another-database-alone", test_other_database);
  g_test_add_func ("/book/makes-nothing-over-a-file", test_exists_already);
  g_test_add_func ("/book/refuses-a-newer-one", test_newer);
  g_test_add_func ("/book/is-its-owner's-alone", test_private);
  g_test_add_func ("/book/history-outlives-a-restart", test_history_stays);
  g_test_add_func ("/book/a-bulk-edit-is-one-act", test_bulk);
  g_test_add_func ("/book/backup", test_backup);
  g_test_add_func ("/book/all-or-nothing", test_all_or_nothing);
  return g_test_run ();
}
