/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book/laba-rescue.h"
#include "book/laba-store.h"

G_BEGIN_DECLS

/* laba-rescue-file.c: a copy of a damaged book, open for reading. */
typedef struct
{
  LabaDb *db;
  GHashTable *trusted; /* names of the tables that are ours to the letter */
} LabaRuin;

/* Where the list of its tables is damaged, and its pages lie as in a new book, that of a
 * new book takes its place. Free with laba_ruin_free. */
LabaRuin *laba_ruin_open (const char *part, GError **error);
void laba_ruin_free (LabaRuin *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaRuin, laba_ruin_free)
/* Whether the table, or a type's with those of its lines, may be read. */
gboolean laba_ruin_trusts (const LabaRuin *self, const char *table);
gboolean laba_ruin_trusts_type (const LabaRuin *self, const LabaType *type);

/* laba-rescue-read.c: a record that was found. */
typedef struct
{
  gint64 id;
  const LabaType *type;
  gboolean lost;
} LabaFind;

/* All that can be found, by id: an array of LabaFind. */
GArray *laba_rescue_find (const LabaRuin *ruin);
/* The record, NULL where it cannot be read whole or holds what cannot be; then `loss` is
 * set to a sentence. */
LabaRecord *laba_rescue_load (const LabaRuin *ruin, const LabaFind *find, char **loss);
/* Loses what belongs to something that was lost, and puts into `stand_ins` (gint64 → the
 * LabaField that speaks of it) the entries that are not there. */
void laba_rescue_settle (const LabaRuin *ruin,
                         GArray *finds,
                         GHashTable *stand_ins,
                         GPtrArray *losses);

G_END_DECLS
