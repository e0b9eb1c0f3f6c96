/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lib/laba-test-book.h"

G_BEGIN_DECLS

/* A shop that has what orders and purchases need, and a journal that can be held against
 * a line of text.
 *
 * Accounts Tunai, BCA, Saldo Shopee. Channels WA (own), Shopee (marketplace, pays into
 * Saldo Shopee), Evermos (platform). People Sari, Dewi, Toko (supplier), Ida (owner of
 * goods), Warung. Goods JB (sells at 40.000; 100 of them at 25.000 in stock on 1 January
 * 2026), SB (12.500; 100 at 5.000), GM (165.000, cost price 150.000, none in stock), PK,
 * a bundle of 2 JB and 1 SB (90.000). */
typedef struct
{
  LabaTestBook *test;
  gint64 base; /* the journal's lines are those of later records */
} LabaTestTrade;

LabaTestTrade *laba_test_trade_new (void);
/* Proves before it frees that the derived layer made again is the same. */
void laba_test_trade_free (LabaTestTrade *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaTestTrade, laba_test_trade_free)

/* Saves a record (see laba_test_save): JSON as in INTERFACES, with ' for ". */
gint64 laba_test_say (LabaTestTrade *self, const char *json);
/* Puts it in the place of record `id`. */
void laba_test_say_instead (LabaTestTrade *self, gint64 id, const char *json);
/* It must be refused for `field`, with a sentence that has `words` in it. */
void laba_test_say_refused (LabaTestTrade *self,
                            const char *json,
                            const char *field,
                            const char *words);
void laba_test_say_instead_refused (LabaTestTrade *self,
                                    gint64 id,
                                    const char *json,
                                    const char *field,
                                    const char *words);

/* The accounts that are not zero at the end of a day, in the order of their roles:
 * "account:BCA 50000, customer-deposits -50000". Owned by the caller. */
char *laba_test_journal (LabaTestTrade *self, LabaDay day);
/* The same of one record. */
char *laba_test_journal_of (LabaTestTrade *self, gint64 record);
/* The journal at the end of a day (0: of all) must be this. */
void laba_test_expect (LabaTestTrade *self, LabaDay day, const char *journal);
/* The order's state must be this: "goods payment settlement total paid balance". */
void laba_test_expect_state (LabaTestTrade *self, const char *order, const char *state);
/* What is open must be this: "A-1 70000 since 20260103, Sari -5000 since 20260104", by
 * record. */
void laba_test_expect_open (LabaTestTrade *self, const char *items);
/* A product's stock: "on_hand value reserved placed". */
void laba_test_expect_stock (LabaTestTrade *self, const char *product, const char *stock);

G_END_DECLS
