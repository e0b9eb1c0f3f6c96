/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "orders/laba-order-story.h"

G_BEGIN_DECLS

/* How a customer stands, for the rules of refunds, returns, write-offs and settlements.
 */

/* The played story of an order, or, with order 0, of all that a customer owes and has
 * paid ahead; as if the record `except` were not there (0: none). NULL where there is no
 * such order, or the file is damaged. */
LabaStory *laba_standing_story (LabaDb *db, gint64 order, gint64 customer, gint64 except);
/* The order in its story. */
LabaStoryOrder *laba_standing_order (LabaStory *story, gint64 order);

typedef struct
{
  gint64 debt;   /* owed at the end of the day */
  gint64 credit; /* what may be paid back: the least that stands to the credit from then
                    until something is handed over next */
  gint64 net;    /* the least of credit less debt likewise */
} LabaStandingAt;

/* How the watched order, or customer, stands on a day. */
LabaStandingAt laba_standing_at (LabaStory *story, LabaDay day);

G_END_DECLS
