/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/exchange/laba-export-table.h"

#include <glib/gi18n.h>

#include "base/laba-language.h"
#include "exchange/laba-export.h"
#include "exchange/laba-folder.h"
#include "ui/kit/laba-ask.h"
#include "ui/kit/laba-confirm.h"
#include "ui/kit/laba-progress-window.h"

/* What the thread gets: a table, or the path of a book. */
typedef struct
{
  GtkWindow *parent;
  LabaTable *table;
  char *book, *out;
  LabaWorkbookOptions options;
  gboolean folder;
} Request;

static void
request_free (gpointer data)
{
  Request *self = data;

  if (self->parent != NULL)
    g_object_remove_weak_pointer (G_OBJECT (self->parent), (gpointer *) &self->parent);
  laba_table_free (self->table);
  g_free (self->book);
  g_free (self->out);
  g_free (self);
}

static Request *
request_new (GtkWindow *parent)
{
  Request *self = g_new0 (Request, 1);

  self->parent = parent;
  g_object_add_weak_pointer (G_OBJECT (parent), (gpointer *) &self->parent);
  return self;
}

/* ---- the work ---- */

static gboolean
write_table (Request *self, GError **error)
{
  const LabaExportFormat *format
      = laba_export_format_by_id (g_str_has_suffix (self->out, ".csv") ? "csv" : "xlsx");

  return laba_export_table (self->table, format, self->out,
                            laba_language_to_id (laba_language_get ()), error);
}

static gboolean
export_thread (LabaJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  Request *self = data;
  g_autoptr (LabaDb) db = NULL;

  if (self->table != NULL)
    return write_table (self, error);
  db = laba_book_open_reader (self->book, error);
  if (db == NULL || !laba_db_begin_read (db, error))
    return FALSE;
  gboolean done
      = self->folder
            ? laba_folder_write (db, self->out, laba_progress_tell_job, job, cancellable, error)
            : laba_workbook_export_book (db, self->out, &self->options, laba_progress_tell_job, job,
                                         cancellable, error);
  laba_db_rollback (db);
  return done;
}

static void
exported_cb (LabaJob *job, gpointer data, const GError *error, gpointer user_data)
{
  Request *self = data;
  g_autofree char *name = g_path_get_basename (self->out);
  g_autofree char *text = g_strdup_printf (_ ("Written: %s"), name);

  if (self->parent == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (error != NULL)
    laba_confirm_tell (self->parent, _ ("The export did not work"), error->message);
  else
    laba_ask_toast (self->parent, text);
}

static void
begin (GFile *file, gpointer data, const char *ending)
{
  Request *self = data;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  gboolean ends = path != NULL
                  && (g_str_has_suffix (path, ending)
                      || (self->table != NULL && g_str_has_suffix (path, ".csv")));

  if (path == NULL || self->parent == NULL)
    {
      request_free (self);
      return;
    }
  self->out = ends ? g_strdup (path) : g_strconcat (path, ending, NULL);
  laba_progress_window_run (self->parent, _ ("Export"), export_thread, self, request_free,
                            exported_cb, NULL);
}

/* ---- asking where ---- */

static void
table_chosen_cb (GFile *file, gpointer data)
{
  begin (file, data, ".xlsx");
}

static void
folder_chosen_cb (GFile *file, gpointer data)
{
  begin (file, data, "");
}

/* A name for a file from a title: without what a path would take for its own. */
static char *
name_of (const char *title, const char *ending)
{
  g_autofree char *clean = g_strdelimit (g_strdup (title), "/\\:*?\"<>|", '-');

  return g_strconcat (clean, ending, NULL);
}

void
laba_export_table_ask (GtkWindow *parent, LabaTable *table)
{
  Request *self = request_new (parent);
  g_autofree char *name = name_of (table->title, ".xlsx");

  self->table = table;
  laba_confirm_choose_file (parent, _ ("Export what is shown"), GTK_FILE_CHOOSER_ACTION_SAVE,
                            _ ("Spreadsheets and CSV"), NULL, name, table_chosen_cb, self);
}

static char *
title_of (LabaBook *book)
{
  char *name = laba_book_dup_setting (book, "name");

  if (name != NULL && *name != '\0')
    return name;
  g_free (name);
  return g_path_get_basename (laba_book_get_path (book));
}

void
laba_export_book_ask (GtkWindow *parent, LabaBook *book, const LabaWorkbookOptions *options)
{
  Request *self = request_new (parent);
  g_autofree char *title = title_of (book);
  g_autofree char *name = name_of (title, ".xlsx");

  self->book = g_strdup (laba_book_get_path (book));
  self->options = *options;
  laba_confirm_choose_file (parent, _ ("Export the book as a spreadsheet"),
                            GTK_FILE_CHOOSER_ACTION_SAVE, _ ("Spreadsheets"), "*.xlsx", name,
                            table_chosen_cb, self);
}

void
laba_export_folder_ask (GtkWindow *parent, LabaBook *book)
{
  Request *self = request_new (parent);
  g_autofree char *title = title_of (book);
  g_autofree char *name = name_of (title, "-csv");

  self->book = g_strdup (laba_book_get_path (book));
  self->folder = TRUE;
  laba_confirm_choose_file (parent, _ ("Export the book as a folder of CSV files"),
                            GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL, name, folder_chosen_cb,
                            self);
}
