/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "base/laba-error.h"
#include "base/laba-system.h"
#include "tables/laba-csv.h"
#include "tables/laba-table-private.h"

#define LOOK (256 * 1024) /* bytes by which the encoding and the separator are found */
#define LINES 30
#define STEP 256

/* ---- what it is written in ---- */

/* Whether the file is good UTF-8 to its end. */
static gboolean
is_utf_8 (LabaTableFile *self)
{
  GError *failed = NULL;
  gsize length = 0;
  g_autoptr (LabaSource) source
      = laba_source_open (laba_table_file_get_own_path (self), NULL);

  while (source != NULL && laba_source_next (source, &length, &failed) != NULL)
    ;
  gboolean good = failed == NULL;
  g_clear_error (&failed);
  return source != NULL && good;
}

/* What is neither UTF-8 nor says what it is comes from an old spreadsheet program. */
static LabaEncoding
find_encoding (LabaTableFile *self, const guint8 *bytes, gsize n)
{
  LabaEncoding encoding = laba_encoding_find (bytes, n);

  if (encoding == LABA_ENCODING_UTF_8 && !is_utf_8 (self))
    encoding = LABA_ENCODING_WINDOWS_1252;
  return encoding;
}

/* "sep=;": by this line alone Excel is told. */
static char
told_separator (const char *line)
{
  if (g_ascii_strncasecmp (line, "sep=", 4) != 0 || line[4] == '\0' || line[5] != '\0')
    return '\0';
  return strchr (",;\t", line[4]) != NULL ? line[4] : '\0';
}

static gboolean
find_separator (LabaTableFile *self, GError **error)
{
  g_autoptr (LabaSource) source = laba_source_open_encoded (
      laba_table_file_get_own_path (self), self->encoding, error);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  GError *failed = NULL;
  gsize length = 0;
  char *line;

  if (source == NULL)
    return FALSE;
  while (lines->len < LINES
         && (line = laba_source_next (source, &length, &failed)) != NULL)
    if (length > 0)
      g_ptr_array_add (lines, g_strndup (line, MIN (length, LOOK)));
  g_clear_error (&failed); /* it comes again, with its line, when it is read */
  g_ptr_array_add (lines, NULL);
  if (lines->len > 1)
    self->separator = told_separator (lines->pdata[0]);
  if (self->separator == '\0')
    self->separator = laba_csv_find_separator ((const char *const *) lines->pdata);
  return TRUE;
}

/* A program, a picture: no text has such bytes. */
static gboolean
is_binary (LabaEncoding encoding, const guint8 *bytes, gsize n)
{
  return encoding != LABA_ENCODING_UTF_16_LE && encoding != LABA_ENCODING_UTF_16_BE
         && memchr (bytes, '\0', n) != NULL;
}

gboolean
laba_table_text_open (LabaTableFile *self, GError **error)
{
  g_autofree char *base = laba_table_file_dup_base (self);
  g_autofree guint8 *bytes = g_malloc (LOOK);
  FILE *file = laba_system_fopen_read (laba_table_file_get_own_path (self));
  gsize n = file != NULL ? fread (bytes, 1, LOOK, file) : 0;

  if (file != NULL)
    fclose (file);
  self->is_text = TRUE;
  self->encoding = find_encoding (self, bytes, n);
  if (is_binary (self->encoding, bytes, n))
    {
      g_set_error (error, LABA_ERROR, LABA_ERROR_INVALID,
                   _ ("“%s” is no spreadsheet and no text; expected .xlsx or CSV."),
                   base);
      return FALSE;
    }
  LabaTableSheet *sheet = g_new0 (LabaTableSheet, 1);
  sheet->name = g_steal_pointer (&base);
  g_ptr_array_add (self->sheets, sheet);
  return find_separator (self, error);
}

/* ---- rows ---- */

/* A long number that a spreadsheet program wrote as 5,8E+17: its figures are gone. */
static gboolean
is_rounded (const char *text)
{
  gsize length = strspn (text, "0123456789.,");

  return length > 0 && (text[length] == 'E' || text[length] == 'e')
         && text[length + 1] == '+' && strspn (text + length + 2, "0123456789") == 2
         && text[length + 4] == '\0';
}

/* The record's cells; how many of them are filled. */
static guint
take_cells (const LabaCsv *csv, GArray *cells)
{
  guint n = 0;

  g_array_set_size (cells, 0);
  for (guint i = 0; i < csv->n; i++)
    {
      LabaTableCell cell = { .text = laba_table_trim (csv->cells[i]), .seconds = -1 };

      if (*cell.text != '\0')
        {
          cell.kind = LABA_TABLE_CELL_TEXT;
          cell.lost = is_rounded (cell.text);
          n++;
        }
      g_array_append_val (cells, cell);
    }
  return n;
}

static gboolean
fail_line (const LabaCsv *csv, GError *failed, GError **error)
{
  g_set_error (error, failed->domain, failed->code, _ ("line %u: %s"), csv->line,
               failed->message);
  g_error_free (failed);
  return FALSE;
}

static gboolean
read_rows (LabaTableFile *self,
           LabaCsv *csv,
           GArray *cells,
           LabaTableRowFunc func,
           gpointer data,
           GCancellable *cancellable,
           GError **error)
{
  GError *failed = NULL;

  for (guint n = 0; laba_csv_next (csv, &failed); n++)
    {
      if (n % STEP == 0)
        {
          self->fraction = (double) laba_source_get_done (csv->source)
                           / (double) MAX (laba_source_get_size (csv->source), 1);
          if (g_cancellable_set_error_if_cancelled (cancellable, error))
            return FALSE;
        }
      if ((n == 0 && csv->n == 1 && told_separator (csv->cells[0]) != '\0')
          || (n == 0 && csv->n == 2 && g_ascii_strcasecmp (csv->cells[0], "sep=") == 0)
          || take_cells (csv, cells) == 0)
        continue;
      const LabaTableFileRow row
          = { csv->line, cells->len, (const LabaTableCell *) cells->data };
      if (!func (&row, data, &failed))
        {
          if (failed != NULL)
            g_propagate_error (error, failed);
          return failed == NULL;
        }
    }
  return failed == NULL || fail_line (csv, failed, error);
}

gboolean
laba_table_text_read (LabaTableFile *self,
                      LabaTableRowFunc func,
                      gpointer data,
                      GCancellable *cancellable,
                      GError **error)
{
  g_autoptr (LabaCsv) csv = laba_csv_open_foreign (
      laba_table_file_get_own_path (self), self->encoding, self->separator, error);
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (LabaTableCell));

  return csv != NULL && read_rows (self, csv, cells, func, data, cancellable, error);
}
