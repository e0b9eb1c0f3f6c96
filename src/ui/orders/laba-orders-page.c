/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/orders/laba-orders-page.h"

#include <glib/gi18n.h>

#include "book/laba-rows.h"
#include "exchange/laba-json.h"
#include "ui/kit/laba-cells.h"
#include "ui/kit/laba-keeper.h"
#include "ui/kit/laba-unroll.h"
#include "ui/orders/laba-order-acts.h"
#include "ui/orders/laba-order-filter.h"
#include "ui/orders/laba-order-form.h"
#include "ui/orders/laba-order-pane.h"

struct _LabaOrdersPage
{
  LabaPage parent_instance;
  LabaRows *rows;
  LabaUnroll *unroll; /* of them, as the list shows them */
  LabaOrderView *shown; /* the order in the pane, NULL: none */
  gint64 wanted;        /* its id */
  guint idle;           /* the pane is to be filled */

  GtkLabel *empty_text, *empty_title;
  LabaOrderFilter *filter;
  LabaOrderForm *form;
  GtkStack *list_stack, *stack;
  LabaOrderPane *pane;
  GtkSingleSelection *selection;
  GtkColumnView *view;
};

G_DEFINE_FINAL_TYPE (LabaOrdersPage, laba_orders_page, LABA_TYPE_PAGE)

static const LabaCellColumn columns[] = {
  { "number", N_ ("Number"), LABA_CELL_TEXT, FALSE, "order-ids-by-number", "order-ids-by-number-back", NULL },
  { "day", N_ ("Day"), LABA_CELL_DAY, FALSE, "order-ids-by-day", "order-ids-by-day-back", NULL },
  { "customer", N_ ("Customer"), LABA_CELL_TEXT, TRUE, "order-ids-by-customer", "order-ids-by-customer-back", NULL },
  { "total", N_ ("Total"), LABA_CELL_MONEY, FALSE, "order-ids-by-total", "order-ids-by-total-back", NULL },
  { "goods", N_ ("Goods"), LABA_CELL_WORD, FALSE, "order-ids-by-goods", "order-ids-by-goods-back", laba_order_goods_word },
  { "payment", N_ ("Payment"), LABA_CELL_WORD, FALSE, "order-ids-by-payment", "order-ids-by-payment-back", laba_order_payment_word },
  { NULL, NULL, 0, FALSE, NULL, NULL, NULL },
};

static LabaDb *
get_db (LabaOrdersPage *self)
{
  return laba_book_get_db (laba_page_get_book (LABA_PAGE (self)));
}

static gboolean
is_writing (LabaOrdersPage *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "form") == 0;
}

/* ---- the order beside the list ---- */

static void
update_acts (LabaOrdersPage *self)
{
  gboolean in_list = !is_writing (self);

  for (int i = 0; i < LABA_ORDER_N_ACTS; i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), laba_order_act_action (i),
                                   in_list && laba_order_act_fits (i, self->shown));
}

static void
fill_pane (LabaOrdersPage *self)
{
  g_clear_pointer (&self->shown, laba_order_view_free);
  if (self->wanted != 0 && get_db (self) != NULL)
    self->shown = laba_order_view_load (get_db (self), self->wanted);
  laba_order_pane_show (self->pane, self->shown);
  update_acts (self);
}

static gboolean
fill_pane_cb (gpointer data)
{
  LabaOrdersPage *self = data;

  self->idle = 0;
  fill_pane (self);
  return G_SOURCE_REMOVE;
}

/* After the list is painted: going through it by the arrow keys does not wait for it. */
static void
queue_pane (LabaOrdersPage *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_LOW, fill_pane_cb, self, NULL);
}

/* An act goes by what is chosen, also where the pane is still behind. */
static void
catch_up (LabaOrdersPage *self)
{
  if (self->idle == 0)
    return;
  g_clear_handle_id (&self->idle, g_source_remove);
  fill_pane (self);
}

static void
selected_cb (LabaOrdersPage *self)
{
  LabaRow *row = gtk_single_selection_get_selected_item (self->selection);

  if (row == NULL && self->wanted != 0)
    return; /* it left the list: it stays beside it until another is chosen */
  self->wanted = row != NULL ? laba_row_get_id (row) : 0;
  queue_pane (self);
}

/* The chosen order stays so, as far as the list is read: a row that changed is another object, and the selection lets go
 * of it; in another order or a narrower list it may stand elsewhere. */
static void
select_again (LabaOrdersPage *self)
{
  guint position;

  if (gtk_single_selection_get_selected (self->selection) != GTK_INVALID_LIST_POSITION)
    return;
  position = laba_rows_find_read (self->rows, self->wanted);
  if (position == G_MAXUINT)
    return;
  laba_unroll_reach (self->unroll, position);
  gtk_single_selection_set_selected (self->selection, position);
}

/* ---- the list ---- */

static void
update_count (LabaOrdersPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  gboolean narrowed = laba_order_filter_is_narrowed (self->filter);

  laba_order_filter_show_count (self->filter, n);
  gtk_stack_set_visible_child_name (self->list_stack, n > 0 ? "rows" : "empty");
  gtk_label_set_label (self->empty_title, narrowed ? _ ("No order fits") : _ ("No orders yet"));
  gtk_label_set_label (self->empty_text,
                       narrowed ? _ ("Look for something else, or show all.")
                                : _ ("Write down the first one with Ctrl+N."));
}

static void
reload_cb (LabaOrdersPage *self)
{
  LabaOrderSearch search;

  if (self->rows == NULL)
    return;
  search = laba_order_filter_get_search (
      self->filter, laba_cells_get_order (self->view, columns, "order-ids-by-day-back"));
  laba_order_search_apply (&search, get_db (self), self->rows);
  laba_unroll_renew (self->unroll, GTK_SELECTION_MODEL (self->selection), GTK_WIDGET (self->view));
  select_again (self);
  update_count (self);
}

static void
choose (LabaOrdersPage *self, guint position)
{
  laba_unroll_reach (self->unroll, position);
  gtk_single_selection_set_selected (self->selection, position);
  laba_cells_go_to (self->view, position);
}

static void
focus_list_cb (LabaOrdersPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
search_done_cb (LabaOrdersPage *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->rows)) > 0)
    choose (self, 0);
}

/* ---- the form ---- */

static gboolean
show_order (LabaOrdersPage *self, gint64 id)
{
  guint position = laba_rows_find (self->rows, id);

  if (position == G_MAXUINT)
    {
      laba_order_filter_clear (self->filter);
      position = laba_rows_find (self->rows, id);
    }
  if (position == G_MAXUINT)
    return FALSE;
  choose (self, position);
  return TRUE;
}

static void
form_saved_cb (LabaOrdersPage *self, gint64 id)
{
  show_order (self, id);
}

/* Back to the list, at the order that is chosen. */
static void
form_closed_cb (LabaOrdersPage *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  laba_keeper_end (GTK_WIDGET (self->form));
  gtk_stack_set_visible_child_name (self->stack, "list");
  update_acts (self);
  focus_list_cb (self);
  if (position != GTK_INVALID_LIST_POSITION)
    laba_cells_go_to (self->view, position);
}

static void
show_form (LabaOrdersPage *self)
{
  gtk_stack_set_visible_child_name (self->stack, "form");
  update_acts (self);
  laba_order_form_begin (self->form);
}

static void
edit (LabaOrdersPage *self, gint64 id)
{
  laba_order_form_edit (self->form, id);
  show_form (self);
}

static gboolean
laba_orders_page_new_record (LabaPage *page, const LabaRecord *preset)
{
  LabaOrdersPage *self = LABA_ORDERS_PAGE (page);

  if (!is_writing (self))
    laba_order_form_start (self->form, preset);
  show_form (self);
  return TRUE;
}

/* An order that is gone since is written as a new one. */
static GtkWidget *
laba_orders_page_reopen (LabaPage *page, const char *form, gint64 id, const char *text)
{
  LabaOrdersPage *self = LABA_ORDERS_PAGE (page);
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  g_autoptr (LabaRecord) preset = NULL;

  if (g_strcmp0 (form, "order") != 0)
    return NULL;
  if (id == 0 || !laba_order_form_edit (self->form, id))
    {
      preset = laba_json_parse_record (get_db (self), NULL, text, problems);
      laba_order_form_start (self->form, preset);
    }
  show_form (self);
  return GTK_WIDGET (self->form);
}

/* ---- acts ---- */

static void
act_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaOrdersPage *self = LABA_ORDERS_PAGE (widget);
  int act = laba_order_act_find (action);

  catch_up (self);
  if (act == LABA_ORDER_ACT_EDIT && self->shown != NULL)
    edit (self, laba_row_get_id (self->shown->head));
  else if (act >= 0)
    laba_order_act_do (act, widget, laba_page_get_book (LABA_PAGE (self)), self->shown);
}

static void
activated_cb (LabaOrdersPage *self, guint position)
{
  gint64 id = laba_rows_get_id (self->rows, position);

  if (id != 0)
    edit (self, id);
}

/* ---- page ---- */

static void
book_changed_cb (LabaOrdersPage *self)
{
  laba_order_filter_show_tasks (self->filter, laba_order_tasks (get_db (self)));
  update_count (self);
  queue_pane (self);
}

static void
laba_orders_page_bind (LabaPage *page)
{
  static const char *const tables[]
      = { "customer_order", "order_line",      "order_payment", "payment", "refund",     "write_off",
          "hand_over",      "delivered",       "delivery_failed", "cancel", "order_return", "settlement",
          "settlement_line", "commission_payout", "person",       NULL };
  LabaOrdersPage *self = LABA_ORDERS_PAGE (page);
  LabaBook *book = laba_page_get_book (page);

  self->rows = laba_rows_new (book, "order-ids-by-day-back", "order-row", tables);
  self->unroll = laba_unroll_new (self->rows);
  reload_cb (self);
  laba_order_filter_show_tasks (self->filter, laba_order_tasks (get_db (self)));
  g_signal_connect_object (self->rows, "items-changed", G_CALLBACK (select_again), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  laba_order_filter_set_book (self->filter, book);
  laba_order_form_set_book (self->form, book);
  g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed", G_CALLBACK (reload_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
laba_orders_page_show (LabaPage *page)
{
  LabaOrdersPage *self = LABA_ORDERS_PAGE (page);

  if (is_writing (self))
    return;
  if (self->wanted == 0 && g_list_model_get_n_items (G_LIST_MODEL (self->rows)) > 0)
    choose (self, 0);
  focus_list_cb (self);
}

static gboolean
laba_orders_page_show_record (LabaPage *page, gint64 id)
{
  LabaOrdersPage *self = LABA_ORDERS_PAGE (page);

  if (is_writing (self) && !laba_order_form_is_changed (self->form))
    form_closed_cb (self);
  return !is_writing (self) && show_order (self, id);
}

static gboolean
laba_orders_page_find (LabaPage *page)
{
  LabaOrdersPage *self = LABA_ORDERS_PAGE (page);

  return !is_writing (self) && gtk_widget_grab_focus (GTK_WIDGET (self->filter));
}

/* Not while one is written: then the list is not what is shown. */
static LabaShown *
laba_orders_page_dup_shown (LabaPage *page)
{
  LabaOrdersPage *self = LABA_ORDERS_PAGE (page);

  return is_writing (self) ? NULL : laba_shown_new_list ("orders", _ ("Orders"), self->rows, columns);
}

static gboolean
laba_orders_page_may_close (LabaPage *page)
{
  LabaOrdersPage *self = LABA_ORDERS_PAGE (page);

  if (!is_writing (self) || !laba_order_form_is_changed (self->form))
    return TRUE;
  laba_order_form_ask (self->form);
  return FALSE;
}

/* ---- class ---- */

static void
laba_orders_page_dispose (GObject *object)
{
  LabaOrdersPage *self = LABA_ORDERS_PAGE (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->shown, laba_order_view_free);
  g_clear_object (&self->unroll);
  g_clear_object (&self->rows);
  G_OBJECT_CLASS (laba_orders_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, LabaOrdersPage, empty_text);
  gtk_widget_class_bind_template_child (widget_class, LabaOrdersPage, empty_title);
  gtk_widget_class_bind_template_child (widget_class, LabaOrdersPage, filter);
  gtk_widget_class_bind_template_child (widget_class, LabaOrdersPage, form);
  gtk_widget_class_bind_template_child (widget_class, LabaOrdersPage, list_stack);
  gtk_widget_class_bind_template_child (widget_class, LabaOrdersPage, pane);
  gtk_widget_class_bind_template_child (widget_class, LabaOrdersPage, selection);
  gtk_widget_class_bind_template_child (widget_class, LabaOrdersPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LabaOrdersPage, view);
}

static void
bind_callbacks (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_list_cb);
  gtk_widget_class_bind_template_callback (widget_class, form_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, form_saved_cb);
  gtk_widget_class_bind_template_callback (widget_class, reload_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_done_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
laba_orders_page_class_init (LabaOrdersPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  LabaPageClass *page_class = LABA_PAGE_CLASS (klass);

  g_type_ensure (LABA_TYPE_ORDER_FILTER);
  g_type_ensure (LABA_TYPE_ORDER_FORM);
  g_type_ensure (LABA_TYPE_ORDER_PANE);
  G_OBJECT_CLASS (klass)->dispose = laba_orders_page_dispose;
  page_class->bind = laba_orders_page_bind;
  page_class->show = laba_orders_page_show;
  page_class->show_record = laba_orders_page_show_record;
  page_class->find = laba_orders_page_find;
  page_class->dup_shown = laba_orders_page_dup_shown;
  page_class->may_close = laba_orders_page_may_close;
  page_class->new_record = laba_orders_page_new_record;
  page_class->reopen = laba_orders_page_reopen;
  gtk_widget_class_set_template_from_resource (widget_class, "/id/laba/ui/orders/laba-orders-page.ui");
  bind_children (widget_class);
  bind_callbacks (widget_class);
  for (int i = 0; i < LABA_ORDER_N_ACTS; i++)
    gtk_widget_class_install_action (widget_class, laba_order_act_action (i), NULL, act_cb);
}

static void
laba_orders_page_init (LabaOrdersPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  laba_cells_install (self->view, columns);
  update_acts (self);
}
