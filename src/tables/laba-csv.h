/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tables/laba-source.h"

G_BEGIN_DECLS

#define LABA_CSV_CELLS_MAX 16384

/* CSV by RFC 4180: quoted cells may hold separators, quotes (doubled) and line ends. Read
 * are also CRLF or LF, a byte order mark, and ; or a tab in place of the comma, found out
 * from the first line. Empty lines are passed over. */
typedef struct
{
  char **cells; /* of the present record; may be written into, live until the next call */
  guint n;
  guint line; /* where the record begins, from 1 */
  LabaSource *source;
  /* private */
  char separator;
  gboolean loose;
  guint room, width; /* of the first record */
  GString *joined;   /* the record, where quotes made it another text than the file's */
} LabaCsv;

/* Opens a file, "-" for the standard input. Errors: LABA_ERROR_NOT_FOUND, FAILED. */
LabaCsv *laba_csv_open (const char *path, GError **error);
void laba_csv_free (LabaCsv *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaCsv, laba_csv_free)

/* A file of another program: in any encoding, its cells separated by `separator` ('\0':
 * found out); lines may have any number of cells, and behind a closing quote may stand
 * more. */
LabaCsv *laba_csv_open_foreign (const char *path,
                                LabaEncoding encoding,
                                char separator,
                                GError **error);

/* What separates the cells of such lines: the one of , ; tab that cuts most of them into
 * the same number of cells. */
char laba_csv_find_separator (const char *const *lines);

/* The next record. FALSE at the end, or with `error` set: LABA_ERROR_INVALID (a quote
 * that is not closed, not UTF-8, more cells than the first record has, more than
 * LABA_CSV_CELLS_MAX) at self->line, FAILED. */
gboolean laba_csv_next (LabaCsv *self, GError **error);

/* ---- writing ---- */

/* Appends a cell and a comma, which laba_csv_end takes off the last one. Text that a
 * spreadsheet would take for a formula (= + - @, a tab or CR first) gets an apostrophe in
 * front; so does such text within, behind a semicolon, tab or line end, where a
 * spreadsheet that separates cells by semicolons would begin one; and so does text of
 * apostrophes before one of these, so that laba_csv_unguard gives every text back
 * exactly. NULL is an empty cell. */
void laba_csv_append (GString *out, const char *text);

/* The same for numbers, days and other text of ours. */
void laba_csv_append_plain (GString *out, const char *text);
void laba_csv_append_number (GString *out, gint64 number);

/* Ends the line (CRLF, as the RFC has it). */
void laba_csv_end (GString *out);

/* The text without the apostrophes that laba_csv_append put there: within `text`, or in
 * `copy`, which is to be freed with g_free (NULL where there is none). */
const char *laba_csv_unguard (const char *text, char **copy);

G_END_DECLS
