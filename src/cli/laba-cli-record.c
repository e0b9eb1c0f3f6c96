/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/laba-cli.h"

#include <glib/gi18n.h>

#include "book/laba-store.h"
#include "exchange/laba-jsonl.h"

/* From here on it is an import. */
#define BULK 1000

/* What history says: the one record, or how many. */
static char *
label_of (LabaIntake *intake)
{
  if (intake->ids->len != 1)
    return g_strdup_printf (ngettext ("%u record", "%u records", intake->ids->len),
                            intake->ids->len);
  g_autoptr (LabaRecord) record
      = laba_store_load (intake->db, g_array_index (intake->ids, gint64, 0), NULL);
  return record != NULL ? laba_store_describe (intake->db, record) : g_strdup ("");
}

static void
print_ids (LabaIntake *intake)
{
  for (guint i = 0; i < intake->ids->len; i++)
    laba_cli_print ("%" G_GINT64_FORMAT "\n", g_array_index (intake->ids, gint64, i));
}

static int
record (LabaCli *cli, LabaBook *book, LabaSource *source, gboolean create)
{
  GError *error = NULL;
  g_autoptr (LabaIntake) intake
      = laba_intake_begin (book, laba_source_is_longer (source, BULK), &error);

  if (intake == NULL)
    return laba_cli_fail (cli, error);
  intake->make = create;
  intake->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  laba_cli_watch (cli, intake);
  if (!laba_jsonl_read (intake, source, &error))
    return laba_cli_fail_intake (cli, intake, error);
  g_autofree char *label
      = laba_problems_is_empty (intake->problems) ? label_of (intake) : NULL;
  if (!laba_intake_finish (intake, label, FALSE, &error))
    return laba_cli_fail_intake (cli, intake, error);
  print_ids (intake);
  return LABA_CLI_DONE;
}

static int
run (LabaCli *cli)
{
  gboolean create = FALSE;
  const GOptionEntry entries[] = {
    { "create", 'c', 0, G_OPTION_ARG_NONE, &create,
      N_ ("Make products, people, accounts, channels and categories that are not in the book yet"),
      NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  GError *error = NULL;
  int status;

  if (!laba_cli_parse (cli, entries, 1, 2))
    return LABA_CLI_USAGE;
  g_autoptr (LabaBook) book = laba_cli_open (cli, cli->argv[1], &status);
  if (book == NULL)
    return status;
  g_autoptr (LabaSource) source
      = laba_source_open (cli->argc > 2 ? cli->argv[2] : "-", &error);
  return source != NULL ? record (cli, book, source, create) : laba_cli_fail (cli, error);
}

const LabaCliCommand laba_cli_record = {
  .name = "record",
  .arguments = "BOOK [FILE.jsonl|-]",
  .summary
  = N_ ("Write records, one JSON object a line, all or nothing; prints their ids"),
  .details = N_ ("“laba-cli help record” lists the kinds of records and their keys."),
  .run = run,
};
