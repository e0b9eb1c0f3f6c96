/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "orders/laba-standing.h"

static gboolean
fill (LabaStory *story, gint64 order, gint64 customer)
{
  if (order == 0)
    return laba_story_add_customer (story, customer, NULL);
  gint64 of_order = laba_db_int (story->db, "order-customer", ":id", order, 0);
  if (laba_story_has_own_events (story->db, of_order))
    return laba_story_add_customer (story, of_order, NULL);
  return laba_story_add_order (story, order, NULL);
}

LabaStory *
laba_standing_story (LabaDb *db, gint64 order, gint64 customer, gint64 except)
{
  g_autoptr (LabaStory) story = laba_story_new (db, NULL);

  story->except = except;
  story->watched = order;
  story->standings = g_array_new (FALSE, TRUE, sizeof (LabaStanding));
  if (!fill (story, order, customer) || !laba_story_play (story, NULL))
    return NULL;
  return g_steal_pointer (&story);
}

LabaStoryOrder *
laba_standing_order (LabaStory *story, gint64 order)
{
  for (guint i = 0; i < story->orders->len; i++)
    {
      LabaStoryOrder *found = &g_array_index (story->orders, LabaStoryOrder, i);

      if (found->id == order)
        return found;
    }
  return NULL;
}

LabaStandingAt
laba_standing_at (LabaStory *story, LabaDay day)
{
  LabaStandingAt at = { 0 };

  for (guint i = 0; i < story->standings->len; i++)
    {
      const LabaStanding *standing = &g_array_index (story->standings, LabaStanding, i);

      if (standing->day <= day)
        {
          at.debt = standing->debt;
          at.credit = standing->credit;
          at.net = standing->credit - standing->debt;
          continue;
        }
      if (standing->billed)
        break;
      at.credit = MIN (at.credit, standing->credit);
      at.net = MIN (at.net, standing->credit - standing->debt);
    }
  return at;
}
