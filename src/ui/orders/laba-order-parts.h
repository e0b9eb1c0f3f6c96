/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "orders/laba-order-view.h"
#include "ui/kit/laba-debit-switch.h"

G_BEGIN_DECLS

/* The parts of an order's pane. */

/* Names of icons beside the states' words. Static. */
const char *laba_order_goods_icon (gint64 state);
const char *laba_order_payment_icon (gint64 state);
const char *laba_order_settlement_icon (gint64 state);

/* A label with a class (NULL: none), wrapping where it stands to the left. */
GtkWidget *laba_order_parts_label (const char *text, const char *class, float xalign);
/* Icon and word; `what` tells which of the states it is. */
void laba_order_parts_append_state (GtkBox *box,
                                    const char *icon,
                                    const char *word,
                                    const char *what);
/* A heading with an empty grid under it. */
GtkGrid *laba_order_parts_section (GtkBox *box, const char *title);
/* A row of a grid: a text and an amount. */
void laba_order_parts_amount (GtkGrid *grid,
                              int row,
                              const char *label,
                              gint64 amount,
                              const char *class);

/* Its lines with what they cost and earned, and the shipping that was charged. */
void laba_order_parts_show_goods (GtkBox *box, const LabaOrderView *view);
/* What happened, day by day; each opens its record. */
void laba_order_parts_show_events (GtkBox *box, const LabaOrderView *view);
/* Its journal in words (more, less); in debit and credit while `words` is on. */
void laba_order_parts_show_journal (GtkBox *box,
                                    const LabaOrderView *view,
                                    LabaDebitSwitch *words);

G_END_DECLS
