/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "book/laba-book.h"

G_BEGIN_DECLS

/* The copies that a book has without being asked (book/laba-backup.h): when its window
 * closes, and once a day while it is open. */

/* Copies the book in the background into each place that does not have all of it yet. The
 * book and the program stay until that is done, so the window may go meanwhile. */
void laba_backup_keep (LabaBook *book, GSettings *settings);

/* The same, unless the book's own folder has a copy of today already. */
void laba_backup_keep_daily (LabaBook *book, GSettings *settings);

/* The folders that have or get copies: the book's own first, then those of the user's
 * choice. Free with g_strfreev. */
GStrv laba_backup_list_places (const char *book, GSettings *settings);

/* A sentence where the newest copy in one of the user's places is more than a week old,
 * or that place has none; NULL where all is well or there is no such place. Free with
 * g_free. */
char *laba_backup_dup_warning (const char *book, GSettings *settings);

G_END_DECLS
