/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "job/laba-job.h"

G_BEGIN_DECLS

/* A window over another while a job runs: what it does, how far it is, Cancel. */
#define LABA_TYPE_PROGRESS_WINDOW (laba_progress_window_get_type ())
G_DECLARE_FINAL_TYPE (LabaProgressWindow, laba_progress_window, LABA, PROGRESS_WINDOW, GtkWindow)

/* Runs the work `func` over `data` (which is the work's) and calls `done` when it has ended,
 * also by Cancel; not where the parent is gone by then. The window shows where the work takes
 * longer than a blink; it cannot be closed but by stopping the work. */
void laba_progress_window_run (GtkWindow *parent,
                               const char *title,
                               LabaJobFunc func,
                               gpointer data,
                               GDestroyNotify free_data,
                               LabaJobDone done,
                               gpointer user_data);

/* Between a job and what tells its progress as a fraction (LabaIntakeFunc). */
void laba_progress_tell_job (double fraction, gpointer job);

G_END_DECLS
