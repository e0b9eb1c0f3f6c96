/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/laba-day.h"
#include "book/laba-db.h"

G_BEGIN_DECLS

/* What a book says of the world at the end of a day, as a class would ask it: who owes,
 * what lies in the drawer. Two books that say the same are equally right, however they
 * were written. The kinds stand in the order in which a difference tells most. */
typedef enum
{
  LABA_FACT_OWES,     /* a person owes me; below zero: paid ahead */
  LABA_FACT_OWED,     /* I owe a supplier or an owner of goods */
  LABA_FACT_MONEY,    /* an account of money holds */
  LABA_FACT_STOCK,    /* on hand of a product, in thousandths */
  LABA_FACT_RESERVED, /* ordered and not handed over, in thousandths */
  LABA_FACT_ORDERED,  /* what a customer ordered in all, at its price */
  LABA_FACT_BOUGHT,   /* what was bought from a supplier in all */
  LABA_FACT_POSITION, /* any other line of the financial position */
  LABA_FACT_RESULT,   /* a line of profit and loss since the beginning */
  LABA_FACT_VALUE,    /* what a product's stock cost */
} LabaFactKind;

typedef struct
{
  LabaFactKind kind;
  char *key;     /* of whom or what, as the book names it */
  char *name;    /* the same for people, in the language now in force */
  gint64 number; /* rupiah, or thousandths */
} LabaFact;

/* All facts that are not zero, by kind and key; an array of LabaFact with a clear
 * function. */
GArray *laba_facts_read (LabaDb *db, LabaDay day, GError **error);

/* `facts` with `times` times `others` added, fact by fact. Names that differ only in
 * capitals are the same. */
GArray *laba_facts_add (const GArray *facts, const GArray *others, int times);

/* The fact of that kind and key, or NULL. */
const LabaFact *laba_facts_find (const GArray *facts, LabaFactKind kind, const char *key);

/* "Bu Sari still owes Rp70.000; the book says Rp120.000". Free with g_free. */
char *laba_fact_compare (const LabaFact *fact, gint64 right, gint64 found);

G_END_DECLS
