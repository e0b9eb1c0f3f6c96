/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "base/laba-day.h"
#include "chat/laba-chat.h"
#include "ui/kit/laba-draft.h"

G_BEGIN_DECLS

/* One line of an order that is being written: what, from where, how many, at what price. The
 * price is filled in by the product, the quantity and the customer until one is typed. */
#define LABA_TYPE_ORDER_LINE (laba_order_line_get_type ())
G_DECLARE_FINAL_TYPE (LabaOrderLine, laba_order_line, LABA, ORDER_LINE, GtkBox)

LabaOrderLine *laba_order_line_new (LabaBook *book);
/* Shows a line of an order that is in the book. */
void laba_order_line_show (LabaOrderLine *self, const LabaLine *line);
/* Types a line of a message into it; what is doubtful is marked. */
void laba_order_line_type (LabaOrderLine *self, const LabaChatLine *line);
/* What the message called it, where that may be remembered; NULL = nothing. The line must
 * have been typed. */
void laba_order_line_set_said (LabaOrderLine *self, const char *said);
/* What the user named another product for than was read; *product is that. NULL where
 * nothing is to be remembered. Borrowed. */
const char *laba_order_line_get_learned (LabaOrderLine *self, gint64 *product);
/* Its columns as wide as others'; n groups: source, quantity, price, discount, amount,
 * removal. */
#define LABA_ORDER_LINE_COLUMNS 6
void laba_order_line_join (LabaOrderLine *self, GtkSizeGroup *const *groups);

gboolean laba_order_line_is_empty (LabaOrderLine *self);
/* Fills the price in for this customer (0: none); after that says what is worth knowing: too
 * little in stock on the day. order: the one that is changed, 0 for a new one. */
void laba_order_line_fill (LabaOrderLine *self, gint64 customer, gint64 order, LabaDay day);
/* Appends what was typed to the draft; what cannot be read goes to problems. */
void laba_order_line_collect (LabaOrderLine *self, LabaDraft *draft, LabaProblems *problems);
/* Shows its amount and marks what is wrong; place: its place in the draft, from 1 (0: it is
 * empty). Returns the first field that is wrong. */
GtkWidget *
laba_order_line_mark (LabaOrderLine *self, guint place, const LabaProblems *problems);
void laba_order_line_set_removable (LabaOrderLine *self, gboolean removable);

/* Signals: "edited" at each change; "done" when Enter leaves the line; "removed". */

G_END_DECLS
