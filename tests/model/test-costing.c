/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Worked examples: what each movement must be worth, reckoned by hand. */

#include "costing-rows.h"

/* Under both methods, and a second time over the results of the first. */
static void
check (const Row *rows, gsize n, gint64 cost_price)
{
  for (LabaCostMethod method = LABA_COST_AVERAGE; method <= LABA_COST_FIFO; method++)
    {
      g_autofree LabaMovement *movements = movements_of (rows, n);

      for (int times = 0; times < 2; times++)
        {
          laba_costing_run (movements, n, method, cost_price, NULL);
          for (gsize i = 0; i < n; i++)
            assert_value (&movements[i], method, &rows[i]);
          assert_sums (movements, n);
        }
    }
}

#define CHECK(rows, cost_price) check (rows, G_N_ELEMENTS (rows), cost_price)

/* ---- stock that is there ---- */

/* The goods of the class case with answer key. */
static void
test_class_case (void)
{
  static const Row rows[] = {
    /* 20 at 25.000 and 20.000 ongkir: 26.000 each. */
    { 1001, LABA_MOVE_PURCHASE, 1, 20000, 520000, 520000, 520000, 0 },
    { 1002, LABA_MOVE_SALE, 2, -4000, 0, -104000, -104000, 0 },
    { 1003, LABA_MOVE_SALE, 3, -3000, 0, -78000, -78000, 0 },
    { 1004, LABA_MOVE_SALE, 4, -2000, 0, -52000, -52000, 0 },
    /* Two by COD, refused. */
    { 1005, LABA_MOVE_SALE, 5, -2000, 0, -52000, -52000, 0 },
    { 1006, LABA_MOVE_CAME_BACK, 6, 2000, 5, 52000, 52000, 0 },
    /* 11 at 26.000 and 11 at 28.000: 22 at 27.000. */
    { 1007, LABA_MOVE_PURCHASE, 7, 11000, 308000, 308000, 308000, 0 },
    /* One of the two of the 4th, damaged: 52.000 / 2. */
    { 1012, LABA_MOVE_SPOILED_IN, 8, 1000, 4, 26000, 26000, 0 },
    { 1012, LABA_MOVE_SPOILED_OUT, 8, -1000, 4, -26000, -26000, 0 },
    /* The book says 22. FIFO takes one of the first purchase. */
    { 1013, LABA_MOVE_COUNT, 9, 21000, -1, -27000, -26000, 0 },
  };
  g_autofree LabaMovement *movements = movements_of (rows, G_N_ELEMENTS (rows));

  CHECK (rows, 0);

  laba_costing_run (movements, G_N_ELEMENTS (rows), LABA_COST_AVERAGE, 0, NULL);
  g_assert_cmpint (movements[G_N_ELEMENTS (rows) - 1].quantity, ==, -1000);
  g_assert_cmpint (movements[G_N_ELEMENTS (rows) - 1].quantity_after, ==, 21000);
  g_assert_cmpint (movements[G_N_ELEMENTS (rows) - 1].value_after, ==, 567000);
}

static void
test_rounding (void)
{
  static const Row thirds[] = {
    { 101, LABA_MOVE_PURCHASE, 1, 3000, 100, 100, 100, 0 },
    { 102, LABA_MOVE_SALE, 2, -1000, 0, -33, -33, 0 }, /* 100 / 3 */
    { 103, LABA_MOVE_SALE, 3, -1000, 0, -34, -34, 0 }, /* 67 / 2 = 33,5 */
    { 104, LABA_MOVE_SALE, 4, -1000, 0, -33, -33, 0 }, /* what is left */
  };
  static const Row layers[] = {
    { 101, LABA_MOVE_PURCHASE, 1, 3000, 100, 100, 100, 0 },
    { 101, LABA_MOVE_PURCHASE, 2, 2000, 101, 101, 101, 0 },
    /* 201 × 4/5 = 160,8; 100 and half of 101 = 50,5 */
    { 102, LABA_MOVE_GIFT, 3, -4000, 0, -161, -151, 0 },
    { 103, LABA_MOVE_OWN_USE, 4, -1000, 0, -40, -50, 0 },
  };
  static const Row parts[] = {
    { 101, LABA_MOVE_OPENING, 1, 2500, 1001, 1001, 1001, 0 },
    { 102, LABA_MOVE_LOST, 2, -750, 0, -300, -300, 0 }, /* 1001 × 0,3 = 300,3 */
    { 103, LABA_MOVE_DAMAGED, 3, -1750, 0, -701, -701, 0 },
  };
  /* The products of both pass 64 bits. */
  static const Row large[] = {
    { 101, LABA_MOVE_PURCHASE, 1, 300000000000, 999999999999999, 999999999999999,
      999999999999999, 0 },
    { 102, LABA_MOVE_SALE, 2, -100000000000, 0, -333333333333333, -333333333333333, 0 },
    { 103, LABA_MOVE_SALE, 3, -300000000000, 0, -999999999999999, -999999999999999,
      100000000000 },
  };

  CHECK (thirds, 0);
  CHECK (layers, 0);
  CHECK (parts, 0);
  CHECK (large, 0);
}

static void
test_returns (void)
{
  static const Row parts[] = {
    { 101, LABA_MOVE_PURCHASE, 1, 3000, 100, 100, 100, 0 },
    { 102, LABA_MOVE_SALE, 2, -3000, 0, -100, -100, 0 },
    { 103, LABA_MOVE_RETURN, 3, 1000, 2, 33, 33, 0 },
    { 104, LABA_MOVE_RETURN, 4, 1000, 2, 33, 33, 0 }, /* of the whole line, not of 67 */
    { 105, LABA_MOVE_RETURN, 5, 1000, 2, 34, 34, 0 }, /* completes it */
  };
  static const Row at_the_back[] = {
    { 101, LABA_MOVE_PURCHASE, 1, 2000, 20, 20, 20, 0 },
    { 102, LABA_MOVE_SALE, 2, -1000, 0, -10, -10, 0 },
    { 103, LABA_MOVE_PURCHASE, 3, 1000, 40, 40, 40, 0 },
    { 104, LABA_MOVE_RETURN, 4, 1000, 2, 10, 10, 0 },
    /* 60 × 2/3; the layers are 1 for 10, 1 for 40, and what came back */
    { 105, LABA_MOVE_SALE, 5, -2000, 0, -40, -50, 0 },
    { 106, LABA_MOVE_SALE, 6, -1000, 0, -20, -10, 0 },
  };
  /* What came back that day can be sold that day, behind its own sale. */
  static const Row same_day[] = {
    { 101, LABA_MOVE_OPENING, 1, 2000, 20, 20, 20, 0 },
    { 102, LABA_MOVE_SALE, 2, -2000, 0, -20, -20, 0 },
    { 102, LABA_MOVE_RETURN, 4, 1000, 2, 10, 10, 0 },
    { 102, LABA_MOVE_SALE, 3, -1000, 0, -10, -10, 0 },
  };
  static const Row damaged[] = {
    { 101, LABA_MOVE_OPENING, 1, 3000, 100, 100, 100, 0 },
    { 102, LABA_MOVE_SALE, 2, -3000, 0, -100, -100, 0 },
    { 103, LABA_MOVE_SPOILED_IN, 3, 1000, 2, 33, 33, 0 },
    { 103, LABA_MOVE_SPOILED_OUT, 3, -1000, 2, -33, -33, 0 },
    { 104, LABA_MOVE_RETURN, 4, 1000, 2, 33, 33, 0 },
    { 105, LABA_MOVE_SPOILED_IN, 5, 1000, 2, 34, 34, 0 },
    { 105, LABA_MOVE_SPOILED_OUT, 5, -1000, 2, -34, -34, 0 },
    { 106, LABA_MOVE_SALE, 6, -1000, 0, -33, -33, 0 }, /* the good one alone is there */
  };
  /* Nobody knows its sale: at the last purchase's unit cost. */
  static const Row unknown[] = {
    { 101, LABA_MOVE_PURCHASE, 1, 2000, 30, 30, 30, 0 },
    { 102, LABA_MOVE_RETURN, 2, 1000, 77, 15, 15, 0 },
  };

  CHECK (parts, 0);
  CHECK (at_the_back, 0);
  CHECK (same_day, 0);
  CHECK (damaged, 0);
  CHECK (unknown, 0);
}

static void
test_supplier_return (void)
{
  static const Row rows[] = {
    { 101, LABA_MOVE_PURCHASE, 1, 3000, 30, 30, 30, 0 },
    { 101, LABA_MOVE_PURCHASE, 2, 3000, 60, 60, 60, 0 },
    { 102, LABA_MOVE_SALE, 3, -1000, 0, -15, -10, 0 }, /* 90 / 6 */
    /* 75 × 2/5; two of its own three */
    { 103, LABA_MOVE_SUPPLIER_RETURN, 4, -2000, 2, -30, -40, 0 },
    /* 45 × 2/3; the last of its own, then one of the oldest */
    { 104, LABA_MOVE_SUPPLIER_RETURN, 5, -2000, 2, -30, -30, 0 },
    { 105, LABA_MOVE_SALE, 6, -1000, 0, -15, -10, 0 },
    /* More than there is, at the last purchase's 20 */
    { 106, LABA_MOVE_SUPPLIER_RETURN, 7, -1000, 1, -20, -20, 1000 },
  };

  CHECK (rows, 0);
}

static void
test_counts (void)
{
  static const Row rows[] = {
    { 101, LABA_MOVE_OPENING, 1, 4000, 40, 40, 40, 0 },
    { 102, LABA_MOVE_PURCHASE, 2, 4000, 60, 60, 60, 0 },
    { 103, LABA_MOVE_COUNT, 3, 8000, -1, 0, 0, 0 },
    { 104, LABA_MOVE_COUNT, 4, 9000, -1, 13, 15, 0 },  /* 100 / 8 = 12,5; 60 / 4 */
    { 105, LABA_MOVE_COUNT, 5, 10000, 27, 27, 27, 0 }, /* the record says so */
    /* 140 × 2/10; 2 of 10 each */
    { 106, LABA_MOVE_COUNT, 6, 8000, -1, -28, -20, 0 },
    { 107, LABA_MOVE_SALE, 7, -8000, 0, -112, -122, 0 },
    { 108, LABA_MOVE_ADJUST, 8, 2000, -1, 30, 30, 0 }, /* nothing there: 2 at 15 */
    { 109, LABA_MOVE_ADJUST, 9, -1000, -1, -15, -15, 0 },
    { 110, LABA_MOVE_SALE, 10, -4000, 0, -60, -60, 0 }, /* the last and 3 uncovered */
    /* -3 in the book, 1 counted: 4 at 15, of which 3 were sold */
    { 111, LABA_MOVE_COUNT, 11, 1000, -1, 60, 60, 0 },
    { 112, LABA_MOVE_SALE, 12, -1000, 0, -15, -15, 0 },
    /* One short at 15; two of a gain for 44 in all */
    { 113, LABA_MOVE_SALE, 13, -1000, 0, -22, -22, 0 },
    { 114, LABA_MOVE_ADJUST, 14, 2000, 22, 44, 44, 0 },
    { 115, LABA_MOVE_ADJUST, 15, 3000, 0, 0, 0, 0 }, /* found, and worth nothing */
  };
  /* Nothing was ever bought: the product's cost price. */
  static const Row price[] = {
    { 101, LABA_MOVE_COUNT, 1, 1500, -1, 11, 11, 0 }, /* 7 × 1,5 = 10,5 */
    { 102, LABA_MOVE_SALE, 2, -2500, 0, -18, -18, 1000 },
  };

  CHECK (rows, 0);
  CHECK (price, 7);
}

/* ---- stock that is not ---- */

static void
test_uncovered (void)
{
  static const Row estimated[] = {
    { 101, LABA_MOVE_OPENING, 1, 2000, 20, 20, 20, 0 },
    { 102, LABA_MOVE_SALE, 2, -5000, 0, -56, -56, 1000 }, /* 20 + 26 + 1 at 10 */
    { 103, LABA_MOVE_PURCHASE, 3, 2000, 26, 26, 26, 0 },
  };
  static const Row covered[] = {
    { 101, LABA_MOVE_OPENING, 1, 2000, 20, 20, 20, 0 },
    { 102, LABA_MOVE_SALE, 2, -5000, 0, -63, -63, 0 }, /* 20 + 26 + 50 / 3 = 16,7 */
    { 103, LABA_MOVE_PURCHASE, 3, 2000, 26, 26, 26, 0 },
    { 104, LABA_MOVE_PURCHASE, 4, 3000, 50, 50, 50, 0 },
    { 105, LABA_MOVE_SALE, 5, -2000, 0, -33, -33, 0 },
  };
  static const Row oldest_first[] = {
    { 101, LABA_MOVE_SALE, 1, -3000, 0, -32, -32, 0 },    /* 42 × 3/4 = 31,5 */
    { 102, LABA_MOVE_SALE, 2, -2000, 0, -17, -17, 1000 }, /* the 10 left, and 1 at 7 */
    { 103, LABA_MOVE_PURCHASE, 3, 4000, 42, 42, 42, 0 },
    { 104, LABA_MOVE_SALE, 4, -1000, 0, -11, -11, 1000 }, /* 42 / 4 = 10,5 */
  };
  /* A return of another sale covers as a purchase does. */
  static const Row by_return[] = {
    { 101, LABA_MOVE_OPENING, 1, 1000, 8, 8, 8, 0 },
    { 102, LABA_MOVE_SALE, 2, -1000, 0, -8, -8, 0 },
    { 103, LABA_MOVE_PURCHASE, 3, 1000, 30, 30, 30, 0 },
    { 103, LABA_MOVE_SALE, 4, -1000, 0, -30, -30, 0 },
    { 104, LABA_MOVE_SALE, 5, -1000, 0, -8, -8, 0 }, /* was 30 until then */
    { 105, LABA_MOVE_RETURN, 6, 1000, 2, 8, 8, 0 },
  };

  CHECK (estimated, 0);
  CHECK (covered, 0);
  CHECK (oldest_first, 7);
  CHECK (by_return, 0);
}

static void
test_cancelled (void)
{
  static const Row whole[] = {
    { 101, LABA_MOVE_OPENING, 1, 2000, 20, 20, 20, 0 },
    { 102, LABA_MOVE_SALE, 2, -5000, 0, -50, -50, 0 },    /* 20, and 3 uncovered at 10 */
    { 103, LABA_MOVE_RETURN, 3, 2000, 2, 20, 20, 0 },     /* 30 × 2/3 */
    { 104, LABA_MOVE_RETURN, 4, 2000, 2, 20, 20, 0 },     /* the third, and 20 × 1/2 */
    { 105, LABA_MOVE_RETURN, 5, 1000, 2, 10, 10, 0 },     /* completes it */
    { 106, LABA_MOVE_SALE, 6, -3000, 0, -30, -30, 1000 }, /* two are there */
  };
  static const Row rounded[] = {
    { 101, LABA_MOVE_OPENING, 1, 3000, 10, 10, 10, 0 },
    /* 10, and 2 uncovered at 20 / 3 = 7; then 4 cancelled and 1 at 10 / 3 = 3 */
    { 102, LABA_MOVE_SALE, 2, -5000, 0, -17, -17, 1000 },
    { 103, LABA_MOVE_RETURN, 3, 1000, 2, 4, 4, 0 }, /* 7 / 2 = 3,5 */
  };
  /* A purchase in between: 2 cancelled at 10, 3 covered for 45, of 5 for 65 one back. */
  static const Row between[] = {
    { 101, LABA_MOVE_OPENING, 1, 2000, 20, 20, 20, 0 },
    { 102, LABA_MOVE_SALE, 2, -7000, 0, -85, -85, 0 },
    { 103, LABA_MOVE_RETURN, 3, 2000, 2, 20, 20, 0 },
    { 104, LABA_MOVE_PURCHASE, 4, 3000, 45, 45, 45, 0 },
    { 105, LABA_MOVE_CAME_BACK, 5, 1000, 2, 13, 13, 0 },
    { 106, LABA_MOVE_RETURN, 6, 4000, 2, 52, 52, 0 },
  };

  CHECK (whole, 0);
  CHECK (rounded, 0);
  CHECK (between, 0);
}

/* What is spoiled is worth what its sale truly costs in the end. */
static void
test_spoiled_uncovered (void)
{
  static const Row covered[] = {
    { 101, LABA_MOVE_SALE, 1, -10000, 0, -100, -100, 0 }, /* 1000 by the cost price */
    { 102, LABA_MOVE_SPOILED_IN, 2, 9000, 1, 90, 90, 0 },
    { 102, LABA_MOVE_SPOILED_OUT, 2, -9000, 1, -90, -90, 0 },
    { 103, LABA_MOVE_PURCHASE, 3, 10000, 100, 100, 100, 0 },
    { 104, LABA_MOVE_RETURN, 4, 1000, 1, 10, 10, 0 },
  };
  static const Row estimated[] = {
    { 101, LABA_MOVE_OPENING, 1, 4000, 40, 40, 40, 0 },
    { 102, LABA_MOVE_SALE, 2, -10000, 0, -100, -100, 6000 },
    { 103, LABA_MOVE_SPOILED_IN, 3, 5000, 2, 50, 50, 0 },
    { 103, LABA_MOVE_SPOILED_OUT, 3, -5000, 2, -50, -50, 0 },
  };
  /* 3 spoiled of the 5 for 50 that are left when 5 at 100 are cancelled. */
  static const Row cancelled[] = {
    { 101, LABA_MOVE_OPENING, 1, 5000, 50, 50, 50, 0 },
    { 101, LABA_MOVE_SALE, 2, -5000, 0, -50, -50, 0 },
    { 102, LABA_MOVE_RETURN, 3, 5000, 2, 50, 50, 0 },
    { 103, LABA_MOVE_PURCHASE, 4, 1000, 100, 100, 100, 0 },
    { 103, LABA_MOVE_SUPPLIER_RETURN, 5, -1000, 4, -25, -100, 0 },
    { 104, LABA_MOVE_SALE, 6, -10000, 0, -625, -550, 0 },
    { 105, LABA_MOVE_SPOILED_IN, 7, 3000, 6, 75, 30, 0 }, /* 125 × 3/5; 50 × 3/5 */
    { 105, LABA_MOVE_SPOILED_OUT, 7, -3000, 6, -75, -30, 0 },
    { 106, LABA_MOVE_RETURN, 8, 7000, 6, 550, 520, 0 }, /* 500, and what is left */
  };

  CHECK (covered, 100);
  CHECK (estimated, 0);
  CHECK (cancelled, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/costing/class-case", test_class_case);
  g_test_add_func ("/costing/rounding", test_rounding);
  g_test_add_func ("/costing/returns", test_returns);
  g_test_add_func ("/costing/supplier-return", test_supplier_return);
  g_test_add_func ("/costing/counts", test_counts);
  g_test_add_func ("/costing/uncovered", test_uncovered);
  g_test_add_func ("/costing/cancelled", test_cancelled);
  g_test_add_func ("/costing/spoiled-uncovered", test_spoiled_uncovered);
  return g_test_run ();
}
