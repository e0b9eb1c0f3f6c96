/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

/* A target: takes any bytes, and must neither crash nor hang nor break a promise.
 * libFuzzer calls it by this name; run-corpus.c does where there is no clang. */
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* Makes it the whole of a file. */
static inline void
fuzz_put (const char *path, const void *data, size_t size)
{
  FILE *file = fopen (path, "wb");

  g_assert_nonnull (file);
  g_assert_cmpuint (fwrite (data, 1, size, file), ==, size);
  g_assert_cmpint (fclose (file), ==, 0);
}

/* The bytes as a text of good UTF-8 (what is bad is replaced); owned by the caller. */
static inline char *
fuzz_text (const uint8_t *data, size_t size)
{
  return g_utf8_make_valid ((const char *) data, (gssize) size);
}
