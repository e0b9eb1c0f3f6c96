/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "orders/laba-order-story.h"

G_BEGIN_DECLS

/* The goods of a line that leave, come back, or are spoken for; a bundle's by its parts.
 */

/* They leave with the sale `record`. */
void
laba_goods_sell (LabaStory *story, const LabaStoryLine *line, gint64 record, LabaDay day);
/* `quantity` of a line of `order` comes back by `record`; line->back is what came back
 * before, `net` the price given back. spoilt: it is no good any more and goes out as a
 * loss. */
void laba_goods_come_back (LabaStory *story,
                           const LabaStoryOrder *order,
                           LabaStoryLine *line,
                           const LabaEvent *event,
                           LabaMoveKind kind,
                           gint64 quantity,
                           gint64 net);
/* They are promised to a customer. */
void laba_goods_reserve (LabaStory *story, const LabaStoryLine *line, gint64 record);

G_END_DECLS
