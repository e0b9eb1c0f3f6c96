/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "tables/laba-encoding.h"

G_BEGIN_DECLS

/* A text file or the standard input, line by line, in memory that does not grow with it.
 * A byte order mark at its start is dropped. */
typedef struct _LabaSource LabaSource;

/* No line is longer, so that no file can fill the memory. */
#define LABA_SOURCE_LINE_MAX (16 * 1024 * 1024)

/* Opens the file; "-" is the standard input. Errors: LABA_ERROR_NOT_FOUND, FAILED. */
LabaSource *laba_source_open (const char *path, GError **error);

/* The same for a file in another encoding. What is no character becomes U+FFFD. */
LabaSource *
laba_source_open_encoded (const char *path, LabaEncoding encoding, GError **error);
void laba_source_free (LabaSource *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaSource, laba_source_free)

/* The next line without its end (LF, CRLF), as good UTF-8 without NUL, and
 * NUL-terminated. It may be written into and lives until the next call. NULL at the end,
 * and with `error` set when it cannot be read; then laba_source_get_line says where.
 * Errors: LABA_ERROR_INVALID (not UTF-8, too long), FAILED (the disk). */
char *laba_source_next (LabaSource *self, gsize *length, GError **error);

/* Whether more than `lines` lines are still to come; looks ahead. Faults come later, with
 * laba_source_next. */
gboolean laba_source_is_longer (LabaSource *self, guint lines);

/* The number of the line that came last, from 1. */
guint laba_source_get_line (LabaSource *self);

/* Whether that line ended in CRLF. */
gboolean laba_source_ended_crlf (LabaSource *self);

/* What it is called in messages. Borrowed. */
const char *laba_source_get_name (LabaSource *self);

/* How many bytes were taken, and how many there are (0 when unknown): for progress. */
guint64 laba_source_get_done (LabaSource *self);
guint64 laba_source_get_size (LabaSource *self);

G_END_DECLS
