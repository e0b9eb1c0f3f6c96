/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "orders/laba-price.h"
#include "reports/laba-table.h"

G_BEGIN_DECLS

/* What working out a price comes to, as tables for the window and the command line. Free
 * with laba_table_free. */

/* A row a channel, its record the channel: price, what the channel keeps, profit, and the
 * profit as a part of the price and of what the goods cost. whole: also cost, packing and
 * the rest that goods are made of. Amounts but the price are of the whole order; a channel
 * on which no price does has empty cells. */
LabaTable *laba_price_offers_table (const GPtrArray *offers, gboolean whole);

/* Where the money of one price goes, a row a part, fees by their names. */
LabaTable *laba_price_parts_table (const LabaPriceParts *parts);

G_END_DECLS
