/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* run-corpus FOLDER: a target over each file of its corpus, and over each cut short and
 * with a byte changed here and there: the short form, with any compiler. */
#include <gio/gio.h>
#include <stdio.h>

#include "fuzz.h"

#define CUTS 16

static guint
run_varied (const char *data, gsize size)
{
  g_autofree uint8_t *own = g_memdup2 (data, size + 1);
  guint n = 1;

  LLVMFuzzerTestOneInput (own, size);
  for (gsize i = 0; i < CUTS && i < size; i++, n += 2)
    {
      gsize at = size * i / CUTS;
      uint8_t kept = own[at];

      LLVMFuzzerTestOneInput (own, at);
      own[at] ^= (uint8_t) (1 << (i % 8));
      LLVMFuzzerTestOneInput (own, size);
      own[at] = kept;
    }
  return n;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (argv[1], 0, &error);
  const char *name;
  guint n = 0;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (argv[1], name, NULL);
      g_autofree char *data = NULL;
      gsize size;

      g_file_get_contents (path, &data, &size, &error);
      g_assert_no_error (error);
      n += run_varied (data, size);
    }
  printf ("1..1\nok 1 %u inputs\n", n);
  return n > 0 ? 0 : 1;
}
