/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/laba-cli.h"

#include <glib/gi18n.h>

#include "base/laba-error.h"
#include "book/laba-file.h"
#include "book/laba-share.h"

/* shop.laba → shop-2026-11-24-213000.laba beside it. */
static char *
name_beside (const char *path)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%d-%H%M%S");
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *stem = laba_file_stem (path);
  g_autofree char *name = g_strdup_printf ("%s-%s.laba", stem, time);

  return g_build_filename (folder, name, NULL);
}

static int
run_backup (LabaCli *cli)
{
  g_autofree char *out = NULL;
  GError *error = NULL;
  int status;

  if (!laba_cli_parse (cli, NULL, 1, 2))
    return LABA_CLI_USAGE;
  g_autoptr (LabaBook) book = laba_cli_open (cli, cli->argv[1], &status);
  if (book == NULL)
    return status;
  out = cli->argc > 2 ? g_strdup (cli->argv[2]) : name_beside (cli->argv[1]);
  if (!laba_book_backup (book, out, &error))
    return laba_cli_fail (cli, error);
  if (!cli->quiet)
    laba_cli_print ("%s\n", out);
  return LABA_CLI_DONE;
}

/* ---- share ---- */

static int
run_share (LabaCli *cli)
{
  GError *error = NULL;
  int status;

  if (!laba_cli_parse (cli, NULL, 2, 2))
    return LABA_CLI_USAGE;
  g_autoptr (LabaBook) book = laba_cli_open (cli, cli->argv[1], &status);
  if (book == NULL)
    return status;
  if (!laba_share_write (laba_book_get_db (book), cli->argv[2], &error))
    return laba_cli_fail (cli, error);
  return LABA_CLI_DONE;
}

/* ---- restore ---- */

/* Opens it as a book, which also brings an old one up to date, and copies it out
 * verified. */
static gboolean
restore_from (const char *part, const char *out, GError **error)
{
  g_autoptr (LabaBook) book = laba_book_open (part, error);

  return book != NULL && laba_book_backup (book, out, error);
}

static int
run_restore (LabaCli *cli)
{
  g_autofree char *part = NULL;
  GError *error = NULL;
  gboolean done;

  if (!laba_cli_parse (cli, NULL, 2, 2))
    return LABA_CLI_USAGE;
  if (g_file_test (cli->argv[2], G_FILE_TEST_EXISTS))
    return laba_cli_fail (
        cli, g_error_new (LABA_ERROR, LABA_ERROR_TAKEN,
                          _ ("“%s” exists already. Choose another name."), cli->argv[2]));
  part = g_strconcat (cli->argv[2], ".restore", NULL);
  laba_file_remove (part);
  done = laba_file_copy (cli->argv[1], part, &error)
         && restore_from (part, cli->argv[2], &error);
  laba_file_remove (part);
  return done ? LABA_CLI_DONE : laba_cli_fail (cli, error);
}

const LabaCliCommand laba_cli_backup = {
  .name = "backup",
  .arguments = "BOOK [OUT]",
  .summary
  = N_ ("Write a verified copy; without OUT beside the book, with the time in its name"),
  .run = run_backup,
};

const LabaCliCommand laba_cli_restore = {
  .name = "restore",
  .arguments = "BACKUP OUT",
  .summary = N_ ("Make a book out of a backup, which stays as it is"),
  .run = run_restore,
};

const LabaCliCommand laba_cli_share = {
  .name = "share",
  .arguments = "BOOK OUT",
  .summary = N_ ("Write a copy without names, telephone numbers, addresses, notes and history"),
  .run = run_share,
};
