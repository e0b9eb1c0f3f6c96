/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lessons/laba-reference.h"

G_BEGIN_DECLS

/* Compares a learner's book with what is right after a card (from 0). Not the clicks
 * count but what the book says, so any right way is right. Gives the sentences on what is
 * off, in the language now in force: none where all is well. Each names what the book
 * says and what is so, and, where one record of the story explains it, that record: not
 * written down, written twice, the wrong way round, under another name. Free with
 * g_ptr_array_unref. */
GPtrArray *laba_lesson_check (const LabaReference *reference,
                              LabaDb *db,
                              guint card,
                              GError **error);

/* What there is to say of a book that is right after a card: that something stands on
 * another day than in the story. A remark, no fault, but where the month is another: then
 * *is_fault, and laba_lesson_check says it too. NULL where all days are right. Free with
 * g_free. */
char *laba_lesson_remark (const LabaReference *reference,
                          LabaDb *db,
                          guint card,
                          gboolean *is_fault);

/* The record of the story that stands in another month than its own, in a book that is
 * right in the end after a card; NULL where there is none. Borrowed. */
const LabaStep *
laba_lesson_find_other_month (const LabaReference *reference, LabaDb *db, guint card);

/* How many cards, from the first, the book is through: the last after which it was right;
 * 0 at the start. */
gboolean laba_lesson_progress (const LabaReference *reference,
                               LabaDb *db,
                               guint *cards,
                               GError **error);

/* Which cards the book has right in the end: one gboolean a card. What is off counts
 * against the cards that should have brought it about on its day. Free with g_free. */
gboolean *laba_lesson_grade (const LabaReference *reference, LabaDb *db, GError **error);

G_END_DECLS
