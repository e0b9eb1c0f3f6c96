/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "book/laba-book.h"
#include "lessons/laba-reference.h"

G_BEGIN_DECLS

/* A practice book: a book of its own that carries its lesson with it, so that it can be
 * handed out, reset and graded as one file. A real book never becomes one. */

/* Makes it at `path`, which must not exist, with what the lesson starts from. The same
 * seed gives the same numbers; learner may be NULL. Errors: as laba_book_new;
 * LABA_ERROR_INVALID with what is wrong with the lesson. */
LabaBook *laba_practice_new (const char *path,
                             const char *text,
                             gsize size,
                             guint32 seed,
                             const char *learner,
                             GError **error);

gboolean laba_practice_is (LabaBook *book);
/* Who practises; NULL where nobody said. Free with g_free. */
char *laba_practice_dup_learner (LabaBook *book);

/* The lesson of a practice book, or NULL with LABA_ERROR_NOT_FOUND or INVALID. */
LabaLesson *laba_practice_load (LabaBook *book, GError **error);
/* The same, played: what is right after each card. */
LabaReference *laba_practice_reference (LabaBook *book, GError **error);

/* Back to where the lesson begins: all that was written down and answered since is undone,
 * so that redo brings it back. Errors: as laba_book_undo; LABA_ERROR_NOT_FOUND (no practice
 * book). */
gboolean laba_practice_reset (LabaBook *book, GError **error);

/* The answers to the questions before (or after) the lesson: one index a question, kept
 * in the book. Free with g_array_unref; NULL where they were not given. */
gboolean laba_practice_set_answers (LabaBook *book,
                                    gboolean after,
                                    const GArray *answers,
                                    GError **error);
GArray *laba_practice_get_answers (LabaBook *book, gboolean after);
/* How many are right. */
guint laba_practice_count_right (const LabaLesson *lesson, const GArray *answers);

G_END_DECLS
