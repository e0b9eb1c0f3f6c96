/* SPDX-FileCopyrightText: 2026 The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "book/laba-book.h"
#include "lessons/laba-lesson.h"

G_BEGIN_DECLS

/* The questions of a lesson, before it or after it; afterwards it says how many are right
 * and what was gained. */
#define LABA_TYPE_QUIZ_WINDOW (laba_quiz_window_get_type ())
G_DECLARE_FINAL_TYPE (LabaQuizWindow, laba_quiz_window, LABA, QUIZ_WINDOW, GtkWindow)

/* lesson must live as long as the window's parent. */
LabaQuizWindow *laba_quiz_window_new (GtkWindow *parent,
                                      LabaBook *book,
                                      const LabaLesson *lesson,
                                      gboolean after);

G_END_DECLS
