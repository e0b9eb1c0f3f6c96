/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "market/laba-market-private.h"

#include "book/laba-store.h"
#include "orders/laba-order-look.h"
#include "orders/laba-orders.h"

static gboolean
save_event (LabaMarket *self,
            const LabaType *type,
            gint64 order,
            LabaDay day,
            gboolean *added,
            GError **error)
{
  g_autoptr (LabaRecord) record = laba_record_new (type);

  laba_record_set_number (record, "day", day);
  laba_record_set_number (record, "order", order);
  *added = TRUE;
  return laba_intake_save (self->intake, record, error);
}

/* How much of each line came back by the book, by its place. */
static GHashTable *
list_returned (LabaDb *db, gint64 order)
{
  GHashTable *returned
      = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "market-returned");

  laba_stmt_bind_int (stmt, ":order", order);
  while (laba_stmt_next (stmt, NULL))
    {
      gint64 place = laba_stmt_get_int (stmt, "line");
      gint64 quantity = laba_stmt_get_int (stmt, "quantity");

      g_hash_table_insert (returned, g_memdup2 (&place, sizeof place),
                           g_memdup2 (&quantity, sizeof quantity));
    }
  return returned;
}

/* What came back besides what the book knows. `all`: everything that went out. */
static void
add_lines (LabaRecord *record,
           const LabaRecord *order,
           const LabaSaid *said,
           GHashTable *returned,
           gboolean all)
{
  GPtrArray *lines = laba_record_get_lines (order, "lines");

  for (guint i = 0; i < said->lines->len; i++)
    {
      const LabaSaidLine *line = &g_array_index (said->lines, LabaSaidLine, i);
      const gint64 *known = g_hash_table_lookup (returned, &line->place);
      gint64 quantity
          = (all ? line->quantity : line->returned) - (known != NULL ? *known : 0);

      if (quantity <= 0 || line->place < 1 || line->place > lines->len)
        continue;
      const LabaLine *sold = lines->pdata[line->place - 1];
      LabaLine *back = laba_record_add_line (record, "lines");
      if (laba_line_has (sold, "product"))
        laba_line_set_number (back, "product", laba_line_get_number (sold, "product"));
      laba_line_set_number (back, "line", line->place);
      laba_line_set_number (back, "quantity", quantity);
    }
}

/* The platform pays the buyer back and asks me for less: no account of mine is touched.
 * What came back damaged no file says; it is good until the user says otherwise. */
static gboolean
save_return (LabaMarket *self,
             gint64 id,
             const LabaSaid *said,
             LabaDay day,
             gboolean all,
             gboolean *added,
             GError **error)
{
  g_autoptr (LabaRecord) order = laba_store_load (self->intake->db, id, error);
  g_autoptr (LabaRecord) record = laba_record_new (&laba_type_return);
  g_autoptr (GHashTable) returned = list_returned (self->intake->db, id);

  if (order == NULL)
    return FALSE;
  laba_record_set_number (record, "day", day);
  laba_record_set_number (record, "order", id);
  add_lines (record, order, said, returned, all);
  if (laba_record_get_lines (record, "lines")->len == 0)
    return TRUE;
  *added = TRUE;
  return laba_intake_save (self->intake, record, error);
}

static gboolean
has_returned (const LabaSaid *said)
{
  for (guint i = 0; i < said->lines->len; i++)
    if (g_array_index (said->lines, LabaSaidLine, i).returned > 0)
      return TRUE;
  return FALSE;
}

gboolean
laba_market_save_events (LabaMarket *self,
                         gint64 id,
                         const LabaMarketOrder *order,
                         const LabaSaid *said,
                         gboolean *added,
                         GError **error)
{
  gboolean gone
      = order->state == LABA_MARKET_CANCELLED || order->state == LABA_MARKET_FAILED;
  LabaOrderLook look;

  *added = FALSE;
  if ((!gone && !has_returned (said)) || !laba_order_look (self->intake->db, id, &look)
      || look.cancellation != 0 || look.failure != 0)
    return TRUE;
  LabaDay day = order->cancelled != LABA_DAY_NONE ? order->cancelled : order->delivered;
  if (look.handed_over == LABA_DAY_NONE)
    return !gone
           || save_event (self, &laba_type_cancel, id,
                          day != LABA_DAY_NONE ? day : order->created, added, error);
  day = MAX (day, MAX (look.handed_over, look.delivered));
  if (gone && look.delivered == LABA_DAY_NONE && look.first_return == LABA_DAY_NONE)
    return save_event (self, &laba_type_delivery_failed, id, day, added, error);
  return save_return (self, id, said, day, gone, added, error);
}
