/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/money/laba-money-page.h"

#include <glib/gi18n.h>

#include "base/laba-money.h"
#include "ui/kit/laba-ask.h"
#include "ui/kit/laba-focus.h"
#include "ui/kit/laba-follower.h"
#include "ui/money/laba-account-book.h"
#include "ui/money/laba-due-box.h"
#include "ui/money/laba-held-window.h"
#include "ui/money/laba-money-rows.h"
#include "ui/money/laba-payout-window.h"
#include "ui/money/laba-quick-window.h"
#include "ui/money/laba-reconcile-window.h"

struct _LabaMoneyPage
{
  LabaPage parent_instance;
  LabaFollower *follower;
  gint64 account; /* whose book is shown */

  GtkListBox *accounts;
  LabaAccountBook *book;
  LabaDueBox *due;
  GtkListBox *loans;
  GtkBox *loans_box;
  GtkGrid *not_mine;
  GtkLabel *total;
  GtkListBox *waiting;
  GtkBox *waiting_box;
};

G_DEFINE_FINAL_TYPE (LabaMoneyPage, laba_money_page, LABA_TYPE_PAGE)

/* ---- what there is ---- */

static void
add_share (LabaMoneyPage *self, int row, const char *label, gint64 amount, const char *style)
{
  g_autofree char *text = laba_money_format (amount, laba_language_get ());
  GtkWidget *name = gtk_label_new (label);
  GtkWidget *value = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_xalign (GTK_LABEL (value), 1);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (value, "laba-figure");
  gtk_widget_add_css_class (name, style);
  if (g_str_equal (style, "heading"))
    gtk_widget_add_css_class (value, style);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (value), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  name, NULL, -1);
  gtk_grid_attach (self->not_mine, name, 0, row, 1, 1);
  gtk_grid_attach (self->not_mine, value, 1, row, 1, 1);
}

/* What of it is not mine, line by line; what is left is what the shop may spend. */
static void
show_summary (LabaMoneyPage *self, LabaDb *db)
{
  static const struct
  {
    const char *key, *label;
  } shares[] = {
    { "deposits", N_ ("Paid ahead by customers") },
    { "payables", N_ ("Owed to suppliers") },
    { "consigned", N_ ("Owed for others' goods") },
  };
  g_autoptr (LabaStmt) row = laba_db_take (db, "money-summary");
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->not_mine))) != NULL)
    gtk_grid_remove (self->not_mine, child);
  if (!laba_stmt_next (row, NULL))
    return;
  gint64 left = laba_stmt_get_int (row, "total");
  int line = 0;
  laba_label_set_money (self->total, left);
  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      gint64 amount = laba_stmt_get_int (row, shares[i].key);

      if (amount == 0)
        continue;
      add_share (self, line++, _ (shares[i].label), -amount, "dim-label");
      left -= amount;
    }
  add_share (self, line, _ ("Really mine"), left, "heading");
}

static void
fill_accounts (LabaMoneyPage *self, LabaDb *db)
{
  gint64 keep = self->account;

  laba_money_rows_fill (self->accounts, db, "account-ids", "account-row", laba_account_row_new);
  GtkListBoxRow *row = laba_money_rows_find (self->accounts, keep);
  if (row == NULL)
    row = gtk_list_box_get_row_at_index (self->accounts, 0);
  gtk_list_box_select_row (self->accounts, row);
}

static void
fill_box (GtkListBox *list,
          GtkBox *box,
          LabaDb *db,
          const char *ids,
          const char *row,
          LabaMoneyRowFunc make)
{
  laba_money_rows_fill (list, db, ids, row, make);
  gtk_widget_set_visible (GTK_WIDGET (box), gtk_list_box_get_row_at_index (list, 0) != NULL);
}

static void
refresh (LabaMoneyPage *self)
{
  LabaDb *db = laba_book_get_db (laba_page_get_book (LABA_PAGE (self)));

  if (db == NULL)
    return;
  show_summary (self, db);
  fill_accounts (self, db);
  laba_due_box_refresh (self->due);
  fill_box (self->waiting, self->waiting_box, db, "payout-channel-ids", "payout-channel-row",
            laba_channel_row_new);
  fill_box (self->loans, self->loans_box, db, "lender-ids", "lender-row", laba_lender_row_new);
}

/* ---- callbacks ---- */

static void
account_selected_cb (LabaMoneyPage *self, GtkListBoxRow *row)
{
  gint64 account = row != NULL ? laba_money_row_get_id (row) : 0;

  if (account == 0 || account == self->account)
    return;
  self->account = account;
  laba_account_book_show (self->book, laba_page_get_book (LABA_PAGE (self)), account);
}

static void
loan_activated_cb (LabaMoneyPage *self, GtkListBoxRow *row)
{
  laba_ask_new (self, "loan-payment", "lender", laba_money_row_get_id (row), NULL);
}

static void
waiting_activated_cb (LabaMoneyPage *self, GtkListBoxRow *row)
{
  LabaBook *book = laba_page_get_book (LABA_PAGE (self));
  gint64 channel = laba_money_row_get_id (row);
  g_autofree char *kind = laba_db_text (laba_book_get_db (book), "channel-kind", ":id", channel);

  if (g_strcmp0 (kind, "marketplace") == 0)
    laba_held_window_open (GTK_WIDGET (self), book, channel);
  else
    laba_payout_window_open (GTK_WIDGET (self), book, channel);
}

static void
payout_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  laba_payout_window_open (widget, laba_page_get_book (LABA_PAGE (widget)), 0);
}

/* What names the account in each type. */
static const char *
account_field (const char *type)
{
  if (g_str_equal (type, "transfer"))
    return "from";
  if (g_str_equal (type, "account") || g_str_equal (type, "regular"))
    return NULL;
  return "account";
}

static gboolean
open_quick (LabaMoneyPage *self, const char *type, gint64 account)
{
  if (!g_str_equal (type, "expense") && !g_str_equal (type, "income"))
    return FALSE;
  laba_quick_window_open (GTK_WIDGET (self), laba_page_get_book (LABA_PAGE (self)), type,
                          account);
  return TRUE;
}

static GtkWidget *
laba_money_page_reopen (LabaPage *page, const char *form, gint64 id, const char *text)
{
  GtkWidget *from = GTK_WIDGET (page);
  LabaBook *book = laba_page_get_book (page);

  if (g_strcmp0 (form, "payout") == 0)
    return GTK_WIDGET (laba_payout_window_open (from, book, id));
  if (g_strcmp0 (form, "reconcile") == 0 && id != 0)
    return GTK_WIDGET (laba_reconcile_window_open (from, book, id));
  if (g_strcmp0 (form, "quick") == 0 && text != NULL && laba_type_by_id (text) != NULL)
    return GTK_WIDGET (laba_quick_window_open (from, book, text, id));
  return NULL;
}

static void
new_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaMoneyPage *self = LABA_MONEY_PAGE (widget);
  const char *type = g_variant_get_string (parameter, NULL);
  const char *field = account_field (type);

  if (open_quick (self, type, self->account))
    return;
  laba_ask_new (widget, type, field, self->account, NULL);
}

static void
reconcile_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaMoneyPage *self = LABA_MONEY_PAGE (widget);

  if (self->account != 0)
    laba_reconcile_window_open (widget, laba_page_get_book (LABA_PAGE (self)), self->account);
}

/* The statement of the account that is shown, unless it is cash, which has none. */
static void
statement_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LabaMoneyPage *self = LABA_MONEY_PAGE (widget);
  LabaDb *db = laba_book_get_db (laba_page_get_book (LABA_PAGE (self)));
  g_autofree char *kind = laba_db_text (db, "account-kind", ":id", self->account);

  gtk_widget_activate_action (widget, "win.import-bank", "x",
                              g_strcmp0 (kind, "cash") == 0 ? 0 : self->account);
}

/* ---- overrides ---- */

static void
laba_money_page_bind (LabaPage *page)
{
  LabaMoneyPage *self = LABA_MONEY_PAGE (page);
  LabaBook *book = laba_page_get_book (page);

  self->follower = laba_follower_new (GTK_WIDGET (self), book, G_CALLBACK (refresh));
  laba_due_box_set_book (self->due, book);
  refresh (self);
}

static void
laba_money_page_show (LabaPage *page)
{
  LabaMoneyPage *self = LABA_MONEY_PAGE (page);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->accounts);

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static gboolean
laba_money_page_show_record (LabaPage *page, gint64 id)
{
  LabaMoneyPage *self = LABA_MONEY_PAGE (page);
  GtkListBoxRow *row = laba_money_rows_find (self->accounts, id);

  if (row != NULL)
    gtk_list_box_select_row (self->accounts, row);
  return row != NULL;
}

static LabaShown *
laba_money_page_dup_shown (LabaPage *page)
{
  return laba_account_book_dup_shown (LABA_MONEY_PAGE (page)->book);
}

/* Ctrl+N and Ctrl+Shift+E: the quick form, before whatever page is in front. */
static gboolean
laba_money_page_new_record (LabaPage *page, const LabaRecord *preset)
{
  LabaMoneyPage *self = LABA_MONEY_PAGE (page);

  if (preset != NULL)
    return FALSE;
  return open_quick (self, "expense", 0);
}

static void
laba_money_page_dispose (GObject *object)
{
  g_clear_object (&LABA_MONEY_PAGE (object)->follower);
  G_OBJECT_CLASS (laba_money_page_parent_class)->dispose (object);
}

static void
laba_money_page_class_init (LabaMoneyPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  LabaPageClass *page_class = LABA_PAGE_CLASS (klass);

  g_type_ensure (LABA_TYPE_ACCOUNT_BOOK);
  g_type_ensure (LABA_TYPE_DUE_BOX);
  G_OBJECT_CLASS (klass)->dispose = laba_money_page_dispose;
  page_class->bind = laba_money_page_bind;
  page_class->dup_shown = laba_money_page_dup_shown;
  page_class->new_record = laba_money_page_new_record;
  page_class->reopen = laba_money_page_reopen;
  page_class->show = laba_money_page_show;
  page_class->show_record = laba_money_page_show_record;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/laba/ui/money/laba-money-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LabaMoneyPage, accounts);
  gtk_widget_class_bind_template_child (widget_class, LabaMoneyPage, book);
  gtk_widget_class_bind_template_child (widget_class, LabaMoneyPage, due);
  gtk_widget_class_bind_template_child (widget_class, LabaMoneyPage, loans);
  gtk_widget_class_bind_template_child (widget_class, LabaMoneyPage, loans_box);
  gtk_widget_class_bind_template_child (widget_class, LabaMoneyPage, not_mine);
  gtk_widget_class_bind_template_child (widget_class, LabaMoneyPage, total);
  gtk_widget_class_bind_template_child (widget_class, LabaMoneyPage, waiting);
  gtk_widget_class_bind_template_child (widget_class, LabaMoneyPage, waiting_box);
  gtk_widget_class_bind_template_callback (widget_class, account_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, loan_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, waiting_activated_cb);
  gtk_widget_class_install_action (widget_class, "money.new", "s", new_cb);
  gtk_widget_class_install_action (widget_class, "money.payout", NULL, payout_cb);
  gtk_widget_class_install_action (widget_class, "money.reconcile", NULL, reconcile_cb);
  gtk_widget_class_install_action (widget_class, "money.statement", NULL, statement_cb);
}

static void
laba_money_page_init (LabaMoneyPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  laba_focus_leave_by_tab (self->accounts);
}
