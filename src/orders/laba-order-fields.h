/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book/laba-record.h"

G_BEGIN_DECLS

/* Where the values of an order's record stand: orders are checked by the hundred
 * thousand. */
enum
{
  ORDER_NUMBER,
  ORDER_DAY,
  ORDER_CHANNEL,
  ORDER_BATCH,
  ORDER_EXTERNAL_NUMBER,
  ORDER_CUSTOMER,
  ORDER_RECIPIENT,
  ORDER_DISCOUNT,
  ORDER_SHIPPING_CHARGED,
  ORDER_SHIPPING_ACCOUNT,
  ORDER_SHIPPING_AMOUNT,
  ORDER_SHIPPING_DAY,
  ORDER_COURIER,
  ORDER_TRACKING,
  ORDER_DUE,
  ORDER_PACKED,
  ORDER_HANDED_OVER,
  ORDER_DELIVERED,
  ORDER_NOTE,
};

enum
{
  LINE_PRODUCT,
  LINE_QUANTITY,
  LINE_AMOUNT,
  LINE_DISCOUNT,
  LINE_SHARE,
  LINE_SOURCE,
  LINE_TEXT,
  LINE_SUPPLIER,
  LINE_SUPPLIER_AMOUNT,
  LINE_COMMISSION,
};

enum
{
  PAID_DAY,
  PAID_ACCOUNT,
  PAID_AMOUNT,
};

static inline gboolean
laba_value_is_said (const LabaValue *value)
{
  return value->kind > LABA_VALUE_NULL;
}

/* The rules of an order: of its own (laba-order-check.c), of its lines
 * (laba-order-lines.c), and towards what refers to it (laba-order-users.c). */
void laba_order_check (LabaDb *db, LabaRecord *record, LabaProblems *problems);
void laba_order_check_lines (LabaDb *db, LabaRecord *record, LabaProblems *problems);
void
laba_order_check_users (LabaDb *db, const LabaRecord *record, LabaProblems *problems);

G_END_DECLS
