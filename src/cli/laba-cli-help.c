/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/laba-cli.h"

#include <glib/gi18n.h>
#include <string.h>

#include "reports/laba-report.h"

static void
list_commands (void)
{
  guint n = 0;
  const LabaCliCommand *const *commands = laba_cli_commands_get (&n);

  laba_cli_print ("%s laba-cli [--quiet] [--language id|en] %s\n\n%s\n", _ ("Usage:"),
                  _ ("COMMAND …"), _ ("Commands:"));
  for (guint i = 0; i < n; i++)
    laba_cli_print ("  %-9s %s\n            %s\n", commands[i]->name,
                    commands[i]->arguments, _ (commands[i]->summary));
  laba_cli_print (
      "\n%s\n",
      _ ("“laba-cli help COMMAND” says more. Ends with 0 done, 1 refused (the book is as it was), "
         "2 wrong call, 3 the file is damaged, locked or newer."));
}

static void
print_fields (const LabaField *fields, const char *indent)
{
  for (guint i = 0; fields[i].key != NULL; i++)
    {
      g_autofree char *choices = fields[i].choices != NULL
                                     ? g_strjoinv ("|", (GStrv) fields[i].choices)
                                     : NULL;

      if (fields[i].flags & LABA_FIELD_COMPUTED)
        continue;
      laba_cli_print ("%s%s%s%s%s%s  %s\n", indent, fields[i].key,
                      (fields[i].flags & LABA_FIELD_REQUIRED) ? "*" : "",
                      fields[i].unit_key != NULL ? _ (" or ") : "",
                      fields[i].unit_key != NULL ? fields[i].unit_key : "",
                      choices != NULL ? ":" : "",
                      choices != NULL ? choices : _ (fields[i].label));
    }
}

static void
print_type (const LabaType *type)
{
  laba_cli_print ("\n%s  (%s)\n", type->id, _ (type->label));
  print_fields (type->fields, "  ");
  for (const LabaLines *lines = type->lines; lines != NULL && lines->key != NULL; lines++)
    {
      laba_cli_print ("  %s%s\n", lines->key, lines->required ? "*" : "");
      print_fields (lines->fields, "    ");
      if (lines->within != NULL)
        {
          laba_cli_print ("    %s\n", lines->within->key);
          print_fields (lines->within->fields, "      ");
        }
    }
}

/* The kinds of records with their keys, straight from the descriptors. */
static void
print_types (void)
{
  guint n = 0;
  const LabaType *const *types = laba_types_get (&n);

  laba_cli_print (
      "\n%s\n",
      _ ("Records, the value of “type”, and their keys (* must be there; a dot means an object within):"));
  for (guint i = 0; i < n; i++)
    print_type (types[i]);
}

static void
print_plurals (void)
{
  guint n = 0;
  const LabaType *const *types = laba_types_get (&n);

  laba_cli_print ("\n%s\n", _ ("Kinds:"));
  for (guint i = 0; i < n; i++)
    laba_cli_print ("  %-20s %s\n", types[i]->plural, _ (types[i]->label));
}

static void
print_reports (void)
{
  guint n = 0;
  const LabaReport *const *reports = laba_reports_get (&n);

  laba_cli_print ("\n%s\n", _ ("Reports:"));
  for (guint i = 0; i < n; i++)
    laba_cli_print ("  %-18s %s\n", reports[i]->id, _ (reports[i]->title));
}

static int
help_command (LabaCli *cli, const char *name)
{
  guint n = 0;
  const LabaCliCommand *const *commands = laba_cli_commands_get (&n);
  char *argv[] = { (char *) name, "--help", NULL };

  for (guint i = 0; i < n; i++)
    if (strcmp (commands[i]->name, name) == 0)
      {
        if (strcmp (name, "record") == 0)
          print_types ();
        else if (strcmp (name, "list") == 0 || strcmp (name, "import") == 0)
          print_plurals ();
        else if (strcmp (name, "report") == 0)
          print_reports ();
        laba_cli_print ("\n");
        cli->command = commands[i];
        cli->argc = 2;
        cli->argv = argv;
        return commands[i]->run (cli); /* ends at --help */
      }
  return laba_cli_usage (cli, _ ("%s is no command; “laba-cli help” lists them"), name);
}

static int
run (LabaCli *cli)
{
  if (cli->argc > 1 && cli->argv[1][0] != '-')
    return help_command (cli, cli->argv[1]);
  list_commands ();
  return LABA_CLI_DONE;
}

const LabaCliCommand laba_cli_help = {
  .name = "help",
  .arguments = "[COMMAND]",
  .summary = N_ ("List the commands, or say more of one"),
  .run = run,
};
