/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/laba-cli.h"

#include <glib/gi18n.h>

#include "book/laba-edit.h"
#include "book/laba-store.h"

static gboolean delete (LabaBook *book, gint64 id, GError **error)
{
  g_autoptr (LabaRecord) record = laba_store_load (laba_book_get_db (book), id, error);
  g_autoptr (LabaEdit) edit = NULL;

  if (record == NULL)
    return FALSE;
  g_autofree char *what = laba_store_describe (laba_book_get_db (book), record);
  /* Translators: a line of history; %s is “Order A-17, Bu Sari” */
  g_autofree char *label = g_strdup_printf (_ ("Delete: %s"), what);
  edit = laba_edit_begin (book, label, error);
  return edit != NULL && laba_edit_delete (edit, id, error)
         && laba_edit_commit (g_steal_pointer (&edit), error);
}

static int
run (LabaCli *cli)
{
  GError *error = NULL;
  gint64 id;
  int status;

  if (!laba_cli_parse (cli, NULL, 2, 2) || !laba_cli_number (cli, cli->argv[2], 1, &id))
    return LABA_CLI_USAGE;
  g_autoptr (LabaBook) book = laba_cli_open (cli, cli->argv[1], &status);
  if (book == NULL)
    return status;
  return delete (book, id, &error) ? LABA_CLI_DONE : laba_cli_fail (cli, error);
}

const LabaCliCommand laba_cli_delete = {
  .name = "delete",
  .arguments = "BOOK ID",
  .summary = N_ ("Delete a record that nothing else needs"),
  .run = run,
};
