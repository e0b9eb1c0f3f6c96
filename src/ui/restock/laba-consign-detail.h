/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "book/laba-book.h"

G_BEGIN_DECLS

/* How goods lie between somebody and me: mine that lie there, what was left and settled,
 * and others' goods that I sold. */
#define LABA_TYPE_CONSIGN_DETAIL (laba_consign_detail_get_type ())
G_DECLARE_FINAL_TYPE (LabaConsignDetail,
                      laba_consign_detail,
                      LABA,
                      CONSIGN_DETAIL,
                      GtkBox)

/* id: a person, 0 none. Follows the book from then on. */
void laba_consign_detail_show (LabaConsignDetail *self, LabaBook *book, gint64 id);

G_END_DECLS
