/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "job/laba-job.h"
#include "market/laba-market.h"

G_BEGIN_DECLS

/* A marketplace's file being looked at or imported in the background: plain data, so that
 * it may be another thread's. */
typedef struct
{
  char *book, *path;
  gboolean dry_run;
  gboolean make;     /* goods that nobody named */
  gint64 bank;       /* where withdrawals went, 0 = not said */
  GPtrArray *chosen; /* of LabaMarketGoods: what the user said */

  /* What came out. */
  guint n_new, n_changed, n_unchanged, n_skipped;
  char *about;        /* what was recognised and what else is to be said */
  gboolean asks_bank; /* withdrawals were left out for want of a bank */
  GPtrArray *goods;   /* of LabaMarketGoods, unknown */
  char *problems;     /* NULL = none */
} LabaMarketJob;

LabaMarketJob *laba_market_job_new (const char *book, const char *path);
void laba_market_job_free (gpointer data);
/* LabaJobFunc over a LabaMarketJob. */
gboolean laba_market_job_thread (LabaJob *job,
                                 gpointer data,
                                 GCancellable *cancellable,
                                 GError **error);

/* A copy of goods, and its end. */
LabaMarketGoods *laba_market_job_copy_goods (const LabaMarketGoods *goods);
/* Frees a copy. */
void laba_market_job_free_goods (gpointer data);

G_END_DECLS
