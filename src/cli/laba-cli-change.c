/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/laba-cli.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "base/laba-error.h"
#include "book/laba-store.h"
#include "exchange/laba-json.h"
#include "tables/laba-source.h"

/* The whole of a file: one object, which may stand on many lines. */
static gboolean
read_all (const char *path, GString *text, GError **error)
{
  g_autoptr (LabaSource) source = laba_source_open (path, error);
  GError *failed = NULL;
  gsize length = 0;
  char *line;

  if (source == NULL)
    return FALSE;
  while ((line = laba_source_next (source, &length, &failed)) != NULL
         && text->len <= LABA_SOURCE_LINE_MAX)
    {
      g_string_append_len (text, line, (gssize) length);
      g_string_append_c (text, '\n');
    }
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

/* An id in the object is the record's own, or a mistake. */
static void
check_id (const LabaJson *object, gint64 id, LabaProblems *problems)
{
  const LabaJson *own
      = object->kind == LABA_JSON_OBJECT ? laba_json_get (object, "id") : NULL;

  if (own != NULL
      && (own->kind != LABA_JSON_NUMBER || g_ascii_strtoll (own->text, NULL, 10) != id))
    laba_problems_add (problems, "id",
                       _ ("is another than the record to change, %" PRId64), id);
}

/* What a record is stays. */
static void
check_type (LabaDb *db, const LabaRecord *record, gint64 id, LabaProblems *problems)
{
  const LabaType *type = laba_store_type (db, id);

  if (record != NULL && type != NULL && type != record->type)
    laba_problems_add (problems, "type",
                       _ ("record %" PRId64 " is “%s” and stays one"), id,
                       type->id);
}

static int
change (LabaCli *cli, LabaIntake *intake, const LabaJson *object, gint64 id)
{
  g_autoptr (LabaRecord) record = laba_json_to_record (
      intake->db, intake->make ? intake->edit : NULL, object, intake->problems);
  g_autofree char *what = NULL;
  g_autofree char *label = NULL;
  GError *error = NULL;

  check_id (object, id, intake->problems);
  check_type (intake->db, record, id, intake->problems);
  if (!laba_problems_is_empty (intake->problems))
    return laba_cli_fail_intake (cli, intake, NULL);
  record->id = id;
  if (!laba_intake_save (intake, record, &error))
    return laba_cli_fail_intake (cli, intake, error);
  what = laba_store_describe (intake->db, record);
  /* Translators: a line of history; %s is “Order A-17, Bu Sari” */
  label = g_strdup_printf (_ ("Change: %s"), what);
  return laba_intake_finish (intake, label, FALSE, &error)
             ? LABA_CLI_DONE
             : laba_cli_fail_intake (cli, intake, error);
}

static int
change_from (LabaCli *cli, LabaBook *book, const char *path, gint64 id, gboolean create)
{
  g_autoptr (LabaJsonDocument) document = laba_json_document_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  GError *error = NULL;

  if (!read_all (path, text, &error))
    return laba_cli_fail (cli, error);
  const LabaJson *object
      = laba_json_document_parse (document, text->str, (gssize) text->len, &error);
  if (object == NULL)
    return laba_cli_fail (cli, error);
  g_autoptr (LabaIntake) intake = laba_intake_begin (book, FALSE, &error);
  if (intake == NULL)
    return laba_cli_fail (cli, error);
  intake->make = create;
  laba_problems_set_place (intake->problems, path, 1);
  return change (cli, intake, object, id);
}

static int
run (LabaCli *cli)
{
  gboolean create = FALSE;
  const GOptionEntry entries[] = {
    { "create", 'c', 0, G_OPTION_ARG_NONE, &create,
      N_ ("Make what the record names and the book does not have"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  gint64 id;
  int status;

  if (!laba_cli_parse (cli, entries, 2, 3)
      || !laba_cli_number (cli, cli->argv[2], 1, &id))
    return LABA_CLI_USAGE;
  g_autoptr (LabaBook) book = laba_cli_open (cli, cli->argv[1], &status);
  return book == NULL
             ? status
             : change_from (cli, book, cli->argc > 3 ? cli->argv[3] : "-", id, create);
}

const LabaCliCommand laba_cli_change = {
  .name = "change",
  .arguments = "BOOK ID [FILE.json|-]",
  .summary = N_ ("Replace a record by the JSON object given, as “show” prints it"),
  .run = run,
};
