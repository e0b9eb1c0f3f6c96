/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "orders/laba-orders.h"

#include <glib/gi18n-lib.h>

#include "book/laba-rules.h"
#include "orders/laba-order-rules.h"

static const LabaField fields[] = {
  LABA_DAY_FIELD,
  LABA_ORDER_FIELD (LABA_FIELD_REQUIRED),
  LABA_NOTE_FIELD,
  { NULL },
};

static void
check_delivered (LabaDb *db, LabaRecord *record, LabaProblems *problems)
{
  LabaOrderLook look;

  if (!laba_order_of_record (db, record, &look)
      || !laba_order_must_be_out (record, &look, problems))
    return;
  if (look.failure != 0)
    laba_problems_add (problems, "order", _ ("the delivery failed; delete that first"));
  else if (look.delivered != LABA_DAY_NONE
           && (record->id == 0 || look.delivery != record->id))
    laba_problems_add (problems, "order", _ ("the order is delivered already"));
}

static char *
describe_delivered (LabaDb *db, const LabaRecord *record)
{
  g_autofree char *name = laba_rules_name (db, record, "order");

  return g_strdup_printf (_ ("Order %s delivered"), name);
}

const LabaType laba_type_delivered = {
  .id = "delivered",
  .number = 45,
  .table = "delivered",
  .plural = "deliveries",
  .label = N_ ("Delivered"),
  .fields = fields,
  .check = check_delivered,
  .check_delete = laba_rules_check_delete,
  .describe = describe_delivered,
};
