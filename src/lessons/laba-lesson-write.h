/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "book/laba-book.h"

G_BEGIN_DECLS

/* The text of a lesson out of what was written into a book: goods, people and accounts to
 * start with, then a card a record, told in one sentence that its author will put better.
 * Books of up to LABA_LESSON_CARDS_MAX such records. Free with g_free. Errors:
 * LABA_ERROR_INVALID (nothing to tell, or too much), FAILED. */
char *laba_lesson_write (LabaBook *book, GError **error);

G_END_DECLS
