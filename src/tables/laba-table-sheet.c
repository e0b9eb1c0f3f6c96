/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/laba-error.h"
#include "tables/laba-table-private.h"

#define MERGES_MAX 4096
#define CELLS_MAX 268435456        /* of a sheet, with the gaps: ten seconds' work */
#define ROW_MAX (64 * 1024 * 1024) /* bytes of a row's own texts */
#define NOTHING G_MAXSIZE

/* How the file writes a cell's value: the attribute t of the element c. */
typedef enum
{
  VALUE_NUMBER,
  VALUE_SHARED,  /* s: which of the shared texts */
  VALUE_INLINE,  /* inlineStr: in an element of its own */
  VALUE_FORMULA, /* str: what a formula came to */
  VALUE_BOOLEAN,
  VALUE_ERROR,
  VALUE_DAY, /* d: ISO 8601 */
} Value;

/* A cell of the row being read; its text is in the sheet's own or a shared one. */
typedef struct
{
  LabaTableCell cell;
  gsize at; /* in `texts`, or NOTHING */
} Cell;

typedef struct
{
  LabaTableFile *file;
  LabaTableRowFunc func;
  gpointer data;
  guint row; /* the present or last one, from 1 */
  guint column;
  GArray *cells;  /* of Cell: the row's, without gaps */
  GArray *given;  /* of LabaTableCell: the same as whoever hears gets them */
  GString *texts; /* of the row's cells, each with its NUL */
  GString *value; /* of the cell being read */
  guint n_filled;
  guint64 n_cells; /* of all rows */
  guint style;
  Value kind;
  gboolean in_row, in_cell, in_value;
  guint phonetic;
} Sheet;

/* ---- what the elements say ---- */

/* "AB12": the column, from 0, and the row, from 1 (0 where none stands). FALSE when it is
 * no cell's name or one beyond a sheet's end. */
static gboolean
parse_name (const char *name, guint *column, guint *row)
{
  guint n = 0;

  for (; g_ascii_isalpha (*name); name++)
    if ((n = n * 26 + (guint) (g_ascii_toupper (*name) - 'A' + 1))
        > LABA_TABLE_COLUMNS_MAX)
      return FALSE;
  if (n == 0)
    return FALSE;
  *column = n - 1;
  for (*row = 0; g_ascii_isdigit (*name); name++)
    if ((*row = *row * 10 + (guint) (*name - '0')) > LABA_TABLE_ROWS_MAX)
      return FALSE;
  return *name == '\0';
}

static void
begin_row (Sheet *self, LabaTablePart *part)
{
  char number[16] = "";
  guint row = self->row + 1;

  if (laba_table_part_attribute (part, "r", number, sizeof number))
    row = (guint) MIN (strtoul (number, NULL, 10), LABA_TABLE_ROWS_MAX + 1);
  if (row > LABA_TABLE_ROWS_MAX)
    laba_table_part_fail (part, _ ("%s has a row beyond %d, which no spreadsheet has"),
                          part->name, LABA_TABLE_ROWS_MAX);
  else if (row <= self->row)
    laba_table_part_fail (part,
                          _ ("the file is damaged: in %s the row %u follows the row %u"),
                          part->name, row, self->row);
  self->in_row = TRUE;
  self->row = row;
  self->column = 0;
  self->n_filled = 0;
  g_array_set_size (self->cells, 0);
  g_string_truncate (self->texts, 0);
}

static Value
kind_of (LabaTablePart *part)
{
  static const char *const names[] = { "n", "s", "inlineStr", "str", "b", "e", "d" };
  char type[16] = "";

  laba_table_part_attribute (part, "t", type, sizeof type);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (type, names[i]) == 0)
      return (Value) i;
  return VALUE_NUMBER;
}

static void
begin_cell (Sheet *self, LabaTablePart *part)
{
  char name[32] = "", style[16] = "0";
  guint row = 0;

  if (laba_table_part_attribute (part, "r", name, sizeof name)
      && !parse_name (name, &self->column, &row))
    {
      laba_table_part_fail (part,
                            _ ("row %u names a cell “%s”, which no spreadsheet has"),
                            self->row, name);
      return;
    }
  if (self->column >= LABA_TABLE_COLUMNS_MAX)
    {
      laba_table_part_fail (part, _ ("row %u has more than %d columns"), self->row,
                            LABA_TABLE_COLUMNS_MAX);
      return;
    }
  laba_table_part_attribute (part, "s", style, sizeof style);
  self->style = (guint) strtoul (style, NULL, 10);
  self->kind = kind_of (part);
  self->in_cell = TRUE;
  g_string_truncate (self->value, 0);
}

/* "A1:C1" */
static void
add_merge (Sheet *self, LabaTablePart *part)
{
  char area[64] = "";
  LabaTableMerge merge = { 0 };
  char *colon;

  if (self->file->merges->len >= MERGES_MAX
      || !laba_table_part_attribute (part, "ref", area, sizeof area)
      || (colon = strchr (area, ':')) == NULL)
    return;
  *colon = '\0';
  if (parse_name (area, &merge.first_column, &merge.first_row)
      && parse_name (colon + 1, &merge.last_column, &merge.last_row))
    g_array_append_val (self->file->merges, merge);
}

static void
start (LabaTablePart *part, const char *name)
{
  Sheet *self = part->data;

  if (self->in_cell)
    {
      self->phonetic += strcmp (name, "rPh") == 0;
      self->in_value
          = strcmp (name, "v") == 0 || (strcmp (name, "t") == 0 && self->phonetic == 0);
    }
  else if (self->in_row && strcmp (name, "c") == 0)
    begin_cell (self, part);
  else if (strcmp (name, "row") == 0)
    begin_row (self, part);
  else if (strcmp (name, "mergeCell") == 0)
    add_merge (self, part);
}

static void
text (LabaTablePart *part, const char *piece, gsize length)
{
  Sheet *self = part->data;

  if (!self->in_value)
    return;
  if (self->value->len + length > LABA_TABLE_CELL_MAX)
    laba_table_part_fail (part, _ ("a text in row %u is longer than %d bytes"), self->row,
                          LABA_TABLE_CELL_MAX);
  else
    g_string_append_len (self->value, piece, (gssize) length);
}

/* ---- one cell ---- */

/* Puts a text of the row's own behind the others. */
static void
keep_text (Sheet *self, Cell *cell, const char *text)
{
  cell->at = self->texts->len;
  g_string_append_len (self->texts, text, (gssize) strlen (text) + 1);
}

static LabaTableFormat
format_of (const Sheet *self)
{
  const GArray *formats = self->file->formats;

  return self->style < formats->len
             ? (LabaTableFormat) g_array_index (formats, guint8, self->style)
             : LABA_TABLE_FORMAT_NUMBER;
}

static void
read_number (Sheet *self, Cell *cell)
{
  LabaTableFormat format = format_of (self);
  gsize at = self->texts->len;

  if (!laba_table_number_to_text (self->value->str, self->texts, &cell->cell.lost))
    {
      g_string_truncate (self->texts, at);
      cell->cell.kind = LABA_TABLE_CELL_TEXT;
      keep_text (self, cell, laba_table_trim (self->value->str));
      return;
    }
  cell->at = at;
  cell->cell.kind = LABA_TABLE_CELL_NUMBER;
  if (format != LABA_TABLE_FORMAT_NUMBER
      && laba_table_number_to_day (g_ascii_strtod (self->value->str, NULL), format,
                                   self->file->is_1904, &cell->cell.day,
                                   &cell->cell.seconds))
    {
      cell->cell.kind = LABA_TABLE_CELL_DATE;
      g_string_truncate (self->texts, at);
      laba_table_append_day (self->texts, cell->cell.day, cell->cell.seconds);
    }
  g_string_append_c (self->texts, '\0');
}

static void
read_shared (Sheet *self, LabaTablePart *part, Cell *cell)
{
  char *end = NULL;
  gulong index = strtoul (self->value->str, &end, 10);

  if (end == self->value->str || index >= self->file->text_starts->len)
    {
      laba_table_part_fail (
          part, _ ("the file is damaged: row %u has a text that is not there"),
          self->row);
      return;
    }
  cell->cell.kind = LABA_TABLE_CELL_TEXT;
  cell->cell.text = (const char *) self->file->texts->data
                    + g_array_index (self->file->text_starts, guint32, index);
}

/* 2026-11-24, 2026-11-24T19:30:00, 19:30:00; anything else stays text. */
static void
read_iso (Sheet *self, Cell *cell)
{
  const char *raw = laba_table_trim (self->value->str);
  g_autofree char *day = g_strndup (raw, strcspn (raw, "T "));
  const char *time = raw + strlen (day) + (raw[strlen (day)] != '\0');
  int hour = 0, minute = 0, second = 0;

  cell->cell.kind = LABA_TABLE_CELL_TEXT;
  cell->cell.seconds = -1;
  if (laba_day_parse_iso (day, &cell->cell.day, NULL))
    cell->cell.kind = LABA_TABLE_CELL_DATE;
  else
    time = raw;
  if (sscanf (time, "%2d:%2d:%2d", &hour, &minute, &second) >= 2 && hour >= 0 && hour < 24
      && minute >= 0 && minute < 60 && second >= 0 && second < 60)
    {
      cell->cell.kind = LABA_TABLE_CELL_DATE;
      cell->cell.seconds = hour * 3600 + minute * 60 + second;
    }
  cell->at = self->texts->len;
  if (cell->cell.kind == LABA_TABLE_CELL_DATE)
    laba_table_append_day (self->texts, cell->cell.day, cell->cell.seconds);
  else
    g_string_append (self->texts, raw);
  g_string_append_c (self->texts, '\0');
}

static void
read_value (Sheet *self, LabaTablePart *part, Cell *cell)
{
  const char *trimmed;

  switch (self->kind)
    {
    case VALUE_SHARED:
      read_shared (self, part, cell);
      break;
    case VALUE_INLINE:
    case VALUE_FORMULA:
      cell->cell.kind = LABA_TABLE_CELL_TEXT;
      keep_text (self, cell, laba_table_unescape (self->value));
      break;
    case VALUE_BOOLEAN:
      trimmed = laba_table_trim (self->value->str);
      cell->cell.kind = LABA_TABLE_CELL_BOOLEAN;
      keep_text (self, cell,
                 strcmp (trimmed, "1") == 0 || strcmp (trimmed, "true") == 0 ? "1" : "0");
      break;
    case VALUE_ERROR:
      cell->cell.kind = LABA_TABLE_CELL_ERROR;
      keep_text (self, cell, laba_table_trim (self->value->str));
      break;
    case VALUE_DAY:
      read_iso (self, cell);
      break;
    case VALUE_NUMBER:
    default:
      read_number (self, cell);
      break;
    }
}

static void
end_cell (Sheet *self, LabaTablePart *part)
{
  static const Cell empty = { { LABA_TABLE_CELL_EMPTY, "", 0, -1, FALSE }, NOTHING };
  Cell cell = empty;

  self->in_cell = FALSE;
  self->in_value = FALSE;
  self->phonetic = 0;
  if (self->texts->len > ROW_MAX)
    laba_table_part_fail (part, _ ("the texts of row %u take more than %d MiB"),
                          self->row, ROW_MAX >> 20);
  if (self->value->len > 0)
    read_value (self, part, &cell);
  if ((cell.at == NOTHING ? cell.cell.text : self->texts->str + cell.at)[0] == '\0')
    cell = empty;
  else
    {
      while (self->cells->len < self->column)
        g_array_append_val (self->cells, empty);
      if (self->cells->len == self->column)
        g_array_append_val (self->cells, cell);
      else
        g_array_index (self->cells, Cell, self->column) = cell;
      self->n_filled++;
    }
  self->column++;
}

/* ---- one row ---- */

static void
end_row (Sheet *self, LabaTablePart *part)
{
  GError *failed = NULL;

  self->in_row = FALSE;
  self->n_cells += self->cells->len;
  if (self->n_cells > CELLS_MAX)
    laba_table_part_fail (
        part, _ ("%s has more than %d cells; empty columns far to the right count too"),
        part->name, CELLS_MAX);
  if (self->n_filled == 0 || part->stopped)
    return;
  g_array_set_size (self->given, 0);
  for (guint i = 0; i < self->cells->len; i++)
    {
      Cell *cell = &g_array_index (self->cells, Cell, i);

      /* Only now do the texts stay where they are. */
      if (cell->at != NOTHING)
        cell->cell.text = self->texts->str + cell->at;
      g_array_append_val (self->given, cell->cell);
    }
  const LabaTableFileRow row
      = { self->row, self->given->len, (const LabaTableCell *) self->given->data };
  if (self->func (&row, self->data, &failed))
    return;
  if (failed != NULL)
    laba_table_part_take_error (part, failed);
  else
    laba_table_part_stop (part);
}

static void
end (LabaTablePart *part, const char *name)
{
  Sheet *self = part->data;

  if (self->in_cell && strcmp (name, "c") == 0)
    end_cell (self, part);
  else if (self->in_cell)
    {
      self->phonetic -= self->phonetic > 0 && strcmp (name, "rPh") == 0;
      self->in_value = FALSE;
    }
  else if (self->in_row && strcmp (name, "row") == 0)
    end_row (self, part);
}

gboolean
laba_table_sheet_read (LabaTableFile *self,
                       guint sheet,
                       LabaTableRowFunc func,
                       gpointer data,
                       GCancellable *cancellable,
                       GError **error)
{
  static const LabaTablePartHandler handler = { start, end, text };
  const LabaTableSheet *found = self->sheets->pdata[sheet];
  Sheet state = { .file = self, .func = func, .data = data };

  if (!laba_table_texts_read (self, cancellable, error))
    return FALSE;
  state.cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  state.given = g_array_new (FALSE, FALSE, sizeof (LabaTableCell));
  state.texts = g_string_new (NULL);
  state.value = g_string_new (NULL);
  gboolean done
      = laba_table_part_read (self, found->part, &handler, &state, cancellable, error);
  g_array_unref (state.cells);
  g_array_unref (state.given);
  g_string_free (state.texts, TRUE);
  g_string_free (state.value, TRUE);
  return done;
}
