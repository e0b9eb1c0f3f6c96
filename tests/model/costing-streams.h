/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ledger/laba-costing.h"

G_BEGIN_DECLS

/* Random streams of one product, the same every time. */

#define STREAMS 4000
#define DAYS_A_MONTH 28

static inline int
compare_movements (gconstpointer a, gconstpointer b)
{
  const LabaMovement *left = a;
  const LabaMovement *right = b;

  if (left->day != right->day)
    return left->day < right->day ? -1 : 1;
  if (left->rank != right->rank)
    return left->rank < right->rank ? -1 : 1;
  if (left->sequence != right->sequence)
    return left->sequence < right->sequence ? -1 : 1;
  if (left->place != right->place)
    return left->place < right->place ? -1 : 1;
  return (left->record > right->record) - (left->record < right->record);
}

static inline LabaMovement *
add (GArray *stream, gint32 day, LabaMoveKind kind, gint64 record, gint64 quantity)
{
  LabaMovement movement = { .day = day,
                            .rank = laba_move_rank (kind),
                            .sequence = record,
                            .place = 1000,
                            .record = record,
                            .kind = kind,
                            .quantity = quantity,
                            .unit_cost = -1 };

  g_array_append_val (stream, movement);
  return &g_array_index (stream, LabaMovement, stream->len - 1);
}

static inline gint64
some (GRand *rand)
{
  if (g_rand_int_range (rand, 0, 5) == 0)
    return g_rand_int_range (rand, 1, 10000);
  return 1000 * g_rand_int_range (rand, 1, 12);
}

/* One of the last sales comes back, no more of it than went. */
static inline void
add_return (GArray *stream, GRand *rand, gint32 day, gint64 record)
{
  guint i = stream->len;
  LabaMovement sale, *back;
  gint64 left;

  if (stream->len == 0)
    return;
  for (int skip = g_rand_int_range (rand, 0, 5); i > 0 && skip >= 0;)
    skip -= g_array_index (stream, LabaMovement, --i).kind == LABA_MOVE_SALE ? 1 : 0;
  sale = g_array_index (stream, LabaMovement, i);
  if (sale.kind != LABA_MOVE_SALE || sale.given >= -sale.quantity)
    return;

  left = -sale.quantity - sale.given; /* `given` serves as what came back */
  left = g_rand_boolean (rand) ? left : g_rand_int_range (rand, 1, (gint32) left + 1);
  g_array_index (stream, LabaMovement, i).given += left;

  for (int half = 0, spoiled = g_rand_int_range (rand, 0, 3) == 0; half <= spoiled;
       half++)
    {
      back = add (stream, day, LABA_MOVE_RETURN, record, half == 0 ? left : -left);
      back->kind = !spoiled ? (record % 2 == 0 ? LABA_MOVE_RETURN : LABA_MOVE_CAME_BACK)
                   : half == 0 ? LABA_MOVE_SPOILED_IN
                               : LABA_MOVE_SPOILED_OUT;
      back->origin = sale.record;
      back->place = sale.place + half;
      if (day == sale.day)
        {
          back->rank = sale.rank;
          back->sequence = sale.sequence;
        }
    }
}

static inline void
add_any (GArray *stream, GRand *rand, gint32 day, gint64 record, int buying)
{
  const int what = g_rand_int_range (rand, 0, 100);

  if (what < 2)
    add (stream, day, LABA_MOVE_OPENING, record, some (rand))->value
        = g_rand_int_range (rand, 0, 5000);
  else if (what < 10 + buying)
    add (stream, day, LABA_MOVE_PURCHASE, record, 3 * some (rand))->value
        = g_rand_int_range (rand, 0, record % 3 == 0 ? 200 : 500000);
  else if (what < 65)
    add (stream, day, LABA_MOVE_SALE, record, -some (rand))->place
        = 1000 + 10 * g_rand_int_range (rand, 0, 3);
  else if (what < 82)
    add_return (stream, rand, day, record);
  else if (what < 86)
    add (stream, day, LABA_MOVE_SUPPLIER_RETURN, record, -some (rand))->origin
        = g_rand_int_range (rand, 1, (gint32) record + 1);
  else if (what < 90)
    add (stream, day, LABA_MOVE_OWN_USE + what % 4, record, -some (rand));
  else if (what < 95)
    add (stream, day, LABA_MOVE_COUNT, record, 0)->given = what % 2 * some (rand);
  else if (what < 97)
    add (stream, day, LABA_MOVE_COUNT, record, 0)->unit_cost
        = g_rand_int_range (rand, 0, 40000);
  else
    add (stream, day, LABA_MOVE_ADJUST, record, (what == 99 ? 1 : -1) * some (rand));
}

/* From a shop that hardly ever writes down what it buys to one that always does; from all
 * in two days to half a year. */
static inline GArray *
random_stream (GRand *rand)
{
  GArray *stream = g_array_new (FALSE, FALSE, sizeof (LabaMovement));
  const int n = g_rand_int_range (rand, 1, 80);
  const int days = g_rand_boolean (rand) ? 2 : 6 * DAYS_A_MONTH;
  const int buying = g_rand_int_range (rand, 0, 40);

  for (int record = 1; record <= n; record++)
    {
      const int day = (record - 1) * days / n;

      add_any (stream, rand, 20260101 + 100 * (day / DAYS_A_MONTH) + day % DAYS_A_MONTH,
               record, buying);
    }
  for (guint i = 0; i < stream->len; i++)
    if (g_array_index (stream, LabaMovement, i).kind == LABA_MOVE_SALE)
      g_array_index (stream, LabaMovement, i).given = 0;
  g_array_sort (stream, compare_movements);
  return stream;
}

typedef void (*StreamFunc) (GArray *stream,
                            LabaCostMethod method,
                            gint64 cost_price,
                            GRand *rand);

static inline void
each_stream (guint32 seed, StreamFunc function)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  for (int i = 0; i < STREAMS; i++)
    {
      g_autoptr (GArray) stream = random_stream (rand);
      const gint64 cost_price = i % 3 * 1700;

      function (stream, LABA_COST_AVERAGE, cost_price, rand);
      function (stream, LABA_COST_FIFO, cost_price, rand);
    }
}

static inline LabaMovement *
run (GArray *stream, LabaCostMethod method, gint64 cost_price)
{
  LabaMovement *movements = g_memdup2 (stream->data, stream->len * sizeof *movements);

  laba_costing_run (movements, stream->len, method, cost_price, NULL);
  return movements;
}

static inline void
assert_same (const LabaMovement *a, const LabaMovement *b, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_assert_cmpint (a[i].quantity, ==, b[i].quantity);
      g_assert_cmpint (a[i].value, ==, b[i].value);
      g_assert_cmpint (a[i].uncovered, ==, b[i].uncovered);
      g_assert_cmpint (a[i].quantity_after, ==, b[i].quantity_after);
      g_assert_cmpint (a[i].value_after, ==, b[i].value_after);
    }
}

G_END_DECLS
