/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "book/laba-book.h"

G_BEGIN_DECLS

/* What a marketplace still holds of mine: order by order, by the day of order, by the day
 * of release, and what it kept. */
#define LABA_TYPE_HELD_WINDOW (laba_held_window_get_type ())
G_DECLARE_FINAL_TYPE (LabaHeldWindow, laba_held_window, LABA, HELD_WINDOW, GtkWindow)

/* Over the window of `from`. */
LabaHeldWindow *laba_held_window_open (GtkWidget *from, LabaBook *book, gint64 channel);

G_END_DECLS
