/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fuzz.h"

#include "base/laba-error.h"
#include "base/laba-money.h"
#include "base/laba-quantity.h"
#include "tables/laba-table-value.h"

/* What both readers promise of any file: whatever is in it is refused with a sentence or
 * comes as rows that keep the header's word. */

typedef struct
{
  guint last;
  const LabaTableGuess *guess; /* or NULL: rows of no known columns */
} FuzzRows;

static void
fuzz_values (const LabaTableCell *cell, LabaTableColumn *column)
{
  LabaTableNumbers numbers = column->numbers;
  LabaTableDays days = column->days;
  gint64 number = 0;
  LabaDay day = LABA_DAY_NONE;
  int seconds = -1;
  const char *text = NULL;

  for (guint i = 0; i <= LABA_TABLE_DAYS_UNSURE; i++)
    {
      laba_table_column_set_numbers (column, MIN (i, LABA_TABLE_NUMBERS_UNSURE));
      column->days = i;
      if (laba_table_get_money (cell, column, &number, NULL))
        g_assert_true (laba_money_in_range (number));
      if (laba_table_get_money_rounded (cell, column, &number, NULL))
        g_assert_true (laba_money_in_range (number));
      if (laba_table_get_quantity (cell, column, &number, NULL))
        g_assert_true (laba_quantity_in_range (number));
      if (laba_table_get_day (cell, column, &day, &seconds, NULL))
        g_assert_true (laba_day_is_valid (day) && seconds >= -1 && seconds < 86400);
    }
  if (laba_table_get_text (cell, &text, NULL))
    g_assert_true (text == cell->text);
  laba_table_column_set_numbers (column, numbers);
  column->days = days;
}

static gboolean
fuzz_row (const LabaTableFileRow *row, gpointer data, GError **error)
{
  FuzzRows *self = data;
  guint filled = 0;

  g_assert_cmpuint (row->number, >, self->last);
  g_assert_cmpuint (row->n, <=, LABA_TABLE_COLUMNS_MAX);
  self->last = row->number;
  for (guint i = 0; i < row->n; i++)
    {
      const LabaTableCell *cell = &row->cells[i];

      g_assert_true (g_utf8_validate (cell->text, -1, NULL));
      g_assert_true ((cell->kind == LABA_TABLE_CELL_EMPTY) == (*cell->text == '\0'));
      filled += cell->kind != LABA_TABLE_CELL_EMPTY;
    }
  g_assert_cmpuint (filled, >, 0);
  for (guint i = 0; self->guess != NULL && i < self->guess->columns->len; i++)
    fuzz_values (laba_table_row_get (row, self->guess->columns->pdata[i]),
                 self->guess->columns->pdata[i]);
  return TRUE;
}

static void
fuzz_guess (LabaTableFile *file)
{
  static const char *const wanted[] = { "No. Pesanan", "Order ID", "Nama", "Harga", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (LabaTableGuess) guess = laba_table_guess (file, wanted, -1, -1, NULL, &error);

  if (guess == NULL)
    {
      g_assert_cmpstr (error->message, !=, "");
      return;
    }
  g_assert_cmpuint (guess->sheet, <, laba_table_file_get_n_sheets (file));
  g_assert_true (guess->first_row == 0 || guess->first_row > guess->head_row);
  g_assert_cmpuint (guess->first_row, <=, guess->last_row);
  for (guint i = 0; i < guess->preview->len; i++)
    g_assert_cmpuint (g_strv_length (guess->preview->pdata[i]), ==, guess->columns->len);
  FuzzRows rows = { 0, guess };
  if (!laba_table_guess_read (guess, file, fuzz_row, &rows, NULL, &error))
    g_assert_cmpstr (error->message, !=, "");
}

/* Opens the file and reads all that is in it. */
static void
fuzz_table (const char *path)
{
  GError *error = NULL;
  g_autoptr (LabaTableFile) file = laba_table_file_open (path, &error);

  if (file == NULL)
    {
      g_assert_cmpstr (error->message, !=, "");
      g_error_free (error);
      return;
    }
  for (guint i = 0; i < MIN (laba_table_file_get_n_sheets (file), 4); i++)
    {
      FuzzRows rows = { 0 };

      g_assert_true (g_utf8_validate (laba_table_file_get_sheet (file, i), -1, NULL));
      if (!laba_table_file_read (file, i, fuzz_row, &rows, NULL, &error))
        g_assert_cmpstr (error->message, !=, "");
      g_clear_error (&error);
    }
  fuzz_guess (file);
}

/* Where the file is put. */
static inline const char *
fuzz_table_path (const char *name)
{
  static char *path;

  if (path == NULL)
    {
      g_autofree char *folder = g_dir_make_tmp ("laba-fuzz-XXXXXX", NULL);

      path = g_build_filename (folder, name, NULL);
    }
  return path;
}
