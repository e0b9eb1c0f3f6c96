/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/laba-import.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#include "base/laba-error.h"
#include "base/laba-quantity.h"
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
  LabaImportPlan *plan;
  const char *path;
  LabaCells *own, *line;
  GArray *lists;    /* of ListColumn */
  GPtrArray *texts; /* of the present row, by the columns of the file */
  GPtrArray *made;  /* those that are made here */
  LabaCellsRow row; /* the same */
  guint number;     /* of the row */
  guint n_read;
  LabaCellsContext context;
  LabaRecord *record; /* being read, or NULL */
  guint record_line;
  gboolean faulty; /* it has problems already */
} Import;

/* ---- columns ---- */

static const LabaLines *
find_list (const LabaType *type, const char *key)
{
  for (const LabaLines *lines = type->lines; lines != NULL && lines->key != NULL; lines++)
    if (lines->form != LABA_LINES_OBJECTS && strcmp (lines->key, key) == 0)
      return lines;
  return NULL;
}

static void
take_column (Import *self, const char *key, guint index)
{
  const LabaLines *lines = self->plan->lines;
  gsize length = lines != NULL ? strlen (lines->key) : 0;
  const ListColumn list = { index, find_list (self->plan->type, key) };

  if (list.lines != NULL)
    g_array_append_val (self->lists, list);
  else if (lines != NULL && strncmp (key, lines->key, length) == 0 && key[length] == '.')
    laba_cells_take (self->line, key + length + 1, index);
  else
    laba_cells_take (self->own, key, index);
}

/* ---- cells ---- */

static char *
read_number (const LabaTableCell *cell,
             const LabaTableColumn *column,
             LabaFieldKind kind,
             GError **error)
{
  gint64 number = 0;

  if (kind == LABA_FIELD_MONEY)
    return laba_table_get_money (cell, column, &number, error)
               ? g_strdup_printf ("%" PRId64, number)
               : NULL;
  return laba_table_get_quantity (cell, column, &number, error)
             ? laba_quantity_format_decimal (number)
             : NULL;
}

/* Also "kemarin" and "24 Nov", which no column of another program has. */
static char *
read_day (const LabaTableCell *cell, const LabaTableColumn *column, GError **error)
{
  LabaDay day = LABA_DAY_NONE;

  if (laba_table_get_day (cell, column, &day, NULL, error))
    return laba_day_to_iso (day);
  if (cell->kind != LABA_TABLE_CELL_TEXT || column->days == LABA_TABLE_DAYS_MDY
      || column->days == LABA_TABLE_DAYS_UNSURE
      || !laba_day_parse (cell->text, laba_day_today (), &day, NULL))
    return NULL;
  g_clear_error (error);
  return laba_day_to_iso (day);
}

/* The cell's text as laba_cell_read has it; NULL, with an error, where it is none. */
static char *
read_cell (const LabaTableCell *cell,
           const LabaTableColumn *column,
           LabaFieldKind kind,
           GError **error)
{
  const char *text = NULL;

  switch (kind)
    {
    case LABA_FIELD_MONEY:
    case LABA_FIELD_QUANTITY:
    case LABA_FIELD_PERCENT:
    case LABA_FIELD_COUNT:
      return read_number (cell, column, kind, error);
    case LABA_FIELD_DAY:
      return read_day (cell, column, error);
    case LABA_FIELD_TEXT:
    case LABA_FIELD_BOOLEAN:
    case LABA_FIELD_CHOICE:
    case LABA_FIELD_ORDINAL:
    case LABA_FIELD_REF:
    case LABA_FIELD_JSON:
    default:
      return laba_table_get_text (cell, &text, error) ? g_strdup (text) : NULL;
    }
}

/* What is wrong goes under the head that the user wrote. */
static void
take_cell (Import *self, const LabaTableFileRow *row, const LabaTableColumn *column)
{
  const LabaTableCell *cell = laba_table_row_get (row, column);
  g_autofree char *title = NULL;
  LabaFieldKind kind = LABA_FIELD_TEXT;
  GError *failed = NULL;
  char *text;

  if (laba_cells_get_key (self->own, column->index, &kind) == NULL && self->line != NULL)
    laba_cells_get_key (self->line, column->index, &kind);
  if (cell->kind == LABA_TABLE_CELL_EMPTY
      || (kind != LABA_FIELD_TEXT && laba_table_is_empty (cell)))
    return;
  text = read_cell (cell, column, kind, &failed);
  if (text != NULL)
    {
      g_ptr_array_add (self->made, text);
      self->texts->pdata[column->index] = text;
      return;
    }
  title = laba_import_column_title (column);
  laba_problems_take (self->intake->problems, title, failed);
}

/* Makes the row's texts; what of it is wrong counts to the record it belongs to. */
static void
take_row (Import *self, const LabaTableFileRow *row)
{
  self->number = row->number;
  laba_problems_set_place (self->intake->problems, self->path, row->number);
  g_ptr_array_set_size (self->made, 0);
  for (guint i = 0; i < self->texts->len; i++)
    self->texts->pdata[i] = (char *) "";
  for (guint i = 0; i < self->plan->fields->len; i++)
    if (self->plan->fields->pdata[i] != NULL)
      take_cell (self, row, self->plan->guess->columns->pdata[i]);
  self->row = (LabaCellsRow){ (char **) self->texts->pdata, self->texts->len };
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

  if (self->record == NULL || self->line == NULL)
    return FALSE;
  if (laba_cells_are_empty (self->own, &self->row))
    return TRUE;
  if (laba_fields_find (self->plan->type->fields, "number") < 0)
    return FALSE;
  g_autoptr (LabaProblems) unsaid = laba_problems_new ();
  const LabaCellsContext quiet = { .db = self->intake->db, .problems = unsaid };
  row = laba_record_new (self->plan->type);
  laba_cells_read (self->own, &quiet, &self->row, "", row->values);
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
  g_auto (GStrv) items = column->index < self->row.n
                             ? g_strsplit (self->row.cells[column->index], ";", -1)
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
  self->record = laba_record_new (self->plan->type);
  self->record_line = self->number;
  self->faulty = FALSE;
  laba_cells_read (self->own, &self->context, &self->row, "", self->record->values);
  for (guint i = 0; i < self->lists->len; i++)
    read_list (self, &g_array_index (self->lists, ListColumn, i));
}

static void
add_line (Import *self)
{
  const char *key = self->plan->lines->key;
  GPtrArray *list = laba_record_get_lines (self->record, key);
  g_autofree char *prefix = g_strdup_printf ("%s[%u].", key, list->len + 1);

  laba_cells_read (self->line, &self->context, &self->row, prefix,
                   laba_record_add_line (self->record, key)->values);
}

static gboolean
read_row (Import *self, const LabaTableFileRow *row, GError **error)
{
  guint before = laba_problems_get_n (self->intake->problems);

  take_row (self, row);
  if (!continues (self))
    {
      gboolean faulty = laba_problems_get_n (self->intake->problems) > before;

      if (!save (self, error))
        return FALSE;
      laba_problems_set_place (self->intake->problems, self->path, row->number);
      before = laba_problems_get_n (self->intake->problems);
      begin (self);
      self->faulty = faulty;
    }
  laba_problems_set_place (self->intake->problems, self->path, row->number);
  if (self->line != NULL && !laba_cells_are_empty (self->line, &self->row))
    add_line (self);
  self->faulty = self->faulty || laba_problems_get_n (self->intake->problems) > before;
  return TRUE;
}

static gboolean
row_cb (const LabaTableFileRow *row, gpointer data, GError **error)
{
  Import *self = data;

  if (!read_row (self, row, error))
    return FALSE;
  if (self->n_read++ % STEP != 0)
    return TRUE;
  return laba_intake_step (
      self->intake, (guint64) (laba_table_file_get_fraction (self->plan->file) * 1e6),
      1000000, error);
}

/* What the file itself has against being read is a problem as any. */
static gboolean
read_rows (Import *self, GError **error)
{
  GError *failed = NULL;

  if (laba_table_guess_read (self->plan->guess, self->plan->file, row_cb, self,
                             self->intake->cancellable, &failed))
    return save (self, error);
  if (g_error_matches (failed, LABA_ERROR, LABA_ERROR_INVALID)
      && laba_problems_get_n (self->intake->problems) < LABA_INTAKE_PROBLEMS_MAX)
    {
      laba_problems_set_place (self->intake->problems, self->path, 0);
      laba_problems_take (self->intake->problems, NULL, failed);
      return TRUE;
    }
  g_propagate_error (error, failed);
  return FALSE;
}

gboolean
laba_import_read (LabaIntake *intake, LabaImportPlan *plan, GError **error)
{
  g_autoptr (LabaCells) own = laba_cells_new (LABA_CELLS_NAMED, plan->type->fields, NULL);
  g_autoptr (LabaCells) line
      = plan->lines != NULL ? laba_cells_new (LABA_CELLS_NAMED, plan->lines->fields, NULL)
                            : NULL;
  g_autoptr (GArray) lists = g_array_new (FALSE, FALSE, sizeof (ListColumn));
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func (g_free);
  Import self = { .intake = intake,
                  .plan = plan,
                  .path = laba_table_file_get_path (plan->file),
                  .own = own,
                  .line = line,
                  .lists = lists,
                  .texts = texts,
                  .made = made,
                  .context = { .db = intake->db,
                               .make = intake->make ? intake->edit : NULL,
                               .problems = intake->problems } };

  for (guint i = 0; i < plan->fields->len; i++)
    {
      const LabaTableColumn *column = plan->guess->columns->pdata[i];

      g_ptr_array_set_size (texts, (int) MAX (texts->len, column->index + 1));
      if (plan->fields->pdata[i] != NULL)
        take_column (&self, plan->fields->pdata[i], column->index);
    }
  gboolean done = read_rows (&self, error);
  g_clear_pointer (&self.record, laba_record_free);
  return done;
}

gboolean
laba_import_file (LabaIntake *intake,
                  const LabaType *type,
                  const LabaImportOptions *options,
                  const char *path,
                  GError **error)
{
  guint before = laba_problems_get_n (intake->problems);
  g_autoptr (LabaImportPlan) plan
      = laba_import_plan_new (type, path, options, intake->cancellable, error);

  if (plan == NULL)
    return FALSE;
  laba_import_plan_check (plan, intake->problems);
  return laba_problems_get_n (intake->problems) > before
         || laba_import_read (intake, plan, error);
}
