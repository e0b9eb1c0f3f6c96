/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "book/laba-book.h"
#include "orders/laba-order-view.h"

G_BEGIN_DECLS

/* What may be done to an order: some acts are done at once and can be undone, the others
 * open a form with what is known filled in. */
typedef enum
{
  LABA_ORDER_ACT_PAY,
  LABA_ORDER_ACT_PACK,
  LABA_ORDER_ACT_SEND,
  LABA_ORDER_ACT_DELIVER,
  LABA_ORDER_ACT_FAIL,
  LABA_ORDER_ACT_RETURN,
  LABA_ORDER_ACT_REFUND,
  LABA_ORDER_ACT_WRITE_OFF,
  LABA_ORDER_ACT_CANCEL,
  LABA_ORDER_ACT_SLIP,
  LABA_ORDER_ACT_MESSAGE,
  LABA_ORDER_ACT_EDIT,
  LABA_ORDER_ACT_DELETE,
  LABA_ORDER_N_ACTS,
} LabaOrderAct;

/* "order.pay". Static. */
const char *laba_order_act_action (LabaOrderAct act);
/* -1 where it is none. */
int laba_order_act_find (const char *action);
/* Whether it makes sense as the order stands; view NULL: no order. */
gboolean laba_order_act_fits (LabaOrderAct act, const LabaOrderView *view);
/* What is still to be paid, below zero: to be paid back. */
gint64 laba_order_open_amount (const LabaOrderView *view);

/* Does it, or opens the form for it; what happened is said by a note over the window. EDIT is
 * the page's own. */
void laba_order_act_do (LabaOrderAct act,
                        GtkWidget *widget,
                        LabaBook *book,
                        const LabaOrderView *view);

G_END_DECLS
