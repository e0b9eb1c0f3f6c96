/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/laba-language.h"

G_BEGIN_DECLS

/* The numbers of a lesson, named by its author: fixed, drawn anew for each learner, or
 * worked out from others. The same seed always draws the same. */
typedef struct _LabaLessonNumbers LabaLessonNumbers;

LabaLessonNumbers *laba_lesson_numbers_new (guint32 seed);
void laba_lesson_numbers_free (LabaLessonNumbers *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaLessonNumbers, laba_lesson_numbers_free)

/* Takes "NAME EXPRESSION" or "NAME LOWEST..HIGHEST [step STEP]". An expression has
 * numbers as people type them (25rb), names that were let before, + - * / and brackets.
 * Errors: LABA_ERROR_INVALID. */
gboolean
laba_lesson_numbers_let (LabaLessonNumbers *self, const char *text, GError **error);

/* The text with each $NAME put in: grouped as people of that language read it, or, for
 * records, in plain digits; $$ is a dollar sign. Free with g_free. Errors:
 * LABA_ERROR_INVALID where a name was never let. */
char *laba_lesson_numbers_fill (LabaLessonNumbers *self,
                                const char *text,
                                LabaLanguage language,
                                GError **error);
char *laba_lesson_numbers_fill_plain (LabaLessonNumbers *self,
                                      const char *text,
                                      GError **error);

G_END_DECLS
