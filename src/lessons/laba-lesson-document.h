/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lessons/laba-reference.h"
#include "slips/laba-document.h"

G_BEGIN_DECLS

/* What a trainer hands out on paper, in the language now in force: the cards, each in a
 * frame to be cut out, and the questions. Free with laba_document_free. */
LabaDocument *laba_lesson_document_cards (const LabaLesson *lesson);

/* The answer key for the trainer: each card with its records, what the book then says in
 * the end, and the right answers. */
LabaDocument *laba_lesson_document_key (const LabaReference *reference);

/* Either as a PDF on A4. Errors: as laba_output_write_pdf. */
gboolean laba_lesson_document_write (const LabaDocument *document,
                                     const char *path,
                                     GError **error);

G_END_DECLS
