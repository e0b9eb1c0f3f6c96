/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/laba-cli.h"

#include <glib/gi18n.h>

#include "book/laba-edit.h"
#include "exchange/laba-json-tree.h"

#define AT_ONCE 500

static char *
time_text (gint64 at, gboolean json)
{
  g_autoptr (GDateTime) time
      = json ? g_date_time_new_from_unix_utc (at) : g_date_time_new_from_unix_local (at);

  return g_date_time_format (time, json ? "%Y-%m-%dT%H:%M:%SZ" : "%Y-%m-%d %H:%M");
}

static void
append_json (GString *out, const LabaHistoryLine *line)
{
  g_autofree char *time = time_text (line->at, TRUE);

  g_string_append_printf (
      out, "{\"id\":%" G_GINT64_FORMAT ",\"at\":\"%s\",\"label\":", line->id, time);
  laba_json_append_text (out, line->label);
  g_string_append_printf (out, ",\"undone\":%s,\"can_undo\":%s}",
                          line->undone ? "true" : "false",
                          line->can_undo ? "true" : "false");
}

static void
append_text (GString *out, const LabaHistoryLine *line)
{
  g_autofree char *time = time_text (line->at, FALSE);

  /* Translators: behind a line of history that was taken back */
  g_string_append_printf (out, "%s  %s%s\n", time, line->label,
                          line->undone ? _ ("  (undone)") : "");
}

static int
print_history (LabaCli *cli, LabaDb *db, gboolean json)
{
  guint done = 0;

  laba_cli_print ("%s", json ? "[" : "");
  for (;;)
    {
      GError *error = NULL;
      g_autoptr (GArray) lines = laba_history_list (db, done, AT_ONCE, &error);
      g_autoptr (GString) out = g_string_new (NULL);

      if (lines == NULL)
        return laba_cli_fail (cli, error);
      for (guint i = 0; i < lines->len; i++, done++)
        if (json)
          {
            g_string_append (out, done > 0 ? ",\n" : "\n");
            append_json (out, &g_array_index (lines, LabaHistoryLine, i));
          }
        else
          append_text (out, &g_array_index (lines, LabaHistoryLine, i));
      laba_cli_write (out);
      if (lines->len < AT_ONCE)
        break;
    }
  laba_cli_print ("%s", json ? "]\n" : "");
  return LABA_CLI_DONE;
}

static int
run (LabaCli *cli)
{
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("As JSON"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  int status;

  if (!laba_cli_parse (cli, entries, 1, 1))
    return LABA_CLI_USAGE;
  g_autoptr (LabaBook) book = laba_cli_open (cli, cli->argv[1], &status);
  return book == NULL ? status : print_history (cli, laba_book_get_db (book), json);
}

const LabaCliCommand laba_cli_history = {
  .name = "history",
  .arguments = "BOOK",
  .summary = N_ ("List what was done to the book, newest first"),
  .run = run,
};
