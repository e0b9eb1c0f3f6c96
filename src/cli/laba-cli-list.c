/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/laba-cli.h"

#include <glib/gi18n.h>

#include "book/laba-store.h"
#include "cli/laba-cli-out.h"
#include "exchange/laba-json.h"
#include "exchange/laba-listing.h"

#define FLUSH (64 * 1024)

typedef struct
{
  LabaDb *db;
  LabaRefNames *names;
  GString *out;
  guint n;
} Printer;

static gboolean
print_json_record (const LabaRecord *record, gpointer data, GError **error)
{
  Printer *self = data;

  g_string_append (self->out, self->n++ > 0 ? ",\n" : "\n");
  laba_json_append_record (self->out, self->names, record, FALSE);
  if (self->out->len > FLUSH)
    {
      laba_cli_write (self->out);
      g_string_truncate (self->out, 0);
    }
  return TRUE;
}

static int
print_json (LabaCli *cli, LabaDb *db, const LabaType *type, guint limit)
{
  g_autoptr (LabaRefNames) names = laba_ref_names_new (db);
  g_autoptr (GString) out = g_string_new ("[");
  Printer printer = { db, names, out, 0 };
  GError *error = NULL;

  if (!laba_listing_foreach (db, type, limit, print_json_record, &printer, &error))
    return laba_cli_fail (cli, error);
  g_string_append (out, "]\n");
  laba_cli_write (out);
  return LABA_CLI_DONE;
}

static int
print_table (LabaCli *cli,
             LabaDb *db,
             const LabaType *type,
             guint limit,
             const LabaCliOut *out)
{
  GError *error = NULL;
  g_autoptr (LabaTable) table = laba_listing_to_table (db, type, limit, &error);

  return table != NULL ? laba_cli_out_table (cli, db, out, table)
                       : laba_cli_fail (cli, error);
}

static int
run (LabaCli *cli)
{
  gboolean json = FALSE;
  int limit = 0;
  g_auto (LabaCliOut) out = { 0 };
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("As JSON, each entry as “show” has it"),
      NULL },
    { "limit", 0, 0, G_OPTION_ARG_INT, &limit, N_ ("Only the first N"), "N" },
    LABA_CLI_OUT_ENTRIES (&out),
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  int status;

  if (!laba_cli_parse (cli, entries, 2, 2) || !laba_cli_out_find (cli, &out))
    return LABA_CLI_USAGE;
  const LabaType *type = laba_listing_find_type (cli->argv[2]);
  if (type == NULL)
    return laba_cli_usage (cli,
                           _ ("there is no kind “%s”; “laba-cli help list” has them all"),
                           cli->argv[2]);
  g_autoptr (LabaBook) book = laba_cli_open (cli, cli->argv[1], &status);
  if (json && (out.format != NULL || out.path != NULL))
    return laba_cli_usage (cli,
                           _ ("--json goes to the terminal; give it or --format and -o"));
  if (book == NULL)
    return status;
  LabaDb *db = laba_book_get_db (book);
  return json ? print_json (cli, db, type, (guint) MAX (limit, 0))
              : print_table (cli, db, type, (guint) MAX (limit, 0), &out);
}

const LabaCliCommand laba_cli_list = {
  .name = "list",
  .arguments = "BOOK KIND",
  .summary = N_ ("List products, people, accounts, channels, orders …"),
  .run = run,
};
