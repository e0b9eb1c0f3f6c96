/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "base/laba-error.h"
#include "book/laba-backup.h"
#include "book/laba-copy.h"
#include "book/laba-file.h"
#include "book/laba-rescue.h"
#include "book/laba-share.h"
#include "ui/backup/laba-backup-keeper.h"
#include "ui/backup/laba-restore-window.h"
#include "ui/kit/laba-confirm.h"
#include "ui/kit/laba-places.h"
#include "ui/kit/laba-progress-window.h"
#include "ui/laba-window-private.h"

#define HOUR 3600
#define SOON 2 /* seconds: once the window is there and what is asked of it first is answered */
#define LOSSES_SAID 12

/* From one file to another, in the background. */
typedef struct
{
  char *from, *to;
  gboolean (*write) (LabaDb *db, const char *out, GError **error); /* of a copy */
  LabaRescue *rescue; /* what came of a rescue */
} Way;

static Way *
way_new (const char *from, const char *to)
{
  Way *self = g_new0 (Way, 1);

  self->from = g_strdup (from);
  self->to = g_strdup (to);
  return self;
}

static void
way_free (gpointer data)
{
  Way *self = data;

  g_free (self->from);
  g_free (self->to);
  g_clear_pointer (&self->rescue, laba_rescue_free);
  g_free (self);
}

/* "shop copy.laba" */
static char *
propose (const char *path, const char *word)
{
  g_autofree char *stem = laba_file_stem (path);

  return g_strdup_printf ("%s %s.laba", stem, word);
}

/* ---- by itself ---- */

static gboolean
hour_cb (gpointer data)
{
  LabaWindow *self = data;

  laba_backup_keep_daily (self->book, self->settings);
  return G_SOURCE_CONTINUE;
}

static gboolean
soon_cb (gpointer data)
{
  LabaWindow *self = data;

  self->backup_timer = g_timeout_add_seconds (HOUR, hour_cb, self);
  laba_backup_keep_daily (self->book, self->settings);
  return G_SOURCE_REMOVE;
}

void
laba_window_begin_backups (LabaWindow *self)
{
  laba_window_end_backups (self);
  self->backup_timer = g_timeout_add_seconds (SOON, soon_cb, self);
}

void
laba_window_end_backups (LabaWindow *self)
{
  g_clear_handle_id (&self->backup_timer, g_source_remove);
}

void
laba_window_keep_copy (LabaWindow *self)
{
  if (self->book != NULL)
    laba_backup_keep (self->book, self->settings);
}

/* ---- save a copy ---- */

/* The file chooser has asked whether it may write over what is there. */
static gboolean
copy_thread (LabaJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  Way *way = data;
  g_autofree char *made = g_strconcat (way->to, ".new", NULL);
  g_autoptr (LabaDb) db = laba_book_open_reader (way->from, error);

  g_unlink (made);
  if (db == NULL || !way->write (db, made, error))
    return FALSE;
  if (g_rename (made, way->to) == 0)
    return TRUE;
  g_set_error (error, LABA_ERROR, LABA_ERROR_FAILED, _ ("“%s” cannot be made: %s"),
               way->to, g_strerror (errno));
  g_unlink (made);
  return FALSE;
}

static void
copied_cb (LabaJob *job, gpointer data, const GError *error, gpointer user_data)
{
  const Way *way = data;
  g_autofree char *name = g_path_get_basename (way->to);
  g_autofree char *note
      = g_strdup_printf (_ ("Saved as “%s”, read back and whole."), name);

  if (error == NULL)
    laba_window_toast (user_data, note, NULL, NULL);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    laba_confirm_tell (GTK_WINDOW (user_data), _ ("The copy could not be saved"),
                       error->message);
}

static void
save_into (LabaWindow *self,
           GFile *file,
           gboolean (*write) (LabaDb *db, const char *out, GError **error))
{
  const char *path = g_file_peek_path (file);
  Way *way;

  if (path == NULL || laba_window_has_book (self, file))
    laba_confirm_tell (GTK_WINDOW (self), _ ("The copy could not be saved"),
                       path == NULL
                           ? _ ("Only a place on this computer is possible.")
                           : _ ("This is the book itself: choose another name."));
  else
    {
      way = way_new (laba_book_get_path (self->book), path);
      way->write = write;
      laba_progress_window_run (GTK_WINDOW (self), _ ("Save a copy"), copy_thread, way,
                                way_free, copied_cb, self);
    }
}

static void
copy_chosen_cb (GFile *file, gpointer data)
{
  save_into (data, file, laba_copy_write);
}

static void
share_chosen_cb (GFile *file, gpointer data)
{
  save_into (data, file, laba_share_write);
}

static void
share_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaWindow *self = LABA_WINDOW (widget);

  if (self->book == NULL)
    return;
  /* Translators: in the name of a file, after the book's: “shop without names” */
  g_autofree char *name = propose (laba_book_get_path (self->book), _ ("without names"));
  laba_confirm_choose_file (GTK_WINDOW (self), _ ("Save a copy without names"),
                            GTK_FILE_CHOOSER_ACTION_SAVE, _ ("Laba books"), "*.laba",
                            name, share_chosen_cb, self);
}

static void
save_copy_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaWindow *self = LABA_WINDOW (widget);

  if (self->book == NULL)
    return;
  /* Translators: in the name of a file, after the book's: “shop copy” */
  g_autofree char *name = propose (laba_book_get_path (self->book), _ ("copy"));
  laba_confirm_choose_file (GTK_WINDOW (self), _ ("Save a copy"),
                            GTK_FILE_CHOOSER_ACTION_SAVE, _ ("Laba books"), "*.laba",
                            name, copy_chosen_cb, self);
}

/* ---- restore ---- */

typedef struct
{
  LabaApplication *application;
  LabaBook *book;
  LabaLock *lock;
  char *path, *copy;
  int width, height;
} Restoring;

static void
say_restored (LabaWindow *window, const char *kept, const GError *error)
{
  g_autofree char *name = kept != NULL ? g_path_get_basename (kept) : NULL;
  g_autofree char *note
      = name != NULL ? g_strdup_printf (
            _ ("The copy is your book now. The former one is kept as “%s”."), name)
                     : g_strdup (_ ("The copy is your book now."));

  if (error != NULL)
    laba_confirm_tell (GTK_WINDOW (window), _ ("The copy could not be restored"),
                       error->message);
  else
    laba_window_toast (window, note, NULL, NULL);
}

/* The window is gone and nobody reads the book any more. */
static gboolean
restore_idle_cb (gpointer data)
{
  Restoring *self = data;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GFile) file = g_file_new_for_path (self->path);
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;

  laba_book_close (self->book);
  laba_backup_restore (self->copy, self->path, now, &kept, &error);
  g_clear_pointer (&self->lock, laba_lock_free);
  LabaWindow *window = laba_window_new (self->application);
  gtk_window_set_default_size (GTK_WINDOW (window), self->width, self->height);
  laba_window_open_book (window, file);
  gtk_window_present (GTK_WINDOW (window));
  say_restored (window, kept, error);
  g_application_release (G_APPLICATION (self->application));
  g_object_unref (self->book);
  g_free (self->path);
  g_free (self->copy);
  g_free (self);
  return G_SOURCE_REMOVE;
}

static void
restore_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaWindow *self = LABA_WINDOW (widget);

  if (self->book == NULL || !laba_window_may_close (self))
    return;
  Restoring *restoring = g_new0 (Restoring, 1);
  restoring->application
      = LABA_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  restoring->book = g_object_ref (self->book);
  restoring->lock = g_steal_pointer (&self->lock);
  restoring->path = g_strdup (laba_book_get_path (self->book));
  restoring->copy = g_variant_dup_string (parameter, NULL);
  restoring->width = gtk_widget_get_width (widget);
  restoring->height = gtk_widget_get_height (widget);
  g_application_hold (G_APPLICATION (restoring->application));
  gtk_window_destroy (GTK_WINDOW (self));
  g_idle_add (restore_idle_cb, restoring);
}

static void
choose_copy_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaWindow *self = LABA_WINDOW (widget);

  if (self->book == NULL)
    return;
  g_auto (GStrv) places
      = laba_places_list (laba_book_get_path (self->book), self->settings);
  gtk_window_present (GTK_WINDOW (laba_restore_window_new (
      GTK_WINDOW (self), laba_book_get_path (self->book), (const char *const *) places)));
}

/* ---- rescue ---- */

static gboolean
rescue_thread (LabaJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  Way *way = data;

  way->rescue = laba_rescue_run (way->from, way->to, laba_progress_tell_job, job, error);
  return way->rescue != NULL;
}

/* All of it as a text beside the new book, for its owner alone. */
static void
write_list (const Way *way)
{
  g_autofree char *path = g_strconcat (way->to, ".txt", NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < way->rescue->losses->len; i++)
    g_string_append_printf (text, "%s\n", (const char *) way->rescue->losses->pdata[i]);
  g_file_set_contents_full (path, text->str, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600,
                            NULL);
}

static char *
say_losses (const LabaRescue *rescue)
{
  GString *text = g_string_new (NULL);
  guint n = rescue->losses->len;

  g_string_append_printf (
      text, ngettext ("%u record was saved.", "%u records were saved.", rescue->n_saved),
      rescue->n_saved);
  if (n > 0)
    g_string_append_printf (
        text,
        ngettext ("\n\n%u could not be saved; a list of it lies beside the new book.\n",
                  "\n\n%u could not be saved; a list of them lies beside the new book.\n",
                  n),
        n);
  for (guint i = 0; i < MIN (n, LOSSES_SAID); i++)
    g_string_append_printf (text, "\n%s", (const char *) rescue->losses->pdata[i]);
  return g_string_free (text, FALSE);
}

static void
rescued_cb (LabaJob *job, gpointer data, const GError *error, gpointer user_data)
{
  const Way *way = data;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (error != NULL)
    {
      laba_confirm_tell (GTK_WINDOW (user_data), _ ("The book could not be rescued"),
                         error->message);
      return;
    }
  g_autoptr (GFile) file = g_file_new_for_path (way->to);
  g_autofree char *text = say_losses (way->rescue);
  if (way->rescue->losses->len > 0)
    write_list (way);
  laba_window_take_file (user_data, file);
  laba_confirm_tell (GTK_WINDOW (user_data), _ ("The book was rescued"), text);
}

static void
rescue_chosen_cb (GFile *file, gpointer data)
{
  LabaWindow *self = data;

  if (g_file_peek_path (file) != NULL && self->damaged != NULL)
    laba_progress_window_run (GTK_WINDOW (self), _ ("Rescue the book"), rescue_thread,
                              way_new (self->damaged, g_file_peek_path (file)), way_free,
                              rescued_cb, self);
}

static void
rescue_cb (gpointer data)
{
  LabaWindow *self = data;
  /* Translators: in the name of a file, after the damaged book's: “shop rescued” */
  g_autofree char *name = propose (self->damaged, _ ("rescued"));

  laba_confirm_choose_file (GTK_WINDOW (self), _ ("Rescue into a new book"),
                            GTK_FILE_CHOOSER_ACTION_SAVE, _ ("Laba books"), "*.laba",
                            name, rescue_chosen_cb, self);
}

void
laba_window_offer_rescue (LabaWindow *self,
                          const char *path,
                          const char *title,
                          const char *why)
{
  g_free (self->damaged);
  self->damaged = g_strdup (path);
  laba_confirm (GTK_WINDOW (self), title, why, _ ("_Rescue…"), rescue_cb, self);
}

void
laba_window_install_backup_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.save-copy", NULL, save_copy_cb);
  gtk_widget_class_install_action (widget_class, "win.choose-copy", NULL, choose_copy_cb);
  gtk_widget_class_install_action (widget_class, "win.restore", "s", restore_cb);
  gtk_widget_class_install_action (widget_class, "win.share", NULL, share_cb);
}
