/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "book/laba-record.h"

G_BEGIN_DECLS

/* Writes a price into a product's record: the selling price for one piece (1000) or less,
 * else the tier from that quantity, of no price group, in its place among the others. */
void laba_product_set_price (LabaRecord *product, gint64 from_quantity, gint64 price);

G_END_DECLS
