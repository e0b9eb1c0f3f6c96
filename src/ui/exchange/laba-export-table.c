/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/exchange/laba-export-table.h"

#include <glib/gi18n.h>

#include "base/laba-language.h"
#include "exchange/laba-export.h"
#include "exchange/laba-folder.h"
#include "slips/laba-report-document.h"
#include "ui/kit/laba-ask.h"
#include "ui/kit/laba-confirm.h"
#include "ui/kit/laba-progress-window.h"
#include "ui/kit/laba-save-as.h"

enum
{
  AS_SPREADSHEET,
  AS_PDF,
  AS_CSV,
  N_KINDS,
};

static const LabaFileKind kinds[N_KINDS] = {
  [AS_SPREADSHEET] = { ".xlsx", N_ ("Spreadsheet (XLSX)") },
  [AS_PDF] = { ".pdf", N_ ("Printed pages (PDF)") },
  [AS_CSV] = { ".csv", N_ ("Plain rows (CSV)") },
};

/* What the thread gets: the path of a book, and of it what is shown where not all is wanted. */
typedef struct
{
  GtkWindow *parent;
  LabaShown *shown;
  char *book, *out;
  LabaWorkbookOptions options;
  gboolean folder;
} Request;

static void
request_free (gpointer data)
{
  Request *self = data;

  laba_shown_free (self->shown);
  g_free (self->book);
  g_free (self->out);
  g_free (self);
}

static Request *
request_new (GtkWindow *parent, LabaBook *book)
{
  Request *self = g_new0 (Request, 1);

  self->parent = parent;
  self->book = g_strdup (laba_book_get_path (book));
  return self;
}

/* ---- the work ---- */

static gboolean
write_shown (Request *self, LabaDb *db, LabaJob *job, GError **error)
{
  const LabaExportFormat *format
      = laba_export_format_by_id (g_str_has_suffix (self->out, ".csv") ? "csv" : "xlsx");
  gboolean as_pages = g_str_has_suffix (self->out, kinds[AS_PDF].ending);
  g_autoptr (LabaTable) table = laba_shown_read (self->shown, db, job, error);

  if (table == NULL)
    return FALSE;
  return as_pages ? laba_report_write_pdf (db, table, self->out, job, error)
                  : laba_export_table (table, format, self->out,
                                       laba_language_to_id (laba_language_get ()), error);
}

static gboolean
export_thread (LabaJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  Request *self = data;
  g_autoptr (LabaDb) db = laba_book_open_reader (self->book, error);
  gboolean done;

  if (db == NULL || !laba_db_begin_read (db, error))
    return FALSE;
  if (self->shown != NULL)
    done = write_shown (self, db, job, error);
  else if (self->folder)
    done = laba_folder_write (db, self->out, laba_progress_tell_job, job, cancellable, error);
  else
    done = laba_workbook_export_book (db, self->out, &self->options, laba_progress_tell_job, job,
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

  if (error == NULL)
    laba_ask_toast (self->parent, text);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    laba_confirm_tell (self->parent, _ ("The export did not work"), error->message);
}

static void
begin (Request *self, const char *path)
{
  self->out = g_strdup (path);
  laba_progress_window_run (self->parent, _ ("Export"), export_thread, self, request_free,
                            exported_cb, NULL);
}

/* ---- asking where ---- */

static void
file_chosen_cb (const char *path, const LabaFileKind *kind, gpointer data)
{
  begin (data, path);
}

static void
folder_chosen_cb (GFile *file, gpointer data)
{
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL)
    begin (data, path);
  else
    request_free (data);
}

void
laba_export_shown_ask (GtkWindow *parent, LabaBook *book, LabaShown *shown)
{
  Request *self = request_new (parent, book);

  self->shown = shown;
  laba_save_as (parent, _ ("Export what is shown"), kinds, N_KINDS, laba_shown_get_title (shown),
                file_chosen_cb,
                self, request_free);
}

void
laba_export_shown_to (GtkWindow *parent, LabaBook *book, LabaShown *shown, const char *path)
{
  Request *self = request_new (parent, book);

  self->shown = shown;
  begin (self, path);
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
  Request *self = request_new (parent, book);
  g_autofree char *title = title_of (book);

  self->options = *options;
  laba_save_as (parent, _ ("Export the book as a spreadsheet"), &kinds[AS_SPREADSHEET], 1, title,
                file_chosen_cb, self, request_free);
}

void
laba_export_folder_ask (GtkWindow *parent, LabaBook *book)
{
  Request *self = request_new (parent, book);
  g_autofree char *title = title_of (book);
  g_autofree char *name = g_strconcat (title, "-csv", NULL);

  self->folder = TRUE;
  g_strdelimit (name, "/\\:*?\"<>|", '-');
  laba_confirm_choose_file (parent, _ ("Export the book as a folder of CSV files"),
                            GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL, name, folder_chosen_cb,
                            self);
}
