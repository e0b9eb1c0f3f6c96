/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <stdlib.h>
#include <string.h>

#include "tables/laba-table-private.h"

#define SERIAL_MIN 36526 /* 1 January 2000 … */
#define SERIAL_MAX 73050 /* … to 31 December 2099, as days since 1900 */

/* What one column wrote. */
typedef struct
{
  guint filled, texts, numbers, dates, lost;
  guint shapes[LABA_TABLE_SHAPE_THREE_COMMA + 1];
  guint year_first, day_first, month_first, either; /* days as text */
  guint serials;                                    /* numbers that a day could be */
  guint odd_row;
  char *odd_text;
} Tally;

struct _LabaTableTally
{
  GArray *columns; /* of Tally */
};

static void
tally_clear (gpointer data)
{
  Tally *tally = data;

  g_free (tally->odd_text);
}

LabaTableTally *
laba_table_tally_new (void)
{
  LabaTableTally *self = g_new0 (LabaTableTally, 1);

  self->columns = g_array_new (FALSE, TRUE, sizeof (Tally));
  g_array_set_clear_func (self->columns, tally_clear);
  return self;
}

void
laba_table_tally_free (LabaTableTally *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->columns);
  g_free (self);
}

guint
laba_table_tally_get_n (LabaTableTally *self)
{
  return self->columns->len;
}

/* ---- one cell ---- */

static gboolean
is_serial (const char *figures)
{
  double number = g_ascii_strtod (figures, NULL);

  return number >= SERIAL_MIN && number <= SERIAL_MAX;
}

static void
keep_odd (Tally *self, guint row, const char *text)
{
  if (self->odd_row != 0)
    return;
  self->odd_row = row;
  self->odd_text = g_strdup (text);
}

static void
add_when (Tally *self, const LabaTableWhen *when)
{
  if (when->first == 0)
    return;
  self->year_first += when->year_first ? 1 : 0;
  if (when->year_first || when->first == when->second)
    return;
  self->day_first += when->first > 12;
  self->month_first += when->second > 12;
  self->either += when->first <= 12 && when->second <= 12;
}

static void
add_text (Tally *self, guint row, const char *text)
{
  LabaTableShape shape = LABA_TABLE_SHAPE_NONE;
  LabaTableFigures figures;
  LabaTableWhen when;

  self->texts++;
  /* Most texts are neither. */
  if (strpbrk (text, "0123456789") == NULL)
    return;
  if (laba_table_figures_take (&figures, text))
    shape = laba_table_figures_shape (&figures);
  self->shapes[shape]++;
  if (shape == LABA_TABLE_SHAPE_NONE && laba_table_when_take (&when, text))
    add_when (self, &when);
  if (shape == LABA_TABLE_SHAPE_PLAIN)
    self->serials += is_serial (figures.figures) ? 1 : 0;
  if (shape >= LABA_TABLE_SHAPE_THREE_DOT)
    keep_odd (self, row, text);
}

void
laba_table_tally_add (LabaTableTally *self, const LabaTableFileRow *row)
{
  if (self->columns->len < row->n)
    g_array_set_size (self->columns, row->n);
  for (guint i = 0; i < row->n; i++)
    {
      const LabaTableCell *cell = &row->cells[i];
      Tally *tally = &g_array_index (self->columns, Tally, i);

      tally->filled += cell->kind != LABA_TABLE_CELL_EMPTY;
      tally->lost += cell->lost ? 1 : 0;
      if (cell->kind == LABA_TABLE_CELL_TEXT)
        add_text (tally, row->number, cell->text);
      else if (cell->kind == LABA_TABLE_CELL_DATE)
        tally->dates++;
      else if (cell->kind == LABA_TABLE_CELL_NUMBER)
        {
          tally->numbers++;
          tally->serials += is_serial (cell->text) ? 1 : 0;
        }
    }
}

/* ---- the column ---- */

static LabaTableNumbers
find_numbers (const guint *shapes, gboolean rupiah)
{
  guint dots = shapes[LABA_TABLE_SHAPE_DOTS];
  guint commas = shapes[LABA_TABLE_SHAPE_COMMAS];
  guint three_dot = shapes[LABA_TABLE_SHAPE_THREE_DOT];
  guint three_comma = shapes[LABA_TABLE_SHAPE_THREE_COMMA];

  /* Rupiah are not written with thousandths. */
  if (rupiah && dots == 0 && commas == 0)
    {
      dots = three_dot;
      commas = three_comma;
    }
  if (dots > 0 && commas > 0)
    return LABA_TABLE_NUMBERS_UNSURE;
  if (dots > 0)
    return LABA_TABLE_NUMBERS_DOTS;
  if (commas > 0)
    return LABA_TABLE_NUMBERS_COMMAS;
  return three_dot + three_comma > 0 ? LABA_TABLE_NUMBERS_UNSURE
                                     : LABA_TABLE_NUMBERS_PLAIN;
}

static LabaTableDays
find_days (const Tally *tally, gboolean *assumed)
{
  *assumed = FALSE;
  if (tally->day_first > 0 && tally->month_first > 0)
    return LABA_TABLE_DAYS_UNSURE;
  if (tally->day_first > 0)
    return LABA_TABLE_DAYS_DMY;
  if (tally->month_first > 0)
    return LABA_TABLE_DAYS_MDY;
  if (tally->either > 0)
    {
      *assumed = TRUE;
      return LABA_TABLE_DAYS_DMY;
    }
  if (tally->year_first > 0)
    return LABA_TABLE_DAYS_YMD;
  return tally->serials > 0 && tally->serials == tally->filled ? LABA_TABLE_DAYS_SERIAL
                                                               : LABA_TABLE_DAYS_NONE;
}

void
laba_table_tally_tell (LabaTableTally *self, LabaTableColumn *column)
{
  if (column->index >= self->columns->len)
    return;
  Tally *tally = &g_array_index (self->columns, Tally, column->index);
  column->n_filled = tally->filled;
  column->n_texts = tally->texts;
  column->n_numbers = tally->numbers;
  column->n_dates = tally->dates;
  column->n_lost = tally->lost;
  column->numbers = find_numbers (tally->shapes, FALSE);
  column->amounts = find_numbers (tally->shapes, TRUE);
  column->days = find_days (tally, &column->days_assumed);
  column->odd_row = tally->odd_row;
  g_free (column->odd_text);
  column->odd_text = g_strdup (tally->odd_text);
}

LabaTableNumbers
laba_table_find_amounts (const char *const *texts, guint n)
{
  LabaTableTally *tally = laba_table_tally_new ();
  LabaTableColumn column = { 0 };

  for (guint i = 0; i < n; i++)
    {
      LabaTableCell cell
          = { .kind = LABA_TABLE_CELL_TEXT, .text = texts[i], .seconds = -1 };

      laba_table_tally_add (tally, &(LabaTableFileRow){ i + 1, 1, &cell });
    }
  laba_table_tally_tell (tally, &column);
  laba_table_tally_free (tally);
  g_free (column.odd_text);
  return column.amounts;
}
