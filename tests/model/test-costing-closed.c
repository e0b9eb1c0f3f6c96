/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Worked examples, reckoned by hand, of streams that are cut: by closed months, and where
 * a replay begins in the middle. */

#include "costing-rows.h"

#include <string.h>

/* ---- closed months ---- */

typedef struct
{
  int day; /* mmdd */
  gint64 value;
  gint64 value_after;
} Correction;

static void
check_closed (const Row *rows,
              gsize n,
              const LabaClosing *closings,
              gsize n_closings,
              const Correction *expected,
              gsize n_expected)
{
  g_autofree LabaMovement *movements = movements_of (rows, n);
  g_autoptr (GArray) corrections
      = laba_costing_run_closed (movements, n, LABA_COST_FIFO, 0, closings, n_closings);

  for (gsize i = 0; i < n; i++)
    assert_value (&movements[i], LABA_COST_FIFO, &rows[i]);

  g_assert_cmpuint (corrections->len, ==, n_expected);
  for (gsize i = 0; i < n_expected; i++)
    {
      const LabaMovement *correction = &g_array_index (corrections, LabaMovement, i);

      g_assert_cmpint (correction->kind, ==, LABA_MOVE_CORRECTION);
      g_assert_cmpint (correction->day, ==, 20260000 + expected[i].day);
      g_assert_cmpint (correction->rank, ==, laba_move_rank (LABA_MOVE_CORRECTION));
      g_assert_cmpint (correction->sequence, ==, 0);
      g_assert_cmpint (correction->place, ==, 0);
      g_assert_cmpint (correction->record, ==, 0);
      g_assert_cmpint (correction->quantity, ==, 0);
      g_assert_cmpint (correction->value, ==, expected[i].value);
      g_assert_cmpint (correction->value_after, ==, expected[i].value_after);
    }
}

/* The average column is not read here. */
static void
test_closed (void)
{
  /* January: 20 and 2 at 10 that were not there; later known to have cost 15 each.
   * February under average: 80 / 4 × 2. Now FIFO: that was 30. */
  static const Row rows[] = {
    { 101, LABA_MOVE_OPENING, 1, 2000, 20, 0, 20, 0 },
    { 102, LABA_MOVE_SALE, 2, -4000, 0, 0, -40, 0 },
    { 203, LABA_MOVE_PURCHASE, 3, 4000, 60, 0, 60, 0 },
    { 204, LABA_MOVE_PURCHASE, 4, 2000, 50, 0, 50, 0 },
    { 205, LABA_MOVE_SALE, 5, -2000, 0, 0, -40, 0 },
    { 306, LABA_MOVE_SALE, 6, -1000, 0, 0, -25, 0 },
  };
  static const LabaClosing closings[]
      = { { 20260131, LABA_COST_AVERAGE }, { 20260228, LABA_COST_AVERAGE } };
  static const Correction both[] = { { 201, -10, -30 }, { 301, 10, 50 } };
  /* Closed at once, February is seen under FIFO: nothing to correct in March. */
  static const LabaClosing once[] = { { 20260131, LABA_COST_AVERAGE } };
  static const Correction one[] = { { 201, -10, -30 } };
  Row open[G_N_ELEMENTS (rows)];

  check_closed (rows, G_N_ELEMENTS (rows), closings, 2, both, 2);

  memcpy (open, rows, sizeof rows);
  open[4].fifo = -30;
  check_closed (open, G_N_ELEMENTS (rows), once, 1, one, 1);

  open[1].fifo = -50;
  check_closed (open, G_N_ELEMENTS (rows), NULL, 0, NULL, 0);
  check_closed (open, 0, once, 1, NULL, 0);
}

static void
test_closed_method (void)
{
  /* Average took 40 out, FIFO says 20; what comes back in February comes at FIFO's 20. */
  static const Row rows[] = {
    { 101, LABA_MOVE_PURCHASE, 1, 2000, 20, 0, 20, 0 },
    { 101, LABA_MOVE_PURCHASE, 2, 2000, 60, 0, 60, 0 },
    { 131, LABA_MOVE_SALE, 3, -2000, 0, 0, -40, 0 },
    { 201, LABA_MOVE_RETURN, 4, 1000, 3, 0, 10, 0 },
    { 202, LABA_MOVE_SALE, 5, -3000, 0, 0, -70, 0 },
  };
  static const LabaClosing closings[] = { { 20260131, LABA_COST_AVERAGE } };
  static const Correction corrections[] = { { 201, 20, 60 } };

  check_closed (rows, G_N_ELEMENTS (rows), closings, 1, corrections, 1);
}

static void
test_closed_uncovered (void)
{
  /* Still short when January closes, and when February does: one is spoiled in between.
   * January estimated 30 for the three, February knows one at 12, March the rest: 28. */
  static const Row rows[] = {
    { 101, LABA_MOVE_OPENING, 1, 1000, 10, 0, 10, 0 },
    { 102, LABA_MOVE_SALE, 2, -4000, 0, 0, -40, 0 },
    { 203, LABA_MOVE_PURCHASE, 3, 1000, 12, 0, 12, 0 },
    { 204, LABA_MOVE_SPOILED_IN, 4, 1000, 2, 0, 11, 0 }, /* 42 / 4 = 10,5 */
    { 204, LABA_MOVE_SPOILED_OUT, 4, -1000, 2, 0, -11, 0 },
    { 305, LABA_MOVE_PURCHASE, 5, 3000, 42, 0, 42, 0 },
    { 306, LABA_MOVE_RETURN, 6, 3000, 2, 0, 37, 0 }, /* 50 - 50 / 4 = 12,5 */
  };
  static const LabaClosing closings[]
      = { { 20260131, LABA_COST_FIFO }, { 20260228, LABA_COST_FIFO } };
  static const Correction corrections[] = { { 201, -2, -32 }, { 301, -8, -28 } };

  check_closed (rows, G_N_ELEMENTS (rows), closings, 2, corrections, 2);
}

/* ---- beginning in the middle ---- */

static gboolean
find_sale (gint64 record,
           gint32 place,
           gint64 *quantity,
           gint64 *cost,
           gint64 *returned_quantity,
           gint64 *returned_cost,
           gpointer data)
{
  if (record != 2 || place != 1000)
    return FALSE;

  *quantity = 3000;
  *cost = 100;
  *returned_quantity = 1000;
  *returned_cost = 33;
  return TRUE;
}

static void
test_middle (void)
{
  static const Row rows[] = {
    { 201, LABA_MOVE_RETURN, 10, 1000, 2, 0, 33, 0 },
    { 202, LABA_MOVE_RETURN, 11, 1000, 2, 0, 34, 0 }, /* completes it */
    { 203, LABA_MOVE_RETURN, 12, 1000, 3, 0, 25, 0 }, /* no such sale: 50 / 2 */
    { 204, LABA_MOVE_SALE, 13, -2000, 0, 0, -27, 0 }, /* 7, then 20 */
    { 205, LABA_MOVE_SUPPLIER_RETURN, 14, -1000, 9, 0, -20, 0 },
    { 206, LABA_MOVE_SALE, 15, -5000, 0, 0, -142, 2000 }, /* 33 + 34 + 25 + 2 at 25 */
  };
  static const LabaLayer layers[] = { { 1000, 7, 8 }, { 2000, 40, 9 } };
  const LabaCostStart start = { .quantity = 3000,
                                .value = 47,
                                .layers = layers,
                                .n_layers = G_N_ELEMENTS (layers),
                                .last_quantity = 2000,
                                .last_amount = 50,
                                .find_sale = find_sale };
  g_autofree LabaMovement *movements = movements_of (rows, G_N_ELEMENTS (rows));

  laba_costing_run (movements, G_N_ELEMENTS (rows), LABA_COST_FIFO, 0, &start);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_value (&movements[i], LABA_COST_FIFO, &rows[i]);
  g_assert_cmpint (movements[0].quantity_after, ==, 4000);
  g_assert_cmpint (movements[0].value_after, ==, 80);
}

static void
test_layers_before (void)
{
  /* Newest first. */
  static const Row rows[] = {
    { 105, LABA_MOVE_RETURN, 5, 1000, 2, 0, 10, 0 },
    { 104, LABA_MOVE_SPOILED_IN, 4, 1000, 2, 0, 10, 0 },
    { 103, LABA_MOVE_PURCHASE, 3, 4000, 44, 0, 44, 0 },
    { 102, LABA_MOVE_SALE, 2, -2000, 0, 0, -20, 0 },
    { 101, LABA_MOVE_PURCHASE, 1, 3000, 30, 0, 30, 0 },
  };
  LabaMovement movements[G_N_ELEMENTS (rows)];
  LabaLayer layers[G_N_ELEMENTS (rows)];

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      movements[i] = movement_of (&rows[i]);
      movements[i].value = rows[i].fifo;
    }

  g_assert_cmpuint (laba_costing_layers_before (movements, 5, 6000, 64, layers), ==, 3);
  g_assert_cmpint (layers[0].quantity, ==, 1000);
  g_assert_cmpint (layers[0].value, ==, 10);
  g_assert_cmpint (layers[0].record, ==, 1);
  g_assert_cmpint (layers[1].quantity, ==, 4000);
  g_assert_cmpint (layers[1].value, ==, 44);
  g_assert_cmpint (layers[2].record, ==, 5);

  g_assert_cmpuint (laba_costing_layers_before (movements, 4, 6000, 64, layers), ==, 0);
  g_assert_cmpuint (laba_costing_layers_before (movements, 5, 9000, 64, layers), ==, 0);
  g_assert_cmpuint (laba_costing_layers_before (movements, 5, 0, 0, layers), ==, 0);

  movements[1].kind = LABA_MOVE_SUPPLIER_RETURN;
  movements[1].quantity = -1000;
  g_assert_cmpuint (laba_costing_layers_before (movements, 5, 6000, 64, layers), ==, 0);
  g_assert_cmpuint (laba_costing_layers_before (movements, 5, 1000, 10, layers), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/costing-closed/twice", test_closed);
  g_test_add_func ("/costing-closed/method", test_closed_method);
  g_test_add_func ("/costing-closed/uncovered", test_closed_uncovered);
  g_test_add_func ("/costing-closed/middle", test_middle);
  g_test_add_func ("/costing-closed/layers-before", test_layers_before);
  return g_test_run ();
}
