/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/laba-day.h"
#include "book/laba-db.h"
#include "reports/laba-scenes.h"
#include "reports/laba-table.h"

G_BEGIN_DECLS

/* Stepping through a small book, record by record or day by day, as a class looks at it.
 */

typedef struct
{
  LabaDay day;
  gint64 record; /* 0: the whole day */
} LabaBookStep;

/* All steps in the order of their days; by_day: one a day. An array of LabaBookStep; free
 * with g_array_unref. */
GArray *laba_steps_list (LabaDb *db, gboolean by_day, GError **error);

/* The record of a step in one sentence; the day where the step is a day. Free with
 * g_free. */
char *laba_step_describe (LabaDb *db, LabaBookStep step);

/* Each account before the step, by how much more or less it makes it, and after it; what
 * changes stands out. Free with laba_table_free. */
LabaTable *laba_step_accounts (LabaDb *db, LabaBookStep step, GError **error);

/* The products that ever moved; id and name. */
typedef struct
{
  gint64 id;
  char *name;
} LabaStepProduct;
GPtrArray *laba_step_products (LabaDb *db, GError **error);

/* What I have, owe and own, and the profit so far, before a step and after it. */
typedef struct
{
  LabaEquation equation;
  gint64 profit;
} LabaStepTotals;
gboolean laba_step_totals (LabaDb *db,
                           LabaBookStep step,
                           LabaStepTotals *before,
                           LabaStepTotals *after,
                           GError **error);

/* One product's movements until a step, costed by both methods beside each other,
 * whichever the book uses. Free with laba_table_free. */
LabaTable *
laba_step_methods (LabaDb *db, gint64 product, LabaBookStep step, GError **error);

/* What lies in stock of a product, layer by layer as FIFO takes them, the oldest first, and
 * what the step changed in them: that stands out. Free with laba_table_free. */
LabaTable *
laba_step_layers (LabaDb *db, gint64 product, LabaBookStep step, GError **error);

G_END_DECLS
