/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "book/laba-rows.h"
#include "channels/laba-channels-types.h"
#include "goods/laba-goods-types.h"
#include "lib/laba-test-book.h"
#include "money/laba-money-types.h"
#include "orders/laba-orders.h"
#include "people/laba-people-types.h"

#define NAMED(name) GIVEN (T ("name", name))

/* ---- people ---- */

static void
test_person_kept (void)
{
  g_autoptr (LabaTestBook) test = laba_test_book_new ();
  gint64 id = laba_test_save (
      test, laba_test_record (&laba_type_person, GIVEN (T ("name", "  Bu   Sari "),
                                                        T ("phone", "0812-3456-7890"))));
  g_autoptr (LabaRecord) person = laba_test_load (test, id);
  g_autofree char *sentence = laba_test_describe (test, id);

  g_assert_cmpstr (laba_record_get_text (person, "name"), ==, "Bu Sari");
  g_assert_cmpstr (laba_record_get_text (person, "phone"), ==, "0812-3456-7890");
  g_assert_cmpstr (laba_record_get_text (person, "phone_key"), ==, "6281234567890");
  g_assert_cmpint (laba_record_get_number (person, "customer"), ==, 1);
  g_assert_cmpint (laba_record_get_number (person, "supplier"), ==, 0);
  g_assert_cmpstr (sentence, ==, "Person Bu Sari");

  laba_record_set_text (person, "phone", "0812****90");
  laba_test_save (test, g_steal_pointer (&person));
  person = laba_test_load (test, id);
  g_assert_cmpint (laba_record_get_kind (person, "phone_key"), ==, LABA_VALUE_NULL);
}

static void
test_person_refused (void)
{
  g_autoptr (LabaTestBook) test = laba_test_book_new ();

  laba_test_refuses (test,
                     laba_test_record (&laba_type_person, GIVEN (T ("phone", "0812"))),
                     "name", "missing");
  laba_test_refuses (test, laba_test_record (&laba_type_person, NAMED ("   ")), "name",
                     "empty");
  laba_test_refuses (test, laba_test_record (&laba_type_person, NAMED ("a\x01z")), "name",
                     "cannot be seen");
}

static void
test_person_found (void)
{
  g_autoptr (LabaTestBook) test = laba_test_book_new ();
  gint64 sari
      = laba_test_save (test, laba_test_record (&laba_type_person, NAMED ("Bu Sari")));

  g_assert_cmpint (laba_test_find (test, &laba_type_person, " bu sari ", NULL), ==, sari);
  g_assert_cmpint (laba_test_find (test, &laba_type_person, "Bu Sar", NULL), ==, 0);

  /* Two of the same name: nobody can tell. One of them archived: the other. */
  gint64 other
      = laba_test_save (test, laba_test_record (&laba_type_person, NAMED ("Bu Sari")));
  g_assert_cmpint (laba_test_find (test, &laba_type_person, "Bu Sari", NULL), ==, 0);
  g_autoptr (LabaRecord) record = laba_test_load (test, sari);
  laba_record_set_number (record, "archived", 1);
  laba_test_save (test, g_steal_pointer (&record));
  g_assert_cmpint (laba_test_find (test, &laba_type_person, "Bu Sari", NULL), ==, other);
}

/* ---- accounts, channels, categories, batches ---- */

static void
test_account (void)
{
  g_autoptr (LabaTestBook) test = laba_test_book_new ();
  gint64 id
      = laba_test_save (test, laba_test_record (&laba_type_account, NAMED ("Tunai")));
  g_autoptr (LabaRecord) account = laba_test_load (test, id);

  g_assert_cmpstr (laba_record_get_text (account, "kind"), ==, "cash");
  g_assert_cmpint (laba_test_find (test, &laba_type_account, "TUNAI", NULL), ==, id);
  laba_test_refuses (test, laba_test_record (&laba_type_account, NAMED ("tunai")), "name",
                     "already an account");
  laba_test_refuses (
      test,
      laba_test_record (&laba_type_account, GIVEN (T ("name", "X"), T ("kind", "purse"))),
      "kind", "expected one of");
  /* Saved again under its own name. */
  laba_record_set_text (account, "kind", "bank");
  laba_test_save (test, g_steal_pointer (&account));
}

static void
test_channel (void)
{
  g_autoptr (LabaTestBook) test = laba_test_book_new ();
  LabaRecord *shopee = laba_test_record (
      &laba_type_channel, GIVEN (T ("name", "Shopee"), T ("kind", "marketplace")));

  laba_test_line (
      shopee, "fees",
      GIVEN (N ("valid_from", 20260101), T ("name", " Admin "), N ("percent", 8250)));
  laba_test_line (
      shopee, "fees",
      GIVEN (N ("valid_from", 20260701), T ("name", "Proses"), N ("fixed", 1250)));
  gint64 id = laba_test_save (test, shopee);
  g_autoptr (LabaRecord) stored = laba_test_load (test, id);
  LabaLine *fee = laba_record_get_lines (stored, "fees")->pdata[0];
  g_assert_cmpstr (laba_line_get_text (fee, "name"), ==, "Admin");
  g_assert_cmpint (laba_line_get_number (fee, "fixed"), ==, 0);

  laba_test_refuses (test, laba_test_record (&laba_type_channel, NAMED ("SHOPEE")),
                     "name", "already a channel");
  LabaRecord *empty = laba_test_record (&laba_type_channel, NAMED ("Lazada"));
  laba_test_line (empty, "fees", GIVEN (N ("valid_from", 20260101), T ("name", "Admin")));
  laba_test_refuses (test, empty, "fees[1].percent", "a percentage or an amount");
}

/* What a channel is decides who owes the money of its orders. */
static void
test_channel_kind (void)
{
  g_autoptr (LabaTestBook) test = laba_test_book_new ();
  gint64 bca
      = laba_test_save (test, laba_test_record (&laba_type_account, NAMED ("BCA")));
  gint64 shopee
      = laba_test_save (test, laba_test_record (&laba_type_channel, NAMED ("Shopee")));
  gint64 sari
      = laba_test_save (test, laba_test_record (&laba_type_person, NAMED ("Bu Sari")));
  gint64 jilbab
      = laba_test_save (test, laba_test_record (&laba_type_product, NAMED ("Jilbab")));
  LabaRecord *order = laba_test_record (
      &laba_type_order, GIVEN (T ("number", "A-1"), N ("day", 20261003),
                               N ("channel", shopee), N ("customer", sari)));

  laba_test_line (
      order, "lines",
      GIVEN (N ("product", jilbab), N ("quantity", 1000), N ("amount", 40000)));
  gint64 id = laba_test_save (test, order);
  g_assert_cmpint (laba_test_balance (test, LABA_ROLE_RECEIVABLE, 0, 20261231), ==,
                   40000);

  LabaRecord *changed = laba_test_load (test, shopee);
  laba_record_set_text (changed, "kind", "marketplace");
  laba_test_save (test, changed);
  g_assert_cmpint (laba_test_balance (test, LABA_ROLE_RECEIVABLE, 0, 20261231), ==, 0);
  g_assert_cmpint (laba_test_balance (test, LABA_ROLE_MARKETPLACE, shopee, 20261231), ==,
                   40000);
  laba_test_refuses_delete (test, shopee, "still needed by");
  laba_test_refuses_delete (test, sari, "still needed by");

  LabaRecord *settlement = laba_test_record (
      &laba_type_settlement,
      GIVEN (N ("day", 20261010), N ("channel", shopee), N ("account", bca)));
  laba_test_line (settlement, "orders",
                  GIVEN (N ("order", id), N ("gross", 40000), N ("net", 40000)));
  laba_test_save (test, settlement);
  changed = laba_test_load (test, shopee);
  laba_record_set_text (changed, "kind", "own");
  laba_test_refuses (test, changed, "kind", "has paid out");
}

static void
test_category (void)
{
  g_autoptr (LabaTestBook) test = laba_test_book_new ();
  gint64 cost
      = laba_test_save (test, laba_test_record (&laba_type_category, NAMED ("Bonus")));
  gint64 income = laba_test_save (
      test, laba_test_record (&laba_type_category,
                              GIVEN (T ("name", "Bonus"), T ("kind", "income"))));

  g_assert_cmpint (laba_test_find (test, &laba_type_category, "bonus", "expense"), ==,
                   cost);
  g_assert_cmpint (laba_test_find (test, &laba_type_category, "bonus", "income"), ==,
                   income);
  g_assert_cmpint (laba_test_find (test, &laba_type_category, "bonus", NULL), ==, 0);
  laba_test_refuses (test, laba_test_record (&laba_type_category, NAMED ("BONUS")),
                     "name", "already a category");
}

static void
test_category_kind_stays (void)
{
  g_autoptr (LabaTestBook) test = laba_test_book_new ();
  gint64 tunai
      = laba_test_save (test, laba_test_record (&laba_type_account, NAMED ("Tunai")));
  gint64 packing
      = laba_test_save (test, laba_test_record (&laba_type_category, NAMED ("Packing")));

  g_autoptr (LabaRecord) record = laba_test_load (test, packing);
  laba_record_set_text (record, "kind", "income");
  laba_test_save (test, laba_record_copy (record));
  laba_record_set_text (record, "kind", "expense");
  laba_test_save (test, laba_record_copy (record));

  laba_test_save (test,
                  laba_test_record (&laba_type_expense,
                                    GIVEN (N ("day", 20261010), N ("category", packing),
                                           N ("account", tunai), N ("amount", 20000))));
  laba_record_set_text (record, "kind", "income");
  laba_test_refuses (test, g_steal_pointer (&record), "kind", "stays");
  laba_test_refuses_delete (test, packing,
                            "needed by “Expense Packing, Rp20,000 from Tunai”");
  laba_test_refuses_delete (test, tunai, "Archive it instead");
}

static void
test_batch (void)
{
  g_autoptr (LabaTestBook) test = laba_test_book_new ();
  gint64 id = laba_test_save (
      test, laba_test_record (&laba_type_batch,
                              GIVEN (T ("name", "PO Lebaran"), N ("opens", 20260201),
                                     N ("closes", 20260214), N ("arrives", 20260301))));

  g_assert_cmpint (laba_test_find (test, &laba_type_batch, "po lebaran", NULL), ==, id);
  laba_test_refuses (test, laba_test_record (&laba_type_batch, NAMED ("PO LEBARAN")),
                     "name", "already a batch");
  laba_test_refuses (
      test,
      laba_test_record (&laba_type_batch, GIVEN (T ("name", "B"), N ("opens", 20260201),
                                                 N ("closes", 20260131))),
      "closes", "before the day it opens");
  laba_test_refuses (
      test,
      laba_test_record (&laba_type_batch, GIVEN (T ("name", "B"), N ("closes", 20260201),
                                                 N ("arrives", 20260131))),
      "arrives", "before the day it closes");
  laba_test_delete (test, id);
}

/* ---- products ---- */

static gint64
add_product (LabaTestBook *test, const char *code, const char *name, const char *variant)
{
  LabaRecord *record = laba_test_record (&laba_type_product, NAMED (name));

  laba_record_set_text (record, "code", code);
  laba_record_set_text (record, "variant", variant);
  return laba_test_save (test, record);
}

static void
test_product_found (void)
{
  g_autoptr (LabaTestBook) test = laba_test_book_new ();
  gint64 navy = add_product (test, "JB01", "Jilbab", "Navy");
  gint64 black = add_product (test, "JB02", "Jilbab", "Hitam");
  gint64 shirt = add_product (test, NULL, "Kaos Polos", NULL);
  const struct
  {
    const char *name;
    gint64 id;
  } cases[] = {
    { "jb01", navy },
    { "Jilbab Navy", navy },
    { "jilbab - hitam", black },
    { "Jilbab (Hitam)", black },
    { "kaos polos", shirt },
    { "Jilbab", 0 },
    { "Jilbab Merah", 0 },
    { "Kaos", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (laba_test_find (test, &laba_type_product, cases[i].name, NULL), ==,
                     cases[i].id);
}

static void
test_product_names_refused (void)
{
  g_autoptr (LabaTestBook) test = laba_test_book_new ();

  add_product (test, "JB01", "Jilbab", NULL);
  add_product (test, "JB02", "Jilbab", NULL);
  laba_test_refuses (
      test,
      laba_test_record (&laba_type_product, GIVEN (T ("name", "X"), T ("code", "jb01"))),
      "code", "already the code of “Jilbab”");
  laba_test_refuses (test, laba_test_record (&laba_type_product, NAMED ("jilbab")),
                     "name", "give both a code");
  laba_test_refuses (test, laba_test_record (&laba_type_product, GIVEN (T ("code", "X"))),
                     "name", "missing");
  add_product (test, NULL, "Jilbab", "Navy");
}

static void
test_product_packs_and_prices (void)
{
  g_autoptr (LabaTestBook) test = laba_test_book_new ();
  LabaRecord *good = laba_test_record (&laba_type_product, NAMED ("Jilbab"));

  laba_test_line (good, "packs", GIVEN (T ("name", "lusin"), N ("quantity", 12000)));
  laba_test_line (good, "packs", GIVEN (T ("name", "kodi"), N ("quantity", 20000)));
  laba_test_line (good, "prices", GIVEN (N ("from_quantity", 6000), N ("price", 39000)));
  laba_test_line (good, "prices", GIVEN (N ("from_quantity", 12000), N ("price", 38000)));
  laba_test_line (good, "prices",
                  GIVEN (N ("from_quantity", 1000), N ("price", 37000),
                         T ("price_group", "Reseller")));
  g_autoptr (LabaRecord) record = laba_test_load (test, laba_test_save (test, good));

  g_autoptr (LabaRecord) twice = laba_record_copy (record);
  laba_test_line (twice, "packs", GIVEN (T ("name", "Lusin"), N ("quantity", 10000)));
  laba_test_refuses (test, g_steal_pointer (&twice), "packs[3].name", "stands twice");
  g_autoptr (LabaRecord) unit = laba_record_copy (record);
  laba_test_line (unit, "packs", GIVEN (T ("name", "pcs"), N ("quantity", 10000)));
  laba_test_refuses (test, g_steal_pointer (&unit), "packs[3].name", "stands twice");
  g_autoptr (LabaRecord) falling = laba_record_copy (record);
  laba_test_line (falling, "prices",
                  GIVEN (N ("from_quantity", 12000), N ("price", 37000)));
  laba_test_refuses (test, g_steal_pointer (&falling), "prices[4].from_quantity",
                     "rising order");
}

static LabaRecord *
bundle_of (const char *name, gint64 part, gint64 quantity)
{
  LabaRecord *record = laba_test_record (&laba_type_product, NAMED (name));

  laba_test_line (record, "parts", GIVEN (N ("product", part), N ("quantity", quantity)));
  return record;
}

static void
test_product_parts_refused (void)
{
  g_autoptr (LabaTestBook) test = laba_test_book_new ();
  gint64 soap = add_product (test, "S", "Sabun", NULL);
  gint64 set = laba_test_save (test, bundle_of ("Hampers", soap, 2000));

  laba_test_refuses (test, bundle_of ("Hampers besar", set, 1000), "parts[1].product",
                     "a bundle itself");
  LabaRecord *twice = bundle_of ("Ganda", soap, 1000);
  laba_test_line (twice, "parts", GIVEN (N ("product", soap), N ("quantity", 1000)));
  laba_test_refuses (test, twice, "parts[2].product", "stands twice");
  LabaRecord *itself = laba_test_load (test, set);
  laba_test_line (itself, "parts", GIVEN (N ("product", set), N ("quantity", 1000)));
  laba_test_refuses (test, itself, "parts[2].product", "part of itself");
  gint64 towel = add_product (test, "H", "Handuk", NULL);
  LabaRecord *part = laba_test_load (test, soap);
  laba_test_line (part, "parts", GIVEN (N ("product", towel), N ("quantity", 1000)));
  laba_test_refuses (test, part, "parts", "part of a bundle");
  laba_test_refuses_delete (test, soap, "needed by “Product Hampers”");
}

static void
test_product_parts_stay (void)
{
  g_autoptr (LabaTestBook) test = laba_test_book_new ();
  gint64 soap = add_product (test, "S", "Sabun", NULL);
  gint64 towel = add_product (test, "H", "Handuk", NULL);
  gint64 set = laba_test_save (test, bundle_of ("Hampers", soap, 2000));
  LabaRecord *changed = laba_test_load (test, set);

  /* Nothing speaks of the bundle yet. */
  laba_line_set_number (laba_record_get_lines (changed, "parts")->pdata[0], "quantity",
                        3000);
  laba_test_save (test, changed);

  laba_test_save (test,
                  laba_test_record (&laba_type_stock_out,
                                    GIVEN (N ("day", 20261001), N ("product", set),
                                           N ("quantity", 1000), T ("reason", "gift"))));
  laba_test_save (test,
                  laba_test_record (&laba_type_stock_adjust,
                                    GIVEN (N ("day", 20261001), N ("product", towel),
                                           N ("quantity", 5000))));
  changed = laba_test_load (test, set);
  laba_line_set_number (laba_record_get_lines (changed, "parts")->pdata[0], "quantity",
                        2000);
  laba_test_refuses (test, changed, "parts", "make a new bundle");
  changed = laba_test_load (test, towel);
  laba_test_line (changed, "parts", GIVEN (N ("product", soap), N ("quantity", 1000)));
  laba_test_refuses (test, changed, "parts", "cannot become a bundle");
  changed = laba_test_load (test, set);
  laba_record_set_number (changed, "sell_price", 50000);
  laba_test_save (test, changed);
}

/* ---- regular records ---- */

static LabaRecord *
regular_with (const char *body)
{
  return laba_test_record (&laba_type_regular,
                           GIVEN (N ("from", 20260101), T ("record", body)));
}

static void
test_regular (void)
{
  g_autoptr (LabaTestBook) test = laba_test_book_new ();
  gint64 id = laba_test_save (
      test, regular_with ("{\"type\":\"expense\",\"category\":\"Pulsa\",\"account\":"
                          "\"Tunai\",\"amount\":50000}"));
  g_autofree char *sentence = laba_test_describe (test, id);
  g_autoptr (LabaRecord) record = laba_test_load (test, id);

  g_assert_cmpstr (sentence, ==, "Every month: Expense Pulsa");
  g_assert_cmpstr (laba_record_get_text (record, "every"), ==, "month");
  laba_record_set_number (record, "until", 20251231);
  laba_test_refuses (test, g_steal_pointer (&record), "until", "before the first day");
  laba_test_refuses (test, regular_with ("[]"), "record", "no record");
  laba_test_refuses (test, regular_with ("{"), "record", "no record");
  laba_test_refuses (test, regular_with ("{\"type\":\"wish\"}"), "record",
                     "happens on a day");
  laba_test_refuses (test, regular_with ("{\"type\":\"person\",\"name\":\"A\"}"),
                     "record", "happens on a day");
  laba_test_refuses (test, regular_with ("{\"type\":3}"), "record", "happens on a day");
  laba_test_refuses (test, regular_with ("{\"type\":\"expense\",\"day\":\"2026-01-01\"}"),
                     "record", "no “day”");
}

/* ---- lists ---- */

/* Widgets ask for a row while the list is read anew: what is gone by then reads empty, and is never NULL. */
static void
test_row_gone (void)
{
  static const char *const tables[] = { "person", NULL };
  g_autoptr (LabaTestBook) test = laba_test_book_new ();
  gint64 id = laba_test_save (test, laba_test_record (&laba_type_person, NAMED ("Bu Sari")));
  g_autoptr (LabaRows) rows = laba_rows_new (test->book, "person-ids-by-name", "batch-row", tables);

  laba_rows_bind_int (rows, ":filter", 0);
  laba_rows_reload (rows);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (rows)), ==, 1);
  g_autoptr (LabaRow) row = g_list_model_get_item (G_LIST_MODEL (rows), 0);
  g_assert_nonnull (row);
  g_assert_cmpint (laba_row_get_id (row), ==, id);
  g_assert_cmpstr (laba_row_get_text (row, "name"), ==, "");
  g_assert_cmpint (laba_row_get_int (row, "total"), ==, 0);
  g_assert_true (laba_row_is_null (row, "total"));
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (rows), 1));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  laba_language_set ("en");
  g_test_add_func ("/lists/person/kept", test_person_kept);
  g_test_add_func ("/lists/person/refused", test_person_refused);
  g_test_add_func ("/lists/person/found", test_person_found);
  g_test_add_func ("/lists/account", test_account);
  g_test_add_func ("/lists/channel", test_channel);
  g_test_add_func ("/lists/channel/kind", test_channel_kind);
  g_test_add_func ("/lists/category", test_category);
  g_test_add_func ("/lists/category/kind-stays", test_category_kind_stays);
  g_test_add_func ("/lists/batch", test_batch);
  g_test_add_func ("/lists/product/found", test_product_found);
  g_test_add_func ("/lists/product/names-refused", test_product_names_refused);
  g_test_add_func ("/lists/product/packs-and-prices", test_product_packs_and_prices);
  g_test_add_func ("/lists/product/parts-refused", test_product_parts_refused);
  g_test_add_func ("/lists/product/parts-stay", test_product_parts_stay);
  g_test_add_func ("/lists/regular", test_regular);
  g_test_add_func ("/lists/row-gone", test_row_gone);
  return g_test_run ();
}
