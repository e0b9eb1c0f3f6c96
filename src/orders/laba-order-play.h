/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "orders/laba-order-story.h"

G_BEGIN_DECLS

/* The steps of a story: laba-order-play.c the parcel's, laba-customer-play.c those of the
 * customer as a whole. */

/* Debit positive; nothing where the story is only looked at. */
static inline void
laba_play_post (LabaStory *story,
                gint64 record,
                LabaDay day,
                LabaRole role,
                gint64 ref,
                gint64 amount)
{
  if (amount != 0 && story->postings != NULL)
    laba_postings_add (story->postings, record, day, role, ref, amount);
}

/* When the ongkir of an order was paid. */
static inline LabaDay
laba_play_shipping_day (const LabaStoryOrder *order)
{
  if (order->shipping_day != LABA_DAY_NONE)
    return order->shipping_day;
  return order->handed_over != LABA_DAY_NONE ? order->handed_over : order->day;
}

/* What is open of the claim since it changed last, until a day; NONE: still. */
void laba_play_tell_open (LabaStory *story, const LabaClaim *claim, LabaDay until);
/* The claim changes, without posting. Returns how much of it is debt; the rest is
 * deposit. */
gint64 laba_play_shift (LabaStory *story, LabaClaim *claim, LabaDay day, gint64 delta);
/* The claim changes: above zero it is a receivable, below a deposit (RULINGS 13). */
void laba_play_change (LabaStory *story,
                       LabaClaim *claim,
                       gint64 record,
                       LabaDay day,
                       gint64 delta);
/* The claim falls due, and what the customer has paid ahead pays it. */
void laba_play_bill (LabaStory *story,
                     LabaClaim *claim,
                     gint64 record,
                     LabaDay day,
                     gint64 amount);

/* What happens to an order's parcel and its goods. */
void laba_play_hand_over (LabaStory *story, LabaClaim *claim, const LabaEvent *event);
void laba_play_failure (LabaStory *story, LabaClaim *claim, const LabaEvent *event);
void laba_play_return_line (LabaStory *story, LabaClaim *claim, const LabaEvent *event);
void laba_play_return (LabaStory *story, LabaClaim *claim, const LabaEvent *event);

/* The same for a customer without an order (RULINGS 14). */
void laba_play_opening (LabaStory *story, LabaClaim *claim, const LabaEvent *event);
gboolean laba_play_consignment (LabaStory *story,
                                LabaClaim *claim,
                                const LabaEvent *event,
                                GError **error);
void laba_play_spread_payment (LabaStory *story, const LabaEvent *event);
void laba_play_spread_refund (LabaStory *story, const LabaEvent *event);
void laba_play_spread_write_off (LabaStory *story, const LabaEvent *event);

G_END_DECLS
