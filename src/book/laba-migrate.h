/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book/laba-db.h"

G_BEGIN_DECLS

/* The book's schema, by numbered files: src/book/schema/NNNN-what.sql, each setting user_version to its number. A file that was
 * released is never edited again. One that changes what is in content tables, or takes columns from them, ends its own
 * history, since the steps would not fit any more: DELETE FROM history_part; UPDATE history SET state = 2 WHERE state < 2.
 * New tables, columns and indexes leave it alive. */

/* The newest schema this program knows. */
int laba_migrate_latest (void);
/* Whether this program knows the book's version. Errors: LABA_ERROR_TOO_NEW, DAMAGED. */
gboolean laba_migrate_check (LabaDb *db, GError **error);
/* Whether it can be read as it is: it is of the newest version. */
gboolean laba_migrate_is_latest (LabaDb *db);
/* Makes the tables of that version in an empty file, within no transaction of its own. */
gboolean laba_migrate_make (LabaDb *db, gint64 version, GError **error);
/* Runs what the book lacks, in one transaction; all or nothing. Before the first step the book is copied to PATH.vN.bak (N its version;
 * 0, a new book, needs none). Then proves the references and has the derived layer made anew by the caller: *migrated is set.
 * The book has passed laba_migrate_check. Errors: LABA_ERROR_FAILED, DAMAGED. */
gboolean laba_migrate_run (LabaDb *db, gboolean *migrated, GError **error);

G_END_DECLS
