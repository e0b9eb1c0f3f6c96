/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ledger/laba-ledger.h"
#include "ledger/laba-postings-private.h"
#include "ledger/laba-sums.h"

G_BEGIN_DECLS

/* One derivation of what an edit touched, from step to step. */

/* A movement that differs in what the content says of it: what the book holds goes (added
 * FALSE) or comes. */
typedef struct
{
  LabaMovementRow row;
  gboolean added;
} LabaGoodsChange;

typedef struct
{
  LabaDb *db;
  const LabaTouched *touched;
  LabaCostMethod method;
  GArray *closings; /* of LabaClosing, ascending */
  LabaDay lock_day;
  LabaPostings *postings;
  GArray *changes;  /* of LabaGoodsChange, by product and key */
  LabaSums *totals; /* what accounts changed by: (role, ref, day) */
  LabaSums *holds;  /* what is reserved or placed changed by: (product, kind, 0) */
  LabaSums *costs_before, *costs_after; /* of sales that were there: (day, order, 0) */
  GArray *written[LABA_N_DERIVED],
      *gone[LABA_N_DERIVED]; /* rows to write and to remove */
  GArray *recosted;          /* of LabaCostRow: movements whose costs alone changed */
  GArray *resold;            /* of LabaMovementRow: those whose selling price alone did */
  GArray *stock;             /* of LabaStockRow, what costing found */
  LabaSums *correction_days; /* days whose corrections changed: (day, 0, 0) */
  GError *failed;            /* set where a callback cannot return it */
} LabaDerive;

/* FALSE with LABA_ERROR_LOCKED when the day lies in a closed month. */
gboolean laba_derive_check_day (const LabaDerive *derive, gint64 day, GError **error);

/* laba-derive-records.c: what differs for the covered records is written, but for goods,
 * which go to changes. */
gboolean laba_derive_records (LabaDerive *derive, GError **error);
/* laba-derive-costs.c: replays the products of `changes` (or all) and writes their
 * movements. */
gboolean laba_derive_costs (LabaDerive *derive, GError **error);
/* laba-derive-stock.c: what is reserved and placed, and the days of cost corrections. */
gboolean laba_derive_stock (LabaDerive *derive, GError **error);
/* laba-derive-totals.c: totals, and what is to be said of effects. */
gboolean laba_derive_totals (LabaDerive *derive, GError **error);
gboolean laba_derive_effects (LabaDerive *derive, GError **error);
/* laba-rebuild.c: everything anew. */
gboolean laba_rebuild (LabaDb *db, const LabaTouched *touched, GError **error);
/* Makes everything anew and compares it with what the book holds, writing nothing: adds a
 * text for each table that differs. */
gboolean laba_rebuild_compare (LabaDb *db, GPtrArray *differences, GError **error);

/* What the accounts feel of a movement's value. */
void
laba_totals_add_movement (LabaSums *totals, const LabaMovementRow *row, gint64 value);

/* Whether the book can still be reckoned with in 64 bits: size is what its monthly totals
 * come to without their signs; fit: none of them overflowed. */
gboolean laba_totals_check_size (double size, gboolean fit, GError **error);

/* laba-derive.c: of LabaClosing, ascending; owned by the caller. */
GArray *laba_derive_closings (LabaDb *db, GError **error);

/* laba-cost-start.c: where a replay of a product's costs begins. */
typedef struct
{
  gboolean whole; /* from the beginning: nothing below counts */
  LabaDay after;  /* the day that is the last before the replay */
  LabaCostStart start;
  GArray *layers; /* what start.layers points to */
  GArray *sales;  /* those before the start that something comes back of */
} LabaCostFrom;

/* The latest day after which a replay may begin so that it takes in `day`. Clear with
 * laba_cost_from_clear. */
gboolean laba_cost_from_find (const LabaDerive *derive,
                              gint64 product,
                              LabaDay day,
                              LabaCostFrom *from,
                              GError **error);
/* Looks up what the movements to be replayed ask for of the time before: layers, the last
 * purchase, sales that goods come back of; sets whole where only a replay from the
 * beginning tells. */
gboolean laba_cost_from_complete (const LabaDerive *derive,
                                  gint64 product,
                                  const GArray *rows,
                                  LabaCostFrom *from,
                                  GError **error);
void laba_cost_from_clear (LabaCostFrom *from);

G_END_DECLS
