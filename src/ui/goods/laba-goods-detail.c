/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/goods/laba-goods-detail.h"

#include <glib/gi18n.h>

#include "base/laba-money.h"
#include "base/laba-quantity.h"
#include "book/laba-edit.h"
#include "book/laba-row.h"
#include "book/laba-store.h"
#include "goods/laba-stock.h"
#include "reports/laba-report-list.h"
#include "reports/laba-reports.h"
#include "ui/goods/laba-goods-photo.h"
#include "ui/goods/laba-goods-words.h"
#include "ui/kit/laba-ask.h"
#include "ui/kit/laba-facts.h"
#include "ui/kit/laba-follower.h"
#include "ui/kit/laba-table-view.h"
#include "ui/kit/laba-tables.h"

#define CARD_ROWS 500
#define DAYS_OF_LATE 30

struct _LabaGoodsDetail
{
  GtkBox parent_instance;
  LabaBook *book;
  LabaFollower *follower;
  gint64 id;
  gboolean archived;

  GtkButton *archive_button;
  GtkButton *buy_button;
  LabaTableView *card;
  GtkLabel *card_title;
  LabaFacts *facts;
  GtkImage *photo;
  GtkMenuButton *photo_button;
  LabaFacts *prices;
  GtkStack *stack;
  GtkLabel *state;
  GtkBox *state_box;
  GtkImage *state_icon;
  GtkLabel *subtitle;
  GtkLabel *title;
};

G_DEFINE_FINAL_TYPE (LabaGoodsDetail, laba_goods_detail, GTK_TYPE_BOX)

/* ---- what is known ---- */

static LabaRow *
query (LabaGoodsDetail *self, const char *statement)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (laba_book_get_db (self->book), statement);

  laba_stmt_bind_int (stmt, ":id", self->id);
  if (laba_stmt_has_bind (stmt, ":since"))
    laba_stmt_bind_int (stmt, ":since", laba_day_add (laba_day_today (), -DAYS_OF_LATE));
  return laba_stmt_next (stmt, NULL) ? laba_row_new (stmt) : NULL;
}

static void
show_head (LabaGoodsDetail *self, LabaRow *row)
{
  const char *code = laba_row_get_text (row, "code");
  const char *category = laba_row_get_text (row, "category");
  gint64 state = laba_row_get_int (row, "state");
  const char *icon = laba_goods_state_icon (state);
  g_autofree char *subtitle
      = g_strjoin (code != NULL && category != NULL ? " · " : "", code != NULL ? code : "",
                   category != NULL ? category : "", NULL);

  gtk_label_set_label (self->title, laba_row_get_text (row, "title"));
  gtk_label_set_label (self->subtitle, subtitle);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), *subtitle != '\0');
  gtk_label_set_label (self->state, laba_goods_state_word (state));
  gtk_image_set_from_icon_name (self->state_icon, icon);
  gtk_widget_set_visible (GTK_WIDGET (self->state_icon), icon != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->state_box), state != 0);
  self->archived = laba_row_get_int (row, "archived") != 0;
  gtk_button_set_label (self->archive_button, self->archived ? _ ("Take _back") : _ ("_Archive"));
}

static void
show_stock (LabaGoodsDetail *self, LabaRow *row)
{
  const char *unit = laba_row_get_text (row, "unit");

  if (laba_row_get_int (row, "bundle") != 0)
    return;
  laba_facts_add_quantity (self->facts, _ ("On hand"), laba_row_get_int (row, "on_hand"), unit);
  if (laba_row_get_int (row, "reserved") != 0)
    laba_facts_add_quantity (self->facts, _ ("Reserved"), laba_row_get_int (row, "reserved"), unit);
  if (laba_row_get_int (row, "placed") != 0)
    laba_facts_add_quantity (self->facts, _ ("Left with shops"),
                             laba_row_get_int (row, "placed"), unit);
  laba_facts_add_quantity (self->facts, _ ("Available"), laba_row_get_int (row, "available"),
                           unit);
  if (!laba_row_is_null (row, "min_stock"))
    laba_facts_add_quantity (self->facts, _ ("Minimum stock"),
                             laba_row_get_int (row, "min_stock"), unit);
  if (laba_row_get_int (row, "uncovered") != 0)
    laba_facts_add_quantity (self->facts, _ ("Sold before bought"),
                             laba_row_get_int (row, "uncovered"), unit);
  laba_facts_add_money (self->facts, _ ("Value"), laba_row_get_int (row, "value"));
  if (!laba_row_is_null (row, "unit_cost"))
    laba_facts_add_money (self->facts, _ ("Cost of one"), laba_row_get_int (row, "unit_cost"));
}

static void
show_selling (LabaGoodsDetail *self, LabaRow *row)
{
  gint64 price = laba_row_get_int (row, "sell_price");
  gint64 cost = laba_row_get_int (row, "unit_cost");

  if (laba_row_is_null (row, "sell_price"))
    return;
  laba_facts_add_money (self->facts, _ ("Selling price"), price);
  if (price <= 0 || laba_row_is_null (row, "unit_cost"))
    return;
  /* Translators: what stays of the price of one piece; %2$d percent of the price */
  g_autofree char *earned = laba_money_format (price - cost, laba_language_get ());
  g_autofree char *text = g_strdup_printf (_ ("%1$s, %2$d%% of the price"), earned,
                                           (int) (laba_row_get_int (row, "margin") / 1000));
  laba_facts_add_text (self->facts, _ ("Earned on one"), text);
}

static void
show_about (LabaGoodsDetail *self, const char *unit)
{
  g_autoptr (LabaRow) about = query (self, "product-about");

  if (about == NULL)
    return;
  laba_facts_add_quantity (self->facts, _ ("Sold in 30 days"), laba_row_get_int (about, "sold"),
                           unit);
  laba_facts_add_day (self->facts, _ ("Last bought"), laba_row_get_int (about, "last_bought"));
  laba_facts_add_text (self->facts, _ ("Supplier"), laba_row_get_text (about, "supplier"));
  laba_facts_add_text (self->facts, _ ("Barcode"), laba_row_get_text (about, "barcode"));
  laba_facts_add_text (self->facts, _ ("Note"), laba_row_get_text (about, "note"));
}

/* ---- tiers, packs, parts ---- */

static void
show_tier (LabaGoodsDetail *self, const LabaLine *line)
{
  g_autofree char *from
      = laba_quantity_format (laba_line_get_number (line, "from_quantity"), laba_language_get ());
  const char *group = laba_line_get_text (line, "price_group");
  /* Translators: a price that holds from a quantity, for a kind of customer */
  g_autofree char *label = group != NULL ? g_strdup_printf (_ ("From %1$s, %2$s"), from, group)
                                         : g_strdup_printf (_ ("From %s"), from);

  laba_facts_add_money (self->prices, label, laba_line_get_number (line, "price"));
}

static void
show_lines (LabaGoodsDetail *self, const char *unit)
{
  LabaDb *db = laba_book_get_db (self->book);
  g_autoptr (LabaRecord) record = laba_store_load (db, self->id, NULL);

  laba_facts_clear (self->prices);
  if (record == NULL)
    return;
  GPtrArray *tiers = laba_record_get_lines (record, "prices");
  for (guint i = 0; i < tiers->len; i++)
    show_tier (self, tiers->pdata[i]);
  GPtrArray *packs = laba_record_get_lines (record, "packs");
  for (guint i = 0; i < packs->len; i++)
    laba_facts_add_quantity (self->prices, laba_line_get_text (packs->pdata[i], "name"),
                             laba_line_get_number (packs->pdata[i], "quantity"), unit);
  GPtrArray *parts = laba_record_get_lines (record, "parts");
  for (guint i = 0; i < parts->len; i++)
    {
      gint64 part = laba_line_get_number (parts->pdata[i], "product");
      g_autofree char *title = laba_stock_title (db, part);
      g_autofree char *quantity
          = laba_stock_quantity (db, part, laba_line_get_number (parts->pdata[i], "quantity"));

      laba_facts_add_text (self->prices, title, quantity);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->prices), tiers->len + packs->len + parts->len > 0);
}

/* Newest first, and only what fits beside the list; the whole card is a report. */
static const LabaListColumn card_columns[] = {
  { "day", N_ ("Day"), LABA_COLUMN_DAY, FALSE, NULL },
  { "type", N_ ("What"), LABA_COLUMN_TEXT, FALSE, laba_word_type },
  { "text", N_ ("About"), LABA_COLUMN_TEXT, FALSE, NULL },
  { "quantity_in", N_ ("In"), LABA_COLUMN_QUANTITY, FALSE, NULL },
  { "quantity_out", N_ ("Out"), LABA_COLUMN_QUANTITY, FALSE, NULL },
  { "balance", N_ ("Left"), LABA_COLUMN_QUANTITY, FALSE, NULL },
  { NULL, NULL, 0, FALSE, NULL },
};

static void
show_card (LabaGoodsDetail *self, gboolean bundle)
{
  const LabaReportQuery query = { .product = self->id, .limit = CARD_ROWS };

  gtk_widget_set_visible (GTK_WIDGET (self->card), !bundle);
  gtk_widget_set_visible (GTK_WIDGET (self->card_title), !bundle);
  if (!bundle)
    laba_table_view_take (self->card,
                          laba_tables_merge (
                              laba_report_list (laba_book_get_db (self->book),
                                                &laba_report_stock_card, "product-card",
                                                card_columns, &query, NULL),
                              1, 2));
}

static void
refresh (LabaGoodsDetail *self)
{
  g_autoptr (LabaRow) row = self->id != 0 ? query (self, "product-row") : NULL;

  gtk_stack_set_visible_child_name (self->stack, row != NULL ? "product" : "none");
  if (row == NULL)
    return;
  gboolean bundle = laba_row_get_int (row, "bundle") != 0;
  const char *unit = laba_row_get_text (row, "unit");
  show_head (self, row);
  laba_facts_clear (self->facts);
  show_stock (self, row);
  show_selling (self, row);
  show_about (self, unit);
  show_lines (self, unit);
  show_card (self, bundle);
  laba_goods_photo_show (self->photo, self->book, self->id);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "product.adjust", !bundle);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "product.opening", !bundle);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "product.buy", !bundle);
}

void
laba_goods_detail_show (LabaGoodsDetail *self, LabaBook *book, gint64 id)
{
  if (g_set_object (&self->book, book))
    {
      g_clear_object (&self->follower);
      self->follower = laba_follower_new (GTK_WIDGET (self), book, G_CALLBACK (refresh));
    }
  self->id = id;
  refresh (self);
}

/* ---- actions ---- */

static void
edit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  laba_ask_edit (widget, LABA_GOODS_DETAIL (widget)->id);
}

static void
price_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaGoodsDetail *self = LABA_GOODS_DETAIL (widget);
  g_autofree char *title = laba_stock_title (laba_book_get_db (self->book), self->id);

  laba_ask_price (widget, self->id, 0, title, NULL);
}

static void
buy_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaGoodsDetail *self = LABA_GOODS_DETAIL (widget);
  g_autoptr (LabaRecord) purchase = laba_record_new (laba_type_by_id ("purchase"));

  laba_record_set_number (purchase, "day", laba_day_today ());
  laba_line_set_number (laba_record_add_line (purchase, "lines"), "product", self->id);
  laba_ask_new_record (widget, laba_book_get_db (self->book), purchase);
}

/* "product.out" makes a stock-out and so on, of this product. */
static void
stock_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *type = g_str_equal (action, "product.out")      ? "stock-out"
                     : g_str_equal (action, "product.adjust") ? "stock-adjust"
                                                              : "opening-stock";

  laba_ask_new (widget, type, "product", LABA_GOODS_DETAIL (widget)->id, NULL);
}

static void
archive_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaGoodsDetail *self = LABA_GOODS_DETAIL (widget);
  LabaDb *db = laba_book_get_db (self->book);
  g_autoptr (LabaRecord) record = laba_store_load (db, self->id, NULL);
  g_autofree char *title = laba_stock_title (db, self->id);
  g_autofree char *label = g_strdup_printf (
      self->archived ? _ ("Take “%s” back from the archive") : _ ("Archive “%s”"), title);
  g_autoptr (GError) error = NULL;
  g_autoptr (LabaEdit) edit
      = record != NULL ? laba_edit_begin (self->book, label, &error) : NULL;

  if (edit == NULL)
    return;
  laba_record_set_number (record, "archived", !self->archived);
  if (laba_edit_save (edit, record, NULL, &error)
      && laba_edit_commit (g_steal_pointer (&edit), &error))
    laba_ask_toast_saved (widget, label);
  else
    laba_ask_toast (widget, error->message);
}

static void
photo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaGoodsDetail *self = LABA_GOODS_DETAIL (widget);

  if (g_str_equal (action, "product.choose-photo"))
    laba_goods_photo_choose (widget, self->book, self->id);
  else if (g_str_equal (action, "product.paste-photo"))
    laba_goods_photo_paste (widget, self->book, self->id);
  else
    laba_goods_photo_set (widget, self->book, self->id, NULL);
}

static void
card_opened_cb (LabaGoodsDetail *self, gint64 record)
{
  laba_ask_open (self, record);
}

static gboolean
dropped_cb (GtkDropTarget *target, const GValue *value, double x, double y, LabaGoodsDetail *self)
{
  return laba_goods_photo_drop (GTK_WIDGET (self), self->book, self->id, value);
}

/* ---- class ---- */

static void
laba_goods_detail_dispose (GObject *object)
{
  g_clear_object (&LABA_GOODS_DETAIL (object)->follower);
  g_clear_object (&LABA_GOODS_DETAIL (object)->book);
  G_OBJECT_CLASS (laba_goods_detail_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "product.edit", NULL, edit_cb);
  gtk_widget_class_install_action (widget_class, "product.buy", NULL, buy_cb);
  gtk_widget_class_install_action (widget_class, "product.price", NULL, price_cb);
  gtk_widget_class_install_action (widget_class, "product.out", NULL, stock_cb);
  gtk_widget_class_install_action (widget_class, "product.adjust", NULL, stock_cb);
  gtk_widget_class_install_action (widget_class, "product.opening", NULL, stock_cb);
  gtk_widget_class_install_action (widget_class, "product.archive", NULL, archive_cb);
  gtk_widget_class_install_action (widget_class, "product.choose-photo", NULL, photo_cb);
  gtk_widget_class_install_action (widget_class, "product.paste-photo", NULL, photo_cb);
  gtk_widget_class_install_action (widget_class, "product.remove-photo", NULL, photo_cb);
}

static void
laba_goods_detail_class_init (LabaGoodsDetailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (LABA_TYPE_FACTS);
  g_type_ensure (LABA_TYPE_TABLE_VIEW);
  G_OBJECT_CLASS (klass)->dispose = laba_goods_detail_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/laba/ui/goods/laba-goods-detail.ui");
  gtk_widget_class_bind_template_child (widget_class, LabaGoodsDetail, archive_button);
  gtk_widget_class_bind_template_child (widget_class, LabaGoodsDetail, buy_button);
  gtk_widget_class_bind_template_child (widget_class, LabaGoodsDetail, card);
  gtk_widget_class_bind_template_child (widget_class, LabaGoodsDetail, card_title);
  gtk_widget_class_bind_template_child (widget_class, LabaGoodsDetail, facts);
  gtk_widget_class_bind_template_child (widget_class, LabaGoodsDetail, photo);
  gtk_widget_class_bind_template_child (widget_class, LabaGoodsDetail, photo_button);
  gtk_widget_class_bind_template_child (widget_class, LabaGoodsDetail, prices);
  gtk_widget_class_bind_template_child (widget_class, LabaGoodsDetail, stack);
  gtk_widget_class_bind_template_child (widget_class, LabaGoodsDetail, state);
  gtk_widget_class_bind_template_child (widget_class, LabaGoodsDetail, state_box);
  gtk_widget_class_bind_template_child (widget_class, LabaGoodsDetail, state_icon);
  gtk_widget_class_bind_template_child (widget_class, LabaGoodsDetail, subtitle);
  gtk_widget_class_bind_template_child (widget_class, LabaGoodsDetail, title);
  gtk_widget_class_bind_template_callback (widget_class, card_opened_cb);
  install_actions (widget_class);
}

static void
laba_goods_detail_init (LabaGoodsDetail *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);
  GType types[] = { GDK_TYPE_FILE_LIST, GDK_TYPE_TEXTURE };

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect_object (target, "drop", G_CALLBACK (dropped_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
