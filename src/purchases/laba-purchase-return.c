/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "purchases/laba-purchases.h"

#include <glib/gi18n-lib.h>

#include "base/laba-money.h"
#include "book/laba-rules.h"
#include "goods/laba-stock.h"
#include "ledger/laba-part.h"

static const LabaField fields[] = {
  LABA_DAY_FIELD,
  { .key = "purchase",
    .kind = LABA_FIELD_REF,
    .flags = LABA_FIELD_REQUIRED,
    .label = N_ ("Purchase"),
    .target = "purchase",
    .unit = &laba_unit_purchase },
  { .key = "refund.account",
    .column = "refund_account",
    .kind = LABA_FIELD_REF,
    .label = N_ ("Paid back into"),
    .target = "account" },
  { .key = "refund.amount",
    .column = "refund_amount",
    .kind = LABA_FIELD_MONEY,
    .label = N_ ("Given back") },
  LABA_NOTE_FIELD,
  { NULL },
};

static const LabaField line_fields[] = {
  LABA_PRODUCT_FIELD,
  LABA_QUANTITY_FIELD,
  { NULL },
};

static const LabaLines lines[] = {
  { .key = "lines",
    .table = "purchase_return_line",
    .owner = "purchase_return",
    .fields = line_fields,
    .required = TRUE },
  { NULL },
};

/* What the record sends back of the product of line `index` before that line. */
static gint64
sent_before (const LabaRecord *record, guint index)
{
  GPtrArray *list = laba_record_get_lines (record, "lines");
  gint64 product = laba_line_get_number (list->pdata[index], "product");
  gint64 quantity = 0;

  for (guint i = 0; i < index; i++)
    if (laba_line_get_number (list->pdata[i], "product") == product)
      quantity += laba_line_get_number (list->pdata[i], "quantity");
  return quantity;
}

/* Adds to *cost what the goods of a line had cost in the purchase. */
static void
check_line (LabaDb *db,
            const LabaRecord *record,
            guint index,
            gint64 *cost,
            LabaProblems *problems)
{
  const LabaLine *line = laba_record_get_lines (record, "lines")->pdata[index];
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "purchase-bought");
  gint64 product = laba_line_get_number (line, "product");
  gint64 quantity = laba_line_get_number (line, "quantity");

  laba_stmt_bind_int (stmt, ":purchase", laba_record_get_number (record, "purchase"));
  laba_stmt_bind_int (stmt, ":product", product);
  laba_stmt_bind_int (stmt, ":except", record->id);
  if (!laba_stmt_next (stmt, NULL))
    return;
  gint64 bought = laba_stmt_get_int (stmt, "quantity");
  gint64 whole = laba_stmt_get_int (stmt, "cost");
  gint64 before = laba_stmt_get_int (stmt, "returned") + sent_before (record, index);
  if (before + quantity <= bought)
    {
      gint64 given = laba_mul_div_half_up (whole, before, bought);

      *cost += laba_part_back (whole, bought, before, quantity, &given);
      return;
    }
  g_autofree char *field
      = laba_rules_line_field ("lines", index, bought > 0 ? "quantity" : "product");
  g_autofree char *left = laba_stock_quantity (db, product, MAX (bought - before, 0));
  if (bought > 0)
    laba_problems_add (problems, field,
                       _ ("only %s of it were bought and did not go back yet"), left);
  else
    laba_problems_add (problems, field, _ ("the purchase has nothing of it"));
}

static void
check_purchase_return (LabaDb *db, LabaRecord *record, LabaProblems *problems)
{
  LabaDay bought = (LabaDay) laba_db_int (db, "purchase-day", ":id",
                                          laba_record_get_number (record, "purchase"), 0);
  guint before = laba_problems_get_n (problems);
  gint64 cost = 0;

  if (laba_record_get_number (record, "day") < bought)
    {
      g_autofree char *day = laba_day_format (bought, laba_language_get ());

      laba_problems_add (problems, "day", _ ("must not be before the purchase on %s"),
                         day);
    }
  for (guint i = 0; i < laba_record_get_lines (record, "lines")->len; i++)
    check_line (db, record, i, &cost, problems);
  if (laba_problems_get_n (problems) == before)
    laba_rules_default_number (record, "refund.amount", cost);
}

static char *
describe_purchase_return (LabaDb *db, const LabaRecord *record)
{
  g_autofree char *purchase = laba_rules_name (db, record, "purchase");
  g_autofree char *amount = laba_rules_money (record, "refund.amount");

  return g_strdup_printf (_ ("Return to the supplier of purchase %1$s, %2$s"), purchase,
                          amount);
}

const LabaType laba_type_purchase_return = {
  .id = "purchase-return",
  .number = 62,
  .table = "purchase_return",
  .plural = "purchase-returns",
  .label = N_ ("Return to a supplier"),
  .fields = fields,
  .lines = lines,
  .check = check_purchase_return,
  .check_delete = laba_rules_check_delete,
  .describe = describe_purchase_return,
};
