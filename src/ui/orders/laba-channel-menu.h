/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "book/laba-book.h"

G_BEGIN_DECLS

/* Fills a menu with the channels of the book, each to be changed, and a new one. It is asked anew
 * whenever the menu opens. */
void laba_channel_menu_set_up (GtkMenuButton *button, LabaBook *book);

G_END_DECLS
