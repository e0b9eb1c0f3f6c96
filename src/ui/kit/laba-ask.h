/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "book/laba-record.h"

G_BEGIN_DECLS

/* What a page asks of the window, by action: it never reaches into another screen. */

void laba_ask_open (gpointer widget, gint64 id);
/* A new record of that type with fields filled in: key and gint64 by turns (ids, amounts,
 * days), NULL at the end. A value of 0 is left out. */
void laba_ask_new (gpointer widget, const char *type, ...) G_GNUC_NULL_TERMINATED;
/* The form of a record, whichever page shows it. */
void laba_ask_edit (gpointer widget, gint64 id);
/* A new record with what is filled in, lines too. */
void laba_ask_new_record (gpointer widget, LabaDb *db, const LabaRecord *record);
/* Its slips, to print or send; of an order, a payment or a person. */
void laba_ask_slip (gpointer widget, gint64 id);
/* A message to the customer of an order, or to a person. */
void laba_ask_message (gpointer widget, gint64 id);
/* To work out a price: of a product (0: none, or not saved), what one costs where the book
 * does not know (0: unknown), its name and category (NULL: none). */
void laba_ask_price (
    gpointer widget, gint64 product, gint64 cost, const char *name, const char *category);
void laba_ask_page (gpointer widget, const char *page);
void laba_ask_toast (gpointer widget, const char *text);
/* The note after something was saved, with the way back. */
void laba_ask_toast_saved (gpointer widget, const char *text);

G_END_DECLS
