/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lib/laba-test-trade.h"

#include <sqlite3.h>

#include "book/laba-store.h"
#include "exchange/laba-json.h"
#include "goods/laba-goods-types.h"

static const char *const beginning[] = {
  "{'type':'account','name':'Tunai','kind':'cash'}",
  "{'type':'account','name':'BCA','kind':'bank'}",
  "{'type':'account','name':'Saldo Shopee','kind':'platform'}",
  "{'type':'channel','name':'WA','kind':'own'}",
  "{'type':'channel','name':'Shopee','kind':'marketplace','account':'Saldo Shopee'}",
  "{'type':'channel','name':'Evermos','kind':'platform'}",
  "{'type':'person','name':'Sari'}",
  "{'type':'person','name':'Dewi','price_group':'reseller'}",
  "{'type':'person','name':'Toko','supplier':true}",
  "{'type':'person','name':'Ida','supplier':true}",
  "{'type':'person','name':'Warung'}",
  "{'type':'product','code':'JB','name':'Jilbab','sell_price':40000}",
  "{'type':'product','code':'SB','name':'Sabun','sell_price':12500}",
  "{'type':'product','code':'GM','name':'Gamis','sell_price':165000,'cost_price':150000}",
  "{'type':'product','code':'PK','name':'Paket','sell_price':90000,'parts':[{'product':'JB','quantity':2},{'product':'SB','quantity':1}]}",
  "{'type':'opening-stock','day':'2026-01-01','product':'JB','quantity':100,'unit_cost':25000}",
  "{'type':'opening-stock','day':'2026-01-01','product':'SB','quantity':100,'unit_cost':5000}",
};

static LabaRecord *
parse (LabaTestTrade *self, const char *json)
{
  g_autofree char *text = g_strdelimit (g_strdup (json), "'", '"');
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  LabaRecord *record = laba_json_parse_record (laba_book_get_db (self->test->book), NULL,
                                               text, problems);

  if (!laba_problems_is_empty (problems))
    g_error ("%s: %s", json, laba_problems_get (problems, 0)->message);
  return record;
}

static LabaRecord *
parse_instead (LabaTestTrade *self, gint64 id, const char *json)
{
  LabaRecord *record = parse (self, json);

  record->id = id;
  return record;
}

static void
begin (LabaTestTrade *self)
{
  GError *error = NULL;
  LabaEdit *edit = laba_edit_begin (self->test->book, "Begin", &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (beginning); i++)
    {
      g_autoptr (LabaRecord) record = parse (self, beginning[i]);

      laba_edit_save (edit, record, NULL, &error);
      g_assert_no_error (error);
      self->base = record->id;
    }
  laba_edit_commit (edit, &error);
  g_assert_no_error (error);
}

LabaTestTrade *
laba_test_trade_new (void)
{
  LabaTestTrade *self = g_new0 (LabaTestTrade, 1);

  self->test = laba_test_book_new ();
  begin (self);
  return self;
}

/* All rows but those of the search index, whose pages may lie in any order. */
static char *
dump (LabaTestTrade *self)
{
  g_autofree char *all = laba_test_dump (self->test);
  g_auto (GStrv) rows = g_strsplit (all, "\n", -1);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; rows[i] != NULL; i++)
    if (!g_str_has_prefix (rows[i], "search"))
      g_string_append_printf (text, "%s\n", rows[i]);
  return g_strdup (text->str);
}

void
laba_test_trade_free (LabaTestTrade *self)
{
  g_autofree char *before = dump (self);
  GError *error = NULL;

  laba_book_rebuild (self->test->book, &error);
  g_assert_no_error (error);
  g_autofree char *after = dump (self);
  g_assert_cmpstr (after, ==, before);
  laba_test_book_free (self->test);
  g_free (self);
}

/* ---- saying ---- */

gint64
laba_test_say (LabaTestTrade *self, const char *json)
{
  return laba_test_save (self->test, parse (self, json));
}

void
laba_test_say_instead (LabaTestTrade *self, gint64 id, const char *json)
{
  laba_test_save (self->test, parse_instead (self, id, json));
}

void
laba_test_say_refused (LabaTestTrade *self,
                       const char *json,
                       const char *field,
                       const char *words)
{
  laba_test_refuses (self->test, parse (self, json), field, words);
}

void
laba_test_say_instead_refused (LabaTestTrade *self,
                               gint64 id,
                               const char *json,
                               const char *field,
                               const char *words)
{
  laba_test_refuses (self->test, parse_instead (self, id, json), field, words);
}

/* ---- looking ---- */

typedef void (*RowFunc) (LabaTestTrade *self, sqlite3_stmt *row, GString *text);

static char *
ask (LabaTestTrade *self,
     const char *sql,
     gint64 first,
     gint64 second,
     const char *name,
     RowFunc each)
{
  g_autoptr (GString) text = g_string_new (NULL);
  sqlite3 *handle = NULL;
  sqlite3_stmt *stmt = NULL;

  g_assert_cmpint (sqlite3_open_v2 (laba_book_get_path (self->test->book), &handle,
                                    SQLITE_OPEN_READONLY, NULL),
                   ==, SQLITE_OK);
  if (sqlite3_prepare_v2 (handle, sql, -1, &stmt, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (handle));
  sqlite3_bind_int64 (stmt, 1, first);
  sqlite3_bind_int64 (stmt, 2, second);
  sqlite3_bind_text (stmt, 3, name, -1, SQLITE_STATIC);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      g_string_append (text, text->len > 0 ? ", " : "");
      each (self, stmt, text);
    }
  sqlite3_finalize (stmt);
  sqlite3_close (handle);
  return g_strdup (text->str);
}

static void
append_account (LabaTestTrade *self, sqlite3_stmt *row, GString *text)
{
  gint64 ref = sqlite3_column_int64 (row, 1);
  g_autofree char *name
      = ref != 0 ? laba_store_name (laba_book_get_db (self->test->book), ref) : NULL;

  g_string_append (text, laba_role_key ((LabaRole) sqlite3_column_int (row, 0)));
  if (name != NULL)
    g_string_append_printf (text, ":%s", name);
  g_string_append_printf (text, " %" G_GINT64_FORMAT,
                          (gint64) sqlite3_column_int64 (row, 2));
}

/* The accounts that goods move against, said a second time. */
#define JOURNAL                                                                                                   \
  "WITH counter (kind, role) AS (VALUES (1, 50), (2, 30), (4, 50), (5, 50), (6, 50), (7, 44), (8, 31), (9, 55), " \
  "(10, 54), (11, 54), (12, 54), (13, 54), (14, 50), (15, 54)), "                                                 \
  "entry (record, day, role, ref, amount) AS (SELECT * FROM posting "                                             \
  "UNION ALL SELECT record, day, 14, 0, value FROM movement "                                                     \
  "UNION ALL SELECT record, day, role, 0, -value FROM movement JOIN counter USING (kind)) "                       \
  "SELECT role, ref, sum(amount) FROM entry WHERE "
#define SUMMED " GROUP BY role, ref HAVING sum(amount) <> 0 ORDER BY role, ref"

char *
laba_test_journal (LabaTestTrade *self, LabaDay day)
{
  return ask (self, JOURNAL "record > ?1 AND day <= ?2" SUMMED, self->base,
              day != 0 ? day : LABA_DAY_MAX, NULL, append_account);
}

char *
laba_test_journal_of (LabaTestTrade *self, gint64 record)
{
  return ask (self, JOURNAL "record = ?1" SUMMED, record, 0, NULL, append_account);
}

void
laba_test_expect (LabaTestTrade *self, LabaDay day, const char *journal)
{
  g_autofree char *is = laba_test_journal (self, day);

  g_assert_cmpstr (is, ==, journal);
}

static void
append_numbers (LabaTestTrade *self, sqlite3_stmt *row, GString *text)
{
  for (int i = 0; i < sqlite3_column_count (row); i++)
    g_string_append_printf (text, "%s%" G_GINT64_FORMAT, i > 0 ? " " : "",
                            (gint64) sqlite3_column_int64 (row, i));
}

void
laba_test_expect_state (LabaTestTrade *self, const char *order, const char *state)
{
  g_autofree char *is = ask (
      self,
      "SELECT s.goods, s.payment, s.settlement, s.total, s.paid, s.balance FROM order_state s "
      "JOIN customer_order o ON o.id = s.customer_order WHERE o.number = ?3",
      0, 0, order, append_numbers);

  g_assert_cmpstr (is, ==, state);
}

static void
append_item (LabaTestTrade *self, sqlite3_stmt *row, GString *text)
{
  g_autofree char *name = laba_store_name (laba_book_get_db (self->test->book),
                                           sqlite3_column_int64 (row, 0));

  g_string_append_printf (text, "%s %d since %d", name, sqlite3_column_int (row, 1),
                          sqlite3_column_int (row, 2));
}

void
laba_test_expect_open (LabaTestTrade *self, const char *items)
{
  g_autofree char *is
      = ask (self, "SELECT record, amount, day FROM open_item ORDER BY record", 0, 0,
             NULL, append_item);

  g_assert_cmpstr (is, ==, items);
}

void
laba_test_expect_stock (LabaTestTrade *self, const char *product, const char *stock)
{
  g_autofree char *is
      = ask (self,
             "SELECT s.on_hand, s.value, s.reserved, s.placed FROM product_stock s "
             "JOIN product p ON p.id = s.product WHERE p.code = ?3",
             0, 0, product, append_numbers);

  g_assert_cmpstr (is, ==, stock);
}
