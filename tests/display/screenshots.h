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

/* screenshots-class.c: a lesson, behind the scenes, steps, questions and grades, as large as
 * an old projector shows them. */
void album_add_class (const Album *album);

G_END_DECLS
