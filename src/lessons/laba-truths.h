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
  LABA_TRUTH_OWES,     /* a person owes me; below zero: paid ahead */
  LABA_TRUTH_OWED,     /* I owe a supplier or an owner of goods */
  LABA_TRUTH_MONEY,    /* an account of money holds */
  LABA_TRUTH_STOCK,    /* on hand of a product, in thousandths */
  LABA_TRUTH_RESERVED, /* ordered and not handed over, in thousandths */
  LABA_TRUTH_ORDERED,  /* what a customer ordered in all, at its price */
  LABA_TRUTH_BOUGHT,   /* what was bought from a supplier in all */
  LABA_TRUTH_POSITION, /* any other line of the financial position */
  LABA_TRUTH_RESULT,   /* a line of profit and loss since the beginning */
  LABA_TRUTH_VALUE,    /* what a product's stock cost */
} LabaTruthKind;

typedef struct
{
  LabaTruthKind kind;
  char *key;     /* of whom or what, as the book names it */
  char *name;    /* the same for people, in the language now in force */
  gint64 number; /* rupiah, or thousandths */
} LabaTruth;

/* All facts that are not zero, by kind and key; an array of LabaTruth with a clear
 * function. */
GArray *laba_truths_read (LabaDb *db, LabaDay day, GError **error);

/* `facts` with `times` times `others` added, fact by fact. Names that differ only in
 * capitals are the same. */
GArray *laba_truths_add (const GArray *facts, const GArray *others, int times);

/* The fact of that kind and key, or NULL. */
const LabaTruth *
laba_truths_find (const GArray *facts, LabaTruthKind kind, const char *key);

/* "Bu Sari still owes Rp70.000; the book says Rp120.000". Free with g_free. */
char *laba_truth_compare (const LabaTruth *fact, gint64 right, gint64 found);

G_END_DECLS
