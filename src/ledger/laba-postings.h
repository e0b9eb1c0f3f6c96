/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/laba-day.h"
#include "book/laba-type.h"
#include "ledger/laba-costing.h"
#include "ledger/laba-role.h"

G_BEGIN_DECLS

/* What a unit does to money and goods: filled by the units' post functions, compared with what the book holds and
 * written by the ledger. A record's postings sum to zero together with what its goods cost, which the ledger adds itself: each
 * movement posts its value to inventory and the opposite to the counter account of its kind. */

/* The unit speaks for this record: what the book holds of it goes unless it is added again. Called for each record of the unit, also
 * for one that posts nothing. FALSE when it was covered before (since the postings began, flushes aside): units that are posted through
 * one another (an order through its customer) ask with their own record first, and post nothing a second time. */
gboolean laba_postings_cover (LabaPostings *postings, gint64 record);

/* Debit positive, credit negative; the same (record, day, role, ref) adds up. amount 0 is left out. */
void laba_postings_add (LabaPostings *postings, gint64 record, LabaDay day, LabaRole role, gint64 ref, gint64 amount);
/* Two sides at once: debit `amount` to the first, credit it to the second. */
void laba_postings_pair (LabaPostings *postings, gint64 record, LabaDay day,
                         LabaRole debit, gint64 debit_ref, LabaRole credit, gint64 credit_ref, gint64 amount);

/* Goods move. Of `movement` the key and the inputs of its kind are read (laba-costing.h); rank is set by kind unless it
 * is given. selling: the net selling price of what moves (negative for what comes back), 0 if none. */
void laba_postings_move (LabaPostings *postings, gint64 product, const LabaMovement *movement, gint64 selling);

/* An order's state; one a unit's order. It replaces what the book holds of that record. */
typedef struct
{
  gint64 customer_order;
  int goods, payment, settlement; /* the schema tells the numbers */
  LabaDay handed_over, delivered;
  gint64 total, paid, balance;
} LabaOrderState;
void laba_postings_order_state (LabaPostings *postings, const LabaOrderState *state);

/* What somebody owes (above zero) or has paid ahead: from the end of `day` to before `until`, or still where that is NONE; of a record
 * one a day at most. since: the day it came to be above, or below, zero. They replace what the book holds of that record. person,
 * channel 0: none. amount 0: nothing is open. */
typedef struct
{
  gint64 record, person, channel;
  LabaDay since, day, until;
  gint64 amount;
} LabaOpenItem;
void laba_postings_open_item (LabaPostings *postings, const LabaOpenItem *item);

/* Goods that are spoken for while they are still in stock. RESERVED: by an order neither handed over nor cancelled (stock lines; a
 * bundle by its parts). PLACED: left with a shop (settled, sold or taken back: negative). The same (record, product, kind) adds up. Makes
 * product_stock.reserved and .placed. */
typedef enum
{
  LABA_HOLD_RESERVED = 0,
  LABA_HOLD_PLACED = 1,
} LabaHoldKind;
void laba_postings_hold (LabaPostings *postings, gint64 record, gint64 product, LabaHoldKind kind, gint64 quantity);

/* For LabaUnit.post_all, between two units: what is collected so far may be written. */
gboolean laba_postings_flush (LabaPostings *postings, GError **error);

/* The counter account of what a movement's value does to inventory. NONE for a purchase: its record posts the
 * payable itself. */
LabaRole laba_move_counter (LabaMoveKind kind);

G_END_DECLS
