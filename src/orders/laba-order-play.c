/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "orders/laba-order-play.h"

#include "ledger/laba-part.h"
#include "orders/laba-order-goods.h"

static LabaStoryLine *
line_at (LabaStory *story, const LabaStoryOrder *order, guint index)
{
  return &g_array_index (story->lines, LabaStoryLine, order->first_line + index);
}

/* ---- the hand-over ---- */

static gboolean
has_goods (const LabaStoryLine *line)
{
  return line->source == LABA_SOURCE_STOCK && line->product != 0;
}

/* What one line's sale does, apart from what it is worth to the customer. */
static void
sell_line (LabaStory *story,
           const LabaStoryOrder *order,
           const LabaStoryLine *line,
           LabaDay day)
{
  gint64 cost = line->supplier_amount;

  laba_play_post (story, order->id, day, LABA_ROLE_COMMISSION_RECEIVABLE, order->channel,
                  line->commission);
  laba_play_post (story, order->id, day, LABA_ROLE_COMMISSION, 0, -line->commission);
  switch (line->source)
    {
    case LABA_SOURCE_STOCK:
      laba_play_post (story, order->id, day, LABA_ROLE_SALES, 0, -line->net);
      if (has_goods (line))
        laba_goods_sell (story, line, order->id, day);
      break;
    case LABA_SOURCE_DROPSHIP:
      laba_play_post (story, order->id, day, LABA_ROLE_SALES, 0, -line->net);
      laba_play_post (story, order->id, day, LABA_ROLE_COST_OF_GOODS, 0, cost);
      laba_play_post (story, order->id, day, LABA_ROLE_PAYABLE, line->supplier, -cost);
      break;
    case LABA_SOURCE_CONSIGNED:
      laba_play_post (story, order->id, day, LABA_ROLE_CONSIGNOR_PAYABLE, line->supplier,
                      -cost);
      laba_play_post (story, order->id, day, LABA_ROLE_COMMISSION, 0, cost - line->net);
      break;
    case LABA_SOURCE_COMMISSION:
    default:
      break;
    }
}

void
laba_play_hand_over (LabaStory *story, LabaClaim *claim, const LabaEvent *event)
{
  const LabaStoryOrder *order
      = &g_array_index (story->orders, LabaStoryOrder, claim->order);

  for (guint i = 0; i < order->n_lines; i++)
    sell_line (story, order, line_at (story, order, i), event->day);
  laba_play_post (story, order->id, event->day, LABA_ROLE_SHIPPING_CHARGED, 0,
                  -order->shipping_charged);
  laba_play_bill (story, claim, order->id, event->day, order->total);
}

/* ---- what comes back ---- */

/* What of `whole` comes back with `quantity` of the line. */
static gint64
part_of (const LabaStoryLine *line, gint64 whole, gint64 quantity, gint64 *given)
{
  return laba_part_back (whole, line->quantity, line->back, quantity, given);
}

/* Takes `quantity` of a line back by a return or a failed delivery. sales: the account
 * that the price leaves. Returns what the customer no longer owes. Spoilt goods that are
 * not mine must still be paid to their owner: a loss. */
static gint64
take_back (LabaStory *story,
           const LabaStoryOrder *order,
           LabaStoryLine *line,
           const LabaEvent *event,
           gint64 quantity,
           gboolean spoilt,
           LabaRole sales)
{
  gint64 record = event->record;
  LabaDay day = event->day;
  gint64 net = part_of (line, line->net, quantity, &line->net_back);
  gint64 cost = part_of (line, line->supplier_amount, quantity, &line->supplier_back);
  gint64 commission = part_of (line, line->commission, quantity, &line->commission_back);
  gboolean dropship = line->source == LABA_SOURCE_DROPSHIP;
  LabaMoveKind as_new
      = event->kind == LABA_EVENT_FAILURE ? LABA_MOVE_CAME_BACK : LABA_MOVE_RETURN;

  laba_play_post (story, record, day, LABA_ROLE_COMMISSION_RECEIVABLE, order->channel,
                  -commission);
  laba_play_post (story, record, day, LABA_ROLE_COMMISSION, 0, commission);
  if (has_goods (line))
    laba_goods_come_back (story, order, line, event,
                          spoilt ? LABA_MOVE_SPOILED_IN : as_new, quantity, net);
  line->back += quantity;
  if (line->source == LABA_SOURCE_COMMISSION)
    return 0;
  if (line->source == LABA_SOURCE_CONSIGNED)
    laba_play_post (story, record, day, LABA_ROLE_COMMISSION, 0, net - cost);
  else
    laba_play_post (story, record, day, sales, 0, net);
  if (line->source == LABA_SOURCE_STOCK)
    return net;
  if (dropship)
    laba_play_post (story, record, day, LABA_ROLE_COST_OF_GOODS, 0, -cost);
  if (spoilt)
    laba_play_post (story, record, day, LABA_ROLE_STOCK_LOSS, 0, cost);
  else
    laba_play_post (story, record, day,
                    dropship ? LABA_ROLE_PAYABLE : LABA_ROLE_CONSIGNOR_PAYABLE,
                    line->supplier, cost);
  return net;
}

/* The ongkir paid for a parcel that failed was for nothing. */
static void
move_shipping (LabaStory *story, const LabaStoryOrder *order, const LabaEvent *event)
{
  LabaDay day = MAX (event->day, laba_play_shipping_day (order));

  laba_play_post (story, event->record, day, LABA_ROLE_FAILED_DELIVERY, 0,
                  order->shipping_amount);
  laba_play_post (story, event->record, day, LABA_ROLE_SHIPPING, 0,
                  -order->shipping_amount);
  laba_play_post (story, event->record, event->day, LABA_ROLE_FAILED_DELIVERY, 0,
                  order->failure_amount);
  laba_play_post (story, event->record, event->day, LABA_ROLE_ACCOUNT,
                  order->failure_account, -order->failure_amount);
}

void
laba_play_failure (LabaStory *story, LabaClaim *claim, const LabaEvent *event)
{
  const LabaStoryOrder *order
      = &g_array_index (story->orders, LabaStoryOrder, claim->order);
  gint64 unbilled = order->shipping_charged;

  for (guint i = 0; i < order->n_lines; i++)
    {
      LabaStoryLine *line = line_at (story, order, i);

      if (line->back < line->quantity)
        unbilled += take_back (story, order, line, event, line->quantity - line->back,
                               order->lost, LABA_ROLE_SALES);
    }
  laba_play_post (story, event->record, event->day, LABA_ROLE_SHIPPING_CHARGED, 0,
                  order->shipping_charged);
  move_shipping (story, order, event);
  laba_play_change (story, claim, event->record, event->day, -unbilled);
}

void
laba_play_return_line (LabaStory *story, LabaClaim *claim, const LabaEvent *event)
{
  const LabaStoryOrder *order
      = &g_array_index (story->orders, LabaStoryOrder, claim->order);
  gboolean damaged = event->other != 0;

  /* What never left cannot come back: the checks see to it. */
  for (guint i = 0; claim->billed && i < order->n_lines; i++)
    {
      LabaStoryLine *line = line_at (story, order, i);
      gint64 quantity = MIN (event->quantity, line->quantity - line->back);

      if (line->place != event->line || quantity <= 0)
        continue;
      gint64 credit = take_back (story, order, line, event, quantity, damaged,
                                 LABA_ROLE_SALES_RETURNS);
      laba_play_change (story, claim, event->record, event->day, -credit);
    }
}

/* After its lines: the ongkir given back, and the money. */
void
laba_play_return (LabaStory *story, LabaClaim *claim, const LabaEvent *event)
{
  laba_play_post (story, event->record, event->day, LABA_ROLE_SHIPPING_CHARGED, 0,
                  event->other);
  laba_play_change (story, claim, event->record, event->day, -event->other);
  laba_play_post (story, event->record, event->day, LABA_ROLE_ACCOUNT, event->account,
                  -event->amount);
  laba_play_change (story, claim, event->record, event->day, event->amount);
  claim->refunded += event->amount;
}
