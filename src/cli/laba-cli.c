/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/laba-cli.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "laba-model.h"

static const LabaCliCommand *const commands[] = {
  &laba_cli_new,      &laba_cli_sample, &laba_cli_record,  &laba_cli_change,
  &laba_cli_delete,   &laba_cli_show,   &laba_cli_list,    &laba_cli_import,
  &laba_cli_profile, &laba_cli_bank, &laba_cli_chat, &laba_cli_price,
  &laba_cli_report,   &laba_cli_export, &laba_cli_undo,    &laba_cli_redo,
  &laba_cli_history,  &laba_cli_backup, &laba_cli_restore, &laba_cli_rescue, &laba_cli_share, &laba_cli_check,   &laba_cli_class,
  &laba_cli_settings, &laba_cli_help,
};

const LabaCliCommand *const *
laba_cli_commands_get (guint *n)
{
  *n = G_N_ELEMENTS (commands);
  return commands;
}

static const LabaCliCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (commands[i]->name, name) == 0)
      return commands[i];
  return NULL;
}

/* The options before the command; FALSE at one that is none. `first` is where the command
 * stands. */
static gboolean
read_common (LabaCli *cli, int argc, char **argv, int *first)
{
  for (*first = 1; *first < argc && argv[*first][0] == '-'; (*first)++)
    {
      const char *option = argv[*first];

      if (strcmp (option, "--quiet") == 0 || strcmp (option, "-q") == 0)
        cli->quiet = TRUE;
      else if (g_str_has_prefix (option, "--language="))
        cli->language = g_strdup (option + strlen ("--language="));
      else if (strcmp (option, "--language") == 0 && *first + 1 < argc)
        cli->language = g_strdup (argv[++*first]);
      else
        return FALSE;
    }
  return TRUE;
}

static int
run (LabaCli *cli, int argc, char **argv)
{
  int first = 1;
  gboolean known = read_common (cli, argc, argv, &first);
  const char *name = first < argc ? argv[first] : "";
  LabaLanguage language;

  if (cli->language != NULL && laba_language_from_id (cli->language, &language))
    laba_language_set (cli->language);
  if (strcmp (name, "--version") == 0)
    {
      laba_cli_print ("laba-cli %s\n", LABA_VERSION);
      return LABA_CLI_DONE;
    }
  if (strcmp (name, "--help") == 0 || strcmp (name, "-h") == 0)
    name = "help";
  else if (!known)
    return laba_cli_usage (cli, _ ("%s is no option; “laba-cli help” lists the commands"),
                           name);
  if (*name == '\0')
    return laba_cli_usage (cli, _ ("a command is missing; “laba-cli help” lists them"));
  cli->command = find_command (name);
  if (cli->command == NULL)
    return laba_cli_usage (cli, _ ("%s is no command; “laba-cli help” lists them"), name);
  cli->argc = MAX (argc - first, 1);
  cli->argv = argv + MIN (first, argc - 1);
  return cli->command->run (cli);
}

int
main (int argc, char **argv)
{
  LabaCli cli = { .shown = -1 };
  g_auto (GStrv) copy = NULL;

  setlocale (LC_ALL, "");
  laba_language_set (NULL);
  laba_model_init ();
  copy = g_strdupv (argv);
  g_autofree char **arguments = g_memdup2 (copy, sizeof (char *) * ((gsize) argc + 1));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  cli.cancellable = cancellable;
  int status = run (&cli, argc, arguments);
  g_free (cli.language);
  if (fflush (stdout) != 0 || ferror (stdout))
    {
      g_printerr ("%s: %s\n", _ ("The output could not be written"), g_strerror (errno));
      status = MAX (status, LABA_CLI_REFUSED);
    }
  /* Everything is taken back and closed by now: end as the interrupted end. */
  if (g_cancellable_is_cancelled (cancellable))
    {
      signal (SIGINT, SIG_DFL);
      raise (SIGINT);
    }
  return status;
}
