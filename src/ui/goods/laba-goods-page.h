/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/kit/laba-page.h"

G_BEGIN_DECLS

/* Goods: what there is, what is spoken for, what it is worth; beside the list the product
 * with its prices and its stock card. */
#define LABA_TYPE_GOODS_PAGE (laba_goods_page_get_type ())
G_DECLARE_FINAL_TYPE (LabaGoodsPage, laba_goods_page, LABA, GOODS_PAGE, LabaPage)

G_END_DECLS
