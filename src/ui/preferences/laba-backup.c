/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/preferences/laba-backup.h"

#include <glib/gi18n.h>

typedef struct
{
  char *path;
  GStrv folders;
  GPtrArray *written; /* paths, ending with NULL when all is done */
  LabaBackupDone done;
  gpointer user_data;
} Request;

static void
request_free (gpointer data)
{
  Request *self = data;

  g_free (self->path);
  g_strfreev (self->folders);
  g_ptr_array_unref (self->written);
  g_free (self);
}

static char *
name_in (const char *folder, const char *path)
{
  g_autofree char *stem = g_path_get_basename (path);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%d-%H%M%S");
  g_autofree char *name = NULL;

  if (g_str_has_suffix (stem, ".laba"))
    stem[strlen (stem) - strlen (".laba")] = '\0';
  name = g_strdup_printf ("%s-%s.laba", stem, time);
  return g_build_filename (folder, name, NULL);
}

/* The thread opens the book for itself. */
static gboolean
backup_thread (LabaJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  Request *self = data;
  g_autoptr (LabaBook) book = laba_book_open (self->path, error);
  guint n = g_strv_length (self->folders);

  for (guint i = 0; book != NULL && i < n; i++)
    {
      char *out = name_in (self->folders[i], self->path);

      laba_job_progress (job, i, n);
      g_ptr_array_add (self->written, out);
      if (laba_job_stop (job, error) || !laba_book_backup (book, out, error))
        return FALSE;
    }
  return book != NULL;
}

static void
done_cb (LabaJob *job, gpointer data, const GError *error, gpointer user_data)
{
  Request *self = data;

  g_ptr_array_add (self->written, NULL);
  self->done ((const char *const *) self->written->pdata, error, self->user_data);
}

LabaJob *
laba_backup_run (LabaBook *book,
                 const char *const *folders,
                 LabaBackupDone done,
                 gpointer user_data)
{
  LabaJob *job = laba_job_new (_ ("Back up the book"));
  Request *self = g_new0 (Request, 1);
  const char *beside[] = { NULL, NULL };
  g_autofree char *own = g_path_get_dirname (laba_book_get_path (book));

  beside[0] = own;
  self->path = g_strdup (laba_book_get_path (book));
  self->folders = g_strdupv ((GStrv) (folders[0] != NULL ? folders : beside));
  self->written = g_ptr_array_new_with_free_func (g_free);
  self->done = done;
  self->user_data = user_data;
  laba_job_run (job, backup_thread, self, request_free, done_cb, NULL);
  return job;
}
