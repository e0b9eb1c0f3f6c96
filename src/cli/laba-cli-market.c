/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/laba-cli-market.h"

#include <glib/gi18n.h>

#include "book/laba-store.h"
#include "market/laba-market.h"

/* Kinds that name no records but files of a marketplace. */
static const char *const own_kinds[]
    = { "marketplace", "withdrawals", "adjustments", NULL };
/* Kinds that may be either. */
static const char *const shared_kinds[]
    = { "orders", "order", "income", "incomes", NULL };

gboolean
laba_cli_market_is (LabaCli *cli, const LabaCliMarket *request)
{
  g_autofree char *known = NULL;

  if (request->profile != NULL || g_strv_contains (own_kinds, cli->argv[2]))
    return TRUE;
  if (!g_strv_contains (shared_kinds, cli->argv[2]))
    return FALSE;
  known = laba_market_know (cli->argv[3]);
  return known != NULL;
}

static int
finish (LabaCli *cli, LabaMarket *market, const LabaCliMarket *request)
{
  g_autofree char *base = g_path_get_basename (cli->argv[3]);
  /* Translators: a line of history; %s is a file or folder */
  g_autofree char *label = g_strdup_printf (_ ("Import of %s"), base);
  g_autofree char *text = laba_market_to_text (market);
  GError *error = NULL;

  if (!request->create)
    laba_market_refuse_unknown (market);
  /* What it would do is worth knowing also where something is wrong. */
  if (!cli->quiet && request->dry_run)
    laba_cli_print ("%s", text);
  if (!laba_intake_finish (market->intake, label, request->dry_run, &error))
    return laba_cli_fail_intake (cli, market->intake, error);
  if (!cli->quiet && !request->dry_run)
    laba_cli_print ("%s", text);
  if (!cli->quiet && request->dry_run)
    laba_cli_print ("%s\n", _ ("Nothing was written"));
  return LABA_CLI_DONE;
}

static int
read_files (LabaCli *cli, LabaMarket *market, const LabaCliMarket *request)
{
  GError *error = NULL;

  if (request->account != NULL)
    {
      market->bank = laba_store_find (market->intake->db, laba_type_by_id ("account"),
                                      request->account, NULL, NULL);
      if (market->bank == 0)
        return laba_cli_usage (cli, _ ("there is no account “%s”"), request->account);
    }
  for (int i = 3; i < cli->argc; i++)
    if (!laba_market_read (market, cli->argv[i], &error))
      return laba_cli_fail_intake (cli, market->intake, error);
  return finish (cli, market, request);
}

int
laba_cli_market_import (LabaCli *cli, const LabaCliMarket *request)
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
  g_autoptr (LabaMarket) market = laba_market_new (intake);
  market->profile = g_strdup (request->profile);
  market->channel = g_strdup (request->channel);
  return read_files (cli, market, request);
}
