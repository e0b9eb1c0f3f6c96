/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/money/laba-account-book.h"

#include <glib/gi18n.h>

#include "base/laba-money.h"
#include "base/laba-period.h"
#include "book/laba-store.h"
#include "ledger/laba-role.h"
#include "reports/laba-report-list.h"
#include "reports/laba-reports.h"
#include "ui/kit/laba-ask.h"
#include "ui/kit/laba-follower.h"
#include "ui/kit/laba-table-view.h"

#define MOST_ROWS 3000

struct _LabaAccountBook
{
  GtkBox parent_instance;
  LabaBook *book;
  LabaFollower *follower;
  gint64 account;

  GtkLabel *name;
  GtkDropDown *period;
  GtkLabel *summary;
  LabaTableView *table;
};

G_DEFINE_FINAL_TYPE (LabaAccountBook, laba_account_book, GTK_TYPE_BOX)

static const LabaListColumn columns[] = {
  { "day", N_ ("Day"), LABA_COLUMN_DAY, FALSE, NULL },
  { "type", N_ ("What"), LABA_COLUMN_TEXT, FALSE, laba_word_type },
  { "text", N_ ("About"), LABA_COLUMN_TEXT, FALSE, NULL },
  { "money_in", N_ ("In"), LABA_COLUMN_MONEY, FALSE, NULL },
  { "money_out", N_ ("Out"), LABA_COLUMN_MONEY, FALSE, NULL },
  { "balance", N_ ("Balance"), LABA_COLUMN_MONEY, FALSE, NULL },
  { NULL, NULL, 0, FALSE, NULL },
};

/* The choices of the drop-down, in their order. */
static LabaPeriod
chosen_period (LabaAccountBook *self)
{
  LabaDay today = laba_day_today ();

  switch (gtk_drop_down_get_selected (self->period))
    {
    case 1:
      return laba_period_month_of (laba_day_add_months (laba_day_month_start (today), -1));
    case 2:
      return laba_period_year_of (today);
    case 3:
      return laba_period_year_of (laba_day_add_months (today, -12));
    case 4:
      return laba_period_all ();
    default:
      return laba_period_month_of (today);
    }
}

static LabaReportQuery
make_query (LabaAccountBook *self)
{
  LabaPeriod period = chosen_period (self);

  return (LabaReportQuery){ .from = period.from,
                            .to = period.to,
                            .role = LABA_ROLE_ACCOUNT,
                            .ref = self->account,
                            .account = self->account,
                            .limit = MOST_ROWS };
}

static void
show_summary (LabaAccountBook *self, const LabaTable *table)
{
  LabaLanguage language = laba_language_get ();
  gint64 in = 0, out = 0;

  for (guint i = 0; i < table->rows->len; i++)
    {
      const LabaTableRow *row = table->rows->pdata[i];

      in += row->cells[3].number;
      out += row->cells[4].number;
    }
  g_autofree char *money_in = laba_money_format (in, language);
  g_autofree char *money_out = laba_money_format (out, language);
  g_autofree char *period = laba_period_format (chosen_period (self), language);
  g_autofree char *text = g_strdup_printf (_ ("%1$s: %2$s in, %3$s out"), period, money_in, money_out);
  gtk_label_set_label (self->summary, text);
}

static void
refresh (LabaAccountBook *self)
{
  LabaDb *db = self->book != NULL ? laba_book_get_db (self->book) : NULL;

  if (db == NULL || self->account == 0)
    return;
  const LabaReportQuery query = make_query (self);
  LabaTable *table
      = laba_report_list (db, &laba_report_cash_book, "account-book", columns, &query, NULL);
  g_autofree char *name = laba_store_name (db, self->account);
  gtk_label_set_label (self->name, name);
  if (table != NULL)
    show_summary (self, table);
  laba_table_view_take (self->table, table);
}

void
laba_account_book_show (LabaAccountBook *self, LabaBook *book, gint64 account)
{
  if (g_set_object (&self->book, book))
    {
      g_clear_object (&self->follower);
      self->follower = laba_follower_new (GTK_WIDGET (self), book, G_CALLBACK (refresh));
    }
  self->account = account;
  refresh (self);
}

LabaShown *
laba_account_book_dup_shown (LabaAccountBook *self)
{
  LabaReportQuery query = make_query (self);

  if (self->book == NULL || self->account == 0)
    return NULL;
  query.limit = 0;
  return laba_shown_new_report (&laba_report_cash_book, &query);
}

static void
opened_cb (LabaAccountBook *self, gint64 record)
{
  laba_ask_open (self, record);
}

static void
edit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  laba_ask_edit (widget, LABA_ACCOUNT_BOOK (widget)->account);
}

static void
laba_account_book_dispose (GObject *object)
{
  g_clear_object (&LABA_ACCOUNT_BOOK (object)->follower);
  g_clear_object (&LABA_ACCOUNT_BOOK (object)->book);
  G_OBJECT_CLASS (laba_account_book_parent_class)->dispose (object);
}

static void
laba_account_book_class_init (LabaAccountBookClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (LABA_TYPE_TABLE_VIEW);
  G_OBJECT_CLASS (klass)->dispose = laba_account_book_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/laba/ui/money/laba-account-book.ui");
  gtk_widget_class_bind_template_child (widget_class, LabaAccountBook, name);
  gtk_widget_class_bind_template_child (widget_class, LabaAccountBook, period);
  gtk_widget_class_bind_template_child (widget_class, LabaAccountBook, summary);
  gtk_widget_class_bind_template_child (widget_class, LabaAccountBook, table);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, refresh);
  gtk_widget_class_install_action (widget_class, "account.edit", NULL, edit_cb);
}

static void
laba_account_book_init (LabaAccountBook *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  laba_table_view_set_empty_text (self->table, _ ("Nothing came in or went out in these days."));
}
