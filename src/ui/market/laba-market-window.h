/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "book/laba-book.h"

G_BEGIN_DECLS

/* A marketplace's file before it goes into the book: what it is, what it would do, which
 * goods are not known by the names it gives them. Nothing is written before Import. */
#define LABA_TYPE_MARKET_WINDOW (laba_market_window_get_type ())
G_DECLARE_FINAL_TYPE (LabaMarketWindow,
                      laba_market_window,
                      LABA,
                      MARKET_WINDOW,
                      GtkWindow)

LabaMarketWindow *
laba_market_window_new (GtkWindow *parent, LabaBook *book, const char *path);

G_END_DECLS
