/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "book/laba-book.h"

G_BEGIN_DECLS

/* Compares an account with what the bank says or the purse holds. What differs is looked for
 * among the entries, or written down as an expense or an income. */
#define LABA_TYPE_RECONCILE_WINDOW (laba_reconcile_window_get_type ())
G_DECLARE_FINAL_TYPE (LabaReconcileWindow,
                      laba_reconcile_window,
                      LABA,
                      RECONCILE_WINDOW,
                      GtkWindow)

/* from: any widget of the window that it belongs to. account: whose balance. Owned by GTK. */
LabaReconcileWindow *
laba_reconcile_window_open (GtkWidget *from, LabaBook *book, gint64 account);

G_END_DECLS
