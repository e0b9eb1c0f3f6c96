/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book/laba-record.h"
#include "orders/laba-order-look.h"

G_BEGIN_DECLS

/* What the rules of several types of this room share. */

/* A record is of one order or of one customer; an order's own customer beside it is
 * dropped. Adds a problem and returns FALSE where that is not so. */
gboolean laba_order_or_customer (LabaDb *db, LabaRecord *record, LabaProblems *problems);
/* The order that the record names. */
gboolean laba_order_of_record (LabaDb *db, const LabaRecord *record, LabaOrderLook *look);
/* Adds a problem where the order was not handed over, or only after the record's day. */
gboolean laba_order_must_be_out (const LabaRecord *record,
                                 const LabaOrderLook *look,
                                 LabaProblems *problems);
/* Adds a problem where the record's amount is more than was owed to me at the end of its
 * day. */
void laba_order_check_debt (LabaDb *db, const LabaRecord *record, LabaProblems *problems);
/* Adds a problem where the record's amount is more than what then stands to the
 * customer's credit. */
void
laba_order_check_credit (LabaDb *db, const LabaRecord *record, LabaProblems *problems);

G_END_DECLS
