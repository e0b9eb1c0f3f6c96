/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book/laba-rows.h"

G_BEGIN_DECLS

/* What the list of orders shows. States: -1 = any. */
typedef struct
{
  const char *order; /* the name of the statement that sorts all orders so */
  const char *text;  /* searched for, as typed; NULL or "": all */
  gint64 goods, payment, settlement;
  gint64
      task; /* 1 to pack or send, 2 not paid, 3 the channel has not paid out, 0 = any */
} LabaOrderSearch;

/* A search shows no more than so many. */
#define LABA_ORDER_SEARCH_MOST 500

/* Makes the list (of order-row) show that at its next reload. However many orders there
 * are, a search looks at few of them. */
void laba_order_search_apply (const LabaOrderSearch *self, LabaDb *db, LabaRows *rows);

/* The newest orders that a text finds, at most so many: gint64 ids. Free with g_array_unref. */
GArray *laba_order_search_find (LabaDb *db, const char *text, guint most);

G_END_DECLS
