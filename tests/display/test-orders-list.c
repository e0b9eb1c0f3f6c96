/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of orders: each state's filter, the search, what it tells of a change, and the order
 * that stays chosen. */
#include "book/laba-edit.h"
#include "book/laba-row.h"
#include "book/laba-store.h"
#include "display/laba-test-orders.h"
#include "ui/orders/laba-order-filter.h"

static guint
count_rows (LabaOrdersPage *page)
{
  return g_list_model_get_n_items (G_LIST_MODEL (laba_test_orders_rows (page)));
}

/* ---- filters ---- */

/* How many of all orders stand so, asked one by one. */
static guint
count_state (LabaTestWindow *test, GArray *ids, const char *key, guint state)
{
  guint n = 0;

  for (guint i = 0; i < ids->len; i++)
    n += laba_test_orders_figure (test, g_array_index (ids, gint64, i), key) == (gint64) state;
  return n;
}

static GArray *
list_ids (LabaOrdersPage *page)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < count_rows (page); i++)
    {
      gint64 id = laba_rows_get_id (laba_test_orders_rows (page), i);

      g_array_append_val (ids, id);
    }
  return ids;
}

static void
assert_state (LabaTestWindow *test, LabaOrdersPage *page, const char *key, guint state)
{
  g_autoptr (GArray) ids = list_ids (page);

  for (guint i = 0; i < ids->len; i++)
    g_assert_cmpint (laba_test_orders_figure (test, g_array_index (ids, gint64, i), key), ==, state);
}

static void
open_filter (LabaOrdersPage *page)
{
  gtk_menu_button_popup (laba_test_need (page, GTK_TYPE_MENU_BUTTON, "Filter"));
  laba_test_settle ();
}

/* Every state of one of the three: all that stand so and no other. */
static void
check_filter (LabaTestWindow *test, LabaOrdersPage *page, GArray *all, const char *name, const char *key)
{
  GtkDropDown *down = laba_test_need (page, GTK_TYPE_DROP_DOWN, name);
  guint n = g_list_model_get_n_items (gtk_drop_down_get_model (down));

  g_assert_cmpuint (n, >=, 5);
  for (guint state = 0; state + 1 < n; state++)
    {
      gtk_drop_down_set_selected (down, state + 1);
      laba_test_settle ();
      assert_state (test, page, key, state);
      g_assert_cmpuint (count_rows (page), ==, count_state (test, all, key, state));
    }
  gtk_drop_down_set_selected (down, 0);
  laba_test_settle ();
  g_assert_cmpuint (count_rows (page), ==, all->len);
}

static void
test_filters (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();
  LabaOrdersPage *page = laba_test_orders_page (test);
  g_autoptr (GArray) all = list_ids (page);

  open_filter (page);
  check_filter (test, page, all, "Goods", "goods");
  check_filter (test, page, all, "Payment", "payment");
  check_filter (test, page, all, "Payout", "settlement");
}

/* ---- search ---- */

static void
search (LabaOrdersPage *page, const char *text)
{
  GtkEditable *entry = laba_test_need (page, GTK_TYPE_SEARCH_ENTRY, NULL);

  gtk_editable_set_text (entry, text);
  g_signal_emit_by_name (entry, "activate");
  laba_test_settle ();
}

static void
assert_finds (LabaOrdersPage *page, const char *text, gint64 id, guint all)
{
  search (page, text);
  if (laba_rows_find (laba_test_orders_rows (page), id) == G_MAXUINT)
    g_error ("“%s” does not find order %" G_GINT64_FORMAT, text, id);
  g_assert_cmpuint (count_rows (page), <, all);
}

static void
test_search (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();
  LabaOrdersPage *page = laba_test_orders_page (test);
  guint all = count_rows (page);
  gint64 id;

  laba_test_orders_add (test, "{\"type\":\"person\",\"name\":\"Bu Cari Sekali\",\"phone\":\"0812-9911-2233\",\"customer\":true}");
  id = laba_test_orders_add (
      test, "{\"type\":\"order\",\"number\":\"UJI-99\",\"day\":\"2026-03-01\",\"customer\":\"Bu Cari Sekali\","
            "\"courier\":\"JNE\",\"tracking\":\"JNE5511882\",\"lines\":["
            "{\"product\":\"Ciput Rajut\",\"quantity\":1,\"unit_price\":15000}]}");
  assert_finds (page, "uji-99", id, all);
  assert_finds (page, "cari sek", id, all);
  assert_finds (page, "08129911", id, all);
  assert_finds (page, "+62 812-9911-2233", id, all);
  assert_finds (page, "ciput", id, all);
  assert_finds (page, "JNE5511", id, all);
  search (page, "tidak ada yang begini");
  g_assert_cmpuint (count_rows (page), ==, 0);
  g_assert_true (laba_test_sees (page, "No order fits"));
  laba_test_click (page, "Show all");
  g_assert_cmpuint (count_rows (page), ==, all + 1);
}

/* Enter right after the last letter: what was typed last is looked for first. */
static void
test_quick_enter (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_orders_new_shop ();
  LabaOrdersPage *page = laba_test_orders_page (test);
  gint64 wanted = laba_test_orders_add (
      test, "{\"type\":\"order\",\"day\":\"2026-03-01\",\"customer\":\"Bu Sari\",\"lines\":["
            "{\"product\":\"JB01\",\"quantity\":1,\"unit_price\":40000}]}");

  laba_test_orders_add (test, "{\"type\":\"order\",\"day\":\"2026-03-02\",\"customer\":\"Bu Ani\",\"lines\":["
                              "{\"product\":\"JB01\",\"quantity\":1,\"unit_price\":40000}]}");
  search (page, "sari");
  g_assert_cmpint (laba_test_orders_chosen (page), ==, wanted);
}

/* ---- changes ---- */

typedef struct
{
  guint n, position, removed, added;
} Told;

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, gpointer data)
{
  Told *told = data;

  told->n++;
  told->position = position;
  told->removed = removed;
  told->added = added;
}

static void
change_discount (LabaTestWindow *test, gint64 id, gint64 discount)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LabaRecord) order = laba_store_load (laba_test_orders_db (test), id, &error);
  g_autoptr (LabaEdit) edit = laba_edit_begin (laba_test_window_get_book (test), "Discount", &error);

  laba_record_set_number (order, "discount", discount);
  laba_edit_save (edit, order, NULL, &error);
  laba_edit_commit (g_steal_pointer (&edit), &error);
  g_assert_no_error (error);
  laba_test_settle ();
}

/* One stretch a change, no longer than what changed; what is chosen stays chosen. */
static void
test_changes (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();
  LabaOrdersPage *page = laba_test_orders_page (test);
  LabaRows *rows = laba_test_orders_rows (page);
  guint n = count_rows (page);
  gint64 third = laba_rows_get_id (rows, 2);
  Told told = { 0 };
  gulong handler;

  laba_test_window_act (test, "win.open-record", "x", third);
  g_assert_cmpint (laba_test_orders_chosen (page), ==, third);
  handler = g_signal_connect (rows, "items-changed", G_CALLBACK (items_changed_cb), &told);
  laba_test_orders_add (test, "{\"type\":\"order\",\"day\":\"2030-01-01\",\"customer\":\"Bu Ani\",\"lines\":["
                              "{\"product\":\"Ciput Rajut\",\"quantity\":1,\"unit_price\":15000}]}");
  g_assert_cmpuint (told.n, ==, 1);
  g_assert_cmpuint (told.position + told.removed, ==, 0);
  g_assert_cmpuint (told.added, ==, 1);
  g_assert_cmpuint (count_rows (page), ==, n + 1);
  g_assert_cmpint (laba_test_orders_chosen (page), ==, third);
  laba_test_window_act (test, "win.undo", NULL);
  g_assert_cmpuint (told.n, ==, 2);
  g_assert_cmpuint (told.position + told.added, ==, 0);
  g_assert_cmpuint (told.removed, ==, 1);
  g_assert_cmpint (laba_test_orders_chosen (page), ==, third);
  change_discount (test, laba_rows_get_id (rows, 5), 1);
  g_assert_cmpuint (told.n, ==, 3);
  g_assert_cmpuint (told.position, ==, 5);
  g_assert_cmpuint (told.removed, ==, 1);
  g_assert_cmpuint (told.added, ==, 1);
  change_discount (test, third, 1);
  g_assert_cmpint (laba_test_orders_chosen (page), ==, third);
  g_signal_handler_disconnect (rows, handler);
}

int
main (int argc, char **argv)
{
  laba_test_window_init (&argc, &argv);
  g_test_add_func ("/orders/list/changes", test_changes);
  g_test_add_func ("/orders/list/filters", test_filters);
  g_test_add_func ("/orders/list/quick-enter", test_quick_enter);
  g_test_add_func ("/orders/list/search", test_search);
  return g_test_run ();
}
