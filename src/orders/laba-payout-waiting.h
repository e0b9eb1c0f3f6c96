/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/laba-day.h"
#include "book/laba-db.h"

G_BEGIN_DECLS

/* What a marketplace or a platform has not paid out yet, order by order. */

typedef struct
{
  char *name;
  gint64 amount; /* what it is expected to be */
} LabaPayoutFee;

typedef struct
{
  gint64 order;
  char *number;
  char *about;   /* the marketplace's own number, else the customer; may be NULL */
  LabaDay since; /* the hand-over */
  gint64 held;   /* what the channel holds of the order; of a platform: the commission */
  GPtrArray *fees; /* of LabaPayoutFee, by the channel's fee rules of the order's day */
} LabaPayoutItem;

/* At most `most` of them, oldest first. fees: only a marketplace takes them. Free with
 * g_ptr_array_unref. */
GPtrArray *laba_payout_list_waiting (LabaDb *db, gint64 channel, guint most);
/* The fees of an item together. */
gint64 laba_payout_item_fees (const LabaPayoutItem *self);

G_END_DECLS
