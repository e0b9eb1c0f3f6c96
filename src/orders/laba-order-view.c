/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "orders/laba-order-view.h"

#include <glib/gi18n-lib.h>

#include "orders/laba-order-story.h"

static GPtrArray *
query (LabaDb *db, const char *statement, gint64 id)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, statement);
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  laba_stmt_bind_int (stmt, ":id", id);
  while (laba_stmt_next (stmt, &error))
    g_ptr_array_add (rows, laba_row_new (stmt));
  if (error != NULL)
    g_warning ("%s: %s", statement, error->message);
  return rows;
}

LabaOrderView *
laba_order_view_load (LabaDb *db, gint64 id)
{
  g_autoptr (GPtrArray) head = query (db, "order-view-head", id);
  LabaOrderView *self;

  if (head->len == 0)
    return NULL;
  self = g_new0 (LabaOrderView, 1);
  self->head = g_object_ref (head->pdata[0]);
  self->lines = query (db, "order-view-lines", id);
  self->events = query (db, "order-view-events", id);
  self->earned = query (db, "order-view-earned", id);
  self->entries = query (db, "order-view-entries", id);
  return self;
}

void
laba_order_view_free (LabaOrderView *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->head);
  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->events);
  g_ptr_array_unref (self->earned);
  g_ptr_array_unref (self->entries);
  g_free (self);
}

gint64
laba_order_view_profit (const LabaOrderView *self)
{
  gint64 profit = 0;

  for (guint i = 0; i < self->earned->len; i++)
    profit -= laba_row_get_int (self->earned->pdata[i], "amount");
  return profit;
}

gboolean
laba_order_view_line_profit (LabaRow *line, gint64 *profit)
{
  if (laba_row_get_int (line, "source") == LABA_SOURCE_COMMISSION)
    *profit = laba_row_get_int (line, "commission");
  else if (laba_row_is_null (line, "cost"))
    return FALSE;
  else
    *profit = laba_row_get_int (line, "net") - laba_row_get_int (line, "cost")
              + laba_row_get_int (line, "commission");
  return TRUE;
}

/* ---- the everyday words (DOMAIN 6.3, 7) ---- */

const char *
laba_order_goods_word (gint64 state)
{
  static const char *const words[LABA_ORDER_GOODS_STATES]
      = { N_ ("Not yet sent"), N_ ("Packed"),    N_ ("Sent"),     N_ ("Arrived"),
          N_ ("Failed"),       N_ ("Came back"), N_ ("Cancelled") };

  return _ (words[CLAMP (state, 0, LABA_ORDER_GOODS_STATES - 1)]);
}

const char *
laba_order_payment_word (gint64 state)
{
  static const char *const words[LABA_ORDER_PAYMENT_STATES]
      = { NC_ ("order", "Unpaid"), NC_ ("order", "Part paid"), NC_ ("order", "Paid"), NC_ ("order", "Refunded") };

  if (state > 10)
    return laba_order_settlement_word (state - 10);
  return g_dpgettext2 (NULL, "order", words[CLAMP (state, 0, LABA_ORDER_PAYMENT_STATES - 1)]);
}

const char *
laba_order_settlement_word (gint64 state)
{
  static const char *const words[LABA_ORDER_SETTLEMENT_STATES]
      = { N_ ("No payout"), N_ ("Channel holds it"), N_ ("Payout due"),
          N_ ("Paid out") };

  return _ (words[CLAMP (state, 0, LABA_ORDER_SETTLEMENT_STATES - 1)]);
}

LabaOrderTasks
laba_order_tasks (LabaDb *db)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "order-task-counts");
  LabaOrderTasks tasks = { 0 };

  if (laba_stmt_next (stmt, NULL))
    tasks = (LabaOrderTasks){ laba_stmt_get_int (stmt, "to_send"),
                              laba_stmt_get_int (stmt, "unpaid"),
                              laba_stmt_get_int (stmt, "waiting") };
  return tasks;
}
