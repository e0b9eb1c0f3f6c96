/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A stranger's book. The input is what he changed of one that is whole: each four bytes a
 * page, a place in it, and a byte. Opened, proven, its history read, undone, rescued. */
#include "fuzz.h"

#include <glib/gstdio.h>

#include "book/laba-edit.h"
#include "book/laba-file.h"
#include "book/laba-rescue.h"
#include "exchange/laba-jsonl.h"
#include "laba-model.h"
#include "ledger/laba-ledger.h"

#define PAGE 4096

static struct
{
  char *path, *out;
  char *whole;
  gsize size;
} world;

static void
fill (LabaBook *book)
{
  GError *error = NULL;
  g_autoptr (LabaSource) source
      = laba_source_open (FUZZ_BOOKS "/everything.jsonl", &error);
  g_autoptr (LabaIntake) intake = laba_intake_begin (book, FALSE, &error);

  intake->make = TRUE;
  laba_jsonl_read (intake, source, &error);
  g_assert_no_error (error);
  laba_intake_finish (intake, "fuzz", FALSE, &error);
  g_assert_no_error (error);
}

static void
say_nothing (const char *domain, GLogLevelFlags level, const char *message, gpointer data)
{
}

static void
set_up (void)
{
  g_autofree char *folder = g_dir_make_tmp ("laba-fuzz-XXXXXX", NULL);
  GError *error = NULL;

  laba_model_init ();
  g_log_set_handler ("laba", G_LOG_LEVEL_WARNING, say_nothing, NULL);
  world.path = g_build_filename (folder, "fuzz.laba", NULL);
  world.out = g_build_filename (folder, "rescued.laba", NULL);
  LabaBook *book = laba_book_new (world.path, "average", NULL, "id", &error);
  g_assert_no_error (error);
  fill (book);
  g_object_unref (book);
  g_file_get_contents (world.path, &world.whole, &world.size, &error);
  g_assert_no_error (error);
}

static void
put_changed (const uint8_t *data, size_t size)
{
  g_autofree char *file = g_memdup2 (world.whole, world.size);
  gsize n_pages = world.size / PAGE;

  for (size_t i = 0; i + 4 <= size; i += 4)
    {
      gsize page = data[i] % n_pages;
      gsize at = ((gsize) data[i + 1] << 8 | data[i + 2]) % PAGE;

      file[page * PAGE + at] = (char) data[i + 3];
    }
  laba_file_remove (world.path);
  laba_file_remove (world.out);
  fuzz_put (world.path, file, world.size);
}

/* Whether it proves. */
static gboolean
use (LabaBook *book)
{
  g_autoptr (GArray) lines = laba_history_list (laba_book_get_db (book), 0, 100, NULL);
  gboolean proven = laba_ledger_prove (laba_book_get_db (book), NULL);

  laba_book_undo (book, NULL, NULL);
  laba_book_redo (book, NULL, NULL);
  return proven;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;

  if (world.path == NULL)
    set_up ();
  put_changed (data, size);
  g_autoptr (LabaBook) book = laba_book_open (world.path, &error);
  g_assert_true (book != NULL || error != NULL);
  if (book != NULL && use (book))
    return 0;
  g_clear_object (&book);
  g_clear_error (&error);
  g_autoptr (LabaRescue) rescue
      = laba_rescue_run (world.path, world.out, NULL, NULL, &error);
  if (rescue == NULL)
    g_assert_nonnull (error);
  return 0;
}
