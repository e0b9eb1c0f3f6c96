/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/restock/laba-batch-detail.h"

#include <glib/gi18n.h>

#include "book/laba-record.h"
#include "book/laba-row.h"
#include "reports/laba-report-list.h"
#include "ui/kit/laba-ask.h"
#include "ui/kit/laba-facts.h"
#include "ui/kit/laba-follower.h"
#include "ui/kit/laba-table-view.h"
#include "ui/restock/laba-purchase-window.h"

struct _LabaBatchDetail
{
  GtkBox parent_instance;
  LabaBook *book;
  LabaFollower *follower;
  gint64 id;

  LabaFacts *facts;
  GtkLabel *name;
  LabaTableView *orders;
  LabaTableView *shopping;
  GtkStack *stack;
  GtkStack *views;
};

G_DEFINE_FINAL_TYPE (LabaBatchDetail, laba_batch_detail, GTK_TYPE_BOX)

static const LabaReport shopping_report = { .id = "shopping-list", .title = N_ ("Shopping list") };

static const LabaListColumn shopping_columns[] = {
  { "code", N_ ("Code"), LABA_COLUMN_TEXT, FALSE, NULL },
  { "name", N_ ("Product"), LABA_COLUMN_TEXT, FALSE, NULL },
  { "orders", N_ ("Orders"), LABA_COLUMN_NUMBER, FALSE, NULL },
  { "quantity", N_ ("Quantity"), LABA_COLUMN_QUANTITY, FALSE, NULL },
  { NULL, NULL, 0, FALSE, NULL },
};

static const LabaReport orders_report = { .id = "batch-orders", .title = N_ ("Orders") };

static const LabaListColumn order_columns[] = {
  { "number", N_ ("Order"), LABA_COLUMN_TEXT, FALSE, NULL },
  { "customer", N_ ("Customer"), LABA_COLUMN_TEXT, FALSE, NULL },
  { "total", N_ ("Total"), LABA_COLUMN_MONEY, TRUE, NULL },
  { "paid", N_ ("Paid ahead"), LABA_COLUMN_MONEY, TRUE, NULL },
  { "open", N_ ("To come"), LABA_COLUMN_MONEY, TRUE, NULL },
  { NULL, NULL, 0, FALSE, NULL },
};

static LabaTable *
run (LabaBatchDetail *self,
     const LabaReport *report,
     const char *statement,
     const LabaListColumn *columns)
{
  const LabaReportQuery query = { .ref = self->id };

  return laba_report_list (laba_book_get_db (self->book), report, statement, columns, &query,
                           NULL);
}

static void
show_facts (LabaBatchDetail *self, LabaRow *row)
{
  laba_facts_clear (self->facts);
  laba_facts_add_day (self->facts, _ ("Opens"), laba_row_get_int (row, "opens"));
  laba_facts_add_money (self->facts, _ ("Ordered for"), laba_row_get_int (row, "total"));
  laba_facts_add_day (self->facts, _ ("Closes"), laba_row_get_int (row, "closes"));
  laba_facts_add_money (self->facts, _ ("Paid ahead"), laba_row_get_int (row, "paid"));
  laba_facts_add_day (self->facts, _ ("Goods arrive"), laba_row_get_int (row, "arrives"));
  laba_facts_add_money (self->facts, _ ("To come"),
                        laba_row_get_int (row, "total") - laba_row_get_int (row, "paid"));
  laba_facts_add_text (self->facts, _ ("Note"), laba_row_get_text (row, "note"));
}

static void
refresh (LabaBatchDetail *self)
{
  LabaDb *db = self->book != NULL ? laba_book_get_db (self->book) : NULL;

  if (db == NULL)
    return;
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "batch-row");
  laba_stmt_bind_int (stmt, ":id", self->id);
  g_autoptr (LabaRow) row
      = self->id != 0 && laba_stmt_next (stmt, NULL) ? laba_row_new (stmt) : NULL;
  gtk_stack_set_visible_child_name (self->stack, row != NULL ? "batch" : "none");
  if (row == NULL)
    return;
  gtk_label_set_label (self->name, laba_row_get_text (row, "name"));
  show_facts (self, row);
  laba_table_view_take (self->shopping,
                        run (self, &shopping_report, "batch-shopping", shopping_columns));
  laba_table_view_take (self->orders, run (self, &orders_report, "batch-orders", order_columns));
}

void
laba_batch_detail_show (LabaBatchDetail *self, LabaBook *book, gint64 id)
{
  if (g_set_object (&self->book, book))
    {
      g_clear_object (&self->follower);
      self->follower = laba_follower_new (GTK_WIDGET (self), book, G_CALLBACK (refresh));
    }
  self->id = id;
  refresh (self);
}

LabaTable *
laba_batch_detail_dup_table (LabaBatchDetail *self)
{
  return self->id != 0 ? run (self, &shopping_report, "batch-shopping", shopping_columns) : NULL;
}

/* ---- actions ---- */

static void
new_order_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  laba_ask_new (widget, "order", "batch", LABA_BATCH_DETAIL (widget)->id, NULL);
}

static void
edit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  laba_ask_edit (widget, LABA_BATCH_DETAIL (widget)->id);
}

/* One purchase with all that the batch's orders ask for. */
static void
buy_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaBatchDetail *self = LABA_BATCH_DETAIL (widget);
  g_autoptr (LabaRecord) purchase = laba_record_new (laba_type_by_id ("purchase"));
  g_autoptr (LabaStmt) row = laba_db_take (laba_book_get_db (self->book), "batch-shopping");

  laba_stmt_bind_int (row, ":ref", self->id);
  while (laba_stmt_next (row, NULL))
    if (!laba_stmt_is_null (row, "record"))
      {
        LabaLine *line = laba_record_add_line (purchase, "lines");

        laba_line_set_number (line, "product", laba_stmt_get_int (row, "record"));
        laba_line_set_number (line, "quantity", laba_stmt_get_int (row, "quantity"));
      }
  laba_record_set_text (purchase, "note", gtk_label_get_label (self->name));
  laba_purchase_window_open (widget, self->book, purchase);
}

static void
opened_cb (LabaBatchDetail *self, gint64 record)
{
  laba_ask_open (self, record);
}

/* ---- class ---- */

static void
laba_batch_detail_dispose (GObject *object)
{
  g_clear_object (&LABA_BATCH_DETAIL (object)->follower);
  g_clear_object (&LABA_BATCH_DETAIL (object)->book);
  G_OBJECT_CLASS (laba_batch_detail_parent_class)->dispose (object);
}

static void
laba_batch_detail_class_init (LabaBatchDetailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (LABA_TYPE_FACTS);
  g_type_ensure (LABA_TYPE_TABLE_VIEW);
  G_OBJECT_CLASS (klass)->dispose = laba_batch_detail_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/laba/ui/restock/laba-batch-detail.ui");
  gtk_widget_class_bind_template_child (widget_class, LabaBatchDetail, facts);
  gtk_widget_class_bind_template_child (widget_class, LabaBatchDetail, name);
  gtk_widget_class_bind_template_child (widget_class, LabaBatchDetail, orders);
  gtk_widget_class_bind_template_child (widget_class, LabaBatchDetail, shopping);
  gtk_widget_class_bind_template_child (widget_class, LabaBatchDetail, stack);
  gtk_widget_class_bind_template_child (widget_class, LabaBatchDetail, views);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_install_action (widget_class, "batch.buy", NULL, buy_cb);
  gtk_widget_class_install_action (widget_class, "batch.edit", NULL, edit_cb);
  gtk_widget_class_install_action (widget_class, "batch.new-order", NULL, new_order_cb);
}

static void
laba_batch_detail_init (LabaBatchDetail *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  laba_table_view_set_empty_text (self->shopping, _ ("No orders in this batch yet."));
  laba_table_view_set_empty_text (self->orders, _ ("No orders in this batch yet."));
}
