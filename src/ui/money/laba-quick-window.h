/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "book/laba-book.h"

G_BEGIN_DECLS

/* An expense or an income in a few keys: what for, Enter, how much, Enter. The rest is filled
 * in: today, and the account that was used last. */
#define LABA_TYPE_QUICK_WINDOW (laba_quick_window_get_type ())
G_DECLARE_FINAL_TYPE (LabaQuickWindow, laba_quick_window, LABA, QUICK_WINDOW, GtkWindow)

/* type: "expense" or "income"; account 0: the one used last. */
LabaQuickWindow *laba_quick_window_open (GtkWidget *from,
                                         LabaBook *book,
                                         const char *type,
                                         gint64 account);

G_END_DECLS
