/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/laba-problems.h"
#include "tables/laba-table-guess.h"

G_BEGIN_DECLS

/* What is known of one kind of file of one marketplace: a data file (data/profiles,
 * README.md there says how it is written), read only. The program knows no marketplace by
 * name. */

typedef enum
{
  LABA_PROFILE_ORDERS,
  LABA_PROFILE_INCOME,      /* a row an order, its fees in columns */
  LABA_PROFILE_ENTRIES,     /* income, a row a fee */
  LABA_PROFILE_ADJUSTMENTS, /* what was added or taken apart from orders */
  LABA_PROFILE_WITHDRAWALS, /* to the bank; also a balance sheet that has them among
                               others */
} LabaProfileKind;

/* How an order stands, in the words of the book. */
typedef enum
{
  LABA_MARKET_UNPAID,
  LABA_MARKET_TO_SEND,
  LABA_MARKET_SHIPPED,
  LABA_MARKET_DELIVERED,
  LABA_MARKET_FAILED, /* refused, came back */
  LABA_MARKET_RETURNED,
  LABA_MARKET_CANCELLED,
  LABA_MARKET_N_STATES,
  LABA_MARKET_UNKNOWN = LABA_MARKET_N_STATES,
} LabaMarketState;

/* A name and the heads of columns (or the words of cells) that stand for it, normalised;
 * one that ends in '*' fits all that begin so. */
typedef struct
{
  char *name;
  char **aliases;
} LabaProfileField;

typedef struct
{
  char *id; /* the file's name without its end: "shopee-orders" */
  char *title, *platform;
  char *channel; /* in the book, where the user says no other */
  char *account; /* the platform's balance */
  LabaProfileKind kind;
  char **heads;       /* a sheet with all of them is one (as written) */
  GPtrArray *columns; /* of LabaProfileField: what the program asks for */
  GPtrArray *fees;    /* name: the kind of fee that the user sees */
  GPtrArray
      *revenue;     /* "plus", "minus": what the gross amount is made of; may be empty */
  GPtrArray *keep;  /* name: a head; only rows with one of these words are taken */
  GPtrArray *words; /* name: a state; or of entries: "revenue" */
  char **ignored;   /* normalised: columns that are known and not used */
  LabaTableDays days;       /* where a column alone does not show it; NONE: then ask */
  LabaTableNumbers numbers; /* likewise; UNSURE: then ask */
} LabaProfile;

/* Reads a profile. What is wrong goes to `problems` with its line, under `name`; then
 * NULL. Free with laba_profile_free. */
LabaProfile *
laba_profile_parse (const char *name, const char *text, LabaProblems *problems);
void laba_profile_free (LabaProfile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaProfile, laba_profile_free)

/* All that there are: those of the program, then the user's own (*.profile in
 * laba/profiles of the user's data directory), which replace one of the same name. Faulty
 * ones of the user's are told in `problems` (may be NULL) and left out. An array of
 * LabaProfile with a free function. */
GPtrArray *laba_profile_list (LabaProblems *problems);
/* The one of that id, or NULL; borrowed from the list. */
const LabaProfile *laba_profile_find (GPtrArray *profiles, const char *id);
/* Where the user's own profiles lie. Free with g_free. */
char *laba_profile_user_folder (void);

/* What a profile of that kind must have: "a|b" is one of the two. Static, ends with NULL.
 */
const char *const *laba_profile_required (LabaProfileKind kind);

/* The field of that name, or NULL. */
const LabaProfileField *laba_profile_field (GPtrArray *fields, const char *name);
/* Whether a text fits one of the field's words. Both normalised. */
gboolean laba_profile_fits (const LabaProfileField *field, const char *normalised);
/* The state of a status word as it stands in a file. */
LabaMarketState laba_profile_state (const LabaProfile *self, const char *word);
/* The state's id in profiles: "delivered"; and its everyday word, translated. */
const char *laba_market_state_id (LabaMarketState state);
const char *laba_market_state_word (LabaMarketState state);

G_END_DECLS
