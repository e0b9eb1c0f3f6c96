/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "book/laba-record.h"
#include "reports/laba-table.h"

G_BEGIN_DECLS

/* All entries of one type, by its descriptor. */

/* By what people call it: "orders" or "order". NULL where there is none. */
const LabaType *laba_listing_find_type (const char *kind);

/* Calls `each` for every record of the type in the order of typing; FALSE from it stops.
 * limit 0 = all. */
typedef gboolean (*LabaListingFunc) (const LabaRecord *record,
                                     gpointer data,
                                     GError **error);
gboolean laba_listing_foreach (LabaDb *db,
                               const LabaType *type,
                               guint limit,
                               LabaListingFunc each,
                               gpointer data,
                               GError **error);

/* As a table: the id and every field that any of them has; of lines how many. */
LabaTable *
laba_listing_to_table (LabaDb *db, const LabaType *type, guint limit, GError **error);

G_END_DECLS
