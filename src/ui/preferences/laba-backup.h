/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book/laba-book.h"
#include "job/laba-job.h"

G_BEGIN_DECLS

/* Copies a book, checked, into each folder (or beside it where there is none) under a name
 * with the time, in the background. *done* gets an array of the paths written. */
typedef void (*LabaBackupDone) (const char *const *paths,
                                const GError *error,
                                gpointer user_data);
LabaJob *laba_backup_run (LabaBook *book,
                          const char *const *folders,
                          LabaBackupDone done,
                          gpointer user_data);

G_END_DECLS
