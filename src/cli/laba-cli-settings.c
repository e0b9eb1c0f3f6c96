/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/laba-cli.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/laba-error.h"
#include "book/laba-edit.h"

/* What a book knows of; another key is a slip of the fingers unless the book has it. */
static const char *const keys[] = {
  "name",
  "language",
  "cost-method",
  "lock-day",
  "address",
  "phone",
  "tax-free-amount",
  "tax-rate",
  "turnover-commission",
  "logo",
  "slip-note",
  "stamp-duty-above",
  "stamp-duty",
  "sak-emkm-compliance",
  "message-recap",
  "message-reminder",
  "message-sent",
  "message-thanks",
  NULL,
};

static gboolean
is_known (LabaBook *book, const char *key)
{
  g_autofree char *value = laba_book_dup_setting (book, key);

  return value != NULL || g_strv_contains (keys, key);
}

static int
print_all (LabaCli *cli, LabaBook *book)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (laba_book_get_db (book), "setting-list");
  g_autofree char *lock_day = laba_book_dup_setting (book, "lock-day");
  GError *error = NULL;

  while (laba_stmt_next (stmt, &error))
    laba_cli_print ("%s=%s\n", laba_stmt_get_text (stmt, "key"),
                    laba_stmt_get_text (stmt, "value"));
  if (error != NULL)
    return laba_cli_fail (cli, error);
  if (lock_day != NULL)
    laba_cli_print ("lock-day=%s\n", lock_day);
  return LABA_CLI_DONE;
}

static int
print_one (LabaCli *cli, LabaBook *book, const char *key)
{
  g_autofree char *value = laba_book_dup_setting (book, key);

  if (value == NULL)
    return laba_cli_fail (
        cli, g_error_new (LABA_ERROR, LABA_ERROR_NOT_FOUND, _ ("“%s” is not set."), key));
  laba_cli_print ("%s\n", value);
  return LABA_CLI_DONE;
}

/* Days may be typed as people type them; kept are the digits. */
static gboolean
set (LabaCli *cli, LabaBook *book, const char *key, const char *value, GError **error)
{
  g_autofree char *label = NULL;
  g_autofree char *iso = NULL;
  LabaDay day = LABA_DAY_NONE;

  if (strcmp (key, "lock-day") == 0 && value != NULL)
    {
      if (!laba_day_parse_iso (value, &day, NULL)
          && !laba_day_parse (value, laba_day_today (), &day, error))
        return FALSE;
      value = iso = laba_day_to_iso (day);
    }
  /* Translators: a line of history; a setting and its new value */
  label = g_strdup_printf (_ ("Setting %s: %s"), key, value != NULL ? value : "–");
  g_autoptr (LabaEdit) edit = laba_edit_begin (book, label, error);
  if (edit == NULL || !laba_edit_set_setting (edit, key, value, error))
    return FALSE;
  laba_cli_watch (cli, NULL);
  laba_edit_set_progress (edit, laba_cli_progress, cli);
  return laba_edit_commit (g_steal_pointer (&edit), error);
}

static int
run (LabaCli *cli)
{
  GError *error = NULL;
  int status;

  if (!laba_cli_parse (cli, NULL, 1, 3))
    return LABA_CLI_USAGE;
  g_autoptr (LabaBook) book = laba_cli_open (cli, cli->argv[1], &status);
  if (book == NULL)
    return status;
  if (cli->argc == 2)
    return print_all (cli, book);
  if (cli->argc == 3)
    return print_one (cli, book, cli->argv[2]);
  if (!is_known (book, cli->argv[2]))
    {
      g_autofree char *list = g_strjoinv (", ", (GStrv) keys);

      return laba_cli_fail (cli,
                            g_error_new (LABA_ERROR, LABA_ERROR_NOT_FOUND,
                                         _ ("There is no setting “%s”; there are: %s"),
                                         cli->argv[2], list));
    }
  return set (cli, book, cli->argv[2], *cli->argv[3] != '\0' ? cli->argv[3] : NULL,
              &error)
             ? LABA_CLI_DONE
             : laba_cli_fail (cli, error);
}

const LabaCliCommand laba_cli_settings = {
  .name = "settings",
  .arguments = "BOOK [KEY [VALUE]]",
  .summary
  = N_ ("Show or change the book's settings: cost-method, name, language, lock-day …"),
  .details
  = N_ ("An empty VALUE removes the setting; an empty lock-day opens all closed months."),
  .run = run,
};
