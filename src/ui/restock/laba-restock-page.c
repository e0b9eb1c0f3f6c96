/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/restock/laba-restock-page.h"

#include <glib/gi18n.h>

#include "base/laba-quantity.h"
#include "ui/kit/laba-ask.h"
#include "ui/kit/laba-browser.h"
#include "ui/restock/laba-batch-detail.h"
#include "ui/restock/laba-consign-detail.h"
#include "ui/restock/laba-purchase-window.h"
#include "ui/restock/laba-settle-window.h"

struct _LabaRestockPage
{
  LabaPage parent_instance;

  LabaBatchDetail *batch;
  GtkButton *batch_button;
  LabaBrowser *batches;
  GtkButton *buy_button;
  LabaConsignDetail *consignment;
  GtkButton *edit_button;
  GtkButton *leave_button;
  LabaBrowser *low;
  GtkButton *pay_button;
  LabaBrowser *places;
  LabaBrowser *purchases;
  GtkButton *return_button;
  GtkLabel *summary;
  GtkStack *views;
};

G_DEFINE_FINAL_TYPE (LabaRestockPage, laba_restock_page, LABA_TYPE_PAGE)

/* ---- the lists ---- */

static const LabaCellColumn low_columns[] = {
  { "code", N_ ("Code"), LABA_CELL_TEXT, FALSE, NULL, NULL, NULL },
  { "title", N_ ("Product"), LABA_CELL_TEXT, TRUE, NULL, NULL, NULL },
  { "supplier", N_ ("Supplier"), LABA_CELL_TEXT, TRUE, NULL, NULL, NULL },
  { "on_hand", N_ ("On hand"), LABA_CELL_QUANTITY, FALSE, NULL, NULL, NULL },
  { "reserved", N_ ("Reserved"), LABA_CELL_QUANTITY, FALSE, NULL, NULL, NULL },
  { "available", N_ ("Available"), LABA_CELL_QUANTITY, FALSE, NULL, NULL, NULL },
  { "min_stock", N_ ("Minimum"), LABA_CELL_QUANTITY, FALSE, NULL, NULL, NULL },
  { "suggest", N_ ("Buy about"), LABA_CELL_QUANTITY, FALSE, NULL, NULL, NULL },
  { "last_cost", N_ ("Last cost"), LABA_CELL_MONEY, FALSE, NULL, NULL, NULL },
  { NULL, NULL, 0, FALSE, NULL, NULL, NULL },
};

static const LabaBrowserPlan low_plan = {
  .label = N_ ("Goods that run low"),
  .empty = N_ ("Nothing runs low. Goods appear here when less is left than their minimum stock."),
  .columns = low_columns,
  .ids = "restock-ids",
  .row = "restock-row",
};

static const LabaCellColumn purchase_columns[] = {
  { "number", N_ ("Number"), LABA_CELL_TEXT, FALSE, NULL, NULL, NULL },
  { "day", N_ ("Day"), LABA_CELL_DAY, FALSE, "purchase-ids-by-day", "purchase-ids-by-day-back",
    NULL },
  { "supplier", N_ ("Supplier"), LABA_CELL_TEXT, TRUE, NULL, NULL, NULL },
  { "total", N_ ("Total"), LABA_CELL_MONEY, FALSE, NULL, NULL, NULL },
  { "paid", N_ ("Paid"), LABA_CELL_MONEY, FALSE, NULL, NULL, NULL },
  { "owed", N_ ("Still owed"), LABA_CELL_MONEY, FALSE, NULL, NULL, NULL },
  { "due", N_ ("To be paid by"), LABA_CELL_DAY, FALSE, NULL, NULL, NULL },
  { NULL, NULL, 0, FALSE, NULL, NULL, NULL },
};

static const char *const purchase_filters[]
    = { N_ ("All purchases"), N_ ("Not paid in full"), NULL };

static const LabaBrowserPlan purchase_plan = {
  .label = N_ ("Purchases"),
  .placeholder = N_ ("Search by supplier or number"),
  .empty = N_ ("No purchases yet. Write down what you buy to sell, and what you still owe on it."),
  .begin = N_ ("New _purchase"),
  .begin_action = "win.new-record::purchase",
  .filters = purchase_filters,
  .columns = purchase_columns,
  .ids = "purchase-ids-by-day-back",
  .found = "purchase-ids-found",
  .row = "purchase-row",
};

static const LabaCellColumn batch_columns[] = {
  { "name", N_ ("Batch"), LABA_CELL_TEXT, TRUE, NULL, NULL, NULL },
  { "closes", N_ ("Closes"), LABA_CELL_DAY, FALSE, NULL, NULL, NULL },
  { "arrives", N_ ("Goods arrive"), LABA_CELL_DAY, FALSE, NULL, NULL, NULL },
  { "paid", N_ ("Paid ahead"), LABA_CELL_MONEY, FALSE, NULL, NULL, NULL },
  { NULL, NULL, 0, FALSE, NULL, NULL, NULL },
};

static const char *const batch_filters[] = { N_ ("Open batches"), N_ ("All batches"), NULL };

static const LabaBrowserPlan batch_plan = {
  .label = N_ ("PO batches"),
  .empty = N_ ("No PO batches yet. A batch collects orders until a day; then you buy for all of "
               "them at once."),
  .begin = N_ ("New PO _batch"),
  .begin_action = "restock.new-batch",
  .filters = batch_filters,
  .columns = batch_columns,
  .ids = "batch-ids",
  .row = "batch-row",
};

static const LabaCellColumn place_columns[] = {
  { "name", N_ ("Name"), LABA_CELL_TEXT, TRUE, NULL, NULL, NULL },
  { "there", N_ ("Lies there"), LABA_CELL_QUANTITY, FALSE, NULL, NULL, NULL },
  { "owes", N_ ("Owes me"), LABA_CELL_MONEY, FALSE, NULL, NULL, NULL },
  { "owed", N_ ("I owe"), LABA_CELL_MONEY, FALSE, NULL, NULL, NULL },
  { NULL, NULL, 0, FALSE, NULL, NULL, NULL },
};

static const char *const place_filters[] = { N_ ("Everybody"), N_ ("Where something is open"), NULL };

static const LabaBrowserPlan place_plan = {
  .label = N_ ("Consignment"),
  .empty = N_ ("No goods lie with others yet, and you sell none of theirs. Leave goods with a shop, "
               "or sell a product in an order as “left with me”."),
  .begin = N_ ("_Leave goods somewhere"),
  .begin_action = "restock.leave",
  .filters = place_filters,
  .columns = place_columns,
  .ids = "consign-people-ids",
  .row = "consign-people-row",
};

/* ---- what is in front ---- */

static gboolean
is_view (LabaRestockPage *self, const char *name)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->views), name) == 0;
}

static void
show_summary (LabaRestockPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (laba_browser_get_rows (self->low)));
  g_autofree char *text
      = is_view (self, "low") && n > 0
            ? g_strdup_printf (ngettext ("%u product runs low", "%u products run low", n), n)
            : g_strdup ("");

  gtk_label_set_label (self->summary, text);
}

static gint64
selected_purchase (LabaRestockPage *self)
{
  return is_view (self, "purchases") ? laba_browser_get_selected (self->purchases) : 0;
}

static void
update (LabaRestockPage *self)
{
  gboolean low = is_view (self, "low"), purchases = is_view (self, "purchases");
  gboolean batches = is_view (self, "batches");

  if (laba_browser_get_rows (self->low) == NULL || laba_browser_get_rows (self->places) == NULL)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->buy_button), low);
  gtk_widget_set_visible (GTK_WIDGET (self->pay_button), purchases);
  gtk_widget_set_visible (GTK_WIDGET (self->return_button), purchases);
  gtk_widget_set_visible (GTK_WIDGET (self->edit_button), purchases);
  gtk_widget_set_visible (GTK_WIDGET (self->batch_button), batches);
  gtk_widget_set_visible (GTK_WIDGET (self->leave_button), is_view (self, "consignment"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "restock.pay", selected_purchase (self) != 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "restock.return",
                                 selected_purchase (self) != 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "restock.edit", selected_purchase (self) != 0);
  gtk_widget_action_set_enabled (
      GTK_WIDGET (self), "restock.buy",
      g_list_model_get_n_items (G_LIST_MODEL (laba_browser_get_rows (self->low))) > 0);
  show_summary (self);
}


/* ---- buying ---- */

/* The row of an id in a list that is loaded. */
static LabaRow *
row_of (LabaBrowser *browser, gint64 id)
{
  LabaRows *rows = laba_browser_get_rows (browser);
  guint position = laba_rows_find (rows, id);

  return position != G_MAXUINT ? g_list_model_get_item (G_LIST_MODEL (rows), position) : NULL;
}

static void
add_line (LabaRecord *purchase, LabaRow *row)
{
  LabaLine *line = laba_record_add_line (purchase, "lines");
  gint64 quantity = laba_row_get_int (row, "suggest"), amount = 0;

  laba_line_set_number (line, "product", laba_row_get_id (row));
  laba_line_set_number (line, "quantity", quantity);
  if (!laba_row_is_null (row, "last_cost")
      && laba_quantity_price (quantity, laba_row_get_int (row, "last_cost"), &amount))
    laba_line_set_number (line, "amount", amount);
}

/* Those chosen, else all that run low. */
static GArray *
list_wanted (LabaRestockPage *self)
{
  GArray *wanted = laba_browser_list_chosen (self->low);
  LabaRows *rows = laba_browser_get_rows (self->low);

  if (wanted->len > 0)
    return wanted;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (rows)); i++)
    {
      gint64 id = laba_rows_get_id (rows, i);

      g_array_append_val (wanted, id);
    }
  return wanted;
}

/* One purchase is from one supplier, the first one's; `left` counts what others sell. */
static LabaRecord *
make_purchase (LabaRestockPage *self, guint *left)
{
  LabaRecord *purchase = laba_record_new (laba_type_by_id ("purchase"));
  g_autoptr (GArray) wanted = list_wanted (self);
  gint64 supplier = -1;

  *left = 0;
  for (guint i = 0; i < wanted->len; i++)
    {
      g_autoptr (LabaRow) row = row_of (self->low, g_array_index (wanted, gint64, i));

      if (row == NULL)
        continue;
      if (supplier < 0)
        supplier = laba_row_get_int (row, "supplier_id");
      if (laba_row_get_int (row, "supplier_id") == supplier)
        add_line (purchase, row);
      else
        *left += 1;
    }
  if (supplier > 0)
    laba_record_set_number (purchase, "supplier", supplier);
  return purchase;
}

static void
buy_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaRestockPage *self = LABA_RESTOCK_PAGE (widget);
  guint left;
  g_autoptr (LabaRecord) purchase = make_purchase (self, &left);
  g_autofree char *text
      = g_strdup_printf (ngettext ("%u product of another supplier waits for its own purchase.",
                                   "%u products of other suppliers wait for their own purchase.",
                                   left),
                         left);

  laba_purchase_window_open (widget, laba_page_get_book (LABA_PAGE (self)), purchase);
  if (left > 0)
    laba_ask_toast (widget, text);
}

static void
pay_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaRestockPage *self = LABA_RESTOCK_PAGE (widget);
  g_autoptr (LabaRow) row = row_of (self->purchases, selected_purchase (self));

  if (row != NULL)
    laba_ask_new (widget, "supplier-payment", "supplier", laba_row_get_int (row, "supplier_id"),
                  "purchase", laba_row_get_id (row), "amount", laba_row_get_int (row, "owed"),
                  NULL);
}

static void
return_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  laba_ask_new (widget, "purchase-return", "purchase",
                selected_purchase (LABA_RESTOCK_PAGE (widget)), NULL);
}

static void
edit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  laba_ask_edit (widget, selected_purchase (LABA_RESTOCK_PAGE (widget)));
}

static void
new_batch_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  laba_ask_new (widget, "batch", "opens", (gint64) laba_day_today (), NULL);
}

static void
leave_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  laba_ask_new (widget, "consign-out", NULL);
}

/* ---- callbacks ---- */

static void
low_opened_cb (LabaRestockPage *self, gint64 id)
{
  laba_ask_open (self, id);
}

static void
opened_cb (LabaRestockPage *self, gint64 id)
{
  laba_ask_edit (self, id);
}

static void
batch_selected_cb (LabaRestockPage *self, gint64 id)
{
  laba_batch_detail_show (self->batch, laba_page_get_book (LABA_PAGE (self)), id);
}

static void
place_selected_cb (LabaRestockPage *self, gint64 id)
{
  laba_consign_detail_show (self->consignment, laba_page_get_book (LABA_PAGE (self)), id);
}

/* ---- overrides ---- */

static void
laba_restock_page_bind (LabaPage *page)
{
  LabaRestockPage *self = LABA_RESTOCK_PAGE (page);
  LabaBook *book = laba_page_get_book (page);

  laba_browser_set_multiple (self->low);
  laba_browser_set_up (self->low, book, &low_plan);
  laba_browser_set_up (self->purchases, book, &purchase_plan);
  laba_browser_set_up (self->batches, book, &batch_plan);
  laba_browser_set_up (self->places, book, &place_plan);
  g_signal_connect_object (book, "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  update (self);
}

static LabaBrowser *
front (LabaRestockPage *self)
{
  if (is_view (self, "purchases"))
    return self->purchases;
  if (is_view (self, "consignment"))
    return self->places;
  return is_view (self, "batches") ? self->batches : self->low;
}

static void
view_changed_cb (LabaRestockPage *self)
{
  if (laba_browser_get_rows (self->places) == NULL)
    return;
  if (front (self) != self->low) /* there one chooses what to buy */
    laba_browser_select_first (front (self));
  update (self);
}

static void
laba_restock_page_show (LabaPage *page)
{
  LabaRestockPage *self = LABA_RESTOCK_PAGE (page);

  view_changed_cb (self);
  laba_browser_grab_list (front (self));
}

static gboolean
laba_restock_page_show_record (LabaPage *page, gint64 id)
{
  LabaRestockPage *self = LABA_RESTOCK_PAGE (page);

  if (laba_browser_select (self->purchases, id))
    gtk_stack_set_visible_child_name (self->views, "purchases");
  else if (laba_browser_select (self->batches, id))
    gtk_stack_set_visible_child_name (self->views, "batches");
  else
    return FALSE;
  return TRUE;
}

static gboolean
laba_restock_page_find (LabaPage *page)
{
  LabaRestockPage *self = LABA_RESTOCK_PAGE (page);

  gtk_stack_set_visible_child_name (self->views, "purchases");
  laba_browser_find (self->purchases);
  return TRUE;
}

/* Of a batch what is to be bought for it: that is what one takes along. */
static LabaShown *
laba_restock_page_dup_shown (LabaPage *page)
{
  LabaRestockPage *self = LABA_RESTOCK_PAGE (page);

  if (is_view (self, "batches") && laba_browser_get_selected (self->batches) != 0)
    return laba_shown_new_table (laba_batch_detail_dup_table (self->batch));
  if (is_view (self, "batches"))
    return laba_browser_dup_shown (self->batches, "batches");
  if (is_view (self, "consignment"))
    return laba_browser_dup_shown (self->places, "consignment");
  return is_view (self, "low") ? laba_browser_dup_shown (self->low, "restock")
                               : laba_browser_dup_shown (self->purchases, "purchases");
}

static gboolean
laba_restock_page_new_record (LabaPage *page, const LabaRecord *preset)
{
  laba_purchase_window_open (GTK_WIDGET (page), laba_page_get_book (page), preset);
  return TRUE;
}

static GtkWidget *
laba_restock_page_reopen (LabaPage *page, const char *form, gint64 id, const char *text)
{
  LabaBook *book = laba_page_get_book (page);

  if (g_strcmp0 (form, "settle") == 0)
    return GTK_WIDGET (laba_settle_window_open (GTK_WIDGET (page), book, id));
  return g_strcmp0 (form, "purchase") == 0
             ? GTK_WIDGET (laba_purchase_window_open (GTK_WIDGET (page), book, NULL))
             : NULL;
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/laba/ui/restock/laba-restock-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LabaRestockPage, batch);
  gtk_widget_class_bind_template_child (widget_class, LabaRestockPage, batch_button);
  gtk_widget_class_bind_template_child (widget_class, LabaRestockPage, batches);
  gtk_widget_class_bind_template_child (widget_class, LabaRestockPage, buy_button);
  gtk_widget_class_bind_template_child (widget_class, LabaRestockPage, consignment);
  gtk_widget_class_bind_template_child (widget_class, LabaRestockPage, edit_button);
  gtk_widget_class_bind_template_child (widget_class, LabaRestockPage, leave_button);
  gtk_widget_class_bind_template_child (widget_class, LabaRestockPage, low);
  gtk_widget_class_bind_template_child (widget_class, LabaRestockPage, pay_button);
  gtk_widget_class_bind_template_child (widget_class, LabaRestockPage, places);
  gtk_widget_class_bind_template_child (widget_class, LabaRestockPage, purchases);
  gtk_widget_class_bind_template_child (widget_class, LabaRestockPage, return_button);
  gtk_widget_class_bind_template_child (widget_class, LabaRestockPage, summary);
  gtk_widget_class_bind_template_child (widget_class, LabaRestockPage, views);
  gtk_widget_class_bind_template_callback (widget_class, batch_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, low_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, place_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, view_changed_cb);
}

static void
laba_restock_page_class_init (LabaRestockPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  LabaPageClass *page_class = LABA_PAGE_CLASS (klass);

  g_type_ensure (LABA_TYPE_BATCH_DETAIL);
  g_type_ensure (LABA_TYPE_BROWSER);
  g_type_ensure (LABA_TYPE_CONSIGN_DETAIL);
  page_class->bind = laba_restock_page_bind;
  page_class->dup_shown = laba_restock_page_dup_shown;
  page_class->find = laba_restock_page_find;
  page_class->new_record = laba_restock_page_new_record;
  page_class->reopen = laba_restock_page_reopen;
  page_class->show = laba_restock_page_show;
  page_class->show_record = laba_restock_page_show_record;
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "restock.buy", NULL, buy_cb);
  gtk_widget_class_install_action (widget_class, "restock.edit", NULL, edit_cb);
  gtk_widget_class_install_action (widget_class, "restock.leave", NULL, leave_cb);
  gtk_widget_class_install_action (widget_class, "restock.new-batch", NULL, new_batch_cb);
  gtk_widget_class_install_action (widget_class, "restock.pay", NULL, pay_cb);
  gtk_widget_class_install_action (widget_class, "restock.return", NULL, return_cb);
}

static void
laba_restock_page_init (LabaRestockPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
