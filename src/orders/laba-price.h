/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/laba-day.h"
#include "base/laba-problems.h"
#include "book/laba-db.h"

G_BEGIN_DECLS

/* What a price must be, and what a price leaves: cost, packing, what a channel keeps,
 * profit. All of it is of one order of so many pieces of one product. The fees are worked
 * out as those of an order are (payout-fees), to the rupiah; so the answer is what the
 * book will say once such an order is paid out. */

/* What profit is measured by. */
typedef enum
{
  LABA_PROFIT_AMOUNT, /* rupiah on each piece */
  LABA_PROFIT_MARGIN, /* thousandths of a percent of the price */
  LABA_PROFIT_MARKUP, /* thousandths of a percent of what the goods cost */
} LabaProfitKind;

typedef struct
{
  gint64 pieces;  /* in the order, 1 or more */
  gint64 cost;    /* of one piece */
  gint64 packing; /* of the order */
  gint64 other;   /* of the order: ongkir, gifts that the seller pays */
  LabaProfitKind kind;
  gint64 profit; /* wanted, by its kind */
  gint64 step;   /* the price is a multiple of this; 1: to the rupiah */
} LabaPriceWish;

/* The most pieces that an order is worked out for. */
#define LABA_PRICE_PIECES_MAX 1000000

/* Adds what is wrong with a wish to problems, by "pieces", "cost", "packing", "other",
 * "profit", "step". */
void laba_price_wish_check (const LabaPriceWish *wish, LabaProblems *problems);

/* One fee rule of a channel. Rules of one name make one fee: their parts of the price
 * together, and the largest of their amounts for an order. */
typedef struct
{
  char *name;
  gint64 percent; /* thousandths of a percent of the price */
  gint64 fixed;   /* an order */
  gint64 cap;     /* at most, of the percentage of a piece; -1: none */
} LabaFeeRule;

typedef struct
{
  const char *name; /* of its rule */
  gint64 amount;
} LabaPriceFee;

/* Where the money of a price goes; goods = cost + packing + other + kept + profit. */
typedef struct
{
  gint64 price, goods; /* of one piece, of all */
  gint64 cost, packing, other, kept, profit;
  GArray *fees; /* of LabaPriceFee, none of 0; kept is their sum */
} LabaPriceParts;

/* An array of LabaFeeRule that owns their names. */
GPtrArray *laba_fee_rules_new (void);
/* Adds one; the name is copied. */
void laba_fee_rules_add (
    GPtrArray *rules, const char *name, gint64 percent, gint64 fixed, gint64 cap);

/* The largest price that can be asked: all pieces are an amount the book can hold. */
gint64 laba_price_most (const LabaPriceWish *wish);

/* Splits a price (0 … laba_price_most) into its parts; free with laba_price_parts_free.
 * The fees' names are the rules'. */
LabaPriceParts *
laba_price_split (const LabaPriceWish *wish, const GPtrArray *rules, gint64 price);
void laba_price_parts_free (LabaPriceParts *parts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaPriceParts, laba_price_parts_free)

/* The smallest price of the wish's step that leaves the profit wanted. FALSE where no
 * price does: fees and profit together take all of it, or more. */
gboolean
laba_price_find (const LabaPriceWish *wish, const GPtrArray *rules, gint64 *price);

/* ---- from the book ---- */

/* What a channel keeps of a product of that category (NULL: none) on a day; an array as
 * laba_fee_rules_new. */
GPtrArray *laba_fee_rules_load (LabaDb *db, gint64 channel, const char *category, LabaDay day);

/* What one piece costs now, by its stock and the book's method, else by its cost price;
 * of a bundle the sum of its parts. FALSE where it is not known. */
gboolean laba_price_cost_now (LabaDb *db, gint64 product, gint64 *cost);
/* What one cost when it was last bought, with its share of discount and ongkir; FALSE
 * where it never was. */
gboolean laba_price_cost_last (LabaDb *db, gint64 product, gint64 *cost);

/* A channel and what it makes of the wish. */
typedef struct
{
  gint64 channel; /* 0: without one, in a book that has none */
  gboolean unknown; /* a marketplace whose fee rules are not in the book */
  char *name;
  GPtrArray *rules;
  LabaPriceParts *parts; /* NULL: no price leaves the profit wanted */
} LabaPriceOffer;

/* Every channel in use, by name; of each the price that leaves the profit wanted or, where
 * price is not negative, what that price leaves. An array of LabaPriceOffer; unref it.
 * wish->kind and profit are not asked then. */
GPtrArray *laba_price_offers (LabaDb *db,
                              const LabaPriceWish *wish,
                              const char *category,
                              LabaDay day,
                              gint64 price);

/* part in tenths of a percent of whole, rounded half up; 0 where whole is 0. */
gint64 laba_price_share (gint64 part, gint64 whole);

G_END_DECLS
