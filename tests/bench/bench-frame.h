/* SPDX-FileCopyrightText: 2026 The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "bench-clock.h"

/* From something that happens to a window to the end of the frame that shows it. */

static guint bench_frames; /* painted so far */

static inline void
bench_painted_cb (GdkFrameClock *clock, gpointer data)
{
  bench_frames++;
}

/* Before the others: the window is realized. */
static inline void
bench_watch (GtkWidget *window)
{
  g_signal_connect_after (gtk_widget_get_frame_clock (window), "after-paint",
                          G_CALLBACK (bench_painted_cb), NULL);
}

/* Lets what goes on come to rest. */
static inline void
bench_rest (guint milliseconds)
{
  double end = bench_now () + milliseconds;

  while (bench_now () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

/* A line: name, milliseconds by the clock (which waits for the screen's beat as well), of
 * them the processor's. */
static inline void
bench_measure (const char *name, void (*act) (gpointer data), gpointer data)
{
  guint before = bench_frames;
  double cpu = bench_cpu ();
  double begin = bench_now ();

  act (data);
  while (bench_frames == before && bench_now () < begin + 5000)
    g_main_context_iteration (NULL, TRUE);
  g_print ("%s\t%.3f\t%.3f\n", name, bench_now () - begin, bench_cpu () - cpu);
}
