/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "orders/laba-order-goods.h"

#include "base/laba-money.h"
#include "base/laba-quantity.h"

#define LINE_STEP 1000
#define PART_STEP 10

static const LabaStoryPart *
part_at (LabaStory *story, const LabaStoryLine *line, guint index)
{
  return &g_array_index (story->parts, LabaStoryPart, line->first_part + index);
}

/* How much of a part belongs to so much of its bundle. */
static gint64
of_part (const LabaStoryPart *part, gint64 quantity)
{
  return laba_mul_div_half_up (quantity, part->quantity, LABA_QUANTITY_ONE);
}

static void
move (LabaStory *story, gint64 product, const LabaMovement *movement, gint64 selling)
{
  if (movement->quantity != 0)
    laba_postings_move (story->postings, product, movement, selling);
}

void
laba_goods_sell (LabaStory *story, const LabaStoryLine *line, gint64 record, LabaDay day)
{
  LabaMovement movement = {
    .kind = LABA_MOVE_SALE,
    .day = day,
    .sequence = record,
    .record = record,
    .unit_cost = -1,
  };
  gint32 place = (gint32) (line->place * LINE_STEP);

  if (story->postings == NULL)
    return;
  for (guint i = 0; i < line->n_parts; i++)
    {
      const LabaStoryPart *part = part_at (story, line, i);

      movement.place = place + (gint32) (part->place * PART_STEP);
      movement.quantity = -of_part (part, line->quantity);
      move (story, part->product, &movement, 0);
    }
  if (line->n_parts > 0)
    return;
  movement.place = place;
  movement.quantity = -line->quantity;
  move (story, line->product, &movement, line->net);
}

/* One product comes back; spoilt goods go out again at once. */
static void
bring_back (LabaStory *story, gint64 product, LabaMovement *movement, gint64 net)
{
  move (story, product, movement, -net);
  if (movement->kind != LABA_MOVE_SPOILED_IN)
    return;
  LabaMovement out = *movement;
  out.kind = LABA_MOVE_SPOILED_OUT;
  out.place++;
  out.quantity = -out.quantity;
  move (story, product, &out, 0);
}

void
laba_goods_come_back (LabaStory *story,
                      const LabaStoryOrder *order,
                      LabaStoryLine *line,
                      const LabaEvent *event,
                      LabaMoveKind kind,
                      gint64 quantity,
                      gint64 net)
{
  gboolean same_day = event->day == order->handed_over;
  LabaMovement movement = {
    .kind = kind,
    .day = event->day,
    .rank = same_day ? laba_move_rank (LABA_MOVE_SALE) : 0,
    .sequence = same_day ? order->id : event->record,
    .record = event->record,
    .origin = order->id,
    .unit_cost = -1,
  };

  if (story->postings == NULL)
    return;
  if (line->last_return != event->record)
    line->steps = 0;
  line->last_return = event->record;
  gint32 place = (gint32) (line->place * LINE_STEP) + line->steps;
  line->steps += kind == LABA_MOVE_SPOILED_IN ? 2 : 1;
  for (guint i = 0; i < line->n_parts; i++)
    {
      const LabaStoryPart *part = part_at (story, line, i);

      movement.place = place + (gint32) (part->place * PART_STEP);
      movement.quantity
          = of_part (part, line->back + quantity) - of_part (part, line->back);
      bring_back (story, part->product, &movement, 0);
    }
  if (line->n_parts > 0)
    return;
  movement.place = place;
  movement.quantity = quantity;
  bring_back (story, line->product, &movement, net);
}

void
laba_goods_reserve (LabaStory *story, const LabaStoryLine *line, gint64 record)
{
  for (guint i = 0; i < line->n_parts; i++)
    {
      const LabaStoryPart *part = part_at (story, line, i);

      laba_postings_hold (story->postings, record, part->product, LABA_HOLD_RESERVED,
                          of_part (part, line->quantity));
    }
  if (line->n_parts == 0)
    laba_postings_hold (story->postings, record, line->product, LABA_HOLD_RESERVED,
                        line->quantity);
}
