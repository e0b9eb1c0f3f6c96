/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book/laba-db.h"

G_BEGIN_DECLS

/* The copies that a book has without being asked: in a folder of their own on this
 * computer, and in the places its owner named (a stick, a folder that is synced). Named
 * SHOP-2026-11-24- 213000.laba by the local time. In each place are kept the newest of
 * each of the last 14 days, 8 weeks and 24 months that have one; of files with other
 * names nothing is known. */

typedef struct
{
  char *path;
  gint64 at; /* by its name: yyyymmddHHMMSS */
} LabaBackup;

/* The folder of a book's own copies, made where it is not there yet; free with g_free. */
char *laba_backup_own_folder (const char *book);

/* The copies of a book (by its file's name) in a folder, the newest first: of LabaBackup,
 * which are freed with the array. Empty where the folder is not there. */
GPtrArray *laba_backup_list (const char *folder, const char *book);

/* Of times yyyymmddHHMMSS in any order, whether each is to be kept. Free with g_free. */
gboolean *laba_backup_choose (const gint64 *times, guint n);

/* Whether the newest copy in the folder holds all that the book does. */
gboolean laba_backup_is_current (LabaDb *db, const char *folder);

/* Writes a copy (laba_copy_write) into each folder, NULL-terminated, proves it and lets
 * the surplus go. now: the local time. A place that is not there (the stick is not in) is
 * passed over where another is; `written` (of char *, or NULL) gets the paths. Where a
 * copy is written but does not prove it is kept, no other goes, and the error is
 * LABA_ERROR_DAMAGED. Errors: LABA_ERROR_NOT_FOUND (no place is there), FAILED (disk full
 * …). */
gboolean laba_backup_write (LabaDb *db,
                            const char *const *folders,
                            GDateTime *now,
                            GPtrArray *written,
                            GError **error);

/* Puts a copy in the place of a book that no window has open. The present book is kept
 * beside it; its new path goes to `kept` (free with g_free; NULL where there was none).
 * The copy stays as it is. Errors: as laba_book_open for the copy; FAILED. Then the book
 * is as it was. */
gboolean laba_backup_restore (const char *copy,
                              const char *book,
                              GDateTime *now,
                              char **kept,
                              GError **error);

/* For the room above: what proves a book. */
typedef gboolean (*LabaProveFunc) (LabaDb *db, GError **error);
void laba_backup_register_proof (LabaProveFunc prove);

G_END_DECLS
