/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The copies that a book has by themselves: which are kept, where, that they are whole;
 * and putting one back. */
#include <glib/gstdio.h>
#include <string.h>

#include "base/laba-error.h"
#include "book/laba-backup.h"
#include "lib/laba-test-book.h"
#include "money/laba-money-types.h"

static void
add_account (LabaTestBook *book, const char *name)
{
  laba_test_save (book, laba_test_record (&laba_type_account,
                                          GIVEN (T ("name", name), T ("kind", "cash"))));
}

static gint64
n_records (LabaBook *book)
{
  return laba_db_int (laba_book_get_db (book), "record-last", NULL, 0, 0);
}

static char *
make_folder (LabaTestBook *book, const char *name)
{
  char *folder = laba_test_dir_file (book->dir, name);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  return folder;
}

/* ---- which are kept ---- */

static gint64
number_of (GDateTime *time)
{
  return (((g_date_time_get_year (time) * 100LL + g_date_time_get_month (time)) * 100
           + g_date_time_get_day_of_month (time))
              * 100
          + g_date_time_get_hour (time))
         * 10000;
}

/* Three years of copies, two a day, each day with its own letting go. */
static void
test_choice (void)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GDateTime) now = g_date_time_new_utc (2024, 1, 1, 9, 0, 0);
  guint kept = 0;

  for (guint day = 0; day < 2 * 3 * 365; day++)
    {
      gint64 time = number_of (now);
      g_autoptr (GDateTime) then = g_steal_pointer (&now);

      g_array_append_val (times, time);
      now = g_date_time_add_hours (then, 12);
      g_autofree gboolean *keep
          = laba_backup_choose ((const gint64 *) (gpointer) times->data, times->len);
      g_autoptr (GArray) left = g_array_new (FALSE, FALSE, sizeof (gint64));
      for (guint i = 0; i < times->len; i++)
        if (keep[i])
          g_array_append_val (left, g_array_index (times, gint64, i));
      g_assert_true (keep[times->len - 1]);
      g_clear_pointer (&times, g_array_unref);
      times = g_steal_pointer (&left);
      kept = MAX (kept, times->len);
    }
  /* The last fourteen evenings; two years of month ends; never more than all spans. */
  for (guint i = 0; i < 14; i++)
    g_assert_cmpint (g_array_index (times, gint64, times->len - 1 - i) / 10000 % 100, ==,
                     21);
  g_assert_cmpint (g_array_index (times, gint64, 0) / 100000000, ==, 202501);
  g_assert_cmpuint (kept, <=, 14 + 8 + 24);
  g_assert_cmpuint (times->len, >=, 14 + 8 - 3 + 24 - 3);
}

/* ---- writing ---- */

static void
write_at (LabaTestBook *book, const char *const *folders, int day, int hour)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, day, hour, 30, 0);
  GError *error = NULL;

  laba_backup_write (laba_book_get_db (book->book), folders, now, NULL, &error);
  g_assert_no_error (error);
}

static void
test_places (void)
{
  g_autoptr (LabaTestBook) book = laba_test_book_new ();
  LabaDb *db = laba_book_get_db (book->book);
  g_autofree char *own = make_folder (book, "own");
  g_autofree char *stick = make_folder (book, "stick");
  g_autofree char *gone = laba_test_dir_file (book->dir, "gone");
  const char *const folders[] = { own, gone, stick, NULL };
  GStatBuf info;

  add_account (book, "Tunai");
  g_assert_false (laba_backup_is_current (db, own));
  write_at (book, folders, 24, 21);
  g_assert_true (laba_backup_is_current (db, own));
  g_assert_true (laba_backup_is_current (db, stick));
  add_account (book, "BCA");
  g_assert_false (laba_backup_is_current (db, own));
  write_at (book, folders, 24, 22);
  laba_book_undo (book->book, NULL, NULL);
  g_assert_false (laba_backup_is_current (db, own));
  /* Of one day the newest is kept. */
  g_autoptr (GPtrArray) list = laba_backup_list (own, laba_book_get_path (book->book));
  g_assert_cmpuint (list->len, ==, 1);
  const LabaBackup *backup = list->pdata[0];
  g_assert_cmpint (backup->at, ==, 20261124223000);
  g_assert_cmpint (g_stat (backup->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_autoptr (LabaBook) copy = laba_book_open (backup->path, NULL);
  g_assert_cmpint (n_records (copy), ==, 2);
}

static void
test_no_place (void)
{
  g_autoptr (LabaTestBook) book = laba_test_book_new ();
  g_autofree char *gone = laba_test_dir_file (book->dir, "gone");
  const char *const folders[] = { gone, NULL };
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GError) error = NULL;

  g_assert_false (
      laba_backup_write (laba_book_get_db (book->book), folders, now, NULL, &error));
  g_assert_error (error, LABA_ERROR, LABA_ERROR_NOT_FOUND);
}

/* Other people's files stay; a clock set back loses nothing. */
static void
test_spared (void)
{
  g_autoptr (LabaTestBook) book = laba_test_book_new ();
  g_autofree char *own = make_folder (book, "own");
  g_autofree char *other = g_build_filename (own, "test-1.laba", NULL);
  const char *const folders[] = { own, NULL };

  laba_test_write (other, "mine");
  for (int hour = 1; hour < 20; hour++)
    write_at (book, folders, 20, hour);
  write_at (book, folders, 20, 0);
  g_autoptr (GPtrArray) list = laba_backup_list (own, laba_book_get_path (book->book));
  g_assert_cmpuint (list->len, ==, 2);
  g_assert_cmpint (((LabaBackup *) list->pdata[0])->at, ==, 20261120193000);
  g_assert_cmpint (((LabaBackup *) list->pdata[1])->at, ==, 20261120003000);
  g_autofree char *text = laba_test_read (other);
  g_assert_cmpstr (text, ==, "mine");
}

/* ---- putting one back ---- */

static void
test_restore (void)
{
  g_autoptr (LabaTestBook) book = laba_test_book_new ();
  g_autofree char *path = g_strdup (laba_book_get_path (book->book));
  g_autofree char *copy = laba_test_dir_file (book->dir, "copy.laba");
  g_autofree char *kept = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 24, 8, 0, 0);
  GError *error = NULL;

  add_account (book, "Tunai");
  laba_book_backup (book->book, copy, &error);
  g_assert_no_error (error);
  add_account (book, "BCA");
  laba_book_close (book->book);
  laba_backup_restore (copy, path, now, &kept, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (kept, "test-before-2026-11-24-080000.laba"));
  g_autoptr (LabaBook) restored = laba_book_open (path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (n_records (restored), ==, 1);
  g_autoptr (LabaBook) before = laba_book_open (kept, &error);
  g_assert_no_error (error);
  g_assert_cmpint (n_records (before), ==, 2);
}

/* What is no copy changes nothing. */
static void
test_restore_refused (void)
{
  g_autoptr (LabaTestBook) book = laba_test_book_new ();
  g_autofree char *path = g_strdup (laba_book_get_path (book->book));
  g_autofree char *copy = laba_test_dir_file (book->dir, "copy.laba");
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 24, 8, 0, 0);
  g_autoptr (GError) error = NULL;

  add_account (book, "Tunai");
  laba_book_close (book->book);
  laba_test_write (copy, "no copy");
  g_assert_false (laba_backup_restore (copy, path, now, NULL, &error));
  g_assert_error (error, LABA_ERROR, LABA_ERROR_DAMAGED);
  g_autoptr (LabaBook) again = laba_book_open (path, NULL);
  g_assert_cmpint (n_records (again), ==, 1);
}

/* A ruined book is kept to the byte before a copy takes its place. */
static void
test_restore_over_ruin (void)
{
  g_autoptr (LabaTestBook) book = laba_test_book_new ();
  g_autofree char *path = g_strdup (laba_book_get_path (book->book));
  g_autofree char *copy = laba_test_dir_file (book->dir, "copy.laba");
  g_autofree char *kept = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 24, 8, 0, 0);
  GError *error = NULL;

  add_account (book, "Tunai");
  laba_book_backup (book->book, copy, &error);
  laba_book_close (book->book);
  laba_test_write (path, "ruined");
  laba_backup_restore (copy, path, now, &kept, &error);
  g_assert_no_error (error);
  g_autofree char *ruin = laba_test_read (kept);
  g_assert_cmpstr (ruin, ==, "ruined");
  g_autoptr (LabaBook) again = laba_book_open (path, NULL);
  g_assert_cmpint (n_records (again), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/backup/14-days-8-weeks-24-months", test_choice);
  g_test_add_func ("/backup/in-each-place-that-is-there", test_places);
  g_test_add_func ("/backup/says-where-there-is-no-place", test_no_place);
  g_test_add_func ("/backup/spares-what-is-not-its-own", test_spared);
  g_test_add_func ("/restore/keeps-the-present-book", test_restore);
  g_test_add_func ("/restore/refuses-what-is-no-book", test_restore_refused);
  g_test_add_func ("/restore/over-a-ruined-book", test_restore_over_ruin);
  return g_test_run ();
}
