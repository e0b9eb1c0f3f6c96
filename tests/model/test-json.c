/* SPDX-FileCopyrightText: 2026 The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/laba-error.h"
#include "book/laba-store.h"
#include "exchange/laba-json.h"
#include "exchange/laba-jsonl.h"
#include "lib/laba-test-book.h"

/* ---- the reader ---- */

static void
reads_as (const char *text, gssize length, const char *expected)
{
  g_autoptr (LabaJsonDocument) document = laba_json_document_new ();
  g_autoptr (GError) error = NULL;
  const LabaJson *json = laba_json_document_parse (document, text, length, &error);
  g_autoptr (GString) out = g_string_new (NULL);

  g_assert_no_error (error);
  laba_json_append_tree (out, json);
  g_assert_cmpstr (out->str, ==, expected);
}

static void
test_reader_takes (void)
{
  reads_as (" {\"a\" : [1 , -2.50,0,1e5, 1E-5] ,\"b\":{}, \"c\":[]}\r\n", -1,
            "{\"a\":[1,-2.50,0,1e5,1E-5],\"b\":{},\"c\":[]}");
  reads_as ("[true,false,null]", -1, "[true,false,null]");
  reads_as ("\"\\u00e9\\ud83d\\ude00 \\\"\\\\\\/\\b\\f\\n\\r\\t\"", -1,
            "\"é😀 \\\"\\\\/\\b\\f\\n\\r\\t\"");
  reads_as ("12345678901234567890.123", -1, "12345678901234567890.123");
  reads_as ("\"\\u0001\x7f\"", -1, "\"\\u0001\\u007f\"");
}

static void
is_no_json (const char *text, gssize length)
{
  g_autoptr (LabaJsonDocument) document = laba_json_document_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (laba_json_document_parse (document, text, length, &error));
  g_assert_error (error, LABA_ERROR, LABA_ERROR_INVALID);
}

static void
test_reader_refuses (void)
{
  static const char *const texts[] = {
    "",
    " ",
    "{",
    "[1,]",
    "{\"a\":1,}",
    "{\"a\" 1}",
    "{a:1}",
    "'a'",
    "01",
    "-",
    "1.",
    ".5",
    "1e",
    "+1",
    "0x10",
    "NaN",
    "Infinity",
    "nul",
    "\"a",
    "\"\\x\"",
    "\"\\u12\"",
    "\"\\ud800\"",
    "\"\\ud800\\u0041\"",
    "\"\\udc00\"",
    "\"\\u0000\"",
    "\"a\nb\"",
    "1 2",
    "// a\n1",
    "{\"a\":1,\"a\":2}",
    "\xff",
    "\"\xc3\"",
    "\"\xed\xa0\x80\"",
    "true false",
    "[1 2]",
    "{\"a\":1 \"b\":2}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    is_no_json (texts[i], -1);
  is_no_json ("\"a\0b\"", 5);
  is_no_json ("1\0", 2);
}

/* Neither the stack nor time gives out. */
static void
test_reader_bears (void)
{
  g_autofree char *deep = g_strnfill (1000000, '[');
  g_autoptr (GString) wide = g_string_new ("{");
  g_autoptr (LabaJsonDocument) document = laba_json_document_new ();
  g_autoptr (GError) error = NULL;

  is_no_json (deep, -1);
  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (wide, "%s\"key%u\":%u", i > 0 ? "," : "", i, i);
  g_string_append (wide, "}");
  g_assert_nonnull (laba_json_document_parse (document, wide->str, -1, &error));
  g_string_insert (wide, 1, "\"key77777\":0,");
  is_no_json (wide->str, -1);
}

/* Whatever comes in: an answer, and what is good reads again as the same. */
static void
test_reader_random (void)
{
  static const char *const pieces[]
      = { "{", "}", "[", "]", ",", ":",    "\"",   "\\", "u",        "0",
          "1", "-", ".", "e", "a", "true", "null", " ",  "\xc3\xa9", "\xff" };
  g_autoptr (GRand) dice = g_rand_new_with_seed (7);
  guint good = 0;

  for (guint n = 0; n < 20000; n++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (LabaJsonDocument) document = laba_json_document_new ();
      g_autoptr (GString) once = g_string_new (NULL);
      const LabaJson *json;

      for (int i = g_rand_int_range (dice, 1, 8); i > 0; i--)
        g_string_append (text, pieces[g_rand_int_range (dice, 0, G_N_ELEMENTS (pieces))]);
      json = laba_json_document_parse (document, text->str, -1, NULL);
      if (json == NULL)
        continue;
      laba_json_append_tree (once, json);
      reads_as (once->str, -1, once->str);
      good++;
    }
  g_assert_cmpuint (good, >, 100);
}

/* ---- records ---- */

/* Reads and saves JSON with ' for "; the problems, or NULL when all is well. */
static char *
try (LabaTestBook *test, gboolean make, const char *json)
{
  g_autofree char *text = g_strdelimit (g_strdup (json), "'", '"');
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  g_autoptr (LabaEdit) edit = laba_edit_begin (test->book, "try", NULL);
  g_autoptr (LabaRecord) record = laba_json_parse_record (
      laba_book_get_db (test->book), make ? edit : NULL, text, problems);

  if (laba_problems_is_empty (problems) && laba_edit_save (edit, record, problems, NULL)
      && laba_edit_commit (g_steal_pointer (&edit), NULL))
    return NULL;
  return laba_problems_to_text (problems);
}

static void
takes (LabaTestBook *test, const char *json)
{
  g_autofree char *problems = try (test, FALSE, json);

  g_assert_cmpstr (problems, ==, NULL);
}

static void
refuses (LabaTestBook *test, const char *json, const char *expected)
{
  g_autofree char *problems = try (test, FALSE, json);

  g_assert_nonnull (problems);
  g_assert_cmpstr (problems, ==, expected);
}

static LabaTestBook *
shop (void)
{
  LabaTestBook *test = laba_test_book_new ();

  takes (test, "{'type':'account','name':'Kas'}");
  takes (test, "{'type':'person','name':'Sari'}");
  takes (test, "{'type':'person','name':'Toko','supplier':true,'customer':false}");
  takes (test, "{'type':'product','code':'JB','name':'Jilbab','sell_price':40000}");
  takes (test, "{'type':'capital','day':'2026-01-01','account':'Kas','amount':1000000}");
  takes (
      test,
      "{'type':'purchase','number':'B1','day':'2026-01-01','lines':[{'product':'JB','quantity':10,'unit_cost':25000}]}");
  return test;
}

static void
test_refuses_values (void)
{
  g_autoptr (LabaTestBook) test = shop ();

  refuses (test, "{'type':'capital','day':'2026-01-01','account':'Kas','amount':10.0}",
           "amount: is 10.0, expected whole rupiah, a number without decimals");
  refuses (test, "{'type':'capital','day':'2026-01-01','account':'Kas','amount':1e5}",
           "amount: is 1e5, expected whole rupiah, a number without decimals");
  refuses (test, "{'type':'capital','day':'2026-01-01','account':'Kas','amount':'100'}",
           "amount: is a text, expected whole rupiah, a number without decimals");
  refuses (
      test,
      "{'type':'capital','day':'2026-01-01','account':'Kas','amount':9223372036854775808}",
      "amount: 9223372036854775808 is too large; at most 1000000000000000 is possible");
  refuses (
      test,
      "{'type':'capital','day':'2026-01-01','account':'Kas','amount':-1000000000000001}",
      "amount: -1000000000000001 is too large; at most 1000000000000000 is possible");
  refuses (test, "{'type':'capital','day':'2026-01-01','account':'Kas'}",
           "amount: is missing");
  refuses (test, "{'type':'capital','day':'2026-01-01','account':'Bank','amount':1}",
           "account: there is no money account called “Bank”");
  refuses (test, "{'type':'capital','day':'2026-01-01','account':3,'amount':1}",
           "account: there is no money account with the id 3");
  refuses (test, "{'type':'capital','day':20260101,'account':'Kas','amount':1}",
           "day: is a number, expected a day as \"YYYY-MM-DD\"");
  refuses (test, "{'type':'person','name':'A','customer':1}",
           "customer: is a number, expected true or false");
  refuses (test, "{'type':'person','name':{}}",
           "name: is an object, expected a text in quotes");
  refuses (
      test, "{'type':'account','name':'A','kind':'wallet'}",
      "kind: “wallet” is not possible; expected one of: cash, bank, ewallet, platform");
}

static void
test_refuses_shapes (void)
{
  g_autoptr (LabaTestBook) test = shop ();

  refuses (test, "[]", "is a list, expected one record: an object in { }");
  refuses (test, "{'name':'A'}",
           "type: is missing: \"type\" says what kind of record it is");
  refuses (test, "{'type':'ordr'}",
           "type: there is no kind of record “ordr”; “laba-cli help record” lists them");
  refuses (
      test, "{'type':'drawing','dy':'2026-01-01'}",
      "dy: is no key that belongs here; expected one of: day, account, amount, note");
  refuses (
      test, "{'type':'return','day':'2026-01-01','refund':{'acount':'Kas'}}",
      "refund.acount: is no key that belongs here; expected one of: account, amount");
  refuses (test, "{'type':'return','day':'2026-01-01','refund':5}",
           "refund: is a number, expected an object");
  refuses (
      test, "{'type':'return','day':'2026-01-01','refund.account':'Kas'}",
      "refund.account: is no key that belongs here; expected one of: day, order, shipping, refund, note, lines");
  refuses (
      test, "{'type':'person','name':'A','phone_key':'62'}",
      "phone_key: is no key that belongs here; expected one of: name, phone, address, customer, supplier, price_group, "
      "archived, note");
  refuses (test, "{'type':'order','day':'2026-01-02','lines':{'product':'JB'}}",
           "lines: is an object, expected a list in [ ]");
  refuses (test, "{'type':'order','day':'2026-01-02','lines':[5]}",
           "lines[1]: is a number, expected an object, one line");
  refuses (test, "{'type':'product','name':'X','packs':['lusin']}",
           "packs[1]: is a text, expected an object, one line");
}

static void
test_refuses_lines (void)
{
  g_autoptr (LabaTestBook) test = shop ();

  refuses (
      test,
      "{'type':'order','day':'2026-01-02','lines':[{'product':'JB','quantity':1,'unit_price':1},{'product':'JB','quantity':1.2345}]}",
      "lines[2].quantity: “1.2345” has more than three decimals. Write for example 0.125.");
  refuses (
      test,
      "{'type':'order','day':'2026-01-02','lines':[{'product':'JB','quantity':-1,'unit_price':5}]}",
      "lines[1].quantity: must be more than zero");
  refuses (
      test,
      "{'type':'order','day':'2026-01-02','lines':[{'product':'JB','quantity':1,'unit_price':-5}]}",
      "lines[1].unit_price: must not be below zero");
  refuses (
      test,
      "{'type':'order','day':'2026-01-02','lines':[{'product':'JB','quantity':3,'unit_price':40000,'amount':120001}]}",
      "lines[1].unit_price: quantity times price is 120000, but amount says 120001; give one of the two");
  refuses (
      test,
      "{'type':'order','day':'2026-01-02','lines':[{'product':'JB','quantity':1000000000,'unit_price':1000000000}]}",
      "lines[1].unit_price: quantity times price is too large");
}

/* A price a piece becomes the total, half up; both together agree. */
static void
test_totals (void)
{
  g_autoptr (LabaTestBook) test = shop ();
  LabaDb *db = laba_book_get_db (test->book);

  takes (
      test,
      "{'type':'order','number':'A','day':'2026-01-02','lines':[{'product':'JB','quantity':0.333,'unit_price':50},"
      "{'product':'JB','quantity':2,'unit_price':40000,'amount':80000},{'product':'JB','quantity':1,'amount':7}]}");
  g_autoptr (LabaRecord) order = laba_store_load (
      db, laba_store_find (db, laba_type_by_id ("order"), "A", NULL, NULL), NULL);
  GPtrArray *lines = laba_record_get_lines (order, "lines");
  g_assert_cmpint (laba_line_get_number (lines->pdata[0], "amount"), ==, 17);
  g_assert_cmpint (laba_line_get_number (lines->pdata[1], "amount"), ==, 80000);
  g_assert_cmpint (laba_line_get_number (lines->pdata[2], "amount"), ==, 7);
}

/* handed_over: absent is the order's day, null is not yet, and both are written out. */
static void
test_null_speaks (void)
{
  g_autoptr (LabaTestBook) test = shop ();
  LabaDb *db = laba_book_get_db (test->book);

  takes (
      test,
      "{'type':'order','number':'A','day':'2026-01-02','lines':[{'product':'JB','quantity':1}]}");
  takes (
      test,
      "{'type':'order','number':'B','day':'2026-01-02','handed_over':null,'lines':[{'product':'JB','quantity':1}]}");
  for (guint i = 0; i < 2; i++)
    {
      gint64 id = laba_store_find (db, laba_type_by_id ("order"), i == 0 ? "A" : "B",
                                   NULL, NULL);
      g_autoptr (LabaRecord) order = laba_store_load (db, id, NULL);
      g_autofree char *json = laba_json_from_record (db, order);

      g_assert_nonnull (strstr (json, i == 0 ? "\"handed_over\":\"2026-01-02\""
                                             : "\"handed_over\":null"));
    }
}

static void
test_makes (void)
{
  g_autoptr (LabaTestBook) test = laba_test_book_new ();
  LabaDb *db = laba_book_get_db (test->book);
  static const struct
  {
    const char *json, *type, *name, *variant, *flag, *value;
  } cases[] = {
    { "{'type':'expense','day':'2026-01-01','category':'Pulsa','account':'Dompet','amount':1}",
      "category", "Pulsa", "expense", "kind", "expense" },
    { "{'type':'income','day':'2026-01-01','category':'Pulsa','account':'Dompet','amount':1}",
      "category", "Pulsa", "income", "kind", "income" },
    { "{'type':'order','day':'2026-01-01','channel':'WA','customer':'Sari','lines':[{'product':'Jilbab','quantity':1,'unit_price':1}]}",
      "channel", "WA", NULL, "kind", "own" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *problems = try (test, TRUE, cases[i].json);

      g_assert_cmpstr (problems, ==, NULL);
      gint64 id = laba_store_find (db, laba_type_by_id (cases[i].type), cases[i].name,
                                   cases[i].variant, NULL);
      g_autoptr (LabaRecord) made = laba_store_load (db, id, NULL);
      g_assert_cmpstr (laba_record_get_text (made, cases[i].flag), ==, cases[i].value);
    }
  g_autofree char *none
      = try (test, TRUE, "{'type':'payment','day':'2026-01-01','order':'A-99','account':'Dompet','amount':1}");
  g_assert_cmpstr (none, ==, "order: there is no order called “A-99”");
}

/* Somebody new is what the record implies: customer, supplier. */
static void
test_makes_people (void)
{
  g_autoptr (LabaTestBook) test = laba_test_book_new ();
  LabaDb *db = laba_book_get_db (test->book);
  static const char *const cases[][3] = {
    { "{'type':'purchase','day':'2026-01-01','supplier':'Toko','lines':[{'product':'Jilbab','quantity':1,'unit_cost':1}]}",
      "Toko", "0 1" },
    { "{'type':'consign-out','day':'2026-01-01','place':'Warung','lines':[{'product':'Jilbab','quantity':1}]}",
      "Warung", "1 0" },
    { "{'type':'loan','day':'2026-01-01','lender':'BRI','account':'Dompet','amount':1}", "BRI", "0 0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *problems = try (test, TRUE, cases[i][0]);
      gint64 id = laba_store_find (db, laba_type_by_id ("person"), cases[i][1], NULL, NULL);
      g_autoptr (LabaRecord) made = laba_store_load (db, id, NULL);

      g_assert_cmpstr (problems, ==, NULL);
      g_assert_cmpint (laba_record_get_number (made, "customer"), ==, cases[i][2][0] - '0');
      g_assert_cmpint (laba_record_get_number (made, "supplier"), ==, cases[i][2][2] - '0');
    }
}

static void
test_ambiguous (void)
{
  g_autoptr (LabaTestBook) test = shop ();
  LabaDb *db = laba_book_get_db (test->book);

  takes (test, "{'type':'person','name':'Sari'}");
  refuses (
      test,
      "{'type':'order','number':'A','day':'2026-01-02','customer':'Sari','lines':[{'product':'JB','quantity':1}]}",
      "customer: “Sari” fits more than one; give the code, or one of these ids as a number: 2 (Sari), 7 (Sari)");
  takes (
      test,
      "{'type':'order','number':'A','day':'2026-01-02','customer':7,'lines':[{'product':'JB','quantity':1}]}");
  g_autoptr (LabaRecord) order = laba_store_load (
      db, laba_store_find (db, laba_type_by_id ("order"), "A", NULL, NULL), NULL);
  g_autofree char *json = laba_json_from_record (db, order);
  g_assert_nonnull (strstr (json, "\"customer\":7,"));
}

static void
test_regular (void)
{
  g_autoptr (LabaTestBook) test = shop ();

  takes (test, "{'type':'category','name':'Sewa','kind':'expense'}");
  takes (
      test,
      "{'type':'regular','every':'month','from':'2026-01-01','record':{'type':'expense','category':'Sewa','account':'Kas','amount':5}}");
  refuses (
      test,
      "{'type':'regular','every':'month','from':'2026-01-01','record':{'type':'expense','category':'Sewa','account':'Kas','amount':0}}",
      "record.amount: must be more than zero");
  refuses (
      test,
      "{'type':'regular','every':'month','from':'2026-01-01','record':{'type':'expense','category':'Listrik','account':'Kas','amount':5}}",
      "record.category: there is no category called “Listrik”");
  refuses (
      test,
      "{'type':'regular','every':'month','from':'2026-01-01','record':{'type':'expense','day':'2026-01-01','category':'Sewa','account':'Kas','amount':5}}",
      "record.day: must not be given: it is the day when it falls due");
}

/* ---- everything ---- */

static void
play_everything (LabaTestBook *test)
{
  g_autofree char *path = laba_test_source ("books/everything.jsonl");
  g_autoptr (LabaSource) source = laba_source_open (path, NULL);
  g_autoptr (LabaIntake) intake = laba_intake_begin (test->book, FALSE, NULL);
  g_autoptr (GError) error = NULL;

  laba_jsonl_read (intake, source, &error);
  g_assert_no_error (error);
  laba_intake_finish (intake, "everything", FALSE, &error);
  g_assert_no_error (error);
}

/* Every record of every type, as its JSON, is the same record again. */
static void
test_everything (void)
{
  g_autoptr (LabaTestBook) test = laba_test_book_new ();
  LabaDb *db = laba_book_get_db (test->book);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GError) error = NULL;
  guint n = 0;

  play_everything (test);
  for (gint64 id = 1; laba_store_type (db, id) != NULL; id++)
    {
      g_autoptr (LabaProblems) problems = laba_problems_new ();
      g_autoptr (LabaRecord) record = laba_store_load (db, id, &error);
      g_autofree char *json = laba_json_from_record (db, record);
      g_autoptr (LabaRecord) again = laba_json_parse_record (db, NULL, json, problems);
      g_autofree char *text = laba_problems_to_text (problems);
      g_autofree char *second = NULL;

      g_assert_cmpstr (text, ==, "");
      again->id = id;
      second = laba_json_from_record (db, again);
      g_assert_cmpstr (json, ==, second);
      g_hash_table_add (seen, (gpointer) record->type);
    }
  laba_types_get (&n);
  g_assert_cmpuint (g_hash_table_size (seen), ==, n);
  laba_test_assert_proven (test);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json/reader/takes", test_reader_takes);
  g_test_add_func ("/json/reader/refuses", test_reader_refuses);
  g_test_add_func ("/json/reader/bears", test_reader_bears);
  g_test_add_func ("/json/reader/random", test_reader_random);
  g_test_add_func ("/json/record/refuses-values", test_refuses_values);
  g_test_add_func ("/json/record/refuses-shapes", test_refuses_shapes);
  g_test_add_func ("/json/record/refuses-lines", test_refuses_lines);
  g_test_add_func ("/json/record/totals", test_totals);
  g_test_add_func ("/json/record/null-speaks", test_null_speaks);
  g_test_add_func ("/json/record/makes", test_makes);
  g_test_add_func ("/json/record/makes-people", test_makes_people);
  g_test_add_func ("/json/record/ambiguous", test_ambiguous);
  g_test_add_func ("/json/record/regular", test_regular);
  g_test_add_func ("/json/record/everything", test_everything);
  return g_test_run ();
}
