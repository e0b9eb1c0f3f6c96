/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "goods/laba-goods-types.h"

#include <glib/gi18n-lib.h>

#include "book/laba-rules.h"
#include "goods/laba-stock.h"
#include "ledger/laba-postings.h"

static const LabaField count_fields[] = {
  LABA_DAY_FIELD,
  LABA_NOTE_FIELD,
  { NULL },
};

static const LabaField count_line_fields[] = {
  LABA_PRODUCT_FIELD,
  { .key = "counted",
    .kind = LABA_FIELD_QUANTITY,
    .flags = LABA_FIELD_REQUIRED,
    .label = N_ ("Counted") },
  { .key = "unit_cost", .kind = LABA_FIELD_MONEY, .label = N_ ("Cost price") },
  { NULL },
};

static const LabaLines count_lines[] = {
  { .key = "lines",
    .table = "stock_count_line",
    .owner = "stock_count",
    .fields = count_line_fields,
    .required = TRUE },
  { NULL },
};

static const LabaField adjust_fields[] = {
  LABA_DAY_FIELD,
  LABA_PRODUCT_FIELD,
  { .key = "quantity",
    .kind = LABA_FIELD_QUANTITY,
    .flags = LABA_FIELD_REQUIRED | LABA_FIELD_SIGNED,
    .label = N_ ("More or less") },
  { .key = "unit_cost", .kind = LABA_FIELD_MONEY, .label = N_ ("Cost price") },
  { .key = "reason", .kind = LABA_FIELD_TEXT, .label = N_ ("Reason") },
  LABA_NOTE_FIELD,
  { NULL },
};

/* What the goods that a row finds are worth each, -1 where it does not say. */
static gint64
unit_cost_of (LabaStmt *row)
{
  return laba_stmt_is_null (row, "unit_cost") ? -1 : laba_stmt_get_int (row, "unit_cost");
}

/* ---- count ---- */

static void
check_count (LabaDb *db, LabaRecord *record, LabaProblems *problems)
{
  GPtrArray *lines = laba_record_get_lines (record, "lines");
  g_autoptr (GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < lines->len; i++)
    {
      g_autofree char *field = laba_rules_line_field ("lines", i, "product");
      const LabaValue *product = ((LabaLine *) lines->pdata[i])->values;

      laba_stock_refuse_bundle (db, product->number, field, problems);
      if (!g_hash_table_add (seen, (gpointer) &product->number))
        {
          g_autofree char *title = laba_stock_title (db, product->number);

          laba_problems_add (problems, field,
                             _ ("“%s” was counted twice; write the sum in one line"),
                             title);
        }
    }
}

static void
move_counted (LabaStmt *row, gint64 id, LabaPostings *postings)
{
  const LabaMovement movement = {
    .day = (gint32) laba_stmt_get_int (row, "day"),
    .sequence = id,
    .place = (gint32) laba_stmt_get_int (row, "place") * 1000,
    .record = id,
    .kind = LABA_MOVE_COUNT,
    .given = laba_stmt_get_int (row, "counted"),
    .unit_cost = unit_cost_of (row),
  };

  laba_postings_move (postings, laba_stmt_get_int (row, "product"), &movement, 0);
}

static gboolean
post_count (LabaDb *db, gint64 id, LabaPostings *postings, GError **error)
{
  g_autoptr (LabaStmt) rows = laba_db_take (db, "stock-count-rows");
  GError *failed = NULL;

  laba_postings_cover (postings, id);
  laba_stmt_bind_int (rows, ":id", id);
  while (laba_stmt_next (rows, &failed))
    move_counted (rows, id, postings);
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

static char *
describe_count (LabaDb *db, const LabaRecord *record)
{
  GPtrArray *lines = laba_record_get_lines (record, "lines");

  if (lines->len != 1)
    return g_strdup_printf (
        ngettext ("Stock count of %u product", "Stock count of %u products", lines->len),
        lines->len);
  gint64 product = laba_line_get_number (lines->pdata[0], "product");
  g_autofree char *title = laba_stock_title (db, product);
  g_autofree char *counted = laba_stock_quantity (
      db, product, laba_line_get_number (lines->pdata[0], "counted"));
  return g_strdup_printf (_ ("Stock count %1$s: %2$s"), title, counted);
}

static const LabaUnit count_unit = { .id = "stock-count", .post = post_count };

const LabaType laba_type_stock_count = {
  .id = "stock-count",
  .number = 22,
  .table = "stock_count",
  .plural = "stock-counts",
  .label = N_ ("Stock count"),
  .fields = count_fields,
  .lines = count_lines,
  .unit = &count_unit,
  .check = check_count,
  .describe = describe_count,
};

/* ---- adjustment ---- */

static void
check_adjust (LabaDb *db, LabaRecord *record, LabaProblems *problems)
{
  laba_rules_tidy (record, "reason", problems);
  laba_stock_refuse_bundle (db, laba_record_get_number (record, "product"), "product",
                            problems);
  if (laba_record_get_number (record, "quantity") == 0)
    laba_problems_add (problems, "quantity",
                       _ ("must not be zero; write −2 where two are missing"));
}

static void
move_adjusted (LabaStmt *row, gint64 id, LabaPostings *postings)
{
  const LabaMovement movement = {
    .day = (gint32) laba_stmt_get_int (row, "day"),
    .sequence = id,
    .place = 1000,
    .record = id,
    .kind = LABA_MOVE_ADJUST,
    .quantity = laba_stmt_get_int (row, "quantity"),
    .unit_cost = unit_cost_of (row),
  };

  laba_postings_move (postings, laba_stmt_get_int (row, "product"), &movement, 0);
}

static gboolean
post_adjust (LabaDb *db, gint64 id, LabaPostings *postings, GError **error)
{
  g_autoptr (LabaStmt) row = laba_db_take (db, "stock-adjust-row");
  GError *failed = NULL;

  laba_postings_cover (postings, id);
  laba_stmt_bind_int (row, ":id", id);
  if (laba_stmt_next (row, &failed))
    move_adjusted (row, id, postings);
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

static char *
describe_adjust (LabaDb *db, const LabaRecord *record)
{
  gint64 product = laba_record_get_number (record, "product");
  g_autofree char *title = laba_stock_title (db, product);
  g_autofree char *quantity
      = laba_stock_quantity (db, product, laba_record_get_number (record, "quantity"));

  /* Translators: “Stock adjusted, Jilbab: −2 pcs” */
  return g_strdup_printf (_ ("Stock adjusted, %1$s: %2$s"), title, quantity);
}

static const LabaUnit adjust_unit = { .id = "stock-adjust", .post = post_adjust };

const LabaType laba_type_stock_adjust = {
  .id = "stock-adjust",
  .number = 23,
  .table = "stock_adjust",
  .plural = "stock-adjusts",
  .label = N_ ("Stock adjustment"),
  .fields = adjust_fields,
  .unit = &adjust_unit,
  .check = check_adjust,
  .describe = describe_adjust,
};
