/* SPDX-FileCopyrightText: 2026 The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Working out a price: against counting up from nothing, and against what the book expects
 * a marketplace to keep of an order at that price. */
#include "base/laba-money.h"
#include "goods/laba-product-price.h"
#include "lib/laba-test-trade.h"
#include "orders/laba-payout-waiting.h"
#include "orders/laba-price.h"

#define SEARCHES 1500
#define MOST_COUNTED 60000
#define TODAY 20261124

/* ---- against counting up ---- */

/* Said in the simplest way, one rupiah after the other; -1 where none is found. */
static gint64
count_up (const LabaPriceWish *wish, const GPtrArray *rules)
{
  for (gint64 price = 0; price <= MOST_COUNTED; price += wish->step)
    {
      g_autoptr (LabaPriceParts) parts = laba_price_split (wish, rules, price);
      gint64 least = wish->kind == LABA_PROFIT_MARGIN   ? parts->goods
                     : wish->kind == LABA_PROFIT_MARKUP ? parts->cost
                                                        : wish->pieces * 100000;

      g_assert_cmpint (parts->goods, ==, parts->cost + parts->packing + parts->other + parts->kept + parts->profit);
      if (parts->profit * 100000 >= wish->profit * least)
        return price;
    }
  return -1;
}

static GPtrArray *
random_rules (GRand *dice)
{
  static const char *const names[] = { "Admin", "Ongkir", "Proses", "Iklan" };
  GPtrArray *rules = laba_fee_rules_new ();
  int n = g_rand_int_range (dice, 0, 5);

  for (int i = 0; i < n; i++)
    laba_fee_rules_add (rules, names[g_rand_int_range (dice, 0, 4)],
                        g_rand_int_range (dice, 0, 4) == 0 ? g_rand_int_range (dice, 0, 100001)
                                                           : g_rand_int_range (dice, 0, 12000),
                        g_rand_boolean (dice) ? 0 : g_rand_int_range (dice, 0, 2000),
                        g_rand_boolean (dice) ? -1 : g_rand_int_range (dice, 0, 3000));
  return rules;
}

static LabaPriceWish
random_wish (GRand *dice)
{
  static const gint64 steps[] = { 1, 1, 100, 500, 1000 };
  LabaPriceWish wish = {
    .pieces = g_rand_boolean (dice) ? 1 : g_rand_int_range (dice, 1, 40),
    .cost = g_rand_int_range (dice, 0, 5) == 0 ? g_rand_int_range (dice, 0, 3)
                                               : g_rand_int_range (dice, 1, 9000),
    .packing = g_rand_boolean (dice) ? 0 : g_rand_int_range (dice, 0, 3000),
    .other = g_rand_boolean (dice) ? 0 : g_rand_int_range (dice, 0, 3000),
    .kind = (LabaProfitKind) g_rand_int_range (dice, 0, 3),
    .step = steps[g_rand_int_range (dice, 0, G_N_ELEMENTS (steps))],
  };

  wish.profit = wish.kind == LABA_PROFIT_AMOUNT ? g_rand_int_range (dice, 0, 6000)
                                                : g_rand_int_range (dice, 0, 80000);
  return wish;
}

static void
test_counting_up (void)
{
  g_autoptr (GRand) dice = g_rand_new_with_seed (20261124);
  guint found = 0;

  for (guint i = 0; i < SEARCHES; i++)
    {
      LabaPriceWish wish = random_wish (dice);
      g_autoptr (GPtrArray) rules = random_rules (dice);
      gint64 price = -1;
      gint64 counted = count_up (&wish, rules);
      gboolean known = laba_price_find (&wish, rules, &price);

      if (counted >= 0)
        {
          g_assert_true (known);
          g_assert_cmpint (price, ==, counted);
          found++;
        }
      else if (known)
        g_assert_cmpint (price, >, MOST_COUNTED);
    }
  g_assert_cmpuint (found, >, SEARCHES / 2);
}

/* Fees and margin that take all of it, to the thousandth of a percent; and one that leaves
 * just that thousandth. */
static void
test_none (void)
{
  LabaPriceWish wish = { .pieces = 1, .cost = 10000, .kind = LABA_PROFIT_MARGIN, .profit = 90000, .step = 1 };
  g_autoptr (GPtrArray) rules = laba_fee_rules_new ();
  gint64 price;

  laba_fee_rules_add (rules, "Admin", 10000, 0, -1);
  g_assert_false (laba_price_find (&wish, rules, &price));
  wish.profit = 89999;
  g_assert_true (laba_price_find (&wish, rules, &price));
  g_autoptr (LabaPriceParts) parts = laba_price_split (&wish, rules, price);
  g_assert_cmpint (parts->profit * 100000, >=, 89999 * parts->goods);
  g_assert_cmpint (price, >, 900000000);
  /* A cap: the fee stops growing, so there is a price after all. */
  laba_fee_rules_add (rules, "Iklan", 50000, 0, 40000);
  wish.profit = 60000;
  g_assert_true (laba_price_find (&wish, rules, &price));
  /* 0.3 of it must be 50.000; at 166.667 the fee is rounded up and 100.000 are left of 100.000,2. */
  g_assert_cmpint (price, ==, 166668);
}

static void
test_wish (void)
{
  LabaPriceWish wish = { .pieces = 0, .cost = -1, .kind = LABA_PROFIT_MARGIN, .profit = 100000, .step = 0 };
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  static const char *const wrong[] = { "pieces", "cost", "step", "profit" };

  laba_price_wish_check (&wish, problems);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_nonnull (laba_problems_get_message (problems, wrong[i]));
  g_autoptr (LabaProblems) none = laba_problems_new ();
  wish = (LabaPriceWish){ .pieces = LABA_PRICE_PIECES_MAX, .cost = 1000000000, .kind = LABA_PROFIT_MARKUP, .profit = 500000, .step = 1000 };
  laba_price_wish_check (&wish, none);
  g_assert_true (laba_problems_is_empty (none));
}

/* ---- against the book ---- */

static gint64
find (LabaTestTrade *shop, const char *statement, const char *name)
{
  g_autoptr (LabaStmt) row = laba_db_take (laba_book_get_db (shop->test->book), statement);

  laba_stmt_bind_text (row, ":name", name);
  g_assert_true (laba_stmt_next (row, NULL));
  return laba_stmt_int_at (row, 0);
}

static const LabaPriceOffer *
offer_of (const GPtrArray *offers, const char *name)
{
  for (guint i = 0; i < offers->len; i++)
    if (g_str_equal (((LabaPriceOffer *) offers->pdata[i])->name, name))
      return offers->pdata[i];
  g_assert_not_reached ();
}

static void
add_fees (LabaTestTrade *shop)
{
  laba_test_say_instead (
      shop, find (shop, "channel-find", "Shopee"),
      "{'type':'channel','name':'Shopee','kind':'marketplace','account':'Saldo Shopee','fees':["
      "{'valid_from':'2025-01-01','name':'Admin','percent':50},"
      "{'valid_from':'2026-01-01','name':'Admin','percent':8.25},"
      "{'valid_from':'2026-01-01','name':'Admin','percent':1.5,'fixed':700,'goods_category':'jilbab'},"
      "{'valid_from':'2026-01-01','name':'Ongkir','percent':4,'cap':1000},"
      "{'valid_from':'2026-01-01','name':'Proses','fixed':1250},"
      "{'valid_from':'2027-01-01','name':'Proses','fixed':9999},"
      "{'valid_from':'2026-01-01','name':'Makanan','percent':9,'goods_category':'Snack'}]}");
  laba_test_say_instead (shop, find (shop, "product-find", "JB"),
                         "{'type':'product','code':'JB','name':'Jilbab','category':'Jilbab','sell_price':40000}");
}

/* An order at the price found: what the book expects to be kept of it is what the price
 * was worked out with. */
static void
test_book (void)
{
  g_autoptr (LabaTestTrade) shop = laba_test_trade_new ();
  LabaPriceWish wish = { .pieces = 3, .packing = 1500, .kind = LABA_PROFIT_AMOUNT, .profit = 10000, .step = 1 };
  gint64 product = find (shop, "product-find", "JB");

  add_fees (shop);
  g_assert_true (laba_price_cost_now (laba_book_get_db (shop->test->book), product, &wish.cost));
  g_assert_cmpint (wish.cost, ==, 25000);
  g_autoptr (GPtrArray) offers = laba_price_offers (laba_book_get_db (shop->test->book), &wish, "Jilbab", TODAY, -1);
  const LabaPriceOffer *shopee = offer_of (offers, "Shopee");
  g_assert_cmpint (offer_of (offers, "WA")->parts->price, ==, 35500);
  g_assert_cmpint (shopee->parts->fees->len, ==, 3);

  g_autofree char *json = g_strdup_printf (
      "{'type':'order','number':'X-1','day':'2026-11-24','channel':'Shopee','lines':["
      "{'product':'JB','quantity':3,'unit_price':%d}]}",
      (int) shopee->parts->price);
  laba_test_say (shop, json);
  g_autoptr (GPtrArray) waiting = laba_payout_list_waiting (laba_book_get_db (shop->test->book), shopee->channel, 10);
  g_assert_cmpint (waiting->len, ==, 1);
  g_assert_cmpint (laba_payout_item_fees (waiting->pdata[0]), ==, shopee->parts->kept);
}

static void
test_tiers (void)
{
  g_autoptr (LabaTestTrade) shop = laba_test_trade_new ();
  gint64 id = find (shop, "product-find", "JB");
  g_autoptr (LabaRecord) record = NULL;
  static const struct
  {
    gint64 from, price;
  } given[] = { { 12000, 38000 }, { 3000, 39500 }, { 40000, 36000 }, { 12000, 38500 }, { 1000, 41000 } };

  laba_test_say_instead (shop, id,
                         "{'type':'product','code':'JB','name':'Jilbab','sell_price':40000,"
                         "'prices':[{'from_quantity':5,'price':30000,'price_group':'Reseller'}]}");
  record = laba_test_load (shop->test, id);
  for (guint i = 0; i < G_N_ELEMENTS (given); i++)
    laba_product_set_price (record, given[i].from, given[i].price);
  GPtrArray *tiers = laba_record_get_lines (record, "prices");
  g_assert_cmpint (tiers->len, ==, 4);
  g_assert_cmpint (laba_line_get_number (tiers->pdata[1], "price"), ==, 39500);
  g_assert_cmpint (laba_line_get_number (tiers->pdata[2], "price"), ==, 38500);
  g_assert_cmpint (laba_line_get_number (tiers->pdata[3], "price"), ==, 36000);
  g_assert_cmpint (laba_record_get_number (record, "sell_price"), ==, 41000);
  laba_test_save (shop->test, g_steal_pointer (&record));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/price/counting-up", test_counting_up);
  g_test_add_func ("/price/none", test_none);
  g_test_add_func ("/price/wish", test_wish);
  g_test_add_func ("/price/book", test_book);
  g_test_add_func ("/price/tiers", test_tiers);
  return g_test_run ();
}
