/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "book/laba-book.h"

G_BEGIN_DECLS

/* A visit to a shop where goods of mine lie: what was sold, what comes back, what the
 * shop keeps and what it pays. Saves one consign-settle. */
#define LABA_TYPE_SETTLE_WINDOW (laba_settle_window_get_type ())
G_DECLARE_FINAL_TYPE (LabaSettleWindow,
                      laba_settle_window,
                      LABA,
                      SETTLE_WINDOW,
                      GtkWindow)

/* from: any widget of the window that it belongs to. place: a person. Owned by GTK. */
LabaSettleWindow *laba_settle_window_open (GtkWidget *from, LabaBook *book, gint64 place);

G_END_DECLS
