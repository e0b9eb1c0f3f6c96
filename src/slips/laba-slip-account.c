/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/laba-money.h"
#include "reports/laba-report-list.h"
#include "slips/laba-slip-private.h"

/* A customer's statement: all that passed between us in a period with the balance after each,
 * oldest first, and what stood before it. */

#define ALL_ROWS -1
#define GOODS_SENT -1 /* what, of person-account */
#define PAID_WITH_ORDER -2

static const char *
word_of (gint64 what)
{
  if (what == GOODS_SENT)
    return _ ("Goods sent");
  return what == PAID_WITH_ORDER ? _ ("Paid") : laba_word_type (what);
}

static char *
describe (LabaRow *row)
{
  const char *text = laba_row_get_text (row, "text");
  const char *what = word_of (laba_row_get_int (row, "what"));

  return text != NULL ? g_strdup_printf ("%s: %s", what, text) : g_strdup (what);
}

static GPtrArray *
query_rows (LabaDb *db, gint64 person)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "person-account");
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  laba_stmt_bind_int (stmt, ":person", person);
  laba_stmt_bind_int (stmt, ":limit", ALL_ROWS);
  while (laba_stmt_next (stmt, NULL))
    g_ptr_array_add (rows, laba_row_new (stmt));
  return rows;
}

static void
take_money (LabaDocumentRow *row, guint cell, gint64 amount)
{
  laba_document_row_take (row, cell, laba_money_format_plain (amount, laba_language_get ()));
}

static void
add_entry (LabaBlock *table, LabaRow *entry)
{
  LabaDocumentRow *row = laba_block_add_row (table, LABA_ROW_NORMAL, 0);

  laba_document_row_take (row, 0, laba_slip_day (laba_row_get_int (entry, "day")));
  laba_document_row_take (row, 1, describe (entry));
  if (!laba_row_is_null (entry, "more"))
    take_money (row, 2, laba_row_get_int (entry, "more"));
  if (!laba_row_is_null (entry, "less"))
    take_money (row, 3, -laba_row_get_int (entry, "less"));
  take_money (row, 4, laba_row_get_int (entry, "balance"));
}

static void
add_balance (LabaBlock *table, const char *label, gint64 balance, LabaRowStyle style)
{
  LabaDocumentRow *row = laba_block_add_row (table, style, 0);

  laba_document_row_take (row, 1, g_strdup (label));
  take_money (row, 4, balance);
}

static LabaBlock *
add_table (LabaDocument *document)
{
  LabaBlock *table = laba_document_add_table (document);

  laba_block_add_column (table, _ ("Date"), LABA_DOCUMENT_COLUMN_DETAIL, NULL);
  laba_block_add_column (table, _ ("What"), LABA_DOCUMENT_COLUMN_LEAD, NULL);
  laba_block_add_column (table, _ ("Bought"), LABA_DOCUMENT_COLUMN_FIGURE, NULL);
  laba_block_add_column (table, _ ("Paid"), LABA_DOCUMENT_COLUMN_FIGURE, NULL);
  laba_block_add_column (table, _ ("Balance"), LABA_DOCUMENT_COLUMN_FIGURE, " → ");
  return table;
}

/* The rows come newest first. Returns the balance at the period's end. */
static gint64
add_entries (LabaBlock *table, const GPtrArray *rows, LabaPeriod period)
{
  gint64 balance = 0;
  gboolean opened = FALSE;

  for (guint i = rows->len; i-- > 0;)
    {
      LabaRow *row = rows->pdata[i];
      gint64 day = laba_row_get_int (row, "day");

      if (day > period.to)
        break;
      if (day >= period.from)
        {
          if (!opened && balance != 0)
            add_balance (table, _ ("Balance before"), balance, LABA_ROW_SUBTOTAL);
          opened = TRUE;
          add_entry (table, row);
        }
      balance = laba_row_get_int (row, "balance");
    }
  if (!opened && balance != 0)
    add_balance (table, _ ("Balance before"), balance, LABA_ROW_SUBTOTAL);
  return balance;
}

static void
add_result (LabaDb *db, LabaDocument *document, gint64 balance)
{
  LabaBlock *sums = laba_document_add_sums (document);
  g_autofree char *amount = laba_slip_money (ABS (balance));
  g_autofree char *accounts = laba_slip_accounts (db);

  if (balance >= 0)
    laba_block_add_sum (sums, _ ("Still to pay"), amount, TRUE);
  else
    laba_block_add_sum (sums, _ ("Your credit"), amount, TRUE);
  if (balance <= 0 || *accounts == '\0')
    return;
  laba_document_add_text (document, LABA_TEXT_HEADING, _ ("You can pay to"));
  laba_document_add_text (document, LABA_TEXT_PLAIN, accounts);
}

LabaDocument *
laba_slip_account (LabaDb *db, gint64 person, LabaPeriod period)
{
  g_autoptr (LabaStmt) row = laba_db_take (db, "slip-person");
  g_autoptr (GPtrArray) rows = query_rows (db, person);
  g_autofree char *when = laba_period_format (period, laba_language_get ());
  LabaDocument *document;
  LabaBlock *facts;

  laba_stmt_bind_int (row, ":id", person);
  if (!laba_stmt_next (row, NULL))
    return NULL;
  g_autofree char *name
      = g_strconcat (_ ("Statement of account"), " ", laba_stmt_get_text (row, "name"), NULL);
  document = laba_document_new (laba_shop_load (db), name);
  g_free (document->kind);
  document->kind = g_strdup (_ ("Statement of account"));
  /* Translators: a slip with all a customer bought and paid; Indonesian: Rincian tagihan */
  laba_document_add_head (document, _ ("Statement of account"), when);
  facts = laba_document_add_facts (document);
  laba_block_add_fact (facts, 0, _ ("Customer"), laba_stmt_get_text (row, "name"));
  laba_block_add_fact (facts, 0, _ ("Phone"), laba_stmt_get_text (row, "phone"));
  laba_block_add_fact (facts, 0, _ ("Address"), laba_stmt_get_text (row, "address"));
  add_result (db, document, add_entries (add_table (document), rows, period));
  return document;
}
