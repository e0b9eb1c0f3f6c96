/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lib/laba-test-book.h"
#include "money/laba-money-types.h"
#include "people/laba-people-types.h"

#define EVER 29991231

/* A book with two accounts, a category of each kind and a lender. */
typedef struct
{
  LabaTestBook *test;
  gint64 tunai, bca, packing, bonus, bank;
} Shop;

static gint64
add_named (LabaTestBook *test, const LabaType *type, const char *name, const char *kind)
{
  LabaRecord *record = laba_test_record (type, GIVEN (T ("name", name)));

  if (kind != NULL)
    laba_record_set_text (record, "kind", kind);
  return laba_test_save (test, record);
}

static void
shop_open (Shop *shop, gconstpointer data)
{
  shop->test = laba_test_book_new ();
  shop->tunai = add_named (shop->test, &laba_type_account, "Tunai", "cash");
  shop->bca = add_named (shop->test, &laba_type_account, "BCA", "bank");
  shop->packing = add_named (shop->test, &laba_type_category, "Packing", "expense");
  shop->bonus = add_named (shop->test, &laba_type_category, "Bonus", "income");
  shop->bank = add_named (shop->test, &laba_type_person, "KUR BRI", NULL);
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
balance (Shop *shop, LabaRole role, gint64 ref)
{
  return laba_test_balance (shop->test, role, ref, EVER);
}

/* ---- the owner ---- */

static LabaRecord *
moved (const LabaType *type, LabaDay day, gint64 account, gint64 amount)
{
  return laba_test_record (
      type, GIVEN (N ("day", day), N ("account", account), N ("amount", amount)));
}

static void
test_owner (Shop *shop, gconstpointer data)
{
  gint64 in = laba_test_save (shop->test,
                              moved (&laba_type_capital, 20261001, shop->tunai, 400000));
  gint64 out = laba_test_save (shop->test,
                               moved (&laba_type_drawing, 20261010, shop->tunai, 75000));

  assert_says (shop, in, "Capital Rp400,000 into Tunai");
  assert_says (shop, out, "Drawing Rp75,000 from Tunai");
  g_assert_cmpint (balance (shop, LABA_ROLE_ACCOUNT, shop->tunai), ==, 325000);
  g_assert_cmpint (balance (shop, LABA_ROLE_CAPITAL, 0), ==, -400000);
  g_assert_cmpint (balance (shop, LABA_ROLE_DRAWINGS, 0), ==, 75000);
  g_assert_cmpint (
      laba_test_balance (shop->test, LABA_ROLE_ACCOUNT, shop->tunai, 20261009), ==,
      400000);
  laba_test_refuses (shop->test, moved (&laba_type_capital, 20261001, shop->tunai, 0),
                     "amount", "more than zero");
  laba_test_refuses (shop->test, moved (&laba_type_drawing, 20261301, shop->tunai, 1),
                     "day", "no such day");
  laba_test_refuses (shop->test, moved (&laba_type_drawing, 20261001, shop->bank, 1),
                     "account", "not in the book");
  laba_test_delete (shop->test, out);
  g_assert_cmpint (balance (shop, LABA_ROLE_ACCOUNT, shop->tunai), ==, 400000);
}

/* ---- transfer ---- */

static LabaRecord *
transfer (gint64 from, gint64 to, gint64 amount, gint64 fee)
{
  return laba_test_record (&laba_type_transfer,
                           GIVEN (N ("day", 20261005), N ("from", from), N ("to", to),
                                  N ("amount", amount), N ("fee", fee)));
}

static void
test_transfer (Shop *shop, gconstpointer data)
{
  gint64 id
      = laba_test_save (shop->test, transfer (shop->bca, shop->tunai, 500000, 2500));
  LabaRecord *plain = transfer (shop->tunai, shop->bca, 100000, 0);

  assert_says (shop, id, "Transfer Rp500,000 from BCA to Tunai");
  g_assert_cmpint (balance (shop, LABA_ROLE_ACCOUNT, shop->tunai), ==, 500000);
  g_assert_cmpint (balance (shop, LABA_ROLE_ACCOUNT, shop->bca), ==, -502500);
  g_assert_cmpint (balance (shop, LABA_ROLE_FEES, 0), ==, 2500);
  laba_record_set_null (plain, "fee");
  laba_test_save (shop->test, plain);
  g_assert_cmpint (balance (shop, LABA_ROLE_ACCOUNT, shop->bca), ==, -402500);
  laba_test_refuses (shop->test, transfer (shop->bca, shop->bca, 1000, 0), "to",
                     "choose another one");
  laba_test_refuses (shop->test, transfer (shop->bca, shop->tunai, 1000, -1), "fee",
                     "below zero");
}

/* ---- expense and income ---- */

static LabaRecord *
cash (const LabaType *type, gint64 category, gint64 account, gint64 amount)
{
  return laba_test_record (type, GIVEN (N ("day", 20261010), N ("category", category),
                                        N ("account", account), N ("amount", amount)));
}

static void
test_cash (Shop *shop, gconstpointer data)
{
  gint64 out = laba_test_save (
      shop->test, cash (&laba_type_expense, shop->packing, shop->tunai, 20000));
  gint64 in = laba_test_save (shop->test,
                              cash (&laba_type_income, shop->bonus, shop->bca, 50000));

  assert_says (shop, out, "Expense Packing, Rp20,000 from Tunai");
  assert_says (shop, in, "Income Bonus, Rp50,000 into BCA");
  g_assert_cmpint (balance (shop, LABA_ROLE_EXPENSE, shop->packing), ==, 20000);
  g_assert_cmpint (balance (shop, LABA_ROLE_OTHER_INCOME, shop->bonus), ==, -50000);
  g_assert_cmpint (balance (shop, LABA_ROLE_ACCOUNT, shop->tunai), ==, -20000);
  laba_test_refuses (shop->test, cash (&laba_type_expense, shop->bonus, shop->tunai, 1),
                     "category", "of income");
  laba_test_refuses (shop->test, cash (&laba_type_income, shop->packing, shop->tunai, 1),
                     "category", "of expenses");

  /* Another account, amount and day: the old postings go. */
  LabaRecord *changed = laba_test_load (shop->test, out);
  laba_record_set_number (changed, "account", shop->bca);
  laba_record_set_number (changed, "amount", 25000);
  laba_record_set_number (changed, "day", 20260930);
  laba_test_save (shop->test, changed);
  g_assert_cmpint (balance (shop, LABA_ROLE_ACCOUNT, shop->tunai), ==, 0);
  g_assert_cmpint (laba_test_balance (shop->test, LABA_ROLE_ACCOUNT, shop->bca, 20261001),
                   ==, -25000);
}

/* ---- loans ---- */

static LabaRecord *
loan (Shop *shop, LabaDay day, gint64 amount)
{
  return laba_test_record (&laba_type_loan,
                           GIVEN (N ("day", day), N ("lender", shop->bank),
                                  N ("account", shop->bca), N ("amount", amount)));
}

static LabaRecord *
repaid (Shop *shop, LabaDay day, gint64 principal, gint64 interest)
{
  return laba_test_record (&laba_type_loan_payment,
                           GIVEN (N ("day", day), N ("lender", shop->bank),
                                  N ("account", shop->bca), N ("principal", principal),
                                  N ("interest", interest)));
}

static void
test_loan (Shop *shop, gconstpointer data)
{
  gint64 id = laba_test_save (shop->test, loan (shop, 20260105, 5000000));
  gint64 first = laba_test_save (shop->test, repaid (shop, 20260205, 500000, 25000));
  gint64 second = laba_test_save (shop->test, repaid (shop, 20260305, 500000, 0));

  assert_says (shop, id, "Loan from KUR BRI, Rp5,000,000 into BCA");
  assert_says (shop, first,
               "Loan payment to KUR BRI, Rp500,000 and Rp25,000 interest from BCA");
  assert_says (shop, second, "Loan payment to KUR BRI, Rp500,000 from BCA");
  g_assert_cmpint (balance (shop, LABA_ROLE_LOAN, shop->bank), ==, -4000000);
  g_assert_cmpint (balance (shop, LABA_ROLE_INTEREST, 0), ==, 25000);
  g_assert_cmpint (balance (shop, LABA_ROLE_ACCOUNT, shop->bca), ==, 3975000);
}

static void
test_loan_refused (Shop *shop, gconstpointer data)
{
  laba_test_refuses (shop->test, repaid (shop, 20260101, 1, 0), "principal",
                     "nothing is owed to KUR BRI");
  gint64 id = laba_test_save (shop->test, loan (shop, 20260105, 1000000));
  laba_test_refuses (shop->test, repaid (shop, 20260104, 1, 0), "principal",
                     "nothing is owed");
  laba_test_refuses (shop->test, repaid (shop, 20260205, 0, 0), "principal",
                     "write what was repaid");
  laba_test_refuses (shop->test, repaid (shop, 20260205, 1000001, 0), "principal",
                     "only Rp1,000,000 is still owed");
  gint64 payment = laba_test_save (shop->test, repaid (shop, 20260301, 700000, 0));
  /* Written late: what was repaid after that day counts too. */
  laba_test_refuses (shop->test, repaid (shop, 20260205, 300001, 0), "principal",
                     "only Rp300,000 is still owed");
  laba_test_save (shop->test, repaid (shop, 20260205, 300000, 0));

  LabaRecord *later = laba_test_load (shop->test, id);
  laba_record_set_number (later, "day", 20260210);
  laba_test_refuses (shop->test, later, "amount", "change the payments first");
  LabaRecord *less = laba_test_load (shop->test, id);
  laba_record_set_number (less, "amount", 999999);
  laba_test_refuses (shop->test, less, "amount", "change the payments first");
  LabaRecord *other = laba_test_load (shop->test, id);
  laba_record_set_number (other, "lender",
                          add_named (shop->test, &laba_type_person, "Koperasi", NULL));
  laba_test_refuses (shop->test, other, "amount", "more was repaid to KUR BRI");
  laba_test_refuses_delete (shop->test, id, "Delete the payments first");
  LabaRecord *more = laba_test_load (shop->test, payment);
  laba_record_set_number (more, "principal", 700001);
  laba_test_refuses (shop->test, more, "principal", "only Rp700,000");
}

/* ---- things owned ---- */

static LabaRecord *
asset (Shop *shop, LabaDay day, gint64 amount, gint64 months)
{
  LabaRecord *record = laba_test_record (
      &laba_type_asset, GIVEN (N ("day", day), T ("name", "Printer resi"),
                               N ("account", shop->bca), N ("amount", amount)));

  if (months != 0)
    laba_record_set_number (record, "months", months);
  return record;
}

static void
test_asset (Shop *shop, gconstpointer data)
{
  gint64 id = laba_test_save (shop->test, asset (shop, 20260131, 1000000, 3));
  const struct
  {
    LabaDay day;
    gint64 so_far;
  } cases[] = { { 20260227, 0 },      { 20260228, 333333 },  { 20260330, 333333 },
                { 20260331, 666667 }, { 20260430, 1000000 }, { 20290101, 1000000 } };

  assert_says (shop, id, "Bought for the business: Printer resi, Rp1,000,000 from BCA");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (
          laba_test_balance (shop->test, LABA_ROLE_DEPRECIATION_SO_FAR, id, cases[i].day),
          ==, -cases[i].so_far);
      g_assert_cmpint (
          laba_test_balance (shop->test, LABA_ROLE_DEPRECIATION, 0, cases[i].day), ==,
          cases[i].so_far);
    }
  g_assert_cmpint (balance (shop, LABA_ROLE_ASSET, id), ==, 1000000);
  g_assert_cmpint (balance (shop, LABA_ROLE_ACCOUNT, shop->bca), ==, -1000000);

  LabaRecord *kept = laba_test_load (shop->test, id);
  laba_record_set_null (kept, "months");
  laba_test_save (shop->test, kept);
  g_assert_cmpint (balance (shop, LABA_ROLE_DEPRECIATION, 0), ==, 0);
  laba_test_refuses (shop->test, asset (shop, 20260131, 1, 601), "months", "1 to 600");
  laba_test_refuses (shop->test, asset (shop, 20260131, 1, -1), "months", "below zero");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  laba_language_set ("en");
  g_test_add ("/money/owner", Shop, NULL, shop_open, test_owner, shop_close);
  g_test_add ("/money/transfer", Shop, NULL, shop_open, test_transfer, shop_close);
  g_test_add ("/money/cash", Shop, NULL, shop_open, test_cash, shop_close);
  g_test_add ("/money/loan", Shop, NULL, shop_open, test_loan, shop_close);
  g_test_add ("/money/loan/refused", Shop, NULL, shop_open, test_loan_refused,
              shop_close);
  g_test_add ("/money/asset", Shop, NULL, shop_open, test_asset, shop_close);
  return g_test_run ();
}
