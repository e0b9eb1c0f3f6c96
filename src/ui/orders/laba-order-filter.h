/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "book/laba-book.h"
#include "orders/laba-order-search.h"
#include "orders/laba-order-view.h"

G_BEGIN_DECLS

/* The bar over the list of orders: what is searched for, what waits to be done, each of the
 * three states, and how many orders fit. */
#define LABA_TYPE_ORDER_FILTER (laba_order_filter_get_type ())
G_DECLARE_FINAL_TYPE (LabaOrderFilter, laba_order_filter, LABA, ORDER_FILTER, GtkBox)

/* What is asked for now; its text is borrowed, its order is the list's. */
LabaOrderSearch laba_order_filter_get_search (LabaOrderFilter *self, const char *order);
/* Whether not all orders are asked for. */
gboolean laba_order_filter_is_narrowed (LabaOrderFilter *self);
/* Asks for all again; emits `changed` once. */
void laba_order_filter_clear (LabaOrderFilter *self);

/* Once: for the menu of its channels. */
void laba_order_filter_set_book (LabaOrderFilter *self, LabaBook *book);

void laba_order_filter_show_tasks (LabaOrderFilter *self, LabaOrderTasks tasks);
/* n: how many the list shows. */
void laba_order_filter_show_count (LabaOrderFilter *self, guint n);

/* Signals: "changed" when the list is to ask anew; "done" on Enter in the search entry;
 * "stopped" on Escape there. */

G_END_DECLS
