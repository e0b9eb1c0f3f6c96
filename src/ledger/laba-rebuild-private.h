/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ledger/laba-derive-private.h"
#include "ledger/laba-sink.h"
#include "ledger/laba-sorter.h"

G_BEGIN_DECLS

/* Everything anew: all units post into sorters, whose rows then stream through costing
 * into the sinks, a table after the other, each ascending by key. Memory does not grow
 * with the book but for the totals and one product's movements. */

typedef struct
{
  LabaDb *db;
  LabaCostMethod method;
  GArray *closings;
  LabaPostings *postings;
  LabaSorter *sorters[LABA_N_DERIVED]; /* of what the units post, and DAY_RECORD */
  LabaSums *totals;                    /* (role, ref, day) */
  LabaSums *holds;                     /* (product, kind, 0) */
  GArray *stock;                       /* of LabaStockRow, by product */
  LabaDayRow last_day;                 /* of the posting before */
  gboolean compare;                    /* write nothing */
  GPtrArray *differences;
  gint64 n_records, n_posted; /* for progress */
  LabaProgressFunc progress;
  gpointer progress_data;
} LabaRebuild;

void laba_rebuild_tell (LabaRebuild *rebuild, double fraction);
/* A sink for the table; ends and frees it, noting a difference. */
LabaSink *laba_rebuild_open (LabaRebuild *rebuild, LabaDerivedTable table);
gboolean laba_rebuild_close (LabaRebuild *rebuild, LabaSink *sink, GError **error);

/* laba-rebuild-post.c: all units post. */
gboolean laba_rebuild_post (LabaRebuild *rebuild, GError **error);
/* laba-rebuild-costs.c: movements, product by product. */
gboolean laba_rebuild_costs (LabaRebuild *rebuild, GError **error);

G_END_DECLS
