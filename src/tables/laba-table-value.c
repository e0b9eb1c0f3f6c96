/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tables/laba-table-value.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/laba-error.h"
#include "base/laba-money.h"
#include "base/laba-quantity.h"
#include "tables/laba-table-private.h"

#define PLACES 3 /* that a quantity has behind the comma */
#define DECIMAL 64

const LabaTableCell *
laba_table_row_get (const LabaTableFileRow *row, const LabaTableColumn *column)
{
  static const LabaTableCell empty = { .text = "", .seconds = -1 };

  return column != NULL && column->index < row->n ? &row->cells[column->index] : &empty;
}

gboolean
laba_table_is_empty (const LabaTableCell *cell)
{
  return cell->kind == LABA_TABLE_CELL_EMPTY || strcmp (cell->text, "-") == 0
         || strcmp (cell->text, "\xe2\x80\x93") == 0;
}

/* ---- numbers ---- */

static gboolean
fail_number (const LabaTableCell *cell, GError **error)
{
  if (cell->kind == LABA_TABLE_CELL_ERROR)
    g_set_error (error, LABA_ERROR, LABA_ERROR_INVALID,
                 _ ("“%s”: the formula in the spreadsheet failed"), cell->text);
  else if (cell->kind == LABA_TABLE_CELL_DATE)
    g_set_error (error, LABA_ERROR, LABA_ERROR_INVALID, _ ("“%s” is a day, no number"),
                 cell->text);
  else
    g_set_error (error, LABA_ERROR, LABA_ERROR_INVALID, _ ("“%s” is no number"),
                 cell->text);
  return FALSE;
}

static gboolean
fail_style (const char *text, LabaTableNumbers style, GError **error)
{
  if (style == LABA_TABLE_NUMBERS_UNSURE)
    g_set_error (
        error, LABA_ERROR, LABA_ERROR_INVALID,
        _ ("“%s” can be read two ways; say how the column writes its numbers: 1.250,5 or 1,250.5"),
        text);
  else
    g_set_error (
        error, LABA_ERROR, LABA_ERROR_INVALID,
        _ ("“%1$s” is written unlike the rest of its column, which is like %2$s"), text,
        style == LABA_TABLE_NUMBERS_DOTS     ? "1.250,5"
        : style == LABA_TABLE_NUMBERS_COMMAS ? "1,250.5"
                                             : "1250");
  return FALSE;
}

static gboolean
style_allows (LabaTableNumbers style, LabaTableShape shape)
{
  if (shape == LABA_TABLE_SHAPE_PLAIN)
    return TRUE;
  if (style == LABA_TABLE_NUMBERS_DOTS)
    return shape != LABA_TABLE_SHAPE_COMMAS;
  return style == LABA_TABLE_NUMBERS_COMMAS && shape != LABA_TABLE_SHAPE_DOTS;
}

/* The figures as the style means them, the dot before the decimals: "-1250.5". */
static void
to_decimal (const LabaTableFigures *figures, LabaTableNumbers style, char *decimal)
{
  char thousands = style == LABA_TABLE_NUMBERS_DOTS ? '.' : ',';

  if (figures->negative)
    *decimal++ = '-';
  for (const char *at = figures->figures; *at != '\0'; at++)
    if (g_ascii_isdigit (*at))
      *decimal++ = *at;
    else if (*at != thousands)
      *decimal++ = '.';
  *decimal = '\0';
}

/* A cell's number as decimal figures. */
static gboolean
get_decimal (const LabaTableCell *cell,
             LabaTableNumbers style,
             char decimal[DECIMAL],
             GError **error)
{
  LabaTableFigures figures;
  LabaTableShape shape;

  if (cell->kind == LABA_TABLE_CELL_NUMBER)
    return g_strlcpy (decimal, cell->text, DECIMAL) < DECIMAL
           || fail_number (cell, error);
  if (cell->kind != LABA_TABLE_CELL_TEXT
      || !laba_table_figures_take (&figures, cell->text))
    return fail_number (cell, error);
  shape = laba_table_figures_shape (&figures);
  if (shape == LABA_TABLE_SHAPE_NONE)
    return fail_number (cell, error);
  if (!style_allows (style, shape))
    return fail_style (cell->text, style, error);
  to_decimal (&figures, style, decimal);
  return TRUE;
}

/* "-1250.5" times ten to the power of `places`, rounded half up; `exact`: nothing was
 * rounded. FALSE when it is too large. */
static gboolean
scale (const char *decimal, guint places, gint64 *number, gboolean *exact)
{
  gboolean negative = *decimal == '-';
  const char *whole = decimal + negative;
  gsize n_whole = strcspn (whole, ".");
  const char *behind = whole + n_whole + (whole[n_whole] == '.');
  gsize n_behind = strlen (behind);
  const char *rest = n_behind > places ? behind + places : "";
  gint64 sum = 0;

  for (gsize i = 0; i < n_whole + places; i++)
    {
      char figure = i < n_whole              ? whole[i]
                    : i - n_whole < n_behind ? behind[i - n_whole]
                                             : '0';

      if (sum > LABA_MONEY_MAX)
        return FALSE;
      sum = sum * 10 + (figure - '0');
    }
  *exact = rest[strspn (rest, "0")] == '\0';
  /* Halves go upwards, also below zero. */
  sum += rest[0] > '5'
         || (rest[0] == '5' && (!negative || rest[1 + strspn (rest + 1, "0")] != '\0'));
  *number = negative ? -sum : sum;
  return TRUE;
}

static gboolean
fail_range (const LabaTableCell *cell, GError **error)
{
  g_set_error (error, LABA_ERROR, LABA_ERROR_INVALID, _ ("“%s” is too large"),
               cell->text);
  return FALSE;
}

/* 25rb, 1,25jt, 3x40rb: as people type amounts. */
static gboolean
get_typed_money (const LabaTableCell *cell, gint64 *amount)
{
  return cell->kind == LABA_TABLE_CELL_TEXT && strpbrk (cell->text, "bBkKjJxX*") != NULL
         && laba_money_parse (cell->text, amount, NULL);
}

/* To whole rupiah; exact: whether nothing was rounded away. */
static gboolean
get_amount (const LabaTableCell *cell,
            const LabaTableColumn *column,
            gint64 *amount,
            gboolean *exact,
            GError **error)
{
  char decimal[DECIMAL] = "";

  *exact = TRUE;
  if (get_typed_money (cell, amount))
    return TRUE;
  if (!get_decimal (cell, column->amounts, decimal, error))
    return FALSE;
  return (scale (decimal, 0, amount, exact) && laba_money_in_range (*amount))
         || fail_range (cell, error);
}

gboolean
laba_table_get_money_rounded (const LabaTableCell *cell,
                              const LabaTableColumn *column,
                              gint64 *amount,
                              GError **error)
{
  gboolean exact;

  return get_amount (cell, column, amount, &exact, error);
}

gboolean
laba_table_get_money (const LabaTableCell *cell,
                      const LabaTableColumn *column,
                      gint64 *amount,
                      GError **error)
{
  gboolean exact;

  if (!get_amount (cell, column, amount, &exact, error))
    return FALSE;
  if (exact)
    return TRUE;
  g_set_error (error, LABA_ERROR, LABA_ERROR_INVALID,
               _ ("“%s” has parts of a rupiah; expected whole rupiah"), cell->text);
  return FALSE;
}

gboolean
laba_table_get_quantity (const LabaTableCell *cell,
                         const LabaTableColumn *column,
                         gint64 *quantity,
                         GError **error)
{
  char decimal[DECIMAL] = "";
  gboolean exact = FALSE;

  if (!get_decimal (cell, column->numbers, decimal, error))
    return FALSE;
  if (!scale (decimal, PLACES, quantity, &exact) || !laba_quantity_in_range (*quantity))
    return fail_range (cell, error);
  if (exact)
    return TRUE;
  g_set_error (error, LABA_ERROR, LABA_ERROR_INVALID,
               _ ("“%s” has more than three places behind the comma"), cell->text);
  return FALSE;
}

/* ---- days ---- */

static gboolean
fail_day (const LabaTableCell *cell, GError **error)
{
  g_set_error (error, LABA_ERROR, LABA_ERROR_INVALID,
               _ ("“%s” is no day; expected for example 24/11/2026"), cell->text);
  return FALSE;
}

/* The plain number of a day, as a spreadsheet program counts them. */
static gboolean
get_serial (const LabaTableCell *cell, LabaDay *day, int *seconds)
{
  char *end = NULL;
  double number = g_ascii_strtod (cell->text, &end);

  return *end == '\0'
         && laba_table_number_to_day (number,
                                      strchr (cell->text, '.') != NULL
                                          ? LABA_TABLE_FORMAT_BOTH
                                          : LABA_TABLE_FORMAT_DAY,
                                      FALSE, day, seconds)
         && *day != LABA_DAY_NONE;
}

static LabaDay
day_of (const LabaTableWhen *when, LabaTableDays style)
{
  gboolean month_first = when->year_first || style == LABA_TABLE_DAYS_MDY;

  if (when->first == 0)
    return when->day;
  return month_first ? laba_day_make (when->year, when->first, when->second)
                     : laba_day_make (when->year, when->second, when->first);
}

static gboolean
get_written (const LabaTableCell *cell,
             LabaTableDays style,
             LabaDay *day,
             int *seconds,
             GError **error)
{
  LabaTableWhen when;

  if (!laba_table_when_take (&when, cell->text))
    return fail_day (cell, error);
  if (when.first != 0 && !when.year_first && when.first != when.second
      && style == LABA_TABLE_DAYS_UNSURE)
    {
      g_set_error (
          error, LABA_ERROR, LABA_ERROR_INVALID,
          _ ("“%s” can be read two ways; say whether the column writes the day or the month first"),
          cell->text);
      return FALSE;
    }
  *day = day_of (&when, style);
  *seconds = when.seconds;
  return *day != LABA_DAY_NONE || fail_day (cell, error);
}

gboolean
laba_table_get_day (const LabaTableCell *cell,
                    const LabaTableColumn *column,
                    LabaDay *day,
                    int *seconds,
                    GError **error)
{
  int unasked = -1;

  if (seconds == NULL)
    seconds = &unasked;
  if (cell->kind == LABA_TABLE_CELL_DATE && cell->day != LABA_DAY_NONE)
    {
      *day = cell->day;
      *seconds = cell->seconds;
      return TRUE;
    }
  if (cell->kind != LABA_TABLE_CELL_TEXT && cell->kind != LABA_TABLE_CELL_NUMBER)
    return fail_day (cell, error);
  if (column->days == LABA_TABLE_DAYS_SERIAL && get_serial (cell, day, seconds))
    return TRUE;
  return get_written (cell, column->days, day, seconds, error);
}

/* ---- text ---- */

gboolean
laba_table_get_text (const LabaTableCell *cell, const char **text, GError **error)
{
  *text = cell->text;
  if (!cell->lost)
    return TRUE;
  g_set_error (
      error, LABA_ERROR, LABA_ERROR_INVALID,
      _ ("“%s” is a long number whose last figures the spreadsheet program has dropped. Take the file as it was downloaded, without saving it from a spreadsheet program."),
      cell->text);
  return FALSE;
}
