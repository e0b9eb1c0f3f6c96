/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "orders/laba-order-fields.h"

#include <glib/gi18n-lib.h>

#include "base/laba-money.h"
#include "base/laba-quantity.h"
#include "book/laba-rules.h"
#include "orders/laba-order-story.h"

static void
add_problem (LabaProblems *problems, guint index, const char *key, const char *message)
{
  g_autofree char *field = laba_rules_line_field ("lines", index, key);

  laba_problems_add (problems, field, "%s", message);
}

static gint64
worth (const LabaLine *line)
{
  return line->values[LINE_AMOUNT].number - line->values[LINE_DISCOUNT].number;
}

/* ---- prices ---- */

/* Fills an amount in by a price of the product that `statement` tells. FALSE where it has
 * none. */
static gboolean
fill_amount (LabaDb *db,
             const char *statement,
             const LabaRecord *record,
             LabaLine *line,
             int field)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, statement);
  gint64 quantity = line->values[LINE_QUANTITY].number;
  gint64 amount;

  laba_stmt_bind_int (stmt, ":product", line->values[LINE_PRODUCT].number);
  if (field == LINE_AMOUNT)
    {
      laba_stmt_bind_int (stmt, ":quantity", quantity);
      laba_stmt_bind_int (stmt, ":customer", record->values[ORDER_CUSTOMER].number);
    }
  if (!laba_stmt_next (stmt, NULL) || laba_stmt_is_null_at (stmt, 0))
    return FALSE;
  if (!laba_quantity_price (quantity, laba_stmt_int_at (stmt, 0), &amount))
    return FALSE;
  laba_value_set_number (&line->values[field], amount);
  return TRUE;
}

/* ---- one line ---- */

static void
check_worth (LabaDb *db,
             const LabaRecord *record,
             guint index,
             LabaLine *line,
             LabaProblems *problems)
{
  LabaValue *discount = &line->values[LINE_DISCOUNT];

  if (!laba_value_is_said (discount))
    laba_value_set_number (discount, 0);
  if (!laba_value_is_said (&line->values[LINE_AMOUNT])
      && !fill_amount (db, "order-line-price", record, line, LINE_AMOUNT))
    add_problem (problems, index, "unit_price", _ ("the price is missing"));
  else if (discount->number > line->values[LINE_AMOUNT].number)
    add_problem (problems, index, "discount",
                 _ ("must not be more than the line's amount"));
}

static void
check_supplier_amount (LabaDb *db,
                       const LabaRecord *record,
                       guint index,
                       LabaLine *line,
                       LabaProblems *problems)
{
  gint64 source = line->values[LINE_SOURCE].number;
  const LabaValue *amount = &line->values[LINE_SUPPLIER_AMOUNT];

  if (source == LABA_SOURCE_STOCK || source == LABA_SOURCE_COMMISSION)
    {
      if (amount->number != 0)
        add_problem (problems, index, "supplier_price",
                     _ ("only dropshipped goods and those left with me have one"));
      return;
    }
  if (source == LABA_SOURCE_CONSIGNED
      && !laba_value_is_said (&line->values[LINE_SUPPLIER]))
    add_problem (problems, index, "supplier", _ ("say whose goods these are"));
  if (laba_value_is_said (amount))
    return;
  if (source == LABA_SOURCE_CONSIGNED
      && laba_value_is_said (&line->values[LINE_COMMISSION]))
    return; /* what the commission leaves; see divide_consigned */
  if (source == LABA_SOURCE_CONSIGNED
      || !fill_amount (db, "order-line-cost-price", record, line, LINE_SUPPLIER_AMOUNT))
    add_problem (problems, index, "supplier_price",
                 source == LABA_SOURCE_CONSIGNED
                     ? _ ("what the owner gets for it is missing")
                     : _ ("what the supplier gets for it is missing"));
}

static void
check_commission (guint index, const LabaLine *line, LabaProblems *problems)
{
  gint64 source = line->values[LINE_SOURCE].number;
  const LabaValue *commission = &line->values[LINE_COMMISSION];

  if (source == LABA_SOURCE_COMMISSION && !laba_value_is_said (commission))
    add_problem (problems, index, "commission",
                 _ ("how much commission you earn is missing"));
  else if (source == LABA_SOURCE_STOCK && commission->number != 0)
    add_problem (problems, index, "commission",
                 _ ("goods from your own stock earn no commission"));
}

static void
check_line (LabaDb *db,
            LabaRecord *record,
            guint index,
            LabaLine *line,
            LabaProblems *problems)
{
  gboolean has_product = laba_value_is_said (&line->values[LINE_PRODUCT]);

  if (!laba_value_is_said (&line->values[LINE_SOURCE]))
    laba_value_set_number (&line->values[LINE_SOURCE], LABA_SOURCE_STOCK);
  if (laba_value_is_said (&line->values[LINE_TEXT]))
    laba_rules_tidy_line (record, "lines", index, "text", problems);
  if (!has_product && line->values[LINE_SOURCE].number == LABA_SOURCE_STOCK)
    add_problem (problems, index, "product",
                 _ ("a line from your own stock needs a product"));
  else if (!has_product && !laba_value_is_said (&line->values[LINE_TEXT]))
    add_problem (problems, index, "product", _ ("name a product, or write what it is"));
  check_worth (db, record, index, line, problems);
  check_supplier_amount (db, record, index, line, problems);
  check_commission (index, line, problems);
  laba_value_set_number (&line->values[LINE_SHARE], 0);
}

/* ---- the order's discount ---- */

/* What the discount is spread over: what a platform sells is not mine to give. FALSE
 * where it is more than a book can hold. */
static gboolean
weigh (GPtrArray *lines, gint64 *weights, gint64 *total)
{
  *total = 0;
  for (guint i = 0; i < lines->len; i++)
    {
      const LabaLine *line = lines->pdata[i];
      gint64 value = worth (line);

      weights[i] = line->values[LINE_SOURCE].number == LABA_SOURCE_COMMISSION ? 0 : value;
      if (!laba_money_add (*total, weights[i], total))
        return FALSE;
    }
  return TRUE;
}

static void
spread_discount (LabaRecord *record, GPtrArray *lines, LabaProblems *problems)
{
  g_autofree gint64 *weights = g_new (gint64, lines->len + 1);
  gint64 discount = record->values[ORDER_DISCOUNT].number;
  gint64 total;

  if (!weigh (lines, weights, &total))
    laba_problems_add (problems, "lines", _ ("the lines together are too much"));
  else if (discount > total)
    laba_problems_add (problems, "discount",
                       _ ("must not be more than the lines are worth"));
  else if (discount > 0)
    {
      laba_split (discount, weights, lines->len, weights);
      for (guint i = 0; i < lines->len; i++)
        laba_value_set_number (&((LabaLine *) lines->pdata[i])->values[LINE_SHARE],
                               weights[i]);
    }
}

/* Where only my commission was said the owner gets the rest; where his price was said it
 * decides. */
static void
divide_consigned (guint index, LabaLine *line, LabaProblems *problems)
{
  LabaValue *commission = &line->values[LINE_COMMISSION];
  gint64 rest = worth (line) - line->values[LINE_SHARE].number - commission->number;

  if (line->values[LINE_SOURCE].number != LABA_SOURCE_CONSIGNED
      || !laba_value_is_said (commission))
    return;
  if (!laba_value_is_said (&line->values[LINE_SUPPLIER_AMOUNT]))
    {
      if (rest < 0)
        add_problem (problems, index, "commission",
                     _ ("must not be more than the line brings"));
      else
        laba_value_set_number (&line->values[LINE_SUPPLIER_AMOUNT], rest);
    }
  laba_value_set_null (commission);
}

void
laba_order_check_lines (LabaDb *db, LabaRecord *record, LabaProblems *problems)
{
  GPtrArray *lines = laba_record_get_lines (record, "lines");
  guint before = laba_problems_get_n (problems);

  for (guint i = 0; i < lines->len; i++)
    check_line (db, record, i, lines->pdata[i], problems);
  if (laba_problems_get_n (problems) > before)
    return;
  spread_discount (record, lines, problems);
  for (guint i = 0; i < lines->len; i++)
    divide_consigned (i, lines->pdata[i], problems);
}
