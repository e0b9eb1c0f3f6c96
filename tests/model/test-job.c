/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "job/laba-job.h"

#include "lib/laba-test.h"

typedef struct
{
  guint rows;
  guint seen; /* rows the work went through */
  gboolean freed;
  gboolean ended;
  GError *error;
  guint notified;
  double last;
  GThread *thread; /* that did the work */
} Work;

static gboolean
count_rows (LabaJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  Work *work = data;

  work->thread = g_thread_self ();
  laba_job_set_message (job, "Counting");
  for (work->seen = 0; work->seen < work->rows; work->seen++)
    {
      if (laba_job_stop (job, error))
        return FALSE;
      laba_job_progress (job, work->seen + 1, work->rows);
    }
  return TRUE;
}

static gboolean
fail (LabaJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "The disk is full.");
  return FALSE;
}

/* Ends only when it is told to. */
static gboolean
wait_for_stop (LabaJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  GPollFD fd;
  Work *work = data;

  if (g_cancellable_make_pollfd (cancellable, &fd))
    g_poll (&fd, 1, 5000);
  g_cancellable_release_fd (cancellable);
  work->seen++;
  return !laba_job_stop (job, error);
}

static void
freed_cb (gpointer data)
{
  Work *work = data;

  g_assert_false (work->freed);
  work->freed = TRUE;
}

static void
done_cb (LabaJob *job, gpointer data, const GError *error, gpointer user_data)
{
  Work *work = user_data;

  g_assert_true (data == user_data);
  g_assert_false (work->freed);
  g_assert_false (work->ended);
  g_assert_false (laba_job_is_running (job));
  work->ended = TRUE;
  work->error = error == NULL ? NULL : g_error_copy (error);
}

static void
fraction_cb (LabaJob *job, GParamSpec *pspec, Work *work)
{
  g_assert_true (work->thread != g_thread_self ());
  work->notified++;
  work->last = laba_job_get_fraction (job);
}

static void
test_background (void)
{
  g_autoptr (LabaJob) job = laba_job_new ("Count");
  g_autofree char *message = NULL;
  Work work = { .rows = 100000, .last = -1 };

  g_signal_connect (job, "notify::fraction", G_CALLBACK (fraction_cb), &work);
  g_assert_false (laba_job_is_running (job));
  laba_job_run (job, count_rows, &work, freed_cb, done_cb, &work);
  g_assert_true (laba_job_is_running (job));
  laba_test_spin_until (work.freed);

  g_assert_true (work.ended);
  g_assert_no_error (work.error);
  g_assert_cmpuint (work.seen, ==, 100000);
  g_assert_true (work.thread != g_thread_self ());
  g_assert_cmpfloat (work.last, ==, 1);
  /* A notification a row would drown the main loop. */
  g_assert_cmpuint (work.notified, >, 0);
  g_assert_cmpuint (work.notified, <, 100000);
  /* And none comes after the end. */
  guint notified = work.notified;
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_cmpuint (work.notified, ==, notified);
  message = laba_job_dup_message (job);
  g_assert_cmpstr (message, ==, "Counting");
  g_assert_cmpstr (laba_job_get_title (job), ==, "Count");
}

static void
test_background_fails (void)
{
  g_autoptr (LabaJob) job = laba_job_new ("Fail");
  Work work = { 0 };

  laba_job_run (job, fail, &work, freed_cb, done_cb, &work);
  laba_test_spin_until (work.freed);
  g_assert_error (work.error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_clear_error (&work.error);
}

static void
test_background_cancel (void)
{
  g_autoptr (LabaJob) job = laba_job_new ("Wait");
  Work work = { 0 };

  laba_job_run (job, wait_for_stop, &work, freed_cb, done_cb, &work);
  laba_job_cancel (job);
  laba_test_spin_until (work.freed);
  g_assert_error (work.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&work.error);
}

static void
test_background_forget (void)
{
  g_autoptr (LabaJob) job = laba_job_new ("Wait");
  Work work = { 0 };

  laba_job_run (job, wait_for_stop, &work, freed_cb, done_cb, &work);
  laba_job_forget (job);
  laba_test_spin_until (work.freed);
  g_assert_false (work.ended);
}

/* The caller may let go of a job that runs. */
static void
test_background_keeps_itself (void)
{
  LabaJob *job = laba_job_new ("Count");
  Work work = { .rows = 1000 };

  g_object_add_weak_pointer (G_OBJECT (job), (gpointer *) &job);
  laba_job_run (job, count_rows, &work, freed_cb, done_cb, &work);
  g_object_unref (job);
  laba_test_spin_until (work.freed);
  g_assert_cmpuint (work.seen, ==, 1000);
  laba_test_spin_until (job == NULL);
}

static void
told_cb (LabaJob *job,
         const char *message,
         guint64 done,
         guint64 total,
         gpointer user_data)
{
  Work *work = user_data;

  g_assert_true (work->thread == g_thread_self ());
  g_assert_cmpstr (message, ==, "Counting");
  g_assert_cmpuint (done, <=, work->rows);
  work->notified++;
  work->last = total == 0 ? -1 : (double) done / (double) total;
  if (work->freed)
    laba_job_cancel (job);
}

static void
test_here (void)
{
  g_autoptr (LabaJob) job = laba_job_new ("Count");
  g_autoptr (GError) error = NULL;
  Work work = { .rows = 100000 };

  g_assert_true (laba_job_run_here (job, count_rows, &work, told_cb, &work, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (work.seen, ==, 100000);
  g_assert_cmpfloat (work.last, ==, 1);
  g_assert_cmpuint (work.notified, <, 1000);
  g_assert_false (laba_job_is_running (job));
}

static void
test_here_cancel (void)
{
  g_autoptr (LabaJob) job = laba_job_new ("Count");
  g_autoptr (GError) error = NULL;
  Work work = { .rows = 1000, .freed = TRUE };

  g_assert_false (laba_job_run_here (job, count_rows, &work, told_cb, &work, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (work.seen, ==, 0);
}

static void
test_fraction (void)
{
  g_autoptr (LabaJob) job = laba_job_new ("Count");

  g_assert_cmpfloat (laba_job_get_fraction (job), ==, -1);
  laba_job_progress (job, 1, 4);
  g_assert_cmpfloat (laba_job_get_fraction (job), ==, 0.25);
  laba_job_progress (job, 5, 4);
  g_assert_cmpfloat (laba_job_get_fraction (job), ==, 1);
  laba_job_progress (job, 0, 0);
  g_assert_cmpfloat (laba_job_get_fraction (job), ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/job/background/runs", test_background);
  g_test_add_func ("/job/background/fails", test_background_fails);
  g_test_add_func ("/job/background/cancels", test_background_cancel);
  g_test_add_func ("/job/background/forgets", test_background_forget);
  g_test_add_func ("/job/background/keeps-itself", test_background_keeps_itself);
  g_test_add_func ("/job/here/runs", test_here);
  g_test_add_func ("/job/here/cancels", test_here_cancel);
  g_test_add_func ("/job/fraction", test_fraction);
  return g_test_run ();
}
