/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Making books. Each leaves a closed book at path or nothing. */

/* An empty book with an account for cash and, where cash is not 0, what was in it on the first
 * day as an opening balance. language: "id" or "en". */
gboolean laba_new_book_make (const char *path,
                             const char *name,
                             const char *language,
                             gint64 cash,
                             GError **error);

/* A folder of Laba's own for books to try; made where it is missing. Free with g_free. */
char *laba_new_book_try_folder (void);
/* A path in it that is free: "Toko Contoh.laba", "Toko Contoh 2.laba". Free with g_free. */
char *laba_new_book_try_path (const char *name);

G_END_DECLS
