/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A book of every schema that ever was (tests/books/vN.laba.gz, made by keep.py there):
 * opened by this program it proves, holds what a book has in which the same is written
 * today, and can still undo what was done in it. */
#include <stdlib.h>
#include <string.h>

#include "book/laba-migrate.h"
#include "exchange/laba-jsonl.h"
#include "lib/laba-test-book.h"

static void
unpack (const char *from, const char *to)
{
  g_autoptr (GFile) source = g_file_new_for_path (from);
  g_autoptr (GFile) target = g_file_new_for_path (to);
  g_autoptr (GZlibDecompressor) gunzip
      = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP);
  GError *error = NULL;
  g_autoptr (GInputStream) in = G_INPUT_STREAM (g_file_read (source, NULL, &error));

  if (error != NULL)
    g_error ("%s: run tests/books/keep.py: each schema has its book", error->message);
  g_autoptr (GInputStream) through
      = g_converter_input_stream_new (in, G_CONVERTER (gunzip));
  g_autoptr (GOutputStream) out = G_OUTPUT_STREAM (
      g_file_replace (target, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL, &error));
  g_assert_no_error (error);
  g_output_stream_splice (out, through, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL,
                          &error);
  g_assert_no_error (error);
}

static void
write_everything (LabaBook *book, int version)
{
  GError *error = NULL;
  g_autofree char *name = g_strdup_printf ("books/v%d.jsonl", version);
  g_autofree char *path = laba_test_source (name);
  g_autoptr (LabaSource) source = laba_source_open (path, &error);
  g_autoptr (LabaIntake) intake = laba_intake_begin (book, FALSE, &error);

  intake->make = TRUE;
  laba_jsonl_read (intake, source, &error);
  g_assert_no_error (error);
  laba_intake_finish (intake, "today", FALSE, &error);
  g_assert_no_error (error);
}

/* Rows but those of the settings, which are the book's own. */
static char *
rows_of (LabaTestBook *book)
{
  g_autofree char *dump = laba_test_dump (book);
  const char *settings = strstr (dump, "\nsetting|");
  const char *after = settings;

  while (after != NULL && g_str_has_prefix (after, "\nsetting|"))
    after = strchr (after + 1, '\n');
  return settings == NULL
             ? g_strdup (dump)
             : g_strdup_printf ("%.*s%s", (int) (settings - dump), dump, after);
}

/* History goes on across versions: the step that the old program took goes and comes back. */
static void
undo_and_redo (LabaTestBook *old)
{
  g_autofree char *before = rows_of (old);
  GError *error = NULL;

  g_assert_true (laba_book_undo (old->book, NULL, &error));
  g_assert_no_error (error);
  laba_test_assert_proven (old);
  g_assert_true (laba_book_redo (old->book, NULL, &error));
  g_assert_no_error (error);
  g_autofree char *after = rows_of (old);
  g_assert_cmpstr (after, ==, before);
}

static void
test_upgrade (gconstpointer data)
{
  int version = GPOINTER_TO_INT (data);
  g_autoptr (LabaTestBook) today = laba_test_book_new ();
  g_autofree char *name = g_strdup_printf ("books/v%d.laba.gz", version);
  g_autofree char *kept = laba_test_source (name);
  g_autofree char *path = laba_test_dir_file (today->dir, "old.laba");
  GError *error = NULL;

  unpack (kept, path);
  g_autoptr (LabaBook) book = laba_book_open (path, &error);
  if (error != NULL)
    g_error ("v%d: %s (until it is released, tests/books/keep.py makes it anew)", version,
             error->message);
  LabaTestBook old = { NULL, book };
  laba_test_assert_proven (&old);
  write_everything (today->book, version);
  g_autofree char *expected = rows_of (today);
  g_autofree char *found = rows_of (&old);
  g_assert_cmpstr (found, ==, expected);
  g_autofree char *shop = laba_book_dup_setting (book, "name");
  g_assert_cmpstr (shop, ==, "Toko Lama");
  g_autoptr (GArray) lines = laba_history_list (laba_book_get_db (book), 0, 9, NULL);
  g_assert_cmpuint (lines->len, >, 0);
  undo_and_redo (&old);
}

/* Numbers of schemas may have gaps. */
static gboolean
ever_was (int version)
{
  g_auto (GStrv) steps = g_resources_enumerate_children ("/id/laba/sql/book/schema/",
                                                         G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (guint i = 0; steps[i] != NULL; i++)
    if (atoi (steps[i]) == version)
      return TRUE;
  return FALSE;
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (int version = 1; version <= laba_migrate_latest (); version++)
    {
      if (!ever_was (version))
        continue;
      g_autofree char *name = g_strdup_printf ("/upgrade/from-%d", version);

      g_test_add_data_func (name, GINT_TO_POINTER (version), test_upgrade);
    }
  return g_test_run ();
}
