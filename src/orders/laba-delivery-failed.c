/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "orders/laba-orders.h"

#include <glib/gi18n-lib.h>

#include "book/laba-rules.h"
#include "orders/laba-order-rules.h"

static const char *const goods[] = { "back", "lost", NULL };
static const char *const goods_labels[] = { N_ ("Came back"), N_ ("Lost"), NULL };

static const LabaField fields[] = {
  LABA_DAY_FIELD,
  LABA_ORDER_FIELD (LABA_FIELD_REQUIRED),
  { .key = "goods",
    .kind = LABA_FIELD_CHOICE,
    .label = N_ ("The goods"),
    .choices = goods,
    .choice_labels = goods_labels },
  { .key = "shipping.account",
    .column = "shipping_account",
    .kind = LABA_FIELD_REF,
    .label = N_ ("Shipping paid from"),
    .target = "account" },
  { .key = "shipping.amount",
    .column = "shipping_amount",
    .kind = LABA_FIELD_MONEY,
    .label = N_ ("Shipping that is charged all the same") },
  LABA_NOTE_FIELD,
  { NULL },
};

static void
check_shipping (LabaRecord *record, LabaProblems *problems)
{
  gboolean has_account = laba_record_has (record, "shipping.account");
  gint64 amount = laba_record_get_number (record, "shipping.amount");

  if (amount == 0)
    {
      laba_record_set_null (record, "shipping.amount");
      laba_record_set_null (record, "shipping.account");
    }
  else if (!has_account)
    laba_problems_add (problems, "shipping.account",
                       _ ("say from which account it was paid"));
}

static void
check_delivery_failed (LabaDb *db, LabaRecord *record, LabaProblems *problems)
{
  LabaOrderLook look;

  laba_rules_default_text (record, "goods", "back");
  check_shipping (record, problems);
  if (!laba_order_of_record (db, record, &look)
      || !laba_order_must_be_out (record, &look, problems))
    return;
  if (look.failure != 0 && look.failure != record->id)
    laba_problems_add (problems, "order",
                       _ ("that the delivery failed is written down already"));
  else if (look.delivered != LABA_DAY_NONE)
    laba_problems_add (problems, "order",
                       _ ("the order was delivered; write down a return instead"));
  else if (look.first_return != LABA_DAY_NONE)
    laba_problems_add (
        problems, "order",
        _ ("goods of the order came back already; write down a return instead"));
}

static char *
describe_delivery_failed (LabaDb *db, const LabaRecord *record)
{
  g_autofree char *name = laba_rules_name (db, record, "order");

  return g_strdup_printf (_ ("Delivery of order %s failed"), name);
}

const LabaType laba_type_delivery_failed = {
  .id = "delivery-failed",
  .number = 46,
  .table = "delivery_failed",
  .plural = "failed-deliveries",
  .label = N_ ("Delivery failed"),
  .fields = fields,
  .check = check_delivery_failed,
  .check_delete = laba_rules_check_delete,
  .describe = describe_delivery_failed,
};
