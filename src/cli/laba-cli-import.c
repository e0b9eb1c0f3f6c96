/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/laba-cli.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/laba-error.h"
#include "cli/laba-cli-market.h"
#include "exchange/laba-folder.h"
#include "exchange/laba-import.h"
#include "exchange/laba-listing.h"
#include "exchange/laba-simple-set.h"
#include "exchange/laba-workbook-records.h"

typedef struct
{
  gboolean dry_run, create;
  char *map, *profile, *folder, *channel, *account, *workbook;
  char *sheet, *numbers, *days;
  int head;
  LabaImportOptions options; /* what they say */
} Request;

static int
finish (LabaCli *cli, LabaIntake *intake, const char *label, const Request *request)
{
  guint n = intake->n_saved;
  GError *error = NULL;

  if (!laba_intake_finish (intake, label, request->dry_run, &error))
    return laba_cli_fail_intake (cli, intake, error);
  if (!cli->quiet && request->dry_run)
    laba_cli_print (ngettext ("%u record is good; nothing was written\n",
                              "%u records are good; nothing was written\n", n),
                    n);
  else if (!cli->quiet)
    laba_cli_print (ngettext ("%u record imported\n", "%u records imported\n", n), n);
  return LABA_CLI_DONE;
}

static int
import_folder (LabaCli *cli, LabaIntake *intake, const Request *request)
{
  g_autofree char *base = g_path_get_basename (request->folder);
  g_autofree char *label = NULL;
  GError *error = NULL;
  gboolean done = laba_simple_set_is (request->folder)
                      ? laba_simple_set_read (intake, request->folder, &error)
                      : laba_folder_read (intake, request->folder, &error);

  if (!done)
    return laba_cli_fail_intake (cli, intake, error);
  /* Translators: a line of history; %s is a folder */
  label = g_strdup_printf (_ ("Import of the folder %s"), base);
  return finish (cli, intake, label, request);
}

static int
import_workbook (LabaCli *cli, LabaIntake *intake, const Request *request)
{
  g_autofree char *base = g_path_get_basename (request->workbook);
  /* Translators: a line of history; %s is a file */
  g_autofree char *label = g_strdup_printf (_ ("Import of the workbook %s"), base);
  GError *error = NULL;

  if (!laba_workbook_records_read (intake, request->workbook, &error))
    return laba_cli_fail_intake (cli, intake, error);
  return finish (cli, intake, label, request);
}

static int
import_files (LabaCli *cli,
              LabaIntake *intake,
              const LabaType *type,
              const Request *request)
{
  g_autofree char *label = NULL;
  GError *error = NULL;

  for (int i = 3; i < cli->argc; i++)
    if (!laba_import_file (intake, type, &request->options, cli->argv[i], &error))
      return laba_cli_fail_intake (cli, intake, error);
  /* Translators: a line of history: how many and what, “Import: 120 × Product” */
  label = g_strdup_printf (_ ("Import: %u × %s"), intake->n_saved, _ (type->label));
  return finish (cli, intake, label, request);
}

static int
import (LabaCli *cli, const LabaType *type, const Request *request)
{
  GError *error = NULL;
  int status;
  g_autoptr (LabaBook) book = laba_cli_open (cli, cli->argv[1], &status);

  if (book == NULL)
    return status;
  g_autoptr (LabaIntake) intake = laba_intake_begin (book, TRUE, &error);
  if (intake == NULL)
    return laba_cli_fail (cli, error);
  intake->make = request->create;
  laba_cli_watch (cli, intake);
  if (request->folder != NULL)
    return import_folder (cli, intake, request);
  if (request->workbook != NULL)
    return import_workbook (cli, intake, request);
  return import_files (cli, intake, type, request);
}

/* The index of the word, -1 of none at all, -2 of one that is not among them. */
static int
find_word (const char *word, const char *const *words)
{
  for (int i = 0; word != NULL && words[i] != NULL; i++)
    if (strcmp (words[i], word) == 0)
      return i;
  return word == NULL ? -1 : -2;
}

/* FALSE: a word that is none of those. */
static gboolean
read_options (Request *request)
{
  static const char *const numbers[] = { "plain", "dots", "commas", NULL };
  static const char *const days[] = { "none", "ymd", "dmy", "mdy", "serial", NULL };

  request->options = (LabaImportOptions){ .map = request->map,
                                          .sheet = request->sheet,
                                          .head_row = request->head,
                                          .numbers = find_word (request->numbers, numbers),
                                          .days = find_word (request->days, days) };
  return request->options.numbers > -2 && request->options.days > -2;
}

static int
check_and_import (LabaCli *cli, Request *request)
{
  const LabaType *type = NULL;

  const LabaCliMarket market = { .dry_run = request->dry_run,
                                 .create = request->create,
                                 .profile = request->profile,
                                 .channel = request->channel,
                                 .account = request->account };

  if (request->folder != NULL)
    return cli->argc > 2 ? laba_cli_usage (
               cli, _ ("with --folder there is nothing behind the book"))
                         : import (cli, NULL, request);
  if (request->workbook != NULL)
    return cli->argc > 2 ? laba_cli_usage (
               cli, _ ("with --workbook there is nothing behind the book"))
                         : import (cli, NULL, request);
  if (!read_options (request))
    return laba_cli_usage (
        cli, _ ("--numbers is plain, dots or commas; --days is ymd, dmy, mdy or serial"));
  if (cli->argc < 4)
    return laba_cli_usage (cli, _ ("something is missing"));
  if (laba_cli_market_is (cli, &market))
    return laba_cli_market_import (cli, &market);
  type = laba_listing_find_type (cli->argv[2]);
  if (type == NULL)
    return laba_cli_usage (
        cli, _ ("there is no kind “%s”; “laba-cli help import” has them all"),
        cli->argv[2]);
  return import (cli, type, request);
}

static int
run (LabaCli *cli)
{
  Request request = { .head = -1 };
  const GOptionEntry entries[] = {
    { "dry-run", 'n', 0, G_OPTION_ARG_NONE, &request.dry_run,
      N_ ("Only say what is wrong; write nothing"), NULL },
    { "create", 'c', 0, G_OPTION_ARG_NONE, &request.create,
      N_ ("Make what the rows name and the book does not have"), NULL },
    { "map", 0, 0, G_OPTION_ARG_STRING, &request.map,
      N_ ("Which column is what; nothing behind = leaves it out"), "Column=field,…" },
    { "profile", 0, 0, G_OPTION_ARG_STRING, &request.profile,
      N_ ("What a marketplace's file is (laba-cli profile list); else found out"), N_ ("NAME") },
    { "channel", 0, 0, G_OPTION_ARG_STRING, &request.channel,
      N_ ("The channel of its orders, where it is not called as the marketplace"), N_ ("NAME") },
    { "account", 0, 0, G_OPTION_ARG_STRING, &request.account,
      N_ ("The bank account that withdrawals went to"), N_ ("NAME") },
    { "folder", 0, 0, G_OPTION_ARG_FILENAME, &request.folder,
      N_ ("The open CSV folder, or the simple set"), N_ ("DIR") },
    { "workbook", 0, 0, G_OPTION_ARG_FILENAME, &request.workbook,
      N_ ("A whole book that Laba wrote as a workbook"), N_ ("FILE.xlsx") },
    { "sheet", 0, 0, G_OPTION_ARG_STRING, &request.sheet,
      N_ ("The sheet to read; else the one with the heads that fit"), N_ ("NAME") },
    { "head", 0, 0, G_OPTION_ARG_INT, &request.head,
      N_ ("The row with the heads; else it is found"), N_ ("ROW") },
    { "numbers", 0, 0, G_OPTION_ARG_STRING, &request.numbers,
      N_ ("How numbers are written: dots (1.250,5), commas (1,250.5) or plain"),
      "dots|commas|plain" },
    { "days", 0, 0, G_OPTION_ARG_STRING, &request.days,
      N_ ("How days are written: dmy, mdy, ymd or serial"), "dmy|mdy|ymd|serial" },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  int status = laba_cli_parse (cli, entries, 1, G_MAXINT)
                   ? check_and_import (cli, &request)
                   : LABA_CLI_USAGE;

  g_free (request.map);
  g_free (request.profile);
  g_free (request.channel);
  g_free (request.account);
  g_free (request.folder);
  g_free (request.workbook);
  g_free (request.sheet);
  g_free (request.numbers);
  g_free (request.days);
  return status;
}

const LabaCliCommand laba_cli_import = {
  .name = "import",
  .arguments = "BOOK [KIND FILE…]",
  .summary = N_ ("Import spreadsheets (.xlsx, CSV), or a whole book, all or nothing"),
  .details = N_ (
      "“laba-cli help import” lists the kinds. Heads of columns may be keys, labels or their usual names."),
  .run = run,
};
