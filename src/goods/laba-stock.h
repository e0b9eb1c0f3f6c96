/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/laba-problems.h"
#include "book/laba-db.h"

G_BEGIN_DECLS

/* Whether the product is a bundle: sold as one, leaving stock as its parts. */
gboolean laba_stock_is_bundle (LabaDb *db, gint64 product);
/* Adds a problem about `field` where the product is a bundle, which has no stock of its
 * own. */
void laba_stock_refuse_bundle (LabaDb *db,
                               gint64 product,
                               const char *field,
                               LabaProblems *problems);

/* "Jilbab Navy": name and variant, "?" where it is gone. Free with g_free. */
char *laba_stock_title (LabaDb *db, gint64 product);
/* "3 pcs", in the language of now. Free with g_free. */
char *laba_stock_quantity (LabaDb *db, gint64 product, gint64 quantity);

G_END_DECLS
