/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "book/laba-book.h"
#include "book/laba-record.h"

G_BEGIN_DECLS

/* A new purchase by the keyboard: supplier, lines by completion at the last price, ongkir and
 * discount spread over them, what is paid now. Names that are new are made with it. */
#define LABA_TYPE_PURCHASE_WINDOW (laba_purchase_window_get_type ())
G_DECLARE_FINAL_TYPE (LabaPurchaseWindow,
                      laba_purchase_window,
                      LABA,
                      PURCHASE_WINDOW,
                      GtkWindow)

/* preset: what is filled in (supplier, lines, note), or NULL. */
LabaPurchaseWindow *laba_purchase_window_open (GtkWidget *from,
                                               LabaBook *book,
                                               const LabaRecord *preset);

G_END_DECLS
