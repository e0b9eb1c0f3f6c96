/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "goods/laba-product-price.h"

#include "base/laba-quantity.h"

/* The tier of no group from that quantity; where there is none, a new one stands before the
 * first that begins later. */
static LabaLine *
need_tier (LabaRecord *product, gint64 from_quantity)
{
  GPtrArray *tiers = laba_record_get_lines (product, "prices");
  guint place = 0;

  for (; place < tiers->len; place++)
    {
      LabaLine *tier = tiers->pdata[place];
      gint64 from = laba_line_get_number (tier, "from_quantity");

      if (laba_line_get_text (tier, "price_group") != NULL || from < from_quantity)
        continue;
      if (from == from_quantity)
        return tier;
      break;
    }
  LabaLine *tier = laba_record_add_line (product, "prices");
  g_ptr_array_insert (tiers, (int) place, g_ptr_array_steal_index (tiers, tiers->len - 1));
  laba_line_set_number (tier, "from_quantity", from_quantity);
  return tier;
}

void
laba_product_set_price (LabaRecord *product, gint64 from_quantity, gint64 price)
{
  if (from_quantity <= LABA_QUANTITY_ONE)
    laba_record_set_number (product, "sell_price", price);
  else
    laba_line_set_number (need_tier (product, from_quantity), "price", price);
}
