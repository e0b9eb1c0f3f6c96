/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Orders as they are written down: every source of goods, new names, amounts as people type
 * them, what it earns, warnings that hold nobody up, and faults that keep what was typed. */
#include <string.h>

#include "book/laba-store.h"
#include "chat/laba-chat.h"
#include "display/laba-test-orders.h"

static void
choose_source (GtkWidget *line, guint source)
{
  gtk_drop_down_set_selected (laba_test_need (line, GTK_TYPE_DROP_DOWN, "From"), source);
  laba_test_settle ();
}

static void
type_line (LabaOrderForm *form, guint nth, const char *product, const char *quantity, const char *price)
{
  GtkWidget *line = laba_test_orders_line (form, nth);

  laba_test_type (line, "Product", product);
  laba_test_type (line, "Quantity", quantity);
  laba_test_type (line, "Price", price);
}

static const char *
text_of (gpointer root, const char *name)
{
  return gtk_editable_get_text (GTK_EDITABLE (laba_test_need (root, GTK_TYPE_ENTRY, name)));
}

static const LabaLine *
saved_line (const LabaRecord *order, guint nth)
{
  return laba_record_get_lines (order, "lines")->pdata[nth];
}

/* ---- writing ---- */

static void
type_four_sources (LabaOrderForm *form)
{
  type_line (form, 0, "Jilbab", "2", "40rb");
  type_line (form, 1, "Gamis Uji", "1", "1,25jt");
  choose_source (laba_test_orders_line (form, 1), 1);
  laba_test_type (laba_test_orders_line (form, 1), "Supplier or owner", "Konveksi Uji");
  laba_test_type (laba_test_orders_line (form, 1), "Due to supplier or owner", "1jt");
  type_line (form, 2, "Tas Uji", "1", "3x40rb");
  choose_source (laba_test_orders_line (form, 2), 2);
  laba_test_type (laba_test_orders_line (form, 2), "Commission", "Rp. 25.000,-");
  type_line (form, 3, "Keripik Uji", "4", "15.000");
  choose_source (laba_test_orders_line (form, 3), 3);
  laba_test_type (laba_test_orders_line (form, 3), "Supplier or owner", "Bu Titip");
  laba_test_type (laba_test_orders_line (form, 3), "Due to supplier or owner", "12rb");
}

/* Customer, goods, supplier and owner are made with the order, and go with it again. */
static void
test_sources (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_orders_new_shop ();
  LabaOrderForm *form = laba_test_orders_form (test);
  LabaOrdersPage *page;

  laba_test_type (form, "Customer", "Bu Baru");
  type_four_sources (form);
  laba_test_assert_named (form, "order");
  g_assert_true (laba_test_sees (form, "A new product: it is made with this order."));
  laba_test_orders_act (form, "order-form.save");
  page = laba_test_orders_page (test);
  g_autoptr (LabaRecord) order
      = laba_store_load (laba_test_orders_db (test), laba_test_orders_chosen (page), NULL);
  g_assert_cmpuint (laba_record_get_lines (order, "lines")->len, ==, 4);
  g_assert_cmpint (laba_line_get_number (saved_line (order, 0), "amount"), ==, 80000);
  g_assert_cmpint (laba_line_get_number (saved_line (order, 1), "amount"), ==, 1250000);
  g_assert_cmpint (laba_line_get_number (saved_line (order, 1), "supplier_amount"), ==, 1000000);
  g_assert_cmpint (laba_line_get_number (saved_line (order, 2), "amount"), ==, 120000);
  g_assert_cmpint (laba_line_get_number (saved_line (order, 2), "commission"), ==, 25000);
  g_assert_cmpint (laba_line_get_number (saved_line (order, 3), "supplier_amount"), ==, 48000);
  g_assert_cmpint (laba_test_orders_find (test, "person-find", "Bu Baru"), >, 0);
  g_assert_cmpint (laba_test_orders_find (test, "product-find", "Tas Uji"), >, 0);
  laba_test_window_act (test, "win.undo", NULL);
  g_assert_cmpint (laba_test_orders_find (test, "person-find", "Bu Baru"), ==, 0);
  g_assert_cmpint (laba_test_orders_find (test, "product-find", "Tas Uji"), ==, 0);
}

/* 2 × 40.000 less what they cost, 2 × 26.000; then a discount, and what the courier leaves. */
static void
test_profit (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_orders_new_shop ();
  LabaOrderForm *form = laba_test_orders_form (test);

  type_line (form, 0, "Jilbab", "2", "40rb");
  g_assert_true (laba_test_sees (form, "Total Rp80,000"));
  g_assert_true (laba_test_sees (form, "Profit about Rp28,000"));
  laba_test_type (form, "Discount", "3rb");
  g_assert_true (laba_test_sees (form, "Profit about Rp25,000"));
  laba_test_type (form, "Shipping charged", "10rb");
  g_assert_true (laba_test_sees (form, "Total Rp87,000"));
  gtk_expander_set_expanded (laba_test_need (form, GTK_TYPE_EXPANDER, NULL), TRUE);
  laba_test_settle ();
  laba_test_type (form, "Shipping paid", "8rb");
  g_assert_true (laba_test_sees (form, "Profit about Rp27,000"));
}

/* The usual price stands there by itself; one that is typed stays. */
static void
test_price (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_orders_new_shop ();
  LabaOrderForm *form = laba_test_orders_form (test);
  GtkWidget *line = laba_test_orders_line (form, 0);

  laba_test_type (line, "Product", "Jilbab");
  g_assert_cmpstr (text_of (line, "Price"), ==, "40,000");
  laba_test_type (line, "Price", "38rb");
  laba_test_type (line, "Quantity", "3");
  g_assert_true (laba_test_sees (form, "Total Rp114,000"));
}

static void
test_shortage (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_orders_new_shop ();
  LabaOrderForm *form = laba_test_orders_form (test);

  type_line (form, 0, "Jilbab", "21", "40rb");
  g_assert_true (laba_test_sees (form, "Only 20 on hand"));
  laba_test_orders_act (form, "order-form.save");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (laba_test_orders_rows (laba_test_orders_page (test)))), ==, 1);
}

/* Twenty at 26.000 are sold in March, ten more bought at 30.000 in April: an order of February takes five of the twenty,
 * so that five of March's are of the dearer ones: 5 × 4.000 less. */
static void
test_late (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_orders_new_shop ();
  gint64 march = laba_test_orders_add (
      test, "{\"type\":\"order\",\"day\":\"2026-03-01\",\"channel\":\"WhatsApp\",\"customer\":\"Bu Ani\","
            "\"lines\":[{\"product\":\"JB01\",\"quantity\":20,\"unit_price\":40000}]}");
  LabaOrderForm *form;

  laba_test_orders_add (test, "{\"type\":\"purchase\",\"day\":\"2026-04-01\",\"supplier\":\"Toko Kain\","
                              "\"lines\":[{\"product\":\"JB01\",\"quantity\":10,\"unit_cost\":30000}]}");
  form = laba_test_orders_form (test);
  laba_test_type (form, "Customer", "Bu Ani");
  laba_test_type (form, "Day", "1/2/2026");
  type_line (form, 0, "Jilbab", "5", "40rb");
  laba_test_spin_until (laba_test_sees (form, "Profit of 1 earlier record changes."));
  g_assert_true (laba_test_sees (form, "−Rp20,000"));
  g_assert_cmpint (laba_test_orders_profit (test, march), ==, 280000); /* it was only said */
  laba_test_orders_act (form, "order-form.save");
  g_assert_cmpint (laba_test_orders_profit (test, march), ==, 260000);
}

static void
test_next (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_orders_new_shop ();
  LabaOrderForm *form = laba_test_orders_form (test);

  laba_test_type (form, "Customer", "Bu Ani");
  laba_test_type (form, "Day", "5/3/2026");
  laba_test_type (form, "Channel", "WhatsApp");
  type_line (form, 0, "Jilbab", "1", "40rb");
  laba_test_orders_act (form, "order-form.save-next");
  g_assert_nonnull (strstr (laba_test_window_get_toast (test), "Bu Ani"));
  g_assert_cmpstr (text_of (form, "Customer"), ==, "");
  g_assert_cmpstr (text_of (laba_test_orders_line (form, 0), "Product"), ==, "");
  g_assert_cmpstr (text_of (form, "Channel"), ==, "WhatsApp");
  laba_test_type (form, "Customer", "Bu Sari");
  type_line (form, 0, "Jilbab", "2", "40rb");
  laba_test_orders_act (form, "order-form.save");
  LabaOrdersPage *page = laba_test_orders_page (test);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (laba_test_orders_rows (page))), ==, 2);
  g_assert_cmpint (laba_test_orders_figure (test, laba_test_orders_chosen (page), "handed_over"), ==, 20260305);
}

/* ---- names ---- */

static const char *
first_suggestion (gpointer entry)
{
  GtkListBox *list;
  GtkWidget *row;

  list = laba_test_need (gtk_widget_get_parent (entry), GTK_TYPE_LIST_BOX, "Suggestions");
  row = GTK_WIDGET (gtk_list_box_get_row_at_index (list, 0));
  return gtk_label_get_text (laba_test_need (row, GTK_TYPE_LABEL, NULL));
}

/* A customer's field offers customers first, a supplier's suppliers. */
static void
test_sides (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_orders_new_shop ();
  LabaOrderForm *form;

  laba_test_orders_add (test, "{\"type\":\"person\",\"name\":\"Teh Ani\",\"customer\":false,\"supplier\":true}");
  laba_test_orders_add (test, "{\"type\":\"person\",\"name\":\"Teh Rina\",\"customer\":true}");
  form = laba_test_orders_form (test);
  choose_source (laba_test_orders_line (form, 0), 1);
  laba_test_type (form, "Customer", "teh");
  g_assert_cmpstr (first_suggestion (laba_test_need (form, GTK_TYPE_ENTRY, "Customer")), ==, "Teh Rina");
  laba_test_type (form, "Supplier or owner", "teh");
  g_assert_cmpstr (first_suggestion (laba_test_need (form, GTK_TYPE_ENTRY, "Supplier or owner")), ==, "Teh Ani");
}

/* ---- changing ---- */

static gint64
add_order (LabaTestWindow *test)
{
  return laba_test_orders_add (
      test, "{\"type\":\"order\",\"number\":\"A-7\",\"day\":\"2026-03-01\",\"channel\":\"WhatsApp\","
            "\"customer\":\"Bu Ani\",\"lines\":[{\"product\":\"JB01\",\"quantity\":3,\"unit_price\":40000}],"
            "\"paid\":[{\"day\":\"2026-03-01\",\"account\":\"Tunai\",\"amount\":50000}]}");
}

static LabaOrderForm *
edit_order (LabaTestWindow *test, gint64 id)
{
  laba_test_window_act (test, "win.open-record", "x", id);
  laba_test_orders_act (laba_test_need (laba_test_window_get (test), GTK_TYPE_BUTTON, "Edit"), "order.edit");
  return laba_test_need (laba_test_window_get (test), LABA_TYPE_ORDER_FORM, NULL);
}

static void
test_edit (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_orders_new_shop ();
  gint64 id = add_order (test);
  LabaOrderForm *form = edit_order (test, id);

  g_assert_true (laba_test_sees (form, "Order A-7"));
  g_assert_cmpstr (text_of (form, "Paid"), ==, "50,000");
  laba_test_type (laba_test_orders_line (form, 0), "Quantity", "4");
  laba_test_type (form, "Paid", "160rb");
  laba_test_orders_act (form, "order-form.save");
  g_assert_cmpint (laba_test_orders_figure (test, id, "total"), ==, 160000);
  g_assert_cmpint (laba_test_orders_figure (test, id, "balance"), ==, 0);
  laba_test_window_act (test, "win.undo", NULL);
  g_assert_cmpstr (laba_test_window_get_toast (test), ==, "Undone: Change: Order A-7, Bu Ani, Rp160,000");
  g_assert_cmpint (laba_test_orders_figure (test, id, "total"), ==, 120000);
  laba_test_window_act (test, "win.redo", NULL);
  g_assert_cmpint (laba_test_orders_figure (test, id, "total"), ==, 160000);
}

/* Saved again as it was: not a rupiah moves. */
static void
test_untouched (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_orders_new_shop ();
  gint64 id = add_order (test);
  g_autoptr (LabaRecord) before = laba_store_load (laba_test_orders_db (test), id, NULL);

  laba_test_orders_act (edit_order (test, id), "order-form.save");
  g_autoptr (LabaRecord) after = laba_store_load (laba_test_orders_db (test), id, NULL);
  g_assert_true (laba_record_equal (before, after));
}

/* ---- faults ---- */

static void
test_faults (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_orders_new_shop ();
  LabaOrderForm *form = laba_test_orders_form (test);
  GtkWidget *line = laba_test_orders_line (form, 0);

  laba_test_orders_act (form, "order-form.save");
  g_assert_true (laba_test_sees (form, "Write down at least one product."));
  laba_test_type (form, "Customer", "Bu Ani");
  laba_test_type (form, "Day", "kapan");
  type_line (form, 0, "Jilbab", "banyak", "murah");
  laba_test_type (form, "Paid", "nanti");
  laba_test_orders_act (form, "order-form.save");
  g_assert_true (laba_test_is_marked (form, "Day", "kapan"));
  g_assert_true (laba_test_is_marked (line, "Quantity", "banyak"));
  g_assert_true (laba_test_is_marked (line, "Price", "murah"));
  g_assert_true (laba_test_is_marked (form, "Paid", "nanti"));
  laba_test_type (form, "Day", "1/3/2026");
  laba_test_type (form, "Paid", "40rb");
  laba_test_type (line, "Quantity", "1");
  laba_test_type (line, "Price", "40rb");
  g_assert_false (laba_test_is_marked (line, "Price", "40rb"));
  laba_test_orders_act (form, "order-form.save");
  g_assert_cmpint (laba_test_orders_figure (test, laba_test_orders_chosen (laba_test_orders_page (test)), "balance"), ==, 0);
}

/* What a source asks for is missing. */
static void
test_source_faults (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_orders_new_shop ();
  LabaOrderForm *form = laba_test_orders_form (test);
  GtkWidget *line = laba_test_orders_line (form, 0);

  laba_test_type (form, "Customer", "Bu Ani");
  type_line (form, 0, "Gamis Uji", "1", "165rb");
  choose_source (line, 1);
  laba_test_orders_act (form, "order-form.save");
  g_assert_true (laba_test_is_marked (line, "Due to supplier or owner", ""));
  choose_source (line, 3);
  laba_test_orders_act (form, "order-form.save");
  g_assert_true (laba_test_is_marked (line, "Supplier or owner", ""));
  choose_source (line, 2);
  laba_test_orders_act (form, "order-form.save");
  g_assert_true (laba_test_is_marked (line, "Commission", ""));
  g_assert_cmpint (laba_test_orders_find (test, "product-find", "Gamis Uji"), ==, 0);
}

/* What a customer wrote fills the form in; one who is new is made with the number, in the same step. */
static void
test_message (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_orders_new_shop ();
  LabaOrderForm *form = laba_test_orders_form (test);
  GtkTextView *message;

  laba_test_orders_act (form, "order-form.message");
  message = laba_test_need (laba_test_window_get_front (test), GTK_TYPE_TEXT_VIEW, "What the customer wrote");
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (message),
                            "mau jilbab 3 ya, kirim ke Bu Ratih Jl Melati 5 Bogor. 0812-7777-8888. jne", -1);
  g_assert_true (laba_test_sees (laba_test_window_get_front (test), "Customer: Bu Ratih"));
  laba_test_click (laba_test_window_get_front (test), "Fill In the Order");
  laba_test_settle ();
  g_assert_cmpstr (text_of (form, "Customer"), ==, "Bu Ratih");
  g_assert_cmpstr (text_of (laba_test_orders_line (form, 0), "Quantity"), ==, "3");
  g_assert_true (laba_test_sees (form, "Filled in from a message."));
  laba_test_orders_act (form, "order-form.save");

  gint64 person = laba_test_orders_find (test, "person-find", "Bu Ratih");
  g_autoptr (LabaRecord) record = laba_store_load (laba_test_orders_db (test), person, NULL);
  g_assert_nonnull (record);
  g_assert_cmpstr (laba_record_get_text (record, "phone"), ==, "0812-7777-8888");
  laba_test_window_act (test, "win.undo", NULL);
  g_assert_cmpint (laba_test_orders_find (test, "person-find", "Bu Ratih"), ==, 0);
}

/* What the user named a product for is a name of it from then on, and goes with the order when that is undone. */
static void
test_message_learned (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_orders_new_shop ();
  LabaOrderForm *form = laba_test_orders_form (test);
  GtkTextView *message;

  laba_test_orders_act (form, "order-form.message");
  message = laba_test_need (laba_test_window_get_front (test), GTK_TYPE_TEXT_VIEW, "What the customer wrote");
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (message), "Nama: Bu Ratih\nOrder: cemilan kencur 2", -1);
  laba_test_click (laba_test_window_get_front (test), "Fill In the Order");
  laba_test_settle ();
  laba_test_type (laba_test_orders_line (form, 0), "Product", "Jilbab");
  g_assert_false (laba_chat_is_learned (laba_test_orders_db (test), "cemilan kencur"));
  laba_test_orders_act (form, "order-form.save");
  g_assert_true (laba_chat_is_learned (laba_test_orders_db (test), "cemilan kencur"));
  laba_test_window_act (test, "win.undo", NULL);
  g_assert_false (laba_chat_is_learned (laba_test_orders_db (test), "cemilan kencur"));
  g_assert_cmpint (laba_test_orders_find (test, "person-find", "Bu Ratih"), ==, 0);
}

int
main (int argc, char **argv)
{
  laba_test_window_init (&argc, &argv);
  g_test_add_func ("/orders/form/edit", test_edit);
  g_test_add_func ("/orders/form/faults", test_faults);
  g_test_add_func ("/orders/form/late", test_late);
  g_test_add_func ("/orders/form/message", test_message);
  g_test_add_func ("/orders/form/message-learned", test_message_learned);
  g_test_add_func ("/orders/form/next", test_next);
  g_test_add_func ("/orders/form/price", test_price);
  g_test_add_func ("/orders/form/profit", test_profit);
  g_test_add_func ("/orders/form/shortage", test_shortage);
  g_test_add_func ("/orders/form/sides", test_sides);
  g_test_add_func ("/orders/form/source-faults", test_source_faults);
  g_test_add_func ("/orders/form/sources", test_sources);
  g_test_add_func ("/orders/form/untouched", test_untouched);
  return g_test_run ();
}
