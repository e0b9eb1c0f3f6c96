/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "market/laba-market-private.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

/* What stands in the book of what a file said: a line an order and a line each of its
 * goods, numbers and digests. The digest is FNV-1a, which never changes. */
#define ORDER_FORMAT                                                                     \
  "1 %u %d %d %d %" PRId64 " %" PRIx64 " %" PRIx64 " %" PRIx64 " %" PRIx64 "\n"
#define ORDER_SCAN                                                                       \
  "1 %u %d %d %d %" SCNd64 " %" SCNx64 " %" SCNx64 " %" SCNx64 " %" SCNx64
#define LINE_FORMAT                                                                      \
  "%" PRIx64 " %" PRId64 " %" PRId64 " %" PRId64 " %" PRId64 " %" PRId64 "\n"
#define LINE_SCAN "%" SCNx64 " %" SCNd64 " %" SCNd64 " %" SCNd64 " %" SCNd64 " %" SCNd64

static guint64
digest_more (guint64 hash, const char *text)
{
  for (; text != NULL && *text != '\0'; text++)
    hash = (hash ^ (guchar) *text) * G_GUINT64_CONSTANT (1099511628211);
  return (hash ^ 0x1f) * G_GUINT64_CONSTANT (1099511628211);
}

static guint64
digest (const char *text)
{
  return text == NULL ? 0 : digest_more (G_GUINT64_CONSTANT (14695981039346656037), text);
}

LabaSaid *
laba_said_of (const LabaMarketOrder *order)
{
  LabaSaid *self = g_new0 (LabaSaid, 1);

  self->state = order->state;
  self->created = order->created;
  self->out = laba_market_order_out (order);
  self->delivered = order->delivered;
  self->discount = order->discount;
  self->texts[LABA_SAID_RECIPIENT] = digest (order->recipient);
  self->texts[LABA_SAID_COURIER] = digest (order->courier);
  self->texts[LABA_SAID_TRACKING] = digest (order->tracking);
  self->texts[LABA_SAID_NOTE] = digest (order->note);
  self->lines = g_array_new (FALSE, TRUE, sizeof (LabaSaidLine));
  for (guint i = 0; i < order->lines->len; i++)
    {
      const LabaMarketLine *line = order->lines->pdata[i];
      LabaSaidLine said = { .quantity = line->quantity,
                            .amount = line->amount,
                            .discount = line->discount,
                            .returned = line->returned };

      said.key
          = digest_more (digest_more (digest (line->code), line->name), line->variant);
      g_array_append_val (self->lines, said);
    }
  return self;
}

LabaSaid *
laba_said_parse (const char *text)
{
  g_auto (GStrv) rows = text != NULL ? g_strsplit (text, "\n", -1) : NULL;
  g_autoptr (LabaSaid) self = g_new0 (LabaSaid, 1);
  guint state = 0;

  self->lines = g_array_new (FALSE, TRUE, sizeof (LabaSaidLine));
  if (rows == NULL
      || sscanf (rows[0], ORDER_SCAN, &state, &self->created, &self->out,
                 &self->delivered, &self->discount, &self->texts[0], &self->texts[1],
                 &self->texts[2], &self->texts[3])
             != 9)
    return NULL;
  self->state = MIN (state, LABA_MARKET_UNKNOWN);
  for (guint i = 1; rows[i] != NULL && *rows[i] != '\0'; i++)
    {
      LabaSaidLine line = { 0 };

      if (sscanf (rows[i], LINE_SCAN, &line.key, &line.quantity, &line.amount,
                  &line.discount, &line.returned, &line.place)
          != 6)
        return NULL;
      g_array_append_val (self->lines, line);
    }
  return g_steal_pointer (&self);
}

void
laba_said_free (LabaSaid *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->lines);
  g_free (self);
}

char *
laba_said_to_text (const LabaSaid *self)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, ORDER_FORMAT, self->state, self->created, self->out,
                          self->delivered, self->discount, self->texts[0], self->texts[1],
                          self->texts[2], self->texts[3]);
  for (guint i = 0; i < self->lines->len; i++)
    {
      const LabaSaidLine *line = &g_array_index (self->lines, LabaSaidLine, i);

      g_string_append_printf (text, LINE_FORMAT, line->key, line->quantity, line->amount,
                              line->discount, line->returned, line->place);
    }
  return g_string_free (text, FALSE);
}

gboolean
laba_said_equal (const LabaSaid *a, const LabaSaid *b)
{
  if (a->state != b->state || a->created != b->created || a->out != b->out
      || a->delivered != b->delivered || a->discount != b->discount
      || memcmp (a->texts, b->texts, sizeof a->texts) != 0
      || a->lines->len != b->lines->len)
    return FALSE;
  for (guint i = 0; i < a->lines->len; i++)
    {
      const LabaSaidLine *left = &g_array_index (a->lines, LabaSaidLine, i);
      const LabaSaidLine *right = &g_array_index (b->lines, LabaSaidLine, i);

      if (left->key != right->key || left->quantity != right->quantity
          || left->amount != right->amount || left->discount != right->discount
          || left->returned != right->returned)
        return FALSE;
    }
  return TRUE;
}

LabaSaidLine *
laba_said_find (LabaSaid *self, guint64 key)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      LabaSaidLine *line = &g_array_index (self->lines, LabaSaidLine, i);

      if (line->key == key && line->place > 0)
        return line;
    }
  return NULL;
}
