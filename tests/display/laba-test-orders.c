/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "display/laba-test-orders.h"

#include "book/laba-edit.h"
#include "exchange/laba-json.h"
#include "orders/laba-order-view.h"
#include "ui/kit/laba-unroll.h"
#include "ui/orders/laba-order-line.h"

LabaDb *
laba_test_orders_db (LabaTestWindow *test)
{
  return laba_book_get_db (laba_test_window_get_book (test));
}

gint64
laba_test_orders_add (LabaTestWindow *test, const char *json)
{
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (LabaEdit) edit
      = laba_edit_begin (laba_test_window_get_book (test), "Beside", &error);
  g_autoptr (LabaRecord) record
      = laba_json_parse_record (laba_test_orders_db (test), edit, json, problems);

  if (!laba_problems_is_empty (problems))
    g_error ("%s: %s", laba_problems_get (problems, 0)->field,
             laba_problems_get (problems, 0)->message);
  laba_edit_save (edit, record, NULL, &error);
  g_assert_no_error (error);
  laba_edit_commit (g_steal_pointer (&edit), &error);
  g_assert_no_error (error);
  laba_test_settle ();
  return record->id;
}

LabaTestWindow *
laba_test_orders_new_shop (void)
{
  LabaTestWindow *test = laba_test_window_new_empty ();

  laba_test_orders_add (test, "{\"type\":\"account\",\"name\":\"Tunai\",\"kind\":\"cash\"}");
  laba_test_orders_add (test, "{\"type\":\"channel\",\"name\":\"WhatsApp\",\"kind\":\"own\"}");
  laba_test_orders_add (test, "{\"type\":\"product\",\"code\":\"JB01\",\"name\":\"Jilbab\","
                              "\"unit\":\"pcs\",\"sell_price\":40000,\"cost_price\":26000}");
  laba_test_orders_add (test, "{\"type\":\"opening-stock\",\"day\":\"2026-01-01\","
                              "\"product\":\"JB01\",\"quantity\":20,\"amount\":520000}");
  return test;
}

LabaOrdersPage *
laba_test_orders_page (LabaTestWindow *test)
{
  laba_test_window_act (test, "win.show-page", "s", "orders");
  return laba_test_need (laba_test_window_get (test), LABA_TYPE_ORDERS_PAGE, NULL);
}

LabaOrderForm *
laba_test_orders_form (LabaTestWindow *test)
{
  laba_test_window_act (test, "win.new-record", "s", "order");
  return laba_test_need (laba_test_window_get (test), LABA_TYPE_ORDER_FORM, NULL);
}

GtkWidget *
laba_test_orders_line (LabaOrderForm *form, guint nth)
{
  GtkWidget *line = laba_test_need (form, LABA_TYPE_ORDER_LINE, NULL);

  while (nth-- > 0)
    line = gtk_widget_get_next_sibling (line);
  g_assert_nonnull (line);
  return line;
}

void
laba_test_orders_act (gpointer widget, const char *action)
{
  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (widget), action, NULL));
  laba_test_settle ();
}

/* The list is there also where it is empty, or behind the form. */
static GtkWidget *
find_view (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_COLUMN_VIEW (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_view (child);
  return found;
}

static GtkSingleSelection *
get_selection (LabaOrdersPage *page)
{
  GtkWidget *view = find_view (GTK_WIDGET (page));

  return GTK_SINGLE_SELECTION (gtk_column_view_get_model (GTK_COLUMN_VIEW (view)));
}

LabaRows *
laba_test_orders_rows (LabaOrdersPage *page)
{
  return laba_unroll_get_rows (LABA_UNROLL (gtk_single_selection_get_model (get_selection (page))));
}

gint64
laba_test_orders_chosen (LabaOrdersPage *page)
{
  guint position = gtk_single_selection_get_selected (get_selection (page));

  return position != GTK_INVALID_LIST_POSITION
             ? laba_rows_get_id (laba_test_orders_rows (page), position)
             : 0;
}

gint64
laba_test_orders_figure (LabaTestWindow *test, gint64 id, const char *key)
{
  g_autoptr (LabaOrderView) view = laba_order_view_load (laba_test_orders_db (test), id);

  g_assert_nonnull (view);
  return laba_row_get_int (view->head, key);
}

gint64
laba_test_orders_profit (LabaTestWindow *test, gint64 id)
{
  g_autoptr (LabaOrderView) view = laba_order_view_load (laba_test_orders_db (test), id);

  return laba_order_view_profit (view);
}

gint64
laba_test_orders_find (LabaTestWindow *test, const char *statement, const char *name)
{
  g_autoptr (LabaStmt) row = laba_db_take (laba_test_orders_db (test), statement);

  laba_stmt_bind_text (row, ":name", name);
  return laba_stmt_next (row, NULL) ? laba_stmt_int_at (row, 0) : 0;
}
