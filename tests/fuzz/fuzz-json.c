/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines of JSON records, as `laba-cli record` takes them, into a book that has something
 * of everything: read, saved, posted, costed; then taken back, and the book is as it was.
 */
#include "fuzz.h"

#include <glib/gstdio.h>

#include "book/laba-book.h"
#include "exchange/laba-jsonl.h"
#include "laba-model.h"

static LabaBook *book;
static char *path;

static gboolean
take (const char *file, gboolean dry_run, GError **error)
{
  g_autoptr (LabaSource) source = laba_source_open (file, error);
  g_autoptr (LabaIntake) intake
      = source != NULL ? laba_intake_begin (book, FALSE, error) : NULL;

  if (intake == NULL)
    return FALSE;
  intake->make = TRUE;
  return laba_jsonl_read (intake, source, error)
         && laba_intake_finish (intake, "fuzz", dry_run, error);
}

static void
set_up (void)
{
  GError *error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("laba-fuzz-XXXXXX", &error);
  g_autofree char *name = g_build_filename (folder, "fuzz.laba", NULL);

  g_assert_no_error (error);
  laba_model_init ();
  path = g_build_filename (folder, "input.jsonl", NULL);
  book = laba_book_new (name, "average", NULL, "id", &error);
  g_assert_no_error (error);
  take (FUZZ_BOOKS "/everything.jsonl", FALSE, &error);
  g_assert_no_error (error);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;

  if (book == NULL)
    set_up ();
  fuzz_put (path, data, size);
  gint64 last = laba_db_int (laba_book_get_db (book), "record-last", NULL, 0, 0);
  if (!take (path, TRUE, &error))
    g_assert_nonnull (error);
  g_assert_cmpint (laba_db_int (laba_book_get_db (book), "record-last", NULL, 0, 0), ==,
                   last);
  return 0;
}
