/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A book of this version meets later ones, whose schema files the test adds to the program's. */
#include "base/laba-error.h"
#include "book/laba-migrate.h"
#include "lib/laba-test-book.h"
#include "migrate-bad.h"
#include "migrate-good.h"
#include "money/laba-money-types.h"

static char *
read_file (const char *path, gsize *size)
{
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, size, NULL));
  return text;
}

static LabaTestBook *
book_with_account (void)
{
  LabaTestBook *book = laba_test_book_new ();

  laba_test_save (book, laba_test_record (&laba_type_account, GIVEN (T ("name", "Tunai"), T ("kind", "cash"))));
  return book;
}

static gint64
version (LabaBook *book)
{
  return laba_db_int (laba_book_get_db (book), "book-version", NULL, 0, -1);
}

/* In place, with the old book beside it; the step changed content, so what could be undone before cannot be any more, and its
 * labels stay. */
static void
test_good (void)
{
  g_autoptr (LabaTestBook) book = book_with_account ();
  g_autofree char *path = g_strdup (laba_book_get_path (book->book));
  g_autofree char *copy = g_strdup_printf ("%s.v%d.bak", path, laba_migrate_latest ());
  g_autoptr (GError) error = NULL;

  laba_book_close (book->book);
  migrate_good_register_resource ();
  g_autoptr (LabaBook) later = laba_book_open (path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (version (later), ==, 9000);
  g_assert_true (g_file_test (copy, G_FILE_TEST_EXISTS));
  g_assert_false (laba_book_can_undo (later));
  g_autoptr (GArray) lines = laba_history_list (laba_book_get_db (later), 0, 9, &error);
  g_assert_cmpuint (lines->len, >, 0);
  migrate_good_unregister_resource ();
}

/* A step that fails leaves the file as it was, to the byte. */
static void
test_bad (void)
{
  g_autoptr (LabaTestBook) book = book_with_account ();
  g_autofree char *path = g_strdup (laba_book_get_path (book->book));
  g_autoptr (GError) error = NULL;
  gsize size, size_after;

  laba_book_close (book->book);
  g_autofree char *before = read_file (path, &size);
  migrate_bad_register_resource ();
  g_assert_null (laba_book_open (path, &error));
  g_assert_nonnull (error);
  g_autofree char *after = read_file (path, &size_after);
  g_assert_cmpmem (before, size, after, size_after);
  migrate_bad_unregister_resource ();
  g_autoptr (LabaBook) again = laba_book_open (path, NULL);
  g_assert_nonnull (again);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/migrate/in-place-with-a-copy", test_good);
  g_test_add_func ("/migrate/all-or-nothing", test_bad);
  return g_test_run ();
}
