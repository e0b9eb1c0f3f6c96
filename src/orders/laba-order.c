/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "orders/laba-orders.h"

#include <glib/gi18n-lib.h>

#include "base/laba-money.h"
#include "book/laba-rules.h"
#include "orders/laba-order-fields.h"

static const char *const sources[]
    = { "stock", "dropship", "commission", "consigned", NULL };
static const char *const source_labels[]
    = { N_ ("My stock"), N_ ("Dropship"), N_ ("Commission"), N_ ("Left with me"), NULL };

static const LabaField fields[] = {
  [ORDER_NUMBER] = { .key = "number", .kind = LABA_FIELD_TEXT, .label = N_ ("Number") },
  [ORDER_DAY] = LABA_DAY_FIELD,
  [ORDER_CHANNEL] = { .key = "channel",
                      .kind = LABA_FIELD_REF,
                      .label = N_ ("Channel"),
                      .target = "channel" },
  [ORDER_BATCH] = { .key = "batch",
                    .kind = LABA_FIELD_REF,
                    .label = N_ ("PO batch"),
                    .target = "batch" },
  [ORDER_EXTERNAL_NUMBER] = { .key = "external_number",
                              .kind = LABA_FIELD_TEXT,
                              .label = N_ ("Number on the channel") },
  [ORDER_CUSTOMER] = { .key = "customer",
                       .kind = LABA_FIELD_REF,
                       .flags = LABA_FIELD_OF_CUSTOMER,
                       .label = N_ ("Customer"),
                       .target = "person",
                       .unit = &laba_unit_buyer },
  [ORDER_RECIPIENT]
  = { .key = "recipient", .kind = LABA_FIELD_TEXT, .label = N_ ("Recipient") },
  [ORDER_DISCOUNT]
  = { .key = "discount", .kind = LABA_FIELD_MONEY, .label = N_ ("Discount") },
  [ORDER_SHIPPING_CHARGED] = { .key = "shipping_charged",
                               .kind = LABA_FIELD_MONEY,
                               .label = N_ ("Shipping charged") },
  [ORDER_SHIPPING_ACCOUNT] = { .key = "shipping_paid.account",
                               .column = "shipping_paid_account",
                               .kind = LABA_FIELD_REF,
                               .label = N_ ("Shipping paid from"),
                               .target = "account" },
  [ORDER_SHIPPING_AMOUNT] = { .key = "shipping_paid.amount",
                              .column = "shipping_paid_amount",
                              .kind = LABA_FIELD_MONEY,
                              .label = N_ ("Shipping paid") },
  [ORDER_SHIPPING_DAY] = { .key = "shipping_paid.day",
                           .column = "shipping_paid_day",
                           .kind = LABA_FIELD_DAY,
                           .label = N_ ("Shipping paid on") },
  [ORDER_COURIER]
  = { .key = "courier", .kind = LABA_FIELD_TEXT, .label = N_ ("Courier") },
  [ORDER_TRACKING]
  = { .key = "tracking", .kind = LABA_FIELD_TEXT, .label = N_ ("Tracking number") },
  [ORDER_DUE] = { .key = "due", .kind = LABA_FIELD_DAY, .label = N_ ("To be paid by") },
  [ORDER_PACKED] = { .key = "packed", .kind = LABA_FIELD_DAY, .label = N_ ("Packed on") },
  [ORDER_HANDED_OVER] = { .key = "handed_over",
                          .kind = LABA_FIELD_DAY,
                          .flags = LABA_FIELD_NULL_SPEAKS,
                          .label = N_ ("Handed over on") },
  [ORDER_DELIVERED]
  = { .key = "delivered", .kind = LABA_FIELD_DAY, .label = N_ ("Delivered on") },
  [ORDER_NOTE] = LABA_NOTE_FIELD,
  { NULL },
};

static const LabaField line_fields[] = {
  [LINE_PRODUCT] = { .key = "product",
                     .kind = LABA_FIELD_REF,
                     .label = N_ ("Product"),
                     .target = "product" },
  [LINE_QUANTITY] = LABA_QUANTITY_FIELD,
  [LINE_AMOUNT] = { .key = "amount",
                    .kind = LABA_FIELD_MONEY,
                    .flags = LABA_FIELD_TOTAL,
                    .label = N_ ("Amount"),
                    .unit_key = "unit_price",
                    .unit_of = "quantity" },
  [LINE_DISCOUNT]
  = { .key = "discount", .kind = LABA_FIELD_MONEY, .label = N_ ("Discount") },
  [LINE_SHARE] = { .key = "share",
                   .kind = LABA_FIELD_MONEY,
                   .flags = LABA_FIELD_COMPUTED,
                   .label = N_ ("Part of the order's discount") },
  [LINE_SOURCE] = { .key = "source",
                    .kind = LABA_FIELD_ORDINAL,
                    .label = N_ ("From"),
                    .choices = sources,
                    .choice_labels = source_labels },
  [LINE_TEXT] = { .key = "text", .kind = LABA_FIELD_TEXT, .label = N_ ("Description") },
  [LINE_SUPPLIER] = { .key = "supplier",
                      .kind = LABA_FIELD_REF,
                      .flags = LABA_FIELD_OF_SUPPLIER,
                      .label = N_ ("Supplier or owner"),
                      .target = "person" },
  [LINE_SUPPLIER_AMOUNT] = { .key = "supplier_amount",
                             .kind = LABA_FIELD_MONEY,
                             .flags = LABA_FIELD_TOTAL,
                             .label = N_ ("Due to supplier or owner"),
                             .unit_key = "supplier_price",
                             .unit_of = "quantity" },
  [LINE_COMMISSION]
  = { .key = "commission", .kind = LABA_FIELD_MONEY, .label = N_ ("Commission") },
  { NULL },
};

static const LabaField paid_fields[] = {
  [PAID_DAY] = { .key = "day", .kind = LABA_FIELD_DAY, .label = N_ ("Day") },
  [PAID_ACCOUNT] = LABA_ACCOUNT_FIELD,
  [PAID_AMOUNT] = LABA_AMOUNT_FIELD,
  { NULL },
};

static const LabaLines lines[] = {
  { .key = "lines",
    .table = "order_line",
    .owner = "customer_order",
    .fields = line_fields,
    .required = TRUE },
  { .key = "paid",
    .table = "order_payment",
    .owner = "customer_order",
    .fields = paid_fields },
  { NULL },
};

/* What the customer is asked for. */
static gint64
total_of (const LabaRecord *record)
{
  GPtrArray *list = laba_record_get_lines (record, "lines");
  gint64 total = record->values[ORDER_SHIPPING_CHARGED].number
                 - record->values[ORDER_DISCOUNT].number;

  for (guint i = 0; i < list->len; i++)
    {
      const LabaLine *line = list->pdata[i];

      total += line->values[LINE_AMOUNT].number - line->values[LINE_DISCOUNT].number;
    }
  return total;
}

static char *
describe_order (LabaDb *db, const LabaRecord *record)
{
  const char *number = record->values[ORDER_NUMBER].text;
  g_autofree char *total = laba_money_format (total_of (record), laba_language_get ());

  if (!laba_value_is_said (&record->values[ORDER_CUSTOMER]))
    return g_strdup_printf (_ ("Order %1$s, %2$s"), number, total);
  g_autofree char *customer = laba_rules_name (db, record, "customer");
  return g_strdup_printf (_ ("Order %1$s, %2$s, %3$s"), number, customer, total);
}

const LabaType laba_type_order = {
  .id = "order",
  .number = 40,
  .table = "customer_order",
  .plural = "orders",
  .label = N_ ("Order"),
  .fields = fields,
  .lines = lines,
  .unit = &laba_unit_order,
  .find = "order-find",
  .name = "order-name",
  .check = laba_order_check,
  .check_delete = laba_rules_check_delete,
  .describe = describe_order,
};
