/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "base/laba-error.h"
#include "book/laba-backup.h"
#include "book/laba-book.h"
#include "book/laba-copy.h"
#include "book/laba-file.h"

/* Opened as a book, in a place of its own, an old one is brought up to date; then copied
 * out verified. */
static gboolean
make_part (const char *copy, const char *part, GError **error)
{
  g_autofree char *own = g_strconcat (part, ".old", NULL);

  laba_file_remove (own);
  laba_file_remove (part);
  g_autoptr (LabaBook) book
      = laba_file_copy (copy, own, error) ? laba_book_open (own, error) : NULL;
  gboolean done = book != NULL && laba_book_backup (book, part, error);
  g_clear_object (&book);
  laba_file_remove (own);
  return done;
}

static char *
name_kept (const char *book, GDateTime *now)
{
  g_autofree char *folder = g_path_get_dirname (book);
  g_autofree char *stem = laba_file_stem (book);
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%d-%H%M%S");
  g_autofree char *name = g_strdup_printf ("%s-before-%s.laba", stem, time);

  return g_build_filename (folder, name, NULL);
}

/* A book that cannot be opened any more is kept as it is, to the byte. */
static gboolean
keep_present (const char *path, const char *kept, GError **error)
{
  g_autoptr (LabaBook) book = laba_book_open (path, NULL);

  if (book != NULL && laba_book_backup (book, kept, NULL))
    return TRUE;
  g_clear_object (&book);
  return laba_file_copy (path, kept, error);
}

gboolean
laba_backup_restore (const char *copy,
                     const char *book,
                     GDateTime *now,
                     char **kept,
                     GError **error)
{
  g_autofree char *part = laba_file_name_part (book);
  g_autofree char *name = NULL;

  if (!make_part (copy, part, error))
    return FALSE;
  if (g_file_test (book, G_FILE_TEST_EXISTS))
    {
      name = name_kept (book, now);
      if (!keep_present (book, name, error))
        {
          laba_file_remove (part);
          return FALSE;
        }
      laba_file_sync_folder (book);
    }
  /* What SQLite keeps beside the old file must not meet the new one. */
  laba_file_remove_beside (book);
  gboolean done = g_rename (part, book) == 0;
  if (!done)
    g_set_error (error, LABA_ERROR, LABA_ERROR_FAILED, _ ("“%s” cannot be made: %s"),
                 book, g_strerror (errno));
  laba_file_sync_folder (book);
  if (kept != NULL)
    *kept = g_steal_pointer (&name);
  return done;
}
