/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book/laba-db.h"

G_BEGIN_DECLS

/* A book's copy, made beside its place under another name, verified whole, brought all
 * the way to the disk, and only then given its name: there is no half copy. */

/* `db` reads the book and is in no transaction; a job's own connection will do. out must
 * not exist. Errors: LABA_ERROR_TAKEN, DAMAGED (the copy, or the book itself, is not
 * whole), FAILED (disk full …). */
gboolean laba_copy_write (LabaDb *db, const char *out, GError **error);

/* Puts what was written at `part` in the place of the name `out`, for certain. */
gboolean laba_copy_finish (const char *part, const char *out, GError **error);

G_END_DECLS
