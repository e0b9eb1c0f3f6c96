/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "display/laba-test-window.h"

G_BEGIN_DECLS

/* A window's picture: FOLDER/NAME-LANGUAGE-STYLE.png. */
typedef struct
{
  const char *folder, *language, *style;
} Album;

void album_add (const Album *album, GtkWindow *window, const char *name);

/* Makes the window just as large, in pixels of its picture. */
void album_set_size (GtkWindow *window, int width, int height);

/* screenshots-class.c: a lesson, its help and questions, behind the scenes, steps, check-up and
 * grades in a window of that size; each picture's name begins with `prefix`. */
void album_add_class (const Album *album, const char *prefix, int width, int height);

G_END_DECLS
