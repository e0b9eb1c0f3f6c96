/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "book/laba-book.h"
#include "reports/laba-table.h"

G_BEGIN_DECLS

/* One PO batch: its days, what was paid ahead, the shopping list summed by product, its
 * orders. */
#define LABA_TYPE_BATCH_DETAIL (laba_batch_detail_get_type ())
G_DECLARE_FINAL_TYPE (LabaBatchDetail, laba_batch_detail, LABA, BATCH_DETAIL, GtkBox)

/* id 0: none. Follows the book from then on. */
void laba_batch_detail_show (LabaBatchDetail *self, LabaBook *book, gint64 id);
/* The shopping list; NULL where none is shown. Free with laba_table_free. */
LabaTable *laba_batch_detail_dup_table (LabaBatchDetail *self);

G_END_DECLS
