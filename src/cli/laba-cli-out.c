/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/laba-cli-out.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cli/laba-cli-table.h"
#include "slips/laba-report-document.h"

void
laba_cli_out_clear (LabaCliOut *self)
{
  g_clear_pointer (&self->format, g_free);
  g_clear_pointer (&self->path, g_free);
}

static const char *
format_name (const LabaCliOut *self)
{
  const char *dot = self->path != NULL ? strrchr (self->path, '.') : NULL;

  if (self->format != NULL)
    return self->format;
  return dot != NULL ? dot + 1 : "text";
}

gboolean
laba_cli_out_find (LabaCli *cli, LabaCliOut *self)
{
  const char *name = format_name (self);
  gboolean text = strcmp (name, "text") == 0 && self->path == NULL;

  self->pdf = strcmp (name, "pdf") == 0;
  self->file_format = laba_export_format_by_id (name);
  if (self->file_format == NULL && !self->pdf && !text)
    laba_cli_usage (
        cli, _ ("--format is “%s”; expected text (without -o), json, csv, xlsx or pdf"),
        name);
  else if (self->path == NULL && !text
           && (self->pdf || self->file_format->append == NULL))
    laba_cli_usage (cli, _ ("--format %s needs a file: -o FILE"), name);
  else
    return TRUE;
  return FALSE;
}

static gboolean
write_file (LabaDb *db, const LabaCliOut *self, const LabaTable *table, GError **error)
{
  return self->pdf
             ? laba_report_write_pdf (db, table, self->path, NULL, error)
             : laba_export_table (table, self->file_format, self->path,
                                  laba_language_to_id (laba_language_get ()), error);
}

int
laba_cli_out_table (LabaCli *cli,
                    LabaDb *db,
                    const LabaCliOut *self,
                    const LabaTable *table)
{
  GError *error = NULL;

  if (self->path != NULL)
    return write_file (db, self, table, &error) ? LABA_CLI_DONE
                                                : laba_cli_fail (cli, error);
  if (self->file_format == NULL)
    {
      laba_cli_table_print (table);
      return LABA_CLI_DONE;
    }
  g_autoptr (GString) text = g_string_new (NULL);
  self->file_format->append (table, text);
  laba_cli_write (text);
  return LABA_CLI_DONE;
}
