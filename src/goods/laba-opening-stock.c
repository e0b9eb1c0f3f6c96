/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "goods/laba-goods-types.h"

#include <glib/gi18n-lib.h>

#include "base/laba-quantity.h"
#include "book/laba-rules.h"
#include "goods/laba-stock.h"
#include "ledger/laba-postings.h"

static const LabaField fields[] = {
  LABA_DAY_FIELD,
  LABA_PRODUCT_FIELD,
  LABA_QUANTITY_FIELD,
  { .key = "amount",
    .kind = LABA_FIELD_MONEY,
    .flags = LABA_FIELD_TOTAL,
    .label = N_ ("Worth"),
    .unit_key = "unit_cost",
    .unit_of = "quantity" },
  LABA_NOTE_FIELD,
  { NULL },
};

/* Without an amount the goods are worth the product's cost price. */
static void
check_opening_stock (LabaDb *db, LabaRecord *record, LabaProblems *problems)
{
  gint64 product = laba_record_get_number (record, "product");
  gint64 cost_price = laba_db_int (db, "product-cost-price", ":id", product, -1);
  gint64 amount = 0;

  laba_stock_refuse_bundle (db, product, "product", problems);
  if (laba_record_has (record, "amount"))
    return;
  if (cost_price < 0)
    laba_problems_add (problems, "amount",
                       _ ("is missing; write what the goods are worth"));
  else if (!laba_quantity_price (laba_record_get_number (record, "quantity"), cost_price,
                                 &amount))
    laba_problems_add (problems, "amount", _ ("the number is too large"));
  else
    laba_record_set_number (record, "amount", amount);
}

static void
move_opening (LabaStmt *row, gint64 id, LabaPostings *postings)
{
  const LabaMovement movement = {
    .day = (gint32) laba_stmt_get_int (row, "day"),
    .sequence = id,
    .place = 1000,
    .record = id,
    .kind = LABA_MOVE_OPENING,
    .quantity = laba_stmt_get_int (row, "quantity"),
    .value = laba_stmt_get_int (row, "amount"),
  };

  laba_postings_move (postings, laba_stmt_get_int (row, "product"), &movement, 0);
}

static gboolean
post_opening_stock (LabaDb *db, gint64 id, LabaPostings *postings, GError **error)
{
  g_autoptr (LabaStmt) row = laba_db_take (db, "opening-stock-row");
  GError *failed = NULL;

  laba_postings_cover (postings, id);
  laba_stmt_bind_int (row, ":id", id);
  if (laba_stmt_next (row, &failed))
    move_opening (row, id, postings);
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

static char *
describe_opening_stock (LabaDb *db, const LabaRecord *record)
{
  gint64 product = laba_record_get_number (record, "product");
  g_autofree char *title = laba_stock_title (db, product);
  g_autofree char *quantity
      = laba_stock_quantity (db, product, laba_record_get_number (record, "quantity"));
  g_autofree char *amount = laba_rules_money (record, "amount");

  /* Translators: “Opening stock Jilbab: 20 pcs worth Rp520.000” */
  return g_strdup_printf (_ ("Opening stock %1$s: %2$s worth %3$s"), title, quantity,
                          amount);
}

static const LabaUnit unit = { .id = "opening-stock", .post = post_opening_stock };

const LabaType laba_type_opening_stock = {
  .id = "opening-stock",
  .number = 20,
  .table = "opening_stock",
  .plural = "opening-stocks",
  .label = N_ ("Opening stock"),
  .fields = fields,
  .unit = &unit,
  .check = check_opening_stock,
  .describe = describe_opening_stock,
};
