/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "orders/laba-price.h"

#include <glib/gi18n-lib.h>

#include "base/laba-quantity.h"
#include "orders/laba-order-estimate.h"

GPtrArray *
laba_fee_rules_load (LabaDb *db, gint64 channel, const char *category, LabaDay day)
{
  g_autoptr (LabaStmt) row = laba_db_take (db, "price-fees");
  GPtrArray *rules = laba_fee_rules_new ();

  laba_stmt_bind_int (row, ":channel", channel);
  laba_stmt_bind_text (row, ":category", category);
  laba_stmt_bind_int (row, ":day", day);
  while (laba_stmt_next (row, NULL))
    laba_fee_rules_add (rules, laba_stmt_get_text (row, "name"),
                        laba_stmt_get_int (row, "percent"), laba_stmt_get_int (row, "fixed"),
                        laba_stmt_is_null (row, "cap") ? -1 : laba_stmt_get_int (row, "cap"));
  return rules;
}

gboolean
laba_price_cost_now (LabaDb *db, gint64 product, gint64 *cost)
{
  return laba_order_cost_of_goods (db, product, LABA_QUANTITY_ONE, cost);
}

gboolean
laba_price_cost_last (LabaDb *db, gint64 product, gint64 *cost)
{
  g_autoptr (LabaStmt) row = laba_db_take (db, "price-last-cost");

  laba_stmt_bind_int (row, ":product", product);
  if (!laba_stmt_next (row, NULL))
    return FALSE;
  *cost = laba_stmt_get_int (row, "cost");
  return TRUE;
}

/* ---- offers ---- */

static void
offer_free (gpointer data)
{
  LabaPriceOffer *offer = data;

  g_clear_pointer (&offer->parts, laba_price_parts_free);
  g_ptr_array_unref (offer->rules);
  g_free (offer->name);
  g_free (offer);
}

/* A marketplace always keeps something. */
static gboolean
is_marketplace (LabaDb *db, gint64 channel)
{
  g_autofree char *kind = laba_db_text (db, "channel-kind", ":id", channel);

  return g_strcmp0 (kind, "marketplace") == 0;
}

/* Takes the rules over. */
static LabaPriceOffer *
add_offer (GPtrArray *offers,
           gint64 channel,
           const char *name,
           GPtrArray *rules,
           const LabaPriceWish *wish,
           gint64 price)
{
  LabaPriceOffer *offer = g_new0 (LabaPriceOffer, 1);

  offer->channel = channel;
  offer->name = g_strdup (name);
  offer->rules = rules;
  if (price >= 0 || laba_price_find (wish, rules, &price))
    offer->parts = laba_price_split (wish, rules, price);
  g_ptr_array_add (offers, offer);
  return offer;
}

GPtrArray *
laba_price_offers (LabaDb *db,
                   const LabaPriceWish *wish,
                   const char *category,
                   LabaDay day,
                   gint64 price)
{
  GPtrArray *offers = g_ptr_array_new_with_free_func (offer_free);
  g_autoptr (LabaStmt) row = laba_db_take (db, "order-channels");

  while (laba_stmt_next (row, NULL))
    {
      gint64 channel = laba_stmt_get_int (row, "id");
      GPtrArray *rules = laba_fee_rules_load (db, channel, category, day);
      LabaPriceOffer *offer
          = add_offer (offers, channel, laba_stmt_get_text (row, "name"), rules, wish, price);

      offer->unknown = rules->len == 0 && is_marketplace (db, channel);
    }
  if (offers->len == 0)
    add_offer (offers, 0, _ ("Without a channel"), laba_fee_rules_new (), wish, price);
  return offers;
}
