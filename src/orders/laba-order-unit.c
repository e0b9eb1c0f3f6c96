/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "orders/laba-orders.h"

#include "orders/laba-order-story.h"
#include "people/laba-supplier.h"

/* ---- one order ---- */

/* What consigned goods brought their owners decides what payments to them pay (RULINGS
 * 16). */
static gboolean
post_consignors (LabaDb *db, gint64 id, LabaPostings *postings, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "order-consignors");
  GError *failed = NULL;

  laba_stmt_bind_int (stmt, ":id", id);
  while (laba_stmt_next (stmt, &failed))
    if (!laba_supplier_post (db, laba_stmt_int_at (stmt, 0), postings, &failed))
      break;
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, failed);
  return FALSE;
}

static gboolean
post_order (LabaDb *db, gint64 id, LabaPostings *postings, GError **error)
{
  GError *failed = NULL;

  /* First: the order itself may have been posted with its customer. */
  if (!post_consignors (db, id, postings, error))
    return FALSE;
  if (!laba_postings_cover (postings, id))
    return TRUE;
  gint64 customer = laba_db_int (db, "order-customer", ":id", id, 0);
  if (laba_story_has_own_events (db, customer))
    return laba_unit_customer.post (db, customer, postings, error);
  g_autoptr (LabaStory) story = laba_story_new (db, postings);
  if (laba_story_add_order (story, id, &failed))
    return laba_story_play (story, error);
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, failed);
  return FALSE;
}

/* ---- a customer ---- */

static gboolean
play_customer (LabaStory *story, gint64 customer, GError **error)
{
  laba_story_clear (story);
  return laba_story_add_customer (story, customer, error)
         && laba_story_play (story, error);
}

/* How orders look again once nothing is written down of their customer alone. */
static gboolean
post_each_order (LabaDb *db, gint64 customer, LabaPostings *postings, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "order-list-of-customer");
  GError *failed = NULL;

  laba_stmt_bind_int (stmt, ":customer", customer);
  while (laba_stmt_next (stmt, &failed))
    if (!post_order (db, laba_stmt_int_at (stmt, 0), postings, &failed))
      break;
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, failed);
  return FALSE;
}

static gboolean
post_customer (LabaDb *db, gint64 id, LabaPostings *postings, GError **error)
{
  if (!laba_postings_cover (postings, id))
    return TRUE;
  if (!laba_story_has_own_events (db, id))
    return post_each_order (db, id, postings, error);
  g_autoptr (LabaStory) story = laba_story_new (db, postings);
  return play_customer (story, id, error);
}

static gboolean
post_buyer (LabaDb *db, gint64 id, LabaPostings *postings, GError **error)
{
  return !laba_story_has_own_events (db, id) || post_customer (db, id, postings, error);
}

/* ---- the whole book ---- */

/* The customers whose orders do not stand alone, ascending. */
static GArray *
list_customers (LabaDb *db, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "customer-list-with-events");
  g_autoptr (GArray) customers = g_array_new (FALSE, FALSE, sizeof (gint64));
  GError *failed = NULL;

  while (laba_stmt_next (stmt, &failed))
    {
      gint64 customer = laba_stmt_int_at (stmt, 0);

      g_array_append_val (customers, customer);
    }
  if (failed == NULL)
    return g_steal_pointer (&customers);
  g_propagate_error (error, failed);
  return NULL;
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  gint64 left = *(const gint64 *) a;
  gint64 right = *(const gint64 *) b;

  return (left > right) - (left < right);
}

static gboolean
play_if_alone (LabaStory *story, GArray *customers, GError **error)
{
  gint64 customer = g_array_index (story->orders, LabaStoryOrder, 0).customer;

  return (customer != 0
          && g_array_binary_search (customers, &customer, compare_ids, NULL))
         || (laba_story_play (story, error)
             && laba_postings_flush (story->postings, error));
}

static gboolean
post_all_orders (LabaDb *db, LabaPostings *postings, GError **error)
{
  g_autoptr (GArray) customers = list_customers (db, error);
  g_autoptr (LabaStoryReader) reader = NULL;
  g_autoptr (LabaStory) story = NULL;
  GError *failed = NULL;

  if (customers == NULL)
    return FALSE;
  reader = laba_story_reader_new (db, 1, G_MAXINT64);
  story = laba_story_new (db, postings);
  while (laba_story_reader_next (reader, story, &failed))
    {
      if (!play_if_alone (story, customers, error))
        return FALSE;
      laba_story_clear (story);
    }
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, failed);
  return FALSE;
}

static gboolean
post_all_customers (LabaDb *db, LabaPostings *postings, GError **error)
{
  g_autoptr (GArray) customers = list_customers (db, error);

  if (customers == NULL)
    return FALSE;
  g_autoptr (LabaStory) story = laba_story_new (db, postings);
  for (guint i = 0; i < customers->len; i++)
    if (!play_customer (story, g_array_index (customers, gint64, i), error)
        || !laba_postings_flush (postings, error))
      return FALSE;
  return TRUE;
}

/* The customers' unit speaks for them. */
static gboolean
post_all_buyers (LabaDb *db, LabaPostings *postings, GError **error)
{
  return TRUE;
}

const LabaUnit laba_unit_order
    = { .id = "order", .post = post_order, .post_all = post_all_orders };
const LabaUnit laba_unit_customer
    = { .id = "customer", .post = post_customer, .post_all = post_all_customers };
const LabaUnit laba_unit_buyer
    = { .id = "buyer", .post = post_buyer, .post_all = post_all_buyers };
