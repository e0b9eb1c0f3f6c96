/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/laba-money.h"
#include "ledger/laba-costing.h"

G_BEGIN_DECLS

/* The inside of costing, shared by laba-costing*.c alone. laba-costing-pool.c walks the
 * stream; laba-costing-short.c keeps what becomes known only later: what covers goods
 * that were not there, and what comes back of a sale. */

typedef struct
{
  gint64 quantity;
  gint64 amount;
} LabaPrice;

/* A sale of which something comes back in this stream. */
typedef struct
{
  gint64 record;
  gint32 place;
  gboolean taken; /* the slot of the table has this key */
  gboolean known;
  gboolean is_short;
  gsize movement; /* while it is short: where it stands, and which of `shorts` it is */
  guint nth_short;
  guint spoiled;   /* SPOILED_IN while it was short */
  gint64 quantity; /* of the covered part, and what came back of that */
  gint64 cost;
  gint64 returned_quantity;
  gint64 returned_cost;
} LabaCostSale;

/* Goods out that were not all there. */
typedef struct
{
  gsize movement;
  LabaCostSale *sale; /* NULL when nothing comes back of it */
  LabaPrice last;     /* before it: what its estimate goes by */
  gint64 covered;
  gint64 covered_value;
  gint64 cancelled_value;
  gint64 uncovered;
  gint64 estimate; /* of the uncovered part */
} LabaShort;

/* One replay of a stream under one method. */
typedef struct
{
  LabaMovement *movements;
  gsize n;
  gsize at; /* the movement being costed; those before it have been */
  LabaCostMethod method;
  gint64 cost_price;
  const LabaCostStart *start;

  gint64 quantity; /* of the pool: nothing while anything is uncovered */
  gint64 value;
  LabaPrice last;
  LabaLayer *layers; /* FIFO's pool: from first_layer up to end_layer */
  gsize first_layer;
  gsize end_layer;
  gsize room;

  GArray *shorts; /* oldest first; those covered stay */
  guint first_short;
  gint64 uncovered; /* sums over the shorts */
  gint64 estimated;
  guint spoiled; /* 0: no short has anything spoiled */

  LabaCostSale *sales; /* hashed by key; NULL when nothing comes back in this stream */
  gsize sales_mask;
} LabaCosting;

/* A share of the whole, never re-derived from a unit cost. part <= whole. */
static inline gint64
laba_costing_share (gint64 value, gint64 part, gint64 whole)
{
  return part == whole ? value : laba_mul_div_half_up (value, part, whole);
}

/* start: NULL or outlives the costing, as the movements do. */
void laba_costing_begin (LabaCosting *costing,
                         LabaMovement *movements,
                         gsize n,
                         LabaCostMethod method,
                         gint64 cost_price,
                         const LabaCostStart *start);
void laba_costing_clear (LabaCosting *costing);

/* Costs up to movement `to`, without it. What is uncovered has no value yet. */
void laba_costing_advance (LabaCosting *costing, gsize to);

/* Gives what is still uncovered, of the movements not before `from`, the value it has if
 * nothing follows. May be advanced afterwards. */
void laba_costing_settle (LabaCosting *costing, gsize from);

/* What `quantity` is worth after `last`, else by the product's cost price. */
gint64 laba_costing_worth (const LabaCosting *costing, LabaPrice last, gint64 quantity);

/* Notes which sales something comes back of. */
void laba_costing_find_returns (LabaCosting *costing);

/* The movement being costed went out: `covered` of it was there and cost `value`. */
void laba_costing_went_out (LabaCosting *costing,
                            LabaMovement *out,
                            gint64 covered,
                            gint64 value);

/* Lets `quantity` worth `value` cover the oldest shorts; what is left stays in both. */
void laba_costing_cover (LabaCosting *costing, gint64 *quantity, gint64 *value);

/* What a return brings: its whole value; `quantity` and `value` of it enter as goods in.
 */
void laba_costing_came_back (LabaCosting *costing,
                             LabaMovement *back,
                             gint64 *quantity,
                             gint64 *value);

/* Rule 5: what the first half is worth; the second, the opposite. */
void laba_costing_spoiled_in (LabaCosting *costing, LabaMovement *in);
void laba_costing_spoiled_out (LabaCosting *costing, LabaMovement *out);

G_END_DECLS
