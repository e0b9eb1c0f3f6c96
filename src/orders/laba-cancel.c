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
check_cancel (LabaDb *db, LabaRecord *record, LabaProblems *problems)
{
  LabaOrderLook look;

  if (!laba_order_of_record (db, record, &look))
    return;
  if (look.handed_over != LABA_DAY_NONE)
    laba_problems_add (problems, "order",
                       _ ("the order is handed over already; write down a return or a "
                          "failed delivery instead"));
  else if (look.cancellation != 0 && look.cancellation != record->id)
    laba_problems_add (problems, "order", _ ("the order is cancelled already"));
}

static char *
describe_cancel (LabaDb *db, const LabaRecord *record)
{
  g_autofree char *name = laba_rules_name (db, record, "order");

  return g_strdup_printf (_ ("Order %s cancelled"), name);
}

const LabaType laba_type_cancel = {
  .id = "cancel",
  .number = 47,
  .table = "cancel",
  .plural = "cancellations",
  .label = N_ ("Cancellation"),
  .fields = fields,
  .check = check_cancel,
  .check_delete = laba_rules_check_delete,
  .describe = describe_cancel,
};
