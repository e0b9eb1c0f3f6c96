/* SPDX-FileCopyrightText: 2026 The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/laba-error.h"
#include "tables/laba-csv.h"
#include "lib/laba-test.h"

/* ---- reading ---- */

/* The records of a file, cells between | and records between \n, each with its line. */
static char *
read_as_text (LabaTestDir *dir, const char *bytes, gsize size, GError **error)
{
  g_autofree char *path = laba_test_dir_file (dir, "a.csv");
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (LabaCsv) csv = NULL;

  g_file_set_contents (path, bytes, (gssize) size, NULL);
  csv = laba_csv_open (path, NULL);
  while (laba_csv_next (csv, error))
    {
      g_string_append_printf (out, "%u:", csv->line);
      for (guint i = 0; i < csv->n; i++)
        g_string_append_printf (out, "%s%s", i > 0 ? "|" : "", csv->cells[i]);
      g_string_append_c (out, ';');
    }
  if (error != NULL && *error != NULL)
    g_string_append_printf (out, "%u!", csv->line);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
reads_as (LabaTestDir *dir, const char *bytes, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *read = read_as_text (dir, bytes, strlen (bytes), &error);

  g_assert_no_error (error);
  g_assert_cmpstr (read, ==, expected);
}

static void
test_read (void)
{
  g_autoptr (LabaTestDir) dir = laba_test_dir_new ();

  reads_as (dir, "", "");
  reads_as (dir, "a,b\n1,2\n", "1:a|b;2:1|2;");
  reads_as (dir, "a,b\r\n1,\r\n,2", "1:a|b;2:1|;3:|2;");
  reads_as (dir,
            "\xef\xbb\xbf"
            "a,b\n",
            "1:a|b;");
  reads_as (dir, "\xef\xbb\xbf\"a\",b\n", "1:a|b;");
  reads_as (dir, "a;b\n1,5;2\n", "1:a|b;2:1,5|2;");
  reads_as (dir, "a\tb\n1\t2\n", "1:a|b;2:1|2;");
  reads_as (dir, "\"a;b;c\",d\n1,2\n", "1:a;b;c|d;2:1|2;");
  reads_as (dir, "a\n\n\r\nb\n", "1:a;4:b;");
  reads_as (dir, "a,b\n\"x,y\",\"say \"\"hi\"\"\"\n", "1:a|b;2:x,y|say \"hi\";");
  reads_as (dir, "a,b\n\"two\nlines\",1\nc,d\n", "1:a|b;2:two\nlines|1;4:c|d;");
  reads_as (dir, "a,b\r\n\"two\r\nlines\",1\r\n", "1:a|b;2:two\r\nlines|1;");
  reads_as (dir, "a,b\n\"\",\"\"\n", "1:a|b;2:|;");
  reads_as (dir, "a,b\nin\"side,2\n", "1:a|b;2:in\"side|2;");
}

static void
refuses (LabaTestDir *dir,
         const char *bytes,
         gsize size,
         const char *expected,
         const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *read = read_as_text (dir, bytes, size, &error);

  g_assert_error (error, LABA_ERROR, LABA_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, words));
  g_assert_cmpstr (read, ==, expected);
}

static void
test_refuse (void)
{
  g_autoptr (LabaTestDir) dir = laba_test_dir_new ();

  refuses (dir, "a\n\"b\nc\n", 7, "1:a;2!", "never closed");
  refuses (dir, "a\n\"b\"c\n", 7, "1:a;2!", "closing quote");
  refuses (dir, "a\n\xff\n", 4, "1:a;2!", "UTF-8");
  refuses (dir, "a\nb\0c\n", 6, "1:a;2!", "NUL");
  g_autofree char *huge = g_strnfill (LABA_SOURCE_LINE_MAX + 300000, 'x');
  refuses (dir, huge, strlen (huge), "1!", "too long");
}

static void
test_source (void)
{
  g_autoptr (LabaTestDir) dir = laba_test_dir_new ();
  g_autofree char *path = laba_test_dir_file (dir, "lines");
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  gsize length = 0;

  g_assert_null (laba_source_open (path, &error));
  g_assert_error (error, LABA_ERROR, LABA_ERROR_NOT_FOUND);
  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (text, "line %u\n", i);
  laba_test_write (path, text->str);
  g_autoptr (LabaSource) source = laba_source_open (path, NULL);
  g_assert_true (laba_source_is_longer (source, 50000));
  g_assert_false (laba_source_is_longer (source, 100000));
  for (guint i = 0; i < 100000; i++)
    {
      g_autofree char *expected = g_strdup_printf ("line %u", i);

      g_assert_cmpstr (laba_source_next (source, &length, NULL), ==, expected);
      g_assert_cmpuint (laba_source_get_line (source), ==, i + 1);
    }
  g_assert_null (laba_source_next (source, &length, NULL));
  g_assert_cmpuint (laba_source_get_done (source), ==, text->len);
}

/* ---- writing ---- */

static void
writes (const char *text, const char *expected)
{
  g_autoptr (GString) out = g_string_new (NULL);

  laba_csv_append (out, text);
  laba_csv_end (out);
  g_assert_true (g_str_has_suffix (out->str, "\r\n"));
  g_string_truncate (out, out->len - 2);
  g_assert_cmpstr (out->str, ==, expected);
}

static void
test_write (void)
{
  writes (NULL, "");
  writes ("Jilbab", "Jilbab");
  writes ("a,b", "\"a,b\"");
  writes ("say \"hi\"", "\"say \"\"hi\"\"\"");
  writes ("two\nlines", "\"two\nlines\"");
  writes (" space", "\" space\"");
  writes ("=1+1", "'=1+1");
  writes ("+62812", "'+62812");
  writes ("-", "'-");
  writes ("@a", "'@a");
  writes ("\t=1", "\"'\t'=1\"");
  writes ("'=1", "''=1");
  writes ("'tis", "'tis");
  writes ("a;=1", "\"a;'=1\"");
  writes ("a\n@b", "\"a\n'@b\"");
  writes ("a;'-1", "\"a;''-1\"");
  writes ("a=1;b", "\"a=1;b\"");
}

/* Any text comes back as it was, also through formulas, quotes and line ends. */
static void
test_round_trip (void)
{
  static const char *const pieces[] = { "a", "\"", ",", ";", "\t", "\n", "\r\n", "=",
                                        "+", "-",  "@", "'", " ",  "é",  "0",    "" };
  g_autoptr (LabaTestDir) dir = laba_test_dir_new ();
  g_autofree char *path = laba_test_dir_file (dir, "round.csv");
  g_autoptr (GRand) dice = g_rand_new_with_seed (11);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) out = g_string_new ("a,b,c\r\n");

  for (guint n = 0; n < 3000; n++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (int i = g_rand_int_range (dice, 0, 7); i > 0; i--)
        g_string_append (text, pieces[g_rand_int_range (dice, 0, G_N_ELEMENTS (pieces))]);
      laba_csv_append (out, text->str);
      g_ptr_array_add (texts, g_strdup (text->str));
      if (n % 3 == 2)
        laba_csv_end (out);
    }
  laba_test_write (path, out->str);
  g_autoptr (LabaCsv) csv = laba_csv_open (path, NULL);
  g_autoptr (GError) error = NULL;
  g_assert_true (laba_csv_next (csv, &error));
  for (guint n = 0; n < texts->len; n += 3)
    {
      g_assert_true (laba_csv_next (csv, &error));
      g_assert_cmpuint (csv->n, ==, 3);
      for (guint i = 0; i < 3; i++)
        {
          g_autofree char *copy = NULL;

          g_assert_cmpstr (laba_csv_unguard (csv->cells[i], &copy), ==, texts->pdata[n + i]);
        }
    }
  g_assert_false (laba_csv_next (csv, &error));
  g_assert_no_error (error);
}

/* Whatever comes in: an end, and never more cells than separators allow. */
static void
test_random (void)
{
  static const char bytes[] = "a\",;\t\n\r= \xc3\xa9";
  g_autoptr (LabaTestDir) dir = laba_test_dir_new ();
  g_autoptr (GRand) dice = g_rand_new_with_seed (13);

  for (guint n = 0; n < 3000; n++)
    {
      char text[40];
      gsize size = (gsize) g_rand_int_range (dice, 0, sizeof text);
      g_autoptr (GError) error = NULL;

      for (gsize i = 0; i < size; i++)
        text[i] = bytes[g_rand_int_range (dice, 0, sizeof bytes)];
      g_autofree char *read = read_as_text (dir, text, size, &error);
      g_assert_nonnull (read);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/read", test_read);
  g_test_add_func ("/csv/refuse", test_refuse);
  g_test_add_func ("/csv/source", test_source);
  g_test_add_func ("/csv/write", test_write);
  g_test_add_func ("/csv/round-trip", test_round_trip);
  g_test_add_func ("/csv/random", test_random);
  return g_test_run ();
}
