/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "goods/laba-goods-types.h"

#include <glib/gi18n-lib.h>

#include "book/laba-rules.h"
#include "book/laba-store.h"
#include "goods/laba-stock.h"
#include "ledger/laba-postings.h"

static const LabaField fields[] = {
  LABA_DAY_FIELD,
  { .key = "place",
    .kind = LABA_FIELD_REF,
    .flags = LABA_FIELD_REQUIRED | LABA_FIELD_OF_CUSTOMER,
    .label = N_ ("Left with"),
    .target = "person" },
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
    .table = "consign_out_line",
    .owner = "consign_out",
    .fields = line_fields,
    .required = TRUE },
  { NULL },
};

/* What the record leaves at `place` of a product. */
static gint64
left_there (const LabaRecord *record, gint64 place, gint64 product)
{
  GPtrArray *list = laba_record_get_lines (record, "lines");
  gint64 quantity = 0;

  for (guint i = 0; i < list->len && laba_record_get_number (record, "place") == place;
       i++)
    if (laba_line_get_number (list->pdata[i], "product") == product)
      quantity += laba_line_get_number (list->pdata[i], "quantity");
  return quantity;
}

/* Whether more would have been settled with the place than lay there, if the record left
 * `quantity` on `day`. */
static gboolean
is_too_little (LabaDb *db,
               gint64 id,
               gint64 day,
               gint64 place,
               gint64 product,
               gint64 quantity)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "consign-lowest");

  laba_stmt_bind_int (stmt, ":id", id);
  laba_stmt_bind_int (stmt, ":day", day);
  laba_stmt_bind_int (stmt, ":place", place);
  laba_stmt_bind_int (stmt, ":product", product);
  laba_stmt_bind_int (stmt, ":quantity", quantity);
  return laba_stmt_next (stmt, NULL) && laba_stmt_get_int (stmt, "lowest") < 0;
}

/* What was settled later stands on what was left there: `record` is how it shall be
 * (NULL: gone), `stored` as it is. */
static void
check_settled (LabaDb *db,
               const LabaRecord *stored,
               const LabaRecord *record,
               LabaProblems *problems)
{
  GPtrArray *list = laba_record_get_lines (stored, "lines");
  gint64 place = laba_record_get_number (stored, "place");
  gint64 day = laba_record_get_number (record != NULL ? record : stored, "day");

  for (guint i = 0; i < list->len; i++)
    {
      gint64 product = laba_line_get_number (list->pdata[i], "product");
      gint64 quantity = record != NULL ? left_there (record, place, product) : 0;

      if (!is_too_little (db, stored->id, day, place, product, quantity))
        continue;
      g_autofree char *title = laba_stock_title (db, product);
      g_autofree char *name = laba_rules_name (db, stored, "place");
      laba_problems_add (
          problems, record != NULL ? "lines" : NULL,
          _ ("more of “%1$s” was settled with %2$s than would have been there; "
             "change what was settled first"),
          title, name);
    }
}

static void
check_consign_out (LabaDb *db, LabaRecord *record, LabaProblems *problems)
{
  GPtrArray *list = laba_record_get_lines (record, "lines");
  g_autoptr (LabaRecord) stored
      = record->id != 0 ? laba_store_load (db, record->id, NULL) : NULL;

  for (guint i = 0; i < list->len; i++)
    {
      g_autofree char *field = laba_rules_line_field ("lines", i, "product");

      laba_stock_refuse_bundle (db, laba_line_get_number (list->pdata[i], "product"),
                                field, problems);
    }
  if (stored != NULL)
    check_settled (db, stored, record, problems);
}

static void
check_delete_consign_out (LabaDb *db, gint64 id, LabaProblems *problems)
{
  g_autoptr (LabaRecord) stored = laba_store_load (db, id, NULL);

  if (stored != NULL)
    check_settled (db, stored, NULL, problems);
}

/* The goods stay mine, on hand and at their cost; they only lie elsewhere. */
static gboolean
post_consign_out (LabaDb *db, gint64 id, LabaPostings *postings, GError **error)
{
  g_autoptr (LabaStmt) rows = laba_db_take (db, "consign-out-rows");
  GError *failed = NULL;

  laba_postings_cover (postings, id);
  laba_stmt_bind_int (rows, ":id", id);
  while (laba_stmt_next (rows, &failed))
    laba_postings_hold (postings, id, laba_stmt_get_int (rows, "product"),
                        LABA_HOLD_PLACED, laba_stmt_get_int (rows, "quantity"));
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

static char *
describe_consign_out (LabaDb *db, const LabaRecord *record)
{
  GPtrArray *list = laba_record_get_lines (record, "lines");
  g_autofree char *place = laba_rules_name (db, record, "place");

  if (list->len != 1)
    return g_strdup_printf (ngettext ("Left with %1$s: %2$u product",
                                      "Left with %1$s: %2$u products", list->len),
                            place, list->len);
  gint64 product = laba_line_get_number (list->pdata[0], "product");
  g_autofree char *title = laba_stock_title (db, product);
  g_autofree char *quantity = laba_stock_quantity (
      db, product, laba_line_get_number (list->pdata[0], "quantity"));
  return g_strdup_printf (_ ("Left with %1$s: %2$s, %3$s"), place, title, quantity);
}

static const LabaUnit unit = { .id = "consign-out", .post = post_consign_out };

const LabaType laba_type_consign_out = {
  .id = "consign-out",
  .number = 25,
  .table = "consign_out",
  .plural = "consign-outs",
  .label = N_ ("Goods left on consignment"),
  .fields = fields,
  .lines = lines,
  .unit = &unit,
  .check = check_consign_out,
  .check_delete = check_delete_consign_out,
  .describe = describe_consign_out,
};
