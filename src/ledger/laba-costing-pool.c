/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "base/laba-quantity.h"
#include "ledger/laba-costing-private.h"

/* ---- the pool and the layers ---- */

static void
add_layer (LabaCosting *costing, gint64 quantity, gint64 value, gint64 record)
{
  if (costing->end_layer == costing->room && costing->first_layer > costing->room / 2)
    {
      costing->end_layer -= costing->first_layer;
      memmove (costing->layers, costing->layers + costing->first_layer,
               costing->end_layer * sizeof *costing->layers);
      costing->first_layer = 0;
    }
  else if (costing->end_layer == costing->room)
    {
      costing->room = MAX (16, 2 * costing->room);
      costing->layers = g_renew (LabaLayer, costing->layers, costing->room);
    }
  costing->layers[costing->end_layer++] = (LabaLayer){ quantity, value, record };
}

/* Rule 7. */
static void
put (LabaCosting *costing, gint64 quantity, gint64 value, gint64 record)
{
  if (costing->uncovered > 0)
    laba_costing_cover (costing, &quantity, &value);
  if (quantity == 0)
    return;

  costing->quantity += quantity;
  costing->value += value;
  if (costing->method == LABA_COST_FIFO)
    add_layer (costing, quantity, value, record);
}

static gint64
take_from_layer (LabaLayer *layer, gint64 *quantity)
{
  gint64 taken = MIN (*quantity, layer->quantity);
  gint64 value = laba_costing_share (layer->value, taken, layer->quantity);

  layer->quantity -= taken;
  layer->value -= value;
  *quantity -= taken;
  return value;
}

/* Rule 12: from those of its own purchase first. */
static gint64
take_from_layers (LabaCosting *costing, gint64 quantity, gint64 purchase)
{
  gint64 value = 0;

  for (gsize i = costing->first_layer; purchase != 0 && i < costing->end_layer; i++)
    if (costing->layers[i].record == purchase)
      value += take_from_layer (&costing->layers[i], &quantity);

  while (quantity > 0)
    {
      LabaLayer *layer = &costing->layers[costing->first_layer];

      value += take_from_layer (layer, &quantity);
      if (layer->quantity == 0)
        costing->first_layer++;
    }
  return value;
}

/* No more than is there. */
static gint64
take (LabaCosting *costing, gint64 quantity, gint64 purchase)
{
  gint64 value;

  if (costing->method == LABA_COST_FIFO)
    value = take_from_layers (costing, quantity, purchase);
  else
    value = laba_costing_share (costing->value, quantity, costing->quantity);

  costing->quantity -= quantity;
  costing->value -= value;
  return value;
}

/* ---- the kinds of movement ---- */

gint64
laba_costing_worth (const LabaCosting *costing, LabaPrice last, gint64 quantity)
{
  if (last.quantity > 0)
    return laba_mul_div_half_up (last.amount, quantity, last.quantity);
  return laba_mul_div_half_up (costing->cost_price, quantity, LABA_QUANTITY_ONE);
}

static void
cost_bought (LabaCosting *costing, const LabaMovement *movement)
{
  put (costing, movement->quantity, movement->value, movement->record);
  costing->last = (LabaPrice){ movement->quantity, movement->value };
}

static void
cost_return (LabaCosting *costing, LabaMovement *movement)
{
  gint64 quantity, value;

  laba_costing_came_back (costing, movement, &quantity, &value);
  put (costing, quantity, value, movement->record);
}

static void
cost_out (LabaCosting *costing, LabaMovement *movement, gint64 purchase)
{
  gint64 covered = MIN (-movement->quantity, costing->quantity);
  gint64 value = covered > 0 ? take (costing, covered, purchase) : 0;

  laba_costing_went_out (costing, movement, covered, value);
}

/* Rule 9 for a gain. */
static void
cost_difference (LabaCosting *costing, LabaMovement *movement)
{
  gint64 gain = movement->quantity;

  if (gain < 0)
    {
      cost_out (costing, movement, 0);
      return;
    }

  if (movement->unit_cost >= 0)
    movement->value = laba_mul_div_half_up (movement->unit_cost, gain, LABA_QUANTITY_ONE);
  else if (costing->method == LABA_COST_AVERAGE && costing->quantity > 0)
    movement->value = laba_costing_share (costing->value, gain, costing->quantity);
  else
    movement->value = laba_costing_worth (costing, costing->last, gain);
  put (costing, gain, movement->value, movement->record);
}

static void
cost_movement (LabaCosting *costing, LabaMovement *movement)
{
  movement->uncovered = 0;
  switch (movement->kind)
    {
    case LABA_MOVE_CORRECTION:
      break;
    case LABA_MOVE_OPENING:
    case LABA_MOVE_PURCHASE:
      cost_bought (costing, movement);
      break;
    case LABA_MOVE_RETURN:
    case LABA_MOVE_CAME_BACK:
      cost_return (costing, movement);
      break;
    case LABA_MOVE_SUPPLIER_RETURN:
      cost_out (costing, movement, movement->origin);
      break;
    case LABA_MOVE_SALE:
    case LABA_MOVE_OWN_USE:
    case LABA_MOVE_GIFT:
    case LABA_MOVE_DAMAGED:
    case LABA_MOVE_LOST:
      cost_out (costing, movement, 0);
      break;
    case LABA_MOVE_COUNT:
      movement->quantity = movement->given - (costing->quantity - costing->uncovered);
      cost_difference (costing, movement);
      break;
    case LABA_MOVE_ADJUST:
      cost_difference (costing, movement);
      break;
    case LABA_MOVE_SPOILED_IN:
      laba_costing_spoiled_in (costing, movement);
      break;
    case LABA_MOVE_SPOILED_OUT:
      laba_costing_spoiled_out (costing, movement);
      break;
    }
}

/* ---- a replay ---- */

void
laba_costing_begin (LabaCosting *costing,
                    LabaMovement *movements,
                    gsize n,
                    LabaCostMethod method,
                    gint64 cost_price,
                    const LabaCostStart *start)
{
  *costing = (LabaCosting){ .movements = movements,
                            .n = n,
                            .method = method,
                            .cost_price = cost_price,
                            .start = start };
  costing->shorts = g_array_new (FALSE, FALSE, sizeof (LabaShort));
  laba_costing_find_returns (costing);
  if (start == NULL)
    return;

  costing->last = (LabaPrice){ start->last_quantity, start->last_amount };
  if (method == LABA_COST_FIFO)
    for (gsize i = 0; i < start->n_layers; i++)
      put (costing, start->layers[i].quantity, start->layers[i].value,
           start->layers[i].record);
  else
    put (costing, start->quantity, start->value, 0);
}

void
laba_costing_clear (LabaCosting *costing)
{
  g_array_unref (costing->shorts);
  g_free (costing->layers);
  g_free (costing->sales);
}

void
laba_costing_advance (LabaCosting *costing, gsize to)
{
  for (; costing->at < to; costing->at++)
    cost_movement (costing, &costing->movements[costing->at]);
}
