/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "market/laba-profile.h"
#include "tables/laba-table-value.h"

G_BEGIN_DECLS

/* A sheet of a file in which a profile was recognised, with its columns found by their
 * heads, never by their place. */
typedef struct
{
  const LabaProfile *profile; /* of the list that was given */
  char *path;
  LabaTableGuess *guess;
  GHashTable *columns; /* name of a field → GPtrArray of LabaTableColumn, in the order of
                          the profile's words */
  GPtrArray *unknown;  /* of char *: heads that the profile does not know */
  guint n_used;
} LabaMarketSheet;

/* The sheets of a file that fit a profile, each with the one that fits best; with `id`
 * only that profile. An array of LabaMarketSheet with a free function; empty where none
 * fits. With `id` it is LABA_ERROR_INVALID that none does: the sentence names the heads
 * that are missing. Errors: as laba_table_guess. */
GPtrArray *laba_market_recognise (LabaTableFile *file,
                                  GPtrArray *profiles,
                                  const char *id,
                                  GCancellable *cancellable,
                                  GError **error);

/* A profile whose heads stand together in one of the sheet's first rows, or NULL: quick,
 * for only those are read. Another may fit better. */
const LabaProfile *laba_market_glance (LabaTableFile *file,
                                       guint sheet,
                                       GPtrArray *profiles,
                                       const char *id);

/* The columns under a field's name; NULL where there are none. */
GPtrArray *laba_market_sheet_columns (const LabaMarketSheet *self, const char *field);

/* Adds a problem for each column that the profile must have and the sheet has not. */
void laba_market_sheet_check (const LabaMarketSheet *self, LabaProblems *problems);

/* The values of a row under a field: the first of its columns in which something stands.
 * Nothing stands there, or it cannot be read: nothing, 0, LABA_DAY_NONE; the latter adds
 * a problem under the column's head. */
const char *laba_market_get_text (const LabaMarketSheet *self,
                                  const LabaTableFileRow *row,
                                  const char *field,
                                  LabaProblems *problems);
gint64 laba_market_get_money (const LabaMarketSheet *self,
                              const LabaTableFileRow *row,
                              const char *field,
                              LabaProblems *problems);
gint64 laba_market_get_quantity (const LabaMarketSheet *self,
                                 const LabaTableFileRow *row,
                                 const char *field,
                                 LabaProblems *problems);
LabaDay laba_market_get_day (const LabaMarketSheet *self,
                             const LabaTableFileRow *row,
                             const char *field,
                             int *seconds,
                             LabaProblems *problems);
/* All of the field's columns together. */
gint64 laba_market_sum_money (const LabaMarketSheet *self,
                              const LabaTableFileRow *row,
                              const char *field,
                              LabaProblems *problems);
/* Whether the row is one that the profile takes. */
gboolean laba_market_keeps (const LabaMarketSheet *self, const LabaTableFileRow *row);

G_END_DECLS
