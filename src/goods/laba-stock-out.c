/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "goods/laba-goods-types.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/laba-money.h"
#include "base/laba-quantity.h"
#include "book/laba-rules.h"
#include "goods/laba-stock.h"
#include "ledger/laba-postings.h"

static const char *const reasons[] = { "damaged", "lost", "own-use", "gift", NULL };
static const char *const reason_labels[]
    = { N_ ("Damaged"), N_ ("Lost"), N_ ("Own use"), N_ ("Sample or gift"), NULL };
static const LabaMoveKind reason_kinds[]
    = { LABA_MOVE_DAMAGED, LABA_MOVE_LOST, LABA_MOVE_OWN_USE, LABA_MOVE_GIFT };

static const LabaField fields[] = {
  LABA_DAY_FIELD,
  LABA_PRODUCT_FIELD,
  LABA_QUANTITY_FIELD,
  { .key = "reason",
    .kind = LABA_FIELD_CHOICE,
    .flags = LABA_FIELD_REQUIRED,
    .label = N_ ("Reason"),
    .choices = reasons,
    .choice_labels = reason_labels },
  LABA_NOTE_FIELD,
  { NULL },
};

/* The index of a reason that the generic rules have let pass. */
static guint
reason_index (const char *reason)
{
  guint i = 0;

  while (reasons[i + 1] != NULL && strcmp (reasons[i], reason) != 0)
    i++;
  return i;
}

/* A bundle goes out as its parts. */
static void
move_out (LabaStmt *row, gint64 id, LabaPostings *postings)
{
  gint64 quantity = laba_stmt_get_int (row, "quantity");

  if (!laba_stmt_is_null (row, "each"))
    quantity = laba_mul_div_half_up (quantity, laba_stmt_get_int (row, "each"),
                                     LABA_QUANTITY_ONE);
  if (quantity == 0)
    return;
  const LabaMovement movement = {
    .day = (gint32) laba_stmt_get_int (row, "day"),
    .sequence = id,
    .place = 1000 + (gint32) laba_stmt_get_int (row, "part") * 10,
    .record = id,
    .kind = reason_kinds[reason_index (laba_stmt_get_text (row, "reason"))],
    .quantity = -quantity,
  };
  laba_postings_move (postings, laba_stmt_get_int (row, "product"), &movement, 0);
}

static gboolean
post_stock_out (LabaDb *db, gint64 id, LabaPostings *postings, GError **error)
{
  g_autoptr (LabaStmt) rows = laba_db_take (db, "stock-out-rows");
  GError *failed = NULL;

  laba_postings_cover (postings, id);
  laba_stmt_bind_int (rows, ":id", id);
  while (laba_stmt_next (rows, &failed))
    move_out (rows, id, postings);
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

static char *
describe_stock_out (LabaDb *db, const LabaRecord *record)
{
  gint64 product = laba_record_get_number (record, "product");
  g_autofree char *title = laba_stock_title (db, product);
  g_autofree char *quantity
      = laba_stock_quantity (db, product, laba_record_get_number (record, "quantity"));
  const char *reason
      = reason_labels[reason_index (laba_record_get_text (record, "reason"))];

  /* Translators: “Damaged: Jilbab, 2 pcs” */
  return g_strdup_printf (_ ("%1$s: %2$s, %3$s"), _ (reason), title, quantity);
}

static const LabaUnit unit = { .id = "stock-out", .post = post_stock_out };

const LabaType laba_type_stock_out = {
  .id = "stock-out",
  .number = 24,
  .table = "stock_out",
  .plural = "stock-outs",
  .label = N_ ("Goods used or lost"),
  .fields = fields,
  .unit = &unit,
  .describe = describe_stock_out,
};
