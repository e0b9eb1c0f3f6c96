/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "book/laba-backup.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/laba-error.h"
#include "book/laba-book.h"
#include "book/laba-copy.h"
#include "book/laba-file.h"

#define DAYS 14
#define WEEKS 8
#define MONTHS 24
#define TIME_FORMAT "%Y-%m-%d-%H%M%S"
#define TIME_PATTERN "dddd-dd-dd-dddddd"

static LabaProveFunc prove_func;

void
laba_backup_register_proof (LabaProveFunc prove)
{
  prove_func = prove;
}

/* ---- names ---- */

/* Two books of one name in two folders have two folders of copies. */
char *
laba_backup_own_folder (const char *book)
{
  g_autofree char *path = g_canonicalize_filename (book, NULL);
  g_autofree char *checksum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, path, -1);
  g_autofree char *stem = laba_file_stem (book);
  g_autofree char *name = g_strdup_printf ("%s-%.8s", stem, checksum);
  char *folder = g_build_filename (g_get_user_data_dir (), "laba", "backups", name, NULL);

  g_mkdir_with_parents (folder, 0700);
  return folder;
}

static char *
name_in (const char *folder, const char *book, GDateTime *now)
{
  g_autofree char *stem = laba_file_stem (book);
  g_autofree char *time = g_date_time_format (now, TIME_FORMAT);
  g_autofree char *name = g_strdup_printf ("%s-%s.laba", stem, time);

  return g_build_filename (folder, name, NULL);
}

/* 0 for what is not a time. */
static gint64
parse_time (const char *text)
{
  gint64 time = 0;

  for (guint i = 0; TIME_PATTERN[i] != '\0'; i++)
    {
      if (TIME_PATTERN[i] == 'd' ? !g_ascii_isdigit (text[i]) : text[i] != '-')
        return 0;
      if (text[i] != '-')
        time = time * 10 + (text[i] - '0');
    }
  return text[strlen (TIME_PATTERN)] == '\0' ? time : 0;
}

static gint64
time_of (const char *name, const char *stem)
{
  g_autofree char *own = laba_file_stem (name);

  if (!g_str_has_suffix (name, ".laba") || !g_str_has_prefix (own, stem)
      || own[strlen (stem)] != '-')
    return 0;
  return parse_time (own + strlen (stem) + 1);
}

/* ---- the list ---- */

static void
backup_free (gpointer data)
{
  g_free (((LabaBackup *) data)->path);
  g_free (data);
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  const LabaBackup *const *left = a, *const *right = b;

  return ((*left)->at < (*right)->at) - ((*left)->at > (*right)->at);
}

GPtrArray *
laba_backup_list (const char *folder, const char *book)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (backup_free);
  g_autofree char *stem = laba_file_stem (book);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      gint64 at = time_of (name, stem);

      if (at == 0)
        continue;
      LabaBackup *backup = g_new0 (LabaBackup, 1);
      backup->path = g_build_filename (folder, name, NULL);
      backup->at = at;
      g_ptr_array_add (list, backup);
    }
  g_ptr_array_sort (list, compare_newest_first);
  return list;
}

/* ---- which are kept ---- */

static gint64
day_of (gint64 time)
{
  return time / 1000000;
}

static gint64
month_of (gint64 time)
{
  return time / 100000000;
}

/* The Monday, as a number of days. */
static gint64
week_of (gint64 time)
{
  gint64 day = day_of (time);
  GDate date;

  g_date_clear (&date, 1);
  if (!g_date_valid_dmy ((GDateDay) (day % 100), (GDateMonth) (day / 100 % 100),
                         (GDateYear) (day / 10000)))
    return day;
  g_date_set_dmy (&date, (GDateDay) (day % 100), (GDateMonth) (day / 100 % 100),
                  (GDateYear) (day / 10000));
  return (gint64) (g_date_get_julian (&date) - 1) / 7;
}

static int
compare_times (gconstpointer a, gconstpointer b, gpointer data)
{
  const gint64 *times = data;
  gint64 left = times[*(const guint *) a], right = times[*(const guint *) b];

  return (left < right) - (left > right);
}

/* Marks the newest of each of the `most` last spans that have one. */
static void
keep_newest (const gint64 *times,
             const guint *order,
             guint n,
             gint64 (*span_of) (gint64),
             guint most,
             gboolean *keep)
{
  gint64 span = -1;
  guint spans = 0;

  for (guint i = 0; i < n; i++)
    {
      gint64 own = span_of (times[order[i]]);

      if (own == span)
        continue;
      span = own;
      if (++spans > most)
        return;
      keep[order[i]] = TRUE;
    }
}

gboolean *
laba_backup_choose (const gint64 *times, guint n)
{
  gboolean *keep = g_new0 (gboolean, n);
  g_autofree guint *order = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    order[i] = i;
  g_qsort_with_data (order, (int) n, sizeof (guint), compare_times, (gpointer) times);
  keep_newest (times, order, n, day_of, DAYS, keep);
  keep_newest (times, order, n, week_of, WEEKS, keep);
  keep_newest (times, order, n, month_of, MONTHS, keep);
  return keep;
}

/* `spared` was just written: where the clock was set back it need not be the newest. */
static void
let_surplus_go (const char *folder, const char *book, const char *spared)
{
  g_autoptr (GPtrArray) list = laba_backup_list (folder, book);
  g_autofree gint64 *times = g_new (gint64, list->len);

  for (guint i = 0; i < list->len; i++)
    times[i] = ((const LabaBackup *) list->pdata[i])->at;
  g_autofree gboolean *keep = laba_backup_choose (times, list->len);
  for (guint i = 0; i < list->len; i++)
    {
      const LabaBackup *backup = list->pdata[i];

      if (!keep[i] && g_strcmp0 (backup->path, spared) != 0)
        g_unlink (backup->path);
    }
}

/* ---- whether there is something new ---- */

static char *
stamp_of (LabaDb *db)
{
  return laba_db_text (db, "backup-stamp", NULL, 0);
}

gboolean
laba_backup_is_current (LabaDb *db, const char *folder)
{
  g_autoptr (GPtrArray) list = laba_backup_list (folder, laba_db_get_path (db));

  if (list->len == 0)
    return FALSE;
  g_autoptr (LabaDb) newest
      = laba_book_open_reader (((const LabaBackup *) list->pdata[0])->path, NULL);
  g_autofree char *own = stamp_of (db);
  g_autofree char *copied = newest != NULL ? stamp_of (newest) : NULL;
  return own != NULL && g_strcmp0 (own, copied) == 0;
}

/* ---- writing ---- */

static gboolean
prove (const char *path, GError **error)
{
  g_autoptr (LabaDb) copy = laba_book_open_reader (path, error);

  return copy != NULL && (prove_func == NULL || prove_func (copy, error));
}

static gboolean
write_into (LabaDb *db,
            const char *folder,
            GDateTime *now,
            GPtrArray *written,
            GError **error)
{
  const char *book = laba_db_get_path (db);
  g_autofree char *path = name_in (folder, book, now);

  if (!laba_copy_write (db, path, error))
    return FALSE;
  gboolean proven = prove (path, error);
  if (proven)
    let_surplus_go (folder, book, path);
  if (written != NULL)
    g_ptr_array_add (written, g_steal_pointer (&path));
  return proven;
}

gboolean
laba_backup_write (LabaDb *db,
                   const char *const *folders,
                   GDateTime *now,
                   GPtrArray *written,
                   GError **error)
{
  gboolean found = FALSE;
  GError *failed = NULL;

  /* A place that fails does not keep the others from having theirs; the first fault is
   * told. */
  for (guint i = 0; folders[i] != NULL; i++)
    if (g_file_test (folders[i], G_FILE_TEST_IS_DIR))
      {
        found = TRUE;
        write_into (db, folders[i], now, written, failed == NULL ? &failed : NULL);
      }
  if (!found)
    g_set_error (&failed, LABA_ERROR, LABA_ERROR_NOT_FOUND,
                 _ ("None of the places for backups is there: is the stick in?"));
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}
