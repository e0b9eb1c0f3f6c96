/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Out of a damaged book a new one: all that can be read, and a list of what cannot. */
#include <sqlite3.h>
#include <string.h>

#include "base/laba-error.h"
#include "book/laba-rescue.h"
#include "lib/laba-test-trade.h"

#define PAGE 4096

typedef struct
{
  LabaTestTrade *trade;
  char *path, *out;
  char *dump; /* of the book as it was */
} Ruin;

/* A shop with some orders. */
static void
set_up (Ruin *self)
{
  self->trade = laba_test_trade_new ();
  for (int i = 0; i < 45; i++)
    {
      g_autofree char *order = g_strdup_printf (
          "{'type':'order','number':'A-%d','note':'Please pack it as a gift, with the blue ribbon and a card','day':'2026-02-%02d','channel':'WA','customer':'%s',"
          "'lines':[{'product':'JB','quantity':1,'unit_price':40000}],"
          "'paid':[{'day':'2026-02-28','account':'BCA','amount':1000}]}",
          i, i % 28 + 1, i % 2 ? "Sari" : "Dewi");

      laba_test_say (self->trade, order);
    }
  laba_test_say (
      self->trade,
      "{'type':'payment','day':'2026-02-28','order':'A-7','account':'BCA','amount':500}");
  self->path = g_strdup (laba_book_get_path (self->trade->test->book));
  self->out = laba_test_dir_file (self->trade->test->dir, "new.laba");
  self->dump = laba_test_dump (self->trade->test);
  laba_book_close (self->trade->test->book);
}

static void
tear_down (Ruin *self)
{
  laba_test_book_free (self->trade->test);
  g_free (self->trade);
  g_free (self->path);
  g_free (self->out);
  g_free (self->dump);
}

/* Straight into the file, past all rules. */
static void
work_on (Ruin *self, const char *sql)
{
  sqlite3 *handle = NULL;

  g_assert_cmpint (sqlite3_open (self->path, &handle), ==, SQLITE_OK);
  if (sqlite3_exec (handle, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (handle));
  sqlite3_close (handle);
}

static gint64
ask (Ruin *self, const char *sql)
{
  sqlite3 *handle = NULL;
  sqlite3_stmt *stmt = NULL;

  sqlite3_open (self->path, &handle);
  g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &stmt, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_ROW);
  gint64 answer = sqlite3_column_int64 (stmt, 0);
  sqlite3_finalize (stmt);
  sqlite3_close (handle);
  return answer;
}

static void
ruin_page (Ruin *self, gint64 page)
{
  g_autofree char *file = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (self->path, &file, &size, NULL));
  memset (file + (page - 1) * PAGE, 0xab, PAGE);
  g_assert_true (g_file_set_contents (self->path, file, (gssize) size, NULL));
}

static gint64
page_of (Ruin *self, const char *table)
{
  g_autofree char *sql
      = g_strdup_printf ("SELECT rootpage FROM sqlite_schema WHERE name = '%s'", table);

  return ask (self, sql);
}

static LabaRescue *
rescue (Ruin *self)
{
  g_autoptr (GError) error = NULL;
  LabaRescue *result = laba_rescue_run (self->path, self->out, NULL, NULL, &error);

  g_assert_no_error (error);
  return result;
}

/* The new book, proven. */
static char *
dump_new (Ruin *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LabaBook) book = laba_book_open (self->out, &error);
  LabaTestBook eyes = { NULL, book };

  g_assert_no_error (error);
  laba_test_assert_proven (&eyes);
  return laba_test_dump (&eyes);
}

static void
assert_all_saved (Ruin *self, const LabaRescue *result)
{
  g_autofree char *dump = dump_new (self);

  g_assert_cmpuint (result->losses->len, ==, 0);
  g_assert_cmpuint (result->n_stand_ins, ==, 0);
  g_assert_cmpstr (dump, ==, self->dump);
}

static gboolean
can_undo (Ruin *self)
{
  g_autoptr (LabaBook) book = laba_book_open (self->out, NULL);

  return laba_book_undo (book, NULL, NULL);
}

/* ---- what costs nothing but itself ---- */

static void
test_whole (void)
{
  Ruin ruin;

  set_up (&ruin);
  g_autoptr (LabaRescue) result = rescue (&ruin);
  assert_all_saved (&ruin, result);
  g_assert_true (result->history && can_undo (&ruin));
  tear_down (&ruin);
}

static void
test_derived (gconstpointer table)
{
  Ruin ruin;

  set_up (&ruin);
  ruin_page (&ruin, page_of (&ruin, table));
  g_autoptr (LabaRescue) result = rescue (&ruin);
  assert_all_saved (&ruin, result);
  g_assert_true (result->history && can_undo (&ruin));
  tear_down (&ruin);
}

static void
test_history (gconstpointer table)
{
  Ruin ruin;

  set_up (&ruin);
  ruin_page (&ruin, page_of (&ruin, table));
  g_autoptr (LabaRescue) result = rescue (&ruin);
  assert_all_saved (&ruin, result);
  g_assert_false (result->history || can_undo (&ruin));
  tear_down (&ruin);
}

/* The list of tables itself: its first page, which begins the file, or its last. */
static void
test_schema (gconstpointer order)
{
  Ruin ruin;

  set_up (&ruin);
  g_autofree char *sql = g_strdup_printf (
      "SELECT pageno FROM dbstat WHERE name = 'sqlite_schema' ORDER BY pageno %s LIMIT 1",
      (const char *) order);
  ruin_page (&ruin, ask (&ruin, sql));
  g_autoptr (LabaRescue) result = rescue (&ruin);
  assert_all_saved (&ruin, result);
  tear_down (&ruin);
}

/* ---- what costs records ---- */

static void
test_entry_gone (void)
{
  Ruin ruin;

  set_up (&ruin);
  work_on (&ruin, "DELETE FROM person WHERE name = 'Sari'");
  g_autoptr (LabaRescue) result = rescue (&ruin);
  g_autofree char *dump = dump_new (&ruin);
  g_assert_cmpuint (result->n_stand_ins, ==, 1);
  g_assert_nonnull (strstr (dump, "Lost no. "));
  g_assert_nonnull (strstr (dump, "|A-43|"));
  g_assert_false (result->history);
  tear_down (&ruin);
}

/* Its payment goes with it, and both are named. */
static void
test_order_gone (void)
{
  Ruin ruin;

  set_up (&ruin);
  work_on (&ruin, "DELETE FROM customer_order WHERE number = 'A-7'");
  g_autoptr (LabaRescue) result = rescue (&ruin);
  g_autofree char *dump = dump_new (&ruin);
  g_assert_cmpuint (result->losses->len, ==, 2);
  g_assert_null (strstr (dump, "|A-7|"));
  g_assert_nonnull (strstr (dump, "|A-8|"));
  tear_down (&ruin);
}

static void
test_orders_page (void)
{
  Ruin ruin;

  set_up (&ruin);
  /* The page that the first of its leaves stands on. */
  ruin_page (
      &ruin,
      ask (
          &ruin,
          "SELECT pageno FROM dbstat WHERE name = 'customer_order' AND pagetype = 'leaf' LIMIT 1"));
  g_autoptr (LabaRescue) result = rescue (&ruin);
  g_autofree char *dump = dump_new (&ruin);
  g_assert_cmpuint (result->losses->len, >, 0);
  g_assert_cmpuint (result->losses->len, <, 45);
  g_assert_nonnull (strstr (dump, "|Sari|"));
  tear_down (&ruin);
}

static void
test_nonsense (void)
{
  Ruin ruin;

  set_up (&ruin);
  work_on (
      &ruin,
      "PRAGMA ignore_check_constraints = ON; UPDATE order_line SET quantity = -5 WHERE place = 1 AND "
      "customer_order = (SELECT id FROM customer_order WHERE number = 'A-3')");
  g_autoptr (LabaRescue) result = rescue (&ruin);
  g_autofree char *dump = dump_new (&ruin);
  g_assert_cmpuint (result->losses->len, ==, 1);
  g_assert_nonnull (strstr (result->losses->pdata[0], "A-3"));
  tear_down (&ruin);
}

/* A stranger's tables are not read. */
static void
test_stranger (void)
{
  Ruin ruin;

  set_up (&ruin);
  work_on (
      &ruin,
      "DROP TABLE capital; CREATE VIEW capital AS SELECT 1 AS id, 2 AS day, 3 AS account, 4 AS amount, NULL AS note");
  g_autoptr (LabaRescue) result = rescue (&ruin);
  assert_all_saved (&ruin, result);
  tear_down (&ruin);
}

static void
test_nothing (void)
{
  g_autoptr (LabaTestBook) book = laba_test_book_new ();
  g_autofree char *path = laba_test_dir_file (book->dir, "letter.txt");
  g_autofree char *out = laba_test_dir_file (book->dir, "new.laba");
  g_autoptr (GError) error = NULL;

  laba_test_write (path, "Dear Bu Sari");
  g_assert_null (laba_rescue_run (path, out, NULL, NULL, &error));
  g_assert_error (error, LABA_ERROR, LABA_ERROR_DAMAGED);
  g_assert_false (g_file_test (out, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  static const char *const derived[]
      = { "movement",  "posting",     "day_total",    "order_state",
          "open_item", "search_data", "product_stock" };

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rescue/a-whole-book", test_whole);
  for (guint i = 0; i < G_N_ELEMENTS (derived); i++)
    {
      g_autofree char *name = g_strconcat ("/rescue/derived/", derived[i], NULL);

      g_test_add_data_func (name, derived[i], test_derived);
    }
  g_test_add_data_func ("/rescue/history/lines", "history", test_history);
  g_test_add_data_func ("/rescue/history/steps", "history_part", test_history);
  g_test_add_data_func ("/rescue/schema/first-page", "ASC", test_schema);
  g_test_add_data_func ("/rescue/schema/last-page", "DESC", test_schema);
  g_test_add_func ("/rescue/an-entry-that-others-speak-of", test_entry_gone);
  g_test_add_func ("/rescue/an-order", test_order_gone);
  g_test_add_func ("/rescue/a-page-of-orders", test_orders_page);
  g_test_add_func ("/rescue/what-cannot-be", test_nonsense);
  g_test_add_func ("/rescue/not-from-a-stranger's-table", test_stranger);
  g_test_add_func ("/rescue/nothing-to-read", test_nothing);
  return g_test_run ();
}
