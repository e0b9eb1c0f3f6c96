/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/laba-day.h"
#include "book/laba-db.h"

G_BEGIN_DECLS

/* Orders paid in instalments (cicilan): a regular record whose record is a payment of one
 * order. What is still to come follows from it and from what the order owes; nothing else
 * is stored. */
typedef struct
{
  gint64 regular, order;
  char *number, *customer; /* of the order; customer may be NULL */
  char *every;
  LabaDay starts, until,
      written;   /* as the regular record has them; LABA_DAY_NONE = none */
  gint64 amount; /* of one instalment */
  gint64 left;   /* of the order; 0 or less: paid */
} LabaInstalmentPlan;

/* Of a customer, 0 = of all; those that are paid too. Free with g_ptr_array_unref. */
GPtrArray *laba_instalment_list_plans (LabaDb *db, gint64 person);

typedef struct
{
  LabaDay due;
  gint64 amount;
  gint64 left; /* after it */
} LabaInstalment;

/* What is still to come, oldest first: the last one is what then is left. Free with
 * g_array_unref. */
GArray *laba_instalment_schedule (const LabaInstalmentPlan *plan);
/* How many of them should have been paid before `today`. */
guint laba_instalment_count_late (const GArray *schedule, LabaDay today);

/* So that `times` of them pay `total`: the last is never the largest. */
gint64 laba_instalment_amount (gint64 total, guint times);
/* What is still to be paid of an order. */
gint64 laba_instalment_left (LabaDb *db, gint64 order);

G_END_DECLS
