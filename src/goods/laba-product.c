/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "goods/laba-goods-types.h"

#include <glib/gi18n-lib.h>

#include "book/laba-rules.h"
#include "book/laba-store.h"
#include "goods/laba-stock.h"

static const LabaField fields[] = {
  { .key = "code", .kind = LABA_FIELD_TEXT, .label = N_ ("Code") },
  { .key = "barcode", .kind = LABA_FIELD_TEXT, .label = N_ ("Barcode") },
  LABA_NAME_FIELD,
  { .key = "variant", .kind = LABA_FIELD_TEXT, .label = N_ ("Variant") },
  { .key = "category", .kind = LABA_FIELD_TEXT, .label = N_ ("Category") },
  { .key = "unit", .kind = LABA_FIELD_TEXT, .label = N_ ("Unit") },
  { .key = "sell_price", .kind = LABA_FIELD_MONEY, .label = N_ ("Selling price") },
  { .key = "cost_price", .kind = LABA_FIELD_MONEY, .label = N_ ("Cost price") },
  { .key = "min_stock", .kind = LABA_FIELD_QUANTITY, .label = N_ ("Minimum stock") },
  { .key = "supplier",
    .kind = LABA_FIELD_REF,
    .flags = LABA_FIELD_OF_SUPPLIER,
    .label = N_ ("Supplier"),
    .target = "person" },
  LABA_ARCHIVED_FIELD,
  LABA_NOTE_FIELD,
  { NULL },
};

static const LabaField pack_fields[] = {
  { .key = "name",
    .kind = LABA_FIELD_TEXT,
    .flags = LABA_FIELD_REQUIRED,
    .label = N_ ("Pack") },
  { .key = "quantity",
    .kind = LABA_FIELD_QUANTITY,
    .flags = LABA_FIELD_REQUIRED | LABA_FIELD_POSITIVE,
    .label = N_ ("Holds") },
  { NULL },
};

static const LabaField price_fields[] = {
  { .key = "from_quantity",
    .kind = LABA_FIELD_QUANTITY,
    .flags = LABA_FIELD_REQUIRED,
    .label = N_ ("From quantity") },
  { .key = "price",
    .kind = LABA_FIELD_MONEY,
    .flags = LABA_FIELD_REQUIRED,
    .label = N_ ("Price") },
  { .key = "price_group", .kind = LABA_FIELD_TEXT, .label = N_ ("Price group") },
  { NULL },
};

static const LabaField part_fields[] = {
  { .key = "product",
    .column = "part",
    .kind = LABA_FIELD_REF,
    .flags = LABA_FIELD_REQUIRED,
    .label = N_ ("Product"),
    .target = "product" },
  LABA_QUANTITY_FIELD,
  { NULL },
};

static const LabaLines lines[] = {
  { .key = "packs",
    .table = "product_pack",
    .owner = "product",
    .fields = pack_fields,
    .form = LABA_LINES_MAP },
  { .key = "prices",
    .table = "product_price",
    .owner = "product",
    .fields = price_fields },
  { .key = "parts", .table = "product_part", .owner = "product", .fields = part_fields },
  { NULL },
};

/* ---- names ---- */

/* The product that would be mistaken for this one, or 0: the same name and variant, and
 * not both have a code. */
static gint64
find_namesake (LabaDb *db, const LabaRecord *record)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "product-namesake");

  laba_stmt_bind_text (stmt, ":name", laba_record_get_text (record, "name"));
  laba_stmt_bind_text (stmt, ":variant", laba_record_get_text (record, "variant"));
  laba_stmt_bind_text (stmt, ":code", laba_record_get_text (record, "code"));
  laba_stmt_bind_int (stmt, ":id", record->id);
  return laba_stmt_next (stmt, NULL) ? laba_stmt_get_int (stmt, "id") : 0;
}

static void
check_names (LabaDb *db, const LabaRecord *record, LabaProblems *problems)
{
  const char *code = laba_record_get_text (record, "code");
  gint64 other
      = code != NULL ? laba_rules_find_other (db, "product-other", code, record->id) : 0;

  if (other != 0)
    {
      g_autofree char *title = laba_stock_title (db, other);

      laba_problems_add (problems, "code",
                         _ ("“%1$s” is already the code of “%2$s”; choose another code"),
                         code, title);
    }
  else if (laba_record_has (record, "name") && find_namesake (db, record) != 0)
    laba_problems_add (problems, "name",
                       _ ("there is already a product “%s”; give both a code, "
                          "or this one another name or variant"),
                       laba_record_get_text (record, "name"));
}

/* ---- packs and prices ---- */

static void
check_packs (LabaRecord *record, LabaProblems *problems)
{
  GPtrArray *packs = laba_record_get_lines (record, "packs");

  for (guint i = 0; i < packs->len; i++)
    {
      laba_rules_tidy_line (record, "packs", i, "name", problems);
      g_autofree char *field = laba_rules_line_field ("packs", i, "name");
      const char *name = laba_line_get_text (packs->pdata[i], "name");
      gboolean twice = g_ascii_strcasecmp (name != NULL ? name : "",
                                           laba_record_get_text (record, "unit"))
                       == 0;

      for (guint j = 0; j < i && name != NULL && !twice; j++)
        {
          const char *earlier = laba_line_get_text (packs->pdata[j], "name");

          twice = earlier != NULL && g_ascii_strcasecmp (name, earlier) == 0;
        }
      if (twice)
        laba_problems_add (
            problems, field,
            _ ("“%s” stands twice; each pack and the unit need a name of their own"),
            name);
    }
}

/* Whether an earlier tier of the same group begins at as many pieces, or at more. */
static gboolean
has_later_tier_before (GPtrArray *prices, guint index)
{
  const LabaLine *tier = prices->pdata[index];

  for (guint i = 0; i < index; i++)
    if (g_strcmp0 (laba_line_get_text (prices->pdata[i], "price_group"),
                   laba_line_get_text (tier, "price_group"))
            == 0
        && laba_line_get_number (prices->pdata[i], "from_quantity")
               >= laba_line_get_number (tier, "from_quantity"))
      return TRUE;
  return FALSE;
}

static void
check_prices (LabaRecord *record, LabaProblems *problems)
{
  GPtrArray *prices = laba_record_get_lines (record, "prices");

  for (guint i = 0; i < prices->len; i++)
    {
      laba_rules_tidy_line (record, "prices", i, "price_group", problems);
      if (has_later_tier_before (prices, i))
        {
          g_autofree char *field = laba_rules_line_field ("prices", i, "from_quantity");

          laba_problems_add (problems, field,
                             _ ("must be more than in the tier before; "
                                "write the tiers in rising order"));
        }
    }
}

/* ---- parts ---- */

static gboolean
same_parts (const LabaRecord *a, const LabaRecord *b)
{
  GPtrArray *left = laba_record_get_lines (a, "parts");
  GPtrArray *right = laba_record_get_lines (b, "parts");

  if (left->len != right->len)
    return FALSE;
  for (guint i = 0; i < left->len; i++)
    if (laba_line_get_number (left->pdata[i], "product")
            != laba_line_get_number (right->pdata[i], "product")
        || laba_line_get_number (left->pdata[i], "quantity")
               != laba_line_get_number (right->pdata[i], "quantity"))
      return FALSE;
  return TRUE;
}

/* What is wrong with one part, translated, or NULL. */
static const char *
fault_of_part (LabaDb *db, const LabaRecord *record, guint index)
{
  GPtrArray *parts = laba_record_get_lines (record, "parts");
  gint64 part = laba_line_get_number (parts->pdata[index], "product");

  if (part == record->id)
    return _ ("a bundle cannot be a part of itself");
  if (laba_stock_is_bundle (db, part))
    return _ ("is a bundle itself; name the goods it is made of");
  for (guint i = 0; i < index; i++)
    if (laba_line_get_number (parts->pdata[i], "product") == part)
      return _ ("stands twice; write it once with the whole quantity");
  return NULL;
}

/* What was sold or counted before must not mean other goods afterwards. */
static void
check_parts_change (LabaDb *db, const LabaRecord *record, LabaProblems *problems)
{
  g_autoptr (LabaRecord) stored
      = record->id != 0 ? laba_store_load (db, record->id, NULL) : NULL;

  if (stored == NULL || same_parts (stored, record))
    return;
  if (laba_db_int (db, "product-bundle-count", ":id", record->id, 0) > 0
      && laba_record_get_lines (record, "parts")->len > 0)
    laba_problems_add (problems, "parts",
                       _ ("is a part of a bundle and cannot become a bundle itself"));
  else if (!laba_rules_is_used (db, &laba_type_product, record->id))
    return;
  else if (laba_record_get_lines (stored, "parts")->len > 0)
    laba_problems_add (
        problems, "parts",
        _ ("the bundle stands in records already, so its parts stay; make a new bundle"));
  else
    laba_problems_add (
        problems, "parts",
        _ ("the product stands in records already and cannot become a bundle; "
           "make a new bundle"));
}

static void
check_parts (LabaDb *db, const LabaRecord *record, LabaProblems *problems)
{
  guint before = laba_problems_get_n (problems);

  for (guint i = 0; i < laba_record_get_lines (record, "parts")->len; i++)
    {
      const char *fault = fault_of_part (db, record, i);
      g_autofree char *field = laba_rules_line_field ("parts", i, "product");

      if (fault != NULL)
        laba_problems_add (problems, field, "%s", fault);
    }
  if (laba_problems_get_n (problems) == before)
    check_parts_change (db, record, problems);
}

static void
check_product (LabaDb *db, LabaRecord *record, LabaProblems *problems)
{
  static const char *const texts[]
      = { "code", "barcode", "name", "variant", "category", "unit" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    laba_rules_tidy (record, texts[i], problems);
  laba_rules_default_text (record, "unit", "pcs");
  laba_rules_default_number (record, "archived", 0);
  check_names (db, record, problems);
  check_packs (record, problems);
  check_prices (record, problems);
  check_parts (db, record, problems);
}

const LabaType laba_type_product = {
  .id = "product",
  .number = 5,
  .table = "product",
  .plural = "products",
  .label = N_ ("Product"),
  .is_list = TRUE,
  .fields = fields,
  .lines = lines,
  .find = "product-find",
  .name = "product-name",
  .search = "product-search",
  .suggest = "product-suggest",
  .check = check_product,
  .check_delete = laba_rules_check_delete,
};
