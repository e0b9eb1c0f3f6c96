/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/laba-cli.h"

#include <glib/gi18n.h>

#include "ledger/laba-ledger.h"

static void
print_proof (const char *proof, gboolean holds, const char *detail, gpointer data)
{
  const LabaCli *cli = data;

  if (holds && !cli->quiet)
    laba_cli_print ("%s  %s\n", _ ("ok"), proof);
  else if (!holds)
    laba_cli_print ("%s  %s%s%s\n", _ ("NOT"), proof, detail != NULL ? ": " : "",
                    detail != NULL ? detail : "");
}

static int
run (LabaCli *cli)
{
  GError *error = NULL;
  int status;

  if (!laba_cli_parse (cli, NULL, 1, 1))
    return LABA_CLI_USAGE;
  g_autoptr (LabaBook) book = laba_cli_open (cli, cli->argv[1], &status);
  if (book == NULL)
    return status;
  if (laba_ledger_check (book, print_proof, cli, &error))
    return LABA_CLI_DONE;
  if (error != NULL)
    laba_cli_fail (cli, error);
  return LABA_CLI_BROKEN;
}

const LabaCliCommand laba_cli_check = {
  .name = "check",
  .arguments = "BOOK",
  .summary
  = N_ ("Prove the book: its file, its journal, its stock, its debts; a line a proof"),
  .run = run,
};
