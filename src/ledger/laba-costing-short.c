/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ledger/laba-costing-private.h"

/* ---- sales of which something comes back ---- */

static gint32
sale_place (const LabaMovement *movement)
{
  return movement->place - movement->place % 10;
}

static gboolean
comes_back (const LabaMovement *movement)
{
  return movement->kind == LABA_MOVE_RETURN || movement->kind == LABA_MOVE_CAME_BACK
         || movement->kind == LABA_MOVE_SPOILED_IN;
}

/* The slot of this sale, or the free one where it belongs. */
static LabaCostSale *
sale_slot (const LabaCosting *costing, gint64 record, gint32 place)
{
  guint64 hash = (((guint64) record << 24) ^ (guint64) place)
                 * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  gsize i = (hash >> 32) & costing->sales_mask;

  while (costing->sales[i].taken
         && (costing->sales[i].record != record || costing->sales[i].place != place))
    i = (i + 1) & costing->sales_mask;
  return &costing->sales[i];
}

/* Only these are kept: most sales stay sold, and this is walked a million times. */
void
laba_costing_find_returns (LabaCosting *costing)
{
  gsize wanted = 0;
  gsize slots = 4;

  for (gsize i = 0; i < costing->n; i++)
    wanted += comes_back (&costing->movements[i]) ? 1 : 0;
  if (wanted == 0)
    return;

  while (slots < 2 * wanted)
    slots *= 2;
  costing->sales = g_new0 (LabaCostSale, slots);
  costing->sales_mask = slots - 1;

  for (gsize i = 0; i < costing->n; i++)
    if (comes_back (&costing->movements[i]))
      {
        const LabaMovement *back = &costing->movements[i];
        LabaCostSale *sale = sale_slot (costing, back->origin, sale_place (back));

        sale->taken = TRUE;
        sale->record = back->origin;
        sale->place = sale_place (back);
      }
}

/* NULL: there is no such sale. */
static LabaCostSale *
sale_of (LabaCosting *costing, const LabaMovement *back)
{
  const LabaCostStart *start = costing->start;
  LabaCostSale *sale = sale_slot (costing, back->origin, sale_place (back));

  if (!sale->known && start != NULL && start->find_sale != NULL)
    sale->known
        = start->find_sale (sale->record, sale->place, &sale->quantity, &sale->cost,
                            &sale->returned_quantity, &sale->returned_cost, start->data);
  return sale->known ? sale : NULL;
}

/* Rule 4. */
static gint64
bring_back (LabaCostSale *sale, gint64 quantity)
{
  gint64 cost = 0;

  if (sale->returned_quantity + quantity == sale->quantity)
    cost = sale->cost - sale->returned_cost;
  else if (sale->quantity > 0)
    cost = laba_mul_div_half_up (sale->cost, quantity, sale->quantity);

  sale->returned_quantity += quantity;
  sale->returned_cost += cost;
  return cost;
}

/* ---- damaged returns, lost parcels ---- */

/* The first half is the last one of its record; another record's may lie between. */
void
laba_costing_spoiled_out (LabaCosting *costing, LabaMovement *out)
{
  out->value = 0;
  for (const LabaMovement *in = out; in > costing->movements && in[-1].day == out->day;)
    {
      in--;
      if (in->kind == LABA_MOVE_SPOILED_IN && in->record == out->record)
        {
          out->value = -in->value;
          return;
        }
    }
}

/* While the sale is short its cost may still change, and the pool does not need to know.
 */
void
laba_costing_spoiled_in (LabaCosting *costing, LabaMovement *in)
{
  LabaCostSale *sale = sale_of (costing, in);

  in->value = 0;
  if (sale == NULL)
    in->value = laba_costing_worth (costing, costing->last, in->quantity);
  else if (!sale->is_short)
    in->value = bring_back (sale, in->quantity);
  else
    {
      sale->spoiled++;
      costing->spoiled++;
    }
}

/* What was spoiled while its sale was short, now that the part of the sale that was not
 * cancelled is known to be `quantity` for `cost`. Nothing else of that part has come back
 * yet. */
static void
cost_spoiled (LabaCosting *costing, LabaCostSale *sale, gint64 quantity, gint64 cost)
{
  sale->quantity = quantity;
  sale->cost = cost;
  sale->returned_quantity = 0;
  sale->returned_cost = 0;

  for (gsize i = sale->movement + 1; sale->spoiled > 0 && i < costing->at; i++)
    {
      LabaMovement *movement = &costing->movements[i];

      if (movement->origin != sale->record || sale_place (movement) != sale->place)
        continue;
      if (movement->kind == LABA_MOVE_SPOILED_IN)
        movement->value = bring_back (sale, movement->quantity);
      else if (movement->kind == LABA_MOVE_SPOILED_OUT)
        laba_costing_spoiled_out (costing, movement);
    }
}

/* ---- goods out that were not there ---- */

static void
finish_short (LabaCosting *costing, const LabaShort *gap)
{
  LabaCostSale *sale = gap->sale;

  costing->movements[gap->movement].value = -(gap->covered_value + gap->cancelled_value);
  if (sale == NULL)
    return;

  cost_spoiled (costing, sale, gap->covered, gap->covered_value);
  sale->is_short = FALSE;
  costing->spoiled -= sale->spoiled;
}

static void
lessen_short (LabaCosting *costing, LabaShort *gap, gint64 quantity)
{
  gap->uncovered -= quantity;
  costing->uncovered -= quantity;
  costing->movements[gap->movement].uncovered = gap->uncovered;

  costing->estimated -= gap->estimate;
  gap->estimate = laba_costing_worth (costing, gap->last, gap->uncovered);
  costing->estimated += gap->estimate;

  if (gap->uncovered == 0)
    finish_short (costing, gap);
}

static void
add_short (LabaCosting *costing, LabaShort gap)
{
  gap.estimate = laba_costing_worth (costing, gap.last, gap.uncovered);
  g_array_append_val (costing->shorts, gap);
  costing->uncovered += gap.uncovered;
  costing->estimated += gap.estimate;
  costing->movements[gap.movement].uncovered = gap.uncovered;
}

void
laba_costing_went_out (LabaCosting *costing,
                       LabaMovement *out,
                       gint64 covered,
                       gint64 value)
{
  gint64 uncovered = -out->quantity - covered;
  LabaCostSale *sale = NULL;

  out->value = -value;
  if (out->kind == LABA_MOVE_SALE && costing->sales != NULL)
    sale = sale_slot (costing, out->record, out->place);

  if (sale != NULL && sale->taken)
    {
      sale->known = TRUE;
      sale->is_short = uncovered > 0;
      sale->movement = costing->at;
      sale->nth_short = costing->shorts->len;
      sale->quantity = covered;
      sale->cost = value;
    }
  if (uncovered > 0)
    add_short (costing, (LabaShort){
                            .movement = costing->at,
                            .sale = sale != NULL && sale->taken ? sale : NULL,
                            .last = costing->last,
                            .covered = covered,
                            .covered_value = value,
                            .uncovered = uncovered,
                        });
}

static LabaShort *
oldest_short (LabaCosting *costing)
{
  while (g_array_index (costing->shorts, LabaShort, costing->first_short).uncovered == 0)
    costing->first_short++;
  return &g_array_index (costing->shorts, LabaShort, costing->first_short);
}

/* Rule 7. */
void
laba_costing_cover (LabaCosting *costing, gint64 *quantity, gint64 *value)
{
  while (*quantity > 0 && costing->uncovered > 0)
    {
      LabaShort *gap = oldest_short (costing);
      gint64 covered = MIN (*quantity, gap->uncovered);
      gint64 part = laba_costing_share (*value, covered, *quantity);

      gap->covered += covered;
      gap->covered_value += part;
      lessen_short (costing, gap, covered);
      *quantity -= covered;
      *value -= part;
    }
}

/* Rule 8. */
void
laba_costing_came_back (LabaCosting *costing,
                        LabaMovement *back,
                        gint64 *quantity,
                        gint64 *value)
{
  LabaCostSale *sale = sale_of (costing, back);
  gint64 cancelled_value = 0;

  *quantity = back->quantity;
  *value = 0;
  if (sale != NULL && sale->is_short)
    {
      LabaShort *gap = &g_array_index (costing->shorts, LabaShort, sale->nth_short);
      gint64 cancelled = MIN (*quantity, gap->uncovered);

      cancelled_value = laba_costing_share (gap->estimate, cancelled, gap->uncovered);
      gap->cancelled_value += cancelled_value;
      lessen_short (costing, gap, cancelled);
      *quantity -= cancelled;
    }

  if (*quantity > 0)
    *value = sale != NULL ? bring_back (sale, *quantity)
                          : laba_costing_worth (costing, costing->last, *quantity);
  back->value = cancelled_value + *value;
}

void
laba_costing_settle (LabaCosting *costing, gsize from)
{
  for (guint i = costing->shorts->len; i-- > costing->first_short;)
    {
      const LabaShort *gap = &g_array_index (costing->shorts, LabaShort, i);

      if (gap->movement < from && costing->spoiled == 0)
        return;
      if (gap->uncovered == 0)
        continue;

      costing->movements[gap->movement].value
          = -(gap->covered_value + gap->cancelled_value + gap->estimate);
      if (gap->sale != NULL)
        cost_spoiled (costing, gap->sale, gap->covered + gap->uncovered,
                      gap->covered_value + gap->estimate);
    }
}
