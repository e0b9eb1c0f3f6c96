/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ledger/laba-costing.h"

#include "base/laba-day.h"
#include "ledger/laba-costing-private.h"

static void
sum_up (LabaMovement *movements, gsize n, gint64 quantity, gint64 value)
{
  for (gsize i = 0; i < n; i++)
    {
      quantity += movements[i].quantity;
      value += movements[i].value;
      movements[i].quantity_after = quantity;
      movements[i].value_after = value;
    }
}

void
laba_costing_run (LabaMovement *movements,
                  gsize n,
                  LabaCostMethod method,
                  gint64 cost_price,
                  const LabaCostStart *start)
{
  LabaCosting costing;

  g_return_if_fail (movements != NULL || n == 0);

  laba_costing_begin (&costing, movements, n, method, cost_price, start);
  laba_costing_advance (&costing, n);
  laba_costing_settle (&costing, 0);
  laba_costing_clear (&costing);

  sum_up (movements, n, start != NULL ? start->quantity : 0,
          start != NULL ? start->value : 0);
}

/* ---- closed months ---- */

/* The movements as the stream up to some day tells them, under one method: a replay of a
 * copy, which goes on from closing to closing. */
static void
view_open (LabaCosting *view,
           const LabaMovement *movements,
           gsize n,
           LabaCostMethod method,
           gint64 cost_price)
{
  LabaMovement *copy = g_memdup2 (movements, n * sizeof *movements);

  laba_costing_begin (view, copy, n, method, cost_price, NULL);
}

static void
view_close (LabaCosting *view)
{
  laba_costing_clear (view);
  g_free (view->movements);
}

static gsize
end_of_day (const LabaMovement *movements, gsize n, gsize from, gint32 day)
{
  while (from < n && movements[from].day <= day)
    from++;
  return from;
}

/* The value of all of a period's movements. */
static gint64
keep_period (LabaMovement *movements, const LabaMovement *view, gsize from, gsize to)
{
  gint64 value = 0;

  for (gsize i = from; i < to; i++)
    {
      movements[i].quantity = view[i].quantity;
      movements[i].value = view[i].value;
      value += view[i].value;
    }
  return value;
}

static void
add_correction (GArray *corrections, gint32 closed, gint64 value)
{
  LabaMovement correction = { .day = laba_day_add (closed, 1),
                              .rank = laba_move_rank (LABA_MOVE_CORRECTION),
                              .kind = LABA_MOVE_CORRECTION,
                              .value = value,
                              .unit_cost = -1 };

  if (value != 0)
    g_array_append_val (corrections, correction);
}

/* Sums up with the corrections sorted in. */
static void
sum_up_corrected (LabaMovement *movements, gsize n, GArray *corrections)
{
  gint64 quantity = 0;
  gint64 value = 0;
  gsize from = 0;

  for (guint i = 0; i <= corrections->len; i++)
    {
      LabaMovement *correction
          = i < corrections->len ? &g_array_index (corrections, LabaMovement, i) : NULL;
      gsize to
          = correction != NULL ? end_of_day (movements, n, from, correction->day - 1) : n;

      sum_up (movements + from, to - from, quantity, value);
      if (to > from)
        {
          quantity = movements[to - 1].quantity_after;
          value = movements[to - 1].value_after;
        }
      if (correction != NULL)
        {
          sum_up (correction, 1, quantity, value);
          value = correction->value_after;
        }
      from = to;
    }
}

GArray *
laba_costing_run_closed (LabaMovement *movements,
                         gsize n,
                         LabaCostMethod method,
                         gint64 cost_price,
                         const LabaClosing *closings,
                         gsize n_closings)
{
  GArray *corrections = g_array_new (FALSE, FALSE, sizeof (LabaMovement));
  LabaCosting views[2];
  LabaCosting *view = NULL;
  gboolean is_open[2] = { FALSE, FALSE };
  gint64 before = 0;
  gsize from = 0;

  g_return_val_if_fail (movements != NULL || n == 0, corrections);

  for (gsize i = 0; i <= n_closings; i++)
    {
      LabaCostMethod then = i < n_closings ? closings[i].method : method;
      gsize to = i < n_closings ? end_of_day (movements, n, from, closings[i].day) : n;
      gint64 whole, period;

      view = &views[then == LABA_COST_FIFO];
      if (!is_open[then == LABA_COST_FIFO])
        view_open (view, movements, n, then, cost_price);
      is_open[then == LABA_COST_FIFO] = TRUE;
      laba_costing_advance (view, to);
      laba_costing_settle (view, from);
      whole = view->value - view->estimated;
      period = keep_period (movements, view->movements, from, to);

      /* What this view says of the time before, less what was said then. */
      if (i > 0)
        add_correction (corrections, closings[i - 1].day, whole - period - before);
      before = whole;
      from = to;
    }

  for (gsize i = 0; i < n; i++)
    movements[i].uncovered = view->movements[i].uncovered;
  for (gsize i = 0; i < G_N_ELEMENTS (views); i++)
    if (is_open[i])
      view_close (&views[i]);
  sum_up_corrected (movements, n, corrections);
  return corrections;
}

/* ---- for the ledger ---- */

gsize
laba_costing_layers_before (const LabaMovement *movements,
                            gsize n,
                            gint64 quantity,
                            gint64 value,
                            LabaLayer *out)
{
  gsize found = 0;

  for (gsize i = 0; i < n && quantity > 0; i++)
    {
      const LabaMovement *in = &movements[i];

      if (in->kind == LABA_MOVE_SUPPLIER_RETURN || in->kind == LABA_MOVE_CORRECTION)
        return 0;
      if (in->quantity <= 0 || in->kind == LABA_MOVE_SPOILED_IN)
        continue;

      out[found] = (LabaLayer){ in->quantity, in->value, in->record };
      if (in->quantity >= quantity)
        out[found] = (LabaLayer){ quantity, value, in->record };
      quantity -= out[found].quantity;
      value -= out[found].value;
      found++;
    }
  if (quantity > 0)
    return 0;

  for (gsize i = 0; i < found / 2; i++)
    {
      LabaLayer layer = out[i];

      out[i] = out[found - 1 - i];
      out[found - 1 - i] = layer;
    }
  return found;
}

gint32
laba_move_rank (LabaMoveKind kind)
{
  switch (kind)
    {
    case LABA_MOVE_CORRECTION:
      return -4;
    case LABA_MOVE_OPENING:
      return -3;
    case LABA_MOVE_PURCHASE:
      return -2;
    case LABA_MOVE_RETURN:
    case LABA_MOVE_CAME_BACK:
    case LABA_MOVE_SPOILED_IN:
    case LABA_MOVE_SPOILED_OUT:
      return -1;
    case LABA_MOVE_SALE:
    case LABA_MOVE_SUPPLIER_RETURN:
    case LABA_MOVE_OWN_USE:
    case LABA_MOVE_GIFT:
    case LABA_MOVE_DAMAGED:
    case LABA_MOVE_LOST:
      return 1;
    case LABA_MOVE_COUNT:
    case LABA_MOVE_ADJUST:
      return 2;
    }
  g_return_val_if_reached (0);
}
