/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What others do to a book that is open: another program writes into it, its file is replaced, moved, goes with its stick,
 * lies where one may only read. Nothing is written where it would be lost, and a sentence says what to do. */
#include <glib/gstdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/laba-error.h"
#include "book/laba-file.h"
#include "lib/laba-test-book.h"
#include "money/laba-money-types.h"

#define NOBODY 65534

static LabaBook *
open_again (LabaTestBook *test)
{
  GError *error = NULL;
  LabaBook *book = laba_book_open (laba_book_get_path (test->book), &error);

  g_assert_no_error (error);
  return book;
}

static gboolean
add_account (LabaBook *book, const char *name, GError **error)
{
  g_autoptr (LabaRecord) record
      = laba_test_record (&laba_type_account, GIVEN (T ("name", name), T ("kind", "cash")));
  g_autoptr (LabaEdit) edit = laba_edit_begin (book, "Account", error);

  return edit != NULL && laba_edit_save (edit, record, NULL, error)
         && laba_edit_commit (g_steal_pointer (&edit), error);
}

static void
count_cb (LabaBook *book, GStrv tables, guint *told)
{
  g_assert_true (g_strv_contains ((const char *const *) tables, "account"));
  *told += 1;
}

static void
test_other_writes (void)
{
  g_autoptr (LabaTestBook) test = laba_test_book_new ();
  g_autoptr (LabaBook) other = open_again (test);
  GError *error = NULL;
  guint told = 0;

  g_signal_connect (test->book, "changed", G_CALLBACK (count_cb), &told);
  g_assert_true (laba_book_look_again (test->book, &error));
  g_assert_cmpuint (told, ==, 0);
  g_assert_true (add_account (other, "Laci", &error));
  g_assert_true (laba_book_look_again (test->book, &error));
  g_assert_cmpuint (told, ==, 1);
  g_assert_true (laba_book_look_again (test->book, &error));
  g_assert_cmpuint (told, ==, 1);
  /* What the book itself writes is told by itself. */
  g_assert_true (add_account (test->book, "Dompet", &error));
  g_assert_cmpuint (told, ==, 2);
  g_assert_true (laba_book_look_again (test->book, &error));
  g_assert_cmpuint (told, ==, 2);
  g_assert_no_error (error);
  laba_test_assert_proven (test);
}

/* Nothing is written into a file that is not the book's any more. */
static void
assert_refused (LabaTestBook *test)
{
  g_autoptr (GError) seen = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (laba_book_look_again (test->book, &seen));
  g_assert_error (seen, LABA_ERROR, LABA_ERROR_FAILED);
  g_assert_nonnull (strstr (seen->message, "Open the book again"));
  g_assert_false (add_account (test->book, "Laci", &error));
  g_assert_error (error, LABA_ERROR, LABA_ERROR_FAILED);
}

static void
test_replaced (void)
{
  g_autoptr (LabaTestBook) test = laba_test_book_new ();
  g_autofree char *path = g_strdup (laba_book_get_path (test->book));
  g_autofree char *other = laba_test_dir_file (test->dir, "other.laba");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize size_before, size_after;
  GError *error = NULL;
  LabaBook *book = laba_book_new (other, "fifo", "Other", NULL, &error);

  g_assert_no_error (error);
  g_object_unref (book);
  g_assert_true (g_file_get_contents (other, &before, &size_before, &error));
  g_assert_cmpint (g_rename (other, path), ==, 0);
  assert_refused (test);
  g_assert_true (g_file_get_contents (path, &after, &size_after, &error));
  g_assert_cmpmem (before, size_before, after, size_after);
}

static void
test_gone (void)
{
  g_autoptr (LabaTestBook) test = laba_test_book_new ();
  g_autofree char *path = g_strdup (laba_book_get_path (test->book));
  g_autofree char *away = g_strconcat (path, ".away", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_rename (path, away), ==, 0);
  assert_refused (test);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_rename (away, path), ==, 0);
  g_assert_true (laba_book_look_again (test->book, &error));
  g_assert_true (add_account (test->book, "Laci", &error));
  laba_test_assert_proven (test);
}

/* As a user who may not write there: the superuser may everywhere. */
static void
say_read_only (const char *folder, const char *name)
{
  g_autoptr (GError) error = NULL;

  if (g_chdir (folder) != 0 || (geteuid () == 0 && (setgid (NOBODY) != 0 || setuid (NOBODY) != 0)))
    _exit (2);
  LabaBook *book = laba_book_open (name, &error);
  _exit (book == NULL && g_error_matches (error, LABA_ERROR, LABA_ERROR_FAILED)
                 && strstr (error->message, "Copy it into a folder of your own") != NULL
             ? 0
             : 1);
}

static void
assert_read_only (const char *folder, const char *name)
{
  int status;
  pid_t child = fork ();

  if (child == 0)
    say_read_only (folder, name);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

static void
test_read_only (void)
{
  g_autoptr (LabaTestBook) test = laba_test_book_new ();
  g_autofree char *folder = laba_test_dir_file (test->dir, "stick");
  g_autofree char *path = g_build_filename (folder, "shop.laba", NULL);
  GError *error = NULL;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_true (laba_book_backup (test->book, path, &error));
  g_assert_cmpint (g_chmod (path, 0666), ==, 0);
  g_assert_cmpint (g_chmod (folder, 0555), ==, 0);
  assert_read_only (folder, "shop.laba");
  g_assert_cmpint (g_chmod (path, 0444), ==, 0);
  g_assert_cmpint (g_chmod (folder, 0777), ==, 0);
  assert_read_only (folder, "shop.laba");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/place/other-writes", test_other_writes);
  g_test_add_func ("/place/replaced", test_replaced);
  g_test_add_func ("/place/gone", test_gone);
  g_test_add_func ("/place/read-only", test_read_only);
  return g_test_run ();
}
