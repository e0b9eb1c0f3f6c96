/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "reports/laba-record-journal.h"

#include <glib/gi18n-lib.h>

#include "ledger/laba-role.h"
#include "reports/laba-report-list.h"

/* Debts, what is the owner's and income grow on the credit side. */
static gboolean
grows_by_credit (gint64 role)
{
  return role == LABA_ROLE_DEPRECIATION_SO_FAR || (role >= 20 && role < 50);
}

static void
add_entry (LabaTable *table, LabaStmt *stmt)
{
  gint64 role = laba_stmt_get_int (stmt, "role");
  gint64 amount = laba_stmt_get_int (stmt, "amount");
  const char *name = laba_stmt_get_text (stmt, "account");
  LabaTableRow *row = laba_table_add_row (table, NULL, LABA_ROW_NORMAL);
  g_autofree char *what = name != NULL
                              ? g_strdup_printf ("%s: %s", laba_word_role (role), name)
                              : g_strdup (laba_word_role (role));

  row->role = role;
  row->ref = laba_stmt_get_int (stmt, "ref");
  laba_row_set_number (table, row, "day", laba_stmt_get_int (stmt, "day"));
  laba_row_set_text (table, row, "what", what);
  laba_row_set_number (table, row, "change", grows_by_credit (role) ? -amount : amount);
  laba_row_set_number (table, row, amount > 0 ? "debit" : "credit", ABS (amount));
}

LabaTable *
laba_record_journal (LabaDb *db, gint64 id, GError **error)
{
  g_autoptr (LabaTable) table
      = laba_table_new ("record-journal", _ ("Behind the scenes"), 0, 0);
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "record-journal");
  GError *failed = NULL;

  laba_table_add_column (table, "day", _ ("Day"), LABA_COLUMN_DAY, FALSE);
  laba_table_add_column (table, "what", _ ("What changes"), LABA_COLUMN_TEXT, FALSE);
  laba_table_add_column (table, "change", _ ("More or less"), LABA_COLUMN_MONEY, FALSE);
  laba_table_add_column (table, "debit", _ ("Debit"), LABA_COLUMN_MONEY, TRUE);
  laba_table_add_column (table, "credit", _ ("Credit"), LABA_COLUMN_MONEY, TRUE);
  laba_stmt_bind_int (stmt, ":id", id);
  while (laba_stmt_next (stmt, &failed))
    add_entry (table, stmt);
  if (failed != NULL)
    {
      g_propagate_error (error, failed);
      return NULL;
    }
  laba_table_finish (table);
  return g_steal_pointer (&table);
}
