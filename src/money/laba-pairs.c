/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "money/laba-pairs.h"

static gint64
ref_of (LabaStmt *row, const char *column)
{
  return column != NULL ? laba_stmt_get_int (row, column) : 0;
}

gboolean
laba_pairs_post (LabaDb *db,
                 const char *statement,
                 const LabaPair *pairs,
                 gint64 id,
                 LabaPostings *postings,
                 GError **error)
{
  g_autoptr (LabaStmt) row = laba_db_take (db, statement);
  GError *failed = NULL;

  laba_postings_cover (postings, id);
  laba_stmt_bind_int (row, ":id", id);
  if (laba_stmt_next (row, &failed))
    for (const LabaPair *pair = pairs; pair->amount != NULL; pair++)
      laba_postings_pair (postings, id, (LabaDay) laba_stmt_get_int (row, "day"),
                          pair->debit, ref_of (row, pair->debit_ref), pair->credit,
                          ref_of (row, pair->credit_ref),
                          laba_stmt_get_int (row, pair->amount));
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}
