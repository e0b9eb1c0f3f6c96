/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ledger/laba-postings.h"

G_BEGIN_DECLS

/* Most records of money take an amount from one account to another. */
typedef struct
{
  LabaRole debit;
  const char *debit_ref; /* the column with the account's ref, NULL where the role is one
                            account */
  LabaRole credit;
  const char *credit_ref;
  const char *amount; /* the column with the amount; NULL ends the pairs */
} LabaPair;

/* Covers record `id` and posts its pairs from the one row that `statement` (bind :id;
 * columns day and what the pairs name) gives. No row, no postings. */
gboolean laba_pairs_post (LabaDb *db,
                          const char *statement,
                          const LabaPair *pairs,
                          gint64 id,
                          LabaPostings *postings,
                          GError **error);

G_END_DECLS
