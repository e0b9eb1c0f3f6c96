/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "goods/laba-goods-types.h"

#include <glib/gi18n-lib.h>

#include "book/laba-rules.h"
#include "goods/laba-stock.h"

static const LabaField fields[] = {
  LABA_PRODUCT_FIELD,
  { .key = "code", .kind = LABA_FIELD_TEXT, .label = N_ ("Their code") },
  { .key = "name", .kind = LABA_FIELD_TEXT, .label = N_ ("Their name") },
  { .key = "variant", .kind = LABA_FIELD_TEXT, .label = N_ ("Their variant") },
  { NULL },
};

static void
check_alias (LabaDb *db, LabaRecord *record, LabaProblems *problems)
{
  laba_rules_tidy (record, "code", problems);
  laba_rules_tidy (record, "name", problems);
  laba_rules_tidy (record, "variant", problems);
  if (!laba_record_has (record, "code") && !laba_record_has (record, "name"))
    laba_problems_add (problems, "name",
                       _ ("say by which name or code others know the product"));
}

static char *
describe_alias (LabaDb *db, const LabaRecord *record)
{
  const char *key = laba_record_has (record, "name") ? "name" : "code";
  g_autofree char *title
      = laba_stock_title (db, laba_record_get_number (record, "product"));

  /* Translators: what a marketplace calls it, and the product's own name */
  return g_strdup_printf (_ ("“%1$s” is %2$s"), laba_record_get_text (record, key),
                          title);
}

const LabaType laba_type_alias = {
  .id = "alias",
  .number = 8,
  .table = "alias",
  .plural = "aliases",
  .label = N_ ("Name elsewhere"),
  .is_list = TRUE,
  .fields = fields,
  .check = check_alias,
  .describe = describe_alias,
};
