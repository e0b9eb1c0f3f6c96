/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "exchange/laba-feed.h"
#include "exchange/laba-workbook-book.h"
#include "ledger/laba-role.h"
#include "reports/laba-report-list.h"

/* The sheet's columns. */
enum
{
  DAY,
  WHAT,
  ABOUT,
  MONEY_IN,
  MONEY_OUT,
  BALANCE,
  N_COLUMNS,
};

/* The statement's, in the feed. */
enum
{
  FEED_DAY,
  FEED_TYPE,
  FEED_TEXT,
  FEED_AMOUNT,
  N_FEED,
};

typedef struct
{
  gint64 id;
  char *name;
} Account;

static void
account_clear (gpointer data)
{
  g_free (((Account *) data)->name);
}

static GArray *
list_accounts (LabaDb *db)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "workbook-accounts");
  GArray *accounts = g_array_new (FALSE, FALSE, sizeof (Account));

  g_array_set_clear_func (accounts, account_clear);
  while (laba_stmt_next (stmt, NULL))
    {
      Account account = { laba_stmt_get_int (stmt, "id"),
                          g_strdup (laba_stmt_get_text (stmt, "name")) };

      g_array_append_val (accounts, account);
    }
  return accounts;
}

static gint64
balance_before (LabaBookExport *self, gint64 account)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (self->db, "report-account-before");

  laba_stmt_bind_int (stmt, ":role", LABA_ROLE_ACCOUNT);
  laba_stmt_bind_int (stmt, ":ref", account);
  laba_stmt_bind_int (stmt, ":day", self->options->from);
  return laba_stmt_next (stmt, NULL) ? laba_stmt_int_at (stmt, 0) : 0;
}

static void
put_before (LabaBookExport *self, gint64 balance)
{
  laba_workbook_next_row (self->workbook);
  laba_workbook_put_number (self->workbook, DAY, self->options->from);
  laba_workbook_put_text (self->workbook, WHAT, _ ("Balance before"));
  laba_workbook_put_number (self->workbook, BALANCE, balance);
}

static void
put_entry (LabaBookExport *self, const LabaFeed *feed, gint64 balance, gboolean first)
{
  LabaWorkbook *workbook = self->workbook;
  gint64 amount = laba_feed_int (feed, FEED_AMOUNT);

  laba_workbook_next_row (workbook);
  laba_workbook_put_number (workbook, DAY, laba_feed_int (feed, FEED_DAY));
  laba_workbook_put_text (workbook, WHAT,
                          laba_word_type (laba_feed_int (feed, FEED_TYPE)));
  laba_workbook_put_text (workbook, ABOUT, laba_feed_text (feed, FEED_TEXT));
  laba_workbook_put_number (workbook, amount < 0 ? MONEY_OUT : MONEY_IN, ABS (amount));
  laba_workbook_put_balance (workbook, BALANCE, MONEY_IN, MONEY_OUT, balance, first);
}

static LabaFeed *
begin_feed (LabaBookExport *self, gint64 account)
{
  static const char *const keys[N_FEED] = { "day", "type", "text", "amount" };
  static const gboolean text[N_FEED] = { [FEED_TEXT] = TRUE };
  LabaStmt *stmt = laba_book_export_take (self, "workbook-cash");
  int columns[N_FEED];

  laba_stmt_bind_int (stmt, ":account", account);
  for (guint i = 0; i < N_FEED; i++)
    {
      g_assert (g_str_equal (laba_stmt_column_name (stmt, (int) i), keys[i]));
      columns[i] = (int) i;
    }
  return laba_feed_new (stmt, columns, text, N_FEED);
}

static gboolean
add_entries (LabaBookExport *self, gint64 account, gint64 balance, GError **error)
{
  g_autoptr (LabaFeed) feed = begin_feed (self, account);
  gboolean first = balance == 0;
  GError *failed = NULL;

  for (; laba_feed_next (feed, &failed); first = FALSE)
    {
      balance += laba_feed_int (feed, FEED_AMOUNT);
      put_entry (self, feed, balance, first);
      if (!laba_book_export_step (self, error))
        return FALSE;
    }
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

static gboolean
add_account (LabaBookExport *self, const Account *account, GError **error)
{
  const LabaWorkbookColumn columns[N_COLUMNS] = {
    [DAY] = { "day", _ ("Day"), LABA_COLUMN_DAY, FALSE },
    [WHAT] = { "type", _ ("What"), LABA_COLUMN_TEXT, FALSE },
    [ABOUT] = { "text", _ ("About"), LABA_COLUMN_TEXT, FALSE },
    [MONEY_IN] = { "in", _ ("In"), LABA_COLUMN_MONEY, TRUE },
    [MONEY_OUT] = { "out", _ ("Out"), LABA_COLUMN_MONEY, TRUE },
    [BALANCE] = { "balance", _ ("Balance"), LABA_COLUMN_MONEY, FALSE },
  };
  /* Translators: the name of a sheet: the cash book of an account */
  g_autofree char *name = g_strdup_printf (_ ("Cash %s"), account->name);
  gint64 balance = balance_before (self, account->id);

  laba_workbook_begin_list (self->workbook, name,
                            _ ("Money in and out of this account, with what was left"),
                            columns, N_COLUMNS);
  if (balance != 0)
    put_before (self, balance);
  if (!add_entries (self, account->id, balance, error))
    return FALSE;
  laba_workbook_end_list (self->workbook);
  return laba_workbook_check (self->workbook, error);
}

gboolean
laba_book_export_add_cash (LabaBookExport *self, GError **error)
{
  g_autoptr (GArray) accounts = list_accounts (self->db);

  for (guint i = 0; i < accounts->len; i++)
    if (!add_account (self, &g_array_index (accounts, Account, i), error))
      return FALSE;
  return TRUE;
}
