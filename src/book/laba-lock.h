/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A book that is shown by one window is shown by no other: a hidden file beside it (".NAME.lock")
 * is held while the window has it, and goes with the window. Where a program died the file may
 * stay; it then holds nobody. Only windows ask for it: what reads or writes once (the command
 * line, a job) has the database's own locks. */
typedef struct _LabaLock LabaLock;

/* NULL with LABA_ERROR_BUSY, a sentence, where another has it. Where no file can be made beside
 * the book (a folder that is only read) nobody is kept out. Free with laba_lock_free. */
LabaLock *laba_lock_take (const char *path, GError **error);
void laba_lock_free (LabaLock *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaLock, laba_lock_free)

G_END_DECLS
