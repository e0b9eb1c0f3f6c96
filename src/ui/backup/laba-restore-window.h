/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The copies of a book, the newest first, with what each holds. Choosing one activates
 * `win.restore` of the parent with its path. */
#define LABA_TYPE_RESTORE_WINDOW (laba_restore_window_get_type ())
G_DECLARE_FINAL_TYPE (LabaRestoreWindow,
                      laba_restore_window,
                      LABA,
                      RESTORE_WINDOW,
                      GtkWindow)

/* places: the folders to look in, NULL-terminated, the book's own first. */
LabaRestoreWindow *
laba_restore_window_new (GtkWindow *parent, const char *book, const char *const *places);

G_END_DECLS
