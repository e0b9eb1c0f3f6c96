/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/laba-day.h"
#include "book/laba-record.h"

G_BEGIN_DECLS

/* What an order that is still being written comes to. Costs are those of now; the true
 * ones follow when it is saved. */
typedef struct
{
  gint64 total;         /* what the customer is asked for */
  gint64 profit;        /* after costs, ongkir and what suppliers get */
  gboolean knows_costs; /* FALSE: some goods have no cost yet */
} LabaOrderEstimate;

/* Of a draft; lines that are not complete count for nothing. */
LabaOrderEstimate laba_order_estimate (LabaDb *db, const LabaRecord *order);
/* One line's part of the profit; FALSE where it is not known. */
gboolean laba_order_estimate_line (LabaDb *db, const LabaLine *line, gint64 *profit);

/* What `quantity` of a product, or of a bundle's parts, costs now: by what stock is worth under
 * the book's method, else by the cost price. FALSE where neither is known. */
gboolean
laba_order_cost_of_goods (LabaDb *db, gint64 product, gint64 quantity, gint64 *cost);

/* The price of one for the customer (0: none) who takes so many; FALSE where the product
 * has none. */
gboolean laba_order_price (LabaDb *db,
                           gint64 product,
                           gint64 customer,
                           gint64 quantity,
                           gint64 *price);

/* Says where more is sold than there is now, or was on the order's day: "Only 2 on hand on
 * 3 Oct 2026". NULL where there is enough. `except`: the order that is being changed, 0 for a
 * new one. Free with g_free. */
char *laba_order_shortage (LabaDb *db,
                           gint64 product,
                           gint64 quantity,
                           gint64 except,
                           LabaDay day);

/* What most often stands in a new order: 0 where the book has none yet. */
gint64 laba_order_usual_account (LabaDb *db);
gint64 laba_order_usual_channel (LabaDb *db);

G_END_DECLS
