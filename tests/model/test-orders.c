/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lib/laba-test-trade.h"
#include "reports/laba-home.h"

/* What goods that are handed over, refused and brought back do to the journal, row by row
 * of the design's table. */

#define TEST(name) static void name (LabaTestTrade *shop)

/* ---- sold ---- */

TEST (sells_stock)
{
  laba_test_say (
      shop,
      "{'type':'order','number':'A-1','day':'2026-01-03','customer':'Sari','lines':[{'product':'JB','quantity':3}]}");
  laba_test_expect (shop, 20260102, "");
  laba_test_expect (
      shop, 0,
      "receivables 120000, inventory -75000, sales -120000, cost-of-goods 75000");
  laba_test_expect_state (shop, "A-1", "2 0 0 120000 0 120000");
  laba_test_expect_open (shop, "A-1 120000 since 20260103");
  laba_test_expect_stock (shop, "JB", "97000 2425000 0 0");
}

TEST (waits_before_the_hand_over)
{
  gint64 id = laba_test_say (
      shop,
      "{'type':'order','number':'A-1','day':'2026-01-03','handed_over':null,"
      "'shipping_paid':{'account':'Tunai','amount':9000},'lines':[{'product':'JB','quantity':3},{'product':'PK','quantity':1}]}");

  laba_test_expect (shop, 0, "account:Tunai -9000, expense:shipping 9000");
  laba_test_expect_state (shop, "A-1", "0 0 0 210000 0 0");
  laba_test_expect_stock (shop, "JB", "100000 2500000 5000 0");
  laba_test_expect_stock (shop, "SB", "100000 500000 1000 0");
  laba_test_say_instead (
      shop, id,
      "{'type':'order','number':'A-1','day':'2026-01-03','handed_over':null,'packed':'2026-01-04','lines':[{'product':'JB','quantity':3}]}");
  laba_test_expect_state (shop, "A-1", "1 0 0 120000 0 0");

  gint64 hand_over = laba_test_say (
      shop, "{'type':'hand-over','day':'2026-01-05','order':'A-1','courier':'JNE'}");
  laba_test_expect (shop, 20260104, "");
  laba_test_expect (
      shop, 20260105,
      "receivables 120000, inventory -75000, sales -120000, cost-of-goods 75000");
  laba_test_expect_state (shop, "A-1", "2 0 0 120000 0 120000");
  laba_test_expect_stock (shop, "JB", "97000 2425000 0 0");
  g_autofree char *of_hand_over = laba_test_journal_of (shop, hand_over);
  g_assert_cmpstr (of_hand_over, ==, "");
  laba_test_say (shop, "{'type':'delivered','day':'2026-01-06','order':'A-1'}");
  laba_test_expect_state (shop, "A-1", "3 0 0 120000 0 120000");
}

TEST (cancels)
{
  laba_test_say (
      shop,
      "{'type':'order','number':'A-1','day':'2026-01-03','handed_over':null,'lines':[{'product':'JB','quantity':3}],"
      "'paid':[{'account':'BCA','amount':50000}]}");
  laba_test_say (shop, "{'type':'cancel','day':'2026-01-04','order':'A-1'}");
  laba_test_expect (shop, 0, "account:BCA 50000, customer-deposits -50000");
  laba_test_expect_state (shop, "A-1", "6 2 0 120000 50000 -50000");
  laba_test_expect_stock (shop, "JB", "100000 2500000 0 0");
  laba_test_say (
      shop,
      "{'type':'refund','day':'2026-01-05','order':'A-1','account':'BCA','amount':50000}");
  laba_test_expect (shop, 0, "");
  laba_test_expect_state (shop, "A-1", "6 3 0 120000 0 0");
}

TEST (charges_and_pays_shipping)
{
  laba_test_say (
      shop,
      "{'type':'order','number':'A-1','day':'2026-01-03','shipping_charged':15000,'shipping_paid':{'account':'Tunai','amount':14000},"
      "'lines':[{'product':'JB','quantity':2,'unit_price':42000}],'paid':[{'day':'2026-01-03','account':'BCA','amount':99000}]}");
  laba_test_expect (
      shop, 0,
      "account:Tunai -14000, account:BCA 99000, inventory -50000, sales -84000, shipping-charged -15000, cost-of-goods 50000, expense:shipping 14000");
  laba_test_expect_state (shop, "A-1", "2 2 0 99000 99000 0");
}

TEST (pays_shipping_on_its_own_day)
{
  laba_test_say (
      shop,
      "{'type':'order','number':'A-1','day':'2026-01-03','handed_over':'2026-01-05',"
      "'shipping_paid':{'account':'Tunai','amount':9000},'lines':[{'product':'JB','quantity':1}]}");
  laba_test_say (
      shop,
      "{'type':'order','number':'A-2','day':'2026-01-03','handed_over':'2026-01-05',"
      "'shipping_paid':{'account':'BCA','amount':8000,'day':'2026-01-04'},'lines':[{'product':'JB','quantity':1}]}");
  laba_test_expect (shop, 20260103, "");
  laba_test_expect (shop, 20260104, "account:BCA -8000, expense:shipping 8000");
  laba_test_expect (
      shop, 20260105,
      "account:Tunai -9000, account:BCA -8000, receivables 80000, inventory -50000, sales -80000, cost-of-goods 50000, expense:shipping 17000");
}

TEST (spreads_the_discount)
{
  gint64 id = laba_test_say (
      shop,
      "{'type':'order','number':'A-1','day':'2026-01-03','discount':10000,'lines':[{'product':'JB','quantity':1,'amount':100},"
      "{'product':'SB','quantity':1,'amount':10100,'discount':100},{'product':'GM','quantity':1,'amount':10000,'source':'commission','commission':500}]}");
  g_autoptr (LabaRecord) record = laba_test_load (shop->test, id);
  GPtrArray *lines = laba_record_get_lines (record, "lines");

  /* What a platform sells is not mine to give a discount on. */
  g_assert_cmpint (laba_line_get_number (lines->pdata[0], "share"), ==, 99);
  g_assert_cmpint (laba_line_get_number (lines->pdata[1], "share"), ==, 9901);
  g_assert_cmpint (laba_line_get_number (lines->pdata[2], "share"), ==, 0);
  laba_test_expect (
      shop, 0,
      "receivables 100, commission-receivables 500, inventory -30000, sales -100, commission-income -500, cost-of-goods 30000");
}

TEST (sells_by_dropship)
{
  laba_test_say (
      shop,
      "{'type':'order','number':'A-1','day':'2026-01-05','channel':'Evermos','lines':[{'product':'GM','quantity':1,'source':'dropship','supplier':'Toko','commission':15000}]}");
  laba_test_expect (
      shop, 0,
      "receivables 165000, commission-receivables:Evermos 15000, payables:Toko -150000, sales -165000, commission-income -15000, cost-of-goods 150000");
  laba_test_expect_state (shop, "A-1", "2 0 1 165000 0 165000");
  laba_test_say (
      shop,
      "{'type':'commission-payout','day':'2026-01-09','channel':'Evermos','account':'BCA','amount':15000,'orders':['A-1']}");
  laba_test_expect (
      shop, 0,
      "account:BCA 15000, receivables 165000, payables:Toko -150000, sales -165000, commission-income -15000, cost-of-goods 150000");
  laba_test_expect_state (shop, "A-1", "2 0 3 165000 0 165000");

  /* Ongkir that the supplier laid out, free text, a supplier that nobody knows. */
  laba_test_say (
      shop,
      "{'type':'order','number':'A-2','day':'2026-02-05','shipping_paid':{'amount':9000},'lines':[{'text':'Tas','quantity':2,'unit_price':50000,"
      "'source':'dropship','supplier':'Ida','supplier_price':40000},{'text':'Dompet','quantity':1,'unit_price':20000,'source':'dropship','supplier_price':15000}]}");
  laba_test_expect (
      shop, 0,
      "account:BCA 15000, receivables 285000, payables -15000, payables:Toko -150000, payables:Ida -89000, sales -285000, commission-income -15000, cost-of-goods 245000, expense:shipping 9000");
}

TEST (sells_for_commission)
{
  laba_test_say (
      shop,
      "{'type':'order','number':'A-1','day':'2026-01-05','channel':'Evermos','customer':'Sari','lines':[{'product':'GM','quantity':1,'source':'commission','commission':15000}]}");
  laba_test_expect (shop, 0,
                    "commission-receivables:Evermos 15000, commission-income -15000");
  laba_test_expect_state (shop, "A-1", "2 2 1 0 0 0");
  laba_test_expect_open (shop, "");
  laba_test_say (shop, "{'type':'delivered','day':'2026-01-07','order':'A-1'}");
  laba_test_expect_state (shop, "A-1", "3 2 2 0 0 0");
  laba_test_say (
      shop,
      "{'type':'return','day':'2026-01-08','order':'A-1','lines':[{'product':'GM','quantity':1}]}");
  laba_test_expect (shop, 0, "");
  laba_test_expect_state (shop, "A-1", "5 2 0 0 0 0");
}

TEST (sells_what_was_left_with_me)
{
  laba_test_say (
      shop,
      "{'type':'order','number':'A-1','day':'2026-01-05','discount':10000,'lines':[{'product':'GM','quantity':2,'unit_price':50000,"
      "'source':'consigned','supplier':'Ida','supplier_price':35000}]}");
  laba_test_expect (
      shop, 0,
      "receivables 90000, consignor-payables:Ida -70000, commission-income -20000");
  /* Or: what my commission leaves is the owner's. */
  laba_test_say (
      shop,
      "{'type':'order','number':'A-2','day':'2026-01-05','lines':[{'text':'Keripik','quantity':2,'unit_price':10000,"
      "'source':'consigned','supplier':'Ida','commission':3000}]}");
  laba_test_expect (
      shop, 0,
      "receivables 110000, consignor-payables:Ida -87000, commission-income -23000");
}

TEST (sells_bundles)
{
  laba_test_say (
      shop,
      "{'type':'order','number':'A-1','day':'2026-01-05','lines':[{'product':'PK','quantity':2}]}");
  laba_test_expect (
      shop, 0,
      "receivables 180000, inventory -110000, sales -180000, cost-of-goods 110000");
  laba_test_expect_stock (shop, "JB", "96000 2400000 0 0");
  laba_test_expect_stock (shop, "SB", "98000 490000 0 0");
  laba_test_say (
      shop,
      "{'type':'return','day':'2026-01-06','order':'A-1','lines':[{'product':'PK','quantity':1,'condition':'damaged'}]}");
  laba_test_say (
      shop,
      "{'type':'return','day':'2026-01-05','order':'A-1','lines':[{'product':'PK','quantity':1}]}");
  laba_test_expect_stock (shop, "JB", "98000 2450000 0 0");
  laba_test_expect_stock (shop, "SB", "99000 495000 0 0");
  laba_test_expect (
      shop, 0,
      "inventory -55000, sales -180000, sales-returns 180000, expense:stock-loss 55000");
}

/* ---- refused and lost parcels ---- */

TEST (comes_back_undelivered)
{
  laba_test_say (
      shop,
      "{'type':'order','number':'A-1','day':'2026-01-06','shipping_charged':12000,'shipping_paid':{'account':'Tunai','amount':11000},"
      "'lines':[{'product':'JB','quantity':2},{'product':'PK','quantity':1},{'product':'GM','quantity':1,'source':'dropship','supplier':'Toko'},"
      "{'text':'Keripik','quantity':1,'unit_price':10000,'source':'consigned','supplier':'Ida','supplier_price':8000}],'paid':[{'account':'BCA','amount':20000}]}");
  gint64 id = laba_test_say (
      shop,
      "{'type':'delivery-failed','day':'2026-01-08','order':'A-1','shipping':{'account':'BCA','amount':5000}}");

  laba_test_expect (
      shop, 20260107,
      "account:Tunai -11000, account:BCA 20000, receivables 337000, inventory -105000, payables:Toko -150000, consignor-payables:Ida -8000, "
      "sales -335000, commission-income -2000, shipping-charged -12000, cost-of-goods 255000, expense:shipping 11000");
  laba_test_expect (
      shop, 0,
      "account:Tunai -11000, account:BCA 15000, customer-deposits -20000, expense:failed-delivery 16000");
  laba_test_expect_state (shop, "A-1", "4 2 0 357000 20000 -20000");
  laba_test_expect_open (shop, "A-1 -20000 since 20260108");
  laba_test_expect_stock (shop, "JB", "100000 2500000 0 0");

  /* Lost instead: the goods are gone, and what is not mine must be paid. */
  laba_test_say_instead (
      shop, id,
      "{'type':'delivery-failed','day':'2026-01-06','order':'A-1','goods':'lost'}");
  laba_test_expect (
      shop, 0,
      "account:Tunai -11000, account:BCA 20000, inventory -105000, payables:Toko -150000, consignor-payables:Ida -8000, customer-deposits -20000, "
      "expense:failed-delivery 11000, expense:stock-loss 263000");
  laba_test_expect_stock (shop, "JB", "96000 2400000 0 0");
}

/* ---- returns ---- */

TEST (takes_goods_back)
{
  laba_test_say (
      shop,
      "{'type':'order','number':'A-1','day':'2026-01-03','shipping_charged':9000,'discount':100,'lines':[{'product':'JB','quantity':3}],'paid':[{'account':'BCA','amount':100000}]}");
  gint64 first = laba_test_say (
      shop,
      "{'type':'return','day':'2026-01-05','order':'A-1','lines':[{'product':'JB','quantity':1}],'refund':{'account':'BCA','amount':10967}}");

  /* 119,900 of three: 39,967 for one, set off against 28,900 still owed; the rest is paid
   * back. */
  g_autofree char *of_return = laba_test_journal_of (shop, first);
  g_assert_cmpstr (
      of_return, ==,
      "account:BCA -10967, receivables -28900, inventory 25000, customer-deposits -100, sales-returns 39967, cost-of-goods -25000");
  laba_test_say_instead (
      shop, first,
      "{'type':'return','day':'2026-01-05','order':'A-1','lines':[{'product':'JB','quantity':1}],'refund':{'account':'BCA'}}");
  laba_test_expect (
      shop, 0,
      "account:BCA 88933, inventory -50000, sales -119900, sales-returns 39967, shipping-charged -9000, cost-of-goods 50000");
  /* The rest of the line: the rest of its price and of its cost; and the ongkir. */
  laba_test_say (
      shop,
      "{'type':'return','day':'2026-01-06','order':'A-1','shipping':9000,'lines':[{'product':'JB','quantity':1},{'product':'JB','quantity':1,'condition':'damaged'}],'refund':{'account':'BCA'}}");
  laba_test_expect (
      shop, 0,
      "inventory -25000, sales -119900, sales-returns 119900, expense:stock-loss 25000");
  laba_test_expect_state (shop, "A-1", "5 3 0 128900 0 0");
}

TEST (takes_back_what_is_not_mine)
{
  laba_test_say (
      shop,
      "{'type':'order','number':'A-1','day':'2026-01-03','lines':[{'product':'GM','quantity':3,'amount':100000,'source':'dropship','supplier':'Toko','supplier_amount':80000,'commission':10},"
      "{'product':'SB','quantity':3,'amount':1000,'source':'consigned','supplier':'Ida','supplier_amount':800}]}");
  laba_test_say (
      shop,
      "{'type':'return','day':'2026-01-05','order':'A-1','lines':[{'product':'GM','quantity':1},{'product':'SB','quantity':1}]}");
  laba_test_expect (
      shop, 0,
      "receivables 67334, commission-receivables 7, payables:Toko -53333, consignor-payables:Ida -533, sales -100000, sales-returns 33333, commission-income -141, cost-of-goods 53333");
  laba_test_say (
      shop,
      "{'type':'return','day':'2026-01-06','order':'A-1','lines':[{'product':'GM','quantity':2,'condition':'damaged'},{'product':'SB','quantity':2,'condition':'damaged'}]}");
  laba_test_expect (
      shop, 0,
      "payables:Toko -53333, consignor-payables:Ida -533, sales -100000, sales-returns 100000, expense:stock-loss 53866");
}

TEST (takes_back_from_several_lines)
{
  laba_test_say (
      shop,
      "{'type':'order','number':'A-1','day':'2026-01-03','lines':[{'product':'JB','quantity':2,'unit_price':40000},{'product':'SB','quantity':1},{'product':'JB','quantity':2,'unit_price':30000}]}");
  gint64 id = laba_test_say (
      shop,
      "{'type':'return','day':'2026-01-05','order':'A-1','lines':[{'product':'JB','quantity':3}]}");
  g_autoptr (LabaRecord) record = laba_test_load (shop->test, id);
  GPtrArray *lines = laba_record_get_lines (record, "lines");

  g_assert_cmpint (lines->len, ==, 2);
  g_assert_cmpint (laba_line_get_number (lines->pdata[0], "line"), ==, 1);
  g_assert_cmpint (laba_line_get_number (lines->pdata[0], "quantity"), ==, 2000);
  g_assert_cmpint (laba_line_get_number (lines->pdata[1], "line"), ==, 3);
  g_assert_cmpint (laba_line_get_number (lines->pdata[1], "quantity"), ==, 1000);
  laba_test_expect (
      shop, 0,
      "receivables 42500, inventory -30000, sales -152500, sales-returns 110000, cost-of-goods 30000");
}

/* ---- what Home says is to do ---- */

static gint64
count_late (LabaTestTrade *shop, LabaDay today)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LabaHome) home = laba_home_new (laba_book_get_db (shop->test->book), today, &error);

  g_assert_no_error (error);
  return home->tasks[LABA_HOME_LATE];
}

/* A batch is late from the day after its goods should have come, as long as an order waits for them. */
TEST (says_which_batches_are_late)
{
  gint64 batch = laba_test_say (shop, "{'type':'batch','name':'PO','arrives':'2026-01-10'}");

  g_assert_cmpint (count_late (shop, 20260111), ==, 0);
  gint64 id = laba_test_say (
      shop, "{'type':'order','number':'A-1','day':'2026-01-03','batch':'PO','handed_over':null,'lines':[{'product':'JB','quantity':3}]}");
  g_assert_cmpint (count_late (shop, 20260110), ==, 0);
  g_assert_cmpint (count_late (shop, 20260111), ==, 1);
  laba_test_say_instead (shop, batch, "{'type':'batch','name':'PO','arrives':'2026-01-20'}");
  g_assert_cmpint (count_late (shop, 20260111), ==, 0);
  laba_test_say_instead (
      shop, id, "{'type':'order','number':'A-1','day':'2026-01-03','batch':'PO','lines':[{'product':'JB','quantity':3}]}");
  g_assert_cmpint (count_late (shop, 20260121), ==, 0);
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
    { "/orders/sells-stock", sells_stock },
    { "/orders/waits-before-the-hand-over", waits_before_the_hand_over },
    { "/orders/cancels", cancels },
    { "/orders/charges-and-pays-shipping", charges_and_pays_shipping },
    { "/orders/pays-shipping-on-its-own-day", pays_shipping_on_its_own_day },
    { "/orders/spreads-the-discount", spreads_the_discount },
    { "/orders/sells-by-dropship", sells_by_dropship },
    { "/orders/sells-for-commission", sells_for_commission },
    { "/orders/sells-what-was-left-with-me", sells_what_was_left_with_me },
    { "/orders/sells-bundles", sells_bundles },
    { "/orders/comes-back-undelivered", comes_back_undelivered },
    { "/orders/takes-goods-back", takes_goods_back },
    { "/orders/takes-back-what-is-not-mine", takes_back_what_is_not_mine },
    { "/orders/says-which-batches-are-late", says_which_batches_are_late },
    { "/orders/takes-back-from-several-lines", takes_back_from_several_lines },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add_data_func (tests[i].path, (gconstpointer) tests[i].test, run);
  return g_test_run ();
}
