/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "orders/laba-order-play.h"

#include "orders/laba-order-goods.h"

/* ---- claims ---- */

static void
watch (LabaStory *story, const LabaClaim *claim, gint64 debt, gint64 credit)
{
  if (story->watched == 0 ? claim->role != LABA_ROLE_RECEIVABLE
                          : story->watched != claim->record)
    return;
  story->debt += debt;
  story->credit += credit;
}

static gint64
person_of (LabaStory *story, const LabaClaim *claim)
{
  if (claim->order == G_MAXUINT)
    return story->customer;
  return g_array_index (story->orders, LabaStoryOrder, claim->order).customer;
}

void
laba_play_tell_open (LabaStory *story, const LabaClaim *claim, LabaDay until)
{
  LabaOpenItem item = {
    .record = claim->record,
    .person = person_of (story, claim),
    .channel = claim->channel,
    .since = claim->since,
    .day = claim->changed,
    .until = until,
    .amount = claim->balance,
  };

  laba_postings_open_item (story->postings, &item);
}

/* A change on a later day ends what was open until then. */
static void
note_change (LabaStory *story, LabaClaim *claim, LabaDay day)
{
  if (claim->changed == day)
    return;
  if (claim->balance != 0 && story->postings != NULL)
    laba_play_tell_open (story, claim, day);
  claim->changed = day;
}

gint64
laba_play_shift (LabaStory *story, LabaClaim *claim, LabaDay day, gint64 delta)
{
  gint64 before = claim->balance;
  gint64 after = before + delta;
  gint64 debt = MAX (after, 0) - MAX (before, 0);

  if (delta != 0)
    note_change (story, claim, day);
  if ((after > 0 && before <= 0) || (after < 0 && before >= 0))
    claim->since = day;
  claim->balance = after;
  if (after > 0 && claim->billed)
    story->first_open = MIN (story->first_open, claim->turn);
  watch (story, claim, debt, debt - delta);
  return debt;
}

void
laba_play_change (LabaStory *story,
                  LabaClaim *claim,
                  gint64 record,
                  LabaDay day,
                  gint64 delta)
{
  gint64 debt = laba_play_shift (story, claim, day, delta);

  laba_play_post (story, record, day, claim->role, claim->channel, debt);
  laba_play_post (story, record, day, LABA_ROLE_DEPOSIT, 0, delta - debt);
}

void
laba_play_bill (LabaStory *story,
                LabaClaim *claim,
                gint64 record,
                LabaDay day,
                gint64 amount)
{
  guint index = (guint) (claim - (LabaClaim *) (gpointer) story->claims->data);

  claim->billed = TRUE;
  claim->turn = story->turns->len;
  g_array_append_val (story->turns, index);
  laba_play_change (story, claim, record, day, amount);
  if (story->customer == 0 || claim->role != LABA_ROLE_RECEIVABLE)
    return;
  gint64 ahead = MIN (MAX (claim->balance, 0), MAX (-story->own.balance, 0));
  laba_play_change (story, claim, record, day, -ahead);
  laba_play_change (story, &story->own, record, day, ahead);
  claim->paid += ahead;
}

/* ---- what a customer pays without naming an order ---- */

static LabaClaim *
claim_of_turn (LabaStory *story, guint turn)
{
  return &g_array_index (story->claims, LabaClaim,
                         g_array_index (story->turns, guint, turn));
}

/* Lowers what is owed by up to `amount`, oldest first. Returns what is left of the
 * amount. */
static gint64
settle_oldest (LabaStory *story, const LabaEvent *event, gint64 amount, gboolean paid)
{
  gint64 own = MIN (amount, MAX (story->own.balance, 0));

  laba_play_change (story, &story->own, event->record, event->day, -own);
  amount -= own;
  while (amount > 0 && story->first_open < story->turns->len)
    {
      LabaClaim *claim = claim_of_turn (story, story->first_open);
      gint64 part = claim->role == LABA_ROLE_RECEIVABLE
                        ? MIN (amount, MAX (claim->balance, 0))
                        : 0;

      laba_play_change (story, claim, event->record, event->day, -part);
      claim->paid += paid ? part : 0;
      amount -= part;
      if (amount > 0)
        story->first_open++;
    }
  return amount;
}

void
laba_play_spread_payment (LabaStory *story, const LabaEvent *event)
{
  laba_play_post (story, event->record, event->day, LABA_ROLE_ACCOUNT, event->account,
                  event->amount);
  gint64 rest = settle_oldest (story, event, event->amount, TRUE);
  laba_play_change (story, &story->own, event->record, event->day, -rest);
}

void
laba_play_spread_write_off (LabaStory *story, const LabaEvent *event)
{
  laba_play_post (story, event->record, event->day, LABA_ROLE_BAD_DEBT, 0, event->amount);
  gint64 rest = settle_oldest (story, event, event->amount, FALSE);
  laba_play_change (story, &story->own, event->record, event->day, -rest);
}

/* From the customer's own deposit first, then from what stands to the credit of orders,
 * oldest first. */
void
laba_play_spread_refund (LabaStory *story, const LabaEvent *event)
{
  gint64 own = MIN (event->amount, MAX (-story->own.balance, 0));
  gint64 rest = event->amount - own;

  laba_play_post (story, event->record, event->day, LABA_ROLE_ACCOUNT, event->account,
                  -event->amount);
  laba_play_change (story, &story->own, event->record, event->day, own);
  for (guint i = 0; rest > 0 && i < story->claims->len; i++)
    {
      LabaClaim *claim = &g_array_index (story->claims, LabaClaim, i);
      gint64 part = claim->role == LABA_ROLE_RECEIVABLE
                        ? MIN (rest, MAX (-claim->balance, 0))
                        : 0;

      laba_play_change (story, claim, event->record, event->day, part);
      claim->refunded += part;
      rest -= part;
    }
  laba_play_change (story, &story->own, event->record, event->day, rest);
}

/* ---- what a customer owes without an order ---- */

void
laba_play_opening (LabaStory *story, LabaClaim *claim, const LabaEvent *event)
{
  laba_play_post (story, event->record, event->day, LABA_ROLE_CAPITAL, 0, -event->amount);
  if (claim != NULL)
    laba_play_bill (story, claim, event->record, event->day, event->amount);
  else
    laba_play_change (story, &story->own, event->record, event->day, event->amount);
}

static void
sell_goods (LabaStory *story, LabaStmt *stmt, const LabaEvent *event)
{
  LabaStoryLine line = {
    .place = laba_stmt_get_int (stmt, "place"),
    .product = laba_stmt_get_int (stmt, "product"),
    .quantity = laba_stmt_get_int (stmt, "sold"),
    .net = laba_stmt_get_int (stmt, "amount"),
  };
  gint64 returned = laba_stmt_get_int (stmt, "returned");

  laba_goods_sell (story, &line, event->record, event->day);
  laba_postings_hold (story->postings, event->record, line.product, LABA_HOLD_PLACED,
                      -line.quantity - returned);
}

/* What a shop sold of my goods, less what it keeps. */
gboolean
laba_play_consignment (LabaStory *story,
                       LabaClaim *claim,
                       const LabaEvent *event,
                       GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (story->db, "consign-settle-goods");
  GError *failed = NULL;

  laba_stmt_bind_int (stmt, ":record", event->record);
  while (story->postings != NULL && laba_stmt_next (stmt, &failed))
    sell_goods (story, stmt, event);
  if (failed != NULL)
    {
      g_propagate_error (error, failed);
      return FALSE;
    }
  laba_play_post (story, event->record, event->day, LABA_ROLE_SALES, 0, -event->amount);
  laba_play_post (story, event->record, event->day, LABA_ROLE_FEES, 0, event->other);
  laba_play_bill (story, claim, event->record, event->day, event->amount - event->other);
  return TRUE;
}
