/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "orders/laba-order-story.h"
#include "ui/kit/laba-ref-entry.h"
#include "ui/kit/laba-value-entry.h"
#include "ui/orders/laba-order-line.h"

struct _LabaOrderLine
{
  GtkBox parent_instance;
  LabaBook *book;
  LabaRecord *kept;        /* as the book has it, in its first line; NULL: new */
  gboolean has_own_price;  /* typed, or from the book */
  gboolean quiet;
  char *said;              /* by the message, to be remembered of another product; NULL */
  gint64 understood;       /* the product that was read in it */

  GtkLabel *amount, *commission_label, *due_label, *fault, *hint, *supplier_label;
  LabaValueEntry *commission, *discount, *due, *price, *quantity;
  GtkBox *other;
  LabaRefEntry *product, *supplier;
  GtkButton *remove_button;
  GtkDropDown *source;
};

/* laba-order-line.c */
/* Shows the fields that the line's source has. */
void laba_order_line_show_source (LabaOrderLine *self);

/* laba-order-line-values.c: what stands in the fields. */
LabaSource laba_order_line_get_source (LabaOrderLine *self);
/* The number in a field; `otherwise` where there is none or it cannot be read. */
gint64 laba_order_line_read (LabaValueEntry *entry, gint64 otherwise);
/* The line as the book has it, NULL: it is new. */
const LabaLine *laba_order_line_get_kept (LabaOrderLine *self);
