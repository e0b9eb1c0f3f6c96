/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "market/laba-market-private.h"

G_BEGIN_DECLS

/* What a platform released of one order on one day, out of all rows about it. Amounts as
 * the file has them until laba_market_releases_settle gave them their signs. */
typedef struct
{
  char *order;
  LabaDay day;
  gint64 net;
  gint64 plus, minus; /* what the gross is made of */
  GArray *fees;       /* of gint64, by the index in the names: above zero is a cost */
  gint64 gross;
  guint row;
} LabaRelease;

typedef struct
{
  GPtrArray *list;        /* of LabaRelease, by day and in the order of the file */
  GHashTable *index;      /* of the same, by order and day */
  GPtrArray *names;       /* of char *: the kinds of fees */
  guint n_below, n_above; /* fees below and above zero */
  guint n_minus_below, n_minus_above; /* the same of what lowers the gross */
  gboolean has_revenue;
} LabaReleases;

LabaReleases *laba_market_releases_new (void);
void laba_market_releases_free (LabaReleases *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaReleases, laba_market_releases_free)

/* The release of an order on a day; the row is its first. */
LabaRelease *
laba_market_releases_get (LabaReleases *self, const char *order, LabaDay day, guint row);
/* Adds to a kind of fee. */
void laba_market_release_add_fee (LabaReleases *self,
                                  LabaRelease *release,
                                  const char *name,
                                  gint64 amount);
/* After the last row. What goes off is written below zero in some files, above in others:
 * most of them show it. Whatever of the gross is neither fee nor paid out becomes a fee
 * of its own name. */
void laba_market_releases_settle (LabaReleases *self);

/* Writes them: one settlement a day. Released again as it stands nothing changes. */
gboolean laba_market_save_releases (LabaMarket *self,
                                    const LabaMarketSheet *sheet,
                                    gint64 channel,
                                    LabaReleases *releases,
                                    GError **error);

G_END_DECLS
