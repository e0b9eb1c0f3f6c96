/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "book/laba-record.h"
#include "orders/laba-payout-waiting.h"
#include "ui/kit/laba-value-entry.h"

G_BEGIN_DECLS

/* One order of a pay-out, as a row of a grid: whether it was paid, what the channel held,
 * what it kept, and, from a marketplace, what came, to be typed over. */
typedef struct
{
  const LabaPayoutItem *item; /* borrowed */
  GtkCheckButton *check;
  GtkLabel *fees;
  LabaValueEntry *net; /* NULL where the channel pays commission */
} LabaPayoutLine;

/* edited (data) is called when what is chosen or typed changes. Free with g_free; the
 * grid keeps the widgets. */
LabaPayoutLine *laba_payout_line_new (GtkGrid *grid,
                                      int row,
                                      const LabaPayoutItem *item,
                                      gboolean marketplace,
                                      GCallback edited,
                                      gpointer data);
gboolean laba_payout_line_is_chosen (const LabaPayoutLine *self);
/* What came in for it; FALSE where what was typed cannot be read, which the field then
 * says. */
gboolean laba_payout_line_get_net (const LabaPayoutLine *self, gint64 *net);
/* Shows what the channel keeps, by what is typed. */
void laba_payout_line_refresh (LabaPayoutLine *self);
/* Adds itself to the "orders" of a settlement or a commission-payout. */
void laba_payout_line_collect (const LabaPayoutLine *self, LabaRecord *record);

G_END_DECLS
