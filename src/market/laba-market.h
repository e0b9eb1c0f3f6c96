/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/laba-intake.h"
#include "market/laba-profile.h"

G_BEGIN_DECLS

/* Files of marketplaces into the book: orders, what they were paid for, adjustments,
 * withdrawals. Reading a file again changes nothing; a later one changes what is new in
 * it. All of it goes through one intake: one step of history. */

/* Goods that the book does not know by the name that the file gives them. */
typedef struct
{
  char *code, *name, *variant; /* as the file has them; may be NULL */
  gint64 price;                /* of one, where it stood last */
  guint n;                     /* lines with it */
  gint64 product;              /* what the user says it is; 0: nothing yet */
} LabaMarketGoods;

/* Why something was not taken, or what is to be seen about it. */
typedef struct
{
  char *sentence;
  guint n;
  char *examples; /* the first few numbers, with commas */
} LabaMarketNote;

typedef struct
{
  LabaIntake *intake;  /* borrowed */
  GPtrArray *profiles; /* of LabaProfile */
  char *profile;       /* only this one, or NULL */
  char *channel;       /* the channel in the book, or NULL: the profile's */
  gint64 bank;         /* where withdrawals go, or 0 */
  GPtrArray *chosen;   /* of LabaMarketGoods: what the user said of goods */

  /* What came out. */
  guint n_new, n_changed, n_unchanged, n_skipped;
  guint n_rows;
  gint64 gross, fees, net; /* of what was newly paid out */
  gint64 withdrawn;
  gboolean lacks_bank; /* withdrawals were left out: nobody said where they went */
  GPtrArray *notes;    /* of LabaMarketNote */
  GPtrArray *goods;    /* of LabaMarketGoods, unknown */
  GPtrArray *sheets;   /* of char *: what was recognised */
  GPtrArray *unknown;  /* of char *: columns that the profile does not know */

  /* private: what goods were found to be, by their names in the file */
  GHashTable *found;
} LabaMarket;

/* Needs laba_model_init. intake stays the caller's. */
LabaMarket *laba_market_new (LabaIntake *intake);
void laba_market_free (LabaMarket *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaMarket, laba_market_free)

/* Reads a file into the intake: every sheet of it that a profile knows. What is wrong in
 * it goes to the intake's problems; orders with unknown goods are counted and kept back
 * unless the intake makes what it does not find. Errors: LABA_ERROR_INVALID where no
 * profile fits; as laba_table_file_open; what laba_intake_save has. */
gboolean laba_market_read (LabaMarket *self, const char *path, GError **error);

/* Adds a problem for each of the unknown goods: an import that is to be written. */
void laba_market_refuse_unknown (LabaMarket *self);

/* Whether a profile knows a sheet of the file: its id, or NULL. Free with g_free. */
char *laba_market_know (const char *path);

/* What came out, in a few lines for people. Free with g_free. */
char *laba_market_to_text (LabaMarket *self);
/* The same without the counts. */
char *laba_market_about (LabaMarket *self);

G_END_DECLS
