/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/orders/laba-orders-page.h"

#include <glib/gi18n.h>

#include "book/laba-rows.h"
#include "ui/kit/laba-cells.h"

struct _LabaOrdersPage
{
  LabaPage parent_instance;
  LabaRows *rows;
  GtkColumnView *view;
  GtkSingleSelection *selection;
};

G_DEFINE_FINAL_TYPE (LabaOrdersPage, laba_orders_page, LABA_TYPE_PAGE)

/* The everyday words of the three states (DOMAIN 6.3, 7); their numbers are the schema's. */
static const char *
word_goods (gint64 state)
{
  static const char *const words[]
      = { N_ ("Not yet sent"), N_ ("Packed"), N_ ("Sent"), N_ ("Arrived"), N_ ("Failed"), N_ ("Came back"), N_ ("Cancelled") };

  return _ (words[CLAMP (state, 0, 6)]);
}

static const char *
word_payment (gint64 state)
{
  static const char *const words[] = { N_ ("Unpaid"), N_ ("Part paid"), N_ ("Paid"), N_ ("Refunded") };

  return _ (words[CLAMP (state, 0, 3)]);
}

static const LabaCellColumn columns[] = {
  { "number", N_ ("Number"), LABA_CELL_TEXT, FALSE, "order-ids-by-number", "order-ids-by-number-back", NULL },
  { "day", N_ ("Day"), LABA_CELL_DAY, FALSE, "order-ids-by-day", "order-ids-by-day-back", NULL },
  { "customer", N_ ("Customer"), LABA_CELL_TEXT, TRUE, NULL, NULL, NULL },
  { "total", N_ ("Total"), LABA_CELL_MONEY, FALSE, NULL, NULL, NULL },
  { "goods", N_ ("Goods"), LABA_CELL_WORD, FALSE, NULL, NULL, word_goods },
  { "payment", N_ ("Payment"), LABA_CELL_WORD, FALSE, NULL, NULL, word_payment },
  { NULL, NULL, 0, FALSE, NULL, NULL, NULL },
};

static void
sorter_changed_cb (LabaOrdersPage *self)
{
  laba_rows_set_statement (self->rows, laba_cells_get_order (self->view, columns, "order-ids-by-day-back"));
  laba_rows_reload (self->rows);
}

static void
laba_orders_page_bind (LabaPage *page)
{
  static const char *const tables[] = { "customer_order", "order_line", "payment", "person", NULL };
  LabaOrdersPage *self = LABA_ORDERS_PAGE (page);

  self->rows = laba_rows_new (laba_page_get_book (page), "order-ids-by-day-back", "order-row", tables);
  laba_rows_reload (self->rows);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->rows));
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed", G_CALLBACK (sorter_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static gboolean
laba_orders_page_show_record (LabaPage *page, gint64 id)
{
  LabaOrdersPage *self = LABA_ORDERS_PAGE (page);
  guint position = laba_rows_find (self->rows, id);

  if (position == G_MAXUINT)
    return FALSE;
  gtk_single_selection_set_selected (self->selection, position);
  return TRUE;
}

static void
laba_orders_page_dispose (GObject *object)
{
  g_clear_object (&LABA_ORDERS_PAGE (object)->rows);
  G_OBJECT_CLASS (laba_orders_page_parent_class)->dispose (object);
}

static void
laba_orders_page_class_init (LabaOrdersPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  LabaPageClass *page_class = LABA_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laba_orders_page_dispose;
  page_class->bind = laba_orders_page_bind;
  page_class->show_record = laba_orders_page_show_record;
  gtk_widget_class_set_template_from_resource (widget_class, "/id/laba/ui/orders/laba-orders-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LabaOrdersPage, selection);
  gtk_widget_class_bind_template_child (widget_class, LabaOrdersPage, view);
}

static void
laba_orders_page_init (LabaOrdersPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  laba_cells_install (self->view, columns);
}
