/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "orders/laba-orders.h"

#include <glib/gi18n-lib.h>

#include "book/laba-rules.h"
#include "orders/laba-order-rules.h"

static const LabaField fields[] = {
  LABA_DAY_FIELD,
  LABA_ORDER_FIELD (0),
  LABA_CUSTOMER_FIELD,
  LABA_ACCOUNT_FIELD,
  LABA_AMOUNT_FIELD,
  LABA_NOTE_FIELD,
  { NULL },
};

static void
check_refund (LabaDb *db, LabaRecord *record, LabaProblems *problems)
{
  if (laba_order_or_customer (db, record, problems))
    laba_order_check_credit (db, record, problems);
}

static char *
describe_refund (LabaDb *db, const LabaRecord *record)
{
  gboolean of_order = laba_record_has (record, "order");
  g_autofree char *amount = laba_rules_money (record, "amount");
  g_autofree char *name = laba_rules_name (db, record, of_order ? "order" : "customer");

  return of_order ? g_strdup_printf (_ ("Refund of %1$s for order %2$s"), amount, name)
                  : g_strdup_printf (_ ("Refund of %1$s to %2$s"), amount, name);
}

const LabaType laba_type_refund = {
  .id = "refund",
  .number = 42,
  .table = "refund",
  .plural = "refunds",
  .label = N_ ("Refund"),
  .fields = fields,
  .check = check_refund,
  .check_delete = laba_rules_check_delete,
  .describe = describe_refund,
};
