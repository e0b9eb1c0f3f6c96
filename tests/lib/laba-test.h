/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A directory of the test's own, taken away with all in it when freed. */
typedef struct
{
  char *path;
} LabaTestDir;

/* A new empty directory. */
LabaTestDir *laba_test_dir_new (void);

/* Takes the directory away. */
void laba_test_dir_free (LabaTestDir *self);

/* The path of `name` in the directory, whether it exists or not. Owned by the caller. */
char *laba_test_dir_file (LabaTestDir *self, const char *name);

/* The path of a file of the source tree, below tests/: "books/shop.sql". Owned by the
 * caller. */
char *laba_test_source (const char *name);

/* The whole of a file as text; the test fails when it cannot be read. Owned by the
 * caller. */
char *laba_test_read (const char *path);

/* Writes `text` as the whole of a file; the test fails when it cannot. */
void laba_test_write (const char *path, const char *text);

/* One turn of the main loop, or a fatal sentence when half a minute has passed since
 * `begun`; for the macro below. */
void laba_test_turn (gint64 begun, const char *condition);

/* Turns the main loop until the condition holds, at most half a minute. Never sleeps. */
#define laba_test_spin_until(condition)                                                  \
  G_STMT_START                                                                           \
  {                                                                                      \
    const gint64 _begun = g_get_monotonic_time ();                                       \
    while (!(condition))                                                                 \
      laba_test_turn (_begun, #condition);                                               \
  }                                                                                      \
  G_STMT_END

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaTestDir, laba_test_dir_free)

G_END_DECLS
