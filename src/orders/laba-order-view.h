/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book/laba-record.h"
#include "book/laba-row.h"

G_BEGIN_DECLS

/* One order as people look at it: its head, its lines, what happened to it, what it
 * earned, and its journal. A photograph: it does not follow the book. */
typedef struct
{
  LabaRow *head;
  GPtrArray *lines, *events, *earned, *entries; /* of LabaRow, by the columns of
                                                   orders-lists.sql */
} LabaOrderView;

/* Kinds of event, in the order in which they come within a day. */
typedef enum
{
  LABA_ORDER_ORDERED,
  LABA_ORDER_PACKED,
  LABA_ORDER_HANDED_OVER,
  LABA_ORDER_DELIVERED,
  LABA_ORDER_FAILED,
  LABA_ORDER_CANCELLED,
  LABA_ORDER_PAID,
  LABA_ORDER_CAME_BACK,
  LABA_ORDER_REFUNDED,
  LABA_ORDER_WRITTEN_OFF,
  LABA_ORDER_SETTLED,
  LABA_ORDER_COMMISSION,
} LabaOrderEvent;

/* NULL where there is no such order (any more). */
LabaOrderView *laba_order_view_load (LabaDb *db, gint64 id);
void laba_order_view_free (LabaOrderView *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaOrderView, laba_order_view_free)

/* What it earned after all its costs so far; below zero: lost. */
gint64 laba_order_view_profit (const LabaOrderView *self);
/* What a line earned; FALSE while its cost is not known yet. */
gboolean laba_order_view_line_profit (LabaRow *line, gint64 *profit);

/* The words for the three states (order_state), translated. Static. */
const char *laba_order_goods_word (gint64 state);
const char *laba_order_payment_word (gint64 state); /* also of order-row */
const char *laba_order_settlement_word (gint64 state);
#define LABA_ORDER_GOODS_STATES 7
#define LABA_ORDER_PAYMENT_STATES 4
#define LABA_ORDER_SETTLEMENT_STATES 4

/* How many orders wait for something. */
typedef struct
{
  gint64 to_send, unpaid, waiting;
} LabaOrderTasks;
LabaOrderTasks laba_order_tasks (LabaDb *db);

G_END_DECLS
