/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/kit/laba-progress-window.h"

#define STEPS 1000
#define MILLISECONDS_QUIET 250 /* what is done by then is not worth a window */

struct _LabaProgressWindow
{
  GtkWindow parent_instance;
  LabaJob *job;
  guint timeout;
  LabaJobDone done;
  gpointer user_data;
  GtkProgressBar *bar;
  GtkButton *cancel_button;
};

G_DEFINE_FINAL_TYPE (LabaProgressWindow, laba_progress_window, GTK_TYPE_WINDOW)

void
laba_progress_tell_job (double fraction, gpointer job)
{
  if (fraction >= 0)
    laba_job_progress (job, (guint64) (fraction * STEPS), STEPS);
}

static void
fraction_cb (LabaProgressWindow *self)
{
  double fraction = laba_job_get_fraction (self->job);

  if (fraction < 0)
    gtk_progress_bar_pulse (self->bar);
  else
    gtk_progress_bar_set_fraction (self->bar, fraction);
}

static void
cancel_clicked_cb (LabaProgressWindow *self)
{
  laba_job_cancel (self->job);
  gtk_widget_set_sensitive (GTK_WIDGET (self->cancel_button), FALSE);
}

/* Meanwhile nothing else is begun before it. */
static void
hold_parent (LabaProgressWindow *self, gboolean hold)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  GtkWidget *child = parent != NULL ? gtk_window_get_child (parent) : NULL;

  if (child != NULL)
    gtk_widget_set_can_target (child, !hold);
}

static gboolean
present_cb (gpointer data)
{
  LabaProgressWindow *self = data;

  self->timeout = 0;
  gtk_window_present (GTK_WINDOW (self));
  return G_SOURCE_REMOVE;
}

/* Closing asks the work to stop; the window goes when it has. */
static gboolean
close_request_cb (LabaProgressWindow *self)
{
  cancel_clicked_cb (self);
  return TRUE;
}

static void
done_cb (LabaJob *job, gpointer data, const GError *error, gpointer user_data)
{
  LabaProgressWindow *self = user_data;
  LabaJobDone done = self->done;
  gpointer theirs = self->user_data;

  hold_parent (self, FALSE);
  gtk_window_destroy (GTK_WINDOW (self));
  done (job, data, error, theirs);
}

static void
laba_progress_window_dispose (GObject *object)
{
  LabaProgressWindow *self = LABA_PROGRESS_WINDOW (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  if (self->job != NULL && laba_job_is_running (self->job))
    laba_job_forget (self->job);
  g_clear_object (&self->job);
  G_OBJECT_CLASS (laba_progress_window_parent_class)->dispose (object);
}

static void
laba_progress_window_class_init (LabaProgressWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laba_progress_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/laba/ui/kit/laba-progress-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LabaProgressWindow, bar);
  gtk_widget_class_bind_template_child (widget_class, LabaProgressWindow, cancel_button);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_request_cb);
}

static void
laba_progress_window_init (LabaProgressWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
laba_progress_window_run (GtkWindow *parent,
                          const char *title,
                          LabaJobFunc func,
                          gpointer data,
                          GDestroyNotify free_data,
                          LabaJobDone done,
                          gpointer user_data)
{
  LabaProgressWindow *self
      = g_object_new (LABA_TYPE_PROGRESS_WINDOW, "transient-for", parent, "title", title, NULL);

  self->job = laba_job_new (title);
  self->done = done;
  self->user_data = user_data;
  g_signal_connect_object (self->job, "notify::fraction", G_CALLBACK (fraction_cb), self,
                           G_CONNECT_SWAPPED);
  laba_job_run (self->job, func, data, free_data, done_cb, self);
  hold_parent (self, TRUE);
  self->timeout = g_timeout_add (MILLISECONDS_QUIET, present_cb, self);
}
