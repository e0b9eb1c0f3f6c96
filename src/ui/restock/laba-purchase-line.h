/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/kit/laba-draft.h"
#include "ui/kit/laba-ref-entry.h"
#include "ui/kit/laba-value-entry.h"

G_BEGIN_DECLS

/* One row of a purchase: what, how many, at what price each, in all, and what one costs when
 * ongkir and discount are spread. Price and total follow each other. */
typedef struct
{
  LabaBook *book; /* borrowed */
  LabaRefEntry *product;
  LabaValueEntry *quantity, *price, *amount;
  GtkLabel *cost;
  gboolean amount_typed; /* the total was given, not the price */
} LabaPurchaseLine;

#define LABA_PURCHASE_LINE_COLUMNS 5

/* Attaches the widgets to a row of the grid. `edited` is called at each change with data.
 * Free with g_free; the widgets are the grid's. */
LabaPurchaseLine *laba_purchase_line_new (
    GtkGrid *grid, int row, LabaBook *book, GCallback edited, gpointer data);

gboolean laba_purchase_line_is_empty (LabaPurchaseLine *self);
void laba_purchase_line_show (LabaPurchaseLine *self, const LabaLine *line);
/* What is written; 0 where it is empty or cannot be read. */
gint64 laba_purchase_line_get_quantity (LabaPurchaseLine *self);
gint64 laba_purchase_line_get_amount (LabaPurchaseLine *self);
/* Adds it to the draft as line `index` (from 0). */
void laba_purchase_line_collect (LabaPurchaseLine *self,
                                 LabaDraft *draft,
                                 guint index,
                                 LabaProblems *problems);
/* Marks what the problems say of line `index`; NULL takes marks off. */
void laba_purchase_line_mark (LabaPurchaseLine *self, guint index, LabaProblems *problems);
/* What one costs with its share of ongkir and discount. */
void laba_purchase_line_show_share (LabaPurchaseLine *self, gint64 share);

G_END_DECLS
