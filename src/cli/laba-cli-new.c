/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/laba-cli.h"

#include <glib/gi18n.h>

static int
run (LabaCli *cli)
{
  static const char *const methods[] = { "average", "fifo", NULL };
  g_autofree char *cost = NULL;
  g_autofree char *name = NULL;
  const GOptionEntry entries[] = {
    { "cost", 0, 0, G_OPTION_ARG_STRING, &cost,
      N_ ("What goods cost: average (default) or fifo"), "average|fifo" },
    { "name", 0, 0, G_OPTION_ARG_STRING, &name, N_ ("The shop's name"), N_ ("NAME") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  GError *error = NULL;

  if (!laba_cli_parse (cli, entries, 1, 1))
    return LABA_CLI_USAGE;
  if (cost != NULL && !g_strv_contains (methods, cost))
    return laba_cli_usage (cli, _ ("--cost is “%s”; expected average or fifo"), cost);
  g_autoptr (LabaBook) book = laba_book_new (
      cli->argv[1], cost != NULL ? cost : "average", name, cli->language, &error);
  return book != NULL ? LABA_CLI_DONE : laba_cli_fail (cli, error);
}

const LabaCliCommand laba_cli_new = {
  .name = "new",
  .arguments = "BOOK",
  .summary = N_ ("Make a new, empty book"),
  .details = N_ ("The language given is also kept as the book's own."),
  .run = run,
};
