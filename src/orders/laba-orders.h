/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book/laba-type.h"

G_BEGIN_DECLS

/* Orders, what happens to them, and what customers pay. */
extern const LabaType laba_type_order;
extern const LabaType laba_type_payment;
extern const LabaType laba_type_refund;
extern const LabaType laba_type_write_off;
extern const LabaType laba_type_hand_over;
extern const LabaType laba_type_delivered;
extern const LabaType laba_type_delivery_failed;
extern const LabaType laba_type_cancel;
extern const LabaType laba_type_return;
extern const LabaType laba_type_settlement;
extern const LabaType laba_type_commission_payout;
extern const LabaType laba_type_opening_balance;
extern const LabaType laba_type_consign_settle;

/* One order with all that happened to it. */
extern const LabaUnit laba_unit_order;
/* A customer with all orders: what was written down of the customer alone settles them
 * (RULINGS 14). */
extern const LabaUnit laba_unit_customer;
/* The same for the customer that an order names: nothing where the orders stand alone. */
extern const LabaUnit laba_unit_buyer;

/* The order that a record belongs to (needed: LABA_FIELD_REQUIRED or 0), and the customer in its place. */
#define LABA_ORDER_FIELD(needed) \
  { .key = "order", \
    .column = "customer_order", \
    .kind = LABA_FIELD_REF, \
    .flags = (needed), \
    .label = N_ ("Order"), \
    .target = "order", \
    .unit = &laba_unit_order }
#define LABA_CUSTOMER_FIELD \
  { .key = "customer", \
    .kind = LABA_FIELD_REF, \
    .flags = LABA_FIELD_OF_CUSTOMER, \
    .label = N_ ("Customer"), \
    .target = "person", \
    .unit = &laba_unit_customer }

G_END_DECLS
