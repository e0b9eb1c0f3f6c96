/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/laba-day.h"
#include "book/laba-db.h"

G_BEGIN_DECLS

/* How an order stands in the book, for the rules of what refers to it. Days: 0 = not yet;
 * records: 0 = none of its own. */
typedef struct
{
  gint64 id;
  LabaDay day;
  gint64 customer, channel;
  LabaDay handed_over, delivered, failed;
  gint64 hand_over, delivery, failure, cancellation;
  LabaDay first_return;
} LabaOrderLook;

/* FALSE where there is no such order; then all is 0. */
gboolean laba_order_look (LabaDb *db, gint64 id, LabaOrderLook *look);

/* "A-17", free with g_free. */
char *laba_order_number (LabaDb *db, gint64 id);

G_END_DECLS
