/* SPDX-FileCopyrightText: 2026 The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* bench-start BOOK: the program as it is, from the exec (its moment in LABA_BENCH_BEGIN,
 * nanoseconds of the monotonic clock). Lines: name, tab, milliseconds since the exec, tab,
 * of them the processor's. frame: the first frame painted; figures: the first one with the
 * book's figures in it; peak: MiB at the most. LABA_BENCH_STOP: “figures” ends there, “pages”
 * shows every page first, else all of Home is there (whole). */
#include <string.h>

#include "bench-clock.h"
#include "laba-model.h"
#include "ui/home/laba-home-page.h"
#include "ui/laba-application.h"
#include "ui/laba-pages.h"

#define LOOK 700     /* milliseconds at what is shown */
#define PATIENCE 60 /* seconds: a book that does not open shows no figures */

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

static gboolean
next_page_cb (gpointer data)
{
  static guint at;
  guint n;
  const LabaPageKind *kinds = laba_pages_get (&n);

  if (at == n)
    bench_leave ();
  gtk_widget_activate_action (data, "win.show-page", "s", kinds[at++].name);
  return G_SOURCE_CONTINUE;
}

static void
painted_cb (GdkFrameClock *clock, GtkWidget *window)
{
  static gboolean seen, filled;
  const char *stop = g_getenv ("LABA_BENCH_STOP");
  GtkWidget *home = find (window, LABA_TYPE_HOME_PAGE);

  if (!seen)
    bench_tell_begin ("frame");
  seen = TRUE;
  if (filled || home == NULL || count_figures (home) < 3)
    return;
  filled = TRUE;
  bench_tell_begin ("figures");
  if (g_strcmp0 (stop, "figures") == 0)
    bench_leave ();
  g_timeout_add (LOOK, g_strcmp0 (stop, "pages") == 0 ? next_page_cb : whole_cb, window);
}

static gboolean
give_up_cb (gpointer data)
{
  g_error ("no figures: was the book opened?");
  return G_SOURCE_REMOVE;
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
  laba_model_init ();
  g_autoptr (LabaApplication) application = laba_application_new ();
  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_timeout_add_seconds (PATIENCE, give_up_cb, NULL);
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
