/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* People: each one's account and what is done from it. */
#include "display/laba-test-window.h"
#include "orders/laba-instalments.h"
#include "reports/laba-reports.h"
#include "ui/kit/laba-browser.h"
#include "ui/kit/laba-record-form.h"
#include "ui/kit/laba-table-view.h"
#include "ui/people/laba-instalment-window.h"
#include "ui/people/laba-people-page.h"
#include "ui/records/laba-record-window.h"

static LabaPeoplePage *
open_page (LabaTestWindow *test)
{
  laba_test_window_act (test, "win.show-page", "s", "people");
  return laba_test_need (laba_test_window_get (test), LABA_TYPE_PEOPLE_PAGE, NULL);
}

static LabaRows *
rows_of (LabaPeoplePage *page)
{
  return laba_browser_get_rows (laba_test_need (page, LABA_TYPE_BROWSER, NULL));
}

/* The first person of whom that is above zero. */
static LabaRow *
find_person (LabaPeoplePage *page, const char *key)
{
  LabaRows *rows = rows_of (page);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (rows)); i++)
    {
      g_autoptr (LabaRow) row = g_list_model_get_item (G_LIST_MODEL (rows), i);

      if (laba_row_get_int (row, key) > 0)
        return g_steal_pointer (&row);
    }
  g_assert_not_reached ();
}

/* ---- accounts ---- */

/* What the account ends with is what the list says. */
static void
test_balances (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();
  LabaPeoplePage *page = open_page (test);
  LabaRows *rows = rows_of (page);
  guint seen = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (rows)); i++)
    {
      g_autoptr (LabaRow) row = g_list_model_get_item (G_LIST_MODEL (rows), i);
      gint64 stands = laba_row_get_int (row, "owes") - laba_row_get_int (row, "ahead")
                      - laba_row_get_int (row, "owed") - laba_row_get_int (row, "lent");
      const LabaTable *account;

      laba_test_window_act (test, "win.open-record", "x", laba_row_get_id (row));
      LabaTableView *view = laba_test_find (page, LABA_TYPE_TABLE_VIEW, NULL);
      account = view != NULL ? laba_table_view_get_table (view) : NULL;
      if (account == NULL || account->rows->len == 0)
        {
          g_assert_cmpint (stands, ==, 0);
          continue;
        }
      const LabaTableRow *newest = account->rows->pdata[0];
      g_assert_cmpint (newest->cells[account->columns->len - 1].number, ==, stands);
      seen++;
    }
  g_assert_cmpuint (seen, >, 10);
}

/* ---- what is done from there ---- */

static void
take (LabaTestWindow *test, const char *key, const char *button, const char *account)
{
  LabaPeoplePage *page = open_page (test);
  g_autoptr (LabaRow) row = find_person (page, key);
  gint64 id = laba_row_get_id (row);
  GtkWindow *front;

  laba_test_window_act (test, "win.open-record", "x", id);
  laba_test_click (page, button);
  front = laba_test_window_get_front (test);
  g_assert_true (LABA_IS_RECORD_WINDOW (front));
  LabaRecordForm *form = laba_record_window_get_form (LABA_RECORD_WINDOW (front));
  laba_field_entry_type (laba_record_form_get_entry (form, "account"), account);
  laba_test_window_act_front (test, "record.save", NULL);
  g_assert_true (laba_test_window_get_front (test)
                 == GTK_WINDOW (laba_test_window_get (test)));
  g_autoptr (LabaRow) after = g_list_model_get_item (G_LIST_MODEL (rows_of (page)),
                                                     laba_rows_find (rows_of (page), id));
  g_assert_cmpint (laba_row_get_int (after, key), ==, 0);
  laba_test_window_act (test, "win.undo", NULL);
  g_autoptr (LabaRow) back = g_list_model_get_item (G_LIST_MODEL (rows_of (page)),
                                                    laba_rows_find (rows_of (page), id));
  g_assert_cmpint (laba_row_get_int (back, key), ==, laba_row_get_int (row, key));
}

static void
test_payments (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();

  take (test, "owes", "Take payment", "Tunai");
  take (test, "owed", "Pay them", "BCA");
}

static void
test_empty (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_empty ();
  LabaPeoplePage *page = open_page (test);

  g_assert_true (laba_test_sees (page, "Nobody yet."));
  laba_test_click (page, "New person");
  g_assert_true (LABA_IS_RECORD_WINDOW (laba_test_window_get_front (test)));
  laba_test_type (laba_test_window_get_front (test), "Name", "Bu Sari");
  laba_test_window_act_front (test, "record.save", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (rows_of (page))), ==, 1);
}

/* ---- instalments ---- */

static void
test_instalments (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();
  LabaDb *db = laba_book_get_db (laba_test_window_get_book (test));
  LabaPeoplePage *page = open_page (test);
  g_autoptr (LabaRow) row = find_person (page, "owes");
  gint64 id = laba_row_get_id (row);
  GtkWindow *front;

  laba_test_window_act (test, "win.open-record", "x", id);
  gtk_widget_activate_action (laba_test_need (page, GTK_TYPE_BUTTON, "Take payment"),
                              "person.instalments", NULL);
  laba_test_settle ();
  front = laba_test_window_get_front (test);
  g_assert_true (LABA_IS_INSTALMENT_WINDOW (front));
  laba_test_assert_named (front, "instalments");
  laba_test_type (front, "How many", "3");
  laba_test_type (front, "First due", "1/1/2031");
  laba_test_window_act_front (test, "instalment.save", NULL);
  g_assert_true (laba_test_window_get_front (test) == GTK_WINDOW (laba_test_window_get (test)));
  g_autoptr (GPtrArray) plans = laba_instalment_list_plans (db, id);
  g_assert_cmpuint (plans->len, ==, 1);
  g_autoptr (GArray) schedule = laba_instalment_schedule (plans->pdata[0]);
  g_assert_cmpuint (schedule->len, ==, 3);
  g_assert_cmpint (g_array_index (schedule, LabaInstalment, 1).due, ==, 20310201);
  g_assert_cmpint (g_array_index (schedule, LabaInstalment, 2).left, ==, 0);
  const LabaReportQuery query = { 0 };
  g_autoptr (LabaTable) table = laba_report_run (db, &laba_report_instalments, &query, NULL);
  g_assert_cmpuint (table->rows->len, ==, 1);
  laba_test_window_act (test, "win.undo", NULL);
  g_autoptr (GPtrArray) none = laba_instalment_list_plans (db, id);
  g_assert_cmpuint (none->len, ==, 0);
}

int
main (int argc, char **argv)
{
  laba_test_window_init (&argc, &argv);
  g_test_add_func ("/trade/people/balances", test_balances);
  g_test_add_func ("/trade/people/empty", test_empty);
  g_test_add_func ("/trade/people/instalments", test_instalments);
  g_test_add_func ("/trade/people/payments", test_payments);
  return g_test_run ();
}
