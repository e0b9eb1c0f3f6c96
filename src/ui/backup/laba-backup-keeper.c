/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/backup/laba-backup-keeper.h"

#include <glib/gi18n.h>

#include "book/laba-backup.h"
#include "job/laba-job.h"
#include "ui/kit/laba-places.h"

typedef struct
{
  LabaBook *book; /* kept open until the copy is there; never touched by the thread */
  GApplication *application;
  char *path;
  GStrv places;
} Request;

static void
request_free (gpointer data)
{
  Request *self = data;

  if (self->application != NULL)
    g_application_release (self->application);
  g_object_unref (self->book);
  g_free (self->path);
  g_strfreev (self->places);
  g_free (self);
}

/* Where all of the book is there already, nothing is to be done. */
static gboolean
keep_thread (LabaJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  Request *self = data;
  g_autoptr (LabaDb) db = laba_book_open_reader (self->path, error);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  for (guint i = 0; db != NULL && self->places[i] != NULL; i++)
    if (g_file_test (self->places[i], G_FILE_TEST_IS_DIR)
        && !laba_backup_is_current (db, self->places[i]))
      g_strv_builder_add (builder, self->places[i]);
  g_auto (GStrv) places = g_strv_builder_end (builder);
  return db != NULL
         && (places[0] == NULL
             || laba_backup_write (db, (const char *const *) places, now, NULL, error));
}

/* A copy that failed is missed by the mark on Home, and by the next try. */
static void
done_cb (LabaJob *job, gpointer data, const GError *error, gpointer user_data)
{
  if (error != NULL)
    g_message ("A copy of the book could not be kept: %s", error->message);
  g_object_unref (job);
}

void
laba_backup_keep (LabaBook *book, GSettings *settings)
{
  Request *self = g_new0 (Request, 1);

  self->book = g_object_ref (book);
  self->path = g_strdup (laba_book_get_path (book));
  self->places = laba_places_list (self->path, settings);
  self->application = g_application_get_default ();
  if (self->application != NULL)
    g_application_hold (self->application);
  laba_job_run (laba_job_new (_ ("Keep a copy of the book")), keep_thread, self,
                request_free, done_cb, NULL);
}

void
laba_backup_keep_daily (LabaBook *book, GSettings *settings)
{
  g_autofree char *own = laba_backup_own_folder (laba_book_get_path (book));

  if (laba_places_newest (own, laba_book_get_path (book)) != laba_day_today ())
    laba_backup_keep (book, settings);
}
