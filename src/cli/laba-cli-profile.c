/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/laba-cli.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/laba-error.h"
#include "market/laba-profile.h"

static int
list (LabaCli *cli)
{
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  g_autoptr (GPtrArray) profiles = laba_profile_list (problems);
  GError *error = NULL;

  for (guint i = 0; i < profiles->len; i++)
    {
      const LabaProfile *profile = profiles->pdata[i];

      laba_cli_print ("%-24s %s\n", profile->id, profile->title);
    }
  return laba_problems_to_error (problems, &error) ? LABA_CLI_DONE
                                                   : laba_cli_fail (cli, error);
}

static int
check (LabaCli *cli, const char *path)
{
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  g_autofree char *text = NULL;
  GError *error = NULL;

  if (!g_file_get_contents (path, &text, NULL, &error))
    return laba_cli_fail (cli, error);
  g_autoptr (LabaProfile) profile = laba_profile_parse (path, text, problems);
  if (!laba_problems_to_error (problems, &error))
    return laba_cli_fail (cli, error);
  if (!cli->quiet)
    laba_cli_print (
        _ ("%1$s: %2$u columns, %3$u kinds of fees; nothing is wrong with it\n"),
        profile->id, profile->columns->len, profile->fees->len);
  return LABA_CLI_DONE;
}

static int
run (LabaCli *cli)
{
  if (!laba_cli_parse (cli, NULL, 1, 2))
    return LABA_CLI_USAGE;
  if (strcmp (cli->argv[1], "list") == 0 && cli->argc == 2)
    return list (cli);
  if (strcmp (cli->argv[1], "check") == 0 && cli->argc == 3)
    return check (cli, cli->argv[2]);
  return laba_cli_usage (cli, _ ("expected “list”, or “check” and a file"));
}

const LabaCliCommand laba_cli_profile = {
  .name = "profile",
  .arguments = "list|check [FILE]",
  .summary = N_ ("List the profiles of marketplaces' files, or check one of your own"),
  .run = run,
};
