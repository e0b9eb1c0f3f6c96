/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "book/laba-book.h"
#include "ui/kit/laba-shown.h"

G_BEGIN_DECLS

/* The book of one account: what came in and went out in a period, newest first, with what was
 * left after each. */
#define LABA_TYPE_ACCOUNT_BOOK (laba_account_book_get_type ())
G_DECLARE_FINAL_TYPE (LabaAccountBook, laba_account_book, LABA, ACCOUNT_BOOK, GtkBox)

/* Follows the book from then on. */
void laba_account_book_show (LabaAccountBook *self, LabaBook *book, gint64 account);
/* What is shown, oldest first; NULL where nothing is. Free with laba_shown_free. */
LabaShown *laba_account_book_dup_shown (LabaAccountBook *self);

G_END_DECLS
