/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "orders/laba-order-story.h"

/* ---- life ---- */

LabaStory *
laba_story_new (LabaDb *db, LabaPostings *postings)
{
  LabaStory *story = g_new0 (LabaStory, 1);

  story->db = db;
  story->postings = postings;
  story->orders = g_array_new (FALSE, TRUE, sizeof (LabaStoryOrder));
  story->lines = g_array_new (FALSE, TRUE, sizeof (LabaStoryLine));
  story->parts = g_array_new (FALSE, TRUE, sizeof (LabaStoryPart));
  story->claims = g_array_new (FALSE, TRUE, sizeof (LabaClaim));
  story->events = g_array_new (FALSE, TRUE, sizeof (LabaEvent));
  story->turns = g_array_new (FALSE, TRUE, sizeof (guint));
  return story;
}

void
laba_story_free (LabaStory *story)
{
  if (story == NULL)
    return;
  g_array_unref (story->orders);
  g_array_unref (story->lines);
  g_array_unref (story->parts);
  g_array_unref (story->claims);
  g_array_unref (story->events);
  g_array_unref (story->turns);
  g_clear_pointer (&story->standings, g_array_unref);
  g_free (story);
}

void
laba_story_clear (LabaStory *story)
{
  g_array_set_size (story->orders, 0);
  g_array_set_size (story->lines, 0);
  g_array_set_size (story->parts, 0);
  g_array_set_size (story->claims, 0);
  g_array_set_size (story->events, 0);
  g_array_set_size (story->turns, 0);
  story->first_open = 0;
  story->customer = 0;
  story->own = (LabaClaim){ 0 };
}

/* ---- reading orders ---- */

/* The columns of the statements in orders.sql. */
enum
{
  FACT_ORDER,
  FACT_DAY,
  FACT_CUSTOMER,
  FACT_CHANNEL,
  FACT_MARKETPLACE,
  FACT_SHIPPING_CHARGED,
  FACT_SHIPPING_ACCOUNT,
  FACT_SHIPPING_AMOUNT,
  FACT_SHIPPING_DAY,
  FACT_PACKED,
  FACT_HANDED_OVER,
  FACT_HAND_OVER,
  FACT_DELIVERED,
  FACT_DELIVERY,
  FACT_FAILED,
  FACT_FAILURE,
  FACT_LOST,
  FACT_FAILURE_ACCOUNT,
  FACT_FAILURE_AMOUNT,
  FACT_CANCELLED,
  FACT_CANCELLATION,
};

enum
{
  LINE_ORDER,
  LINE_PLACE,
  LINE_PRODUCT,
  LINE_QUANTITY,
  LINE_NET,
  LINE_SOURCE,
  LINE_SUPPLIER,
  LINE_SUPPLIER_AMOUNT,
  LINE_COMMISSION,
  LINE_PART,
  LINE_PART_PLACE,
  LINE_PART_QUANTITY,
};

enum
{
  EVENT_ORDER,
  EVENT_KIND,
  EVENT_DAY,
  EVENT_RECORD,
  EVENT_PLACE,
  EVENT_ACCOUNT,
  EVENT_AMOUNT,
  EVENT_LINE,
  EVENT_QUANTITY,
  EVENT_OTHER,
};

/* Three streams, each by order; lines and events stand at their next row. */
struct _LabaStoryReader
{
  LabaStmt *facts, *lines, *events;
  gboolean begun, has_line, has_event;
};

static LabaStmt *
take_range (LabaDb *db, const char *name, gint64 first, gint64 last)
{
  LabaStmt *stmt = laba_db_take (db, name);

  laba_stmt_bind_int_at (stmt, 1, first);
  laba_stmt_bind_int_at (stmt, 2, last);
  return stmt;
}

LabaStoryReader *
laba_story_reader_new (LabaDb *db, gint64 first, gint64 last)
{
  LabaStoryReader *reader = g_new0 (LabaStoryReader, 1);

  reader->facts = take_range (db, "order-facts", first, last);
  reader->lines = take_range (db, "order-lines", first, last);
  reader->events = take_range (db, "order-events", first, last);
  return reader;
}

void
laba_story_reader_free (LabaStoryReader *reader)
{
  if (reader == NULL)
    return;
  laba_stmt_done (reader->facts);
  laba_stmt_done (reader->lines);
  laba_stmt_done (reader->events);
  g_free (reader);
}

/* The next row of a stream into *has; FALSE on error. */
static gboolean
step (LabaStmt *stmt, gboolean *has, GError **error)
{
  GError *failed = NULL;

  *has = laba_stmt_next (stmt, &failed);
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, failed);
  return FALSE;
}

static void
read_fact (LabaStmt *stmt, LabaStoryOrder *order)
{
  *order = (LabaStoryOrder){
    .id = laba_stmt_int_at (stmt, FACT_ORDER),
    .customer = laba_stmt_int_at (stmt, FACT_CUSTOMER),
    .channel = laba_stmt_int_at (stmt, FACT_CHANNEL),
    .marketplace = laba_stmt_int_at (stmt, FACT_MARKETPLACE) != 0,
    .day = (LabaDay) laba_stmt_int_at (stmt, FACT_DAY),
    .shipping_charged = laba_stmt_int_at (stmt, FACT_SHIPPING_CHARGED),
    .shipping_account = laba_stmt_int_at (stmt, FACT_SHIPPING_ACCOUNT),
    .shipping_amount = laba_stmt_int_at (stmt, FACT_SHIPPING_AMOUNT),
    .shipping_day = (LabaDay) laba_stmt_int_at (stmt, FACT_SHIPPING_DAY),
    .packed = (LabaDay) laba_stmt_int_at (stmt, FACT_PACKED),
    .handed_over = (LabaDay) laba_stmt_int_at (stmt, FACT_HANDED_OVER),
    .hand_over = laba_stmt_int_at (stmt, FACT_HAND_OVER),
    .delivered = (LabaDay) laba_stmt_int_at (stmt, FACT_DELIVERED),
    .delivery = laba_stmt_int_at (stmt, FACT_DELIVERY),
    .failed = (LabaDay) laba_stmt_int_at (stmt, FACT_FAILED),
    .failure = laba_stmt_int_at (stmt, FACT_FAILURE),
    .lost = laba_stmt_int_at (stmt, FACT_LOST) != 0,
    .failure_account = laba_stmt_int_at (stmt, FACT_FAILURE_ACCOUNT),
    .failure_amount = laba_stmt_int_at (stmt, FACT_FAILURE_AMOUNT),
    .cancelled = (LabaDay) laba_stmt_int_at (stmt, FACT_CANCELLED),
    .cancellation = laba_stmt_int_at (stmt, FACT_CANCELLATION),
  };
}

static void
read_line (LabaStmt *stmt, LabaStory *story)
{
  LabaStoryLine line = {
    .place = laba_stmt_int_at (stmt, LINE_PLACE),
    .product = laba_stmt_int_at (stmt, LINE_PRODUCT),
    .quantity = laba_stmt_int_at (stmt, LINE_QUANTITY),
    .net = laba_stmt_int_at (stmt, LINE_NET),
    .source = (LabaSource) laba_stmt_int_at (stmt, LINE_SOURCE),
    .supplier = laba_stmt_int_at (stmt, LINE_SUPPLIER),
    .supplier_amount = laba_stmt_int_at (stmt, LINE_SUPPLIER_AMOUNT),
    .commission = laba_stmt_int_at (stmt, LINE_COMMISSION),
    .first_part = story->parts->len,
  };

  g_array_append_val (story->lines, line);
}

static void
read_part (LabaStmt *stmt, LabaStory *story, LabaStoryLine *line)
{
  LabaStoryPart part = {
    .product = laba_stmt_int_at (stmt, LINE_PART),
    .place = laba_stmt_int_at (stmt, LINE_PART_PLACE),
    .quantity = laba_stmt_int_at (stmt, LINE_PART_QUANTITY),
  };

  line->n_parts++;
  g_array_append_val (story->parts, part);
}

/* The lines of one order; the stream then stands at the next one's. */
static gboolean
read_lines (LabaStoryReader *reader,
            LabaStory *story,
            LabaStoryOrder *order,
            GError **error)
{
  LabaStoryLine *line = NULL;

  order->first_line = story->lines->len;
  while (reader->has_line && laba_stmt_int_at (reader->lines, LINE_ORDER) <= order->id)
    {
      if (line == NULL || line->place != laba_stmt_int_at (reader->lines, LINE_PLACE))
        {
          read_line (reader->lines, story);
          line = &g_array_index (story->lines, LabaStoryLine, story->lines->len - 1);
          order->n_lines++;
        }
      if (!laba_stmt_is_null_at (reader->lines, LINE_PART))
        read_part (reader->lines, story, line);
      if (!step (reader->lines, &reader->has_line, error))
        return FALSE;
    }
  return TRUE;
}

static void
read_event (LabaStmt *stmt, LabaStory *story, guint claim)
{
  LabaEvent event = {
    .kind = (LabaEventKind) laba_stmt_int_at (stmt, EVENT_KIND),
    .day = (LabaDay) laba_stmt_int_at (stmt, EVENT_DAY),
    .claim = claim,
    .record = laba_stmt_int_at (stmt, EVENT_RECORD),
    .place = laba_stmt_int_at (stmt, EVENT_PLACE),
    .account = laba_stmt_int_at (stmt, EVENT_ACCOUNT),
    .amount = laba_stmt_int_at (stmt, EVENT_AMOUNT),
    .line = laba_stmt_int_at (stmt, EVENT_LINE),
    .quantity = laba_stmt_int_at (stmt, EVENT_QUANTITY),
    .other = laba_stmt_int_at (stmt, EVENT_OTHER),
  };

  if (story->except == 0 || event.record != story->except)
    g_array_append_val (story->events, event);
}

static gboolean
read_events (LabaStoryReader *reader,
             LabaStory *story,
             gint64 order,
             guint claim,
             GError **error)
{
  while (reader->has_event && laba_stmt_int_at (reader->events, EVENT_ORDER) <= order)
    {
      if (laba_stmt_int_at (reader->events, EVENT_ORDER) == order)
        read_event (reader->events, story, claim);
      if (!step (reader->events, &reader->has_event, error))
        return FALSE;
    }
  return TRUE;
}

/* What happened to the parcel itself. */
static void
add_parcel_events (LabaStory *story, const LabaStoryOrder *order, guint claim)
{
  LabaEvent event = { .claim = claim };

  if (order->handed_over != LABA_DAY_NONE)
    {
      event.kind = LABA_EVENT_HAND_OVER;
      event.day = order->handed_over;
      event.record = order->id;
      g_array_append_val (story->events, event);
    }
  if (order->failure != 0 && order->handed_over != LABA_DAY_NONE)
    {
      event.kind = LABA_EVENT_FAILURE;
      event.day = order->failed;
      event.record = order->failure;
      g_array_append_val (story->events, event);
    }
}

/* What the customer is asked for; what a platform sells is not mine to ask for. */
static void
sum_up (LabaStory *story, LabaStoryOrder *order)
{
  order->total = order->shipping_charged;
  for (guint i = 0; i < order->n_lines; i++)
    {
      const LabaStoryLine *line
          = &g_array_index (story->lines, LabaStoryLine, order->first_line + i);

      order->commission += line->commission;
      if (line->source != LABA_SOURCE_COMMISSION)
        order->total += line->net;
    }
}

static guint
add_claim (LabaStory *story, gint64 record, guint order)
{
  LabaClaim claim = { .record = record, .order = order, .role = LABA_ROLE_RECEIVABLE };

  g_array_append_val (story->claims, claim);
  return story->claims->len - 1;
}

static gboolean
begin (LabaStoryReader *reader, GError **error)
{
  if (reader->begun)
    return TRUE;
  reader->begun = TRUE;
  return step (reader->lines, &reader->has_line, error)
         && step (reader->events, &reader->has_event, error);
}

gboolean
laba_story_reader_next (LabaStoryReader *reader, LabaStory *story, GError **error)
{
  LabaStoryOrder order;
  gboolean has_order;

  if (!begin (reader, error) || !step (reader->facts, &has_order, error) || !has_order)
    return FALSE;
  read_fact (reader->facts, &order);
  if (!read_lines (reader, story, &order, error))
    return FALSE;
  sum_up (story, &order);
  guint index = add_claim (story, order.id, story->orders->len);
  if (order.marketplace)
    {
      LabaClaim *claim = &g_array_index (story->claims, LabaClaim, index);

      claim->role = LABA_ROLE_MARKETPLACE;
      claim->channel = order.channel;
    }
  g_array_append_val (story->orders, order);
  add_parcel_events (story, &order, index);
  return read_events (reader, story, order.id, index, error);
}

gboolean
laba_story_add_order (LabaStory *story, gint64 id, GError **error)
{
  g_autoptr (LabaStoryReader) reader = laba_story_reader_new (story->db, id, id);

  return laba_story_reader_next (reader, story, error);
}

/* ---- reading customers ---- */

gboolean
laba_story_has_own_events (LabaDb *db, gint64 customer)
{
  return customer != 0
         && laba_db_int (db, "customer-has-events", ":customer", customer, 0) != 0;
}

static gboolean
add_orders_of (LabaStory *story, gint64 customer, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (story->db, "order-list-of-customer");
  GError *failed = NULL;

  laba_stmt_bind_int (stmt, ":customer", customer);
  while (laba_stmt_next (stmt, &failed))
    if (!laba_story_add_order (story, laba_stmt_int_at (stmt, 0), &failed))
      break;
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, failed);
  return FALSE;
}

static void
read_customer_event (LabaStmt *stmt, LabaStory *story)
{
  LabaEvent event = {
    .kind = (LabaEventKind) laba_stmt_get_int (stmt, "kind"),
    .day = (LabaDay) laba_stmt_get_int (stmt, "day"),
    .claim = LABA_NO_CLAIM,
    .record = laba_stmt_get_int (stmt, "record"),
    .account = laba_stmt_get_int (stmt, "account"),
    .amount = laba_stmt_get_int (stmt, "amount"),
    .other = laba_stmt_get_int (stmt, "other"),
    .received = laba_stmt_get_int (stmt, "received"),
  };

  if (story->except != 0 && event.record == story->except)
    return;
  if (event.kind == LABA_EVENT_CONSIGNMENT
      || (event.kind == LABA_EVENT_OPENING && event.amount > 0))
    event.claim = add_claim (story, event.record, G_MAXUINT);
  g_array_append_val (story->events, event);
  if (event.kind == LABA_EVENT_CONSIGNMENT && event.received > 0)
    {
      event.kind = LABA_EVENT_PAYMENT;
      event.amount = event.received;
      g_array_append_val (story->events, event);
    }
}

gboolean
laba_story_add_customer (LabaStory *story, gint64 customer, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (story->db, "customer-events");
  GError *failed = NULL;

  story->customer = customer;
  story->own = (LabaClaim){ .record = customer,
                            .order = G_MAXUINT,
                            .role = LABA_ROLE_RECEIVABLE };
  if (!add_orders_of (story, customer, error))
    return FALSE;
  laba_stmt_bind_int (stmt, ":customer", customer);
  while (laba_stmt_next (stmt, &failed))
    read_customer_event (stmt, story);
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, failed);
  return FALSE;
}
