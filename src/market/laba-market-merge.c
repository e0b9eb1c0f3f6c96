/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "market/laba-market-reading.h"

#include "book/laba-store.h"
#include "orders/laba-order-look.h"
#include "orders/laba-orders.h"

/* ---- a new one ---- */

static void
set_text (LabaRecord *record, const char *key, const char *text)
{
  if (text != NULL)
    laba_record_set_text (record, key, text);
}

static void
set_day (LabaRecord *record, const char *key, LabaDay day)
{
  if (day != LABA_DAY_NONE)
    laba_record_set_number (record, key, day);
  else
    laba_record_set_null (record, key);
}

/* When it arrived, where the file says that it did. */
static LabaDay
arrived (const LabaMarketOrder *order)
{
  LabaDay out = laba_market_order_out (order);

  if (order->state != LABA_MARKET_DELIVERED && order->state != LABA_MARKET_RETURNED)
    return LABA_DAY_NONE;
  return MAX (order->delivered, out);
}

static gboolean
is_number_free (LabaDb *db, const char *number)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "market-order-number-free");

  laba_stmt_bind_text (stmt, ":number", number);
  return laba_stmt_next (stmt, NULL) && laba_stmt_int_at (stmt, 0) != 0;
}

static void
fill_line (LabaLine *line, const LabaMarketLine *from, gint64 product)
{
  laba_line_set_number (line, "product", product);
  laba_line_set_number (line, "quantity", from->quantity);
  laba_line_set_number (line, "amount", from->amount);
  laba_line_set_number (line, "discount", from->discount);
}

/* FALSE with *known TRUE is an error; *known FALSE: goods that nobody has named. */
static gboolean
fill_lines (LabaMarketReading *self,
            LabaRecord *record,
            LabaSaid *said,
            gboolean *known,
            GError **error)
{
  for (guint i = 0; i < self->order->lines->len; i++)
    {
      const LabaMarketLine *line = self->order->lines->pdata[i];
      LabaSaidLine *place = &g_array_index (said->lines, LabaSaidLine, i);
      gint64 product;

      if (place->place > 0)
        continue;
      if (!laba_market_find_goods (self->market, line, &product, error))
        return FALSE;
      *known = *known && product != 0;
      fill_line (laba_record_add_line (record, "lines"), line, product);
      place->place = laba_record_get_lines (record, "lines")->len;
    }
  return TRUE;
}

static LabaRecord *
new_record (LabaMarketReading *self)
{
  const LabaMarketOrder *order = self->order;
  LabaRecord *record = laba_record_new (&laba_type_order);

  if (is_number_free (self->market->intake->db, order->number))
    laba_record_set_text (record, "number", order->number);
  laba_record_set_text (record, "external_number", order->number);
  laba_record_set_number (record, "channel", self->channel);
  laba_record_set_number (record, "day", order->created);
  set_text (record, "recipient", order->recipient);
  set_text (record, "courier", order->courier);
  set_text (record, "tracking", order->tracking);
  set_text (record, "note", order->note);
  laba_record_set_number (record, "discount", order->discount);
  set_day (record, "handed_over", laba_market_order_out (order));
  set_day (record, "delivered", arrived (order));
  return record;
}

static gboolean
remember (LabaMarketReading *self, gint64 id, const LabaSaid *said, GError **error)
{
  g_autofree char *text = laba_said_to_text (said);

  return laba_edit_set_origin (self->market->intake->edit, id, NULL, text, error);
}

gboolean
laba_market_add_order (LabaMarketReading *self, GError **error)
{
  g_autoptr (LabaRecord) record = new_record (self);
  g_autoptr (LabaSaid) said = laba_said_of (self->order);
  gboolean known = TRUE, added;

  self->market->n_new++;
  if (!fill_lines (self, record, said, &known, error))
    return FALSE;
  if (!known)
    return TRUE;
  if (!laba_intake_save (self->market->intake, record, error))
    return FALSE;
  return record->id == 0
         || (laba_market_save_events (self->market, record->id, self->order, said, &added,
                                      error)
             && remember (self, record->id, said, error));
}

/* ---- one that is there ---- */

/* Takes over a text that is another than last time; of an order whose file nobody
 * remembers, only where the book has none. */
static gboolean
merge_text (LabaRecord *record,
            const char *key,
            const char *text,
            guint which,
            const LabaSaid *base,
            const LabaSaid *said)
{
  gboolean take = base != NULL ? base->texts[which] != said->texts[which]
                               : !laba_record_has (record, key);

  if (!take || text == NULL || g_strcmp0 (laba_record_get_text (record, key), text) == 0)
    return FALSE;
  laba_record_set_text (record, key, text);
  return TRUE;
}

static gboolean
merge_number (LabaRecord *record, const char *key, gint64 number)
{
  if (laba_record_get_number (record, key) == number)
    return FALSE;
  laba_record_set_number (record, key, number);
  return TRUE;
}

/* The parcel's days: what is not written down yet, or what the file itself had said. */
static gboolean
merge_parcel (LabaMarketReading *self, LabaRecord *record, const LabaSaid *base)
{
  LabaDay out = laba_market_order_out (self->order);
  LabaDay there = arrived (self->order);
  LabaOrderLook look = { 0 };
  gboolean dirty = FALSE;

  laba_order_look (self->market->intake->db, record->id, &look);
  if (look.cancellation != 0 || look.failure != 0 || out == LABA_DAY_NONE)
    return FALSE;
  if (look.handed_over == LABA_DAY_NONE
      || (base != NULL && base->out != out && look.hand_over == 0
          && laba_record_get_number (record, "handed_over") == base->out))
    {
      dirty = merge_number (record, "handed_over", out);
      look.handed_over = out;
    }
  if (there == LABA_DAY_NONE || look.delivery != 0)
    return dirty;
  there = MAX (there, look.handed_over);
  if (look.delivered == LABA_DAY_NONE
      || (base != NULL && base->delivered != self->order->delivered
          && laba_record_get_number (record, "delivered") == base->delivered))
    dirty = merge_number (record, "delivered", there) || dirty;
  return dirty;
}

/* The lines that the file had before: what changed of them in the file. */
static gboolean
merge_lines (LabaMarketReading *self, LabaRecord *record, LabaSaid *base, LabaSaid *said)
{
  GPtrArray *lines = laba_record_get_lines (record, "lines");
  gboolean dirty = FALSE;

  for (guint i = 0; i < said->lines->len; i++)
    {
      LabaSaidLine *now = &g_array_index (said->lines, LabaSaidLine, i);
      LabaSaidLine *then = laba_said_find (base, now->key);

      if (then == NULL)
        continue;
      now->place = then->place;
      then->place = -then->place;
      if (now->place > lines->len)
        continue;
      LabaLine *line = lines->pdata[now->place - 1];
      if (then->quantity != now->quantity
          && laba_line_get_number (line, "quantity") != now->quantity)
        {
          laba_line_set_number (line, "quantity", now->quantity);
          dirty = TRUE;
        }
      if (then->amount != now->amount || then->discount != now->discount)
        {
          laba_line_set_number (line, "amount", now->amount);
          laba_line_set_number (line, "discount", now->discount);
          dirty = TRUE;
        }
    }
  for (guint i = 0; !self->again && i < base->lines->len; i++)
    if (g_array_index (base->lines, LabaSaidLine, i).place > 0)
      {
        g_ptr_array_add (self->lacking, g_strdup (self->order->number));
        break;
      }
  return dirty;
}

/* An order whose file nobody remembers: its lines are as the book has them. */
static void
place_unremembered (LabaRecord *record, LabaSaid *said)
{
  guint n = laba_record_get_lines (record, "lines")->len;

  for (guint i = 0; i < said->lines->len; i++)
    g_array_index (said->lines, LabaSaidLine, i).place = MIN (i + 1, n);
}

static gboolean
merge (LabaMarketReading *self, LabaRecord *record, LabaSaid *base, LabaSaid *said)
{
  const LabaMarketOrder *order = self->order;
  gboolean dirty = merge_parcel (self, record, base);

  dirty = merge_text (record, "recipient", order->recipient, LABA_SAID_RECIPIENT, base,
                      said)
          || dirty;
  dirty = merge_text (record, "courier", order->courier, LABA_SAID_COURIER, base, said)
          || dirty;
  dirty = merge_text (record, "tracking", order->tracking, LABA_SAID_TRACKING, base, said)
          || dirty;
  if (base == NULL)
    {
      place_unremembered (record, said);
      return dirty;
    }
  dirty = merge_text (record, "note", order->note, LABA_SAID_NOTE, base, said) || dirty;
  if (base->created != said->created)
    dirty = merge_number (record, "day", said->created) || dirty;
  if (base->discount != said->discount)
    dirty = merge_number (record, "discount", said->discount) || dirty;
  return merge_lines (self, record, base, said) || dirty;
}

static gboolean
save_merged (LabaMarketReading *self,
             LabaRecord *record,
             LabaSaid *said,
             gboolean dirty,
             GError **error)
{
  guint n = laba_record_get_lines (record, "lines")->len;
  gboolean known = TRUE, added = FALSE;

  if (!fill_lines (self, record, said, &known, error))
    return FALSE;
  dirty = dirty || laba_record_get_lines (record, "lines")->len > n;
  if (known)
    {
      guint before = laba_problems_get_n (self->problems);

      if (dirty && !laba_intake_save (self->market->intake, record, error))
        return FALSE;
      if (laba_problems_get_n (self->problems) == before
          && (!laba_market_save_events (self->market, record->id, self->order, said,
                                        &added, error)
              || !remember (self, record->id, said, error)))
        return FALSE;
    }
  if (dirty || added || !known)
    self->market->n_changed++;
  else
    self->market->n_unchanged++;
  return TRUE;
}

gboolean
laba_market_change_order (LabaMarketReading *self, gint64 id, GError **error)
{
  g_autofree char *text = laba_origin_dup_said (self->market->intake->db, id);
  g_autoptr (LabaSaid) base = laba_said_parse (text);
  g_autoptr (LabaSaid) said = laba_said_of (self->order);

  if (base != NULL && laba_said_equal (base, said))
    {
      self->market->n_unchanged++;
      return TRUE;
    }
  g_autoptr (LabaRecord) record = laba_store_load (self->market->intake->db, id, error);
  if (record == NULL)
    return FALSE;
  guint changed = self->market->n_changed;
  if (!save_merged (self, record, said, merge (self, record, base, said), error))
    return FALSE;
  if (!self->again)
    {
      LabaMarketBefore *before = g_new0 (LabaMarketBefore, 1);

      before->said = g_steal_pointer (&text);
      before->counted_changed = self->market->n_changed > changed;
      g_hash_table_insert (self->before, g_strdup (self->order->number), before);
    }
  return TRUE;
}
