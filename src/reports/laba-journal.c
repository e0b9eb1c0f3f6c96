/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ledger/laba-role.h"
#include "reports/laba-report-list.h"
#include "reports/laba-reports.h"
#include "reports/laba-totals.h"

/* ---- journal ---- */

static const LabaListColumn journal_columns[] = {
  { "day", N_ ("Day"), LABA_COLUMN_DAY, FALSE, NULL },
  { "type", N_ ("What"), LABA_COLUMN_TEXT, FALSE, laba_word_type },
  { "text", N_ ("About"), LABA_COLUMN_TEXT, FALSE, NULL },
  { "role", N_ ("Kind of account"), LABA_COLUMN_TEXT, FALSE, laba_word_role },
  { "account", N_ ("Account"), LABA_COLUMN_TEXT, FALSE, NULL },
  { "debit", N_ ("Debit"), LABA_COLUMN_MONEY, TRUE, NULL },
  { "credit", N_ ("Credit"), LABA_COLUMN_MONEY, TRUE, NULL },
  { "record", N_ ("Record"), LABA_COLUMN_NUMBER, FALSE, NULL },
  { NULL, NULL, 0, FALSE, NULL },
};

static LabaTable *
run_journal (LabaDb *db, const LabaReportQuery *query, GError **error)
{
  LabaReportQuery open = *query;

  open.to = laba_totals_end (db, query->to);
  return laba_report_list (db, &laba_report_journal, "report-journal", journal_columns, &open, error);
}

const LabaReport laba_report_journal = {
  .id = "journal",
  .title = N_ ("Journal"),
  .flags = LABA_REPORT_PERIOD,
  .run = run_journal,
};

/* ---- ledger and cash book: accounts with a running balance ---- */

/* What both draw: one account after the other, the balance before, each entry, the balance after it. */
typedef struct
{
  LabaDb *db;
  LabaTable *table;
  LabaReportQuery query;
  gboolean plain; /* in and out, not debit and credit */
} Book;

static LabaTable *
make_table (const LabaReport *report, const LabaReportQuery *query, gboolean plain)
{
  LabaTable *table = laba_table_new (report->id, _ (report->title), query->from, query->to);

  laba_table_add_column (table, "account", _ ("Account"), LABA_COLUMN_TEXT, FALSE);
  laba_table_add_column (table, "day", _ ("Day"), LABA_COLUMN_DAY, FALSE);
  laba_table_add_column (table, "type", _ ("What"), LABA_COLUMN_TEXT, FALSE);
  laba_table_add_column (table, "text", _ ("About"), LABA_COLUMN_TEXT, FALSE);
  laba_table_add_column (table, plain ? "in" : "debit", plain ? _ ("In") : _ ("Debit"), LABA_COLUMN_MONEY, TRUE);
  laba_table_add_column (table, plain ? "out" : "credit", plain ? _ ("Out") : _ ("Credit"), LABA_COLUMN_MONEY, TRUE);
  laba_table_add_column (table, "balance", _ ("Balance"), LABA_COLUMN_MONEY, FALSE);
  return table;
}

static gint64
balance_before (LabaDb *db, gint64 role, gint64 ref, LabaDay day)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "report-account-before");

  laba_stmt_bind_int (stmt, ":role", role);
  laba_stmt_bind_int (stmt, ":ref", ref);
  laba_stmt_bind_int (stmt, ":day", day);
  return laba_stmt_next (stmt, NULL) ? laba_stmt_int_at (stmt, 0) : 0;
}

static void
add_entry (Book *book, LabaStmt *stmt, const char *account, gint64 balance)
{
  LabaTableRow *row = laba_table_add_row (book->table, NULL, LABA_ROW_NORMAL);
  gint64 amount = laba_stmt_get_int (stmt, "amount");

  laba_row_set_text (book->table, row, "account", account);
  laba_row_set_number (book->table, row, "day", laba_stmt_get_int (stmt, "day"));
  laba_row_set_text (book->table, row, "type", laba_word_type (laba_stmt_get_int (stmt, "type")));
  laba_row_set_text (book->table, row, "text", laba_stmt_get_text (stmt, "text"));
  laba_row_set_number (book->table, row, book->plain ? "in" : "debit", MAX (amount, 0));
  laba_row_set_number (book->table, row, book->plain ? "out" : "credit", MAX (-amount, 0));
  laba_row_set_number (book->table, row, "balance", balance);
  row->record = laba_stmt_get_int (stmt, "record");
}

/* The balance that the entries begin from, where there is one. */
static void
add_before (Book *book, const char *account, gint64 balance)
{
  LabaTableRow *row = laba_table_add_row (book->table, NULL, LABA_ROW_SUBTOTAL);

  laba_row_set_text (book->table, row, "account", account);
  laba_row_set_text (book->table, row, "type", _ ("Balance before"));
  laba_row_set_number (book->table, row, "balance", balance);
}

static gboolean
add_account (Book *book, gint64 role, gint64 ref, const char *name, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (book->db, "report-ledger");
  gint64 balance = book->query.from == LABA_DAY_NONE ? 0 : balance_before (book->db, role, ref, book->query.from);
  guint limit = book->query.limit;
  GError *failed = NULL;

  if (balance != 0)
    add_before (book, name, balance);
  laba_stmt_bind_int (stmt, ":role", role);
  laba_stmt_bind_int (stmt, ":ref", ref);
  laba_stmt_bind_int (stmt, ":from", book->query.from);
  laba_stmt_bind_int (stmt, ":to", book->query.to);
  laba_stmt_bind_int (stmt, ":limit", limit > 0 ? (gint64) limit + 1 - book->table->rows->len : -1);
  laba_stmt_bind_int (stmt, ":skip", book->query.skip);
  while (!book->table->more && laba_stmt_next (stmt, &failed))
    {
      book->table->more = limit > 0 && book->table->rows->len >= limit;
      balance += laba_stmt_get_int (stmt, "amount");
      if (!book->table->more)
        add_entry (book, stmt, name, balance);
    }
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

static gboolean
wanted (const LabaReportQuery *query, gint64 role, gint64 ref)
{
  if (query->role != 0 && (query->role != role || query->ref != ref))
    return FALSE;
  return query->account == 0 || (role == LABA_ROLE_ACCOUNT && ref == query->account);
}

typedef struct
{
  gint64 role, ref;
  char *name;
} Account;

static void
account_clear (gpointer data)
{
  g_free (((Account *) data)->name);
}

/* role 0: all. */
static GArray *
list_accounts (LabaDb *db, gint64 only_role)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "report-role-list");
  GArray *accounts = g_array_new (FALSE, FALSE, sizeof (Account));

  g_array_set_clear_func (accounts, account_clear);
  while (laba_stmt_next (stmt, NULL))
    {
      gint64 role = laba_stmt_get_int (stmt, "role");
      const char *name = laba_stmt_get_text (stmt, "name");
      Account account = { role, laba_stmt_get_int (stmt, "ref"), g_strdup (name != NULL ? name : laba_word_role (role)) };

      if (only_role == 0 || role == only_role)
        g_array_append_val (accounts, account);
      else
        account_clear (&account);
    }
  return accounts;
}

static LabaTable *
run_accounts (LabaDb *db, const LabaReport *report, const LabaReportQuery *query, gint64 only_role, GError **error)
{
  g_autoptr (GArray) accounts = list_accounts (db, only_role);
  Book book = { db, NULL, *query, only_role == LABA_ROLE_ACCOUNT };

  book.query.to = laba_totals_end (db, query->to);
  g_autoptr (LabaTable) table = book.table = make_table (report, &book.query, book.plain);
  for (guint i = 0; i < accounts->len && !table->more; i++)
    {
      const Account *account = &g_array_index (accounts, Account, i);

      if (wanted (query, account->role, account->ref)
          && !add_account (&book, account->role, account->ref, account->name, error))
        return NULL;
    }
  return g_steal_pointer (&table);
}

static LabaTable *
run_ledger (LabaDb *db, const LabaReportQuery *query, GError **error)
{
  return run_accounts (db, &laba_report_ledger, query, 0, error);
}

static LabaTable *
run_cash_book (LabaDb *db, const LabaReportQuery *query, GError **error)
{
  return run_accounts (db, &laba_report_cash_book, query, LABA_ROLE_ACCOUNT, error);
}

const LabaReport laba_report_ledger = {
  .id = "ledger",
  .title = N_ ("Ledger"),
  .flags = LABA_REPORT_PERIOD | LABA_REPORT_ACCOUNT,
  .run = run_ledger,
};

const LabaReport laba_report_cash_book = {
  .id = "cash-book",
  .title = N_ ("Cash book"),
  .flags = LABA_REPORT_PERIOD | LABA_REPORT_ACCOUNT,
  .run = run_cash_book,
};
