/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "orders/laba-orders.h"

#include <glib/gi18n-lib.h>

#include "base/laba-money.h"
#include "base/laba-quantity.h"
#include "book/laba-rules.h"
#include "goods/laba-stock.h"

static const LabaField fields[] = {
  LABA_DAY_FIELD,
  { .key = "place",
    .kind = LABA_FIELD_REF,
    .flags = LABA_FIELD_REQUIRED | LABA_FIELD_OF_CUSTOMER,
    .label = N_ ("Settled with"),
    .target = "person",
    .unit = &laba_unit_customer },
  { .key = "fee", .kind = LABA_FIELD_MONEY, .label = N_ ("The shop keeps") },
  { .key = "account",
    .kind = LABA_FIELD_REF,
    .label = N_ ("Account"),
    .target = "account" },
  { .key = "amount", .kind = LABA_FIELD_MONEY, .label = N_ ("Paid") },
  LABA_NOTE_FIELD,
  { NULL },
};

static const LabaField line_fields[] = {
  LABA_PRODUCT_FIELD,
  { .key = "sold", .kind = LABA_FIELD_QUANTITY, .label = N_ ("Sold") },
  { .key = "returned", .kind = LABA_FIELD_QUANTITY, .label = N_ ("Taken back") },
  { .key = "amount",
    .kind = LABA_FIELD_MONEY,
    .flags = LABA_FIELD_TOTAL,
    .label = N_ ("Sold for"),
    .unit_key = "unit_price",
    .unit_of = "sold" },
  { NULL },
};

static const LabaLines lines[] = {
  { .key = "lines",
    .table = "consign_settle_line",
    .owner = "consign_settle",
    .fields = line_fields,
    .required = TRUE },
  { NULL },
};

/* ---- rules ---- */

static void
default_number (LabaLine *line, const char *key, gint64 number)
{
  if (!laba_line_has (line, key))
    laba_line_set_number (line, key, number);
}

static gboolean
fill_amount (LabaDb *db, LabaLine *line)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "order-line-price");
  gint64 sold = laba_line_get_number (line, "sold");
  gint64 amount;

  laba_stmt_bind_int (stmt, ":product", laba_line_get_number (line, "product"));
  laba_stmt_bind_int (stmt, ":quantity", sold);
  laba_stmt_bind_int (stmt, ":customer", 0);
  if (!laba_stmt_next (stmt, NULL) || laba_stmt_is_null_at (stmt, 0)
      || !laba_quantity_price (sold, laba_stmt_int_at (stmt, 0), &amount))
    return FALSE;
  laba_line_set_number (line, "amount", amount);
  return TRUE;
}

/* What the record takes away of a product, over all its lines. */
static gint64
taken_of (const LabaRecord *record, gint64 product)
{
  GPtrArray *list = laba_record_get_lines (record, "lines");
  gint64 taken = 0;

  for (guint i = 0; i < list->len; i++)
    if (laba_line_get_number (list->pdata[i], "product") == product)
      taken += laba_line_get_number (list->pdata[i], "sold")
               + laba_line_get_number (list->pdata[i], "returned");
  return taken;
}

/* More cannot be settled than was left there by then. */
static void
check_there (LabaDb *db,
             const LabaRecord *record,
             guint index,
             gint64 product,
             LabaProblems *problems)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "consign-settle-lowest");
  gint64 taken = taken_of (record, product);

  laba_stmt_bind_int (stmt, ":id", record->id);
  laba_stmt_bind_int (stmt, ":day", laba_record_get_number (record, "day"));
  laba_stmt_bind_int (stmt, ":place", laba_record_get_number (record, "place"));
  laba_stmt_bind_int (stmt, ":product", product);
  laba_stmt_bind_int (stmt, ":quantity", -taken);
  if (!laba_stmt_next (stmt, NULL) || laba_stmt_get_int (stmt, "lowest") >= 0)
    return;
  g_autofree char *field = laba_rules_line_field ("lines", index, "product");
  g_autofree char *place = laba_rules_name (db, record, "place");
  g_autofree char *left = laba_stock_quantity (
      db, product, MAX (taken + laba_stmt_get_int (stmt, "lowest"), 0));
  laba_problems_add (
      problems, field,
      _ ("only %1$s of it lie with %2$s; write down first what was left there"), left,
      place);
}

static void
check_line (LabaDb *db,
            const LabaRecord *record,
            guint index,
            LabaLine *line,
            LabaProblems *problems)
{
  gint64 product = laba_line_get_number (line, "product");
  g_autofree char *field = laba_rules_line_field ("lines", index, "product");
  g_autofree char *price = laba_rules_line_field ("lines", index, "unit_price");
  g_autofree char *sold = laba_rules_line_field ("lines", index, "sold");

  default_number (line, "sold", 0);
  default_number (line, "returned", 0);
  laba_stock_refuse_bundle (db, product, field, problems);
  if (laba_line_get_number (line, "sold") == 0
      && laba_line_get_number (line, "returned") == 0)
    laba_problems_add (problems, sold, _ ("say how many were sold or taken back"));
  if (!laba_line_has (line, "amount") && laba_line_get_number (line, "sold") > 0
      && !fill_amount (db, line))
    laba_problems_add (problems, price, _ ("the price is missing"));
  default_number (line, "amount", 0);
  if (laba_line_get_number (line, "sold") == 0)
    laba_line_set_number (line, "amount", 0);
}

static void
check_money (LabaRecord *record, LabaProblems *problems)
{
  GPtrArray *list = laba_record_get_lines (record, "lines");
  gint64 total = 0;

  for (guint i = 0; i < list->len; i++)
    if (!laba_money_add (total, laba_line_get_number (list->pdata[i], "amount"), &total))
      {
        laba_problems_add (problems, "lines", _ ("the lines together are too much"));
        return;
      }
  if (laba_record_get_number (record, "fee") > total)
    laba_problems_add (problems, "fee",
                       _ ("must not be more than the goods were sold for"));
  if (laba_record_get_number (record, "amount") > 0
      && !laba_record_has (record, "account"))
    laba_problems_add (problems, "account", _ ("say into which account it was paid"));
}

static void
check_consign_settle (LabaDb *db, LabaRecord *record, LabaProblems *problems)
{
  GPtrArray *list = laba_record_get_lines (record, "lines");

  laba_rules_default_number (record, "fee", 0);
  laba_rules_default_number (record, "amount", 0);
  for (guint i = 0; i < list->len; i++)
    check_line (db, record, i, list->pdata[i], problems);
  for (guint i = 0; i < list->len; i++)
    check_there (db, record, i, laba_line_get_number (list->pdata[i], "product"),
                 problems);
  check_money (record, problems);
}

static char *
describe_consign_settle (LabaDb *db, const LabaRecord *record)
{
  g_autofree char *place = laba_rules_name (db, record, "place");
  g_autofree char *amount = laba_rules_money (record, "amount");

  return g_strdup_printf (_ ("Consignment settled with %1$s, %2$s paid"), place, amount);
}

const LabaType laba_type_consign_settle = {
  .id = "consign-settle",
  .number = 26,
  .table = "consign_settle",
  .plural = "consign-settles",
  .label = N_ ("Consignment settled"),
  .fields = fields,
  .lines = lines,
  .check = check_consign_settle,
  .check_delete = laba_rules_check_delete,
  .describe = describe_consign_settle,
};
