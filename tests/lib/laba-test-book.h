/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book/laba-edit.h"
#include "ledger/laba-role.h"
#include "lib/laba-test.h"

G_BEGIN_DECLS

/* An empty book of the test's own, under the moving average, with all record types and
 * the ledger. */
typedef struct
{
  LabaTestDir *dir;
  LabaBook *book;
} LabaTestBook;

LabaTestBook *laba_test_book_new (void);
void laba_test_book_free (LabaTestBook *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaTestBook, laba_test_book_free)

/* A field's value, a number or a text; key NULL ends a list. Written as
 * GIVEN (N ("day", 20261001), T ("note", "Belanja")). */
typedef struct
{
  const char *key;
  gint64 number;
  const char *text;
} LabaGiven;

#define N(key, number)                                                                   \
  {                                                                                      \
    key, number, NULL                                                                    \
  }
#define T(key, text)                                                                     \
  {                                                                                      \
    key, 0, text                                                                         \
  }
#define GIVEN(...) ((const LabaGiven[]){ __VA_ARGS__, { NULL, 0, NULL } })

/* A new draft with these values; owned by the caller. */
LabaRecord *laba_test_record (const LabaType *type, const LabaGiven *given);
/* Adds a line under `lines`. */
void laba_test_line (LabaRecord *record, const char *lines, const LabaGiven *given);

/* Saves the record as one act and frees it: it must succeed. Then undoes and redoes the
 * act: each must give the dump from before and after. Returns the record's id. */
gint64 laba_test_save (LabaTestBook *self, LabaRecord *record);
/* Saves the record and frees it: it must be refused for `field`, with a sentence that has
 * `words` in it, and the book stay as it was. */
void laba_test_refuses (LabaTestBook *self,
                        LabaRecord *record,
                        const char *field,
                        const char *words);
/* Deletes as one act, as laba_test_save. */
void laba_test_delete (LabaTestBook *self, gint64 id);
void laba_test_refuses_delete (LabaTestBook *self, gint64 id, const char *words);

/* The record as the book holds it, to change; owned by the caller. */
LabaRecord *laba_test_load (LabaTestBook *self, gint64 id);
/* What history would call the record; owned by the caller. */
char *laba_test_describe (LabaTestBook *self, gint64 id);
/* The entry of a type that is called so, 0 where there is none or there are several. */
gint64 laba_test_find (LabaTestBook *self,
                       const LabaType *type,
                       const char *name,
                       const char *variant);

/* All rows of content and of the derived layer as text, without the history and the index
 * of words; owned by the caller. */
char *laba_test_dump (LabaTestBook *self);
/* What stands on an account on a day's end, goods included; and whether all of the
 * journal sums to zero. */
gint64 laba_test_balance (LabaTestBook *self, LabaRole role, gint64 ref, LabaDay day);
/* A product's stock on hand. */
gint64 laba_test_stock (LabaTestBook *self, gint64 product);
/* Every proof of the ledger holds; among them: the journal sums to zero, and the derived
 * layer made again is the same. */
void laba_test_assert_proven (LabaTestBook *self);

G_END_DECLS
