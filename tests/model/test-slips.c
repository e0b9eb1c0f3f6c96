/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What slips and messages say, in words; tests/model/test-layout.c looks at the paper. */
#include "slips/laba-slip.h"

#include <string.h>

#include "base/laba-language.h"
#include "lib/laba-test-trade.h"
#include "people/laba-people-types.h"
#include "slips/laba-message.h"
#include "slips/laba-report-document.h"

static LabaDb *
db_of (LabaTestTrade *trade)
{
  return laba_book_get_db (trade->test->book);
}

static void
set (LabaTestTrade *trade, const char *key, const char *value)
{
  g_autoptr (GError) error = NULL;
  LabaEdit *edit = laba_edit_begin (trade->test->book, key, &error);

  g_assert_no_error (error);
  laba_edit_set_setting (edit, key, value, &error);
  g_assert_no_error (error);
  laba_edit_commit (edit, &error);
  g_assert_no_error (error);
}

/* The slip of that kind, as text; NULL where none is offered. */
static char *
say_slip (LabaTestTrade *trade, gint64 record, LabaSlipKind kind, int payment)
{
  g_autoptr (GPtrArray) offers = laba_slip_offers (db_of (trade), record);

  for (guint i = 0; i < offers->len; i++)
    {
      const LabaSlipOffer *offer = offers->pdata[i];
      g_autoptr (GError) error = NULL;
      g_autoptr (LabaDocument) document = NULL;

      if (offer->kind != kind || (kind == LABA_SLIP_RECEIPT && offer->payment != payment))
        continue;
      document = laba_slip_make (db_of (trade), offer, laba_period_all (), &error);
      g_assert_no_error (error);
      return laba_document_to_text (document);
    }
  return NULL;
}

static void
assert_says (const char *text, const char *words)
{
  if (text == NULL || strstr (text, words) == NULL)
    g_error ("“%s” is not in:\n%s", words, text);
}

static void
assert_silent (const char *text, const char *words)
{
  if (strstr (text, words) != NULL)
    g_error ("“%s” is in:\n%s", words, text);
}

/* ---- orders ---- */

static gint64
say_order (LabaTestTrade *trade)
{
  return laba_test_say (
      trade, "{'type':'order','number':'A-1','day':'2026-10-03','channel':'WA','customer':'Sari','discount':6000,"
             "'shipping_charged':15000,'due':'2026-10-10','lines':[{'product':'JB','quantity':3,'unit_price':40000},"
             "{'product':'SB','quantity':2,'unit_price':12500,'discount':1000}],'paid':[{'day':'2026-10-03','account':"
             "'Tunai','amount':50000}]}");
}

/* 120.000 + 25.000 - 1.000 - 6.000 + 15.000 = 153.000; 50.000 of it paid. */
static void
test_invoice (void)
{
  g_autoptr (LabaTestTrade) trade = laba_test_trade_new ();
  gint64 id = say_order (trade);
  g_autofree char *text = say_slip (trade, id, LABA_SLIP_INVOICE, 0);

  assert_says (text, "*Invoice*\nNo. A-1\n");
  assert_says (text, "Bill to: Sari\n");
  assert_says (text, "Due: 10 Oct 2026\n");
  assert_says (text, "• Jilbab\n   3 pcs × 40,000 = 120,000\n");
  assert_says (text, "Goods: Rp145,000\nDiscount: −Rp7,000\nShipping: Rp15,000\n*Total: Rp153,000*\n");
  assert_says (text, "Paid: −Rp50,000\n*Still to pay: Rp103,000*\n");
}

/* Paid up: the sales slip comes first and says so. Then goods come back. */
static void
test_note (void)
{
  g_autoptr (LabaTestTrade) trade = laba_test_trade_new ();
  gint64 id = say_order (trade);
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) offers = NULL;

  laba_test_say (trade, "{'type':'payment','day':'2026-10-05','order':'A-1','account':'BCA','amount':103000}");
  offers = laba_slip_offers (db_of (trade), id);
  g_assert_cmpint (((LabaSlipOffer *) offers->pdata[0])->kind, ==, LABA_SLIP_NOTE);
  text = say_slip (trade, id, LABA_SLIP_NOTE, 0);
  assert_says (text, "*Paid in full: Rp153,000*\n");
  laba_test_say (trade, "{'type':'return','day':'2026-10-06','order':'A-1','lines':[{'product':'SB','quantity':2}]}");
  g_free (text);
  text = say_slip (trade, id, LABA_SLIP_NOTE, 0);
  /* 25.000 - 1.000 less its part of the order's 6.000: 6.000 * 24 / 144 = 1.000. */
  assert_says (text, "Returned, cancelled or waived: −Rp23,000\n");
  assert_says (text, "*Your credit: Rp23,000*\n");
}

/* A parcel shows no prices; a recipient may bring an address along. */
static void
test_packing (void)
{
  g_autoptr (LabaTestTrade) trade = laba_test_trade_new ();
  gint64 id;
  g_autofree char *text = NULL;

  set (trade, "name", "Dapur Rina");
  id = laba_test_say (
      trade, "{'type':'order','number':'D-1','day':'2026-10-04','customer':'Dewi','recipient':'Bu Ami, Jl. Melati 3',"
             "'courier':'JNE','tracking':'000123','lines':[{'product':'GM','quantity':1,'unit_price':165000,'source':"
             "'dropship','supplier':'Toko','supplier_price':150000}]}");
  text = say_slip (trade, id, LABA_SLIP_PACKING, 0);
  assert_says (text, "To\n*Bu Ami*\nAddress: Jl. Melati 3\n");
  assert_says (text, "From\n*Dapur Rina*\n");
  assert_says (text, "Courier: JNE\nTracking no.: 000123\n");
  assert_says (text, "• Gamis: 1 pcs\n");
  assert_silent (text, "165");
  assert_silent (text, "Toko");
}

/* What a platform sells is not ours to bill. */
static void
test_commission (void)
{
  g_autoptr (LabaTestTrade) trade = laba_test_trade_new ();
  gint64 id = laba_test_say (
      trade, "{'type':'order','number':'K-1','day':'2026-10-05','channel':'Evermos','customer':'Dewi','lines':[{'product':"
             "'GM','quantity':1,'unit_price':165000,'source':'commission','commission':15000}]}");

  g_assert_null (say_slip (trade, id, LABA_SLIP_INVOICE, 0));
  g_assert_null (say_slip (trade, id, LABA_SLIP_NOTE, 0));
  g_autofree char *text = say_slip (trade, id, LABA_SLIP_PACKING, 0);
  assert_says (text, "Gamis");
}

/* ---- receipts ---- */

static void
test_receipt (void)
{
  g_autoptr (LabaTestTrade) trade = laba_test_trade_new ();
  gint64 id = say_order (trade);
  gint64 payment
      = laba_test_say (trade, "{'type':'payment','day':'2026-10-05','order':'A-1','account':'BCA','amount':103000}");
  g_autofree char *first = say_slip (trade, id, LABA_SLIP_RECEIPT, 0);
  g_autofree char *second = say_slip (trade, id, LABA_SLIP_RECEIPT, 1);
  g_autofree char *all = say_slip (trade, id, LABA_SLIP_RECEIPT, -1);
  g_autofree char *same = say_slip (trade, payment, LABA_SLIP_RECEIPT, 0);

  assert_says (first, "Received from: Sari\nIn payment of: Order A-1: Jilbab, Sabun\nPaid to: Tunai\n");
  assert_says (first, "Still to pay: Rp103,000\n");
  assert_says (first, "fifty thousand rupiah\n");
  assert_says (second, "No. A-1/2\n");
  assert_silent (second, "Still to pay");
  assert_says (all, "*Rp153,000*\n");
  g_assert_cmpstr (same, ==, second);
}

/* More than Rp5.000.000 needs a stamp, exactly that does not; the book can say otherwise. */
static void
test_stamp (void)
{
  g_autoptr (LabaTestTrade) trade = laba_test_trade_new ();
  gint64 at = laba_test_say (trade, "{'type':'payment','day':'2026-10-05','customer':'Sari','account':'BCA','amount':5000000}");
  gint64 above = laba_test_say (trade, "{'type':'payment','day':'2026-10-05','customer':'Sari','account':'BCA','amount':5000001}");
  g_autofree char *without = say_slip (trade, at, LABA_SLIP_RECEIPT, 0);
  g_autofree char *with = say_slip (trade, above, LABA_SLIP_RECEIPT, 0);
  g_autofree char *changed = NULL;

  assert_silent (without, "stamp");
  assert_says (with, "A receipt of more than Rp5,000,000 needs a stamp duty of Rp10,000.");
  assert_says (with, "five million one rupiah");
  set (trade, "stamp-duty-above", "9000000");
  changed = say_slip (trade, above, LABA_SLIP_RECEIPT, 0);
  assert_silent (changed, "stamp");
}

/* ---- a customer's statement ---- */

static void
test_account (void)
{
  g_autoptr (LabaTestTrade) trade = laba_test_trade_new ();
  gint64 sari;
  g_autoptr (GPtrArray) offers = NULL;
  g_autoptr (LabaDocument) document = NULL;
  g_autofree char *text = NULL;

  say_order (trade);
  laba_test_say (trade, "{'type':'payment','day':'2026-11-02','order':'A-1','account':'BCA','amount':3000}");
  sari = laba_test_find (trade->test, &laba_type_person, "Sari", NULL);
  offers = laba_slip_offers (db_of (trade), sari);
  document = laba_slip_make (db_of (trade), offers->pdata[0],
                             (LabaPeriod){ 20261101, 20261130 }, NULL);
  text = laba_document_to_text (document);
  assert_says (text, "*Balance before: 103,000*\n");
  assert_says (text, "2 Nov 2026 · −3,000");
  assert_says (text, "*Still to pay: Rp100,000*\n");
  assert_silent (text, "Oct");
}

/* ---- messages ---- */

static void
test_messages (void)
{
  g_autoptr (LabaTestTrade) trade = laba_test_trade_new ();
  gint64 id = say_order (trade);
  LabaDb *db = db_of (trade);
  g_autofree char *filled = laba_message_fill (
      db, id, "{name}/{nama} {order} {open}\nResi: {resi}\n{unknown} {\n\n\n{kurir}\n{items}");
  g_autofree char *template = laba_message_dup_template (db, LABA_MESSAGE_RECAP);
  g_autofree char *recap = laba_message_fill (db, id, template);

  /* A line of which nothing is known is left out; braces around anything else stay. */
  g_assert_cmpstr (filled, ==,
                   "Sari/Sari A-1 Rp103,000\n{unknown} {\n\n• 3 pcs × Jilbab = Rp120,000\n• 2 pcs × Sabun = Rp25,000");
  assert_says (recap, "Hello Sari, here is your order A-1:\n• 3 pcs × Jilbab = Rp120,000\n");
  assert_says (recap, "*Total: Rp153,000*\nPaid: Rp50,000\n*Still to pay: Rp103,000*\n");
  g_assert_cmpint (laba_message_fitting (db, id), ==, LABA_MESSAGE_REMINDER);
}

/* A template of the user's own is kept, and goes with the standard one. */
static void
test_templates (void)
{
  g_autoptr (LabaTestTrade) trade = laba_test_trade_new ();
  LabaBook *book = trade->test->book;
  g_autoptr (GError) error = NULL;
  g_autofree char *standard = laba_message_dup_template (db_of (trade), LABA_MESSAGE_SENT);
  g_autofree char *own = NULL;

  g_assert_true (laba_message_set_template (book, LABA_MESSAGE_SENT, "Kak {nama}", &error));
  own = laba_message_dup_template (db_of (trade), LABA_MESSAGE_SENT);
  g_assert_cmpstr (own, ==, "Kak {nama}");
  g_assert_true (laba_message_set_template (book, LABA_MESSAGE_SENT, standard, &error));
  g_assert_no_error (error);
  g_assert_null (laba_book_dup_setting (book, "message-sent"));
}

/* ---- statements ---- */

/* SAK EMKM's words; compliance only where the owner says so; the equation holds on paper. */
static void
test_statements (void)
{
  g_autoptr (LabaTestTrade) trade = laba_test_trade_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (LabaDocument) plain = NULL;
  g_autoptr (LabaDocument) stated = NULL;
  g_autofree char *without = NULL;
  g_autofree char *with = NULL;

  say_order (trade);
  laba_test_say (trade, "{'type':'category','kind':'expense','name':'PPh final'}");
  laba_test_say (trade, "{'type':'expense','day':'2026-10-09','category':'PPh final','account':'BCA','amount':765}");
  plain = laba_report_statements (db_of (trade), 20260101, 20261231, &error);
  g_assert_no_error (error);
  without = laba_document_to_text (plain);
  /* Sales 138.000 and shipping 15.000, cost 3 * 25.000 + 2 * 5.000. */
  assert_says (without, "*Gross profit: 53,000*\n");
  assert_says (without, "*PROFIT (LOSS) BEFORE INCOME TAX: 68,000*\n• Income tax expense: 765\n"
                        "*PROFIT (LOSS) AFTER INCOME TAX: 67,235*\n");
  assert_says (without, "*TOTAL ASSETS: 3,067,235*\n");
  assert_says (without, "*TOTAL LIABILITIES AND EQUITY: 3,067,235*\n");
  assert_says (without, "weighted average");
  assert_silent (without, "comply");
  set (trade, LABA_SETTING_COMPLIANCE, "yes");
  set (trade, "cost-method", "fifo");
  stated = laba_report_statements (db_of (trade), 20260101, 20261231, &error);
  with = laba_document_to_text (stated);
  assert_says (with, "comply with the Financial Accounting Standard");
  assert_says (with, "first-in first-out");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  laba_language_set ("en");
  g_test_add_func ("/slips/invoice", test_invoice);
  g_test_add_func ("/slips/note", test_note);
  g_test_add_func ("/slips/packing", test_packing);
  g_test_add_func ("/slips/commission", test_commission);
  g_test_add_func ("/slips/receipt", test_receipt);
  g_test_add_func ("/slips/stamp", test_stamp);
  g_test_add_func ("/slips/account", test_account);
  g_test_add_func ("/messages/fill", test_messages);
  g_test_add_func ("/messages/templates", test_templates);
  g_test_add_func ("/reports/statements", test_statements);
  return g_test_run ();
}
