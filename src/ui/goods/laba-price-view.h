/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "orders/laba-price.h"

G_BEGIN_DECLS

/* What working out a price came to: of one channel, which the user chooses, the price, what
 * it leaves and where its money goes; and of all channels side by side. */
#define LABA_TYPE_PRICE_VIEW (laba_price_view_get_type ())
G_DECLARE_FINAL_TYPE (LabaPriceView, laba_price_view, LABA, PRICE_VIEW, GtkBox)

/* Shows offers, an array as laba_price_offers makes (a reference is taken), for an order of
 * so many pieces. The channel that was chosen stays so. */
void laba_price_view_show (LabaPriceView *self, GPtrArray *offers, gint64 pieces);
/* Shows a sentence, translated, in their place: what is missing. */
void laba_price_view_say (LabaPriceView *self, const char *text);
/* That of the channel chosen; borrowed, NULL while a sentence is shown. */
const LabaPriceOffer *laba_price_view_get_offer (LabaPriceView *self);
/* Chooses a channel, one of those shown. */
void laba_price_view_choose (LabaPriceView *self, gint64 channel);

/* Signals: "chosen" when the user chose another channel. */

G_END_DECLS
