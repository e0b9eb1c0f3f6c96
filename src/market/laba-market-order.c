/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "market/laba-market-private.h"

#include <string.h>

#include "base/laba-money.h"
#include "base/laba-quantity.h"
#include "base/laba-text.h"

static void
line_free (gpointer data)
{
  LabaMarketLine *line = data;

  g_free (line->code);
  g_free (line->name);
  g_free (line->variant);
  g_free (line);
}

void
laba_market_order_free (LabaMarketOrder *self)
{
  if (self == NULL)
    return;
  g_free (self->number);
  g_free (self->word);
  g_free (self->courier);
  g_free (self->tracking);
  g_free (self->recipient);
  g_free (self->note);
  g_ptr_array_unref (self->lines);
  g_free (self);
}

/* As the book keeps a text of one line; NULL of nothing. */
static char *
dup_text (const LabaMarketSheet *sheet,
          const LabaTableFileRow *row,
          const char *field,
          LabaProblems *problems)
{
  const char *text = laba_market_get_text (sheet, row, field, problems);
  g_autofree char *line = text != NULL ? laba_text_collapse (text) : NULL;

  return line != NULL && *line != '\0' ? g_steal_pointer (&line) : NULL;
}

/* ---- a line ---- */

/* The platform's part of a discount, which it pays back to the seller. Files tell it of
 * one piece or of all: the discount as a whole shows which. */
static gint64
platform_discount (const LabaMarketSheet *sheet,
                   const LabaTableFileRow *row,
                   gint64 quantity,
                   LabaProblems *problems)
{
  gint64 part = laba_market_get_money (sheet, row, "platform-discount", problems);
  gint64 whole = laba_market_get_money (sheet, row, "total-discount", problems);
  gint64 each = laba_market_get_money (sheet, row, "price-before", problems)
                - laba_market_get_money (sheet, row, "price", problems);
  gint64 all = laba_mul_div_half_up (each, quantity, LABA_QUANTITY_ONE);

  if (part != 0 && whole != 0 && whole == each && whole != all)
    return laba_mul_div_half_up (part, quantity, LABA_QUANTITY_ONE);
  return part;
}

static void
read_worth (LabaMarketLine *line,
            const LabaMarketSheet *sheet,
            const LabaTableFileRow *row,
            LabaProblems *problems)
{
  gint64 price = laba_market_get_money (sheet, row, "price", problems);
  gint64 before = laba_market_get_money (sheet, row, "subtotal-before", problems);
  gint64 net = laba_market_get_money (sheet, row, "subtotal", problems);

  if (laba_market_sheet_columns (sheet, "price") != NULL)
    net = laba_mul_div_half_up (price, line->quantity, LABA_QUANTITY_ONE);
  net += platform_discount (sheet, row, line->quantity, problems);
  if (laba_market_sheet_columns (sheet, "subtotal-before") == NULL)
    before = laba_mul_div_half_up (
        laba_market_get_money (sheet, row, "price-before", problems), line->quantity,
        LABA_QUANTITY_ONE);
  line->amount = MAX (before, net);
  line->discount = line->amount - net;
}

/* A file with a row a piece says the same several times. */
static gboolean
joins (LabaMarketLine *line, const LabaMarketLine *more)
{
  if (g_strcmp0 (line->code, more->code) != 0 || g_strcmp0 (line->name, more->name) != 0
      || g_strcmp0 (line->variant, more->variant) != 0
      || line->amount * (more->quantity / 1000) != more->amount * (line->quantity / 1000)
      || line->discount * (more->quantity / 1000)
             != more->discount * (line->quantity / 1000))
    return FALSE;
  line->quantity += more->quantity;
  line->returned += more->returned;
  line->amount += more->amount;
  line->discount += more->discount;
  return TRUE;
}

void
laba_market_order_add_row (LabaMarketOrder *self,
                           const LabaMarketSheet *sheet,
                           const LabaTableFileRow *row,
                           LabaProblems *problems)
{
  gboolean pieces = laba_market_sheet_columns (sheet, "quantity") == NULL;
  LabaMarketLine *line = g_new0 (LabaMarketLine, 1);

  line->code = dup_text (sheet, row, "code", problems);
  line->name = dup_text (sheet, row, "name", problems);
  line->variant = dup_text (sheet, row, "variation", problems);
  line->quantity = pieces ? LABA_QUANTITY_ONE
                          : laba_market_get_quantity (sheet, row, "quantity", problems);
  line->returned = laba_market_get_quantity (sheet, row, "returned", problems);
  read_worth (line, sheet, row, problems);
  for (guint i = 0; pieces && i < self->lines->len; i++)
    if (joins (self->lines->pdata[i], line))
      {
        line_free (line);
        return;
      }
  g_ptr_array_add (self->lines, line);
}

/* ---- the whole ---- */

LabaMarketOrder *
laba_market_order_new (const LabaMarketSheet *sheet,
                       const LabaTableFileRow *row,
                       const char *number,
                       LabaProblems *problems)
{
  LabaMarketOrder *self = g_new0 (LabaMarketOrder, 1);

  self->number = g_strdup (number);
  self->row = row->number;
  self->lines = g_ptr_array_new_with_free_func (line_free);
  self->word = dup_text (sheet, row, "status", problems);
  self->state = laba_profile_state (sheet->profile, self->word != NULL ? self->word : "");
  self->created = laba_market_get_day (sheet, row, "created", NULL, problems);
  self->paid = laba_market_get_day (sheet, row, "paid", NULL, problems);
  self->shipped = laba_market_get_day (sheet, row, "shipped", NULL, problems);
  self->delivered = laba_market_get_day (sheet, row, "delivered", NULL, problems);
  self->cancelled = laba_market_get_day (sheet, row, "cancelled", NULL, problems);
  self->courier = dup_text (sheet, row, "courier", problems);
  self->tracking = dup_text (sheet, row, "tracking", problems);
  self->recipient = dup_text (sheet, row, "recipient", problems);
  self->note = dup_text (sheet, row, "note", problems);
  self->discount = ABS (laba_market_sum_money (sheet, row, "order-discounts", problems));
  const char *back = laba_market_get_text (sheet, row, "return-status", problems);
  LabaMarketState second
      = back != NULL ? laba_profile_state (sheet->profile, back) : LABA_MARKET_UNKNOWN;
  if (second == LABA_MARKET_CANCELLED
      || (second == LABA_MARKET_RETURNED
          && laba_market_sheet_columns (sheet, "returned") == NULL))
    self->state = second;
  return self;
}

void
laba_market_order_close (LabaMarketOrder *self, const LabaMarketSheet *sheet)
{
  gint64 back = 0;

  if (self->created == LABA_DAY_NONE)
    self->created = self->paid != LABA_DAY_NONE ? self->paid : self->shipped;
  for (guint i = 0; i < self->lines->len; i++)
    back += ((LabaMarketLine *) self->lines->pdata[i])->returned;
  for (guint i = 0; i < self->lines->len; i++)
    {
      LabaMarketLine *line = self->lines->pdata[i];

      if (self->state == LABA_MARKET_RETURNED && back == 0)
        line->returned = line->quantity;
      else if (self->state == LABA_MARKET_CANCELLED || self->state == LABA_MARKET_FAILED)
        line->returned = 0;
      line->returned = MIN (line->returned, line->quantity);
    }
}

LabaDay
laba_market_order_out (const LabaMarketOrder *self)
{
  LabaDay day = self->shipped != LABA_DAY_NONE ? self->shipped : self->paid;

  if (self->state < LABA_MARKET_SHIPPED || self->state > LABA_MARKET_RETURNED)
    return LABA_DAY_NONE;
  if (day == LABA_DAY_NONE)
    day = self->created;
  return self->delivered != LABA_DAY_NONE ? MIN (day, self->delivered) : day;
}
