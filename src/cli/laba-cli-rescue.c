/* SPDX-FileCopyrightText: The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/laba-cli.h"

#include <glib/gi18n.h>

#include "book/laba-rescue.h"

/* What could not be saved goes to standard output, a line each: it is what was asked for. */
static void
print_result (LabaCli *cli, const LabaRescue *rescue)
{
  for (guint i = 0; i < rescue->losses->len; i++)
    laba_cli_print ("%s\n", (const char *) rescue->losses->pdata[i]);
  if (cli->quiet)
    return;
  laba_cli_print (ngettext ("%u record was saved.", "%u records were saved.", rescue->n_saved),
                  rescue->n_saved);
  laba_cli_print ("\n");
  if (rescue->n_stand_ins > 0)
    {
      laba_cli_print (ngettext ("%u entry that others speak of was made anew by its number.",
                                "%u entries that others speak of were made anew by their numbers.",
                                rescue->n_stand_ins),
                      rescue->n_stand_ins);
      laba_cli_print ("\n");
    }
  if (!rescue->history)
    laba_cli_print ("%s\n", _ ("What was done before cannot be undone any more."));
}

static int
run (LabaCli *cli)
{
  GError *error = NULL;

  if (!laba_cli_parse (cli, NULL, 2, 2))
    return LABA_CLI_USAGE;
  g_autoptr (LabaRescue) rescue
      = laba_rescue_run (cli->argv[1], cli->argv[2], laba_cli_progress, cli, &error);
  if (rescue == NULL)
    return laba_cli_fail (cli, error);
  print_result (cli, rescue);
  return LABA_CLI_DONE;
}

const LabaCliCommand laba_cli_rescue = {
  .name = "rescue",
  .arguments = "BOOK OUT",
  .summary
  = N_ ("Make a new book of all that can be read in a damaged one; prints what could not be saved"),
  .run = run,
};
