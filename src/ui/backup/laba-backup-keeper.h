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

G_END_DECLS
