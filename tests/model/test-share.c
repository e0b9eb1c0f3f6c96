/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A copy without names: the same figures, and not a byte of what was taken out. */
#include <string.h>

#include "book/laba-share.h"
#include "lib/laba-test-trade.h"

static gboolean
has (const char *file, gsize size, const char *word)
{
  gsize length = strlen (word);

  for (gsize i = 0; i + length <= size; i++)
    if (memcmp (file + i, word, length) == 0)
      return TRUE;
  return FALSE;
}

static void
test_share (void)
{
  static const char *const secrets[] = { "Rahasia",  "rahasia", "081299", "Jalan",
                                         "Penerima", "JNE-778", "hadiah", "Toko Bunga",
                                         "setoran-ibu", "ambil-arisan" };
  g_autoptr (LabaTestTrade) trade = laba_test_trade_new ();
  LabaBook *book = trade->test->book;
  g_autofree char *out = laba_test_dir_file (trade->test->dir, "shared.laba");
  g_autofree char *file = NULL;
  GError *error = NULL;
  gsize size;

  laba_test_say (
      trade,
      "{'type':'person','name':'Rahasia','phone':'0812-9900-1122','address':'Jalan Melati 5'}");
  laba_test_say (
      trade,
      "{'type':'order','number':'A-1','day':'2026-02-01','channel':'WA','customer':'Rahasia','recipient':'Penerima',"
      "'tracking':'JNE-778','note':'hadiah','lines':[{'product':'JB','quantity':2,'unit_price':40000}]}");
  /* Two types whose fields are the same. */
  laba_test_say (trade, "{'type':'capital','day':'2026-02-01','account':'Tunai','amount':1000,'note':'setoran-ibu'}");
  laba_test_say (trade, "{'type':'drawing','day':'2026-02-01','account':'Tunai','amount':1000,'note':'ambil-arisan'}");
  LabaEdit *edit = laba_edit_begin (book, "Name", &error);
  laba_edit_set_setting (edit, "name", "Toko Bunga", &error);
  laba_edit_commit (edit, &error);
  g_assert_no_error (error);
  laba_share_write (laba_book_get_db (book), out, &error);
  g_assert_no_error (error);

  g_assert_true (g_file_get_contents (out, &file, &size, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (secrets); i++)
    if (has (file, size, secrets[i]))
      g_error ("“%s” is still in the copy", secrets[i]);
  g_autoptr (LabaBook) shared = laba_book_open (out, &error);
  g_assert_no_error (error);
  LabaTestBook eyes = { NULL, shared };
  laba_test_assert_proven (&eyes);
  g_assert_cmpint (laba_test_balance (&eyes, LABA_ROLE_SALES, 0, 20261231), ==,
                   laba_test_balance (trade->test, LABA_ROLE_SALES, 0, 20261231));
  g_assert_false (laba_book_can_undo (shared));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/share/no-names", test_share);
  return g_test_run ();
}
