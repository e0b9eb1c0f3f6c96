/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A second costing, as plain as can be: it finds everything by walking, and the average
 * is a single layer. Both must agree on any stream. */

#include "costing-streams.h"

__extension__ typedef __int128 Wide;

typedef struct
{
  gint64 covered;
  gint64 covered_value;
  gint64 cancelled_value;
  gint64 uncovered;
  gint64 last_quantity;
  gint64 last_amount;
  gint64 back; /* of a return: what was not cancelled */
} Side;

typedef struct
{
  LabaMovement *movements;
  Side *sides; /* one a movement */
  gsize n;
  LabaCostMethod method;
  gint64 cost_price;
  GArray *layers;
  gint64 last_quantity;
  gint64 last_amount;
} Plain;

static gint64
times (gint64 value, gint64 part, gint64 whole)
{
  const Wide a = (Wide) 2 * value * part + whole;
  const Wide b = (Wide) 2 * whole;

  return (gint64) (a / b - (a % b < 0 ? 1 : 0));
}

static gint64
worth (const Plain *plain, gint64 last_quantity, gint64 last_amount, gint64 quantity)
{
  return last_quantity > 0 ? times (last_amount, quantity, last_quantity)
                           : times (plain->cost_price, quantity, 1000);
}

static gint64
estimate (const Plain *plain, const Side *side)
{
  return worth (plain, side->last_quantity, side->last_amount, side->uncovered);
}

static gint64
on_hand (const Plain *plain)
{
  gint64 quantity = 0;

  for (guint i = 0; i < plain->layers->len; i++)
    quantity += g_array_index (plain->layers, LabaLayer, i).quantity;
  for (gsize i = 0; i < plain->n; i++)
    quantity -= plain->sides[i].uncovered;
  return quantity;
}

static void
put (Plain *plain, gint64 quantity, gint64 value, gint64 record)
{
  LabaLayer layer;

  for (gsize i = 0; i < plain->n; i++)
    {
      Side *side = &plain->sides[i];
      const gint64 covered = MIN (quantity, side->uncovered);
      const gint64 part = covered > 0 ? times (value, covered, quantity) : 0;

      side->covered += covered;
      side->covered_value += part;
      side->uncovered -= covered;
      quantity -= covered;
      value -= part;
    }

  layer = (LabaLayer){ quantity, value, record };
  if (quantity > 0 && plain->method == LABA_COST_AVERAGE && plain->layers->len > 0)
    {
      g_array_index (plain->layers, LabaLayer, 0).quantity += quantity;
      g_array_index (plain->layers, LabaLayer, 0).value += value;
    }
  else if (quantity > 0)
    g_array_append_val (plain->layers, layer);
}

static void
take (Plain *plain, Side *side, gint64 quantity, gint64 purchase)
{
  for (int own = purchase != 0; own >= 0; own--)
    for (guint i = 0; quantity > 0 && i < plain->layers->len;)
      {
        LabaLayer *layer = &g_array_index (plain->layers, LabaLayer, i);
        const gint64 taken
            = !own || layer->record == purchase ? MIN (quantity, layer->quantity) : 0;
        const gint64 part = times (layer->value, taken, layer->quantity);

        layer->quantity -= taken;
        layer->value -= part;
        side->covered += taken;
        side->covered_value += part;
        quantity -= taken;
        if (layer->quantity == 0)
          g_array_remove_index (plain->layers, i);
        else
          i++;
      }

  side->uncovered = quantity;
  side->last_quantity = plain->last_quantity;
  side->last_amount = plain->last_amount;
}

static gboolean
belongs (const LabaMovement *back, const LabaMovement *sale)
{
  return (back->kind == LABA_MOVE_RETURN || back->kind == LABA_MOVE_CAME_BACK
          || back->kind == LABA_MOVE_SPOILED_IN)
         && back->origin == sale->record && back->place / 10 == sale->place / 10;
}

/* What all returns of a sale before `to` bring of what was not cancelled; the last one's
 * part. What was spoiled gets its value. */
static gint64
bring_back (Plain *plain, gsize sale, gsize to)
{
  const Side *side = &plain->sides[sale];
  const gint64 whole = side->covered + side->uncovered;
  const gint64 cost = side->covered_value + estimate (plain, side);
  gint64 quantity = 0;
  gint64 value = 0;
  gint64 part = 0;

  for (gsize i = sale + 1; i < to; i++)
    if (plain->sides[i].back > 0
        && belongs (&plain->movements[i], &plain->movements[sale]))
      {
        quantity += plain->sides[i].back;
        part = quantity == whole ? cost - value
                                 : times (cost, plain->sides[i].back, whole);
        value += part;
        if (plain->movements[i].kind == LABA_MOVE_SPOILED_IN)
          plain->movements[i].value = part;
      }
  return part;
}

static void
cost_back (Plain *plain, gsize at)
{
  LabaMovement *back = &plain->movements[at];
  gsize sale = 0;
  Side *side;
  gint64 cancelled, value;

  while (plain->movements[sale].kind != LABA_MOVE_SALE
         || !belongs (back, &plain->movements[sale]))
    sale++;
  side = &plain->sides[sale];

  plain->sides[at].back = back->quantity;
  if (back->kind == LABA_MOVE_SPOILED_IN)
    return;

  cancelled = MIN (back->quantity, side->uncovered);
  value = cancelled > 0 ? times (estimate (plain, side), cancelled, side->uncovered) : 0;
  side->uncovered -= cancelled;
  side->cancelled_value += value;
  plain->sides[at].back -= cancelled;
  back->value = value;
  if (plain->sides[at].back == 0)
    return;

  value = bring_back (plain, sale, at + 1);
  back->value += value;
  put (plain, plain->sides[at].back, value, back->record);
}

static void
cost_difference (Plain *plain, gsize at)
{
  LabaMovement *movement = &plain->movements[at];
  const LabaLayer *pool = &g_array_index (plain->layers, LabaLayer, 0);
  const gint64 gain = movement->quantity;

  if (gain <= 0)
    {
      take (plain, &plain->sides[at], -gain, 0);
      return;
    }
  if (movement->unit_cost >= 0)
    movement->value = times (movement->unit_cost, gain, 1000);
  else if (plain->method == LABA_COST_AVERAGE && plain->layers->len > 0)
    movement->value = times (pool->value, gain, pool->quantity);
  else
    movement->value = worth (plain, plain->last_quantity, plain->last_amount, gain);
  put (plain, gain, movement->value, movement->record);
}

static void
cost (Plain *plain, gsize at)
{
  LabaMovement *movement = &plain->movements[at];

  if (movement->kind == LABA_MOVE_OPENING || movement->kind == LABA_MOVE_PURCHASE)
    {
      put (plain, movement->quantity, movement->value, movement->record);
      plain->last_quantity = movement->quantity;
      plain->last_amount = movement->value;
    }
  else if (movement->kind == LABA_MOVE_COUNT || movement->kind == LABA_MOVE_ADJUST)
    {
      if (movement->kind == LABA_MOVE_COUNT)
        movement->quantity = movement->given - on_hand (plain);
      cost_difference (plain, at);
    }
  else if (movement->quantity > 0)
    cost_back (plain, at);
  else if (movement->kind != LABA_MOVE_SPOILED_OUT)
    take (plain, &plain->sides[at], -movement->quantity, movement->origin);
}

static void
finish (Plain *plain)
{
  for (gsize i = 0; i < plain->n; i++)
    {
      const Side *side = &plain->sides[i];

      if (plain->movements[i].quantity < 0)
        plain->movements[i].value
            = -(side->covered_value + side->cancelled_value + estimate (plain, side));
      if (plain->movements[i].kind == LABA_MOVE_SALE)
        bring_back (plain, i, plain->n);
    }
  for (gsize i = 0; i < plain->n; i++)
    for (gsize j = 0; plain->movements[i].kind == LABA_MOVE_SPOILED_OUT && j < i; j++)
      if (plain->movements[j].record == plain->movements[i].record)
        plain->movements[i].value = -plain->movements[j].value;
}

static void
check_plain (GArray *stream, LabaCostMethod method, gint64 cost_price, GRand *rand)
{
  g_autofree LabaMovement *movements = run (stream, method, cost_price);
  g_autofree LabaMovement *plainly
      = g_memdup2 (stream->data, stream->len * sizeof *plainly);
  g_autofree Side *sides = g_new0 (Side, stream->len);
  g_autoptr (GArray) layers = g_array_new (FALSE, FALSE, sizeof (LabaLayer));
  Plain plain = { .movements = plainly,
                  .sides = sides,
                  .n = stream->len,
                  .method = method,
                  .cost_price = cost_price,
                  .layers = layers };

  for (gsize i = 0; i < plain.n; i++)
    cost (&plain, i);
  finish (&plain);

  for (gsize i = 0; i < plain.n; i++)
    {
      g_assert_cmpint (movements[i].quantity, ==, plainly[i].quantity);
      g_assert_cmpint (movements[i].value, ==, plainly[i].value);
      g_assert_cmpint (movements[i].uncovered, ==, sides[i].uncovered);
    }
}

static void
test_plain (void)
{
  each_stream (1, check_plain);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/costing-plain/agrees", test_plain);
  return g_test_run ();
}
