/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "book/laba-book.h"

G_BEGIN_DECLS

/* What a marketplace or a platform paid out: its waiting orders, of which one ticks those
 * that were paid. Saves one record: a settlement with each order's fees, or a commission
 * pay-out. */
#define LABA_TYPE_PAYOUT_WINDOW (laba_payout_window_get_type ())
G_DECLARE_FINAL_TYPE (LabaPayoutWindow,
                      laba_payout_window,
                      LABA,
                      PAYOUT_WINDOW,
                      GtkWindow)

/* from: any widget of the window that the pay-out window belongs to. channel: which to
 * begin with, 0 the first that owes something. Owned by GTK. */
LabaPayoutWindow *
laba_payout_window_open (GtkWidget *from, LabaBook *book, gint64 channel);

G_END_DECLS
