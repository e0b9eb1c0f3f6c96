/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "book/laba-book.h"

G_BEGIN_DECLS

/* Search everything: one types, and what the book has under these words shows at once: orders
 * (by number, name, phone, goods, tracking number), people, goods, accounts, and what can be
 * written down new. Arrows choose while one types; Enter asks the window behind to open it
 * (win.open-record) or to begin it (win.new-record). */
#define LABA_TYPE_FIND_WINDOW (laba_find_window_get_type ())
G_DECLARE_FINAL_TYPE (LabaFindWindow, laba_find_window, LABA, FIND_WINDOW, GtkWindow)

LabaFindWindow *laba_find_window_new (GtkWindow *parent, LabaBook *book);
/* As if that had been typed. */
void laba_find_window_search (LabaFindWindow *self, const char *text);

G_END_DECLS
