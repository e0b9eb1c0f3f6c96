/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/exchange/laba-import-job.h"

#include <glib/gi18n.h>

#include "base/laba-error.h"
#include "exchange/laba-folder.h"
#include "exchange/laba-import.h"
#include "exchange/laba-jsonl.h"
#include "exchange/laba-simple-set.h"
#include "exchange/laba-workbook-records.h"
#include "ui/kit/laba-progress-window.h"

LabaImport *
laba_import_new (const char *book, const char *source)
{
  LabaImport *self = g_new0 (LabaImport, 1);

  self->book = g_strdup (book);
  self->source = g_strdup (source);
  self->sheet = self->head_row = -1;
  return self;
}

LabaImport *
laba_import_copy (const LabaImport *self)
{
  LabaImport *copy = laba_import_new (self->book, self->source);

  copy->type = self->type;
  copy->make = self->make;
  copy->dry_run = self->dry_run;
  copy->plan = self->plan != NULL ? laba_import_plan_ref (self->plan) : NULL;
  copy->is_workbook = self->is_workbook;
  copy->sheet = self->sheet;
  copy->head_row = self->head_row;
  return copy;
}

void
laba_import_free (gpointer data)
{
  LabaImport *self = data;

  if (self == NULL)
    return;
  g_free (self->book);
  g_free (self->source);
  g_free (self->problems);
  g_clear_pointer (&self->plan, laba_import_plan_unref);
  g_free (self);
}

gboolean
laba_import_is_table (const LabaImport *self)
{
  return !g_str_has_suffix (self->source, ".jsonl")
         && !g_file_test (self->source, G_FILE_TEST_IS_DIR);
}

gboolean
laba_import_look_thread (LabaJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  LabaImport *self = data;
  const LabaImportOptions options
      = { .head_row = self->head_row, .numbers = -1, .days = -1 };

  if (self->plan != NULL)
    return laba_import_plan_look (self->plan, self->sheet, self->head_row, cancellable, error);
  self->is_workbook = laba_workbook_records_are_in (self->source);
  if (self->is_workbook)
    return TRUE;
  self->plan = laba_import_plan_new (self->type, self->source, &options, cancellable, error);
  return self->plan != NULL;
}

static gboolean
read_lines (LabaIntake *intake, const char *path, GError **error)
{
  g_autoptr (LabaSource) source = laba_source_open (path, error);

  return source != NULL && laba_jsonl_read (intake, source, error);
}

static gboolean
read_source (const LabaImport *self, LabaIntake *intake, GError **error)
{
  if (g_file_test (self->source, G_FILE_TEST_IS_DIR))
    return laba_simple_set_is (self->source)
               ? laba_simple_set_read (intake, self->source, error)
               : laba_folder_read (intake, self->source, error);
  if (self->is_workbook)
    return laba_workbook_records_read (intake, self->source, error);
  if (self->plan != NULL)
    return laba_import_read (intake, self->plan, error);
  return read_lines (intake, self->source, error);
}

static gboolean
is_about_problems (const GError *error)
{
  return g_error_matches (error, LABA_ERROR, LABA_ERROR_INVALID);
}

/* What is wrong with the rows is the answer to a look, not a failure of it. */
static gboolean
tell (LabaImport *self, LabaIntake *intake, GError *failed, GError **error)
{
  self->n = intake->n_saved;
  if (!laba_problems_is_empty (intake->problems))
    self->problems = laba_problems_to_text (intake->problems);
  if (failed == NULL)
    return TRUE;
  if (self->dry_run && is_about_problems (failed))
    {
      if (self->problems == NULL)
        self->problems = g_strdup (failed->message);
      g_error_free (failed);
      return TRUE;
    }
  g_propagate_error (error, failed);
  return FALSE;
}

gboolean
laba_import_thread (LabaJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  LabaImport *self = data;
  g_autoptr (LabaBook) book = laba_book_open (self->book, error);
  g_autoptr (LabaIntake) intake = book != NULL ? laba_intake_begin (book, TRUE, error) : NULL;
  g_autofree char *base = g_path_get_basename (self->source);
  /* Translators: a line of history; %s is a file or folder */
  g_autofree char *label = g_strdup_printf (_ ("Import of %s"), base);
  GError *failed = NULL;

  if (intake == NULL)
    return FALSE;
  intake->make = self->make;
  intake->cancellable = cancellable;
  intake->progress = laba_progress_tell_job;
  intake->progress_data = job;
  if (read_source (self, intake, &failed))
    laba_intake_finish (intake, label, self->dry_run, &failed);
  return tell (self, intake, failed, error);
}
