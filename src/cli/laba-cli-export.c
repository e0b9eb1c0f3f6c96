/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/laba-cli.h"

#include <glib/gi18n.h>

#include "base/laba-error.h"
#include "exchange/laba-folder.h"
#include "exchange/laba-workbook.h"

static int
export_workbook (LabaCli *cli,
                 LabaDb *db,
                 const char *out,
                 const LabaWorkbookOptions *options)
{
  GError *error = NULL;

  return laba_workbook_export_book (db, out, options, laba_cli_progress, cli,
                                    cli->cancellable, &error)
             ? LABA_CLI_DONE
             : laba_cli_fail (cli, error);
}

static int
export_folder (LabaCli *cli, LabaDb *db, const char *folder)
{
  GError *error = NULL;

  return laba_folder_write (db, folder, laba_cli_progress, cli, cli->cancellable, &error)
             ? LABA_CLI_DONE
             : laba_cli_fail (cli, error);
}

static int
run (LabaCli *cli)
{
  g_autofree char *from_text = NULL;
  g_autofree char *to_text = NULL;
  g_autofree char *folder = NULL;
  gboolean no_names = FALSE;
  LabaWorkbookOptions options = { 0 };
  const GOptionEntry entries[] = {
    { "from", 0, 0, G_OPTION_ARG_STRING, &from_text, N_ ("First day"), N_ ("DAY") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &to_text, N_ ("Last day"), N_ ("DAY") },
    { "no-names", 0, 0, G_OPTION_ARG_NONE, &no_names,
      N_ ("Leave out customers' names, telephone numbers, addresses and notes"), NULL },
    { "folder", 0, 0, G_OPTION_ARG_FILENAME, &folder,
      N_ ("Write the whole book as CSV files into a new folder"), N_ ("DIR") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  int status;

  if (!laba_cli_parse (cli, entries, 1, 2)
      || !laba_cli_day (cli, "--from", from_text, &options.from)
      || !laba_cli_day (cli, "--to", to_text, &options.to))
    return LABA_CLI_USAGE;
  if ((folder != NULL) == (cli->argc > 2))
    return laba_cli_usage (cli, _ ("give one of OUT.xlsx and --folder DIR"));
  if (folder != NULL && no_names)
    return laba_cli_usage (
        cli, _ ("--no-names is of the spreadsheet; a folder holds the whole book"));
  if (folder == NULL && !g_str_has_suffix (cli->argv[2], ".xlsx"))
    return laba_cli_usage (cli, _ ("“%s” should end in .xlsx"), cli->argv[2]);
  g_autoptr (LabaBook) book = laba_cli_open (cli, cli->argv[1], &status);
  if (book == NULL)
    return status;
  options.hide_people = no_names;
  laba_cli_watch (cli, NULL);
  return folder != NULL
             ? export_folder (cli, laba_book_get_db (book), folder)
             : export_workbook (cli, laba_book_get_db (book), cli->argv[2], &options);
}

const LabaCliCommand laba_cli_export = {
  .name = "export",
  .arguments = "BOOK [OUT.xlsx]",
  .summary = N_ ("Write the whole book as a spreadsheet, or with --folder as CSV files"),
  .run = run,
};
