/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/restock/laba-consign-detail.h"

#include <glib/gi18n.h>

#include "base/laba-money.h"
#include "base/laba-quantity.h"
#include "book/laba-row.h"
#include "reports/laba-report-list.h"
#include "ui/kit/laba-ask.h"
#include "ui/kit/laba-facts.h"
#include "ui/kit/laba-follower.h"
#include "ui/kit/laba-table-view.h"
#include "ui/restock/laba-settle-window.h"

#define MOST_ROWS 500

struct _LabaConsignDetail
{
  GtkBox parent_instance;
  LabaBook *book;
  LabaFollower *follower;
  gint64 id;
  gint64 owes, owed;

  LabaFacts *facts;
  LabaTableView *goods;
  LabaTableView *history;
  GtkLabel *name;
  LabaTableView *sales;
  GtkStack *stack;
};

G_DEFINE_FINAL_TYPE (LabaConsignDetail, laba_consign_detail, GTK_TYPE_BOX)

/* ---- the tables ---- */

static const LabaReport list = { .id = "consignment-of", .title = N_ ("Consignment") };

static const LabaListColumn goods_columns[] = {
  { "name", N_ ("Product"), LABA_COLUMN_TEXT, FALSE, NULL },
  { "quantity", N_ ("Lies there"), LABA_COLUMN_QUANTITY, FALSE, NULL },
  { "price", N_ ("Price"), LABA_COLUMN_MONEY, FALSE, NULL },
  { "worth", N_ ("Would bring"), LABA_COLUMN_MONEY, TRUE, NULL },
  { NULL, NULL, 0, FALSE, NULL },
};

static const char *
word_what (gint64 what)
{
  return what == 0 ? _ ("Left there") : _ ("Settled");
}

static const LabaListColumn history_columns[] = {
  { "day", N_ ("Day"), LABA_COLUMN_DAY, FALSE, NULL },
  { "what", N_ ("What"), LABA_COLUMN_TEXT, FALSE, word_what },
  { "left_there", N_ ("Left"), LABA_COLUMN_QUANTITY, FALSE, NULL },
  { "sold", N_ ("Sold"), LABA_COLUMN_QUANTITY, FALSE, NULL },
  { "returned", N_ ("Taken back"), LABA_COLUMN_QUANTITY, FALSE, NULL },
  { "amount", N_ ("Sold for"), LABA_COLUMN_MONEY, FALSE, NULL },
  { "fee", N_ ("Shop kept"), LABA_COLUMN_MONEY, FALSE, NULL },
  { NULL, NULL, 0, FALSE, NULL },
};

static const LabaListColumn sales_columns[] = {
  { "day", N_ ("Day"), LABA_COLUMN_DAY, FALSE, NULL },
  { "number", N_ ("Order"), LABA_COLUMN_TEXT, FALSE, NULL },
  { "name", N_ ("Product"), LABA_COLUMN_TEXT, FALSE, NULL },
  { "quantity", N_ ("Sold"), LABA_COLUMN_QUANTITY, FALSE, NULL },
  { "amount", N_ ("Sold for"), LABA_COLUMN_MONEY, TRUE, NULL },
  { "share", N_ ("Owner gets"), LABA_COLUMN_MONEY, TRUE, NULL },
  { "mine", N_ ("I keep"), LABA_COLUMN_MONEY, TRUE, NULL },
  { NULL, NULL, 0, FALSE, NULL },
};

static void
show_table (LabaConsignDetail *self,
            LabaTableView *view,
            const char *statement,
            const LabaListColumn *columns)
{
  const LabaReportQuery query = { .person = self->id, .limit = MOST_ROWS };

  laba_table_view_take (view, laba_report_list (laba_book_get_db (self->book), &list,
                                                statement, columns, &query, NULL));
}

/* ---- what is known ---- */

static void
show_facts (LabaConsignDetail *self, LabaRow *row)
{
  self->owes = laba_row_get_int (row, "owes");
  self->owed = laba_row_get_int (row, "owed");
  laba_facts_clear (self->facts);
  if (!laba_row_is_null (row, "there"))
    laba_facts_add_quantity (self->facts, _ ("My goods there"),
                             laba_row_get_int (row, "there"), _ ("pieces"));
  if (!laba_row_is_null (row, "worth"))
    laba_facts_add_money (self->facts, _ ("Would bring"),
                          laba_row_get_int (row, "worth"));
  laba_facts_add_day (self->facts, _ ("Last settled"), laba_row_get_int (row, "visited"));
  if (self->owes != 0)
    laba_facts_add_money (self->facts, _ ("Owes me"), self->owes);
  if (self->owed != 0)
    laba_facts_add_money (self->facts, _ ("I owe for goods sold"), self->owed);
  laba_facts_add_text (self->facts, _ ("Phone"), laba_row_get_text (row, "phone"));
}

static void
refresh (LabaConsignDetail *self)
{
  LabaDb *db = self->book != NULL ? laba_book_get_db (self->book) : NULL;
  GtkWidget *widget = GTK_WIDGET (self);

  if (db == NULL)
    return;
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "consign-people-row");
  laba_stmt_bind_int (stmt, ":id", self->id);
  g_autoptr (LabaRow) row
      = self->id != 0 && laba_stmt_next (stmt, NULL) ? laba_row_new (stmt) : NULL;
  gtk_stack_set_visible_child_name (self->stack, row != NULL ? "person" : "none");
  if (row == NULL)
    return;
  gtk_label_set_label (self->name, laba_row_get_text (row, "name"));
  show_facts (self, row);
  show_table (self, self->goods, "consign-goods", goods_columns);
  show_table (self, self->history, "consign-history", history_columns);
  show_table (self, self->sales, "consigned-sales", sales_columns);
  gtk_widget_action_set_enabled (widget, "consign.settle",
                                 !laba_row_is_null (row, "there"));
  gtk_widget_action_set_enabled (widget, "consign.take", self->owes > 0);
  gtk_widget_action_set_enabled (widget, "consign.pay", self->owed > 0);
}

void
laba_consign_detail_show (LabaConsignDetail *self, LabaBook *book, gint64 id)
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
leave_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  laba_ask_new (widget, "consign-out", "place", LABA_CONSIGN_DETAIL (widget)->id, NULL);
}

static void
settle_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaConsignDetail *self = LABA_CONSIGN_DETAIL (widget);

  laba_settle_window_open (widget, self->book, self->id);
}

static void
take_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaConsignDetail *self = LABA_CONSIGN_DETAIL (widget);

  laba_ask_new (widget, "payment", "customer", self->id, "amount", self->owes, NULL);
}

static void
pay_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaConsignDetail *self = LABA_CONSIGN_DETAIL (widget);

  laba_ask_new (widget, "supplier-payment", "supplier", self->id, "amount", self->owed,
                NULL);
}

static void
opened_cb (LabaConsignDetail *self, gint64 record)
{
  laba_ask_open (self, record);
}

/* ---- class ---- */

static void
laba_consign_detail_dispose (GObject *object)
{
  g_clear_object (&LABA_CONSIGN_DETAIL (object)->follower);
  g_clear_object (&LABA_CONSIGN_DETAIL (object)->book);
  G_OBJECT_CLASS (laba_consign_detail_parent_class)->dispose (object);
}

static void
laba_consign_detail_class_init (LabaConsignDetailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (LABA_TYPE_FACTS);
  g_type_ensure (LABA_TYPE_TABLE_VIEW);
  G_OBJECT_CLASS (klass)->dispose = laba_consign_detail_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/id/laba/ui/restock/laba-consign-detail.ui");
  gtk_widget_class_bind_template_child (widget_class, LabaConsignDetail, facts);
  gtk_widget_class_bind_template_child (widget_class, LabaConsignDetail, goods);
  gtk_widget_class_bind_template_child (widget_class, LabaConsignDetail, history);
  gtk_widget_class_bind_template_child (widget_class, LabaConsignDetail, name);
  gtk_widget_class_bind_template_child (widget_class, LabaConsignDetail, sales);
  gtk_widget_class_bind_template_child (widget_class, LabaConsignDetail, stack);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_install_action (widget_class, "consign.leave", NULL, leave_cb);
  gtk_widget_class_install_action (widget_class, "consign.pay", NULL, pay_cb);
  gtk_widget_class_install_action (widget_class, "consign.settle", NULL, settle_cb);
  gtk_widget_class_install_action (widget_class, "consign.take", NULL, take_cb);
}

static void
laba_consign_detail_init (LabaConsignDetail *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  laba_table_view_set_empty_text (self->goods, _ ("None of your goods lie there now."));
  laba_table_view_set_empty_text (self->history, _ ("Nothing was left there yet."));
  laba_table_view_set_empty_text (self->sales, _ ("You have not sold goods of theirs."));
}
