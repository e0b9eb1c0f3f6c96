/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "orders/laba-order-estimate.h"

#include <glib/gi18n-lib.h>

#include "base/laba-day.h"
#include "base/laba-money.h"
#include "base/laba-quantity.h"
#include "orders/laba-order-fields.h"
#include "orders/laba-order-story.h"

/* ---- goods ---- */

gboolean
laba_order_cost_of_goods (LabaDb *db, gint64 product, gint64 quantity, gint64 *cost)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "order-goods");
  gboolean known = FALSE;

  *cost = 0;
  laba_stmt_bind_int (stmt, ":product", product);
  while (laba_stmt_next (stmt, NULL))
    {
      gint64 taken
          = laba_mul_div_half_up (quantity, laba_stmt_get_int (stmt, "each"), 1000);
      gint64 on_hand = laba_stmt_get_int (stmt, "on_hand");

      known = TRUE;
      if (on_hand > 0)
        *cost += laba_mul_div_half_up (laba_stmt_get_int (stmt, "value"), taken, on_hand);
      else if (!laba_stmt_is_null (stmt, "cost_price"))
        *cost
            += laba_mul_div_half_up (laba_stmt_get_int (stmt, "cost_price"), taken, 1000);
      else
        return FALSE;
    }
  return known;
}

/* How many of a part are on the shelf and promised to nobody; of a day that is past, what was
 * on the shelf in its evening. */
static gint64
there_is (LabaDb *db, LabaStmt *part, LabaDay day)
{
  g_autoptr (LabaStmt) then = NULL;

  if (day >= laba_day_today ())
    return laba_stmt_get_int (part, "on_hand") - laba_stmt_get_int (part, "reserved")
           - laba_stmt_get_int (part, "placed");
  then = laba_db_take (db, "order-on-hand-then");
  laba_stmt_bind_int (then, ":product", laba_stmt_get_int (part, "id"));
  laba_stmt_bind_int (then, ":day", day);
  return laba_stmt_next (then, NULL) ? laba_stmt_int_at (then, 0) : 0;
}

/* How many of a product, or of a bundle whole, there are for an order that takes `own` of them
 * already. */
static gint64
count_fitting (LabaDb *db, gint64 product, gint64 own, LabaDay day)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "order-goods");
  gint64 fits = G_MAXINT64;

  laba_stmt_bind_int (stmt, ":product", product);
  while (laba_stmt_next (stmt, NULL))
    {
      gint64 each = laba_stmt_get_int (stmt, "each");
      gint64 whole = there_is (db, stmt, day) * 1000 / MAX (each, 1) + own;

      fits = MIN (fits, each == 1000 ? whole : whole / 1000 * 1000);
    }
  return fits;
}

static char *
tell_shortage (gint64 fits, LabaDay day)
{
  LabaLanguage language = laba_language_get ();
  g_autofree char *then = laba_day_format_short (day, language);
  g_autofree char *left = laba_quantity_format (fits, language);
  gboolean past = day < laba_day_today ();

  if (fits <= 0)
    /* Translators: %s is a day */
    return past ? g_strdup_printf (_ ("None on hand on %s"), then) : g_strdup (_ ("None on hand"));
  if (past)
    /* Translators: a quantity and a day */
    return g_strdup_printf (_ ("Only %1$s on hand on %2$s"), left, then);
  /* Translators: %s is a quantity */
  return g_strdup_printf (_ ("Only %s on hand"), left);
}

char *
laba_order_shortage (LabaDb *db, gint64 product, gint64 quantity, gint64 except, LabaDay day)
{
  g_autoptr (LabaStmt) before = laba_db_take (db, "order-line-before");
  LabaDay days[] = { MIN (day, laba_day_today ()), laba_day_today () };
  gint64 own;

  laba_stmt_bind_int (before, ":order", except);
  laba_stmt_bind_int (before, ":product", product);
  own = laba_stmt_next (before, NULL) ? laba_stmt_int_at (before, 0) : 0;
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      gint64 fits = count_fitting (db, product, own, days[i]);

      if (fits < quantity)
        return tell_shortage (fits, days[i]);
    }
  return NULL;
}

gboolean
laba_order_price (LabaDb *db,
                  gint64 product,
                  gint64 customer,
                  gint64 quantity,
                  gint64 *price)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "order-line-price");

  laba_stmt_bind_int (stmt, ":product", product);
  laba_stmt_bind_int (stmt, ":customer", customer);
  laba_stmt_bind_int (stmt, ":quantity", quantity);
  if (!laba_stmt_next (stmt, NULL) || laba_stmt_is_null_at (stmt, 0))
    return FALSE;
  *price = laba_stmt_int_at (stmt, 0);
  return TRUE;
}

/* ---- lines and the whole ---- */

static gint64
worth (const LabaLine *line)
{
  return line->values[LINE_AMOUNT].number - line->values[LINE_DISCOUNT].number;
}

gboolean
laba_order_estimate_line (LabaDb *db, const LabaLine *line, gint64 *profit)
{
  gint64 cost = line->values[LINE_SUPPLIER_AMOUNT].number;

  *profit = worth (line);
  switch (line->values[LINE_SOURCE].number)
    {
    case LABA_SOURCE_COMMISSION:
      *profit = line->values[LINE_COMMISSION].number;
      return laba_value_is_said (&line->values[LINE_COMMISSION]);
    case LABA_SOURCE_CONSIGNED:
      if (!laba_value_is_said (&line->values[LINE_SUPPLIER_AMOUNT]))
        {
          *profit = line->values[LINE_COMMISSION].number;
          return laba_value_is_said (&line->values[LINE_COMMISSION]);
        }
      break;
    case LABA_SOURCE_DROPSHIP:
      if (!laba_value_is_said (&line->values[LINE_SUPPLIER_AMOUNT])
          && !laba_order_cost_of_goods (db, line->values[LINE_PRODUCT].number,
                             line->values[LINE_QUANTITY].number, &cost))
        return FALSE;
      *profit += line->values[LINE_COMMISSION].number;
      break;
    case LABA_SOURCE_STOCK:
    default:
      if (!laba_order_cost_of_goods (db, line->values[LINE_PRODUCT].number,
                          line->values[LINE_QUANTITY].number, &cost))
        return FALSE;
    }
  *profit -= cost;
  return TRUE;
}

LabaOrderEstimate
laba_order_estimate (LabaDb *db, const LabaRecord *order)
{
  GPtrArray *lines = laba_record_get_lines (order, "lines");
  gint64 discount = order->values[ORDER_DISCOUNT].number;
  gint64 charged = order->values[ORDER_SHIPPING_CHARGED].number;
  LabaOrderEstimate estimate = {
    .total = charged - discount,
    .profit = charged - discount - order->values[ORDER_SHIPPING_AMOUNT].number,
    .knows_costs = TRUE,
  };

  for (guint i = 0; i < lines->len; i++)
    {
      const LabaLine *line = lines->pdata[i];
      gint64 profit;

      estimate.total += worth (line);
      if (laba_order_estimate_line (db, line, &profit))
        estimate.profit += profit;
      else
        estimate.knows_costs = FALSE;
    }
  return estimate;
}

/* ---- what usually stands there ---- */

gint64
laba_order_usual_account (LabaDb *db)
{
  return laba_db_int (db, "order-account-newest", NULL, 0, 0);
}

gint64
laba_order_usual_channel (LabaDb *db)
{
  return laba_db_int (db, "order-channel-newest", NULL, 0, 0);
}
