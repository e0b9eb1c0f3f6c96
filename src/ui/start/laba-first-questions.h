/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The three questions before a new book: the shop's name, the language, the money on hand
 * today. Then asks where the book shall lie and makes it. */
#define LABA_TYPE_FIRST_QUESTIONS (laba_first_questions_get_type ())
G_DECLARE_FINAL_TYPE (LabaFirstQuestions, laba_first_questions, LABA, FIRST_QUESTIONS, GtkWindow)

LabaFirstQuestions *laba_first_questions_new (GtkWindow *parent);

/* Signal: "made" (GFile): the book is there, closed. */

G_END_DECLS
