/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/laba-day.h"
#include "book/laba-book.h"

G_BEGIN_DECLS

/* The check-up of a business: seven questions with yes or no, asked before a class and
 * after it, and what the learner's own book says to two of them. Kept in that book. */
#define LABA_CHECKUP_QUESTIONS 7

/* One of them, translated. Static. */
const char *laba_checkup_question (guint place);

typedef struct
{
  gboolean asked;
  gboolean yes[LABA_CHECKUP_QUESTIONS];
} LabaCheckup;

/* What was answered before a class, or after it. */
LabaCheckup laba_checkup_get (LabaBook *book, gboolean after);
/* Errors: as laba_edit_commit. */
gboolean laba_checkup_set (LabaBook *book,
                           gboolean after,
                           const LabaCheckup *answers,
                           GError **error);
/* How many good signs there are. */
guint laba_checkup_count_yes (const LabaCheckup *answers);

/* Is it safe to take money out, and how much; is my capital whole: each in a few sentences
 * with the book's own figures, as of a day. Free with g_free; NULL with error. */
char *laba_checkup_tell_safe (LabaBook *book, LabaDay today, GError **error);
char *laba_checkup_tell_capital (LabaBook *book, LabaDay today, GError **error);

G_END_DECLS
