/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/slips/laba-save-job.h"

#include <glib/gi18n.h>

#include "slips/laba-output.h"
#include "ui/kit/laba-progress-window.h"

void
laba_save_free (LabaSave *self)
{
  if (self == NULL)
    return;
  laba_print_matter_unref (self->matter);
  g_free (self->path);
  g_free (self);
}

static gboolean
save_thread (LabaJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  const LabaSave *self = data;
  g_autoptr (LabaDocument) document = NULL;
  g_autoptr (LabaLayout) layout = NULL; /* goes before its document */

  if (!laba_print_matter_lay_out (self->matter, &self->choice, job, &document, &layout, error))
    return FALSE;
  return self->as_picture
             ? laba_output_write_png (layout, self->path, job, error)
             : laba_output_write_pdf (layout, document->title, self->path, job, error);
}

void
laba_save_run (LabaSave *self, GtkWindow *parent, LabaJobDone done, gpointer user_data)
{
  laba_progress_window_run (parent, _ ("Save"), save_thread, self,
                            (GDestroyNotify) laba_save_free, done, user_data);
}
