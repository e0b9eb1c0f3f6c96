/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book/laba-type.h"

G_BEGIN_DECLS

/* The goods, and what happens to them apart from buying and selling. */
extern const LabaType laba_type_product;
extern const LabaType laba_type_alias; /* what others call a product */
extern const LabaType laba_type_batch;
extern const LabaType laba_type_opening_stock;
extern const LabaType laba_type_stock_count;
extern const LabaType laba_type_stock_adjust;
extern const LabaType laba_type_stock_out;
extern const LabaType laba_type_consign_out;

G_END_DECLS
