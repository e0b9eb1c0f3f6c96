/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "book/laba-book.h"

G_BEGIN_DECLS

/* Lets a customer pay an order in instalments: how many, how often, from when, with the
 * days and amounts they come to. Saves one regular record, that falls due by itself. */
#define LABA_TYPE_INSTALMENT_WINDOW (laba_instalment_window_get_type ())
G_DECLARE_FINAL_TYPE (LabaInstalmentWindow,
                      laba_instalment_window,
                      LABA,
                      INSTALMENT_WINDOW,
                      GtkWindow)

/* from: any widget of the window that it belongs to. Owned by GTK. */
LabaInstalmentWindow *
laba_instalment_window_open (GtkWidget *from, LabaBook *book, gint64 customer);

G_END_DECLS
