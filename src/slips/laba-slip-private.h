/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "orders/laba-order-view.h"
#include "slips/laba-slip.h"

G_BEGIN_DECLS

/* A sales slip or an invoice of an order. */
LabaDocument *laba_slip_order (LabaDb *db, const LabaOrderView *view, LabaSlipKind kind);
/* What goes with the parcel. */
LabaDocument *laba_slip_packing (LabaDb *db, const LabaOrderView *view);
/* Of a payment; view: the order the offer is of, NULL where it is a payment. NULL where there is none. */
LabaDocument *laba_slip_receipt (LabaDb *db, const LabaSlipOffer *offer, const LabaOrderView *view);
/* A customer's statement of a period; NULL where there is no such person. */
LabaDocument *laba_slip_account (LabaDb *db, gint64 person, LabaPeriod period);

/* laba-slip-words.c: what slips and messages say of an order. Texts are freed with g_free. */

/* Whether the customer is asked for the line: what a platform sells is the platform's. */
gboolean laba_slip_is_own_line (LabaRow *line);
gboolean laba_slip_has_own_lines (const LabaOrderView *view);
/* What the order still owes; below zero a credit. */
gint64 laba_slip_open_amount (const LabaOrderView *view);
/* What came back, was cancelled or given up: total - paid - open. */
gint64 laba_slip_taken_back (const LabaOrderView *view);
gboolean laba_slip_is_of_marketplace (const LabaOrderView *view);
/* "Rp40.000", "24 Nov 2026", "3 pcs", in the language in force. */
char *laba_slip_money (gint64 amount);
char *laba_slip_day (gint64 day);
char *laba_slip_quantity (LabaRow *line);
/* The buyer: the customer, else the recipient; NULL where neither is known. Borrowed. */
const char *laba_slip_buyer (const LabaOrderView *view);
/* The customer's address; NULL where there is none. */
char *laba_slip_address (LabaDb *db, const LabaOrderView *view);
/* Bank and e-wallet accounts whose number is known, one a line; "" where there is none. */
char *laba_slip_accounts (LabaDb *db);
/* "Jilbab Navy, Gamis and 3 more". */
char *laba_slip_goods (const LabaOrderView *view);

G_END_DECLS
