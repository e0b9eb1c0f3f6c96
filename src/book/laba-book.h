/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "book/laba-db.h"

G_BEGIN_DECLS

/* A book that is open. Emits `changed` (GStrv of table names) after each commit, undo or redo, and
 * notify::can-undo, can-redo. All writes happen on the thread that opened it. */
#define LABA_TYPE_BOOK (laba_book_get_type ())
G_DECLARE_FINAL_TYPE (LabaBook, laba_book, LABA, BOOK, GObject)

#define LABA_BOOK_MAGIC 0x4c616261 /* "Laba" */

/* Makes a new book; the file must not exist. method: "average" or "fifo". name and language may be NULL.
 * Errors: LABA_ERROR_TAKEN, FAILED. */
LabaBook *laba_book_new (const char *path, const char *method, const char *name, const char *language, GError **error);
/* Opens a book, migrating an older one in place (a copy stays beside it: PATH.vN.bak).
 * Errors: LABA_ERROR_NOT_FOUND, BUSY, TOO_NEW, DAMAGED, FAILED. */
LabaBook *laba_book_open (const char *path, GError **error);
/* A connection of its own for a job in another thread: reads only, with the views. Close with laba_db_close. */
LabaDb *laba_book_open_reader (const char *path, GError **error);
/* Closes at once: checkpoint, so that the book is one file. Unreffing does the same. */
void laba_book_close (LabaBook *book);

LabaDb *laba_book_get_db (LabaBook *book); /* for reading; borrowed */
const char *laba_book_get_path (LabaBook *book);

/* A setting of the book; free with g_free. NULL where it is not set. Known keys: name, language, cost-method (average,
 * fifo), lock-day (last closed day, YYYY-MM-DD), and what rooms add. */
char *laba_book_dup_setting (LabaBook *book, const char *key);

/* Undo and redo of one act. FALSE with LABA_ERROR_NOT_FOUND when there is none, LOCKED when it reaches into a closed month. label: what
 * it was, free with g_free; may be NULL. */
gboolean laba_book_undo (LabaBook *book, char **label, GError **error);
gboolean laba_book_redo (LabaBook *book, char **label, GError **error);
gboolean laba_book_can_undo (LabaBook *book);
gboolean laba_book_can_redo (LabaBook *book);
char *laba_book_dup_undo_label (LabaBook *book);
char *laba_book_dup_redo_label (LabaBook *book);

/* A verified copy (laba_copy_write); out must not exist. */
gboolean laba_book_backup (LabaBook *book, const char *out, GError **error);

/* Whether the file in its place is still the one that is open; FALSE with a sentence for the user. Where another program has
 * written into it since, `changed` tells of all tables. */
gboolean laba_book_look_again (LabaBook *book, GError **error);

/* Throws the derived layer away and makes it again from the content. */
gboolean laba_book_rebuild (LabaBook *book, GError **error);

G_END_DECLS
