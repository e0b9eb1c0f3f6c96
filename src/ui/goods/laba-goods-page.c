/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/goods/laba-goods-page.h"

#include <glib/gi18n.h>

#include "ui/goods/laba-count-window.h"
#include "ui/goods/laba-goods-detail.h"
#include "ui/goods/laba-goods-words.h"
#include "ui/kit/laba-ask.h"
#include "ui/kit/laba-browser.h"

struct _LabaGoodsPage
{
  LabaPage parent_instance;
  LabaBrowser *browser;
  GtkDropDown *category;
  GtkButton *count_button;
  GtkButton *price_button;
  LabaGoodsDetail *detail;
};

G_DEFINE_FINAL_TYPE (LabaGoodsPage, laba_goods_page, LABA_TYPE_PAGE)

static const LabaCellColumn columns[] = {
  { "title", N_ ("Product"), LABA_CELL_TEXT, TRUE, "product-ids-by-name",
    "product-ids-by-name-back", NULL },
  { "sell_price", N_ ("Price"), LABA_CELL_MONEY, FALSE, "product-ids-by-price",
    "product-ids-by-price-back", NULL },
  { "on_hand", N_ ("On hand"), LABA_CELL_QUANTITY, FALSE, "product-ids-by-on-hand",
    "product-ids-by-on-hand-back", NULL },
  { "reserved", N_ ("Reserved"), LABA_CELL_QUANTITY, FALSE, NULL, NULL, NULL },
  { "available", N_ ("Available"), LABA_CELL_QUANTITY, FALSE, "product-ids-by-available",
    "product-ids-by-available-back", NULL },
  { "state", N_ ("State"), LABA_CELL_WORD, FALSE, NULL, NULL, laba_goods_state_word },
  { "value", N_ ("Value"), LABA_CELL_MONEY, FALSE, "product-ids-by-value",
    "product-ids-by-value-back", NULL },
  { "margin", N_ ("Margin %"), LABA_CELL_QUANTITY, FALSE, NULL, NULL, NULL },
  { NULL, NULL, 0, FALSE, NULL, NULL, NULL },
};

static const char *const filters[] = { N_ ("All goods"), N_ ("Running low"),
                                       N_ ("Out of stock"), N_ ("Archived goods"), NULL };
static const char *const tables[]
    = { "product",        "product_part", "customer_order",  "order_line",  "purchase",
        "purchase_line",  "stock_out",    "stock_count",     "order_return", "hand_over",
        "opening_stock",  "stock_adjust", "purchase_return", "consign_out", "consign_settle",
        "delivery_failed", "cancel",      NULL };

static const LabaBrowserPlan plan = {
  .label = N_ ("Goods"),
  .placeholder = N_ ("Search by name or code"),
  .empty = N_ ("No goods yet. What you sell is listed here, with what is left of it."),
  .begin = N_ ("New _product"),
  .begin_action = "win.new-record::product",
  .filters = filters,
  .tables = tables,
  .columns = columns,
  .ids = "product-ids-by-name",
  .found = "product-ids-found",
  .row = "product-row",
};

/* ---- categories ---- */

static void
fill_categories (LabaGoodsPage *self)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  g_autoptr (LabaStmt) stmt
      = laba_db_take (laba_book_get_db (laba_page_get_book (LABA_PAGE (self))),
                      "product-categories");

  gtk_string_list_append (words, _ ("All categories"));
  while (laba_stmt_next (stmt, NULL))
    gtk_string_list_append (words, laba_stmt_get_text (stmt, "category"));
  gtk_drop_down_set_model (self->category, G_LIST_MODEL (words));
  gtk_widget_set_visible (GTK_WIDGET (self->category),
                          g_list_model_get_n_items (G_LIST_MODEL (words)) > 1);
}

static const char *
chosen_category (LabaGoodsPage *self)
{
  GtkStringObject *word = gtk_drop_down_get_selected_item (self->category);

  return gtk_drop_down_get_selected (self->category) > 0 && word != NULL
             ? gtk_string_object_get_string (word)
             : NULL;
}

static void
category_changed_cb (LabaGoodsPage *self)
{
  LabaRows *rows = laba_browser_get_rows (self->browser);

  if (rows == NULL)
    return;
  laba_rows_bind_text (rows, ":category", chosen_category (self));
  laba_browser_reload (self->browser);
}

/* ---- callbacks ---- */

static void
selected_cb (LabaGoodsPage *self, gint64 id)
{
  laba_goods_detail_show (self->detail, laba_page_get_book (LABA_PAGE (self)), id);
}

static void
opened_cb (LabaGoodsPage *self, gint64 id)
{
  laba_ask_edit (self, id);
}

static void
count_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaGoodsPage *self = LABA_GOODS_PAGE (widget);

  laba_count_window_open (widget, laba_page_get_book (LABA_PAGE (self)), chosen_category (self));
}

static void
price_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  laba_ask_price (widget, 0, 0, NULL, NULL);
}

static GtkWidget *
laba_goods_page_reopen (LabaPage *page, const char *form, gint64 id, const char *category)
{
  GtkWidget *from = GTK_WIDGET (page);

  return g_strcmp0 (form, "count") == 0
             ? GTK_WIDGET (laba_count_window_open (from, laba_page_get_book (page), category))
             : NULL;
}

static void
out_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  laba_ask_new (widget, g_variant_get_string (parameter, NULL), NULL);
}

/* ---- overrides ---- */

static void
laba_goods_page_bind (LabaPage *page)
{
  LabaGoodsPage *self = LABA_GOODS_PAGE (page);

  laba_browser_set_up (self->browser, laba_page_get_book (page), &plan);
  fill_categories (self);
  category_changed_cb (self);
}

static void
laba_goods_page_show (LabaPage *page)
{
  LabaGoodsPage *self = LABA_GOODS_PAGE (page);

  laba_browser_select_first (self->browser);
  laba_browser_grab_list (self->browser);
}

static gboolean
laba_goods_page_show_record (LabaPage *page, gint64 id)
{
  LabaGoodsPage *self = LABA_GOODS_PAGE (page);

  gtk_drop_down_set_selected (self->category, 0);
  return laba_browser_select (self->browser, id);
}

static gboolean
laba_goods_page_find (LabaPage *page)
{
  laba_browser_find (LABA_GOODS_PAGE (page)->browser);
  return TRUE;
}

static LabaShown *
laba_goods_page_dup_shown (LabaPage *page)
{
  return laba_browser_dup_shown (LABA_GOODS_PAGE (page)->browser, "goods");
}

static void
laba_goods_page_class_init (LabaGoodsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  LabaPageClass *page_class = LABA_PAGE_CLASS (klass);

  g_type_ensure (LABA_TYPE_BROWSER);
  g_type_ensure (LABA_TYPE_GOODS_DETAIL);
  page_class->bind = laba_goods_page_bind;
  page_class->dup_shown = laba_goods_page_dup_shown;
  page_class->find = laba_goods_page_find;
  page_class->reopen = laba_goods_page_reopen;
  page_class->show = laba_goods_page_show;
  page_class->show_record = laba_goods_page_show_record;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/laba/ui/goods/laba-goods-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LabaGoodsPage, browser);
  gtk_widget_class_bind_template_child (widget_class, LabaGoodsPage, category);
  gtk_widget_class_bind_template_child (widget_class, LabaGoodsPage, count_button);
  gtk_widget_class_bind_template_child (widget_class, LabaGoodsPage, price_button);
  gtk_widget_class_bind_template_child (widget_class, LabaGoodsPage, detail);
  gtk_widget_class_bind_template_callback (widget_class, category_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_install_action (widget_class, "goods.count", NULL, count_cb);
  gtk_widget_class_install_action (widget_class, "goods.price", NULL, price_cb);
  gtk_widget_class_install_action (widget_class, "goods.new", "s", out_cb);
}

static void
laba_goods_page_init (LabaGoodsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  laba_browser_add_control (self->browser, GTK_WIDGET (self->category));
  laba_browser_add_control (self->browser, GTK_WIDGET (self->count_button));
  laba_browser_add_control (self->browser, GTK_WIDGET (self->price_button));
}
