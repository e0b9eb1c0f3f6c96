/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/laba-cli.h"

#include <glib/gi18n.h>

#include "book/laba-store.h"
#include "exchange/laba-json.h"
#include "ledger/laba-role.h"

static void
append_posting (GString *out, LabaRefNames *names, LabaStmt *stmt)
{
  g_autofree char *day = laba_day_to_iso ((LabaDay) laba_stmt_get_int (stmt, "day"));
  gint64 ref = laba_stmt_get_int (stmt, "ref");
  LabaRole role = (LabaRole) laba_stmt_get_int (stmt, "role");

  g_string_append_printf (out, "\n  {\"day\":\"%s\",\"account\":\"%s\",\"label\":", day,
                          laba_role_key (role));
  laba_json_append_text (out, _ (laba_role_label (role)));
  if (ref != 0)
    {
      g_string_append (out, ",\"of\":");
      laba_json_append_text (out, laba_ref_names_get (names, ref));
    }
  g_string_append_printf (out, ",\"amount\":%" G_GINT64_FORMAT "}",
                          laba_stmt_get_int (stmt, "amount"));
}

static gboolean
append_postings (GString *out, LabaDb *db, LabaRefNames *names, gint64 id, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "exchange-postings");
  GError *failed = NULL;

  laba_stmt_bind_int (stmt, ":record", id);
  for (guint n = 0; laba_stmt_next (stmt, &failed); n++)
    {
      if (n > 0)
        g_string_append_c (out, ',');
      append_posting (out, names, stmt);
    }
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

static int
show (LabaCli *cli, LabaDb *db, gint64 id)
{
  GError *error = NULL;
  g_autoptr (LabaRecord) record = laba_store_load (db, id, &error);
  g_autoptr (LabaRefNames) names = laba_ref_names_new (db);
  g_autoptr (GString) out = g_string_new (NULL);

  if (record == NULL)
    return laba_cli_fail (cli, error);
  laba_json_append_record (out, names, record, TRUE);
  g_string_append (out, ",\"postings\":[");
  if (!append_postings (out, db, names, id, &error))
    return laba_cli_fail (cli, error);
  g_string_append (out, "]}\n");
  laba_cli_write (out);
  return LABA_CLI_DONE;
}

static int
run (LabaCli *cli)
{
  gint64 id;
  int status;

  if (!laba_cli_parse (cli, NULL, 2, 2) || !laba_cli_number (cli, cli->argv[2], 1, &id))
    return LABA_CLI_USAGE;
  g_autoptr (LabaBook) book = laba_cli_open (cli, cli->argv[1], &status);
  return book == NULL ? status : show (cli, laba_book_get_db (book), id);
}

const LabaCliCommand laba_cli_show = {
  .name = "show",
  .arguments = "BOOK ID",
  .summary
  = N_ ("Print a record as JSON, with its postings (debit above zero, credit below)"),
  .run = run,
};
