/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book/laba-record.h"
#include "book/laba-rows.h"
#include "display/laba-test-window.h"
#include "ui/orders/laba-order-form.h"
#include "ui/orders/laba-orders-page.h"

G_BEGIN_DECLS

/* What the tests of the orders' page have in common. */

LabaDb *laba_test_orders_db (LabaTestWindow *test);
/* Writes a record down beside the window; names that are not there are made. Its id. */
gint64 laba_test_orders_add (LabaTestWindow *test, const char *json);
/* A shop with Jilbab (40.000, cost 26.000, twenty in stock since 1 January 2026), Tunai, WhatsApp. */
LabaTestWindow *laba_test_orders_new_shop (void);

/* The page in front, and its form for a new order. */
LabaOrdersPage *laba_test_orders_page (LabaTestWindow *test);
LabaOrderForm *laba_test_orders_form (LabaTestWindow *test);
/* The nth line that is being written, from 0. */
GtkWidget *laba_test_orders_line (LabaOrderForm *form, guint nth);
void laba_test_orders_act (gpointer widget, const char *action);
/* The list's rows, and which of them is chosen. */
LabaRows *laba_test_orders_rows (LabaOrdersPage *page);
gint64 laba_test_orders_chosen (LabaOrdersPage *page);
/* Figures of an order as orders-lists.sql has them: "total", "goods", "payment", "balance" … */
gint64 laba_test_orders_figure (LabaTestWindow *test, gint64 id, const char *key);
gint64 laba_test_orders_profit (LabaTestWindow *test, gint64 id);
/* The id under a name by a statement like "person-find", 0 where there is none. */
gint64 laba_test_orders_find (LabaTestWindow *test, const char *statement, const char *name);

G_END_DECLS
