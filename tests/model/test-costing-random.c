/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What must hold of any stream, tried on random ones. */

#include "costing-streams.h"

#include <string.h>

static gboolean
ends_day (const LabaMovement *movements, gsize n, gsize i)
{
  return i + 1 == n || movements[i + 1].day != movements[i].day;
}

/* ---- nothing is lost or made ---- */

static void
check_sums (GArray *stream, LabaCostMethod method, gint64 cost_price, GRand *rand)
{
  g_autofree LabaMovement *movements = run (stream, method, cost_price);
  const gsize n = stream->len;
  gint64 quantity = 0;
  gint64 value = 0;

  for (gsize i = 0; i < n; i++)
    {
      quantity += movements[i].quantity;
      value += movements[i].value;
      g_assert_cmpint (movements[i].quantity_after, ==, quantity);
      g_assert_cmpint (movements[i].value_after, ==, value);
      if (movements[i].kind == LABA_MOVE_COUNT)
        g_assert_cmpint (quantity, ==, movements[i].given);
      if (quantity == 0 && ends_day (movements, n, i))
        g_assert_cmpint (value, ==, 0);
    }
}

static void
test_sums (void)
{
  each_stream (2, check_sums);
}

/* Whatever is left is taken out, whatever is short is bought: no rupiah stays behind. */
static void
check_no_leak (GArray *stream, LabaCostMethod method, gint64 cost_price, GRand *rand)
{
  g_autofree LabaMovement *movements = run (stream, method, cost_price);
  const gint64 left = stream->len > 0 ? movements[stream->len - 1].quantity_after : 0;
  g_autoptr (GArray) closed_out = g_array_copy (stream);
  g_autofree LabaMovement *all = NULL;

  if (left > 0)
    add (closed_out, 20270101, LABA_MOVE_OWN_USE, 1000, -left);
  else if (left < 0)
    add (closed_out, 20270101, LABA_MOVE_PURCHASE, 1000, -left)->value = 12345;
  if (left == 0)
    return;

  all = run (closed_out, method, cost_price);
  g_assert_cmpint (all[closed_out->len - 1].quantity_after, ==, 0);
  g_assert_cmpint (all[closed_out->len - 1].value_after, ==, 0);
  for (gsize i = 0; i < closed_out->len; i++)
    g_assert_cmpint (all[i].uncovered, ==, 0);
}

static void
test_no_leak (void)
{
  each_stream (3, check_no_leak);
}

/* ---- average and FIFO are one where each stock-out takes all ---- */

static void
test_emptied (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);

  for (int times = 0; times < STREAMS; times++)
    {
      g_autoptr (GArray) stream = g_array_new (FALSE, FALSE, sizeof (LabaMovement));
      g_autofree LabaMovement *average = NULL;
      g_autofree LabaMovement *fifo = NULL;
      gint64 record = 0;

      for (int turn = 1; turn <= 5; turn++)
        {
          const gint32 day = 20260100 + turn;
          gint64 quantity = 0;

          if (turn > 1 && g_rand_boolean (rand))
            {
              LabaMovement *back = add (stream, day, LABA_MOVE_RETURN, ++record, 1);

              back->origin = g_array_index (stream, LabaMovement, stream->len - 2).record;
              quantity++;
            }
          for (int lots = g_rand_int_range (rand, 1, 5); lots > 0; lots--)
            {
              const gint64 lot = some (rand);

              quantity += lot;
              add (stream, day, LABA_MOVE_PURCHASE, ++record, lot)->value
                  = g_rand_int_range (rand, 0, 5000);
            }
          add (stream, day, LABA_MOVE_SALE, ++record, -quantity);
        }
      g_array_sort (stream, compare_movements);

      average = run (stream, LABA_COST_AVERAGE, 0);
      fifo = run (stream, LABA_COST_FIFO, 0);
      assert_same (average, fifo, stream->len);
    }
}

/* ---- what was added and deleted leaves no trace ---- */

static void
check_delete (GArray *stream, LabaCostMethod method, gint64 cost_price, GRand *rand)
{
  g_autofree LabaMovement *before = run (stream, method, cost_price);
  g_autoptr (GArray) dirty = g_array_copy (stream);
  const guint place = (guint) g_rand_int_range (rand, 0, (gint32) stream->len + 1);
  LabaMovement late = { .day = 20260101,
                        .kind = LABA_MOVE_PURCHASE,
                        .quantity = 5000,
                        .value = 123457,
                        .record = 1000 };

  if (place > 0)
    late.day = g_array_index (stream, LabaMovement, place - 1).day;
  if (g_rand_boolean (rand))
    late = (LabaMovement){
      .day = late.day, .kind = LABA_MOVE_SALE, .quantity = -7000, .record = 1000
    };

  g_array_insert_val (dirty, place, late);
  laba_costing_run ((LabaMovement *) dirty->data, dirty->len, method, cost_price, NULL);
  g_array_remove_index (dirty, place);
  laba_costing_run ((LabaMovement *) dirty->data, dirty->len, method, cost_price, NULL);
  assert_same ((LabaMovement *) dirty->data, before, stream->len);
}

static void
test_delete (void)
{
  each_stream (5, check_delete);
}

/* ---- beginning in the middle ---- */

typedef struct
{
  const LabaMovement *movements;
  gsize n; /* before the start */
  gboolean cancelled;
} Past;

static struct
{
  guint resumed;
  guint sales;
  guint layers;
  guint short_before;
} seen;

static gboolean
find_sale (gint64 record,
           gint32 place,
           gint64 *quantity,
           gint64 *cost,
           gint64 *returned_quantity,
           gint64 *returned_cost,
           gpointer data)
{
  Past *past = data;
  gboolean found = FALSE;

  for (gsize i = 0; i < past->n; i++)
    {
      const LabaMovement *movement = &past->movements[i];

      if (movement->kind == LABA_MOVE_SALE && movement->record == record
          && movement->place == place)
        {
          *quantity = -movement->quantity;
          *cost = -movement->value;
          *returned_quantity = *returned_cost = 0;
          found = TRUE;
        }
      else if (found && movement->quantity > 0 && movement->origin == record
               && movement->place - movement->place % 10 == place)
        {
          *returned_quantity += movement->quantity;
          *returned_cost += movement->value;
          past->cancelled |= movement->kind != LABA_MOVE_SPOILED_IN
                             && movement->quantity_after - movement->quantity < 0;
        }
    }
  seen.sales += found ? 1 : 0;
  return found;
}

/* What the ledger would read of the rows before `from`. */
static gboolean
start_before (const LabaMovement *movements,
              gsize from,
              LabaLayer *layers,
              LabaCostStart *start)
{
  g_autofree LabaMovement *newest_first = g_new (LabaMovement, from);

  start->quantity = movements[from - 1].quantity_after;
  start->value = movements[from - 1].value_after;
  for (gsize i = 0; i < from; i++)
    {
      newest_first[from - 1 - i] = movements[i];
      if (movements[i].kind == LABA_MOVE_OPENING
          || movements[i].kind == LABA_MOVE_PURCHASE)
        {
          start->last_quantity = movements[i].quantity;
          start->last_amount = movements[i].value;
        }
    }

  start->layers = layers;
  start->n_layers = laba_costing_layers_before (newest_first, from, start->quantity,
                                                start->value, layers);
  return start->quantity == 0 || start->n_layers > 0;
}

static void
check_resume_at (GArray *stream,
                 const LabaMovement *movements,
                 gsize from,
                 LabaCostMethod method,
                 gint64 cost_price)
{
  const gsize n = stream->len;
  g_autofree LabaMovement *rest = g_memdup2 (&g_array_index (stream, LabaMovement, from),
                                             (n - from) * sizeof *rest);
  g_autofree LabaLayer *layers = g_new (LabaLayer, n);
  Past past = { .movements = movements, .n = from };
  LabaCostStart start = { .find_sale = find_sale, .data = &past };

  if (!start_before (movements, from, layers, &start) && method == LABA_COST_FIFO)
    return;

  laba_costing_run (rest, n - from, method, cost_price, &start);
  if (past.cancelled)
    return;

  assert_same (rest, movements + from, n - from);
  seen.resumed++;
  seen.layers += method == LABA_COST_FIFO && start.n_layers > 2 ? 1 : 0;
  for (gsize i = 0; i < from; i++)
    if (movements[i].quantity_after < 0)
      {
        seen.short_before++;
        return;
      }
}

static void
check_resume (GArray *stream, LabaCostMethod method, gint64 cost_price, GRand *rand)
{
  g_autofree LabaMovement *movements = run (stream, method, cost_price);

  for (gsize from = 1; from < stream->len; from++)
    if (ends_day (movements, stream->len, from - 1)
        && movements[from - 1].quantity_after >= 0)
      check_resume_at (stream, movements, from, method, cost_price);
}

static void
test_resume (void)
{
  each_stream (6, check_resume);

  g_test_message ("%u resumed, %u past sales, %u with layers, %u after being short",
                  seen.resumed, seen.sales, seen.layers, seen.short_before);
  g_assert_cmpuint (seen.sales, >, 1000);
  g_assert_cmpuint (seen.layers, >, 1000);
  g_assert_cmpuint (seen.short_before, >, 1000);
}

/* ---- closed months ---- */

static gsize
up_to (const LabaMovement *movements, gsize n, gint32 day)
{
  gsize to = 0;

  while (to < n && movements[to].day <= day)
    to++;
  return to;
}

static gint64
sum (const LabaMovement *movements, gsize n)
{
  gint64 value = 0;

  for (gsize i = 0; i < n; i++)
    value += movements[i].value;
  return value;
}

/* Each closing by a run of its own over the stream up to its day. */
static void
check_closings (GArray *stream,
                LabaCostMethod method,
                gint64 cost_price,
                const LabaClosing *closings,
                gsize n_closings)
{
  const gsize n = stream->len;
  g_autofree LabaMovement *movements = g_memdup2 (stream->data, n * sizeof *movements);
  g_autoptr (GArray) corrections
      = laba_costing_run_closed (movements, n, method, cost_price, closings, n_closings);
  g_autofree LabaMovement *view = NULL;
  gsize from = 0;
  gint64 before = 0;
  guint nth = 0;

  for (gsize i = 0; i <= n_closings; i++)
    {
      const LabaClosing now
          = i < n_closings ? closings[i] : (LabaClosing){ G_MAXINT32, method };
      const gsize to = up_to (movements, n, now.day);
      const LabaMovement *correction = &g_array_index (corrections, LabaMovement, nth);

      g_free (view);
      view = g_memdup2 (stream->data, n * sizeof *view);
      laba_costing_run (view, to, now.method, cost_price, NULL);
      if (sum (view, from) != before)
        {
          g_assert_cmpuint (nth++, <, corrections->len);
          g_assert_cmpint (correction->day, >, closings[i - 1].day);
          g_assert_cmpint (correction->value, ==, sum (view, from) - before);
          g_assert_cmpint (correction->value_after, ==, sum (view, from));
        }
      for (gsize j = from; j < to; j++)
        {
          g_assert_cmpint (movements[j].quantity, ==, view[j].quantity);
          g_assert_cmpint (movements[j].value, ==, view[j].value);
          g_assert_cmpint (movements[j].quantity_after, ==, view[j].quantity_after);
          g_assert_cmpint (movements[j].value_after, ==, sum (view, j + 1));
        }
      before = sum (view, to);
      from = to;
    }
  g_assert_cmpuint (nth, ==, corrections->len);
  for (gsize i = 0; i < n; i++)
    g_assert_cmpint (movements[i].uncovered, ==, view[i].uncovered);
}

static void
check_closed (GArray *stream, LabaCostMethod method, gint64 cost_price, GRand *rand)
{
  static const gint32 days[] = { 20251231, 20260101, 20260131, 20260228,
                                 20260315, 20260430, 20260531, 20261231 };
  LabaClosing closings[G_N_ELEMENTS (days)];
  gsize n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    if (g_rand_boolean (rand))
      closings[n++] = (LabaClosing){ days[i], g_rand_boolean (rand) };
  check_closings (stream, method, cost_price, closings, n);
}

static void
test_closed (void)
{
  each_stream (7, check_closed);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/costing-random/sums", test_sums);
  g_test_add_func ("/costing-random/no-leak", test_no_leak);
  g_test_add_func ("/costing-random/emptied", test_emptied);
  g_test_add_func ("/costing-random/delete", test_delete);
  g_test_add_func ("/costing-random/resume", test_resume);
  g_test_add_func ("/costing-random/closed", test_closed);
  return g_test_run ();
}
