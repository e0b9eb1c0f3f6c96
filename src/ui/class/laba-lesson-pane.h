/* SPDX-FileCopyrightText: 2026 The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "book/laba-book.h"

G_BEGIN_DECLS

/* Beside the pages of a practice book: the card, what is off, hint and answer, and what
 * the book comes to. Invisible for other books. */
#define LABA_TYPE_LESSON_PANE (laba_lesson_pane_get_type ())
G_DECLARE_FINAL_TYPE (LabaLessonPane, laba_lesson_pane, LABA, LESSON_PANE, GtkBox)

/* Once, when the window gets its book. */
void laba_lesson_pane_set_book (LabaLessonPane *self, LabaBook *book);

/* As a column beside the pages, or as a low strip below them. */
void laba_lesson_pane_set_below (LabaLessonPane *self, gboolean is_below);

G_END_DECLS
