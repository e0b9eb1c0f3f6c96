/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "book/laba-db.h"
#include "book/laba-record.h"
#include "ui/kit/laba-value-entry.h"

G_BEGIN_DECLS

/* One product that lies with a shop, as a row of a grid: how much, what was sold of it,
 * what I take back, at what price. */
typedef struct
{
  gint64 product, there;
  LabaValueEntry *sold, *returned, *price;
  GtkLabel *amount;
} LabaSettleLine;

/* goods: a row of consign-goods. edited (data) is called at each change. Free with
 * g_free; the widgets are the grid's. */
LabaSettleLine *laba_settle_line_new (GtkGrid *grid,
                                      int row,
                                      LabaStmt *goods,
                                      GCallback edited,
                                      gpointer data);

gboolean laba_settle_line_is_empty (LabaSettleLine *self);
/* Reads it, marks what cannot be, and shows what it was sold for: *amount. FALSE where
 * something is wrong. */
gboolean laba_settle_line_refresh (LabaSettleLine *self, gint64 *amount);
/* Adds it to the lines of a consign-settle. */
void laba_settle_line_collect (LabaSettleLine *self, LabaRecord *record);

G_END_DECLS
