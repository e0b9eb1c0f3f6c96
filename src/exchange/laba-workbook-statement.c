/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/laba-workbook-statement.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "exchange/laba-workbook-sums.h"

#define FIRST_ROW 4
#define HEAD_ROW 3
#define WIDTH_OF_NAMES 36
#define WIDTH_OF_AMOUNTS 14

/* Where a statement has a heading that the report does without: before the first row of
 * these keys (a * at the end: that begin so). */
static const struct
{
  const char *report, *key, *heading;
} headings[] = {
  { "position", "account:*", N_ ("What I have") },
  { "position", "cash", N_ ("What I have") },
  { "position", "payables", N_ ("What I owe") },
  { "position", "capital", N_ ("What is mine") },
};

/* ---- the columns ---- */

static gint32
month_of (const LabaTable *table, guint column)
{
  const char *key = g_array_index (table->columns, LabaColumn, column).key;
  int year = 0, month = 0;

  return sscanf (key, "%4d-%2d", &year, &month) == 2 ? year * 100 + month : 0;
}

static void
add_place (LabaStatementSheet *self,
           LabaPlaceKind kind,
           guint first,
           guint last,
           gint32 year)
{
  LabaPlace place = { kind, first, last, year };

  g_array_append_val (self->places, place);
}

/* The months in their order, each year's sum behind its last where there are more years.
 */
static void
lay_out (LabaStatementSheet *self)
{
  const LabaTable *table = self->table;
  guint n = table->columns->len;
  gboolean by_month = n > 2 && month_of (table, 1) != 0;
  gboolean by_year
      = by_month && month_of (table, 1) / 100 != month_of (table, n - 2) / 100;
  guint begin = 1;

  for (guint i = 0; i < n; i++)
    {
      if (by_month && i == n - 1)
        {
          add_place (self, LABA_PLACE_ALL, i, i, 0);
          return;
        }
      add_place (self, LABA_PLACE_CELL, i, i, 0);
      gint32 year = month_of (table, i) / 100;
      if (!by_year || i == 0 || year == month_of (table, i + 1) / 100)
        continue;
      add_place (self, LABA_PLACE_SUM, begin, self->places->len - 1, year);
      begin = self->places->len;
    }
}

static const LabaPlace *
place_at (const LabaStatementSheet *self, guint column)
{
  return &g_array_index (self->places, LabaPlace, column);
}

gint64
laba_statement_sheet_value (const LabaStatementSheet *self, guint row, guint column)
{
  const LabaTableRow *cells = self->table->rows->pdata[row];
  const LabaPlace *place = place_at (self, column);
  gint64 value = 0;

  if (place->kind != LABA_PLACE_SUM)
    return cells->cells[place->first].number;
  for (guint i = place->first; i <= place->last; i++)
    value += cells->cells[place_at (self, i)->first].number;
  return value;
}

/* ---- formulas ---- */

/* The columns that a column sums up in each row. */
static char *
formula_across (const LabaStatementSheet *self, guint row, guint column)
{
  const LabaPlace *place = place_at (self, column);
  g_autoptr (GString) formula = g_string_new ("=");
  lxw_row_t at = self->rows[row];

  if (place->kind == LABA_PLACE_CELL)
    return NULL;
  if (place->kind == LABA_PLACE_ALL)
    for (guint i = 1; i < column; i++)
      if (place_at (self, i)->kind == LABA_PLACE_SUM)
        {
          g_autofree char *name = laba_workbook_cell_name (at, i);

          g_string_append_printf (formula, "%s%s", formula->len > 1 ? "+" : "", name);
        }
  if (formula->len == 1)
    {
      gboolean all = place->kind == LABA_PLACE_ALL;
      g_autofree char *first = laba_workbook_cell_name (at, all ? 1 : place->first);
      g_autofree char *last
          = laba_workbook_cell_name (at, all ? column - 1 : place->last);

      g_string_append_printf (formula, "SUM(%s:%s)", first, last);
    }
  return g_string_free (g_steal_pointer (&formula), FALSE);
}

/* The row's formula in that column, or NULL where there is none. */
static char *
formula_of (const LabaStatementSheet *self, guint row, guint column)
{
  g_autoptr (GArray) terms = laba_workbook_sums_of (self->table, row);
  g_autofree char *formula = NULL;
  gint64 value = 0;

  if (terms == NULL)
    return formula_across (self, row, column);
  for (guint i = 0; i < terms->len; i++)
    {
      const LabaSumTerm *term = &g_array_index (terms, LabaSumTerm, i);

      value += term->sign * laba_statement_sheet_value (self, term->row, column);
    }
  /* A report that sums up otherwise than its rows say gives its number. */
  if (value != laba_statement_sheet_value (self, row, column))
    return formula_across (self, row, column);
  return laba_workbook_sums_formula (terms, self->rows, column);
}

/* ---- rows ---- */

static LabaFace
face_of (const LabaTableRow *row)
{
  switch (row->style)
    {
    case LABA_ROW_TOTAL:
      return LABA_FACE_TOTAL;
    case LABA_ROW_SUBTOTAL:
    case LABA_ROW_HEADING:
      return LABA_FACE_SUBTOTAL;
    case LABA_ROW_NORMAL:
    default:
      return LABA_FACE_ITEM;
    }
}

static void
write_amount (const LabaStatementSheet *self, guint row, guint column, LabaFace face)
{
  g_autofree char *formula = formula_of (self, row, column);
  gboolean over
      = self->places->len > 2 && place_at (self, column)->kind != LABA_PLACE_CELL;
  gint64 value = laba_statement_sheet_value (self, row, column);

  if (over && face == LABA_FACE_ITEM)
    face = LABA_FACE_YEAR;
  if (formula != NULL)
    laba_workbook_write_formula (self->workbook, self->sheet, self->rows[row], column,
                                 LABA_COLUMN_MONEY, face, formula, value);
  else
    laba_workbook_write_number (self->workbook, self->sheet, self->rows[row], column,
                                LABA_COLUMN_MONEY, face, value);
}

static void
write_row (const LabaStatementSheet *self, guint index)
{
  const LabaTableRow *row = self->table->rows->pdata[index];
  LabaFace face = face_of (row);

  laba_workbook_write_text (self->workbook, self->sheet, self->rows[index], 0,
                            self->workbook->formats[face][LABA_COLUMN_TEXT],
                            row->cells[0].text);
  for (guint i = 1; i < self->places->len; i++)
    if (place_at (self, i)->kind == LABA_PLACE_SUM
        || row->cells[place_at (self, i)->first].set)
      write_amount (self, index, i, face);
}

static const char *
heading_of (const LabaTable *table, const LabaTableRow *row)
{
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    if (strcmp (headings[i].report, table->id) == 0 && row->key != NULL
        && laba_workbook_sums_is (row->key, headings[i].key))
      return headings[i].heading;
  return NULL;
}

static void
write_rows (const LabaStatementSheet *self)
{
  const char *last = NULL;
  lxw_row_t at = FIRST_ROW;

  for (guint i = 0; i < self->table->rows->len; i++)
    {
      const char *heading = heading_of (self->table, self->table->rows->pdata[i]);

      if (heading != NULL && g_strcmp0 (heading, last) != 0)
        {
          at += last != NULL;
          laba_workbook_write_text (self->workbook, self->sheet, at++, 0,
                                    self->workbook->section, _ (heading));
          last = heading;
        }
      self->rows[i] = at++;
      write_row (self, i);
    }
}

/* ---- the rest of the sheet ---- */

static void
write_head (const LabaStatementSheet *self, guint column)
{
  LabaWorkbook *workbook = self->workbook;
  const LabaPlace *place = place_at (self, column);
  const char *label
      = g_array_index (self->table->columns, LabaColumn, place->first).label;
  gint32 month
      = place->kind == LABA_PLACE_CELL ? month_of (self->table, place->first) : 0;
  LabaColumnKind kind = column == 0 ? LABA_COLUMN_TEXT : LABA_COLUMN_MONEY;
  g_autofree char *year = g_strdup_printf ("%d", (int) place->year);

  if (month != 0)
    laba_workbook_write_number (workbook, self->sheet, HEAD_ROW, column,
                                LABA_COLUMN_MONTH, LABA_FACE_HEAD, month);
  else
    laba_workbook_write_text (workbook, self->sheet, HEAD_ROW, column,
                              workbook->formats[LABA_FACE_HEAD][kind],
                              place->kind == LABA_PLACE_SUM ? year : label);
}

/* What I have = what I owe + what is mine, in a cell that turns red when it is not so. */
static void
write_check (const LabaStatementSheet *self)
{
  LabaWorkbook *workbook = self->workbook;
  int have = laba_statement_sheet_find (self, "total-assets");
  int owe = laba_statement_sheet_find (self, "total-liabilities");
  int mine = laba_statement_sheet_find (self, "total-equity");
  lxw_row_t at = self->rows[self->table->rows->len - 1] + 2;

  if (have < 0 || owe < 0 || mine < 0)
    return;
  lxw_conditional_format holds = { .type = LXW_CONDITIONAL_TYPE_CELL,
                                   .criteria = LXW_CONDITIONAL_CRITERIA_EQUAL_TO,
                                   .format = workbook->good };
  lxw_conditional_format fails = { .type = LXW_CONDITIONAL_TYPE_CELL,
                                   .criteria = LXW_CONDITIONAL_CRITERIA_NOT_EQUAL_TO,
                                   .format = workbook->bad };
  g_autofree char *formula
      = g_strdup_printf ("=B%u-B%u-B%u", (guint) self->rows[have] + 1,
                         (guint) self->rows[owe] + 1, (guint) self->rows[mine] + 1);

  laba_workbook_write_text (workbook, self->sheet, at, 0,
                            workbook->formats[LABA_FACE_ITEM][LABA_COLUMN_TEXT],
                            _ ("What I have − what I owe − what is mine"));
  laba_workbook_note (
      workbook, worksheet_write_formula_num (
                    self->sheet, at, 1, formula, workbook->verdict,
                    (double) (laba_statement_sheet_value (self, (guint) have, 1)
                              - laba_statement_sheet_value (self, (guint) owe, 1)
                              - laba_statement_sheet_value (self, (guint) mine, 1))));
  laba_workbook_note (workbook,
                      worksheet_conditional_format_cell (self->sheet, at, 1, &holds));
  laba_workbook_note (workbook,
                      worksheet_conditional_format_cell (self->sheet, at, 1, &fails));
  laba_workbook_write_text (workbook, self->sheet, at + 1, 0, workbook->quiet,
                            _ ("Green: the books balance. Red: they do not."));
}

static void
set_up (const LabaStatementSheet *self)
{
  guint n = self->places->len;
  lxw_row_col_options months = { .level = 1 };

  worksheet_set_column (self->sheet, 0, 0, WIDTH_OF_NAMES, NULL);
  for (guint i = 1; i < n; i++)
    {
      gboolean folds = n > 2 && place_at (self, i)->kind == LABA_PLACE_CELL;

      worksheet_set_column_opt (self->sheet, (lxw_col_t) i, (lxw_col_t) i,
                                WIDTH_OF_AMOUNTS, NULL, folds ? &months : NULL);
    }
  worksheet_freeze_panes (self->sheet, FIRST_ROW, 1);
  worksheet_gridlines (self->sheet, LXW_HIDE_ALL_GRIDLINES);
  laba_workbook_set_up_page (self->workbook, self->sheet, HEAD_ROW,
                             WIDTH_OF_NAMES + (n - 1) * WIDTH_OF_AMOUNTS, 1);
}

LabaStatementSheet *
laba_statement_sheet_new (LabaWorkbook *workbook,
                          const char *name,
                          const char *about,
                          const LabaTable *table)
{
  LabaStatementSheet *self = g_new0 (LabaStatementSheet, 1);
  gboolean open = table->from == LABA_DAY_NONE && table->to == LABA_DAY_NONE;
  g_autofree char *period = open && workbook->period != NULL
                                ? g_strdup (workbook->period)
                                : laba_workbook_period (table->from, table->to);

  self->workbook = workbook;
  self->table = table;
  self->sheet = laba_workbook_add_sheet (workbook, name, about);
  self->name = g_strdup (laba_workbook_sheet_name (workbook));
  self->rows = g_new0 (lxw_row_t, table->rows->len + 1);
  self->places = g_array_new (FALSE, FALSE, sizeof (LabaPlace));
  lay_out (self);
  laba_workbook_write_text (workbook, self->sheet, 0, 0, workbook->title, table->title);
  laba_workbook_write_text (workbook, self->sheet, 1, 0, workbook->quiet, period);
  worksheet_set_row (self->sheet, HEAD_ROW, 22, NULL);
  for (guint i = 0; i < self->places->len; i++)
    write_head (self, i);
  write_rows (self);
  if (strcmp (table->id, "position") == 0)
    write_check (self);
  set_up (self);
  return self;
}

void
laba_statement_sheet_free (LabaStatementSheet *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->places);
  g_free (self->rows);
  g_free (self->name);
  g_free (self);
}

int
laba_statement_sheet_find (const LabaStatementSheet *self, const char *key)
{
  for (guint i = 0; i < self->table->rows->len; i++)
    if (g_strcmp0 (((const LabaTableRow *) self->table->rows->pdata[i])->key, key) == 0)
      return (int) i;
  return -1;
}

char *
laba_statement_sheet_ref (const LabaStatementSheet *self, guint row, guint column)
{
  g_autofree char *quoted = laba_workbook_quote (self->name);
  g_autofree char *cell = laba_workbook_cell_name (self->rows[row], column);

  return g_strdup_printf ("%s!%s", quoted, cell);
}

guint
laba_statement_sheet_last (const LabaStatementSheet *self)
{
  return self->places->len - 1;
}
