/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "purchases/laba-purchases.h"

#include "ledger/laba-postings.h"

#define LINE_STEP 1000

/* The columns of the statement in purchases.sql. */
enum
{
  COLUMN_PURCHASE,
  COLUMN_KIND,
  COLUMN_SUPPLIER,
  COLUMN_RECORD,
  COLUMN_DAY,
  COLUMN_PLACE,
  COLUMN_PRODUCT,
  COLUMN_QUANTITY,
  COLUMN_AMOUNT,
  COLUMN_ACCOUNT,
};

/* The kinds of rows, as in purchases-views.sql. */
enum
{
  ROW_LINE,
  ROW_PAID,
  ROW_RETURN,
  ROW_RETURN_LINE,
};

static void
move (LabaStmt *stmt, LabaPostings *postings, LabaMoveKind kind)
{
  gint64 quantity = laba_stmt_int_at (stmt, COLUMN_QUANTITY);
  LabaMovement movement = {
    .kind = kind,
    .day = (LabaDay) laba_stmt_int_at (stmt, COLUMN_DAY),
    .sequence = laba_stmt_int_at (stmt, COLUMN_RECORD),
    .record = laba_stmt_int_at (stmt, COLUMN_RECORD),
    .place = (gint32) (laba_stmt_int_at (stmt, COLUMN_PLACE) * LINE_STEP),
    .quantity = kind == LABA_MOVE_PURCHASE ? quantity : -quantity,
    .value = laba_stmt_int_at (stmt, COLUMN_AMOUNT),
    .unit_cost = -1,
    .origin = kind == LABA_MOVE_PURCHASE ? 0 : laba_stmt_int_at (stmt, COLUMN_PURCHASE),
  };

  laba_postings_move (postings, laba_stmt_int_at (stmt, COLUMN_PRODUCT), &movement, 0);
}

static void
post_row (LabaStmt *stmt, LabaPostings *postings)
{
  gint64 record = laba_stmt_int_at (stmt, COLUMN_RECORD);
  gint64 supplier = laba_stmt_int_at (stmt, COLUMN_SUPPLIER);
  gint64 amount = laba_stmt_int_at (stmt, COLUMN_AMOUNT);
  gint64 account = laba_stmt_int_at (stmt, COLUMN_ACCOUNT);
  LabaDay day = (LabaDay) laba_stmt_int_at (stmt, COLUMN_DAY);

  switch (laba_stmt_int_at (stmt, COLUMN_KIND))
    {
    case ROW_LINE:
      move (stmt, postings, LABA_MOVE_PURCHASE);
      laba_postings_add (postings, record, day, LABA_ROLE_PAYABLE, supplier, -amount);
      break;
    case ROW_PAID:
      laba_postings_pair (postings, record, day, LABA_ROLE_PAYABLE, supplier,
                          LABA_ROLE_ACCOUNT, account, amount);
      break;
    case ROW_RETURN:
      /* The ledger puts the cost of the goods against the refund: the rest is a price
       * difference. */
      laba_postings_pair (
          postings, record, day, account != 0 ? LABA_ROLE_ACCOUNT : LABA_ROLE_PAYABLE,
          account != 0 ? account : supplier, LABA_ROLE_OTHER_INCOME, 0, amount);
      break;
    case ROW_RETURN_LINE:
      move (stmt, postings, LABA_MOVE_SUPPLIER_RETURN);
      break;
    default:
      break;
    }
}

static gboolean
post_range (LabaDb *db, gint64 first, gint64 last, LabaPostings *postings, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "purchase-events");
  GError *failed = NULL;
  gint64 purchase = 0;

  laba_stmt_bind_int_at (stmt, 1, first);
  laba_stmt_bind_int_at (stmt, 2, last);
  while (laba_stmt_next (stmt, &failed))
    {
      if (purchase != 0 && purchase != laba_stmt_int_at (stmt, COLUMN_PURCHASE)
          && !laba_postings_flush (postings, &failed))
        break;
      purchase = laba_stmt_int_at (stmt, COLUMN_PURCHASE);
      laba_postings_cover (postings, laba_stmt_int_at (stmt, COLUMN_RECORD));
      post_row (stmt, postings);
    }
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, failed);
  return FALSE;
}

static gboolean
post_purchase (LabaDb *db, gint64 id, LabaPostings *postings, GError **error)
{
  return !laba_postings_cover (postings, id) || post_range (db, id, id, postings, error);
}

static gboolean
post_all_purchases (LabaDb *db, LabaPostings *postings, GError **error)
{
  return post_range (db, 1, G_MAXINT64, postings, error);
}

const LabaUnit laba_unit_purchase
    = { .id = "purchase", .post = post_purchase, .post_all = post_all_purchases };
