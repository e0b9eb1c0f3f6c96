/* SPDX-FileCopyrightText: 2026 The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* bench-window BOOK WHAT: frames of the window over a book, a line a frame: its name, a
 * tab, milliseconds since the frame before it. WHAT: idle (nothing goes on), export (the
 * whole workbook is written meanwhile), scroll (the orders, a page a frame). */
#include <string.h>

#include "display/laba-test-window.h"
#include "exchange/laba-workbook.h"
#include "job/laba-job.h"
#include "ui/kit/laba-progress-window.h"

#define FRAMES 300

typedef struct
{
  const char *what;
  const char *book, *out;
  GtkWidget *window;
  GtkAdjustment *scroll; /* of the orders, or NULL */
  gint64 before;         /* microseconds; 0: no frame yet */
  guint frames;
  gboolean writing;
} Bench;

static gboolean
goes_on (const Bench *self)
{
  return strcmp (self->what, "export") == 0 ? self->writing : self->frames < FRAMES;
}

/* ---- frames ---- */

static void
painted_cb (GdkFrameClock *clock, Bench *self)
{
  gint64 now = g_get_monotonic_time ();

  if (self->before != 0 && goes_on (self))
    g_print ("%s\t%.3f\n", self->what, (double) (now - self->before) / 1000);
  self->before = now;
  self->frames++;
}

/* Something to draw in each frame. */
static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Bench *self = data;

  if (self->scroll != NULL)
    gtk_adjustment_set_value (self->scroll,
                              gtk_adjustment_get_value (self->scroll)
                                  + gtk_adjustment_get_page_size (self->scroll));
  gtk_widget_queue_draw (widget);
  return G_SOURCE_CONTINUE;
}

/* ---- what goes on meanwhile ---- */

static gboolean
export_thread (LabaJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  const LabaWorkbookOptions options = { 0 };
  Bench *self = data;
  LabaDb *db = laba_book_open_reader (self->book, error);
  gboolean done
      = db != NULL
        && laba_workbook_export_book (db, self->out, &options, laba_progress_tell_job,
                                      job, cancellable, error);

  laba_db_close (db);
  return done;
}

static void
exported_cb (LabaJob *job, gpointer data, const GError *error, gpointer user_data)
{
  Bench *self = data;

  g_assert_no_error (error);
  self->writing = FALSE;
}

static void
begin (Bench *self, LabaTestWindow *test)
{
  if (strcmp (self->what, "export") == 0)
    {
      g_autoptr (LabaJob) job = laba_job_new ("Export");

      self->writing = TRUE;
      laba_job_run (job, export_thread, self, NULL, exported_cb, NULL);
    }
  else if (strcmp (self->what, "scroll") == 0)
    {
      laba_test_window_act (test, "win.show-page", "s", "orders");
      GtkScrollable *view = laba_test_need (self->window, GTK_TYPE_COLUMN_VIEW, NULL);
      self->scroll = gtk_scrollable_get_vadjustment (view);
    }
}

int
main (int argc, char **argv)
{
  Bench self = { .book = argv[1], .what = argv[2] };

  g_assert (argc == 3);
  argc = 1;
  laba_test_window_init (&argc, &argv);
  g_autoptr (LabaTestWindow) test = laba_test_window_new ();
  g_autofree char *out = laba_test_dir_file (test->dir, "book.xlsx");
  g_autoptr (GFile) file = g_file_new_for_path (self.book);
  laba_window_open_book (laba_test_window_get (test), file);
  laba_test_settle ();
  self.out = out;
  self.window = GTK_WIDGET (laba_test_window_get (test));
  begin (&self, test);
  gtk_widget_add_tick_callback (self.window, tick_cb, &self, NULL);
  g_signal_connect (gtk_widget_get_frame_clock (self.window), "after-paint",
                    G_CALLBACK (painted_cb), &self);
  while (goes_on (&self))
    g_main_context_iteration (NULL, TRUE);
  return 0;
}
