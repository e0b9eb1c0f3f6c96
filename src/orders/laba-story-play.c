/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "orders/laba-order-goods.h"
#include "orders/laba-order-play.h"

/* As the numbers in order_state (schema). */
enum
{
  GOODS_NOT_YET,
  GOODS_PACKED,
  GOODS_HANDED_OVER,
  GOODS_DELIVERED,
  GOODS_FAILED,
  GOODS_RETURNED,
  GOODS_CANCELLED,
};

enum
{
  PAYMENT_UNPAID,
  PAYMENT_PART,
  PAYMENT_PAID,
  PAYMENT_REFUNDED,
};

enum
{
  SETTLEMENT_NONE,
  SETTLEMENT_WAITING,
  SETTLEMENT_RELEASED,
  SETTLEMENT_PAID_OUT,
};

/* ---- the order of events ---- */

/* Within a day: openings, hand-overs, failed deliveries, returns, payments, refunds,
 * write-offs (RULINGS 13). */
static const int rank_of[] = {
  [LABA_EVENT_OPENING] = 0, [LABA_EVENT_HAND_OVER] = 1,   [LABA_EVENT_CONSIGNMENT] = 1,
  [LABA_EVENT_FAILURE] = 2, [LABA_EVENT_RETURN_LINE] = 3, [LABA_EVENT_RETURN] = 3,
  [LABA_EVENT_PAYMENT] = 4, [LABA_EVENT_SETTLED] = 4,     [LABA_EVENT_PAID_OUT] = 4,
  [LABA_EVENT_REFUND] = 5,  [LABA_EVENT_WRITE_OFF] = 6,
};

static int
compare_numbers (gint64 a, gint64 b)
{
  return (a > b) - (a < b);
}

static int
compare_events (gconstpointer a, gconstpointer b)
{
  const LabaEvent *left = a;
  const LabaEvent *right = b;

  if (left->day != right->day)
    return left->day < right->day ? -1 : 1;
  if (rank_of[left->kind] != rank_of[right->kind])
    return rank_of[left->kind] - rank_of[right->kind];
  if (left->record != right->record)
    return compare_numbers (left->record, right->record);
  return compare_numbers (left->place, right->place);
}

/* ---- one event ---- */

static void
pay (LabaStory *story, LabaClaim *claim, const LabaEvent *event)
{
  laba_play_post (story, event->record, event->day, LABA_ROLE_ACCOUNT, event->account,
                  event->amount);
  laba_play_change (story, claim, event->record, event->day, -event->amount);
  claim->paid += event->amount;
}

static void
refund (LabaStory *story, LabaClaim *claim, const LabaEvent *event)
{
  laba_play_post (story, event->record, event->day, LABA_ROLE_ACCOUNT, event->account,
                  -event->amount);
  laba_play_change (story, claim, event->record, event->day, event->amount);
  claim->refunded += event->amount;
}

static void
write_off (LabaStory *story, LabaClaim *claim, const LabaEvent *event)
{
  laba_play_post (story, event->record, event->day, LABA_ROLE_BAD_DEBT, 0, event->amount);
  laba_play_change (story, claim, event->record, event->day, -event->amount);
}

/* The settlement itself lowers what the marketplace holds by the gross amount; what of
 * that was not owed any more is the order's to put right: a deposit. */
static void
settle (LabaStory *story, LabaClaim *claim, const LabaEvent *event)
{
  g_array_index (story->orders, LabaStoryOrder, claim->order).settled = TRUE;
  if (claim->role != LABA_ROLE_MARKETPLACE)
    return;
  gint64 deposit
      = -event->amount - laba_play_shift (story, claim, event->day, -event->amount);
  laba_play_post (story, claim->record, event->day, LABA_ROLE_MARKETPLACE, claim->channel,
                  -deposit);
  laba_play_post (story, claim->record, event->day, LABA_ROLE_DEPOSIT, 0, deposit);
  claim->paid += event->amount;
}

static void
play_of_customer (LabaStory *story, const LabaEvent *event)
{
  if (event->kind == LABA_EVENT_PAYMENT)
    laba_play_spread_payment (story, event);
  else if (event->kind == LABA_EVENT_REFUND)
    laba_play_spread_refund (story, event);
  else if (event->kind == LABA_EVENT_WRITE_OFF)
    laba_play_spread_write_off (story, event);
  else
    laba_play_opening (story, NULL, event);
}

static gboolean
play_of_claim (LabaStory *story, LabaClaim *claim, const LabaEvent *event, GError **error)
{
  switch (event->kind)
    {
    case LABA_EVENT_OPENING:
      laba_play_opening (story, claim, event);
      break;
    case LABA_EVENT_HAND_OVER:
      laba_play_hand_over (story, claim, event);
      break;
    case LABA_EVENT_CONSIGNMENT:
      return laba_play_consignment (story, claim, event, error);
    case LABA_EVENT_FAILURE:
      laba_play_failure (story, claim, event);
      break;
    case LABA_EVENT_RETURN_LINE:
      laba_play_return_line (story, claim, event);
      break;
    case LABA_EVENT_RETURN:
      laba_play_return (story, claim, event);
      break;
    case LABA_EVENT_PAYMENT:
      pay (story, claim, event);
      break;
    case LABA_EVENT_SETTLED:
      settle (story, claim, event);
      break;
    case LABA_EVENT_PAID_OUT:
      g_array_index (story->orders, LabaStoryOrder, claim->order).settled = TRUE;
      break;
    case LABA_EVENT_REFUND:
      refund (story, claim, event);
      break;
    case LABA_EVENT_WRITE_OFF:
      write_off (story, claim, event);
      break;
    default:
      break;
    }
  return TRUE;
}

/* ---- where it leaves an order ---- */

static gboolean
all_came_back (LabaStory *story, const LabaStoryOrder *order)
{
  for (guint i = 0; i < order->n_lines; i++)
    {
      const LabaStoryLine *line
          = &g_array_index (story->lines, LabaStoryLine, order->first_line + i);

      if (line->back < line->quantity)
        return FALSE;
    }
  return order->n_lines > 0;
}

static int
goods_state (LabaStory *story, const LabaStoryOrder *order)
{
  if (order->handed_over == LABA_DAY_NONE)
    {
      if (order->cancellation != 0)
        return GOODS_CANCELLED;
      return order->packed != LABA_DAY_NONE ? GOODS_PACKED : GOODS_NOT_YET;
    }
  if (order->failure != 0)
    return GOODS_FAILED;
  if (all_came_back (story, order))
    return GOODS_RETURNED;
  return order->delivered != LABA_DAY_NONE ? GOODS_DELIVERED : GOODS_HANDED_OVER;
}

static int
payment_state (const LabaStoryOrder *order, const LabaClaim *claim, int goods)
{
  gint64 paid = claim->paid - claim->refunded;
  gint64 due = goods < GOODS_HANDED_OVER ? order->total : claim->balance + paid;

  if (claim->refunded > 0 && paid <= 0)
    return PAYMENT_REFUNDED;
  if (paid >= due)
    return PAYMENT_PAID;
  return paid > 0 ? PAYMENT_PART : PAYMENT_UNPAID;
}

static int
settlement_state (const LabaStoryOrder *order, const LabaClaim *claim, int goods)
{
  gboolean expected = order->commission > 0
                      || (claim->role == LABA_ROLE_MARKETPLACE && claim->balance > 0);

  if (order->settled)
    return SETTLEMENT_PAID_OUT;
  if (!expected || (goods != GOODS_HANDED_OVER && goods != GOODS_DELIVERED))
    return SETTLEMENT_NONE;
  return goods == GOODS_DELIVERED ? SETTLEMENT_RELEASED : SETTLEMENT_WAITING;
}

static void
tell_state (LabaStory *story, const LabaStoryOrder *order, const LabaClaim *claim)
{
  LabaOrderState state = {
    .customer_order = order->id,
    .goods = goods_state (story, order),
    .handed_over = order->handed_over,
    .delivered = order->delivered,
    .total = order->total,
    .paid = claim->paid - claim->refunded,
    .balance = claim->balance,
  };

  state.payment = payment_state (order, claim, state.goods);
  state.settlement = settlement_state (order, claim, state.goods);
  laba_postings_order_state (story->postings, &state);
}

/* ---- the whole ---- */

static void
cover (LabaStory *story, gint64 record)
{
  if (record != 0)
    laba_postings_cover (story->postings, record);
}

/* The events whose records speak through the story alone; settlements speak for
 * themselves. */
static const gboolean speaks[] = {
  [LABA_EVENT_OPENING] = TRUE, [LABA_EVENT_CONSIGNMENT] = TRUE,
  [LABA_EVENT_RETURN] = TRUE,  [LABA_EVENT_PAYMENT] = TRUE,
  [LABA_EVENT_REFUND] = TRUE,  [LABA_EVENT_WRITE_OFF] = TRUE,
};

static void
cover_all (LabaStory *story)
{
  for (guint i = 0; i < story->orders->len; i++)
    {
      const LabaStoryOrder *order = &g_array_index (story->orders, LabaStoryOrder, i);

      cover (story, order->id);
      cover (story, order->hand_over);
      cover (story, order->delivery);
      cover (story, order->failure);
      cover (story, order->cancellation);
    }
  for (guint i = 0; i < story->events->len; i++)
    {
      const LabaEvent *event = &g_array_index (story->events, LabaEvent, i);

      if (speaks[event->kind])
        cover (story, event->record);
    }
}

static void
pay_shipping (LabaStory *story, const LabaStoryOrder *order)
{
  LabaDay day = laba_play_shipping_day (order);
  gint64 supplier = 0;

  if (order->shipping_amount == 0)
    return;
  laba_play_post (story, order->id, day, LABA_ROLE_SHIPPING, 0, order->shipping_amount);
  if (order->shipping_account != 0)
    {
      laba_play_post (story, order->id, day, LABA_ROLE_ACCOUNT, order->shipping_account,
                      -order->shipping_amount);
      return;
    }
  /* Paid by the supplier who sends the goods. */
  for (guint i = 0; i < order->n_lines && supplier == 0; i++)
    {
      const LabaStoryLine *line
          = &g_array_index (story->lines, LabaStoryLine, order->first_line + i);

      supplier = line->source == LABA_SOURCE_DROPSHIP ? line->supplier : 0;
    }
  laba_play_post (story, order->id, day, LABA_ROLE_PAYABLE, supplier,
                  -order->shipping_amount);
}

static void
tell_order (LabaStory *story, const LabaStoryOrder *order, const LabaClaim *claim)
{
  pay_shipping (story, order);
  tell_state (story, order, claim);
  for (guint i = 0; i < order->n_lines && order->handed_over == LABA_DAY_NONE
                    && order->cancellation == 0;
       i++)
    {
      const LabaStoryLine *line
          = &g_array_index (story->lines, LabaStoryLine, order->first_line + i);

      if (line->source == LABA_SOURCE_STOCK && line->product != 0)
        laba_goods_reserve (story, line, order->id);
    }
}

/* The watched claims as the day's last event so far leaves them. */
static void
note_standing (LabaStory *story, const LabaEvent *event)
{
  GArray *standings = story->standings;
  gboolean billed = event->kind <= LABA_EVENT_CONSIGNMENT;

  if (standings->len == 0
      || g_array_index (standings, LabaStanding, standings->len - 1).day != event->day)
    {
      LabaStanding standing = { .day = event->day };

      g_array_append_val (standings, standing);
    }
  LabaStanding *last = &g_array_index (standings, LabaStanding, standings->len - 1);
  last->debt = story->debt;
  last->credit = story->credit;
  last->billed |= billed;
}

static gboolean
play_events (LabaStory *story, GError **error)
{
  for (guint i = 0; i < story->events->len; i++)
    {
      const LabaEvent *event = &g_array_index (story->events, LabaEvent, i);

      if (event->claim == LABA_NO_CLAIM)
        play_of_customer (story, event);
      else if (!play_of_claim (story,
                               &g_array_index (story->claims, LabaClaim, event->claim),
                               event, error))
        return FALSE;
      if (story->standings != NULL)
        note_standing (story, event);
    }
  return TRUE;
}

gboolean
laba_story_play (LabaStory *story, GError **error)
{
  if (story->events->len > 1)
    g_array_sort (story->events, compare_events);
  if (story->postings != NULL)
    cover_all (story);
  if (!play_events (story, error))
    return FALSE;
  if (story->postings == NULL)
    return TRUE;
  for (guint i = 0; i < story->claims->len; i++)
    {
      const LabaClaim *claim = &g_array_index (story->claims, LabaClaim, i);

      if (claim->order != G_MAXUINT)
        tell_order (story, &g_array_index (story->orders, LabaStoryOrder, claim->order),
                    claim);
      laba_play_tell_open (story, claim, LABA_DAY_NONE);
    }
  if (story->customer != 0)
    laba_play_tell_open (story, &story->own, LABA_DAY_NONE);
  return TRUE;
}
