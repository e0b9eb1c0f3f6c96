/* SPDX-FileCopyrightText: 2026 The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

/* What this process took of the processor so far, in milliseconds. */
static inline double
bench_cpu (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000
         + (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1000;
}

static inline double
bench_now (void)
{
  struct timespec now;

  clock_gettime (CLOCK_MONOTONIC, &now);
  return (double) now.tv_sec * 1000 + (double) now.tv_nsec / 1000000;
}

/* A line: name, milliseconds since the exec, of them the processor's. */
static inline void
bench_tell_begin (const char *name)
{
  const char *begin = g_getenv ("LABA_BENCH_BEGIN");
  double since = begin != NULL ? (double) g_ascii_strtoull (begin, NULL, 10) / 1000000 : 0;

  g_print ("%s\t%.3f\t%.3f\n", name, bench_now () - since, bench_cpu ());
}

/* A line: peak, MiB of memory at the most. Taking the program apart is not measured. */
static inline void
bench_leave (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  g_print ("peak\t%.3f\n", (double) usage.ru_maxrss / 1024);
  _exit (0);
}
