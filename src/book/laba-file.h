/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A book's file among other files. */

/* Makes an empty file that only its owner may read. Errors: LABA_ERROR_TAKEN where there
 * is one already, FAILED. */
gboolean laba_file_reserve (const char *path, GError **error);
/* Makes sure that what was made, renamed or taken away in the file's folder outlives a
 * loss of power. */
void laba_file_sync_folder (const char *path);
/* Takes away what SQLite keeps beside a book; or the book with it. */
void laba_file_remove_beside (const char *path);
void laba_file_remove (const char *path);
/* Copies a book that nobody writes, byte by byte, with its newest pages that may still
 * stand in a file of their own (-wal); `to` must not exist. Errors: LABA_ERROR_NOT_FOUND,
 * TAKEN, FAILED. */
gboolean laba_file_copy (const char *from, const char *to, GError **error);
/* A name beside `path` for a file while it is made; free with g_free. */
char *laba_file_name_part (const char *path);
/* Whether it lies in a network folder. */
gboolean laba_file_is_remote (const char *path);
/* "/home/sari/shop.laba" → "shop"; free with g_free. */
char *laba_file_stem (const char *path);

G_END_DECLS
