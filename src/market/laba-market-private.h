/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "market/laba-market-sheet.h"
#include "market/laba-market.h"

G_BEGIN_DECLS

/* One line of an order as a file has it. */
typedef struct
{
  char *code, *name, *variant;
  gint64 quantity, returned;
  gint64 amount, discount; /* before the seller's discount, and that */
} LabaMarketLine;

/* One order as a file has it, out of all its rows. */
typedef struct
{
  char *number;
  char *word; /* the status as it stands there */
  LabaMarketState state;
  LabaDay created, paid, shipped, delivered, cancelled;
  char *courier, *tracking, *recipient, *note;
  gint64 discount;  /* the seller's, on the whole order */
  GPtrArray *lines; /* of LabaMarketLine */
  guint row;        /* its first */
} LabaMarketOrder;

LabaMarketOrder *laba_market_order_new (const LabaMarketSheet *sheet,
                                        const LabaTableFileRow *row,
                                        const char *number,
                                        LabaProblems *problems);
void laba_market_order_add_row (LabaMarketOrder *self,
                                const LabaMarketSheet *sheet,
                                const LabaTableFileRow *row,
                                LabaProblems *problems);
/* After its last row: what follows from all of them. */
void laba_market_order_close (LabaMarketOrder *self, const LabaMarketSheet *sheet);
void laba_market_order_free (LabaMarketOrder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaMarketOrder, laba_market_order_free)
/* The day of the hand-over, where the order is that far. */
LabaDay laba_market_order_out (const LabaMarketOrder *self);

/* ---- what a file said ---- */

typedef struct
{
  guint64 key;
  gint64 quantity, amount, discount, returned;
  gint64 place; /* of the order's line in the book */
} LabaSaidLine;

enum
{
  LABA_SAID_RECIPIENT,
  LABA_SAID_COURIER,
  LABA_SAID_TRACKING,
  LABA_SAID_NOTE,
  LABA_SAID_N_TEXTS,
};

/* Digests: enough to see what has changed, and no names. */
typedef struct
{
  LabaMarketState state;
  LabaDay created, out, delivered;
  gint64 discount;
  guint64 texts[LABA_SAID_N_TEXTS];
  GArray *lines; /* of LabaSaidLine */
} LabaSaid;

LabaSaid *laba_said_of (const LabaMarketOrder *order);
LabaSaid *laba_said_parse (const char *text); /* NULL of NULL */
void laba_said_free (LabaSaid *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaSaid, laba_said_free)
char *laba_said_to_text (const LabaSaid *self);
/* Whether a file says the same, wherever the lines stand in the book. */
gboolean laba_said_equal (const LabaSaid *a, const LabaSaid *b);
/* The line of that key that is not yet taken (its place below zero), or NULL. */
LabaSaidLine *laba_said_find (LabaSaid *self, guint64 key);

/* ---- goods ---- */

/* The product of a line, 0 where it is unknown: then it is noted among the goods. With an
 * intake that makes, it is made. Errors: as laba_intake_save. */
gboolean laba_market_find_goods (LabaMarket *self,
                                 const LabaMarketLine *line,
                                 gint64 *product,
                                 GError **error);
void laba_market_goods_free (gpointer data);

/* ---- the place in the book ---- */

/* The channel that the sheet's orders belong to, made with its account and the fees that
 * are known of it where the book has none. 0 with a problem or `error`. */
gint64 laba_market_channel (LabaMarket *self, const LabaProfile *profile, GError **error);
/* The account of the platform's balance. */
gint64 laba_market_account (LabaMarket *self,
                            const LabaProfile *profile,
                            gint64 channel,
                            GError **error);
/* An account, or a category ("category", kind "income"), of that name, made where there
 * is none. */
gint64 laba_market_named (LabaMarket *self,
                          const char *type,
                          const char *name,
                          const char *kind,
                          GError **error);
/* The order of that number on the channel, or 0. */
gint64 laba_market_order_id (LabaMarket *self, gint64 channel, const char *number);

/* ---- each kind of sheet ---- */

/* Orders: each is added, brought up to date, or left as it is. Errors: as laba_market_read. */
gboolean laba_market_read_orders (LabaMarket *self,
                                  LabaTableFile *file,
                                  const LabaMarketSheet *sheet,
                                  GError **error);
/* What was released of orders, by row or by fee: settlements. Errors: as laba_market_read. */
gboolean laba_market_read_income (LabaMarket *self,
                                  LabaTableFile *file,
                                  const LabaMarketSheet *sheet,
                                  GError **error);
/* Adjustments: of an order, or of the balance. Errors: as laba_market_read. */
gboolean laba_market_read_adjustments (LabaMarket *self,
                                       LabaTableFile *file,
                                       const LabaMarketSheet *sheet,
                                       GError **error);
/* Withdrawals: transfers to the bank. Errors: as laba_market_read. */
gboolean laba_market_read_withdrawals (LabaMarket *self,
                                       LabaTableFile *file,
                                       const LabaMarketSheet *sheet,
                                       GError **error);

/* What was added or taken apart from the price of an order. */
typedef struct
{
  const char *order;            /* or NULL */
  const char *what, *reference; /* reference may be NULL */
  LabaDay day;
  gint64 amount;
} LabaMarketAdjustment;

/* seen: how often the same stood in this file already; a set that the caller keeps. */
gboolean laba_market_save_adjustment (LabaMarket *self,
                                      const LabaProfile *profile,
                                      gint64 channel,
                                      const LabaMarketAdjustment *adjustment,
                                      GHashTable *seen,
                                      GError **error);
/* Writes what happened to an order's parcel, where the book does not have it yet. *added
 * is set where something was written. */
gboolean laba_market_save_events (LabaMarket *self,
                                  gint64 id,
                                  const LabaMarketOrder *order,
                                  const LabaSaid *said,
                                  gboolean *added,
                                  GError **error);

/* Counts it under its sentence, with the number as an example. */
void laba_market_note (LabaMarket *self, const char *example, const char *format, ...)
    G_GNUC_PRINTF (3, 4);
/* The key of an origin: the parts with a stroke between; the same ones again get a
 * number. Free with g_free. */
char *laba_market_key (GHashTable *seen, const char *first, ...) G_GNUC_NULL_TERMINATED;
/* Tells the progress, and whether to go on. */
gboolean laba_market_step (LabaMarket *self, LabaTableFile *file, GError **error);

G_END_DECLS
