/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "reports/laba-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/laba-money.h"
#include "base/laba-quantity.h"

static void
column_clear (gpointer data)
{
  g_free (((LabaColumn *) data)->label);
}

static void
cells_free (LabaCell *cells, guint n)
{
  for (guint i = 0; cells != NULL && i < n; i++)
    g_free (cells[i].text);
  g_free (cells);
}

LabaTable *
laba_table_new (const char *id, const char *title, LabaDay from, LabaDay to)
{
  LabaTable *table = g_new0 (LabaTable, 1);

  table->id = g_strdup (id);
  table->title = g_strdup (title);
  table->from = from;
  table->to = to;
  table->columns = g_array_new (FALSE, TRUE, sizeof (LabaColumn));
  g_array_set_clear_func (table->columns, column_clear);
  table->rows = g_ptr_array_new ();
  return table;
}

void
laba_table_free (LabaTable *table)
{
  if (table == NULL)
    return;
  for (guint i = 0; i < table->rows->len; i++)
    {
      LabaTableRow *row = table->rows->pdata[i];

      g_free (row->key);
      cells_free (row->cells, table->columns->len);
      g_free (row);
    }
  cells_free (table->totals, table->columns->len);
  g_ptr_array_unref (table->rows);
  g_array_unref (table->columns);
  g_free (table->id);
  g_free (table->title);
  g_free (table);
}

static void
copy_cells (LabaCell *to, const LabaCell *from, guint n)
{
  for (guint i = 0; i < n; i++)
    to[i] = (LabaCell){ from[i].set, from[i].number, g_strdup (from[i].text) };
}

LabaTable *
laba_table_copy (const LabaTable *table)
{
  LabaTable *copy = laba_table_new (table->id, table->title, table->from, table->to);
  guint n = table->columns->len;

  for (guint i = 0; i < n; i++)
    {
      const LabaColumn *column = &g_array_index (table->columns, LabaColumn, i);

      laba_table_add_column (copy, column->key, column->label, column->kind, column->total);
    }
  for (guint i = 0; i < table->rows->len; i++)
    {
      const LabaTableRow *from = table->rows->pdata[i];
      LabaTableRow *row = laba_table_add_row (copy, from->key, from->style);

      row->indent = from->indent;
      row->record = from->record;
      row->role = from->role;
      row->ref = from->ref;
      copy_cells (row->cells, from->cells, n);
    }
  if (table->totals != NULL)
    {
      copy->totals = g_new0 (LabaCell, n);
      copy_cells (copy->totals, table->totals, n);
    }
  copy->more = table->more;
  return copy;
}

void
laba_table_add_column (LabaTable *table, const char *key, const char *label, LabaColumnKind kind, gboolean total)
{
  LabaColumn column = { g_intern_string (key), g_strdup (label), kind, total };

  g_return_if_fail (table->rows->len == 0);
  g_array_append_val (table->columns, column);
}

LabaTableRow *
laba_table_add_row (LabaTable *table, const char *key, LabaRowStyle style)
{
  LabaTableRow *row = g_new0 (LabaTableRow, 1);

  row->key = g_strdup (key);
  row->style = style;
  row->cells = g_new0 (LabaCell, table->columns->len);
  g_ptr_array_add (table->rows, row);
  return row;
}

static guint
column_index (const LabaTable *table, const char *key)
{
  for (guint i = 0; i < table->columns->len; i++)
    if (strcmp (g_array_index (table->columns, LabaColumn, i).key, key) == 0)
      return i;
  return G_MAXUINT;
}

static LabaCell *
cell_of (LabaTable *table, LabaTableRow *row, const char *column)
{
  guint index = column_index (table, column);

  if (index == G_MAXUINT)
    g_error ("report %s has no column “%s”", table->id, column);
  return &row->cells[index];
}

void
laba_row_set_number (LabaTable *table, LabaTableRow *row, const char *column, gint64 number)
{
  LabaCell *cell = cell_of (table, row, column);

  cell->set = TRUE;
  cell->number = number;
}

void
laba_row_set_text (LabaTable *table, LabaTableRow *row, const char *column, const char *text)
{
  LabaCell *cell = cell_of (table, row, column);

  g_free (cell->text);
  cell->text = g_strdup (text);
  cell->set = text != NULL;
}

void
laba_table_finish (LabaTable *table)
{
  cells_free (table->totals, table->columns->len);
  table->totals = g_new0 (LabaCell, table->columns->len);
  for (guint i = 0; i < table->columns->len; i++)
    if (g_array_index (table->columns, LabaColumn, i).total)
      {
        table->totals[i].set = TRUE;
        for (guint j = 0; j < table->rows->len; j++)
          {
            const LabaTableRow *row = table->rows->pdata[j];

            if (row->style == LABA_ROW_NORMAL)
              table->totals[i].number += row->cells[i].number;
          }
      }
}

const LabaCell *
laba_table_cell (const LabaTable *table, const char *row_key, const char *column_key)
{
  guint column = column_index (table, column_key);

  for (guint i = 0; i < table->rows->len && column != G_MAXUINT; i++)
    {
      const LabaTableRow *row = table->rows->pdata[i];

      if (g_strcmp0 (row->key, row_key) == 0)
        return &row->cells[column];
    }
  return NULL;
}

/* Tenths of a percent: "12,5 %". */
static char *
format_percent (gint64 tenths, LabaLanguage language)
{
  g_autofree char *number = laba_quantity_format (tenths * 100, language);

  return g_strconcat (number, " %", NULL);
}

char *
laba_cell_format (const LabaColumn *column, const LabaCell *cell, const char *language)
{
  LabaLanguage in = LABA_LANGUAGE_ID;

  laba_language_from_id (language, &in);
  if (!cell->set)
    return g_strdup ("");
  switch (column->kind)
    {
    case LABA_COLUMN_MONEY:
      return laba_money_format_plain (cell->number, in);
    case LABA_COLUMN_QUANTITY:
      return laba_quantity_format (cell->number, in);
    case LABA_COLUMN_DAY:
      return laba_day_format_short ((LabaDay) cell->number, in);
    case LABA_COLUMN_MONTH:
      return laba_month_format_short ((gint32) cell->number, in);
    case LABA_COLUMN_PERCENT:
      return format_percent (cell->number, in);
    case LABA_COLUMN_BOOLEAN:
      return g_strdup (cell->number != 0 ? _ ("yes") : _ ("no"));
    case LABA_COLUMN_NUMBER:
      return laba_money_format_plain (cell->number, in);
    case LABA_COLUMN_TEXT:
    default:
      return g_strdup (cell->text);
    }
}
