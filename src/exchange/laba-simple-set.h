/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/laba-intake.h"

G_BEGIN_DECLS

/* The simple set: a folder of nine plain tables that other programs can write without
 * knowing Laba. products.csv (product_id,sku,name,category,unit,sell_price) says that it
 * is one; the others may be missing:
 *
 *   customers.csv    customer_id,name,city
 *   capital.csv      date,amount
 *   purchases.csv    purchase_id,date,product_id,qty,unit_cost,amount   paid the same day
 *   orders.csv       order_id,line_no,date,customer_id,product_id,qty,unit_price,amount
 *                    (a row a line, an order's rows together; handed over that day)
 *   payments.csv     payment_id,date,order_id,customer_id,amount
 *   returns.csv      return_id,date,order_id,line_no,customer_id,product_id,qty,amount,
 *                    credit,refund
 *   adjustments.csv  adjustment_id,date,product_id,qty_delta,reason
 *   expenses.csv     expense_id,date,category,amount
 *
 * All money passes through one account, Kas. Amounts are taken as the files give them.
 * Within each kind the records are written in the order of the file. */

/* Whether the folder holds one. */
gboolean laba_simple_set_is (const char *folder);

/* Reads it into the edit, which should be a bulk one. FALSE as laba_intake_save. */
gboolean laba_simple_set_read (LabaIntake *intake, const char *folder, GError **error);

G_END_DECLS
