/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "orders/laba-order-view.h"

G_BEGIN_DECLS

/* One order beside the list: how it stands, its goods, what it earned, what happened to it,
 * and what may be done next (the actions `order.…` of the page). */
#define LABA_TYPE_ORDER_PANE (laba_order_pane_get_type ())
G_DECLARE_FINAL_TYPE (LabaOrderPane, laba_order_pane, LABA, ORDER_PANE, GtkWidget)

/* NULL: no order. The view is only read. */
void laba_order_pane_show (LabaOrderPane *self, const LabaOrderView *view);

G_END_DECLS
