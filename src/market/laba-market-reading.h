/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "market/laba-market-private.h"

G_BEGIN_DECLS

/* Orders are read one after the other, each as soon as its rows are complete. Files have
 * an order's rows together; where one comes again further down, all of its rows are read
 * once more in the end, so that memory never grows with the file but by what a number
 * takes. */
typedef struct
{
  LabaMarket *market;
  LabaTableFile *file;
  const LabaMarketSheet *sheet;
  LabaProblems *problems;
  gint64 channel;
  LabaMarketOrder *order; /* being read, or NULL */
  gboolean faulty;        /* it has problems already */
  GHashTable *seen;       /* set of digests of numbers that are done */
  GHashTable *late;       /* number → LabaMarketOrder: came again */
  GHashTable *before; /* number → LabaMarketBefore, of those that say something else than
                         last time */
  GPtrArray *lacking; /* of char *: orders of which goods are no longer in the file */
  gboolean again;     /* the second reading */
  guint n;
} LabaMarketReading;

/* An order as it was before this import touched it. */
typedef struct
{
  char *said;
  gboolean counted_changed;
} LabaMarketBefore;

/* Adds the order being read, which the book does not have. */
gboolean laba_market_add_order (LabaMarketReading *self, GError **error);
/* Brings an order that is there up to what the file says. */
gboolean laba_market_change_order (LabaMarketReading *self, gint64 id, GError **error);

G_END_DECLS
