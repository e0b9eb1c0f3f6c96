/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "reports/laba-price-table.h"

#include <glib/gi18n-lib.h>

/* ---- a row a channel ---- */

static void
add_offers_columns (LabaTable *table, gboolean whole)
{
  laba_table_add_column (table, "channel", _ ("Channel"), LABA_COLUMN_TEXT, FALSE);
  laba_table_add_column (table, "price", _ ("Price"), LABA_COLUMN_MONEY, FALSE);
  if (whole)
    {
      laba_table_add_column (table, "goods", _ ("Goods"), LABA_COLUMN_MONEY, FALSE);
      laba_table_add_column (table, "cost", _ ("Cost"), LABA_COLUMN_MONEY, FALSE);
      laba_table_add_column (table, "packing", _ ("Packing"), LABA_COLUMN_MONEY, FALSE);
      laba_table_add_column (table, "other", _ ("Other costs"), LABA_COLUMN_MONEY, FALSE);
    }
  laba_table_add_column (table, "fees", _ ("It keeps"), LABA_COLUMN_MONEY, FALSE);
  laba_table_add_column (table, "profit", _ ("Profit"), LABA_COLUMN_MONEY, FALSE);
  laba_table_add_column (table, "margin", _ ("Of the price"), LABA_COLUMN_PERCENT, FALSE);
  laba_table_add_column (table, "markup", _ ("Of the cost"), LABA_COLUMN_PERCENT, FALSE);
}

static void
fill_offer (LabaTable *table, LabaTableRow *row, const LabaPriceParts *parts, gboolean whole)
{
  laba_row_set_number (table, row, "price", parts->price);
  if (whole)
    {
      laba_row_set_number (table, row, "goods", parts->goods);
      laba_row_set_number (table, row, "cost", parts->cost);
      laba_row_set_number (table, row, "packing", parts->packing);
      laba_row_set_number (table, row, "other", parts->other);
    }
  laba_row_set_number (table, row, "fees", parts->kept);
  laba_row_set_number (table, row, "profit", parts->profit);
  if (parts->goods > 0)
    laba_row_set_number (table, row, "margin", laba_price_share (parts->profit, parts->goods));
  if (parts->cost > 0)
    laba_row_set_number (table, row, "markup", laba_price_share (parts->profit, parts->cost));
}

LabaTable *
laba_price_offers_table (const GPtrArray *offers, gboolean whole)
{
  LabaTable *table = laba_table_new ("price", _ ("Price and profit"), 0, 0);

  add_offers_columns (table, whole);
  for (guint i = 0; i < offers->len; i++)
    {
      const LabaPriceOffer *offer = offers->pdata[i];
      LabaTableRow *row = laba_table_add_row (table, NULL, LABA_ROW_NORMAL);

      row->record = offer->channel;
      laba_row_set_text (table, row, "channel", offer->name);
      if (offer->parts != NULL)
        fill_offer (table, row, offer->parts, whole);
    }
  laba_table_finish (table);
  return table;
}

/* ---- a row a part ---- */

static void
add_part (LabaTable *table,
          const char *key,
          const char *label,
          LabaRowStyle style,
          gint64 amount,
          const LabaPriceParts *parts)
{
  LabaTableRow *row;

  if (amount == 0 && style == LABA_ROW_NORMAL)
    return;
  row = laba_table_add_row (table, key, style);
  laba_row_set_text (table, row, "part", label);
  laba_row_set_number (table, row, "amount", amount);
  if (parts->goods > 0)
    laba_row_set_number (table, row, "share", laba_price_share (amount, parts->goods));
}

LabaTable *
laba_price_parts_table (const LabaPriceParts *parts)
{
  LabaTable *table = laba_table_new ("price-parts", _ ("Where the money of the price goes"), 0, 0);

  laba_table_add_column (table, "part", _ ("Part"), LABA_COLUMN_TEXT, FALSE);
  laba_table_add_column (table, "amount", _ ("Amount"), LABA_COLUMN_MONEY, FALSE);
  laba_table_add_column (table, "share", _ ("Of the price"), LABA_COLUMN_PERCENT, FALSE);
  add_part (table, "cost", _ ("Cost of the goods"), LABA_ROW_NORMAL, parts->cost, parts);
  add_part (table, "packing", _ ("Packing"), LABA_ROW_NORMAL, parts->packing, parts);
  add_part (table, "other", _ ("Other costs"), LABA_ROW_NORMAL, parts->other, parts);
  for (guint i = 0; i < parts->fees->len; i++)
    {
      const LabaPriceFee *fee = &g_array_index (parts->fees, LabaPriceFee, i);
      g_autofree char *key = g_strconcat ("fee:", fee->name, NULL);

      add_part (table, key, fee->name, LABA_ROW_NORMAL, fee->amount, parts);
    }
  add_part (table, "profit", parts->profit < 0 ? _ ("Loss") : _ ("Profit"), LABA_ROW_SUBTOTAL,
            parts->profit, parts);
  add_part (table, "goods", _ ("The customer pays"), LABA_ROW_TOTAL, parts->goods, parts);
  laba_table_finish (table);
  return table;
}
