/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Goods and what is bought: list, stock card, counting, photos, purchases, batches,
 * consignment. */
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <string.h>

#include "book/laba-edit.h"
#include "book/laba-row.h"
#include "display/laba-test-window.h"
#include "ui/goods/laba-count-window.h"
#include "ui/goods/laba-goods-page.h"
#include "ui/goods/laba-goods-photo.h"
#include "ui/goods/laba-photo.h"
#include "ui/goods/laba-price-window.h"
#include "ui/kit/laba-ask.h"
#include "ui/kit/laba-browser.h"
#include "ui/kit/laba-table-view.h"
#include "ui/records/laba-record-window.h"
#include "ui/restock/laba-purchase-window.h"
#include "ui/restock/laba-restock-page.h"
#include "ui/restock/laba-settle-window.h"

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
product_number (LabaTestWindow *test, const char *name, const char *key)
{
  g_autoptr (LabaStmt) row = laba_db_take (db_of (test), "product-row");

  laba_stmt_bind_int (row, ":id", find (test, "product-find", name));
  g_assert_true (laba_stmt_next (row, NULL));
  return laba_stmt_get_int (row, key);
}

static gpointer
open_page (LabaTestWindow *test, const char *name, GType type)
{
  laba_test_window_act (test, "win.show-page", "s", name);
  return laba_test_need (laba_test_window_get (test), type, NULL);
}

/* An action of the page, or of a pane on it. */
static void
act (gpointer widget, const char *action)
{
  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (widget), action, NULL));
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

/* ---- the list and what stands beside it ---- */

static void
test_page (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();
  LabaGoodsPage *page = open_page (test, "goods", LABA_TYPE_GOODS_PAGE);
  gint64 id = find (test, "product-find", "Ciput Rajut");
  const LabaTable *card;

  laba_test_window_act (test, "win.open-record", "x", id);
  g_assert_true (laba_test_sees (page, "Ciput Rajut"));
  g_assert_true (laba_test_sees (page, "Stock card"));
  card = laba_table_view_get_table (laba_test_need (page, LABA_TYPE_TABLE_VIEW, NULL));
  const LabaTableRow *newest = card->rows->pdata[0];
  g_assert_cmpint (newest->cells[card->columns->len - 1].number, ==,
                   product_number (test, "Ciput Rajut", "on_hand"));
}

static void
test_archive (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();
  LabaGoodsPage *page = open_page (test, "goods", LABA_TYPE_GOODS_PAGE);

  laba_test_window_act (test, "win.open-record", "x",
                        find (test, "product-find", "Ciput Rajut"));
  act (laba_test_need (page, GTK_TYPE_BUTTON, "Archive"), "product.archive");
  g_assert_cmpint (product_number (test, "Ciput Rajut", "archived"), ==, 1);
  undo (test);
  g_assert_cmpint (product_number (test, "Ciput Rajut", "archived"), ==, 0);
}

/* A list that nobody sees does not follow the book; it is fresh when it is seen again. */
static void
test_unseen (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();
  LabaGoodsPage *page = open_page (test, "goods", LABA_TYPE_GOODS_PAGE);
  LabaRows *rows = laba_browser_get_rows (laba_test_need (page, LABA_TYPE_BROWSER, NULL));
  guint before = g_list_model_get_n_items (G_LIST_MODEL (rows));
  g_autoptr (LabaRecord) product = laba_record_new (laba_type_by_id ("product"));
  g_autoptr (GError) error = NULL;
  g_autoptr (LabaEdit) edit = NULL;

  laba_test_window_act (test, "win.show-page", "s", "money");
  edit = laba_edit_begin (laba_test_window_get_book (test), "A product", &error);
  laba_record_set_text (product, "name", "Aa paling depan");
  laba_edit_save (edit, product, NULL, &error);
  laba_edit_commit (g_steal_pointer (&edit), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (rows)), ==, before);
  open_page (test, "goods", LABA_TYPE_GOODS_PAGE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (rows)), ==, before + 1);
  g_assert_cmpuint (laba_rows_find (rows, product->id), ==, 0);
}

/* ---- counting ---- */

static void
test_count (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();
  LabaGoodsPage *page = open_page (test, "goods", LABA_TYPE_GOODS_PAGE);
  gint64 first = product_number (test, "Ciput Rajut", "on_hand");
  gint64 second = product_number (test, "Basreng 100 g", "on_hand");
  GtkWindow *front;
  g_autofree char *today = NULL;

  act (page, "goods.count");
  front = laba_test_window_get_front (test);
  g_assert_true (LABA_IS_COUNT_WINDOW (front));
  laba_test_assert_named (front, "count");
  laba_test_type (front, "Ciput Rajut", "banyak");
  g_assert_true (laba_test_is_marked (front, "Ciput Rajut", "banyak"));
  laba_test_window_act_front (test, "count.save", NULL);
  g_assert_false (is_alone (test));
  laba_test_type (front, "Ciput Rajut", "31");
  laba_test_type (front, "Basreng 100 g", "60");
  g_assert_true (laba_test_sees (front, "Counted: 2. Different: 2"));
  today = g_strdup (gtk_editable_get_text (laba_test_need (front, GTK_TYPE_ENTRY, "Day")));
  laba_test_type (front, "Day", "kapan");
  laba_test_window_act_front (test, "count.save", NULL);
  g_assert_true (laba_test_is_marked (front, "Day", "kapan"));
  laba_test_type (front, "Day", today);
  laba_test_window_act_front (test, "count.save", NULL);
  g_assert_true (is_alone (test));
  g_assert_cmpint (product_number (test, "Ciput Rajut", "on_hand"), ==, 31000);
  g_assert_cmpint (product_number (test, "Basreng 100 g", "on_hand"), ==, 60000);
  undo (test); /* one save, one step */
  g_assert_cmpint (product_number (test, "Ciput Rajut", "on_hand"), ==, first);
  g_assert_cmpint (product_number (test, "Basreng 100 g", "on_hand"), ==, second);
}

/* ---- photos ---- */

static GBytes *
make_picture (int width, int height)
{
  g_autoptr (GdkPixbuf) picture
      = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  g_autoptr (GError) error = NULL;
  char *data = NULL;
  gsize size = 0;

  gdk_pixbuf_fill (picture, 0x336699ff);
  gdk_pixbuf_save_to_buffer (picture, &data, &size, "png", &error, NULL);
  g_assert_no_error (error);
  return g_bytes_new_take (data, size);
}

static GdkTexture *
stored_photo (LabaTestWindow *test, gint64 product)
{
  g_autoptr (LabaStmt) row = laba_db_take (db_of (test), "photo-get");
  gsize size = 0;

  laba_stmt_bind_int (row, ":product", product);
  if (!laba_stmt_next (row, NULL))
    return NULL;
  gconstpointer data = laba_stmt_get_blob (row, "image", &size);
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_assert_cmpuint (size, <, 200000);
  return gdk_texture_new_from_bytes (bytes, NULL);
}

static void
test_photo (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();
  GtkWidget *window = GTK_WIDGET (laba_test_window_get (test));
  LabaBook *book = laba_test_window_get_book (test);
  gint64 product = find (test, "product-find", "Ciput Rajut");
  g_autoptr (GBytes) large = make_picture (2400, 1200);
  g_autoptr (GBytes) text = g_bytes_new_static ("no picture at all", 17);
  g_autoptr (GdkTexture) texture = NULL;

  g_assert_false (laba_goods_photo_set (window, book, product, text));
  g_assert_nonnull (strstr (laba_test_window_get_toast (test), "no picture"));
  g_assert_true (laba_goods_photo_set (window, book, product, large));
  texture = stored_photo (test, product);
  g_assert_cmpint (gdk_texture_get_width (texture), ==, LABA_PHOTO_SIDE);
  g_assert_cmpint (gdk_texture_get_height (texture), ==, LABA_PHOTO_SIDE / 2);
  undo (test);
  g_assert_null (stored_photo (test, product));
  laba_test_window_act (test, "win.redo", NULL);
  g_assert_true (laba_goods_photo_set (window, book, product, NULL));
  g_assert_null (stored_photo (test, product));
}

/* ---- purchases ---- */

static void
test_buy_low (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();
  LabaRestockPage *page = open_page (test, "restock", LABA_TYPE_RESTOCK_PAGE);
  LabaBrowser *low = laba_test_need (page, LABA_TYPE_BROWSER, NULL);
  g_autoptr (LabaRow) row
      = g_list_model_get_item (G_LIST_MODEL (laba_browser_get_rows (low)), 0);
  gint64 product = laba_row_get_id (row), suggested = laba_row_get_int (row, "suggest");
  const char *supplier = laba_row_get_text (row, "supplier");
  const char *title = laba_row_get_text (row, "title");
  gint64 before = laba_row_get_int (row, "on_hand");
  GtkWindow *front;

  g_assert_cmpint (suggested, >, 0);
  act (page, "restock.buy");
  front = laba_test_window_get_front (test);
  g_assert_true (LABA_IS_PURCHASE_WINDOW (front));
  laba_test_assert_named (front, "purchase");
  g_assert_cmpstr (gtk_editable_get_text (
                       GTK_EDITABLE (laba_test_need (front, GTK_TYPE_ENTRY, "Supplier"))),
                   ==, supplier);
  laba_test_type (front, "Shipping", "15rb");
  laba_test_window_act_front (test, "purchase.save", NULL);
  if (!is_alone (test))
    laba_test_window_act_front (test, "purchase.save", NULL);
  g_assert_true (is_alone (test));
  g_assert_cmpint (product_number (test, title, "on_hand"), ==, before + suggested);
  g_assert_cmpint (laba_rows_find (laba_browser_get_rows (low), product), ==, G_MAXUINT);
  undo (test);
  g_assert_cmpint (product_number (test, title, "on_hand"), ==, before);
}

/* New names are made with the purchase; a bad figure is marked and stays. */
static void
test_purchase (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_empty ();
  GtkWindow *front;

  open_page (test, "restock", LABA_TYPE_RESTOCK_PAGE);
  laba_test_window_act (test, "win.new", NULL);
  front = laba_test_window_get_front (test);
  g_assert_true (LABA_IS_PURCHASE_WINDOW (front));
  laba_test_type (front, "Supplier", "Toko Kain");
  laba_test_type (front, "Product", "Pashmina");
  laba_test_type (front, "Quantity", "sepuluh");
  laba_test_type (front, "In all", "250rb");
  laba_test_window_act_front (test, "purchase.save", NULL);
  g_assert_true (laba_test_is_marked (front, "Quantity", "sepuluh"));
  laba_test_type (front, "Quantity", "10");
  laba_test_type (front, "Shipping", "20rb");
  g_assert_true (laba_test_sees (front, "Rp270,000"));
  laba_test_window_act_front (test, "purchase.save", NULL);
  g_assert_true (is_alone (test));
  g_assert_cmpint (product_number (test, "Pashmina", "on_hand"), ==, 10000);
  g_assert_cmpint (product_number (test, "Pashmina", "value"), ==, 270000);
  g_assert_cmpint (find (test, "person-find", "Toko Kain"), >, 0);
}

static void
show_view (LabaRestockPage *page, const char *title)
{
  gtk_toggle_button_set_active (laba_test_need (page, GTK_TYPE_TOGGLE_BUTTON, title),
                                TRUE);
  laba_test_settle ();
}

/* ---- batches ---- */

static void
test_batch (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();
  LabaRestockPage *page = open_page (test, "restock", LABA_TYPE_RESTOCK_PAGE);
  GtkWindow *front;

  show_view (page, "PO batches");
  g_assert_true (laba_test_sees (page, "Shopping list"));
  laba_test_assert_named (page, "batches");
  laba_test_click (page, "Buy for all");
  front = laba_test_window_get_front (test);
  g_assert_true (LABA_IS_PURCHASE_WINDOW (front));
  gtk_window_destroy (front);
  laba_test_settle ();
  laba_test_click (page, "New PO batch");
  g_assert_true (LABA_IS_RECORD_WINDOW (laba_test_window_get_front (test)));
}

/* ---- consignment ---- */

static gint64
lies_there (LabaTestWindow *test, const char *name)
{
  g_autoptr (LabaStmt) row = laba_db_take (db_of (test), "consign-people-row");

  laba_stmt_bind_int (row, ":id", find (test, "person-find", name));
  g_assert_true (laba_stmt_next (row, NULL));
  return laba_stmt_get_int (row, "there");
}

static void
test_consignment (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();
  LabaRestockPage *page = open_page (test, "restock", LABA_TYPE_RESTOCK_PAGE);
  gint64 there = lies_there (test, "Warung Bu Ida");
  GtkWindow *front;

  show_view (page, "Consignment");
  laba_test_assert_named (page, "consignment");
  g_assert_true (laba_test_sees (page, "Warung Bu Ida"));
  laba_test_click (page, "Settle");
  front = laba_test_window_get_front (test);
  g_assert_true (LABA_IS_SETTLE_WINDOW (front));
  laba_test_assert_named (front, "settle");
  laba_test_type (front, "Sold, Basreng 100 g", "9999");
  g_assert_true (laba_test_is_marked (front, "Sold, Basreng 100 g", "9999"));
  laba_test_type (front, "Sold, Basreng 100 g", "2");
  laba_test_type (front, "Taken back, Basreng 100 g", "1");
  laba_test_type (front, "The shop keeps", "4rb");
  laba_test_window_act_front (test, "settle.save", NULL);
  g_assert_true (is_alone (test));
  g_assert_cmpint (lies_there (test, "Warung Bu Ida"), ==, there - 3000);
  undo (test);
  g_assert_cmpint (lies_there (test, "Warung Bu Ida"), ==, there);
}

/* ---- prices ---- */

static gint64
price_shown (GtkWidget *front)
{
  const LabaPriceOffer *offer
      = laba_price_view_get_offer (laba_price_window_get_view (LABA_PRICE_WINDOW (front)));

  return offer != NULL && offer->parts != NULL ? offer->parts->price : -1;
}

/* Both ways, refused figures, and the price written into the product; undone again. */
static void
test_price (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();
  LabaGoodsPage *page = open_page (test, "goods", LABA_TYPE_GOODS_PAGE);
  gint64 before = product_number (test, "SN04", "sell_price");
  GtkWidget *front;

  laba_ask_open (page, find (test, "product-find", "SN04"));
  laba_test_settle ();
  laba_test_click (page, "Work out a price…");
  front = GTK_WIDGET (laba_test_window_get_front (test));
  g_assert_true (LABA_IS_PRICE_WINDOW (front));
  laba_test_assert_named (front, "price");
  g_assert_cmpint (price_shown (front), ==, before);
  laba_test_type (front, "Cost of one", "seribu");
  g_assert_true (laba_test_is_marked (front, "Cost of one", "seribu"));
  g_assert_cmpint (price_shown (front), ==, -1);
  laba_test_type (front, "Cost of one", "10rb");
  laba_test_type (front, "Packing", "1.500");
  laba_price_window_want (LABA_PRICE_WINDOW (front), 1);
  laba_test_settle ();
  laba_test_type (front, "Percent", "25");
  g_assert_cmpint (price_shown (front), ==, 15334);
  laba_price_window_want (LABA_PRICE_WINDOW (front), 3);
  laba_test_settle ();
  g_assert_true (laba_test_sees (front, "Rp15,334"));
  laba_test_type (front, "Price", "11rb");
  g_assert_true (laba_test_sees (front, "you lose Rp500"));
  laba_price_window_want (LABA_PRICE_WINDOW (front), 0);
  laba_test_settle ();
  laba_test_type (front, "Profit", "5rb");
  laba_test_window_act_front (test, "price.use", NULL);
  g_assert_true (is_alone (test));
  g_assert_cmpint (product_number (test, "SN04", "sell_price"), ==, 16500);
  undo (test);
  g_assert_cmpint (product_number (test, "SN04", "sell_price"), ==, before);
}

/* Without a product nothing can be used; from a form the price is typed into it. */
static void
test_price_elsewhere (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();
  LabaGoodsPage *page = open_page (test, "goods", LABA_TYPE_GOODS_PAGE);
  GtkWidget *front, *form;

  laba_test_click (page, "Price…");
  front = GTK_WIDGET (laba_test_window_get_front (test));
  g_assert_true (laba_test_sees (front, "Say what one piece costs"));
  laba_test_type (front, "Cost of one", "20rb");
  laba_test_type (front, "Profit", "2*5rb");
  g_assert_cmpint (price_shown (front), ==, 30000);
  g_assert_null (laba_test_find (front, GTK_TYPE_BUTTON, "Use this price"));
  gtk_window_destroy (GTK_WINDOW (front));

  laba_test_window_act (test, "win.new-record", "s", "product");
  form = GTK_WIDGET (laba_test_window_get_front (test));
  laba_test_type (form, "Cost price", "20rb");
  laba_test_click (form, "Work out a price…");
  front = GTK_WIDGET (laba_test_window_get_front (test));
  laba_test_type (front, "Profit", "15rb");
  laba_test_click (front, "Use this price");
  laba_test_settle ();
  g_assert_true (GTK_WIDGET (laba_test_window_get_front (test)) == form);
  LabaFieldEntry *entry = laba_record_form_get_entry (
      laba_record_window_get_form (LABA_RECORD_WINDOW (form)), "sell_price");
  g_assert_cmpstr (laba_field_entry_get_text (entry), ==, "35,000");
}

int
main (int argc, char **argv)
{
  laba_test_window_init (&argc, &argv);
  g_test_add_func ("/trade/goods/archive", test_archive);
  g_test_add_func ("/trade/goods/count", test_count);
  g_test_add_func ("/trade/goods/page", test_page);
  g_test_add_func ("/trade/goods/photo", test_photo);
  g_test_add_func ("/trade/goods/price", test_price);
  g_test_add_func ("/trade/goods/price-elsewhere", test_price_elsewhere);
  g_test_add_func ("/trade/goods/unseen", test_unseen);
  g_test_add_func ("/trade/restock/batch", test_batch);
  g_test_add_func ("/trade/restock/buy-low", test_buy_low);
  g_test_add_func ("/trade/restock/consignment", test_consignment);
  g_test_add_func ("/trade/restock/purchase", test_purchase);
  return g_test_run ();
}
