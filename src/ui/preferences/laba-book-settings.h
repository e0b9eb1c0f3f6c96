/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "book/laba-book.h"

G_BEGIN_DECLS

/* The settings of a book that a user changes by hand, as a draft. Texts may be NULL; owned. */
typedef struct
{
  char *name, *address, *phone, *logo, *cost_method, *lock_day;
} LabaBookSettings;

/* As the book has them now. Free with laba_book_settings_free. */
LabaBookSettings *laba_book_settings_load (LabaBook *book);
void laba_book_settings_free (LabaBookSettings *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaBookSettings, laba_book_settings_free)
/* Whether they say the same; nothing said is the same as an empty text. */
gboolean laba_book_settings_equal (const LabaBookSettings *a, const LabaBookSettings *b);

/* Saves what differs from the book as one act; nothing where nothing differs. Errors: those of
 * laba_edit_set_setting and laba_edit_commit, as sentences. */
gboolean
laba_book_settings_save (const LabaBookSettings *self, LabaBook *book, GError **error);

/* A picture as the text that the setting "logo" keeps (PNG, at most 240 dots wide), NULL with
 * error where it is none. Free with g_free. */
char *laba_logo_read (GFile *file, GError **error);
/* The picture of such a text; NULL where it is none. */
GdkTexture *laba_logo_to_texture (const char *text);

G_END_DECLS
