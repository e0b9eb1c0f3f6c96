/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* One piece of long work: in a thread of its own behind a window, or in the calling
 * thread for the command line. The work is a plain function of plain data; it tells the
 * job how far it is and asks whether it shall stop.
 *
 * Properties, all readable, notified on the main loop of the thread that made the job:
 * `title` (string), `message` (string or NULL), `fraction` (double 0 … 1, or -1 while the
 * length is not known), `running` (boolean). */
#define LABA_TYPE_JOB (laba_job_get_type ())
G_DECLARE_FINAL_TYPE (LabaJob, laba_job, LABA, JOB, GObject)

/* The work. It touches no widget, no book and no object of the main thread; returns FALSE
 * with `error` set, or TRUE. `data` is what was given to the run; results go into it. */
typedef gboolean (*LabaJobFunc) (LabaJob *job,
                                 gpointer data,
                                 GCancellable *cancellable,
                                 GError **error);

/* The end of a job run in the background, on the main loop. `data` is the work's (freed
 * after the call), `error` is NULL when all went well and G_IO_ERROR_CANCELLED when it
 * was stopped. */
typedef void (*LabaJobDone) (LabaJob *job,
                             gpointer data,
                             const GError *error,
                             gpointer user_data);

/* Progress of a job run in the calling thread. `message` may be NULL, `total` is 0 while
 * unknown. */
typedef void (*LabaJobProgress) (LabaJob *job,
                                 const char *message,
                                 guint64 done,
                                 guint64 total,
                                 gpointer user_data);

/* A job not yet begun. `title` is translated: what it does, "Export earnings". */
LabaJob *laba_job_new (const char *title);

/* Begins the work in a thread of its own and returns at once. A job runs once. `done` may
 * be NULL; it is always called otherwise, also when cancelled. `data` is freed with
 * `free_data` (may be NULL) after `done`. The job keeps itself alive until then; who
 * passes a `user_data` that may go away first cancels and drops `done` by
 * laba_job_forget. */
void laba_job_run (LabaJob *self,
                   LabaJobFunc func,
                   gpointer data,
                   GDestroyNotify free_data,
                   LabaJobDone done,
                   gpointer user_data);

/* Does the work here and now, telling `progress` (may be NULL) at most some twenty times
 * a second and once at the end. Returns what `func` returns. */
gboolean laba_job_run_here (LabaJob *self,
                            LabaJobFunc func,
                            gpointer data,
                            LabaJobProgress progress,
                            gpointer user_data,
                            GError **error);

/* Asks the work to stop; from any thread, at any time. */
void laba_job_cancel (LabaJob *self);

/* Cancels, and `done` will not be called: for a window that goes away. Main thread. */
void laba_job_forget (LabaJob *self);

/* What the work hands to GIO and asks `is cancelled`. Borrowed; from any thread. */
GCancellable *laba_job_get_cancellable (LabaJob *self);

/* From the work: `done` of `total` parts are done; 0 of 0 while the length is not known.
 * Cheap enough for every row: the main loop hears at most once per turn. */
void laba_job_progress (LabaJob *self, guint64 done, guint64 total);

/* From the work: what it is doing now, translated. */
void laba_job_set_message (LabaJob *self, const char *message);

/* From the work, each few hundred rows: TRUE, and G_IO_ERROR_CANCELLED set, when it shall
 * stop. */
gboolean laba_job_stop (LabaJob *self, GError **error);

/* What the job does. Borrowed. */
const char *laba_job_get_title (LabaJob *self);

/* What it is doing now, or NULL. Owned by the caller; from any thread. */
char *laba_job_dup_message (LabaJob *self);

/* How far it is, 0 … 1, or -1 while the length is not known; from any thread. */
double laba_job_get_fraction (LabaJob *self);

/* Whether it has begun and not ended. */
gboolean laba_job_is_running (LabaJob *self);

G_END_DECLS
