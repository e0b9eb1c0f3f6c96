/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a window without a book shows: four doors (start my book, open a book, try the sample
 * shop, class) and the recent books. What was chosen goes out by signal. */
#define LABA_TYPE_START_PAGE (laba_start_page_get_type ())
G_DECLARE_FINAL_TYPE (LabaStartPage, laba_start_page, LABA, START_PAGE, GtkWidget)

/* Asks again which books were open. */
void laba_start_page_refresh (LabaStartPage *self);

/* Signal: "opened" (GFile): open this book. Actions: start.new, start.open, start.sample,
 * start.class, start.recent (s, a URI). */

G_END_DECLS
