/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lib/laba-test-trade.h"

/* What of orders is refused, with which sentence, and what is filled in. */

#define TEST(name) static void name (LabaTestTrade *shop)

#define A_1                                                                              \
  "{'type':'order','number':'A-1','day':'2026-01-03','customer':'Sari','lines':[{'product':'JB','quantity':3}]}"
#define A_1_WAITS                                                                        \
  "{'type':'order','number':'A-1','day':'2026-01-03','handed_over':null,'lines':[{'product':'JB','quantity':3}]}"

/* The same order with other lines. */
#define WITH_LINES(lines)                                                                \
  "{'type':'order','number':'A-9','day':'2026-01-03','customer':'Dewi','lines':[" lines  \
  "]}"
#define WITH(more)                                                                                  \
  "{'type':'order','number':'A-9','day':'2026-01-03','lines':[{'product':'JB','quantity':1}]," more \
  "}"

static gint64
line_number (LabaTestTrade *shop, gint64 id, guint index, const char *key)
{
  g_autoptr (LabaRecord) record = laba_test_load (shop->test, id);

  return laba_line_get_number (laba_record_get_lines (record, "lines")->pdata[index],
                               key);
}

TEST (numbers_by_itself)
{
  static const char *const numbers[]
      = { "'number':'A-099',", "",
          "'number':'B','external_number':'X-7','channel':'Shopee',", "" };
  static const char *const expected[] = { "A-099", "A-100", "B", "A-101" };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *json = g_strdup_printf (
          "{'type':'order',%s'day':'2026-01-03','lines':[{'product':'JB','quantity':1}]}",
          numbers[i]);
      gint64 id = laba_test_say (shop, json);
      g_autoptr (LabaRecord) record = laba_test_load (shop->test, id);

      g_assert_cmpstr (laba_record_get_text (record, "number"), ==, expected[i]);
      /* Without a number it keeps the one it has. */
      if (i == 1)
        laba_test_say_instead (
            shop, id,
            "{'type':'order','day':'2026-01-04','lines':[{'product':'JB','quantity':1}]}");
      g_autoptr (LabaRecord) again = laba_test_load (shop->test, id);
      g_assert_cmpstr (laba_record_get_text (again, "number"), ==, expected[i]);
    }
  laba_test_say_refused (
      shop,
      "{'type':'order','number':'a-100','day':'2026-01-03','lines':[{'product':'JB','quantity':1}]}",
      "number", "already the number of another order");
  laba_test_say_refused (shop, WITH ("'channel':'Shopee','external_number':'X-7'"),
                         "external_number", "is already order B");
}

TEST (begins_with_one)
{
  gint64 id = laba_test_say (
      shop,
      "{'type':'order','day':'2026-01-03','lines':[{'product':'JB','quantity':1}]}");
  g_autoptr (LabaRecord) record = laba_test_load (shop->test, id);

  g_assert_cmpstr (laba_record_get_text (record, "number"), ==, "1");
}

TEST (fills_in_prices)
{
  gint64 product = laba_test_say (
      shop,
      "{'type':'product','code':'TR','name':'Tas','sell_price':50000,'prices':[{'from_quantity':10,'price':45000},{'from_quantity':0,'price':42000,'price_group':'reseller'}]}");
  gint64 retail = laba_test_say (
      shop,
      "{'type':'order','number':'A-1','day':'2026-01-03','customer':'Sari','lines':[{'product':'TR','quantity':2.5},{'product':'TR','quantity':10}]}");
  gint64 reseller = laba_test_say (
      shop,
      "{'type':'order','number':'A-2','day':'2026-01-03','customer':'Dewi','lines':[{'product':'TR','quantity':2}]}");

  g_assert_cmpint (product, >, 0);
  g_assert_cmpint (line_number (shop, retail, 0, "amount"), ==, 125000);
  g_assert_cmpint (line_number (shop, retail, 1, "amount"), ==, 450000);
  g_assert_cmpint (line_number (shop, reseller, 0, "amount"), ==, 84000);
  laba_test_say (shop, "{'type':'product','code':'XX','name':'Tanpa harga'}");
  laba_test_say_refused (shop, WITH_LINES ("{'product':'XX','quantity':1}"),
                         "lines[1].unit_price", "the price is missing");
}

TEST (refuses_lines)
{
  laba_test_say_refused (shop, WITH_LINES (""), "lines", "at least one line");
  laba_test_say_refused (shop, WITH_LINES ("{'product':'JB','quantity':0}"),
                         "lines[1].quantity", "more than zero");
  laba_test_say_refused (shop, WITH_LINES ("{'text':'Jasa','quantity':1,'amount':1}"),
                         "lines[1].product", "needs a product");
  laba_test_say_refused (
      shop,
      WITH_LINES ("{'quantity':1,'amount':1,'source':'dropship','supplier_price':1}"),
      "lines[1].product", "name a product, or write what it is");
  laba_test_say_refused (shop,
                         WITH_LINES ("{'product':'JB','quantity':1,'discount':40001}"),
                         "lines[1].discount", "not be more than the line's amount");
  laba_test_say_refused (shop,
                         WITH_LINES ("{'product':'JB','quantity':1,'source':'dropship'}"),
                         "lines[1].supplier_price", "what the supplier gets");
  laba_test_say_refused (
      shop,
      WITH_LINES (
          "{'product':'JB','quantity':1,'source':'consigned','supplier_price':1}"),
      "lines[1].supplier", "whose goods");
  laba_test_say_refused (
      shop,
      WITH_LINES ("{'product':'GM','quantity':1,'source':'consigned','supplier':'Ida'}"),
      "lines[1].supplier_price", "what the owner gets");
  laba_test_say_refused (
      shop,
      WITH_LINES (
          "{'product':'GM','quantity':1,'source':'consigned','supplier':'Ida','commission':165001}"),
      "lines[1].commission", "more than the line brings");
  laba_test_say_refused (
      shop, WITH_LINES ("{'product':'JB','quantity':1,'source':'commission'}"),
      "lines[1].commission", "how much commission");
  laba_test_say_refused (shop,
                         WITH_LINES ("{'product':'JB','quantity':1,'commission':1}"),
                         "lines[1].commission", "earn no commission");
  laba_test_say_refused (shop,
                         WITH_LINES ("{'product':'JB','quantity':1,'supplier_price':1}"),
                         "lines[1].supplier_price", "only dropshipped goods");
  laba_test_say_refused (
      shop,
      WITH_LINES (
          "{'product':'JB','quantity':1,'amount':900000000000000},{'product':'JB','quantity':1,'amount':900000000000000}"),
      "lines", "too much");
}

TEST (refuses_sums_and_days)
{
  laba_test_say_refused (shop, WITH ("'discount':40001"), "discount",
                         "more than the lines are worth");
  laba_test_say_refused (shop, WITH ("'shipping_paid':{'amount':9000}"),
                         "shipping_paid.account", "from which account");
  laba_test_say_refused (shop, WITH ("'shipping_paid':{'account':'BCA'}"),
                         "shipping_paid.amount", "is missing");
  laba_test_say_refused (shop, WITH ("'delivered':'2026-01-02'"), "delivered",
                         "before the day of the hand-over");
  laba_test_say_refused (shop, WITH ("'handed_over':null,'delivered':'2026-01-09'"),
                         "delivered", "before it is handed over");
  laba_test_say_refused (shop, WITH ("'paid':[{'account':'BCA','amount':0}]"),
                         "paid[1].amount", "more than zero");
  laba_test_say (shop, WITH ("'handed_over':'2026-01-01','delivered':'2026-01-01'"));
}

TEST (guards_the_parcel)
{
  gint64 id = laba_test_say (shop, A_1_WAITS);

  laba_test_say_refused (shop, "{'type':'delivered','day':'2026-01-05','order':'A-1'}",
                         "order", "not handed over yet");
  laba_test_say_refused (shop,
                         "{'type':'delivery-failed','day':'2026-01-05','order':'A-1'}",
                         "order", "not handed over yet");
  laba_test_say_refused (
      shop,
      "{'type':'return','day':'2026-01-05','order':'A-1','lines':[{'product':'JB','quantity':1}]}",
      "order", "not handed over yet");
  laba_test_say_refused (shop, "{'type':'hand-over','day':'2026-01-02','order':'A-1'}",
                         "day", "before the day of the order");
  gint64 cancel
      = laba_test_say (shop, "{'type':'cancel','day':'2026-01-04','order':'A-1'}");
  laba_test_say_refused (shop, "{'type':'cancel','day':'2026-01-04','order':'A-1'}",
                         "order", "cancelled already");
  laba_test_say_refused (shop, "{'type':'hand-over','day':'2026-01-05','order':'A-1'}",
                         "order", "is cancelled");
  laba_test_say_instead_refused (
      shop, id,
      "{'type':'order','number':'A-1','day':'2026-01-03','handed_over':'2026-01-05','lines':[{'product':'JB','quantity':3}]}",
      "handed_over", "is cancelled");
  laba_test_delete (shop->test, cancel);

  gint64 hand_over
      = laba_test_say (shop, "{'type':'hand-over','day':'2026-01-05','order':'A-1'}");
  laba_test_say_refused (shop, "{'type':'hand-over','day':'2026-01-06','order':'A-1'}",
                         "order", "handed over already");
  laba_test_say_refused (shop, "{'type':'cancel','day':'2026-01-06','order':'A-1'}",
                         "order", "write down a return or a failed delivery");
  laba_test_say_refused (shop, "{'type':'delivered','day':'2026-01-04','order':'A-1'}",
                         "day", "before the hand-over on 5 January 2026");
  laba_test_say_instead_refused (
      shop, id,
      "{'type':'order','number':'A-1','day':'2026-01-03','handed_over':'2026-01-05','lines':[{'product':'JB','quantity':3}]}",
      "handed_over", "on its own");
  gint64 delivered
      = laba_test_say (shop, "{'type':'delivered','day':'2026-01-07','order':'A-1'}");
  laba_test_say_refused (shop, "{'type':'delivered','day':'2026-01-08','order':'A-1'}",
                         "order", "delivered already");
  laba_test_say_refused (shop,
                         "{'type':'delivery-failed','day':'2026-01-08','order':'A-1'}",
                         "order", "write down a return");
  laba_test_say_instead_refused (shop, hand_over,
                                 "{'type':'hand-over','day':'2026-01-08','order':'A-1'}",
                                 "day", "the order arrived");
  laba_test_refuses_delete (shop->test, hand_over, "the order arrived");
  laba_test_delete (shop->test, delivered);
  laba_test_delete (shop->test, hand_over);
  laba_test_refuses_delete (shop->test, shop->base - 5, "still needed by");
}

TEST (guards_a_failed_delivery)
{
  gint64 id = laba_test_say (shop, A_1);

  laba_test_say_refused (shop,
                         "{'type':'delivery-failed','day':'2026-01-02','order':'A-1'}",
                         "day", "before the hand-over");
  laba_test_say_refused (
      shop,
      "{'type':'delivery-failed','day':'2026-01-05','order':'A-1','shipping':{'amount':5000}}",
      "shipping.account", "from which account");
  laba_test_say (shop, "{'type':'delivery-failed','day':'2026-01-05','order':'A-1'}");
  laba_test_say_refused (shop,
                         "{'type':'delivery-failed','day':'2026-01-06','order':'A-1'}",
                         "order", "written down already");
  laba_test_say_refused (shop, "{'type':'delivered','day':'2026-01-06','order':'A-1'}",
                         "order", "the delivery failed");
  laba_test_say_refused (
      shop,
      "{'type':'return','day':'2026-01-06','order':'A-1','lines':[{'product':'JB','quantity':1}]}",
      "order", "nothing arrived");
  laba_test_say_instead_refused (
      shop, id,
      "{'type':'order','number':'A-1','day':'2026-01-06','lines':[{'product':'JB','quantity':3}]}",
      "handed_over", "the delivery failed");
  laba_test_say_instead_refused (
      shop, id,
      "{'type':'order','number':'A-1','day':'2026-01-03','delivered':'2026-01-06','lines':[{'product':'JB','quantity':3}]}",
      "delivered", "the delivery failed");
  laba_test_refuses_delete (shop->test, id, "still needed by");
}

TEST (guards_returns)
{
  laba_test_say (
      shop,
      "{'type':'order','number':'A-1','day':'2026-01-03','shipping_charged':9000,'lines':[{'product':'JB','quantity':3},{'product':'SB','quantity':1}],'paid':[{'account':'BCA','amount':100000}]}");

  laba_test_say_refused (
      shop,
      "{'type':'return','day':'2026-01-02','order':'A-1','lines':[{'product':'JB','quantity':1}]}",
      "day", "before the hand-over");
  laba_test_say_refused (
      shop,
      "{'type':'return','day':'2026-01-05','order':'A-1','lines':[{'product':'JB','quantity':3.001}]}",
      "lines[1].quantity", "only 3 pcs of it");
  laba_test_say_refused (
      shop,
      "{'type':'return','day':'2026-01-05','order':'A-1','lines':[{'product':'GM','quantity':1}]}",
      "lines[1].product", "nothing of it");
  laba_test_say_refused (
      shop,
      "{'type':'return','day':'2026-01-05','order':'A-1','shipping':9001,'lines':[{'product':'JB','quantity':1}]}",
      "shipping", "Rp9,000");
  /* 41,500 still owed; three are worth 120,000. */
  laba_test_say_refused (
      shop,
      "{'type':'return','day':'2026-01-05','order':'A-1','lines':[{'product':'JB','quantity':3}],'refund':{'account':'BCA','amount':78501}}",
      "refund.amount", "Rp78,500");
  laba_test_say_refused (
      shop,
      "{'type':'return','day':'2026-01-05','order':'A-1','lines':[{'product':'JB','quantity':3}],'refund':{'amount':10}}",
      "refund.account", "from which account");
  laba_test_say (
      shop,
      "{'type':'return','day':'2026-01-05','order':'A-1','lines':[{'product':'JB','quantity':2}],'refund':{'account':'BCA','amount':38500}}");
  laba_test_say_refused (
      shop,
      "{'type':'return','day':'2026-01-06','order':'A-1','lines':[{'product':'JB','quantity':2}]}",
      "lines[1].quantity", "only 1 pcs of it");
  laba_test_say_refused (
      shop,
      "{'type':'refund','day':'2026-01-06','order':'A-1','account':'BCA','amount':1}",
      "amount", "customer's credit, Rp0");
  laba_test_say_refused (shop,
                         "{'type':'delivery-failed','day':'2026-01-06','order':'A-1'}",
                         "order", "write down a return");
}

/* The order must keep what came back. */
TEST (keeps_what_came_back)
{
  gint64 id = laba_test_say (
      shop,
      "{'type':'order','number':'A-1','day':'2026-01-03','lines':[{'product':'JB','quantity':3},{'product':'SB','quantity':1}],'paid':[{'account':'BCA','amount':100000}]}");
  gint64 back = laba_test_say (
      shop,
      "{'type':'return','day':'2026-01-05','order':'A-1','lines':[{'product':'JB','quantity':2}]}");

  laba_test_say_instead_refused (
      shop, id,
      "{'type':'order','number':'A-1','day':'2026-01-03','lines':[{'product':'JB','quantity':1}]}",
      "lines", "2 pcs of “Jilbab” came back from line 1");
  laba_test_say_instead_refused (
      shop, id,
      "{'type':'order','number':'A-1','day':'2026-01-03','lines':[{'product':'SB','quantity':5}]}",
      "lines", "came back");
  laba_test_say_instead_refused (
      shop, id,
      "{'type':'order','number':'A-1','day':'2026-01-06','lines':[{'product':'JB','quantity':3}]}",
      "handed_over", "came back");
  laba_test_say_instead_refused (
      shop, id,
      "{'type':'order','number':'A-1','day':'2026-01-03','handed_over':null,'lines':[{'product':'JB','quantity':3}]}",
      "handed_over", "came back");
  laba_test_say_instead (
      shop, id,
      "{'type':'order','number':'A-1','day':'2026-01-05','lines':[{'product':'JB','quantity':2,'unit_price':50000}],'paid':[{'account':'BCA','amount':100000}]}");
  laba_test_refuses_delete (shop->test, id, "still needed by");
  laba_test_say_instead (
      shop, back,
      "{'type':'return','day':'2026-01-05','order':'A-1','lines':[{'product':'JB','quantity':2}],'refund':{'account':'BCA','amount':100000}}");
}

TEST (guards_money)
{
  laba_test_say (shop, A_1);
  laba_test_say_refused (
      shop, "{'type':'payment','day':'2026-01-05','account':'BCA','amount':1}", "order",
      "which order");
  laba_test_say_refused (
      shop,
      "{'type':'payment','day':'2026-01-05','order':'A-1','customer':'Dewi','account':'BCA','amount':1}",
      "customer", "not the customer of that order");
  laba_test_say_refused (
      shop,
      "{'type':'payment','day':'2026-01-05','order':'A-1','account':'BCA','amount':-1}",
      "amount", "more than zero");
  gint64 payment = laba_test_say (
      shop,
      "{'type':'payment','day':'2026-01-05','order':'A-1','customer':'Sari','account':'BCA','amount':50000}");
  g_autoptr (LabaRecord) record = laba_test_load (shop->test, payment);
  g_assert_false (laba_record_has (record, "customer"));
  laba_test_say_refused (
      shop, "{'type':'write-off','day':'2026-01-05','order':'A-1','amount':70001}",
      "amount", "more than is owed on that day, Rp70,000");
  laba_test_say_refused (
      shop, "{'type':'write-off','day':'2026-01-02','order':'A-1','amount':1}", "amount",
      "Rp0");
  laba_test_say_refused (shop, "{'type':'opening-balance','day':'2026-01-01','amount':1}",
                         "account", "either an account");
  laba_test_say_refused (
      shop,
      "{'type':'opening-balance','day':'2026-01-01','account':'BCA','customer':'Sari','amount':1}",
      "account", "either an account");
  laba_test_say_refused (
      shop, "{'type':'opening-balance','day':'2026-01-01','account':'BCA','amount':0}",
      "amount", "zero");
  laba_test_say_refused (
      shop,
      "{'type':'consign-settle','day':'2026-01-05','place':'Warung','lines':[{'product':'JB'}]}",
      "lines[1].sold", "how many");
}

/* A credit can be paid back once, on whichever day it is written down. */
TEST (pays_a_credit_back_once)
{
  laba_test_say (
      shop,
      "{'type':'order','number':'A-1','day':'2026-01-03','lines':[{'product':'JB','quantity':1}],'paid':[{'account':'BCA','amount':50000}]}");
  laba_test_say (
      shop,
      "{'type':'refund','day':'2026-01-09','order':'A-1','account':'BCA','amount':8000}");
  laba_test_say_refused (
      shop,
      "{'type':'refund','day':'2026-01-05','order':'A-1','account':'BCA','amount':2001}",
      "amount", "Rp2,000");
  laba_test_say (
      shop,
      "{'type':'refund','day':'2026-01-05','order':'A-1','account':'BCA','amount':2000}");
}

TEST (guards_pay_outs)
{
  laba_test_say (shop, A_1);
  gint64 id = laba_test_say (
      shop,
      "{'type':'order','number':'A-2','day':'2026-01-03','channel':'Shopee','lines':[{'product':'JB','quantity':1}]}");

  laba_test_say_refused (
      shop,
      "{'type':'settlement','day':'2026-01-05','channel':'Shopee','orders':[{'order':'A-1','gross':1}]}",
      "orders[1].order", "order A-1 did not come from Shopee");
  laba_test_say_refused (
      shop,
      "{'type':'settlement','day':'2026-01-05','channel':'WA','account':'BCA','orders':[{'order':'A-2','gross':1}]}",
      "channel", "only marketplaces");
  laba_test_say_refused (
      shop,
      "{'type':'settlement','day':'2026-01-05','channel':'Evermos','orders':[{'order':'A-2','gross':1}]}",
      "account", "into which account");
  laba_test_say_refused (
      shop,
      "{'type':'settlement','day':'2026-01-05','channel':'Shopee','orders':[{'order':'A-2','gross':40000,'fees':{'Admin':1000},'net':39500}]}",
      "orders[1].net", "Rp39,000");
  laba_test_say_refused (
      shop,
      "{'type':'commission-payout','day':'2026-01-05','channel':'Evermos','account':'BCA','amount':1,'orders':['A-1']}",
      "orders[1].order", "did not come from Evermos");
  laba_test_say (
      shop,
      "{'type':'settlement','day':'2026-01-05','channel':'Shopee','orders':[{'order':'A-2','fees':{'Admin':1000},'net':39000}]}");
  laba_test_say_instead_refused (
      shop, id,
      "{'type':'order','number':'A-2','day':'2026-01-03','channel':'WA','lines':[{'product':'JB','quantity':1}]}",
      "channel", "Shopee paid the order out already");
}

TEST (says_what_happened)
{
  static const struct
  {
    const char *json, *said;
  } records[] = {
    { "{'type':'order','number':'A-1','day':'2026-01-03','customer':'Sari','discount':1000,'shipping_charged':9000,'handed_over':null,'lines':[{'product':'JB','quantity':3}]}",
      "Order A-1, Sari, Rp128,000" },
    { "{'type':'payment','day':'2026-01-03','order':'A-1','account':'BCA','amount':1000}",
      "Payment of Rp1,000 for order A-1" },
    { "{'type':'payment','day':'2026-01-03','customer':'Sari','account':'BCA','amount':1000}",
      "Payment of Rp1,000 from Sari" },
    { "{'type':'refund','day':'2026-01-03','customer':'Sari','account':'BCA','amount':1000}",
      "Refund of Rp1,000 to Sari" },
    { "{'type':'hand-over','day':'2026-01-05','order':'A-1'}", "Order A-1 handed over" },
    { "{'type':'write-off','day':'2026-01-05','order':'A-1','amount':1000}",
      "Rp1,000 of order A-1 written off" },
    { "{'type':'return','day':'2026-01-05','order':'A-1','lines':[{'product':'JB','quantity':1}]}",
      "Return of order A-1" },
    { "{'type':'opening-balance','day':'2026-01-05','account':'BCA','amount':-1000}",
      "Opening balance of BCA, −Rp1,000" },
    { "{'type':'commission-payout','day':'2026-01-05','channel':'Evermos','account':'BCA','amount':1000}",
      "Commission of Rp1,000 paid out by Evermos" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    {
      gint64 id = laba_test_say (shop, records[i].json);
      g_autofree char *said = laba_test_describe (shop->test, id);

      g_assert_cmpstr (said, ==, records[i].said);
    }
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
    { "/order-rules/numbers-by-itself", numbers_by_itself },
    { "/order-rules/begins-with-one", begins_with_one },
    { "/order-rules/fills-in-prices", fills_in_prices },
    { "/order-rules/refuses-lines", refuses_lines },
    { "/order-rules/refuses-sums-and-days", refuses_sums_and_days },
    { "/order-rules/guards-the-parcel", guards_the_parcel },
    { "/order-rules/guards-a-failed-delivery", guards_a_failed_delivery },
    { "/order-rules/guards-returns", guards_returns },
    { "/order-rules/keeps-what-came-back", keeps_what_came_back },
    { "/order-rules/guards-money", guards_money },
    { "/order-rules/pays-a-credit-back-once", pays_a_credit_back_once },
    { "/order-rules/guards-pay-outs", guards_pay_outs },
    { "/order-rules/says-what-happened", says_what_happened },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add_data_func (tests[i].path, (gconstpointer) tests[i].test, run);
  return g_test_run ();
}
