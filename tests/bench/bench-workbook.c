/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes a workbook of the order lines alone, the longest list that a user asks for:
 *   bench-workbook BOOK OUT.xlsx
 * (The whole book is laba-cli's export.) Says its most memory, in KiB. */

#include <stdlib.h>
#include <string.h>

#include "base/laba-language.h"
#include "exchange/laba-workbook-book.h"
#include "laba-model.h"

static void
must (gboolean done, GError *error)
{
  if (!done)
    g_error ("%s", error != NULL ? error->message : "failed");
}

/* What wait4 tells counts the program that started this one, too. */
static void
print_peak (void)
{
  g_autofree char *status = NULL;

  if (g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    g_print ("%ld\n", strtol (strstr (status, "VmHWM:") + 6, NULL, 10));
}

int
main (int argc, char **argv)
{
  const LabaWorkbookOptions options = { 0 };
  GError *error = NULL;

  g_assert (argc == 3);
  laba_model_init ();
  laba_language_set ("en");
  g_autoptr (LabaDb) db = laba_book_open_reader (argv[1], &error);
  must (db != NULL, error);
  LabaWorkbook *workbook = laba_workbook_new (argv[2], &error);
  must (workbook != NULL, error);
  LabaBookExport self
      = { .db = db, .workbook = workbook, .options = &options, .last = LABA_DAY_MAX };
  must (laba_db_begin_read (db, &error), error);
  must (laba_db_run (db, "workbook-cache", &error), error);
  must (laba_book_export_add_list (&self, &laba_book_list_order_lines, &error), error);
  laba_db_rollback (db);
  must (laba_workbook_finish (workbook, 0, NULL, NULL, NULL, &error), error);
  print_peak ();
  return 0;
}
