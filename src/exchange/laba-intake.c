/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/laba-intake.h"

#include <glib/gi18n-lib.h>

#include "base/laba-error.h"

/* Reading is this part of the bar, the rest is deriving. */
#define READING 0.5

LabaIntake *
laba_intake_begin (LabaBook *book, gboolean bulk, GError **error)
{
  LabaEdit *edit
      = bulk ? laba_edit_begin_bulk (book, "", error) : laba_edit_begin (book, "", error);

  if (edit == NULL)
    return NULL;
  LabaIntake *self = g_new0 (LabaIntake, 1);
  self->edit = edit;
  self->db = laba_edit_get_db (edit);
  self->problems = laba_problems_new ();
  return self;
}

void
laba_intake_free (LabaIntake *self)
{
  if (self == NULL)
    return;
  laba_edit_cancel (self->edit);
  laba_problems_free (self->problems);
  g_clear_pointer (&self->ids, g_array_unref);
  g_free (self);
}

gboolean
laba_intake_go_on (LabaIntake *self, GError **error)
{
  if (laba_problems_get_n (self->problems) < LABA_INTAKE_PROBLEMS_MAX)
    return TRUE;
  g_set_error_literal (error, LABA_ERROR, LABA_ERROR_INVALID,
                       _ ("Too much is wrong; the rest was not looked at."));
  return FALSE;
}

/* Whether it is about the record rather than the disk or the file. */
static gboolean
is_about_record (const GError *error)
{
  return error->domain == LABA_ERROR
         && (error->code == LABA_ERROR_INVALID || error->code == LABA_ERROR_TAKEN
             || error->code == LABA_ERROR_IN_USE || error->code == LABA_ERROR_NOT_FOUND
             || error->code == LABA_ERROR_LOCKED);
}

gboolean
laba_intake_save (LabaIntake *self, LabaRecord *record, GError **error)
{
  guint before = laba_problems_get_n (self->problems);
  GError *failed = NULL;

  if (laba_edit_save (self->edit, record, self->problems, &failed))
    {
      self->n_saved++;
      if (self->ids != NULL)
        g_array_append_val (self->ids, record->id);
      return TRUE;
    }
  if (!is_about_record (failed))
    {
      g_propagate_error (error, failed);
      return FALSE;
    }
  if (laba_problems_get_n (self->problems) == before)
    laba_problems_take (self->problems, NULL, g_steal_pointer (&failed));
  g_clear_error (&failed);
  return laba_intake_go_on (self, error);
}

gboolean
laba_intake_step (LabaIntake *self, guint64 done, guint64 total, GError **error)
{
  if (self->progress != NULL)
    self->progress (total > 0 ? READING * (double) done / (double) total : -1.0,
                    self->progress_data);
  return self->cancellable == NULL
         || !g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

static void
derive_progress (double fraction, gpointer data)
{
  LabaIntake *self = data;

  self->progress (READING + (1 - READING) * fraction, self->progress_data);
}

gboolean
laba_intake_finish (LabaIntake *self, const char *label, gboolean dry_run, GError **error)
{
  LabaEdit *edit = g_steal_pointer (&self->edit);

  if (dry_run || !laba_problems_is_empty (self->problems))
    {
      laba_edit_cancel (edit);
      return laba_problems_to_error (self->problems, error);
    }
  laba_edit_set_label (edit, label);
  if (self->progress != NULL)
    laba_edit_set_progress (edit, derive_progress, self);
  return laba_edit_commit (edit, error);
}
