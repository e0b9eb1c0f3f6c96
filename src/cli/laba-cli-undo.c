/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/laba-cli.h"

#include <glib/gi18n.h>

typedef gboolean (*StepFunc) (LabaBook *book, char **label, GError **error);

static int
step (LabaCli *cli, StepFunc step_once)
{
  gint64 n = 1;
  int status;

  if (!laba_cli_parse (cli, NULL, 1, 2)
      || (cli->argc > 2 && !laba_cli_number (cli, cli->argv[2], 1, &n)))
    return LABA_CLI_USAGE;
  g_autoptr (LabaBook) book = laba_cli_open (cli, cli->argv[1], &status);
  if (book == NULL)
    return status;
  for (gint64 i = 0; i < n; i++)
    {
      g_autofree char *label = NULL;
      GError *error = NULL;

      if (!step_once (book, &label, &error))
        return laba_cli_fail (cli, error);
      if (!cli->quiet)
        laba_cli_print ("%s\n", label);
    }
  return LABA_CLI_DONE;
}

static int
run_undo (LabaCli *cli)
{
  return step (cli, laba_book_undo);
}

static int
run_redo (LabaCli *cli)
{
  return step (cli, laba_book_redo);
}

const LabaCliCommand laba_cli_undo = {
  .name = "undo",
  .arguments = "BOOK [N]",
  .summary = N_ ("Take the last act (or the last N) back; prints what it was"),
  .run = run_undo,
};

const LabaCliCommand laba_cli_redo = {
  .name = "redo",
  .arguments = "BOOK [N]",
  .summary = N_ ("Do again what was taken back"),
  .run = run_redo,
};
