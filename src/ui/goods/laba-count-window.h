/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "book/laba-book.h"

G_BEGIN_DECLS

/* The count sheet: goods as they stand on the shelf, what the book says beside what one
 * counts. Enter and the arrows go down the column; what is left empty was not counted. One
 * save is one stock count. */
#define LABA_TYPE_COUNT_WINDOW (laba_count_window_get_type ())
G_DECLARE_FINAL_TYPE (LabaCountWindow, laba_count_window, LABA, COUNT_WINDOW, GtkWindow)

/* category: NULL = all goods. */
LabaCountWindow *
laba_count_window_open (GtkWidget *from, LabaBook *book, const char *category);

G_END_DECLS
