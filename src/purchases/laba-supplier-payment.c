/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "purchases/laba-purchases.h"

#include <glib/gi18n-lib.h>

#include "book/laba-rules.h"
#include "people/laba-supplier.h"

static const LabaField fields[] = {
  LABA_DAY_FIELD,
  { .key = "supplier",
    .kind = LABA_FIELD_REF,
    .flags = LABA_FIELD_OF_SUPPLIER,
    .label = N_ ("Supplier"),
    .target = "person",
    .unit = &laba_unit_supplier },
  { .key = "purchase",
    .kind = LABA_FIELD_REF,
    .label = N_ ("Purchase"),
    .target = "purchase" },
  LABA_ACCOUNT_FIELD,
  LABA_AMOUNT_FIELD,
  LABA_NOTE_FIELD,
  { NULL },
};

static void
check_supplier_payment (LabaDb *db, LabaRecord *record, LabaProblems *problems)
{
  gint64 purchase = laba_record_get_number (record, "purchase");
  gint64 supplier = laba_record_get_number (record, "supplier");

  if (purchase == 0)
    {
      if (supplier == 0)
        laba_problems_add (problems, "supplier", _ ("say who was paid"));
      return;
    }
  gint64 of_purchase = laba_db_int (db, "purchase-supplier", ":id", purchase, 0);
  if (of_purchase == 0)
    laba_problems_add (problems, "purchase",
                       _ ("the purchase names no supplier; write one down there first"));
  else if (supplier == 0)
    laba_record_set_number (record, "supplier", of_purchase);
  else if (supplier != of_purchase)
    laba_problems_add (problems, "purchase", _ ("is of another supplier"));
}

static char *
describe_supplier_payment (LabaDb *db, const LabaRecord *record)
{
  g_autofree char *supplier = laba_rules_name (db, record, "supplier");
  g_autofree char *amount = laba_rules_money (record, "amount");

  return g_strdup_printf (_ ("Payment of %1$s to %2$s"), amount, supplier);
}

const LabaType laba_type_supplier_payment = {
  .id = "supplier-payment",
  .number = 61,
  .table = "supplier_payment",
  .plural = "supplier-payments",
  .label = N_ ("Payment to a supplier"),
  .fields = fields,
  .unit = &laba_unit_supplier_payment,
  .check = check_supplier_payment,
  .check_delete = laba_rules_check_delete,
  .describe = describe_supplier_payment,
};
