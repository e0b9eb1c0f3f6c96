/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "purchases/laba-purchases.h"

#include <glib/gi18n-lib.h>

#include "base/laba-money.h"
#include "base/laba-quantity.h"
#include "book/laba-rules.h"
#include "goods/laba-stock.h"

static const LabaField fields[] = {
  { .key = "number", .kind = LABA_FIELD_TEXT, .label = N_ ("Number") },
  LABA_DAY_FIELD,
  { .key = "supplier",
    .kind = LABA_FIELD_REF,
    .flags = LABA_FIELD_OF_SUPPLIER,
    .label = N_ ("Supplier"),
    .target = "person" },
  { .key = "discount", .kind = LABA_FIELD_MONEY, .label = N_ ("Discount") },
  { .key = "shipping", .kind = LABA_FIELD_MONEY, .label = N_ ("Shipping") },
  { .key = "due", .kind = LABA_FIELD_DAY, .label = N_ ("To be paid by") },
  LABA_NOTE_FIELD,
  { NULL },
};

static const LabaField line_fields[] = {
  LABA_PRODUCT_FIELD,
  LABA_QUANTITY_FIELD,
  { .key = "amount",
    .kind = LABA_FIELD_MONEY,
    .flags = LABA_FIELD_TOTAL,
    .label = N_ ("Amount"),
    .unit_key = "unit_cost",
    .unit_of = "quantity" },
  { .key = "share",
    .kind = LABA_FIELD_MONEY,
    .flags = LABA_FIELD_COMPUTED | LABA_FIELD_SIGNED,
    .label = N_ ("Part of shipping and discount") },
  { NULL },
};

static const LabaField paid_fields[] = {
  { .key = "day", .kind = LABA_FIELD_DAY, .label = N_ ("Day") },
  LABA_ACCOUNT_FIELD,
  LABA_AMOUNT_FIELD,
  { NULL },
};

static const LabaLines lines[] = {
  { .key = "lines",
    .table = "purchase_line",
    .owner = "purchase",
    .fields = line_fields,
    .required = TRUE },
  { .key = "paid",
    .table = "purchase_payment",
    .owner = "purchase",
    .fields = paid_fields },
  { NULL },
};

/* ---- what it costs ---- */

/* By the product's cost price, where no price was said. */
static gboolean
fill_amount (LabaDb *db, LabaLine *line)
{
  gint64 price = laba_db_int (db, "product-cost-price", ":id",
                              laba_line_get_number (line, "product"), -1);
  gint64 amount;

  if (price < 0
      || !laba_quantity_price (laba_line_get_number (line, "quantity"), price, &amount))
    return FALSE;
  laba_line_set_number (line, "amount", amount);
  return TRUE;
}

static void
check_line (LabaDb *db, guint index, LabaLine *line, LabaProblems *problems)
{
  g_autofree char *product = laba_rules_line_field ("lines", index, "product");
  g_autofree char *price = laba_rules_line_field ("lines", index, "unit_cost");

  laba_stock_refuse_bundle (db, laba_line_get_number (line, "product"), product,
                            problems);
  if (!laba_line_has (line, "amount") && !fill_amount (db, line))
    laba_problems_add (problems, price, _ ("the price is missing"));
}

/* Spreads shipping and discount over the lines by value. Returns the total, or -1 with a
 * problem. */
static gint64
spread (LabaRecord *record, LabaProblems *problems)
{
  GPtrArray *list = laba_record_get_lines (record, "lines");
  gint64 shipping = laba_record_get_number (record, "shipping");
  gint64 discount = laba_record_get_number (record, "discount");
  g_autofree gint64 *amounts = g_new (gint64, list->len + 1);
  g_autofree gint64 *parts = g_new (gint64, list->len + 1);
  gint64 total = 0;

  for (guint i = 0; i < list->len; i++)
    {
      amounts[i] = laba_line_get_number (list->pdata[i], "amount");
      if (!laba_money_add (total, amounts[i], &total)
          || !laba_money_in_range (total + shipping))
        {
          laba_problems_add (problems, "lines", _ ("the lines together are too much"));
          return -1;
        }
    }
  if (discount > total)
    {
      laba_problems_add (problems, "discount",
                         _ ("must not be more than the goods cost"));
      return -1;
    }
  laba_split (shipping, amounts, list->len, parts);
  laba_split (discount, amounts, list->len, amounts);
  for (guint i = 0; i < list->len; i++)
    laba_line_set_number (list->pdata[i], "share", parts[i] - amounts[i]);
  return total + shipping - discount;
}

static void
check_paid (LabaRecord *record, gint64 total, LabaProblems *problems)
{
  GPtrArray *paid = laba_record_get_lines (record, "paid");
  gint64 sum = 0;

  for (guint i = 0; i < paid->len; i++)
    {
      if (!laba_line_has (paid->pdata[i], "day"))
        laba_line_set_number (paid->pdata[i], "day",
                              laba_record_get_number (record, "day"));
      sum = MIN (sum + laba_line_get_number (paid->pdata[i], "amount"), LABA_MONEY_MAX);
    }
  if (sum <= total)
    return;
  g_autofree char *text = laba_money_format (total, laba_language_get ());
  laba_problems_add (problems, "paid", _ ("is more than the purchase costs, %s"), text);
}

/* ---- what refers to it ---- */

static gint64
quantity_of (const LabaRecord *record, gint64 product)
{
  GPtrArray *list = laba_record_get_lines (record, "lines");
  gint64 quantity = 0;

  for (guint i = 0; i < list->len; i++)
    if (laba_line_get_number (list->pdata[i], "product") == product)
      quantity += laba_line_get_number (list->pdata[i], "quantity");
  return quantity;
}

static void
check_returned (LabaDb *db, const LabaRecord *record, LabaProblems *problems)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "purchase-returned-products");

  laba_stmt_bind_int (stmt, ":purchase", record->id);
  while (laba_stmt_next (stmt, NULL))
    {
      gint64 product = laba_stmt_get_int (stmt, "product");
      gint64 returned = laba_stmt_get_int (stmt, "quantity");

      if (quantity_of (record, product) >= returned)
        continue;
      g_autofree char *title = laba_stock_title (db, product);
      g_autofree char *quantity = laba_stock_quantity (db, product, returned);
      laba_problems_add (
          problems, "lines",
          _ ("%1$s of “%2$s” went back to the supplier; they must have been bought"),
          quantity, title);
    }
}

static void
check_users (LabaDb *db, const LabaRecord *record, LabaProblems *problems)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "purchase-look");

  laba_stmt_bind_int (stmt, ":id", record->id);
  if (!laba_stmt_next (stmt, NULL))
    return;
  gint64 first_return = laba_stmt_get_int (stmt, "first_return");
  gint64 paid_supplier = laba_stmt_get_int (stmt, "paid_supplier");
  if (first_return != 0 && laba_record_get_number (record, "day") > first_return)
    laba_problems_add (
        problems, "day",
        _ ("goods of it went back to the supplier; they must have been bought before"));
  if (paid_supplier != 0 && paid_supplier != laba_record_get_number (record, "supplier"))
    laba_problems_add (
        problems, "supplier",
        _ ("payments to the supplier name this purchase; the supplier stays"));
  check_returned (db, record, problems);
}

static void
check_purchase (LabaDb *db, LabaRecord *record, LabaProblems *problems)
{
  GPtrArray *list = laba_record_get_lines (record, "lines");
  guint before = laba_problems_get_n (problems);

  laba_rules_tidy (record, "number", problems);
  laba_rules_default_number (record, "discount", 0);
  laba_rules_default_number (record, "shipping", 0);
  const char *number = laba_record_get_text (record, "number");
  if (number != NULL
      && laba_rules_find_other (db, "purchase-other", number, record->id) != 0)
    laba_problems_add (
        problems, "number",
        _ ("“%s” is already the number of another purchase; choose another"), number);
  for (guint i = 0; i < list->len; i++)
    check_line (db, i, list->pdata[i], problems);
  if (laba_problems_get_n (problems) > before)
    return;
  gint64 total = spread (record, problems);
  if (total >= 0)
    check_paid (record, total, problems);
  if (record->id != 0)
    check_users (db, record, problems);
}

/* ---- words ---- */

static char *
describe_purchase (LabaDb *db, const LabaRecord *record)
{
  GPtrArray *list = laba_record_get_lines (record, "lines");
  gint64 total = laba_record_get_number (record, "shipping")
                 - laba_record_get_number (record, "discount");

  for (guint i = 0; i < list->len; i++)
    total += laba_line_get_number (list->pdata[i], "amount");
  g_autofree char *amount = laba_money_format (total, laba_language_get ());
  if (!laba_record_has (record, "supplier"))
    return g_strdup_printf (_ ("Purchase, %s"), amount);
  g_autofree char *supplier = laba_rules_name (db, record, "supplier");
  return g_strdup_printf (_ ("Purchase from %1$s, %2$s"), supplier, amount);
}

const LabaType laba_type_purchase = {
  .id = "purchase",
  .number = 60,
  .table = "purchase",
  .plural = "purchases",
  .label = N_ ("Purchase"),
  .fields = fields,
  .lines = lines,
  .unit = &laba_unit_purchase,
  .find = "purchase-find",
  .name = "purchase-name",
  .check = check_purchase,
  .check_delete = laba_rules_check_delete,
  .describe = describe_purchase,
};
