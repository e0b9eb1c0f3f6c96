/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "book/laba-book.h"

G_BEGIN_DECLS

/* Preferences: what this user prefers (applied at once), what the book in the window behind is
 * set to (saved as one act), and where backups go. */
#define LABA_TYPE_PREFERENCES_WINDOW (laba_preferences_window_get_type ())
G_DECLARE_FINAL_TYPE (
    LabaPreferencesWindow, laba_preferences_window, LABA, PREFERENCES_WINDOW, GtkWindow)

/* book may be NULL: then only what holds for every book can be chosen. page: "view", "book",
 * "backup". */
LabaPreferencesWindow *
laba_preferences_window_new (GtkWindow *parent, LabaBook *book, const char *page);

G_END_DECLS
