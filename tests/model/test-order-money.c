/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lib/laba-test-trade.h"

/* What customers and channels pay (RULINGS 13-16), and the case of the class. */

#define TEST(name) static void name (LabaTestTrade *shop)

/* ---- one order ---- */

TEST (holds_deposits)
{
  laba_test_say (
      shop,
      "{'type':'order','number':'A-1','day':'2026-01-03','customer':'Sari','handed_over':'2026-01-06','lines':[{'product':'JB','quantity':3}],"
      "'paid':[{'account':'BCA','amount':30000}]}");
  gint64 payment = laba_test_say (
      shop,
      "{'type':'payment','day':'2026-01-05','order':'A-1','account':'Tunai','amount':20000}");
  laba_test_expect (shop, 20260104, "account:BCA 30000, customer-deposits -30000");
  laba_test_expect (shop, 20260105,
                    "account:Tunai 20000, account:BCA 30000, customer-deposits -50000");
  laba_test_expect (
      shop, 20260106,
      "account:Tunai 20000, account:BCA 30000, receivables 70000, inventory -75000, sales -120000, cost-of-goods 75000");
  laba_test_expect_state (shop, "A-1", "2 1 0 120000 50000 70000");

  /* More than is owed: the rest is a deposit, until it is given back. */
  laba_test_say_instead (
      shop, payment,
      "{'type':'payment','day':'2026-01-07','order':'A-1','account':'Tunai','amount':100000}");
  laba_test_expect (
      shop, 0,
      "account:Tunai 100000, account:BCA 30000, inventory -75000, customer-deposits -10000, sales -120000, cost-of-goods 75000");
  laba_test_expect_open (shop, "A-1 -10000 since 20260107");
  laba_test_say (
      shop,
      "{'type':'refund','day':'2026-01-08','order':'A-1','account':'Tunai','amount':10000}");
  laba_test_expect (
      shop, 0,
      "account:Tunai 90000, account:BCA 30000, inventory -75000, sales -120000, cost-of-goods 75000");
  laba_test_expect_state (shop, "A-1", "2 2 0 120000 120000 0");
  laba_test_expect_open (shop, "");
}

TEST (gives_up_debts)
{
  laba_test_say (
      shop,
      "{'type':'order','number':'A-1','day':'2026-01-03','customer':'Sari','lines':[{'product':'JB','quantity':3}]}");
  laba_test_say (
      shop,
      "{'type':'payment','day':'2026-01-03','order':'A-1','account':'Tunai','amount':20000}");
  laba_test_say (shop,
                 "{'type':'write-off','day':'2026-02-03','order':'A-1','amount':100000}");
  laba_test_expect (
      shop, 0,
      "account:Tunai 20000, inventory -75000, sales -120000, cost-of-goods 75000, expense:bad-debt 100000");
  laba_test_expect_state (shop, "A-1", "2 2 0 120000 20000 0");
}

/* Every order of typing gives the same book. */
TEST (does_not_mind_the_order_of_typing)
{
  static const char *const records[] = {
    "{'type':'payment','day':'2026-01-04','order':'A-1','account':'BCA','amount':130000}",
    "{'type':'hand-over','day':'2026-01-05','order':'A-1'}",
    "{'type':'return','day':'2026-01-07','order':'A-1','lines':[{'product':'JB','quantity':1}]}",
    "{'type':'refund','day':'2026-01-08','order':'A-1','account':'BCA','amount':45000}",
    "{'type':'payment','day':'2026-01-05','customer':'Sari','account':'Tunai','amount':70000}",
  };
  static const int turns[][G_N_ELEMENTS (records)]
      = { { 0, 1, 2, 3, 4 }, { 1, 0, 4, 2, 3 }, { 4, 1, 0, 2, 3 }, { 0, 4, 1, 2, 3 } };
  g_autofree char *first = NULL;

  laba_test_say (
      shop,
      "{'type':'order','number':'A-0','day':'2026-01-02','customer':'Sari','lines':[{'product':'SB','quantity':4}]}");
  for (guint i = 0; i < G_N_ELEMENTS (turns); i++)
    {
      gint64 ids[G_N_ELEMENTS (records) + 1];

      ids[0] = laba_test_say (
          shop,
          "{'type':'order','number':'A-1','day':'2026-01-03','customer':'Sari','handed_over':null,'lines':[{'product':'JB','quantity':3}]}");
      for (guint j = 0; j < G_N_ELEMENTS (records); j++)
        ids[j + 1] = laba_test_say (shop, records[turns[i][j]]);
      g_autofree char *journal = laba_test_journal (shop, 0);
      if (first == NULL)
        first = g_strdup (journal);
      g_assert_cmpstr (journal, ==, first);
      for (guint j = G_N_ELEMENTS (records) + 1; j-- > 0;)
        laba_test_delete (shop->test, ids[j]);
    }
  laba_test_expect (
      shop, 0, "receivables 50000, inventory -20000, sales -50000, cost-of-goods 20000");
  g_assert_cmpstr (
      first, ==,
      "account:Tunai 70000, account:BCA 85000, inventory -70000, customer-deposits -25000, sales -170000, sales-returns 40000, cost-of-goods 70000");
}

/* ---- a customer ---- */

TEST (settles_the_oldest_first)
{
  laba_test_say (
      shop,
      "{'type':'opening-balance','day':'2026-01-01','customer':'Sari','amount':30000}");
  laba_test_say (
      shop,
      "{'type':'order','number':'A-2','day':'2026-01-05','customer':'Sari','lines':[{'product':'JB','quantity':1}]}");
  laba_test_say (
      shop,
      "{'type':'order','number':'A-1','day':'2026-01-04','customer':'Sari','lines':[{'product':'JB','quantity':2}]}");
  laba_test_say (
      shop,
      "{'type':'order','number':'A-3','day':'2026-01-02','customer':'Sari','handed_over':null,'lines':[{'product':'JB','quantity':1}]}");
  gint64 payment = laba_test_say (
      shop,
      "{'type':'payment','day':'2026-01-06','customer':'Sari','account':'BCA','amount':100000}");

  laba_test_expect (
      shop, 0,
      "account:BCA 100000, receivables 50000, inventory -75000, capital -30000, sales -120000, cost-of-goods 75000");
  laba_test_expect_state (shop, "A-1", "2 1 0 80000 70000 10000");
  laba_test_expect_state (shop, "A-2", "2 0 0 40000 0 40000");
  laba_test_expect_open (shop, "A-2 40000 since 20260105, A-1 10000 since 20260104");

  /* What is too much stays the customer's own, and pays what is handed over next. */
  laba_test_say_instead (
      shop, payment,
      "{'type':'payment','day':'2026-01-06','customer':'Sari','account':'BCA','amount':180000}");
  laba_test_expect (
      shop, 0,
      "account:BCA 180000, inventory -75000, customer-deposits -30000, capital -30000, sales -120000, cost-of-goods 75000");
  laba_test_expect_open (shop, "Sari -30000 since 20260106");
  laba_test_say (shop, "{'type':'hand-over','day':'2026-01-09','order':'A-3'}");
  laba_test_expect (
      shop, 0,
      "account:BCA 180000, receivables 10000, inventory -100000, capital -30000, sales -160000, cost-of-goods 100000");
  laba_test_expect_state (shop, "A-3", "2 1 0 40000 30000 10000");
  laba_test_expect_open (shop, "A-3 10000 since 20260109");

  /* Once it is gone each order stands by itself again. */
  laba_test_delete (shop->test, payment);
  laba_test_expect (
      shop, 0,
      "receivables 190000, inventory -100000, capital -30000, sales -160000, cost-of-goods 100000");
  laba_test_expect_state (shop, "A-1", "2 0 0 80000 0 80000");
}

TEST (gives_a_customer_back)
{
  laba_test_say (
      shop,
      "{'type':'opening-balance','day':'2026-01-01','customer':'Sari','amount':-5000}");
  laba_test_say (
      shop,
      "{'type':'payment','day':'2026-01-02','customer':'Sari','account':'BCA','amount':20000}");
  laba_test_say (
      shop,
      "{'type':'order','number':'A-1','day':'2026-01-03','customer':'Sari','lines':[{'product':'JB','quantity':1}],'paid':[{'day':'2026-01-02','account':'BCA','amount':43000}]}");
  laba_test_expect (
      shop, 0,
      "account:BCA 63000, inventory -25000, customer-deposits -28000, capital 5000, sales -40000, cost-of-goods 25000");
  laba_test_expect_open (shop, "Sari -25000 since 20260101, A-1 -3000 since 20260102");
  laba_test_say (
      shop,
      "{'type':'refund','day':'2026-01-04','customer':'Sari','account':'BCA','amount':27000}");
  laba_test_expect_open (shop, "A-1 -1000 since 20260102");
  laba_test_say_refused (
      shop,
      "{'type':'refund','day':'2026-01-05','customer':'Sari','account':'BCA','amount':1001}",
      "amount", "more than stands to the customer's credit");

  laba_test_say (
      shop,
      "{'type':'order','number':'A-2','day':'2026-01-08','customer':'Sari','lines':[{'product':'JB','quantity':1}]}");
  laba_test_say_refused (
      shop, "{'type':'write-off','day':'2026-01-09','customer':'Sari','amount':40001}",
      "amount", "more than is owed");
  laba_test_say (
      shop, "{'type':'write-off','day':'2026-01-09','customer':'Sari','amount':15000}");
  laba_test_expect_open (shop, "A-1 -1000 since 20260102, A-2 25000 since 20260108");
}

/* Moving an order to somebody else moves what paid it. */
TEST (follows_the_customer)
{
  gint64 id = laba_test_say (
      shop,
      "{'type':'order','number':'A-1','day':'2026-01-03','customer':'Sari','lines':[{'product':'JB','quantity':1}]}");
  laba_test_say (
      shop,
      "{'type':'order','number':'A-2','day':'2026-01-04','customer':'Sari','lines':[{'product':'JB','quantity':1}]}");
  gint64 payment = laba_test_say (
      shop,
      "{'type':'payment','day':'2026-01-05','customer':'Sari','account':'BCA','amount':40000}");

  laba_test_expect_open (shop, "A-2 40000 since 20260104");
  laba_test_say_instead (
      shop, id,
      "{'type':'order','number':'A-1','day':'2026-01-03','customer':'Dewi','lines':[{'product':'JB','quantity':1}]}");
  laba_test_expect_open (shop, "A-1 40000 since 20260103");
  laba_test_say_instead (
      shop, payment,
      "{'type':'payment','day':'2026-01-05','customer':'Dewi','account':'BCA','amount':40000}");
  laba_test_expect_open (shop, "A-2 40000 since 20260104");
  laba_test_say_instead (
      shop, payment,
      "{'type':'payment','day':'2026-01-05','order':'A-2','account':'BCA','amount':40000}");
  laba_test_expect_open (shop, "A-1 40000 since 20260103");
}

/* ---- shops ---- */

TEST (settles_with_a_shop)
{
  laba_test_say (
      shop,
      "{'type':'consign-out','day':'2026-01-02','place':'Warung','lines':[{'product':'JB','quantity':10}]}");
  laba_test_expect_stock (shop, "JB", "100000 2500000 0 10000");
  laba_test_say_refused (
      shop,
      "{'type':'consign-settle','day':'2026-01-05','place':'Warung','lines':[{'product':'JB','sold':8,'returned':3}]}",
      "lines[1].product", "only 10 pcs of it lie with Warung");
  laba_test_say (
      shop,
      "{'type':'consign-settle','day':'2026-01-05','place':'Warung','lines':[{'product':'JB','sold':4,'returned':1,'unit_price':45000}],'fee':30000,'account':'Tunai','amount':100000}");
  laba_test_expect (
      shop, 0,
      "account:Tunai 100000, receivables 50000, inventory -100000, sales -180000, cost-of-goods 100000, expense:fees 30000");
  laba_test_expect_stock (shop, "JB", "96000 2400000 0 5000");
  laba_test_say (
      shop,
      "{'type':'payment','day':'2026-01-07','customer':'Warung','account':'Tunai','amount':50000}");
  laba_test_expect_open (shop, "");
}

/* ---- marketplaces ---- */

TEST (is_paid_by_a_marketplace)
{
  laba_test_say (
      shop,
      "{'type':'order','number':'A-1','day':'2026-01-03','channel':'Shopee','external_number':'26XY','customer':'Sari','lines':[{'product':'JB','quantity':3}]}");
  laba_test_say (
      shop,
      "{'type':'order','number':'A-2','day':'2026-01-03','channel':'Shopee','lines':[{'product':'JB','quantity':1}]}");
  laba_test_expect (
      shop, 0,
      "marketplace-receivables:Shopee 160000, inventory -100000, sales -160000, cost-of-goods 100000");
  laba_test_expect_state (shop, "A-1", "2 0 1 120000 0 120000");
  gint64 id = laba_test_say (
      shop,
      "{'type':'settlement','day':'2026-01-09','channel':'Shopee','orders':[{'order':'26XY','fees':{'Biaya Administrasi':9000,'Biaya Proses':1250}},"
      "{'order':'A-2','gross':30000,'net':29000,'fees':{'Biaya Administrasi':1000}}]}");
  laba_test_expect (
      shop, 0,
      "account:Saldo Shopee 138750, marketplace-receivables:Shopee 10000, inventory -100000, sales -160000, cost-of-goods 100000, expense:fees 11250");
  laba_test_expect_state (shop, "A-1", "2 2 3 120000 120000 0");
  laba_test_expect_state (shop, "A-2", "2 1 3 40000 30000 10000");
  laba_test_expect_open (shop, "A-2 10000 since 20260103");
  g_autofree char *said = laba_test_describe (shop->test, id);
  g_assert_cmpstr (said, ==, "Shopee paid out Rp138,750");

  /* A return after that stands to the buyer's credit, until the marketplace takes it off
   * the next time. */
  laba_test_say (
      shop,
      "{'type':'return','day':'2026-01-12','order':'A-1','lines':[{'product':'JB','quantity':1}]}");
  laba_test_expect_open (shop, "A-1 -40000 since 20260112, A-2 10000 since 20260103");
  laba_test_expect (
      shop, 0,
      "account:Saldo Shopee 138750, marketplace-receivables:Shopee 10000, inventory -75000, customer-deposits -40000, sales -160000, sales-returns 40000, cost-of-goods 75000, expense:fees 11250");
  laba_test_say (
      shop,
      "{'type':'settlement','day':'2026-01-16','channel':'Shopee','account':'BCA','orders':[{'order':'A-1','gross':-40000},{'order':'A-2'}]}");
  laba_test_expect (
      shop, 0,
      "account:BCA -30000, account:Saldo Shopee 138750, inventory -75000, sales -160000, sales-returns 40000, cost-of-goods 75000, expense:fees 11250");
  laba_test_expect_open (shop, "");
  /* Paid out before it is handed over, and more than it comes to. */
  laba_test_say (
      shop,
      "{'type':'order','number':'A-3','day':'2026-02-03','channel':'Shopee','lines':[{'product':'JB','quantity':1}]}");
  laba_test_say (
      shop,
      "{'type':'settlement','day':'2026-02-01','channel':'Shopee','account':'BCA','orders':[{'order':'A-3','gross':50000}]}");
  laba_test_expect (
      shop, 20260202,
      "account:BCA 20000, account:Saldo Shopee 138750, inventory -75000, customer-deposits -50000, sales -160000, sales-returns 40000, cost-of-goods 75000, expense:fees 11250");
  laba_test_expect_open (shop, "A-3 -10000 since 20260201");
}

/* ---- the case of the class (DOMAIN 2.4) ---- */

TEST (keeps_the_books_of_bu_rina)
{
  static const char *const cards[] = {
    "{'type':'product','code':'JR','name':'Jilbab Rina','sell_price':40000}",
    "{'type':'purchase','number':'B-1','day':'2026-10-01','supplier':'Toko','shipping':20000,'lines':[{'product':'JR','quantity':20,'unit_cost':25000}],'paid':[{'account':'BCA','amount':520000}]}",
    "{'type':'order','number':'A-1','day':'2026-10-02','lines':[{'product':'JR','quantity':4}],'paid':[{'account':'Tunai','amount':160000}]}",
    "{'type':'order','number':'A-2','day':'2026-10-03','customer':'Sari','lines':[{'product':'JR','quantity':3}],'paid':[{'account':'Tunai','amount':50000}]}",
    "{'type':'order','number':'A-3','day':'2026-10-04','customer':'Dewi','shipping_charged':15000,'shipping_paid':{'account':'Tunai','amount':14000},'lines':[{'product':'JR','quantity':2,'unit_price':42000}],'paid':[{'account':'BCA','amount':99000}]}",
    "{'type':'order','number':'A-4','day':'2026-10-05','channel':'Evermos','shipping_charged':12000,'shipping_paid':{'account':'BCA','amount':12000},'lines':[{'product':'GM','quantity':1,'source':'dropship','supplier':'Ida','commission':15000}],'paid':[{'account':'BCA','amount':177000}]}",
    "{'type':'supplier-payment','day':'2026-10-05','supplier':'Ida','account':'BCA','amount':150000}",
    "{'type':'order','number':'A-5','day':'2026-10-06','lines':[{'product':'JR','quantity':2}]}",
    "{'type':'delivery-failed','day':'2026-10-06','order':'A-5','shipping':{'account':'BCA','amount':15000}}",
    "{'type':'purchase','number':'B-2','day':'2026-10-07','supplier':'Toko','lines':[{'product':'JR','quantity':11,'unit_cost':28000}]}",
    "{'type':'order','number':'A-6','day':'2026-10-08','customer':'Warung','handed_over':null,'lines':[{'product':'JR','quantity':3}],'paid':[{'account':'BCA','amount':50000}]}",
    "{'type':'payment','day':'2026-10-09','order':'A-2','account':'Tunai','amount':40000}",
    "{'type':'commission-payout','day':'2026-10-11','channel':'Evermos','account':'BCA','amount':15000,'orders':['A-4']}",
    "{'type':'return','day':'2026-10-12','order':'A-3','lines':[{'product':'JR','quantity':1,'condition':'damaged'}],'refund':{'account':'BCA','amount':42000}}",
    "{'type':'supplier-payment','day':'2026-10-12','purchase':'B-2','account':'BCA','amount':108000}",
    "{'type':'stock-count','day':'2026-10-13','lines':[{'product':'JR','counted':21}]}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    laba_test_say (shop, cards[i]);
  /* Without capital, packing and what was taken for the house: cash 541,000 + 20,000 +
   * 75,000 - 400,000, bank 94,000 - 600,000. */
  laba_test_expect (
      shop, 0,
      "account:Tunai 236000, account:BCA -506000, receivables 30000, inventory 567000, payables:Toko -200000, customer-deposits -50000, "
      "sales -529000, sales-returns 42000, commission-income -15000, shipping-charged -27000, cost-of-goods 358000, expense:shipping 26000, "
      "expense:failed-delivery 15000, expense:stock-loss 53000");
  laba_test_expect_stock (shop, "JR", "21000 567000 3000 0");
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
    { "/order-money/holds-deposits", holds_deposits },
    { "/order-money/gives-up-debts", gives_up_debts },
    { "/order-money/does-not-mind-the-order-of-typing",
      does_not_mind_the_order_of_typing },
    { "/order-money/settles-the-oldest-first", settles_the_oldest_first },
    { "/order-money/gives-a-customer-back", gives_a_customer_back },
    { "/order-money/follows-the-customer", follows_the_customer },
    { "/order-money/settles-with-a-shop", settles_with_a_shop },
    { "/order-money/is-paid-by-a-marketplace", is_paid_by_a_marketplace },
    { "/order-money/keeps-the-books-of-bu-rina", keeps_the_books_of_bu_rina },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add_data_func (tests[i].path, (gconstpointer) tests[i].test, run);
  return g_test_run ();
}
