/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lib/laba-test-trade.h"

#define TEST(name) static void name (LabaTestTrade *shop)

#define B_1                                                                              \
  "{'type':'purchase','number':'B-1','day':'2026-01-05','supplier':'Toko','lines':[{'product':'JB','quantity':10,'unit_cost':26000}]}"

TEST (buys_on_credit_and_pays)
{
  gint64 id = laba_test_say (
      shop,
      "{'type':'purchase','number':'B-1','day':'2026-01-05','supplier':'Toko','shipping':20000,'discount':5000,"
      "'lines':[{'product':'JB','quantity':10,'unit_cost':26000},{'product':'SB','quantity':3,'amount':10001}],'paid':[{'account':'BCA','amount':100000},{'day':'2026-01-09','account':'Tunai','amount':50000}]}");
  g_autoptr (LabaRecord) record = laba_test_load (shop->test, id);
  GPtrArray *lines = laba_record_get_lines (record, "lines");
  g_autofree char *said = laba_test_describe (shop->test, id);

  /* 260,000 and 10,001 of 270,001: of 20,000 19,259 and 741, of 5,000 4,815 and 185. */
  g_assert_cmpint (laba_line_get_number (lines->pdata[0], "share"), ==, 14444);
  g_assert_cmpint (laba_line_get_number (lines->pdata[1], "share"), ==, 556);
  g_assert_cmpstr (said, ==, "Purchase from Toko, Rp285,001");
  laba_test_expect (shop, 20260105,
                    "account:BCA -100000, inventory 285001, payables:Toko -185001");
  laba_test_expect (
      shop, 0,
      "account:Tunai -50000, account:BCA -100000, inventory 285001, payables:Toko -135001");
  laba_test_expect_stock (shop, "JB", "110000 2774444 0 0");
  laba_test_say (
      shop,
      "{'type':'supplier-payment','day':'2026-01-12','purchase':'B-1','account':'BCA','amount':135001}");
  laba_test_expect (shop, 0,
                    "account:Tunai -50000, account:BCA -235001, inventory 285001");
}

TEST (sends_goods_back)
{
  laba_test_say (shop, B_1);
  gint64 id = laba_test_say (
      shop,
      "{'type':'purchase-return','day':'2026-01-06','purchase':'B-1','lines':[{'product':'JB','quantity':4}]}");

  /* What they had cost there; they leave at the average of 25,091. */
  laba_test_expect (shop, 0,
                    "inventory 159636, payables:Toko -156000, other-income -3636");
  laba_test_say_instead (
      shop, id,
      "{'type':'purchase-return','day':'2026-01-06','purchase':'B-1','lines':[{'product':'JB','quantity':4}],'refund':{'account':'BCA','amount':90000}}");
  laba_test_expect (
      shop, 0,
      "account:BCA 90000, inventory 159636, payables:Toko -260000, other-income 10364");
  laba_test_expect_stock (shop, "JB", "106000 2659636 0 0");
}

/* Payments that name no purchase pay for the goods left with me first (RULINGS 16). */
TEST (pays_owners_of_goods_first)
{
  laba_test_say (
      shop,
      "{'type':'purchase','day':'2026-01-02','supplier':'Ida','lines':[{'product':'JB','quantity':4,'unit_cost':25000}]}");
  gint64 payment = laba_test_say (
      shop,
      "{'type':'supplier-payment','day':'2026-01-10','supplier':'Ida','account':'BCA','amount':50000}");
  laba_test_say (
      shop,
      "{'type':'supplier-payment','day':'2026-01-12','supplier':'Ida','account':'BCA','amount':10000}");
  laba_test_expect (shop, 0, "account:BCA -60000, inventory 100000, payables:Ida -40000");

  gint64 order = laba_test_say (
      shop,
      "{'type':'order','number':'A-1','day':'2026-01-05','lines':[{'text':'Keripik','quantity':4,'unit_price':10000,'source':'consigned','supplier':'Ida','supplier_price':8000}]}");
  laba_test_expect (
      shop, 0,
      "account:BCA -60000, receivables 40000, inventory 100000, payables:Ida -72000, commission-income -8000");
  gint64 back = laba_test_say (
      shop,
      "{'type':'return','day':'2026-01-11','order':'A-1','lines':[{'quantity':1}]}");
  laba_test_expect (
      shop, 0,
      "account:BCA -60000, receivables 30000, inventory 100000, payables:Ida -72000, consignor-payables:Ida 8000, commission-income -6000");
  laba_test_say (
      shop,
      "{'type':'order','number':'A-2','day':'2026-01-12','lines':[{'text':'Keripik','quantity':2,'unit_price':10000,'source':'consigned','supplier':'Ida','supplier_price':8000}]}");
  laba_test_expect (
      shop, 0,
      "account:BCA -60000, receivables 50000, inventory 100000, payables:Ida -80000, commission-income -10000");

  /* Without those sales the payments are for what was bought again. */
  laba_test_delete (shop->test, back);
  laba_test_delete (shop->test, order);
  laba_test_expect (
      shop, 0,
      "account:BCA -60000, receivables 20000, inventory 100000, payables:Ida -50000, consignor-payables:Ida -6000, commission-income -4000");
  laba_test_say_instead (
      shop, payment,
      "{'type':'supplier-payment','day':'2026-01-10','supplier':'Toko','account':'BCA','amount':50000}");
  laba_test_expect (
      shop, 0,
      "account:BCA -60000, receivables 20000, inventory 100000, payables:Toko 50000, payables:Ida -100000, consignor-payables:Ida -6000, commission-income -4000");
}

/* The same where the order is posted with all that its customer paid. */
TEST (pays_owners_for_customers_orders)
{
  laba_test_say (
      shop,
      "{'type':'payment','day':'2026-01-02','customer':'Sari','account':'BCA','amount':10000}");
  laba_test_say (
      shop,
      "{'type':'supplier-payment','day':'2026-01-10','supplier':'Ida','account':'BCA','amount':50000}");
  laba_test_expect (
      shop, 0, "account:BCA -40000, payables:Ida 50000, customer-deposits -10000");
  gint64 order = laba_test_say (
      shop,
      "{'type':'order','number':'A-1','day':'2026-01-05','customer':'Sari','lines':[{'text':'Keripik','quantity':4,'unit_price':10000,'source':'consigned','supplier':'Ida','supplier_price':8000}]}");
  laba_test_expect (
      shop, 0,
      "account:BCA -40000, receivables 30000, payables:Ida 18000, commission-income -8000");
  laba_test_delete (shop->test, order);
  laba_test_expect (
      shop, 0, "account:BCA -40000, payables:Ida 50000, customer-deposits -10000");
}

TEST (refuses)
{
  laba_test_say (shop, B_1);

  laba_test_say_refused (shop, B_1, "number", "number of another purchase");
  laba_test_say_refused (shop, "{'type':'purchase','day':'2026-01-05','lines':[]}",
                         "lines", "at least one line");
  laba_test_say_refused (
      shop,
      "{'type':'purchase','day':'2026-01-05','lines':[{'product':'PK','quantity':1,'amount':1}]}",
      "lines[1].product", "bundle");
  laba_test_say_refused (
      shop,
      "{'type':'purchase','day':'2026-01-05','lines':[{'product':'JB','quantity':1}]}",
      "lines[1].unit_cost", "the price is missing");
  laba_test_say_refused (
      shop,
      "{'type':'purchase','day':'2026-01-05','discount':26001,'lines':[{'product':'JB','quantity':1,'amount':26000}]}",
      "discount", "more than the goods cost");
  laba_test_say_refused (
      shop,
      "{'type':'purchase','day':'2026-01-05','lines':[{'product':'JB','quantity':1,'amount':26000}],'paid':[{'account':'BCA','amount':26001}]}",
      "paid", "more than the purchase costs, Rp26,000");
  laba_test_say_refused (
      shop, "{'type':'supplier-payment','day':'2026-01-12','account':'BCA','amount':1}",
      "supplier", "who was paid");
  laba_test_say_refused (
      shop,
      "{'type':'supplier-payment','day':'2026-01-12','supplier':'Ida','purchase':'B-1','account':'BCA','amount':1}",
      "purchase", "another supplier");
}

TEST (guards_returns)
{
  gint64 id = laba_test_say (shop, B_1);

  laba_test_say_refused (
      shop,
      "{'type':'purchase-return','day':'2026-01-04','purchase':'B-1','lines':[{'product':'JB','quantity':1}]}",
      "day", "before the purchase on 5 January 2026");
  laba_test_say_refused (
      shop,
      "{'type':'purchase-return','day':'2026-01-06','purchase':'B-1','lines':[{'product':'SB','quantity':1}]}",
      "lines[1].product", "nothing of it");
  laba_test_say_refused (
      shop,
      "{'type':'purchase-return','day':'2026-01-06','purchase':'B-1','lines':[{'product':'JB','quantity':6},{'product':'JB','quantity':5}]}",
      "lines[2].quantity", "only 4 pcs");
  laba_test_say (
      shop,
      "{'type':'purchase-return','day':'2026-01-06','purchase':'B-1','lines':[{'product':'JB','quantity':6}]}");
  laba_test_say_instead_refused (
      shop, id,
      "{'type':'purchase','number':'B-1','day':'2026-01-05','supplier':'Toko','lines':[{'product':'JB','quantity':5,'unit_cost':26000}]}",
      "lines", "6 pcs of “Jilbab” went back");
  laba_test_say_instead_refused (
      shop, id,
      "{'type':'purchase','number':'B-1','day':'2026-01-07','supplier':'Toko','lines':[{'product':'JB','quantity':10,'unit_cost':26000}]}",
      "day", "bought before");
  laba_test_refuses_delete (shop->test, id, "still needed by");
  laba_test_say (
      shop,
      "{'type':'supplier-payment','day':'2026-01-12','supplier':'Toko','purchase':'B-1','account':'BCA','amount':1}");
  laba_test_say_instead_refused (
      shop, id,
      "{'type':'purchase','number':'B-1','day':'2026-01-05','supplier':'Ida','lines':[{'product':'JB','quantity':10,'unit_cost':26000}]}",
      "supplier", "the supplier stays");
}

/* One without a number is named by its record. */
TEST (is_found_without_a_number)
{
  gint64 id = laba_test_say (
      shop,
      "{'type':'purchase','day':'2026-01-05','supplier':'Toko','lines':[{'product':'JB','quantity':10,'unit_cost':26000}]}");
  g_autofree char *json = g_strdup_printf (
      "{'type':'purchase-return','day':'2026-01-06','purchase':'#%" G_GINT64_FORMAT
      "','lines':[{'product':'JB','quantity':1}]}",
      id);

  laba_test_say (shop, json);
  laba_test_expect_stock (shop, "JB", "109000 2734909 0 0");
}

static void
run (gconstpointer data)
{
  g_autoptr (LabaTestTrade) shop = laba_test_trade_new ();

  ((void (*) (LabaTestTrade *)) data) (shop);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (LabaTestTrade *);
  } tests[] = {
    { "/purchases/buys-on-credit-and-pays", buys_on_credit_and_pays },
    { "/purchases/sends-goods-back", sends_goods_back },
    { "/purchases/pays-owners-of-goods-first", pays_owners_of_goods_first },
    { "/purchases/pays-owners-for-customers-orders", pays_owners_for_customers_orders },
    { "/purchases/refuses", refuses },
    { "/purchases/guards-returns", guards_returns },
    { "/purchases/is-found-without-a-number", is_found_without_a_number },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add_data_func (tests[i].path, (gconstpointer) tests[i].test, run);
  return g_test_run ();
}
