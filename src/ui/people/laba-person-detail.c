/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/people/laba-person-detail.h"

#include <glib/gi18n.h>

#include "base/laba-money.h"
#include "book/laba-edit.h"
#include "book/laba-row.h"
#include "book/laba-store.h"
#include "orders/laba-instalments.h"
#include "orders/laba-order-view.h"
#include "reports/laba-report-list.h"
#include "reports/laba-reports.h"
#include "ui/kit/laba-ask.h"
#include "ui/kit/laba-facts.h"
#include "ui/kit/laba-follower.h"
#include "ui/kit/laba-table-view.h"
#include "ui/kit/laba-tables.h"
#include "ui/people/laba-instalment-table.h"
#include "ui/people/laba-instalment-window.h"

#define MOST_ROWS 1000

struct _LabaPersonDetail
{
  GtkBox parent_instance;
  LabaBook *book;
  LabaFollower *follower;
  gint64 id;
  LabaRow *row;

  LabaTableView *account;
  LabaFacts *facts;
  LabaTableView *instalments;
  GtkLabel *name;
  LabaTableView *orders;
  GtkButton *pay_button;
  GtkButton *remind_button;
  GtkStack *stack;
  GtkLabel *standing;
  GtkButton *take_button;
  GtkStack *views;
};

G_DEFINE_FINAL_TYPE (LabaPersonDetail, laba_person_detail, GTK_TYPE_BOX)

/* ---- what is known ---- */

static LabaRow *
query_row (LabaPersonDetail *self)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (laba_book_get_db (self->book), "person-row");

  laba_stmt_bind_int (stmt, ":id", self->id);
  return laba_stmt_next (stmt, NULL) ? laba_row_new (stmt) : NULL;
}

static char *
money_of (LabaPersonDetail *self, const char *key)
{
  return laba_money_format (laba_row_get_int (self->row, key), laba_language_get ());
}

static void
append_side (LabaPersonDetail *self, GString *text, const char *key, const char *sentence)
{
  if (laba_row_get_int (self->row, key) == 0)
    return;
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
}

/* One sentence for each way in which money is open between us. */
static void
show_standing (LabaPersonDetail *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *owes = money_of (self, "owes");
  g_autofree char *ahead = money_of (self, "ahead");
  g_autofree char *owed = money_of (self, "owed");
  g_autofree char *lent = money_of (self, "lent");
  g_autofree char *owes_text = g_strdup_printf (_ ("Owes me %s."), owes);
  g_autofree char *ahead_text = g_strdup_printf (_ ("Has paid %s ahead."), ahead);
  g_autofree char *owed_text = g_strdup_printf (_ ("I owe %s."), owed);
  g_autofree char *lent_text = g_strdup_printf (_ ("Has lent me %s."), lent);

  append_side (self, text, "owes", owes_text);
  append_side (self, text, "ahead", ahead_text);
  append_side (self, text, "owed", owed_text);
  append_side (self, text, "lent", lent_text);
  gtk_label_set_label (self->standing, text->len > 0 ? text->str : _ ("Nothing is open."));
}

static void
show_facts (LabaPersonDetail *self)
{
  laba_facts_clear (self->facts);
  laba_facts_add_text (self->facts, _ ("Phone"), laba_row_get_text (self->row, "phone"));
  laba_facts_add_day (self->facts, _ ("Owes since"), laba_row_get_int (self->row, "since"));
  laba_facts_add_text (self->facts, _ ("Address"), laba_row_get_text (self->row, "address"));
  laba_facts_add_text (self->facts, _ ("Price group"),
                       laba_row_get_text (self->row, "price_group"));
  laba_facts_add_text (self->facts, _ ("Note"), laba_row_get_text (self->row, "note"));
}

/* What an order did stands in it twice: goods went out, something was paid. */
static const char *
word_what (gint64 what)
{
  if (what == -1)
    return _ ("Goods");
  return what == -2 ? _ ("Payment") : laba_word_type (what);
}

static const LabaListColumn account_columns[] = {
  { "day", N_ ("Day"), LABA_COLUMN_DAY, FALSE, NULL },
  { "what", N_ ("What"), LABA_COLUMN_TEXT, FALSE, word_what },
  { "text", N_ ("About"), LABA_COLUMN_TEXT, FALSE, NULL },
  /* Translators: narrow headings: what is added to a debt and taken off it; “Tambah”, “Kurang” */
  { "more", N_ ("Added"), LABA_COLUMN_MONEY, FALSE, NULL },
  { "less", N_ ("Taken off"), LABA_COLUMN_MONEY, FALSE, NULL },
  { "balance", N_ ("Balance"), LABA_COLUMN_MONEY, FALSE, NULL },
  { NULL, NULL, 0, FALSE, NULL },
};

static const LabaListColumn order_columns[] = {
  { "day", N_ ("Day"), LABA_COLUMN_DAY, FALSE, NULL },
  { "number", N_ ("Order"), LABA_COLUMN_TEXT, FALSE, NULL },
  { "total", N_ ("Total"), LABA_COLUMN_MONEY, FALSE, NULL },
  { "goods", N_ ("Goods"), LABA_COLUMN_TEXT, FALSE, laba_order_goods_word },
  { "payment", N_ ("Payment"), LABA_COLUMN_TEXT, FALSE, laba_order_payment_word },
  { NULL, NULL, 0, FALSE, NULL },
};

static void
show_tables (LabaPersonDetail *self)
{
  LabaDb *db = laba_book_get_db (self->book);
  const LabaReportQuery query = { .person = self->id, .limit = MOST_ROWS };

  laba_table_view_take (self->account,
                        laba_tables_merge (laba_report_list (db, &laba_report_receivables,
                                                             "person-account", account_columns,
                                                             &query, NULL),
                                           1, 2));
  laba_table_view_take (self->orders, laba_report_list (db, &laba_report_sales, "person-orders",
                                                        order_columns, &query, NULL));
  g_autoptr (GPtrArray) plans = laba_instalment_list_plans (db, self->id);
  laba_table_view_take (self->instalments, laba_instalment_table (plans));
}

static void
update_actions (LabaPersonDetail *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean customer = laba_row_get_int (self->row, "customer") != 0;
  gboolean owes = laba_row_get_int (self->row, "owes") > 0;
  gboolean owed = laba_row_get_int (self->row, "owed") > 0;
  gboolean ahead = laba_row_get_int (self->row, "ahead") > 0;

  gtk_widget_set_visible (GTK_WIDGET (self->take_button), customer || owes);
  gtk_widget_set_visible (GTK_WIDGET (self->remind_button), customer || owes);
  gtk_widget_set_visible (GTK_WIDGET (self->pay_button),
                          owed || laba_row_get_int (self->row, "supplier") != 0);
  gtk_widget_action_set_enabled (widget, "person.remind", owes);
  gtk_widget_action_set_enabled (widget, "person.write-off", owes);
  gtk_widget_action_set_enabled (widget, "person.refund", ahead);
}

static void
refresh (LabaPersonDetail *self)
{
  g_clear_object (&self->row);
  self->row = self->id != 0 ? query_row (self) : NULL;
  gtk_stack_set_visible_child_name (self->stack, self->row != NULL ? "person" : "none");
  if (self->row == NULL)
    return;
  gtk_label_set_label (self->name, laba_row_get_text (self->row, "name"));
  show_standing (self);
  show_facts (self);
  show_tables (self);
  update_actions (self);
}

void
laba_person_detail_show (LabaPersonDetail *self, LabaBook *book, gint64 id)
{
  if (g_set_object (&self->book, book))
    {
      g_clear_object (&self->follower);
      self->follower = laba_follower_new (GTK_WIDGET (self), book, G_CALLBACK (refresh));
    }
  self->id = id;
  refresh (self);
}

/* ---- reminding ---- */

static void
remind_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  laba_ask_message (widget, LABA_PERSON_DETAIL (widget)->id);
}

static void
slip_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  laba_ask_slip (widget, LABA_PERSON_DETAIL (widget)->id);
}

/* ---- other actions ---- */

static void
edit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  laba_ask_edit (widget, LABA_PERSON_DETAIL (widget)->id);
}

/* Each makes a record that names the person; an amount where there is one to expect. */
static const struct
{
  const char *action, *type, *field, *amount;
} makes[] = {
  { "person.take-payment", "payment", "customer", "owes" },
  { "person.pay", "supplier-payment", "supplier", "owed" },
  { "person.refund", "refund", "customer", "ahead" },
  { "person.write-off", "write-off", "customer", "owes" },
  { "person.new-order", "order", "customer", NULL },
  { "person.new-purchase", "purchase", "supplier", NULL },
};

static void
make_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaPersonDetail *self = LABA_PERSON_DETAIL (widget);

  for (guint i = 0; i < G_N_ELEMENTS (makes) && self->row != NULL; i++)
    if (g_str_equal (makes[i].action, action))
      {
        gint64 amount
            = makes[i].amount != NULL ? laba_row_get_int (self->row, makes[i].amount) : 0;

        laba_ask_new (widget, makes[i].type, makes[i].field, self->id,
                      amount > 0 ? "amount" : NULL, amount, NULL);
      }
}

static void
instalments_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaPersonDetail *self = LABA_PERSON_DETAIL (widget);

  laba_instalment_window_open (widget, self->book, self->id);
}

static void
opening_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaPersonDetail *self = LABA_PERSON_DETAIL (widget);
  gboolean customer = laba_row_get_int (self->row, "customer") != 0;

  laba_ask_new (widget, "opening-balance", customer ? "customer" : "supplier", self->id, NULL);
}

static void
archive_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaPersonDetail *self = LABA_PERSON_DETAIL (widget);
  g_autoptr (LabaRecord) record = laba_store_load (laba_book_get_db (self->book), self->id, NULL);
  gboolean archived = record != NULL && laba_record_get_number (record, "archived") != 0;
  g_autofree char *label
      = g_strdup_printf (archived ? _ ("Take “%s” back from the archive") : _ ("Archive “%s”"),
                         gtk_label_get_label (self->name));
  g_autoptr (GError) error = NULL;
  g_autoptr (LabaEdit) edit = record != NULL ? laba_edit_begin (self->book, label, &error) : NULL;

  if (edit == NULL)
    return;
  laba_record_set_number (record, "archived", !archived);
  if (laba_edit_save (edit, record, NULL, &error)
      && laba_edit_commit (g_steal_pointer (&edit), &error))
    laba_ask_toast_saved (widget, label);
  else
    laba_ask_toast (widget, error->message);
}

static void
entry_opened_cb (LabaPersonDetail *self, gint64 record)
{
  laba_ask_open (self, record);
}

/* ---- class ---- */

static void
laba_person_detail_dispose (GObject *object)
{
  LabaPersonDetail *self = LABA_PERSON_DETAIL (object);

  g_clear_object (&self->row);
  g_clear_object (&self->follower);
  g_clear_object (&self->book);
  G_OBJECT_CLASS (laba_person_detail_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (makes); i++)
    gtk_widget_class_install_action (widget_class, makes[i].action, NULL, make_cb);
  gtk_widget_class_install_action (widget_class, "person.instalments", NULL, instalments_cb);
  gtk_widget_class_install_action (widget_class, "person.edit", NULL, edit_cb);
  gtk_widget_class_install_action (widget_class, "person.opening", NULL, opening_cb);
  gtk_widget_class_install_action (widget_class, "person.archive", NULL, archive_cb);
  gtk_widget_class_install_action (widget_class, "person.remind", NULL, remind_cb);
  gtk_widget_class_install_action (widget_class, "person.slip", NULL, slip_cb);
}

static void
laba_person_detail_class_init (LabaPersonDetailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (LABA_TYPE_FACTS);
  g_type_ensure (LABA_TYPE_TABLE_VIEW);
  G_OBJECT_CLASS (klass)->dispose = laba_person_detail_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/laba/ui/people/laba-person-detail.ui");
  gtk_widget_class_bind_template_child (widget_class, LabaPersonDetail, account);
  gtk_widget_class_bind_template_child (widget_class, LabaPersonDetail, facts);
  gtk_widget_class_bind_template_child (widget_class, LabaPersonDetail, instalments);
  gtk_widget_class_bind_template_child (widget_class, LabaPersonDetail, name);
  gtk_widget_class_bind_template_child (widget_class, LabaPersonDetail, orders);
  gtk_widget_class_bind_template_child (widget_class, LabaPersonDetail, pay_button);
  gtk_widget_class_bind_template_child (widget_class, LabaPersonDetail, remind_button);
  gtk_widget_class_bind_template_child (widget_class, LabaPersonDetail, stack);
  gtk_widget_class_bind_template_child (widget_class, LabaPersonDetail, standing);
  gtk_widget_class_bind_template_child (widget_class, LabaPersonDetail, take_button);
  gtk_widget_class_bind_template_child (widget_class, LabaPersonDetail, views);
  gtk_widget_class_bind_template_callback (widget_class, entry_opened_cb);
  install_actions (widget_class);
}

static void
laba_person_detail_init (LabaPersonDetail *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  laba_table_view_set_empty_text (self->instalments,
                                  _ ("No order is paid in instalments. “Pay in instalments” begins one."));
  laba_table_view_set_empty_text (self->account, _ ("Nothing has passed between you yet."));
  laba_table_view_set_empty_text (self->orders, _ ("No orders yet."));
}
