/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* CSV files: every cell that was read is written, and read again as the same. */
#include "fuzz.h"

#include <glib/gstdio.h>
#include <string.h>

#include "tables/laba-csv.h"

static char *path;

static GPtrArray *
read_all (gboolean *whole)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LabaCsv) csv = laba_csv_open (path, &error);
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  g_assert_no_error (error);
  while (laba_csv_next (csv, &error))
    {
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

      for (guint i = 0; i < csv->n; i++)
        g_strv_builder_add (builder, csv->cells[i]);
      g_ptr_array_add (records, g_strv_builder_end (builder));
    }
  *whole = error == NULL;
  return records;
}

static char *
write_all (GPtrArray *records)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    {
      char **cells = records->pdata[i];

      /* A first cell holds the separator that the reader finds out from. */
      laba_csv_append (out, "x");
      for (guint j = 0; cells[j] != NULL; j++)
        laba_csv_append (out, cells[j]);
      laba_csv_end (out);
    }
  return g_string_free (out, FALSE);
}

static void
compare (GPtrArray *records, GPtrArray *again)
{
  g_assert_cmpuint (again->len, ==, records->len);
  for (guint i = 0; i < records->len; i++)
    {
      char **cells = records->pdata[i], **back = again->pdata[i];

      g_assert_cmpuint (g_strv_length (back), ==, g_strv_length (cells) + 1);
      for (guint j = 0; cells[j] != NULL; j++)
        {
          g_autofree char *copy = NULL;

          g_assert_cmpstr (laba_csv_unguard (back[j + 1], &copy), ==, cells[j]);
        }
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  gboolean whole;

  if (path == NULL)
    {
      g_autofree char *folder = g_dir_make_tmp ("laba-fuzz-XXXXXX", NULL);

      path = g_build_filename (folder, "input.csv", NULL);
    }
  fuzz_put (path, data, size);
  g_autoptr (GPtrArray) records = read_all (&whole);
  if (!whole)
    return 0;
  g_autofree char *text = write_all (records);
  fuzz_put (path, text, strlen (text));
  g_autoptr (GPtrArray) again = read_all (&whole);
  g_assert_true (whole);
  compare (records, again);
  return 0;
}
