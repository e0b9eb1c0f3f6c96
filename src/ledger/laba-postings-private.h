/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ledger/laba-derived.h"
#include "ledger/laba-postings.h"

G_BEGIN_DECLS

/* The collector from within: rows as they came, unsorted, those of the same key not yet
 * added up. */

typedef gboolean (*LabaPostingsFunc) (LabaPostings *postings,
                                      gpointer data,
                                      GError **error);

struct _LabaPostings
{
  GArray *covered;              /* of gint64, since the last flush */
  GArray *rows[LABA_N_DERIVED]; /* POSTING, MOVEMENT, ORDER_STATE, OPEN_ITEM, OPEN_PAST,
                                   HOLD; else NULL */
  GHashTable *pages;            /* which records were covered: pages of bits */
  gint64 last;                  /* the record covered or spoken of last */
  LabaPostingsFunc flush; /* takes the rows and empties the arrays; NULL: they are kept */
  gpointer flush_data;
};

LabaPostings *laba_postings_new (LabaPostingsFunc flush, gpointer data);
void laba_postings_free (LabaPostings *postings);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaPostings, laba_postings_free)

void laba_postings_empty (LabaPostings *postings);
/* Sorts what was collected and adds up rows of the same key; those that come to nothing
 * go. */
void laba_postings_settle (LabaPostings *postings);
/* Whether each record's postings come to nothing together with the goods it bought. */
gboolean laba_postings_check (const LabaPostings *postings, GError **error);
/* Whether each of the sorted movements has a place of its own. */
gboolean laba_postings_check_places (const GArray *goods, GError **error);
/* Adds `row` to `before` when both are of one key: TRUE when it was. For tables whose
 * rows add up. */
gboolean laba_posting_join (LabaDerivedTable table, gint64 *before, const gint64 *row);

G_END_DECLS
