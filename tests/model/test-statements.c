/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every statement of every room is prepared on a fresh book; none scans a table that grows with the years without saying why. */
#include <sqlite3.h>
#include <string.h>

#include "book/laba-db-private.h"
#include "book/laba-statements.h"
#include "lib/laba-test-book.h"

/* Tables that grow with what happens, by the names that EXPLAIN QUERY PLAN gives them. */
static const char *const growing[]
    = { "record",        "customer_order", "order_line",     "order_payment", "payment",  "purchase",    "purchase_line",
        "movement",      "posting",        "day_record",     "order_state",   "open_item", "order_return", "order_return_line",
        "settlement",    "settlement_line", "purchase_payment", "history",     "expense",  "income",      "refund",
        "write_off",     "hand_over",      "delivered",      "open_past",     NULL };

static gboolean
is_template (const char *text)
{
  return strchr (text, '{') != NULL;
}

/* PRAGMA, BEGIN … have no plan. */
static gboolean
has_plan (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strstrip (lines[i]);

      if (*line == '\0' || g_str_has_prefix (line, "--"))
        continue;
      return g_str_has_prefix (line, "SELECT") || g_str_has_prefix (line, "INSERT") || g_str_has_prefix (line, "UPDATE")
             || g_str_has_prefix (line, "DELETE") || g_str_has_prefix (line, "WITH");
    }
  return FALSE;
}

static void
test_prepared (void)
{
  g_autoptr (LabaTestBook) book = laba_test_book_new ();
  g_autoptr (GPtrArray) names = laba_statements_list ();
  LabaDb *db = laba_book_get_db (book->book);
  guint n = 0;

  for (guint i = 0; i < names->len; i++)
    if (!is_template (laba_statements_get (names->pdata[i])))
      {
        /* A statement that cannot be prepared stops the program here, by its name. */
        g_autoptr (LabaStmt) stmt = laba_db_take (db, names->pdata[i]);

        g_assert_nonnull (stmt);
        n++;
      }
  g_assert_cmpuint (n, >, 200);
}

static gboolean
scans_growing (const char *step)
{
  g_auto (GStrv) words = g_strsplit (step, " ", 3);

  if (g_strv_length (words) < 2 || !g_str_equal (words[0], "SCAN"))
    return FALSE;
  /* Over an index that holds only what is open, or with a covering index for a name, it is no scan of the years. */
  if (words[2] != NULL && strstr (words[2], "_open") != NULL)
    return FALSE;
  return g_strv_contains (growing, words[1]);
}

static void
check_plan (sqlite3 *handle, const char *name)
{
  const char *text = laba_statements_get (name);
  g_autofree char *explain = g_strconcat ("EXPLAIN QUERY PLAN ", text, NULL);
  sqlite3_stmt *stmt = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (handle, explain, -1, &stmt, NULL), ==, SQLITE_OK);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    if (scans_growing ((const char *) sqlite3_column_text (stmt, 3)) && strstr (text, "scan:") == NULL)
      {
        g_test_message ("%s: “%s” without a line “-- scan: reason”", name, sqlite3_column_text (stmt, 3));
        g_test_fail ();
      }
  sqlite3_finalize (stmt);
}

static void
test_plans (void)
{
  g_autoptr (LabaTestBook) book = laba_test_book_new ();
  g_autoptr (GPtrArray) names = laba_statements_list ();
  sqlite3 *handle = laba_db_get_handle (laba_book_get_db (book->book));

  for (guint i = 0; i < names->len; i++)
    if (!is_template (laba_statements_get (names->pdata[i])) && has_plan (laba_statements_get (names->pdata[i])))
      check_plan (handle, names->pdata[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/statements/all-are-prepared", test_prepared);
  g_test_add_func ("/statements/none-scans-unannounced", test_plans);
  return g_test_run ();
}
