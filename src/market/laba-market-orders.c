/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "market/laba-market-reading.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define STEP 256

static void
before_free (gpointer data)
{
  g_free (((LabaMarketBefore *) data)->said);
  g_free (data);
}

/* NULL while none of its rows was read again. */
static void
order_free (gpointer data)
{
  laba_market_order_free (data);
}

/* ---- one order ---- */

static gboolean
skip (LabaMarketReading *self)
{
  const LabaMarketOrder *order = self->order;

  if (order->state == LABA_MARKET_UNKNOWN)
    laba_market_note (self->market, order->number,
                      /* Translators: %s is a word of the marketplace */
                      _ ("Left out: the status “%s” is not known; add it to the profile"),
                      order->word != NULL ? order->word : "");
  else if (order->created == LABA_DAY_NONE)
    laba_market_note (self->market, order->number, _ ("Left out: it has no day"));
  else
    return FALSE;
  self->market->n_skipped++;
  return TRUE;
}

/* An order that comes again further down is counted once, by its second reading. */
static gboolean
process_again (LabaMarketReading *self, gint64 id, GError **error)
{
  LabaMarket *market = self->market;
  const LabaMarketBefore *before
      = g_hash_table_lookup (self->before, self->order->number);
  g_autoptr (LabaSaid) base = laba_said_parse (before != NULL ? before->said : NULL);
  g_autoptr (LabaSaid) said = laba_said_of (self->order);
  guint n[] = { market->n_new, market->n_changed, market->n_unchanged };

  if (base != NULL && laba_said_equal (base, said))
    {
      if (before->counted_changed)
        {
          market->n_changed--;
          market->n_unchanged++;
        }
      return laba_edit_set_origin (market->intake->edit, id, NULL, before->said, error);
    }
  if (!laba_market_change_order (self, id, error))
    return FALSE;
  market->n_new = n[0];
  market->n_changed = n[1];
  market->n_unchanged = n[2];
  return TRUE;
}

static gboolean
process (LabaMarketReading *self, GError **error)
{
  gint64 id;

  laba_market_order_close (self->order, self->sheet);
  if (self->faulty)
    return laba_intake_go_on (self->market->intake, error);
  laba_problems_set_place (self->problems, self->sheet->path, self->order->row);
  if (skip (self))
    return TRUE;
  id = laba_market_order_id (self->market, self->channel, self->order->number);
  if (self->again)
    return id == 0 || process_again (self, id, error);
  return id == 0 ? laba_market_add_order (self, error)
                 : laba_market_change_order (self, id, error);
}

static gboolean
finish_order (LabaMarketReading *self, GError **error)
{
  gboolean good = self->order == NULL || process (self, error);

  g_clear_pointer (&self->order, laba_market_order_free);
  self->faulty = FALSE;
  return good;
}

/* ---- rows ---- */

static gboolean
is_seen (LabaMarketReading *self, const char *number)
{
  guint64 hash = 5381;

  for (const char *at = number; *at != '\0'; at++)
    hash = hash * 1099511628211u + (guchar) *at;
  return !g_hash_table_add (self->seen, (gpointer) (gsize) hash);
}

/* Rows that come again wait for the second reading. */
static gboolean
begin_order (LabaMarketReading *self,
             const LabaTableFileRow *row,
             const char *number,
             GError **error)
{
  if (!finish_order (self, error))
    return FALSE;
  if (is_seen (self, number))
    g_hash_table_insert (self->late, g_strdup (number), NULL);
  else
    self->order = laba_market_order_new (self->sheet, row, number, self->problems);
  return TRUE;
}

static gboolean
read_row (const LabaTableFileRow *row, gpointer data, GError **error)
{
  LabaMarketReading *self = data;
  guint before = laba_problems_get_n (self->problems);
  const char *number;

  if (self->n++ % STEP == 0 && !laba_market_step (self->market, self->file, error))
    return FALSE;
  if (!laba_market_keeps (self->sheet, row))
    return TRUE;
  number = laba_market_get_text (self->sheet, row, "order", self->problems);
  if (number == NULL)
    return laba_intake_go_on (self->market->intake, error);
  self->market->n_rows++;
  if ((self->order == NULL || strcmp (self->order->number, number) != 0)
      && !begin_order (self, row, number, error))
    return FALSE;
  if (self->order != NULL)
    laba_market_order_add_row (self->order, self->sheet, row, self->problems);
  self->faulty = self->faulty || laba_problems_get_n (self->problems) > before;
  return TRUE;
}

static gboolean
read_late_row (const LabaTableFileRow *row, gpointer data, GError **error)
{
  LabaMarketReading *self = data;
  const char *number;
  gpointer known;
  LabaMarketOrder *order;

  if (!laba_market_keeps (self->sheet, row))
    return TRUE;
  number = laba_market_get_text (self->sheet, row, "order", self->problems);
  if (number == NULL
      || !g_hash_table_lookup_extended (self->late, number, &known, (gpointer *) &order))
    return TRUE;
  if (order == NULL)
    {
      order = laba_market_order_new (self->sheet, row, number, self->problems);
      g_hash_table_insert (self->late, g_strdup (number), order);
    }
  laba_market_order_add_row (order, self->sheet, row, self->problems);
  return TRUE;
}

static gboolean
read_late (LabaMarketReading *self, GError **error)
{
  gboolean good = TRUE;
  GHashTableIter iter;
  gpointer order;

  if (g_hash_table_size (self->late) == 0)
    return TRUE;
  if (!laba_table_guess_read (self->sheet->guess, self->file, read_late_row, self,
                              self->market->intake->cancellable, error))
    return FALSE;
  self->again = TRUE;
  g_hash_table_iter_init (&iter, self->late);
  while (good && g_hash_table_iter_next (&iter, NULL, &order))
    {
      self->order = order;
      good = process (self, error);
      self->order = NULL; /* the table's */
    }
  return good;
}

/* Those that came again further down were whole in the end. */
static void
tell_lacking (LabaMarketReading *self)
{
  for (guint i = 0; i < self->lacking->len; i++)
    if (!g_hash_table_contains (self->late, self->lacking->pdata[i]))
      laba_market_note (
          self->market, self->lacking->pdata[i],
          _ ("Goods of an order are no longer in the file; they were left in the book"));
}

gboolean
laba_market_read_orders (LabaMarket *self,
                         LabaTableFile *file,
                         const LabaMarketSheet *sheet,
                         GError **error)
{
  LabaMarketReading orders = {
    .market = self, .file = file, .sheet = sheet, .problems = self->intake->problems
  };
  GError *failed = NULL;

  orders.channel = laba_market_channel (self, sheet->profile, &failed);
  if (orders.channel == 0)
    {
      if (failed != NULL)
        g_propagate_error (error, failed);
      return failed == NULL;
    }
  orders.seen = g_hash_table_new (NULL, NULL);
  orders.before = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, before_free);
  orders.lacking = g_ptr_array_new_with_free_func (g_free);
  orders.late = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, order_free);
  gboolean done = laba_table_guess_read (sheet->guess, file, read_row, &orders,
                                         self->intake->cancellable, error)
                  && finish_order (&orders, error) && read_late (&orders, error);
  tell_lacking (&orders);
  g_clear_pointer (&orders.order, laba_market_order_free);
  g_hash_table_unref (orders.seen);
  g_hash_table_unref (orders.before);
  g_ptr_array_unref (orders.lacking);
  g_hash_table_unref (orders.late);
  return done;
}
