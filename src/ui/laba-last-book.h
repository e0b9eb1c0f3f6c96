/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "book/laba-db.h"

G_BEGIN_DECLS

/* The book that the desktop means when it asks the program without a window: the one of the window in front, else the one
 * that was open last, which is then only read. */
typedef struct
{
  LabaDb *db; /* for reading; borrowed */
  char *uri;
  LabaDb *reader; /* own connection where no window has it, else NULL */
} LabaLastBook;

/* NULL where there is none that can be read as it is (an older version's, one that is gone). Free with
 * laba_last_book_free. */
LabaLastBook *laba_last_book_open (GtkApplication *application, GSettings *settings);
void laba_last_book_free (LabaLastBook *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaLastBook, laba_last_book_free)

G_END_DECLS
