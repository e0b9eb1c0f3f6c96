/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/laba-cli.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/laba-error.h"
#include "base/laba-system.h"

#define BAR 40

/* ---- the call ---- */

int
laba_cli_usage (LabaCli *cli, const char *format, ...)
{
  g_autofree char *sentence = NULL;
  va_list args;

  va_start (args, format);
  sentence = g_strdup_vprintf (format, args);
  va_end (args);
  g_printerr ("laba-cli: %s\n", sentence);
  if (cli->command != NULL)
    g_printerr ("%s laba-cli %s %s\n", _ ("Usage:"), cli->command->name,
                cli->command->arguments);
  return LABA_CLI_USAGE;
}

static gboolean
set_language (LabaCli *cli)
{
  LabaLanguage language;

  if (cli->language == NULL)
    return TRUE;
  if (!laba_language_from_id (cli->language, &language))
    {
      laba_cli_usage (cli, _ ("--language is “%s”; expected id or en"), cli->language);
      return FALSE;
    }
  laba_language_set (cli->language);
  return TRUE;
}

static gboolean
parse_options (LabaCli *cli, const GOptionEntry *entries, GError **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (cli->command->arguments);
  const GOptionEntry common[] = {
    { "quiet", 'q', 0, G_OPTION_ARG_NONE, &cli->quiet,
      N_ ("Say nothing but what was asked for"), NULL },
    { "language", 0, 0, G_OPTION_ARG_STRING, &cli->language,
      N_ ("Language of the output: id or en"), "id|en" },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autofree char *program = g_strconcat ("laba-cli ", cli->command->name, NULL);

  g_set_prgname (program);
  g_option_context_set_summary (context, _ (cli->command->summary));
  if (cli->command->details != NULL)
    g_option_context_set_description (context, _ (cli->command->details));
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, "laba");
  g_option_context_add_main_entries (context, common, "laba");
  gboolean parsed = g_option_context_parse (context, &cli->argc, &cli->argv, error);
  g_set_prgname ("laba-cli");
  return parsed;
}

gboolean
laba_cli_parse (LabaCli *cli, const GOptionEntry *entries, int least, int most)
{
  g_autoptr (GError) error = NULL;
  int n;

  if (!parse_options (cli, entries, &error))
    {
      laba_cli_usage (cli, "%s", error->message);
      return FALSE;
    }
  if (cli->argc > 1 && strcmp (cli->argv[1], "--") == 0)
    {
      memmove (&cli->argv[1], &cli->argv[2], sizeof (char *) * (gsize) (cli->argc - 1));
      cli->argc--;
    }
  n = cli->argc - 1;
  if (n < least || n > most)
    {
      laba_cli_usage (cli,
                      n < least ? _ ("something is missing") : _ ("“%s” is too much"),
                      n < least ? "" : cli->argv[most + 1]);
      return FALSE;
    }
  return set_language (cli);
}

gboolean
laba_cli_number (LabaCli *cli, const char *text, gint64 least, gint64 *number)
{
  if (g_ascii_string_to_signed (text, 10, least, G_MAXINT64, number, NULL))
    return TRUE;
  laba_cli_usage (
      cli, _ ("“%s” is not possible, expected a whole number from %" PRId64),
      text, least);
  return FALSE;
}

gboolean
laba_cli_day (LabaCli *cli, const char *option, const char *text, LabaDay *day)
{
  g_autoptr (GError) error = NULL;

  *day = LABA_DAY_NONE;
  if (text == NULL || laba_day_parse_iso (text, day, NULL)
      || laba_day_parse (text, laba_day_today (), day, &error))
    return TRUE;
  laba_cli_usage (cli, "%s: %s", option, error->message);
  return FALSE;
}

/* ---- the book ---- */

LabaBook *
laba_cli_open (LabaCli *cli, const char *path, int *status)
{
  GError *error = NULL;
  LabaBook *book = laba_book_open (path, &error);

  if (book == NULL)
    {
      *status = laba_cli_fail (cli, error);
      return NULL;
    }
  g_autofree char *language = laba_book_dup_setting (book, "language");
  if (cli->language == NULL && language != NULL)
    laba_language_set (language);
  *status = LABA_CLI_DONE;
  return book;
}

/* ---- what is wrong ---- */

static void
clear_bar (LabaCli *cli)
{
  if (cli->shown >= 0)
    g_printerr ("\r\033[K");
  cli->shown = -1;
}

static int
status_of (const GError *error)
{
  if (error->domain != LABA_ERROR)
    return LABA_CLI_REFUSED;
  switch ((LabaError) error->code)
    {
    case LABA_ERROR_BUSY:
    case LABA_ERROR_TOO_NEW:
    case LABA_ERROR_DAMAGED:
      return LABA_CLI_BROKEN;
    case LABA_ERROR_INVALID:
    case LABA_ERROR_NOT_FOUND:
    case LABA_ERROR_TAKEN:
    case LABA_ERROR_IN_USE:
    case LABA_ERROR_CONFLICT:
    case LABA_ERROR_LOCKED:
    case LABA_ERROR_FAILED:
    default:
      return LABA_CLI_REFUSED;
    }
}

int
laba_cli_fail (LabaCli *cli, GError *error)
{
  int status = status_of (error);

  clear_bar (cli);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_printerr ("%s\n", _ ("Stopped; the book is as it was."));
  else
    g_printerr ("%s\n", error->message);
  g_error_free (error);
  return status;
}

int
laba_cli_fail_intake (LabaCli *cli, LabaIntake *intake, GError *error)
{
  g_autofree char *problems = NULL;

  if (laba_problems_is_empty (intake->problems))
    return laba_cli_fail (cli, error);
  clear_bar (cli);
  problems = laba_problems_to_text (intake->problems);
  g_printerr ("%s\n", problems);
  if (error != NULL && !g_str_equal (error->message, problems))
    g_printerr ("%s\n", error->message);
  g_clear_error (&error);
  return LABA_CLI_REFUSED;
}

/* ---- output ---- */

void
laba_cli_print (const char *format, ...)
{
  va_list args;

  va_start (args, format);
  vfprintf (stdout, format, args);
  va_end (args);
}

void
laba_cli_write (const GString *text)
{
  fwrite (text->str, 1, text->len, stdout);
}

/* ---- long work ---- */

static volatile sig_atomic_t interrupted;

static void
interrupt (int number)
{
  interrupted = 1;
  /* A second time it ends at once; the book stays as it was all the same. */
  signal (number, SIG_DFL);
}

static void
show_bar (LabaCli *cli, double fraction)
{
  int percent = (int) (fraction * 100);
  char bar[BAR + 1];

  if (percent == cli->shown || cli->quiet || !laba_system_is_watched ())
    return;
  memset (bar, ' ', BAR);
  memset (bar, '#', (gsize) (percent * BAR / 100));
  bar[BAR] = '\0';
  g_printerr ("\r[%s] %3d %%", bar, percent);
  cli->shown = percent;
  if (percent == 100)
    clear_bar (cli);
}

void
laba_cli_progress (double fraction, gpointer data)
{
  LabaCli *cli = data;

  if (interrupted)
    g_cancellable_cancel (cli->cancellable);
  if (fraction >= 0)
    show_bar (cli, CLAMP (fraction, 0.0, 1.0));
}

void
laba_cli_watch (LabaCli *cli, LabaIntake *intake)
{
  signal (SIGINT, interrupt);
  signal (SIGTERM, interrupt);
  if (intake == NULL)
    return;
  intake->progress = laba_cli_progress;
  intake->progress_data = cli;
  intake->cancellable = cli->cancellable;
}
