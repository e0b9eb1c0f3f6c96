/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* opener BOOK: a later version of the program, which brings the book up to its schema and
 * proves it. For kill.py. */
#include "book/laba-book.h"
#include "laba-model.h"
#include "ledger/laba-ledger.h"
#include "migrate-good.h"

static void
proof_cb (const char *proof, gboolean holds, const char *detail, gpointer data)
{
  if (!holds)
    g_error ("does not hold: %s: %s", proof, detail);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;

  laba_model_init ();
  migrate_good_register_resource ();
  g_autoptr (LabaBook) book = laba_book_open (argv[1], &error);
  g_assert_no_error (error);
  laba_ledger_check (book, proof_cb, NULL, &error);
  g_assert_no_error (error);
  return 0;
}
