/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/laba-cli.h"

#include <glib/gi18n.h>

typedef gboolean (*StepFunc) (LabaBook *book, char **label, GError **error);

/* All of the n steps, or none: those before one that fails are taken the other way. Adds what each was. */
static gboolean
step_all (LabaBook *book, gint64 n, StepFunc step_once, StepFunc step_back, GString *labels, GError **error)
{
  for (gint64 i = 0; i < n; i++)
    {
      g_autofree char *label = NULL;

      if (!step_once (book, &label, error))
        {
          while (i-- > 0 && step_back (book, NULL, NULL))
            continue;
          return FALSE;
        }
      g_string_append_printf (labels, "%s\n", label);
    }
  return TRUE;
}

static int
step (LabaCli *cli, StepFunc step_once, StepFunc step_back)
{
  g_autoptr (GString) labels = g_string_new (NULL);
  GError *error = NULL;
  gint64 n = 1;
  int status;

  if (!laba_cli_parse (cli, NULL, 1, 2)
      || (cli->argc > 2 && !laba_cli_number (cli, cli->argv[2], 1, &n)))
    return LABA_CLI_USAGE;
  g_autoptr (LabaBook) book = laba_cli_open (cli, cli->argv[1], &status);
  if (book == NULL)
    return status;
  if (!step_all (book, n, step_once, step_back, labels, &error))
    return laba_cli_fail (cli, error);
  if (!cli->quiet)
    laba_cli_print ("%s", labels->str);
  return LABA_CLI_DONE;
}

static int
run_undo (LabaCli *cli)
{
  return step (cli, laba_book_undo, laba_book_redo);
}

static int
run_redo (LabaCli *cli)
{
  return step (cli, laba_book_redo, laba_book_undo);
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
