/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether `length` bytes (-1: to the NUL) are one line of good text: UTF-8 without NUL,
 * line ends or other control characters. Errors: LABA_ERROR_INVALID. */
gboolean laba_text_check_line (const char *text, gssize length, GError **error);

/* The same for notes and addresses, in which line ends and tabs are good. */
gboolean laba_text_check_note (const char *text, gssize length, GError **error);

/* Runs of white space made one space, none at the ends. Owned by the caller. */
char *laba_text_collapse (const char *text);

/* What search and the comparison of names go by: without case, accents and spare spaces.
 * Never shown. Good UTF-8 in, owned by the caller. */
char *laba_text_fold (const char *text);

/* Whether nothing but white space is in it. NULL is empty. */
gboolean laba_text_is_empty (const char *text);

G_END_DECLS
