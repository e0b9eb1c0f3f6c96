/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "book/laba-book.h"
#include "book/laba-record.h"

G_BEGIN_DECLS

/* An order being written, by the keyboard: Enter goes from the customer to the goods, from
 * the last of them to what is paid (Enter there is the whole), and to Save. */
#define LABA_TYPE_ORDER_FORM (laba_order_form_get_type ())
G_DECLARE_FINAL_TYPE (LabaOrderForm, laba_order_form, LABA, ORDER_FORM, GtkBox)

void laba_order_form_set_book (LabaOrderForm *self, LabaBook *book); /* once */
/* A new order; preset: what is known already, or NULL. */
void laba_order_form_start (LabaOrderForm *self, const LabaRecord *preset);
/* An order that is in the book. FALSE where it is gone. */
gboolean laba_order_form_edit (LabaOrderForm *self, gint64 id);
/* Puts the focus where writing begins. */
void laba_order_form_begin (LabaOrderForm *self);
/* Whether something is typed that is not saved. */
gboolean laba_order_form_is_changed (LabaOrderForm *self);
/* Asks whether that may be thrown away. */
void laba_order_form_ask (LabaOrderForm *self);

/* Signals: "saved" (gint64 id); "closed" when it is done with. */

G_END_DECLS
