/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "book/laba-book.h"
#include "ui/goods/laba-price-view.h"
#include "ui/kit/laba-field-entry.h"

G_BEGIN_DECLS

/* Works out a price from cost, fees and profit wanted, or the profit from a price, while
 * one types. Of a product, its cost stands there and “Use this price” writes it; without
 * one it is a calculator. A form before which it stands gets the price by the action
 * "record.take-price" (pieces, price) instead, to be saved with the rest. */
#define LABA_TYPE_PRICE_WINDOW (laba_price_window_get_type ())
G_DECLARE_FINAL_TYPE (LabaPriceWindow, laba_price_window, LABA, PRICE_WINDOW, GtkWindow)

/* What is known of the goods. */
typedef struct
{
  gint64 product;       /* 0: none, or not saved yet */
  gint64 cost;          /* of one where the book knows none; 0: not known */
  const char *name;     /* may be NULL */
  const char *category; /* of a product that is not saved; may be NULL */
} LabaPriceGoods;

/* Opens one before `parent`, which may be a form with the action "record.take-price". The
 * window is GTK's and is borrowed; what goods names is copied. */
LabaPriceWindow *
laba_price_window_open (GtkWindow *parent, LabaBook *book, const LabaPriceGoods *goods);

/* For tests: its fields by key ("cost", "packing", "other", "pieces", "profit", "share",
 * "price"), what is wanted by its place in the list, and the answer. */
LabaFieldEntry *laba_price_window_get_entry (LabaPriceWindow *self, const char *key);
void laba_price_window_want (LabaPriceWindow *self, guint what);
LabaPriceView *laba_price_window_get_view (LabaPriceWindow *self);

G_END_DECLS
