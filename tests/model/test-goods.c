/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "goods/laba-goods-types.h"
#include "lib/laba-test-book.h"
#include "orders/laba-orders.h"
#include "people/laba-people-types.h"

#define EVER 29991231

/* A book with two goods, a bundle of two of the first and one of the second, and a shop
 * that takes goods. */
typedef struct
{
  LabaTestBook *test;
  gint64 soap, towel, bundle, warung;
} Shop;

static void
shop_open (Shop *shop, gconstpointer data)
{
  LabaRecord *bundle = laba_test_record (
      &laba_type_product, GIVEN (T ("code", "HMP"), T ("name", "Hampers")));

  shop->test = laba_test_book_new ();
  shop->soap = laba_test_save (
      shop->test,
      laba_test_record (&laba_type_product,
                        GIVEN (T ("code", "SB"), T ("name", "Sabun"),
                               T ("variant", "Mawar"), N ("cost_price", 5000))));
  shop->towel = laba_test_save (
      shop->test, laba_test_record (&laba_type_product, GIVEN (T ("name", "Handuk"))));
  laba_test_line (bundle, "parts",
                  GIVEN (N ("product", shop->soap), N ("quantity", 2000)));
  laba_test_line (bundle, "parts",
                  GIVEN (N ("product", shop->towel), N ("quantity", 1000)));
  shop->bundle = laba_test_save (shop->test, bundle);
  shop->warung = laba_test_save (
      shop->test,
      laba_test_record (&laba_type_person, GIVEN (T ("name", "Warung Bu Ida"))));
}

static void
shop_close (Shop *shop, gconstpointer data)
{
  laba_test_book_free (shop->test);
}

static void
assert_says (Shop *shop, gint64 id, const char *expected)
{
  g_autofree char *sentence = laba_test_describe (shop->test, id);

  g_assert_cmpstr (sentence, ==, expected);
}

static gint64
balance (Shop *shop, LabaRole role)
{
  return laba_test_balance (shop->test, role, 0, EVER);
}

static LabaRecord *
opening (gint64 product, gint64 quantity, gint64 amount)
{
  return laba_test_record (&laba_type_opening_stock,
                           GIVEN (N ("day", 20260101), N ("product", product),
                                  N ("quantity", quantity), N ("amount", amount)));
}

/* ---- opening ---- */

static void
test_opening (Shop *shop, gconstpointer data)
{
  gint64 id = laba_test_save (shop->test, opening (shop->soap, 20000, 90000));

  assert_says (shop, id, "Opening stock Sabun Mawar: 20 pcs worth Rp90,000");
  g_assert_cmpint (balance (shop, LABA_ROLE_INVENTORY), ==, 90000);
  g_assert_cmpint (balance (shop, LABA_ROLE_CAPITAL), ==, -90000);
  g_assert_cmpint (laba_test_stock (shop->test, shop->soap), ==, 20000);

  /* Without an amount: the cost price. */
  LabaRecord *record = opening (shop->soap, 1500, 0);
  laba_record_set_null (record, "amount");
  laba_test_save (shop->test, record);
  g_assert_cmpint (balance (shop, LABA_ROLE_INVENTORY), ==, 97500);
  record = opening (shop->towel, 1000, 0);
  laba_record_set_null (record, "amount");
  laba_test_refuses (shop->test, record, "amount", "what the goods are worth");
  laba_test_refuses (shop->test, opening (shop->bundle, 1000, 1), "product",
                     "is a bundle");
  laba_test_refuses (shop->test, opening (shop->soap, 0, 1), "quantity",
                     "more than zero");
  laba_test_delete (shop->test, id);
}

/* ---- count and adjustment ---- */

static LabaRecord *
count (gint64 product, gint64 counted)
{
  LabaRecord *record
      = laba_test_record (&laba_type_stock_count, GIVEN (N ("day", 20260131)));

  laba_test_line (record, "lines",
                  GIVEN (N ("product", product), N ("counted", counted)));
  return record;
}

static void
test_count (Shop *shop, gconstpointer data)
{
  LabaRecord *both = count (shop->soap, 8000);

  laba_test_save (shop->test, opening (shop->soap, 10000, 50000));
  laba_test_line (
      both, "lines",
      GIVEN (N ("product", shop->towel), N ("counted", 2000), N ("unit_cost", 30000)));
  gint64 id = laba_test_save (shop->test, both);
  assert_says (shop, id, "Stock count of 2 products");
  g_assert_cmpint (laba_test_stock (shop->test, shop->soap), ==, 8000);
  g_assert_cmpint (laba_test_stock (shop->test, shop->towel), ==, 2000);
  g_assert_cmpint (balance (shop, LABA_ROLE_INVENTORY), ==, 40000 + 60000);
  g_assert_cmpint (balance (shop, LABA_ROLE_STOCK_LOSS), ==, 10000 - 60000);

  /* An anchor: what is entered later for an earlier day does not move it. */
  laba_test_save (shop->test, opening (shop->soap, 5000, 25000));
  g_assert_cmpint (laba_test_stock (shop->test, shop->soap), ==, 8000);
  LabaRecord *one = laba_test_load (shop->test, id);
  g_ptr_array_remove_index (laba_record_get_lines (one, "lines"), 1);
  laba_test_save (shop->test, one);
  assert_says (shop, id, "Stock count Sabun Mawar: 8 pcs");
  g_assert_cmpint (laba_test_stock (shop->test, shop->towel), ==, 0);
}

static void
test_count_refused (Shop *shop, gconstpointer data)
{
  LabaRecord *twice = count (shop->soap, 1000);

  laba_test_line (twice, "lines", GIVEN (N ("product", shop->soap), N ("counted", 2000)));
  laba_test_refuses (shop->test, twice, "lines[2].product",
                     "“Sabun Mawar” was counted twice");
  laba_test_refuses (shop->test, count (shop->bundle, 1000), "lines[1].product",
                     "no stock of its own");
  laba_test_refuses (shop->test, count (shop->soap, -1), "lines[1].counted",
                     "below zero");
  laba_test_refuses (
      shop->test, laba_test_record (&laba_type_stock_count, GIVEN (N ("day", 20260131))),
      "lines", "at least one line");
}

static LabaRecord *
adjust (gint64 product, gint64 quantity)
{
  return laba_test_record (
      &laba_type_stock_adjust,
      GIVEN (N ("day", 20260131), N ("product", product), N ("quantity", quantity)));
}

static void
test_adjust (Shop *shop, gconstpointer data)
{
  LabaRecord *gain = adjust (shop->towel, 1000);

  laba_test_save (shop->test, opening (shop->soap, 10000, 50000));
  gint64 loss = laba_test_save (shop->test, adjust (shop->soap, -2000));
  laba_record_set_number (gain, "unit_cost", 30000);
  laba_test_save (shop->test, gain);
  assert_says (shop, loss, "Stock adjusted, Sabun Mawar: −2 pcs");
  g_assert_cmpint (laba_test_stock (shop->test, shop->soap), ==, 8000);
  g_assert_cmpint (balance (shop, LABA_ROLE_INVENTORY), ==, 40000 + 30000);
  g_assert_cmpint (balance (shop, LABA_ROLE_STOCK_LOSS), ==, 10000 - 30000);
  laba_test_refuses (shop->test, adjust (shop->soap, 0), "quantity", "not be zero");
  laba_test_refuses (shop->test, adjust (shop->bundle, 1000), "product", "is a bundle");
}

/* ---- out ---- */

static LabaRecord *
out (gint64 product, gint64 quantity, const char *reason)
{
  return laba_test_record (&laba_type_stock_out,
                           GIVEN (N ("day", 20260201), N ("product", product),
                                  N ("quantity", quantity), T ("reason", reason)));
}

static void
test_out (Shop *shop, gconstpointer data)
{
  laba_test_save (shop->test, opening (shop->soap, 10000, 50000));
  gint64 damaged = laba_test_save (shop->test, out (shop->soap, 1000, "damaged"));
  laba_test_save (shop->test, out (shop->soap, 2000, "lost"));
  laba_test_save (shop->test, out (shop->soap, 3000, "own-use"));
  laba_test_save (shop->test, out (shop->soap, 500, "gift"));

  assert_says (shop, damaged, "Damaged: Sabun Mawar, 1 pcs");
  g_assert_cmpint (laba_test_stock (shop->test, shop->soap), ==, 3500);
  g_assert_cmpint (balance (shop, LABA_ROLE_STOCK_LOSS), ==, 15000);
  g_assert_cmpint (balance (shop, LABA_ROLE_DRAWINGS), ==, 15000);
  g_assert_cmpint (balance (shop, LABA_ROLE_PROMOTION), ==, 2500);
  g_assert_cmpint (balance (shop, LABA_ROLE_INVENTORY), ==, 17500);
  laba_test_refuses (shop->test, out (shop->soap, 1000, "sold"), "reason",
                     "expected one of");
  laba_test_refuses (shop->test, out (shop->soap, -1000, "lost"), "quantity",
                     "more than zero");
}

static void
test_bundle_out (Shop *shop, gconstpointer data)
{
  laba_test_save (shop->test, opening (shop->soap, 10000, 50000));
  laba_test_save (shop->test, opening (shop->towel, 5000, 150000));
  laba_test_save (shop->test, out (shop->bundle, 2000, "gift"));
  g_assert_cmpint (laba_test_stock (shop->test, shop->soap), ==, 6000);
  g_assert_cmpint (laba_test_stock (shop->test, shop->towel), ==, 3000);
  g_assert_cmpint (balance (shop, LABA_ROLE_PROMOTION), ==, 20000 + 60000);
}

/* ---- on consignment ---- */

static void
test_consign_out (Shop *shop, gconstpointer data)
{
  LabaRecord *record = laba_test_record (
      &laba_type_consign_out, GIVEN (N ("day", 20260201), N ("place", shop->warung)));

  laba_test_save (shop->test, opening (shop->soap, 10000, 50000));
  laba_test_line (record, "lines",
                  GIVEN (N ("product", shop->soap), N ("quantity", 4000)));
  gint64 id = laba_test_save (shop->test, record);
  assert_says (shop, id, "Left with Warung Bu Ida: Sabun Mawar, 4 pcs");
  g_assert_cmpint (laba_test_stock (shop->test, shop->soap), ==, 10000);
  g_assert_cmpint (balance (shop, LABA_ROLE_INVENTORY), ==, 50000);

  LabaRecord *more = laba_test_load (shop->test, id);
  laba_test_line (more, "lines",
                  GIVEN (N ("product", shop->towel), N ("quantity", 1000)));
  laba_test_save (shop->test, more);
  assert_says (shop, id, "Left with Warung Bu Ida: 2 products");
  LabaRecord *bundle = laba_test_load (shop->test, id);
  laba_test_line (bundle, "lines",
                  GIVEN (N ("product", shop->bundle), N ("quantity", 1000)));
  laba_test_refuses (shop->test, bundle, "lines[3].product", "is a bundle");
  laba_test_refuses_delete (shop->test, shop->warung,
                            "needed by “Left with Warung Bu Ida");
  laba_test_delete (shop->test, id);
}

static LabaRecord *
left_there (Shop *shop, LabaDay day, gint64 quantity)
{
  LabaRecord *record = laba_test_record (
      &laba_type_consign_out, GIVEN (N ("day", day), N ("place", shop->warung)));

  laba_test_line (record, "lines",
                  GIVEN (N ("product", shop->soap), N ("quantity", quantity)));
  return record;
}

/* What was settled stands on what was left there. */
static void
test_consign_settled (Shop *shop, gconstpointer data)
{
  laba_test_save (shop->test, opening (shop->soap, 10000, 50000));
  gint64 id = laba_test_save (shop->test, left_there (shop, 20260201, 4000));
  LabaRecord *settled = laba_test_record (
      &laba_type_consign_settle,
      GIVEN (N ("day", 20260210), N ("place", shop->warung), N ("amount", 0)));
  laba_test_line (settled, "lines",
                  GIVEN (N ("product", shop->soap), N ("sold", 2000),
                         N ("returned", 1000), N ("amount", 20000)));
  laba_test_save (shop->test, settled);

  LabaRecord *less = laba_test_load (shop->test, id);
  laba_line_set_number (laba_record_get_lines (less, "lines")->pdata[0], "quantity",
                        2999);
  laba_test_refuses (shop->test, less, "lines",
                     "“Sabun Mawar” was settled with Warung Bu Ida");
  LabaRecord *later = laba_test_load (shop->test, id);
  laba_record_set_number (later, "day", 20260211);
  laba_test_refuses (shop->test, later, "lines", "change what was settled first");
  laba_test_refuses_delete (shop->test, id, "change what was settled first");

  LabaRecord *enough = laba_test_load (shop->test, id);
  laba_line_set_number (laba_record_get_lines (enough, "lines")->pdata[0], "quantity",
                        3000);
  laba_test_save (shop->test, enough);
  laba_test_save (shop->test, left_there (shop, 20260205, 3000));
  laba_test_delete (shop->test, id);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  laba_language_set ("en");
  g_test_add ("/goods/opening", Shop, NULL, shop_open, test_opening, shop_close);
  g_test_add ("/goods/count", Shop, NULL, shop_open, test_count, shop_close);
  g_test_add ("/goods/count/refused", Shop, NULL, shop_open, test_count_refused,
              shop_close);
  g_test_add ("/goods/adjust", Shop, NULL, shop_open, test_adjust, shop_close);
  g_test_add ("/goods/out", Shop, NULL, shop_open, test_out, shop_close);
  g_test_add ("/goods/out/bundle", Shop, NULL, shop_open, test_bundle_out, shop_close);
  g_test_add ("/goods/consign-out", Shop, NULL, shop_open, test_consign_out, shop_close);
  g_test_add ("/goods/consign-out/settled", Shop, NULL, shop_open, test_consign_settled,
              shop_close);
  return g_test_run ();
}
