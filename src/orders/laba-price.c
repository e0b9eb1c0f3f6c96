/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "orders/laba-price.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/laba-money.h"

/* A percentage is thousandths of a percent: so many make the whole. */
#define WHOLE G_GINT64_CONSTANT (100000)

__extension__ typedef __int128 Wide;

/* What one piece may cost: a million of them are an amount that a book can hold. */
#define COST_MAX (LABA_MONEY_MAX / LABA_PRICE_PIECES_MAX)

/* ---- the wish ---- */

static void
check_amount (const char *field, gint64 amount, LabaProblems *problems)
{
  g_autofree char *most = laba_money_format (COST_MAX, laba_language_get ());

  if (amount < 0)
    laba_problems_add (problems, field, _ ("is below zero"));
  else if (amount > COST_MAX)
    laba_problems_add (problems, field, _ ("is too much; at most %s"), most);
}

void
laba_price_wish_check (const LabaPriceWish *wish, LabaProblems *problems)
{
  if (wish->pieces < 1 || wish->pieces > LABA_PRICE_PIECES_MAX)
    laba_problems_add (problems, "pieces", _ ("an order has 1 to 1,000,000 pieces"));
  check_amount ("cost", wish->cost, problems);
  check_amount ("packing", wish->packing, problems);
  check_amount ("other", wish->other, problems);
  check_amount ("step", wish->step, problems);
  if (wish->step == 0)
    laba_problems_add (problems, "step", _ ("the price cannot be rounded to nothing"));
  if (wish->kind == LABA_PROFIT_MARKUP && wish->cost == 0)
    laba_problems_add (problems, "profit",
                       _ ("there is no cost to take a part of; say the profit in rupiah"));
  else if (wish->kind == LABA_PROFIT_MARGIN && wish->profit >= WHOLE)
    laba_problems_add (problems, "profit",
                       _ ("nothing leaves the whole price as profit; say less than 100%%"));
  else
    check_amount ("profit", wish->profit, problems);
}

/* ---- fee rules ---- */

static void
fee_rule_free (gpointer data)
{
  LabaFeeRule *rule = data;

  g_free (rule->name);
  g_free (rule);
}

GPtrArray *
laba_fee_rules_new (void)
{
  return g_ptr_array_new_with_free_func (fee_rule_free);
}

void
laba_fee_rules_add (
    GPtrArray *rules, const char *name, gint64 percent, gint64 fixed, gint64 cap)
{
  LabaFeeRule *rule = g_new (LabaFeeRule, 1);

  *rule = (LabaFeeRule){ g_strdup (name), percent, fixed, cap };
  g_ptr_array_add (rules, rule);
}

/* The most that the percentage of a rule may take of goods. */
static gint64
limit_of (const LabaFeeRule *rule, const LabaPriceWish *wish, gint64 goods)
{
  return rule->cap < 0 ? goods : laba_mul_div_half_up (rule->cap, wish->pieces, 1);
}

static gint64
part_of_price (const LabaFeeRule *rule, const LabaPriceWish *wish, gint64 goods)
{
  return MIN (laba_mul_div_half_up (goods, rule->percent, WHOLE), limit_of (rule, wish, goods));
}

/* Whether an earlier rule has the name. */
static gboolean
is_named_before (const GPtrArray *rules, guint index)
{
  const LabaFeeRule *rule = rules->pdata[index];

  for (guint i = 0; i < index; i++)
    if (strcmp (((LabaFeeRule *) rules->pdata[i])->name, rule->name) == 0)
      return TRUE;
  return FALSE;
}

/* The fee that all rules of this one's name make together. */
static gint64
fee_of_name (const GPtrArray *rules, guint index, const LabaPriceWish *wish, gint64 goods)
{
  const LabaFeeRule *first = rules->pdata[index];
  gint64 fixed = first->fixed;
  gint64 amount = 0;

  for (guint i = index; i < rules->len; i++)
    {
      const LabaFeeRule *rule = rules->pdata[i];

      if (strcmp (rule->name, first->name) != 0)
        continue;
      amount += part_of_price (rule, wish, goods);
      fixed = MAX (fixed, rule->fixed);
    }
  return amount + fixed;
}

/* ---- from a price to its parts ---- */

gint64
laba_price_most (const LabaPriceWish *wish)
{
  return LABA_MONEY_MAX / MAX (wish->pieces, 1);
}

LabaPriceParts *
laba_price_split (const LabaPriceWish *wish, const GPtrArray *rules, gint64 price)
{
  LabaPriceParts *parts = g_new0 (LabaPriceParts, 1);

  parts->price = price;
  parts->goods = price * wish->pieces;
  parts->cost = wish->cost * wish->pieces;
  parts->packing = wish->packing;
  parts->other = wish->other;
  parts->fees = g_array_new (FALSE, FALSE, sizeof (LabaPriceFee));
  for (guint i = 0; i < rules->len; i++)
    {
      const LabaFeeRule *rule = rules->pdata[i];

      if (is_named_before (rules, i))
        continue;
      LabaPriceFee fee = { rule->name, fee_of_name (rules, i, wish, parts->goods) };
      if (fee.amount != 0)
        g_array_append_val (parts->fees, fee);
      parts->kept += fee.amount;
    }
  parts->profit = parts->goods - parts->cost - parts->packing - parts->other - parts->kept;
  return parts;
}

void
laba_price_parts_free (LabaPriceParts *parts)
{
  g_array_unref (parts->fees);
  g_free (parts);
}

/* ---- from a profit to its price ---- */

/* What the wish leaves beyond its profit at a price, times WHOLE. */
typedef struct
{
  const LabaPriceWish *wish;
  const GPtrArray *rules;
} Search;

static Wide
wanted (const LabaPriceWish *wish, gint64 goods)
{
  switch (wish->kind)
    {
    case LABA_PROFIT_MARGIN:
      return (Wide) wish->profit * goods;
    case LABA_PROFIT_MARKUP:
      return (Wide) wish->profit * wish->cost * wish->pieces;
    case LABA_PROFIT_AMOUNT:
    default:
      return (Wide) wish->profit * wish->pieces * WHOLE;
    }
}

/* To the rupiah, as the fees are rounded. */
static gboolean
is_enough (const Search *self, gint64 price)
{
  gint64 goods = price * self->wish->pieces;
  const LabaPriceWish *wish = self->wish;
  gint64 profit = goods - wish->cost * wish->pieces - wish->packing - wish->other;

  for (guint i = 0; i < self->rules->len; i++)
    if (!is_named_before (self->rules, i))
      profit -= fee_of_name (self->rules, i, wish, goods);
  return (Wide) profit * WHOLE >= wanted (wish, goods);
}

/* Without rounding, and with all that rounding may give: where this is not enough, no
 * rounding makes it so. Without rounding the profit falls and then rises as the price
 * does (a cap makes a fee grow slower, never faster): once enough, it stays so. */
static gboolean
may_be_enough (const Search *self, gint64 price)
{
  const LabaPriceWish *wish = self->wish;
  gint64 goods = price * wish->pieces;
  Wide rest = (Wide) (goods - wish->cost * wish->pieces - wish->packing - wish->other) * WHOLE;

  for (guint i = 0; i < self->rules->len; i++)
    {
      const LabaFeeRule *rule = self->rules->pdata[i];

      rest -= MIN ((Wide) goods * rule->percent, (Wide) limit_of (rule, wish, goods) * WHOLE);
      rest += WHOLE / 2;
      if (!is_named_before (self->rules, i))
        rest -= (Wide) fee_of_name (self->rules, i, wish, 0) * WHOLE;
    }
  return rest >= wanted (wish, goods);
}

/* The first step from `from` on that may be enough; beyond `most` where none is. Needs
 * that `from` itself is not. */
static gint64
bisect (const Search *self, gint64 from, gint64 most)
{
  gint64 below = from, above = most + 1;

  while (above - below > 1)
    {
      gint64 middle = below + (above - below) / 2;

      if (may_be_enough (self, middle * self->wish->step))
        above = middle;
      else
        below = middle;
    }
  return above;
}

/* The first of so many steps that is enough; FALSE, *step behind the last of them, where
 * none is. */
static gboolean
walk (const Search *self, gint64 *step, gint64 most)
{
  /* A rupiah more of the price leaves at least 1/WHOLE of it, or nothing; and then what
   * is rounded comes again after WHOLE steps. */
  gint64 last = MIN (*step + (self->rules->len + 2) * WHOLE, most);

  for (; *step <= last; (*step)++)
    if (is_enough (self, *step * self->wish->step))
      return TRUE;
  return FALSE;
}

gboolean
laba_price_find (const LabaPriceWish *wish, const GPtrArray *rules, gint64 *price)
{
  Search self = { wish, rules };
  gint64 most = laba_price_most (wish) / wish->step;
  gint64 step = may_be_enough (&self, 0) ? 0 : bisect (&self, 0, most);
  gboolean found = walk (&self, &step, most);

  /* From a cost of next to nothing rounding may have let it begin too early. */
  if (!found && step <= most && !may_be_enough (&self, step * wish->step))
    {
      step = bisect (&self, step, most);
      found = walk (&self, &step, most);
    }
  if (found)
    *price = step * wish->step;
  return found;
}

gint64
laba_price_share (gint64 part, gint64 whole)
{
  return whole > 0 ? laba_mul_div_half_up (part, 1000, whole) : 0;
}
