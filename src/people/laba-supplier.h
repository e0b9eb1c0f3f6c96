/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ledger/laba-postings.h"

G_BEGIN_DECLS

/* What I pay to suppliers without naming a purchase: first for their goods that were left
 * with me and sold, then for what I bought (RULINGS 16). */

/* Posts all such payments to the person; nothing where they are posted already. */
gboolean
laba_supplier_post (LabaDb *db, gint64 person, LabaPostings *postings, GError **error);

/* The person's payments, where goods of the person were left with me; without such goods
 * each payment speaks for itself. */
extern const LabaUnit laba_unit_supplier;

/* One payment to a supplier. */
extern const LabaUnit laba_unit_supplier_payment;

G_END_DECLS
