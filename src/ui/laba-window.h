/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book/laba-book.h"
#include "ui/laba-application.h"

G_BEGIN_DECLS

/* A window: one book, its pages beside a sidebar; without a book the four doors of the first start. */
#define LABA_TYPE_WINDOW (laba_window_get_type ())
G_DECLARE_FINAL_TYPE (LabaWindow, laba_window, LABA, WINDOW, GtkApplicationWindow)

LabaWindow *laba_window_new (LabaApplication *application);
/* Opens the book here; where that fails says why and stays as it is. */
void laba_window_open_book (LabaWindow *self, GFile *file);
/* Opens it here where there is no book yet, else in another window. */
void laba_window_take_file (LabaWindow *self, GFile *file);
/* Another window of the same kind in its place, made anew (another language); open_anew: with the book
 * opened anew (something else wrote into it). */
LabaWindow *laba_window_make_anew (LabaWindow *self, gboolean open_anew);
gboolean laba_window_has_book (LabaWindow *self, GFile *file);
LabaBook *laba_window_get_book (LabaWindow *self); /* borrowed, may be NULL */

G_END_DECLS
