/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What text files of other programs are written in. */
typedef enum
{
  LABA_ENCODING_UTF_8,
  LABA_ENCODING_UTF_16_LE,
  LABA_ENCODING_UTF_16_BE,
  LABA_ENCODING_WINDOWS_1252,
} LabaEncoding;

/* A byte becomes no more than these many in UTF-8. */
#define LABA_ENCODING_GROWTH 3

/* Turns the bytes into UTF-8 at `to`, which has room for LABA_ENCODING_GROWTH times as
 * many, and says in `length` how many it became. What is no character becomes U+FFFD.
 * Returns how many bytes were taken: all of them but the beginning of a character whose
 * rest is still to come (not when `at_end`). Not for UTF-8. */
gsize laba_encoding_decode (LabaEncoding encoding,
                            const guint8 *bytes,
                            gsize n,
                            gboolean at_end,
                            char *to,
                            gsize *length);

/* What a file beginning with these bytes is written in, by its mark or by its zeros;
 * UTF_8 where nothing says so. */
LabaEncoding laba_encoding_find (const guint8 *bytes, gsize n);

G_END_DECLS
