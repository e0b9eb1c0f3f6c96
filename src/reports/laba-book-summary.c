/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "reports/laba-book-summary.h"

#include "book/laba-book.h"
#include "reports/laba-totals.h"

void
laba_book_summary_free (LabaBookSummary *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->last_label);
  g_free (self);
}

static gboolean
read_counts (LabaDb *db, LabaBookSummary *self, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "book-summary");

  if (!laba_stmt_next (stmt, error))
    return FALSE;
  self->name = g_strdup (laba_stmt_get_text (stmt, "name"));
  self->last_at = laba_stmt_get_int (stmt, "last_at");
  self->last_label = g_strdup (laba_stmt_get_text (stmt, "last_label"));
  self->n_orders = laba_stmt_get_int (stmt, "orders");
  self->n_products = laba_stmt_get_int (stmt, "products");
  self->n_people = laba_stmt_get_int (stmt, "people");
  self->n_records = laba_stmt_get_int (stmt, "records");
  return laba_stmt_run (stmt, error);
}

LabaBookSummary *
laba_book_summary_read (const char *path, GError **error)
{
  g_autoptr (LabaBookSummary) self = g_new0 (LabaBookSummary, 1);
  g_autoptr (LabaDb) db = laba_book_open_reader (path, error);

  if (db == NULL || !read_counts (db, self, error))
    return NULL;
  g_autoptr (LabaTotals) totals = laba_totals_query (
      db, LABA_ROLE_SALES, LABA_ROLE_EXPENSE, LABA_DAY_NONE, LABA_DAY_NONE, FALSE, error);
  if (totals == NULL)
    return NULL;
  self->profit = -laba_totals_sum (totals, LABA_ROLE_SALES, LABA_ROLE_EXPENSE, 0);
  return g_steal_pointer (&self);
}
