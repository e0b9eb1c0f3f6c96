/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "book/laba-book.h"

G_BEGIN_DECLS

/* One product: its photo, stock, prices and stock card, and what can be done with it. */
#define LABA_TYPE_GOODS_DETAIL (laba_goods_detail_get_type ())
G_DECLARE_FINAL_TYPE (LabaGoodsDetail, laba_goods_detail, LABA, GOODS_DETAIL, GtkBox)

/* id 0: none. Follows the book from then on. */
void laba_goods_detail_show (LabaGoodsDetail *self, LabaBook *book, gint64 id);

G_END_DECLS
