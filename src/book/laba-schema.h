/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book/laba-db.h"

G_BEGIN_DECLS

/* What a file says its tables are, held against what this program makes: a book from a
 * stranger may hold views, triggers or columns that run something when a table of ours is
 * read. */

/* All that the file's schema defines, as one checksum; free with g_free. NULL on error.
 * Errors: LABA_ERROR_DAMAGED. */
char *laba_schema_checksum (LabaDb *db, GError **error);

/* The checksum of that version's tables, worked out when the program was built; NULL
 * where it was not. */
const char *laba_schema_known (gint64 version);

/* The file's tables are to the letter those of its version. Errors: LABA_ERROR_DAMAGED.
 */
gboolean laba_schema_verify (LabaDb *db, GError **error);

G_END_DECLS
