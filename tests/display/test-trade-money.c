/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Money: accounts, quick entries, reconciling, what falls due, what channels pay out. */
#include <string.h>

#include "book/laba-store.h"
#include "display/laba-test-window.h"
#include "exchange/laba-json.h"
#include "orders/laba-payout-waiting.h"
#include "ui/kit/laba-record-form.h"
#include "ui/money/laba-due-box.h"
#include "ui/money/laba-money-page.h"
#include "ui/money/laba-money-rows.h"
#include "ui/money/laba-payout-window.h"
#include "ui/money/laba-quick-window.h"
#include "ui/money/laba-reconcile-window.h"
#include "ui/records/laba-record-window.h"

static LabaDb *
db_of (LabaTestWindow *test)
{
  return laba_book_get_db (laba_test_window_get_book (test));
}

static gint64
find (LabaTestWindow *test, const char *statement, const char *name)
{
  g_autoptr (LabaStmt) row = laba_db_take (db_of (test), statement);

  laba_stmt_bind_text (row, ":name", name);
  g_assert_true (laba_stmt_next (row, NULL));
  return laba_stmt_int_at (row, 0);
}

static gint64
balance_of (LabaTestWindow *test, const char *name)
{
  g_autoptr (LabaStmt) row = laba_db_take (db_of (test), "account-row");

  laba_stmt_bind_int (row, ":id", find (test, "account-find", name));
  g_assert_true (laba_stmt_next (row, NULL));
  return laba_stmt_get_int (row, "balance");
}

static LabaMoneyPage *
open_page (LabaTestWindow *test)
{
  laba_test_window_act (test, "win.show-page", "s", "money");
  return laba_test_need (laba_test_window_get (test), LABA_TYPE_MONEY_PAGE, NULL);
}

/* An action of the page. */
static void
act (LabaMoneyPage *page, const char *action, const char *type)
{
  g_assert_true (gtk_widget_activate_action_variant (
      GTK_WIDGET (page), action, type != NULL ? g_variant_new_string (type) : NULL));
  laba_test_settle ();
}

static gboolean
is_alone (LabaTestWindow *test)
{
  return laba_test_window_get_front (test) == GTK_WINDOW (laba_test_window_get (test));
}

static void
undo (LabaTestWindow *test)
{
  laba_test_window_act (test, "win.undo", NULL);
  g_assert_true (g_str_has_prefix (laba_test_window_get_toast (test), "Undone: "));
}

/* ---- accounts ---- */

static void
test_accounts (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();
  LabaMoneyPage *page = open_page (test);
  GtkListBox *accounts = laba_test_need (page, GTK_TYPE_LIST_BOX, "Accounts");
  GtkListBoxRow *row;
  guint n = 0;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (accounts, i)) != NULL; i++)
    {
      g_autofree char *name = laba_store_name (db_of (test), laba_money_row_get_id (row));

      gtk_list_box_select_row (accounts, row);
      laba_test_settle ();
      g_assert_true (laba_test_sees (page, name));
      n++;
    }
  g_assert_cmpuint (n, >, 3);
}

/* ---- quick entries ---- */

static void
write_quickly (LabaTestWindow *test, const char *type, gint64 change)
{
  gint64 before;

  laba_test_window_act (test, "win.new-record", "s", type);
  g_assert_true (LABA_IS_QUICK_WINDOW (laba_test_window_get_front (test)));
  before = balance_of (test, "BCA");
  laba_test_assert_named (laba_test_window_get_front (test), type);
  laba_test_type (laba_test_window_get_front (test), "Category", "Lain-lain sekali");
  laba_test_type (laba_test_window_get_front (test), "Amount", "25rb");
  laba_test_type (laba_test_window_get_front (test), "Account", "BCA");
  laba_test_window_act_front (test, "quick.save", NULL);
  g_assert_true (is_alone (test));
  g_assert_nonnull (strstr (laba_test_window_get_toast (test), "Rp25,000"));
  g_assert_cmpint (balance_of (test, "BCA"), ==, before + change);
  undo (test);
  g_assert_cmpint (balance_of (test, "BCA"), ==, before);
}

static void
test_quick (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();
  LabaMoneyPage *page = open_page (test);

  write_quickly (test, "expense", -25000);
  act (page, "money.new", "income");
  g_assert_true (LABA_IS_QUICK_WINDOW (laba_test_window_get_front (test)));
}

static void
test_quick_bad (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();
  gint64 before = balance_of (test, "Tunai");

  laba_test_window_act (test, "win.new-record", "s", "expense");
  laba_test_type (laba_test_window_get_front (test), "Amount", "banyak");
  laba_test_window_act_front (test, "quick.save", NULL);
  g_assert_true (LABA_IS_QUICK_WINDOW (laba_test_window_get_front (test)));
  g_assert_true (
      laba_test_is_marked (laba_test_window_get_front (test), "Amount", "banyak"));
  g_assert_cmpint (balance_of (test, "Tunai"), ==, before);
}

/* Each other record of the page's menus comes with its form and the account filled in. */
static void
test_forms (void)
{
  static const char *const types[]
      = { "transfer",        "capital", "drawing", "loan",   "loan-payment",
          "opening-balance", "asset",   "account", "regular" };
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();
  LabaMoneyPage *page = open_page (test);

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      GtkWindow *front;
      LabaFieldEntry *entry;

      act (page, "money.new", types[i]);
      front = laba_test_window_get_front (test);
      g_assert_true (LABA_IS_RECORD_WINDOW (front));
      entry = laba_record_form_get_entry (
          laba_record_window_get_form (LABA_RECORD_WINDOW (front)),
          strcmp (types[i], "transfer") == 0 ? "from" : "account");
      if (entry != NULL && strcmp (types[i], "regular") != 0)
        g_assert_cmpstr (laba_field_entry_get_text (entry), ==, "Tunai");
      gtk_window_destroy (front);
      laba_test_settle ();
    }
}

/* ---- reconciling ---- */

static void
test_reconcile (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();
  gint64 before = balance_of (test, "Tunai");
  g_autofree char *same = g_strdup_printf ("%" G_GINT64_FORMAT, before);
  g_autofree char *more = g_strdup_printf ("%" G_GINT64_FORMAT, before + 1234);

  act (open_page (test), "money.reconcile", NULL);
  g_assert_true (LABA_IS_RECONCILE_WINDOW (laba_test_window_get_front (test)));
  laba_test_assert_named (laba_test_window_get_front (test), "reconcile");
  laba_test_type (laba_test_window_get_front (test), "Really there", same);
  g_assert_true (
      laba_test_sees (laba_test_window_get_front (test), "It fits to the rupiah."));
  laba_test_type (laba_test_window_get_front (test), "Really there", more);
  g_assert_true (laba_test_sees (laba_test_window_get_front (test), "Rp1,234 more"));
  laba_test_window_act_front (test, "reconcile.book", NULL);
  g_assert_true (is_alone (test));
  g_assert_cmpint (balance_of (test, "Tunai"), ==, before + 1234);
  undo (test);
  g_assert_cmpint (balance_of (test, "Tunai"), ==, before);
}

/* ---- what falls due ---- */

static void
save_line (LabaTestWindow *test, const char *line)
{
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (LabaEdit) edit
      = laba_edit_begin (laba_test_window_get_book (test), "By the test", &error);
  g_autoptr (LabaRecord) record
      = laba_json_parse_record (laba_edit_get_db (edit), edit, line, problems);

  g_assert_true (laba_problems_is_empty (problems));
  laba_edit_save (edit, record, NULL, &error);
  g_assert_no_error (error);
  laba_edit_commit (g_steal_pointer (&edit), &error);
  g_assert_no_error (error);
}

static void
test_due (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_empty ();
  g_autofree char *today = laba_day_to_iso (laba_day_today ());
  g_autofree char *line = g_strdup_printf (
      "{\"type\":\"regular\",\"every\":\"month\",\"from\":\"%s\",\"record\":{\"type\":\"expense\","
      "\"category\":\"Pulsa\",\"account\":\"Tunai\",\"amount\":60000}}",
      today);
  LabaMoneyPage *page;

  save_line (test, "{\"type\":\"account\",\"name\":\"Tunai\"}");
  save_line (test, "{\"type\":\"category\",\"name\":\"Pulsa\",\"kind\":\"expense\"}");
  save_line (test, line);
  page = open_page (test);
  g_assert_true (laba_test_sees (page, "Falls due"));
  laba_test_click (laba_test_need (page, LABA_TYPE_DUE_BOX, NULL), "Write down");
  laba_test_settle ();
  g_assert_cmpint (balance_of (test, "Tunai"), ==, -60000);
  g_assert_null (laba_test_find (page, LABA_TYPE_DUE_BOX, NULL));
  undo (test);
  g_assert_nonnull (laba_test_find (page, LABA_TYPE_DUE_BOX, NULL));
}

/* ---- what channels pay out ---- */

static gint64
held_by (LabaTestWindow *test, const char *name)
{
  g_autoptr (GPtrArray) items
      = laba_payout_list_waiting (db_of (test), find (test, "channel-find", name), 1000);
  gint64 held = 0;

  for (guint i = 0; i < items->len; i++)
    held += ((LabaPayoutItem *) items->pdata[i])->held;
  return held;
}

/* The page and the list of orders must say the same. */
static void
assert_agrees (LabaTestWindow *test, const char *name)
{
  g_autoptr (LabaStmt) row = laba_db_take (db_of (test), "payout-channel-row");

  laba_stmt_bind_int (row, ":id", find (test, "channel-find", name));
  g_assert_true (laba_stmt_next (row, NULL));
  g_assert_cmpint (laba_stmt_get_int (row, "owed"), ==, held_by (test, name));
}

static void
take_all (LabaTestWindow *test, const char *channel, const char *account)
{
  gint64 before = balance_of (test, account), held = held_by (test, channel);

  assert_agrees (test, channel);
  g_assert_cmpint (held, >, 0);
  laba_payout_window_open (GTK_WIDGET (laba_test_window_get (test)),
                           laba_test_window_get_book (test),
                           find (test, "channel-find", channel));
  laba_test_settle ();
  GtkWindow *front = laba_test_window_get_front (test);
  g_assert_true (LABA_IS_PAYOUT_WINDOW (front));
  laba_test_assert_named (front, "payout");
  laba_test_type (front, "Into", account);
  gtk_check_button_set_active (
      laba_test_need (front, GTK_TYPE_CHECK_BUTTON, "All orders"), TRUE);
  laba_test_settle ();
  laba_test_window_act_front (test, "payout.save", NULL);
  g_assert_true (is_alone (test));
  g_assert_cmpint (held_by (test, channel), ==, 0);
  g_assert_cmpint (balance_of (test, account), >, before);
  g_assert_cmpint (balance_of (test, account), <=, before + held);
  undo (test);
  g_assert_cmpint (held_by (test, channel), ==, held);
  g_assert_cmpint (balance_of (test, account), ==, before);
}

static void
test_payouts (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();
  LabaMoneyPage *page = open_page (test);

  g_assert_true (laba_test_sees (page, "Waiting to be paid out"));
  take_all (test, "Shopee", "Saldo Shopee");
  take_all (test, "Evermos", "BCA");
}

/* One order of which less came than held: the rest is a fee. */
static void
test_payout_fee (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();
  gint64 shopee = find (test, "channel-find", "Shopee"),
         before = balance_of (test, "BCA");
  g_autoptr (GPtrArray) items = laba_payout_list_waiting (db_of (test), shopee, 1);
  const LabaPayoutItem *item = items->pdata[0];
  g_autofree char *name = g_strdup_printf ("Paid out for %s", item->number);
  GtkWindow *front;

  laba_payout_window_open (GTK_WIDGET (laba_test_window_get (test)),
                           laba_test_window_get_book (test), shopee);
  laba_test_settle ();
  front = laba_test_window_get_front (test);
  laba_test_type (front, "Into", "BCA");
  laba_test_type (front, name, "dikit");
  g_assert_true (laba_test_is_marked (front, name, "dikit"));
  laba_test_type (front, name, "10rb");
  laba_test_window_act_front (test, "payout.save", NULL);
  g_assert_true (is_alone (test));
  g_assert_cmpint (balance_of (test, "BCA"), ==, before + 10000);
}

/* By the rules that hold on the order's day: a percentage with its limit for each piece,
 * and so much for the order; a category's rule only for its goods. */
static void
test_fee_rules (void)
{
  static const char *const lines[] = {
    "{\"type\":\"account\",\"name\":\"Saldo\",\"kind\":\"platform\"}",
    "{\"type\":\"channel\",\"name\":\"Pasar\",\"kind\":\"marketplace\",\"account\":\"Saldo\",\"fees\":["
    "{\"valid_from\":\"2026-01-01\",\"name\":\"Admin\",\"percent\":8},"
    "{\"valid_from\":\"2026-06-01\",\"name\":\"Admin\",\"percent\":10},"
    "{\"valid_from\":\"2026-01-01\",\"name\":\"Proses\",\"fixed\":1250},"
    "{\"valid_from\":\"2026-01-01\",\"name\":\"Promo\",\"percent\":5,\"cap\":2000},"
    "{\"valid_from\":\"2026-01-01\",\"name\":\"Fesyen\",\"percent\":2,\"goods_category\":\"Fesyen\"}]}",
    "{\"type\":\"product\",\"code\":\"J\",\"name\":\"Jilbab\",\"category\":\"Fesyen\"}",
    "{\"type\":\"product\",\"code\":\"S\",\"name\":\"Sabun\"}",
    "{\"type\":\"order\",\"number\":\"P-1\",\"day\":\"2026-05-31\",\"channel\":\"Pasar\",\"lines\":["
    "{\"product\":\"J\",\"quantity\":2,\"unit_price\":50000},"
    "{\"product\":\"S\",\"quantity\":1,\"unit_price\":20000}]}",
  };
  static const struct
  {
    const char *name;
    gint64 amount;
  } expected[]
      = { { "Admin", 9600 }, { "Proses", 1250 }, { "Promo", 5000 }, { "Fesyen", 2000 } };
  g_autoptr (LabaTestWindow) test = laba_test_window_new_empty ();

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    save_line (test, lines[i]);
  g_autoptr (GPtrArray) items
      = laba_payout_list_waiting (db_of (test), find (test, "channel-find", "Pasar"), 10);
  g_assert_cmpuint (items->len, ==, 1);
  const LabaPayoutItem *item = items->pdata[0];
  g_assert_cmpint (item->held, ==, 120000);
  g_assert_cmpuint (item->fees->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < item->fees->len; i++)
    {
      const LabaPayoutFee *fee = item->fees->pdata[i];

      g_assert_cmpstr (fee->name, ==, expected[i].name);
      g_assert_cmpint (fee->amount, ==, expected[i].amount);
    }
  g_assert_cmpint (laba_payout_item_fees (item), ==, 17850);
}

int
main (int argc, char **argv)
{
  laba_test_window_init (&argc, &argv);
  g_test_add_func ("/trade/money/accounts", test_accounts);
  g_test_add_func ("/trade/money/due", test_due);
  g_test_add_func ("/trade/money/fee-rules", test_fee_rules);
  g_test_add_func ("/trade/money/forms", test_forms);
  g_test_add_func ("/trade/money/payouts", test_payouts);
  g_test_add_func ("/trade/money/payout-fee", test_payout_fee);
  g_test_add_func ("/trade/money/quick", test_quick);
  g_test_add_func ("/trade/money/quick-bad", test_quick_bad);
  g_test_add_func ("/trade/money/reconcile", test_reconcile);
  return g_test_run ();
}
