/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/laba-import.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/laba-error.h"
#include "exchange/laba-cell.h"

#define STEP 256

/* A column that holds a short list in one cell. */
typedef struct
{
  guint index;
  const LabaLines *lines;
} ListColumn;

typedef struct
{
  LabaIntake *intake;
  const LabaType *type;
  const LabaLines *lines; /* that the rows may also be, or NULL */
  char **map;             /* "Column=field" */
  const char *path;
  LabaCsv *csv;
  LabaCells *own, *line;
  GArray *lists; /* of ListColumn */
  LabaCellsContext context;
  LabaRecord *record; /* being read, or NULL */
  guint record_line;
  gboolean faulty; /* it has problems already */
} Import;

/* ---- heads ---- */

/* What the user says a column is: NULL where nothing. */
static const char *
mapped (const Import *self, const char *head)
{
  for (guint i = 0; self->map != NULL && self->map[i] != NULL; i++)
    {
      char *equals = strchr (self->map[i], '=');

      if (equals != NULL && (gsize) (equals - self->map[i]) == strlen (head)
          && strncmp (self->map[i], head, strlen (head)) == 0)
        return equals + 1;
    }
  return NULL;
}

static gboolean
take_list (Import *self, const char *head, guint index)
{
  for (const LabaLines *lines = self->type->lines; lines != NULL && lines->key != NULL;
       lines++)
    if (lines->form != LABA_LINES_OBJECTS && g_ascii_strcasecmp (lines->key, head) == 0)
      {
        const ListColumn column = { index, lines };

        g_array_append_val (self->lists, column);
        return TRUE;
      }
  return FALSE;
}

/* "lines.quantity" or, where the record itself has no such field, "quantity". */
static gboolean
take_line (Import *self, const char *head, guint index)
{
  gsize length = self->lines != NULL ? strlen (self->lines->key) : 0;

  if (self->line == NULL)
    return FALSE;
  if (strncmp (head, self->lines->key, length) == 0 && head[length] == '.')
    head += length + 1;
  return laba_cells_take (self->line, head, index);
}

static void
unknown_head (Import *self, const char *head)
{
  g_autofree char *own = laba_cells_list_heads (self->own);
  g_autofree char *line = self->line != NULL ? laba_cells_list_heads (self->line) : NULL;

  laba_problems_add (
      self->intake->problems, head,
      _ ("is no column that can be read; expected one of: %s%s%s (or leave it out by --map \"%s=\")"),
      own, line != NULL ? ", " : "", line != NULL ? line : "", head);
}

static void
read_heads (Import *self)
{
  laba_problems_set_place (self->intake->problems, self->path, self->csv->line);
  for (guint i = 0; i < self->csv->n; i++)
    {
      const char *head = g_strstrip (self->csv->cells[i]);
      const char *meant = mapped (self, head);

      if ((meant != NULL && *meant == '\0') || (meant == NULL && *head == '\0'))
        continue;
      if (meant == NULL)
        meant = head;
      if (!laba_cells_take (self->own, meant, i) && !take_list (self, meant, i)
          && !take_line (self, meant, i))
        unknown_head (self, head);
    }
}

/* ---- rows ---- */

static gboolean
save (Import *self, GError **error)
{
  g_autoptr (LabaRecord) record = g_steal_pointer (&self->record);

  if (record == NULL)
    return TRUE;
  if (self->faulty)
    return laba_intake_go_on (self->intake, error);
  laba_problems_set_place (self->intake->problems, self->path, self->record_line);
  return laba_intake_save (self->intake, record, error);
}

/* Whether the row is one more line of the record before it. */
static gboolean
continues (Import *self)
{
  LabaRecord *row = NULL;
  gboolean same;

  if (self->record == NULL || self->lines == NULL)
    return FALSE;
  if (laba_cells_are_empty (self->own, self->csv))
    return TRUE;
  if (laba_fields_find (self->type->fields, "number") < 0)
    return FALSE;
  g_autoptr (LabaProblems) unsaid = laba_problems_new ();
  const LabaCellsContext quiet = { .db = self->intake->db, .problems = unsaid };
  row = laba_record_new (self->type);
  laba_cells_read (self->own, &quiet, self->csv, "", row->values);
  same = laba_record_has (row, "number")
         && g_strcmp0 (laba_record_get_text (row, "number"),
                       laba_record_get_text (self->record, "number"))
                == 0;
  laba_record_free (row);
  return same;
}

/* "lusin=12; kodi=20" or "A-1; A-2". */
static void
read_list (Import *self, const ListColumn *column)
{
  const LabaLines *lines = column->lines;
  g_auto (GStrv) items = column->index < self->csv->n
                             ? g_strsplit (self->csv->cells[column->index], ";", -1)
                             : NULL;

  for (guint i = 0; items != NULL && items[i] != NULL; i++)
    {
      char *equals = lines->form == LABA_LINES_MAP ? strchr (items[i], '=') : NULL;
      g_autofree char *path = g_strdup_printf ("%s[%u]", lines->key, i + 1);

      if (equals != NULL)
        *equals = '\0';
      if (*g_strstrip (items[i]) == '\0')
        continue;
      LabaLine *line = laba_record_add_line (self->record, lines->key);
      laba_cell_read (LABA_CELLS_TYPED, &self->context, &lines->fields[0], items[i], path,
                      &line->values[0]);
      if (equals != NULL)
        laba_cell_read (LABA_CELLS_TYPED, &self->context, &lines->fields[1],
                        g_strstrip (equals + 1), path, &line->values[1]);
      else if (lines->form == LABA_LINES_MAP)
        laba_problems_add (
            self->intake->problems, path,
            _ ("“%s” has no value; expected for example “lusin=12; kodi=20”"), items[i]);
    }
}

static void
begin (Import *self)
{
  self->record = laba_record_new (self->type);
  self->record_line = self->csv->line;
  self->faulty = FALSE;
  laba_cells_read (self->own, &self->context, self->csv, "", self->record->values);
  for (guint i = 0; i < self->lists->len; i++)
    read_list (self, &g_array_index (self->lists, ListColumn, i));
}

static void
add_line (Import *self)
{
  GPtrArray *list = laba_record_get_lines (self->record, self->lines->key);
  g_autofree char *prefix = g_strdup_printf ("%s[%u].", self->lines->key, list->len + 1);

  laba_cells_read (self->line, &self->context, self->csv, prefix,
                   laba_record_add_line (self->record, self->lines->key)->values);
}

static gboolean
read_row (Import *self, GError **error)
{
  guint before;

  if (!continues (self))
    {
      if (!save (self, error))
        return FALSE;
      before = laba_problems_get_n (self->intake->problems);
      laba_problems_set_place (self->intake->problems, self->path, self->csv->line);
      begin (self);
    }
  else
    before = laba_problems_get_n (self->intake->problems);
  laba_problems_set_place (self->intake->problems, self->path, self->csv->line);
  if (self->line != NULL && !laba_cells_are_empty (self->line, self->csv))
    add_line (self);
  self->faulty = self->faulty || laba_problems_get_n (self->intake->problems) > before;
  return TRUE;
}

static gboolean
is_blank (const LabaCsv *csv)
{
  for (guint i = 0; i < csv->n; i++)
    if (*csv->cells[i] != '\0')
      return FALSE;
  return TRUE;
}

static gboolean
read_rows (Import *self, GError **error)
{
  GError *failed = NULL;
  LabaSource *source = self->csv->source;

  if (laba_csv_next (self->csv, &failed))
    read_heads (self);
  else if (failed == NULL)
    {
      laba_problems_set_place (self->intake->problems, self->path, 1);
      laba_problems_add (self->intake->problems, NULL, _ ("the file is empty; expected a line of heads"));
    }
  if (!laba_problems_is_empty (self->intake->problems))
    return TRUE;
  for (guint n = 0; failed == NULL && laba_csv_next (self->csv, &failed); n++)
    {
      if (!is_blank (self->csv) && !read_row (self, error))
        return FALSE;
      if (n % STEP == 0
          && !laba_intake_step (self->intake, laba_source_get_done (source),
                                laba_source_get_size (source), error))
        return FALSE;
    }
  if (failed == NULL)
    return save (self, error);
  if (!g_error_matches (failed, LABA_ERROR, LABA_ERROR_INVALID))
    {
      g_propagate_error (error, failed);
      return FALSE;
    }
  laba_problems_set_place (self->intake->problems, self->path, self->csv->line);
  laba_problems_take (self->intake->problems, NULL, failed);
  return TRUE;
}

/* ---- the file ---- */

static const LabaLines *
lines_of_rows (const LabaType *type)
{
  for (const LabaLines *lines = type->lines; lines != NULL && lines->key != NULL; lines++)
    if (lines->form == LABA_LINES_OBJECTS)
      return lines;
  return NULL;
}

gboolean
laba_import_csv (LabaIntake *intake,
                 const LabaType *type,
                 const char *map,
                 const char *path,
                 GError **error)
{
  g_autoptr (LabaCsv) csv = NULL;
  g_auto (GStrv) pairs = map != NULL ? g_strsplit (map, ",", -1) : NULL;

  if (g_str_has_suffix (path, ".xlsx") || g_str_has_suffix (path, ".xls")
      || g_str_has_suffix (path, ".ods"))
    {
      g_set_error (
          error, LABA_ERROR, LABA_ERROR_INVALID,
          _ ("“%s” is a spreadsheet, which cannot be read yet. Save its sheet as CSV (UTF-8) and import that."),
          path);
      return FALSE;
    }
  csv = laba_csv_open (path, error);
  if (csv == NULL)
    return FALSE;
  Import self = { .intake = intake,
                  .type = type,
                  .lines = lines_of_rows (type),
                  .map = pairs,
                  .path = path,
                  .csv = csv };
  self.own = laba_cells_new (LABA_CELLS_TYPED, type->fields, NULL);
  self.line = self.lines != NULL
                  ? laba_cells_new (LABA_CELLS_TYPED, self.lines->fields, NULL)
                  : NULL;
  self.lists = g_array_new (FALSE, FALSE, sizeof (ListColumn));
  self.context = (LabaCellsContext){ .db = intake->db,
                                     .make = intake->make ? intake->edit : NULL,
                                     .problems = intake->problems };
  gboolean done = read_rows (&self, error);
  g_clear_pointer (&self.record, laba_record_free);
  laba_cells_free (self.own);
  laba_cells_free (self.line);
  g_array_unref (self.lists);
  return done;
}
