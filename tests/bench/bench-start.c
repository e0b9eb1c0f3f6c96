/* SPDX-FileCopyrightText: 2026 The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* bench-start BOOK: the program as it is, from the exec (its moment in LABA_BENCH_BEGIN,
 * nanoseconds of the monotonic clock). Lines: name, tab, milliseconds since the exec, tab,
 * of them the processor's. frame: the first frame painted; figures: the first one with the
 * book's figures in it; whole: all of the first page is there; peak: MiB at the most. */
#include <string.h>

#include "bench-clock.h"
#include "laba-model.h"
#include "ui/home/laba-home-page.h"
#include "ui/laba-application.h"

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

/* How many amounts can be read on the page. */
static guint
count_figures (GtkWidget *widget)
{
  guint n = 0;

  if (!gtk_widget_get_mapped (widget))
    return 0;
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), "Rp") != NULL)
    n++;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_figures (child);
  return n;
}

static gboolean
whole_cb (gpointer data)
{
  bench_tell_begin ("whole");
  bench_leave ();
  return G_SOURCE_REMOVE;
}

static void
painted_cb (GdkFrameClock *clock, GtkWidget *window)
{
  static gboolean seen, filled;
  GtkWidget *home = find (window, LABA_TYPE_HOME_PAGE);

  if (!seen)
    bench_tell_begin ("frame");
  seen = TRUE;
  if (filled || home == NULL || count_figures (home) < 3)
    return;
  filled = TRUE;
  bench_tell_begin ("figures");
  g_print ("amounts\t%u\n", count_figures (home));
  if (g_getenv ("LABA_BENCH_STOP") != NULL)
    bench_leave ();
  g_timeout_add (700, whole_cb, NULL);
}

static void
realized_cb (GtkWidget *window)
{
  g_signal_connect_after (gtk_widget_get_frame_clock (window), "after-paint",
                          G_CALLBACK (painted_cb), window);
}

static void
window_added_cb (GtkApplication *application, GtkWidget *window)
{
  g_signal_connect (window, "realize", G_CALLBACK (realized_cb), NULL);
}

int
main (int argc, char **argv)
{
  if (g_getenv ("LABA_BENCH_TRACE")) bench_tell_begin ("main");
  laba_model_init ();
  g_autoptr (LabaApplication) application = laba_application_new ();
  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
