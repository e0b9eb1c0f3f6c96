/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/laba-cli.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "base/laba-error.h"
#include "exchange/laba-text-file.h"

/* shop.laba → shop-2026-11-24-213000.laba beside it. */
static char *
name_beside (const char *path)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%d-%H%M%S");
  g_autofree char *stem = g_strdup (path);

  if (g_str_has_suffix (stem, ".laba"))
    stem[strlen (stem) - strlen (".laba")] = '\0';
  return g_strdup_printf ("%s-%s.laba", stem, time);
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

/* ---- restore ---- */

static gboolean
copy (const char *from, const char *to, GError **error)
{
  g_autoptr (GFile) source = g_file_new_for_path (from);
  g_autoptr (GFile) target = g_file_new_for_path (to);
  g_autoptr (GError) failed = NULL;

  if (g_file_copy (source, target, G_FILE_COPY_NONE, NULL, NULL, NULL, &failed))
    return TRUE;
  g_set_error_literal (error, LABA_ERROR,
                       g_error_matches (failed, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)
                           ? LABA_ERROR_NOT_FOUND
                           : LABA_ERROR_FAILED,
                       failed->message);
  return FALSE;
}

/* A book copied while it was open has its newest pages in a file of their own. */
static gboolean
copy_book (const char *from, const char *to, GError **error)
{
  g_autofree char *newest = g_strconcat (from, "-wal", NULL);
  g_autofree char *newest_to = g_strconcat (to, "-wal", NULL);

  return copy (from, to, error)
         && (!g_file_test (newest, G_FILE_TEST_EXISTS)
             || copy (newest, newest_to, error));
}

static void
remove_part (const char *part)
{
  g_autofree char *newest = g_strconcat (part, "-wal", NULL);
  g_autofree char *shared = g_strconcat (part, "-shm", NULL);

  g_unlink (part);
  g_unlink (newest);
  g_unlink (shared);
}

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
  part = g_strdup_printf ("%s.part-%d", cli->argv[2], (int) getpid ());
  done = copy_book (cli->argv[1], part, &error)
         && restore_from (part, cli->argv[2], &error);
  remove_part (part);
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
