/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/laba-workbook-records.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "base/laba-error.h"
#include "exchange/laba-folder-rows.h"
#include "exchange/laba-folder.h"
#include "exchange/laba-text-file.h"
#include "exchange/laba-workbook-book.h"
#include "tables/laba-table-file.h"

/* The head by which the sheets are known, in any language. */
#define HEAD "laba-records"
/* Behind each piece of a line, and before all but the first: white space there would else
 * be lost. */
#define STOP "."
#define PIECE 32000 /* of the 32,767 units of UTF-16 that a cell holds */
#define STEP 1024
#define NAME_MAX_LENGTH 80
#define READING 0.3 /* of the reading's part of the bar */

/* ---- writing ---- */

/* The first characters that fit into a cell, in bytes. */
static gsize
piece_of (const char *text)
{
  const char *end = text;

  for (guint n = 0; n < PIECE && *end != '\0'; end = g_utf8_next_char (end))
    n += g_utf8_get_char (end) > 0xffff ? 2 : 1;
  return (gsize) (end - text);
}

static gboolean
put_line (const char *name, GString *line, gpointer data, GError **error)
{
  LabaBookExport *self = data;
  g_autoptr (GString) cell = g_string_new (NULL);

  g_string_truncate (line, line->len - strlen ("\r\n"));
  for (gsize at = 0; at < line->len;)
    {
      gsize length = piece_of (line->str + at);

      g_string_assign (cell, at == 0 ? "" : STOP);
      g_string_append_len (cell, line->str + at, (gssize) length);
      g_string_append (cell, STOP);
      laba_workbook_next_row (self->workbook);
      laba_workbook_put_line (self->workbook, 0, at == 0 ? name : NULL);
      laba_workbook_put_line (self->workbook, 1, cell->str);
      at += length;
    }
  return laba_book_export_step (self, error);
}

gboolean
laba_book_export_add_records (LabaBookExport *self, GError **error)
{
  const LabaWorkbookColumn columns[] = {
    { "file", HEAD, LABA_COLUMN_TEXT, FALSE },
    { "line", _ ("For taking this workbook back into Laba"), LABA_COLUMN_TEXT, FALSE },
  };
  gboolean done;

  if (self->options->hide_people || self->options->from != 0 || self->options->to != 0)
    return TRUE;
  laba_workbook_begin_list (
      self->workbook, _ ("Records"),
      _ ("Everything that was written down, for taking this workbook back into Laba"),
      columns, G_N_ELEMENTS (columns));
  done = laba_folder_each_row (self->db, put_line, self, NULL, NULL, self->cancellable,
                               error);
  laba_workbook_end_list (self->workbook);
  return done;
}

/* ---- finding them ---- */

static gboolean
look_row (const LabaTableFileRow *row, gpointer data, GError **error)
{
  gboolean *found = data;

  *found = row->number == 1 && row->n == 2 && strcmp (row->cells[0].text, HEAD) == 0;
  return FALSE;
}

static gboolean
has_records (LabaTableFile *file, guint sheet)
{
  gboolean found = FALSE;

  return laba_table_file_read (file, sheet, look_row, &found, NULL, NULL) && found;
}

gboolean
laba_workbook_records_are_in (const char *path)
{
  g_autoptr (LabaTableFile) file = laba_table_file_open (path, NULL);

  /* They are the last sheets. */
  return file != NULL && !laba_table_file_is_text (file)
         && has_records (file, laba_table_file_get_n_sheets (file) - 1);
}

/* ---- reading ---- */

typedef struct
{
  LabaIntake *intake;
  LabaTableFile *table;
  const char *folder; /* a temporary one */
  LabaTextFile *file; /* being written, or NULL */
  char *name;
  GString *line;
  guint n_rows;
} Reading;

static gboolean
finish_file (Reading *self, GError **error)
{
  gboolean done = self->file == NULL || laba_text_file_finish (self->file, error);

  g_clear_pointer (&self->file, laba_text_file_free);
  return done;
}

/* Whether it can be the name of one of our files, and of nothing else. */
static gboolean
is_name (const char *name)
{
  return *name != '\0' && strlen (name) <= NAME_MAX_LENGTH
         && name[strspn (name, "abcdefghijklmnopqrstuvwxyz_-")] == '\0';
}

static gboolean
begin_file (Reading *self, const char *name, GError **error)
{
  g_autofree char *path = g_strdup_printf ("%s/%s.csv", self->folder, name);

  if (!finish_file (self, error))
    return FALSE;
  g_free (self->name);
  self->name = g_strdup (name);
  self->file = laba_text_file_new (path, error);
  return self->file != NULL;
}

/* The line is whole: into its file. */
static gboolean
end_line (Reading *self, GError **error)
{
  if (self->line->len == 0)
    return TRUE;
  g_string_append (self->line, "\r\n");
  g_string_append_len (self->file->text, self->line->str, (gssize) self->line->len);
  g_string_truncate (self->line, 0);
  return laba_text_file_flush (self->file, error);
}

/* Takes a piece; FALSE when it is none. */
static gboolean
take_piece (Reading *self, const char *text)
{
  gsize before = self->line->len > 0 ? strlen (STOP) : 0;
  gsize length = strlen (text);

  if (length <= before + strlen (STOP) || !g_str_has_suffix (text, STOP)
      || strncmp (text, STOP, before) != 0)
    return FALSE;
  g_string_append_len (self->line, text + before,
                       (gssize) (length - before - strlen (STOP)));
  return TRUE;
}

static gboolean
fail_row (const LabaTableFileRow *row, GError **error)
{
  g_set_error (error, LABA_ERROR, LABA_ERROR_INVALID,
               _ ("row %u of the sheet of records was changed; export the book anew"),
               row->number);
  return FALSE;
}

static gboolean
read_row (const LabaTableFileRow *row, gpointer data, GError **error)
{
  Reading *self = data;
  const char *name = row->cells[0].text;
  const char *text = row->n > 1 ? row->cells[1].text : "";

  if (row->number == 1)
    return TRUE;
  if (*name != '\0' && !end_line (self, error))
    return FALSE;
  if (*name == '\0' ? self->line->len == 0 : !is_name (name))
    return fail_row (row, error);
  if (*name != '\0' && g_strcmp0 (self->name, name) != 0
      && !begin_file (self, name, error))
    return FALSE;
  if (!take_piece (self, text))
    return fail_row (row, error);
  return self->n_rows++ % STEP != 0
         || laba_intake_step (
             self->intake,
             (guint64) (READING * 1e6 * laba_table_file_get_fraction (self->table)),
             1000000, error);
}

/* Puts the lines of all sheets of records into files of the folder. */
static gboolean
unpack (Reading *self, GError **error)
{
  gboolean any = FALSE;

  for (guint i = 0; i < laba_table_file_get_n_sheets (self->table); i++)
    {
      if (!has_records (self->table, i))
        continue;
      any = TRUE;
      if (!laba_table_file_read (self->table, i, read_row, self,
                                 self->intake->cancellable, error))
        return FALSE;
    }
  if (any)
    return end_line (self, error) && finish_file (self, error);
  g_autofree char *base = g_path_get_basename (laba_table_file_get_path (self->table));
  g_set_error (
      error, LABA_ERROR, LABA_ERROR_INVALID,
      _ ("“%s” holds no records of Laba. A workbook of a period, or without people's names, cannot be taken back."),
      base);
  return FALSE;
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *base;

  while (dir != NULL && (base = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, base, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

gboolean
laba_workbook_records_read (LabaIntake *intake, const char *path, GError **error)
{
  g_autoptr (LabaTableFile) table = laba_table_file_open (path, error);
  g_autofree char *folder = table != NULL ? g_dir_make_tmp ("laba-XXXXXX", NULL) : NULL;
  g_autoptr (GString) line = g_string_new (NULL);
  Reading self = { .intake = intake, .table = table, .folder = folder, .line = line };

  if (table == NULL)
    return FALSE;
  if (folder == NULL)
    return laba_text_file_fail (g_get_tmp_dir (), errno, error);
  gboolean done = unpack (&self, error);
  g_clear_pointer (&self.file, laba_text_file_free);
  g_free (self.name);
  done = done && laba_folder_read (intake, folder, error);
  remove_folder (folder);
  return done;
}
