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

/* Bytes that are taken at once. */
#define BLOCK ((gsize) 32 * 1024)

/* Zeroed room for a row with its cells, or for cells alone; all in it begins at multiples of eight. */
static gpointer
take_room (LabaTable *table, gsize size)
{
  if (table->blocks->len == 0 || table->block_used + size > BLOCK)
    {
      g_ptr_array_add (table->blocks, g_malloc0 (MAX (BLOCK, size)));
      table->block_used = 0;
    }
  char *room = (char *) table->blocks->pdata[table->blocks->len - 1] + table->block_used;
  table->block_used += size;
  return room;
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
  table->blocks = g_ptr_array_new_with_free_func (g_free);
  table->texts = g_string_chunk_new (BLOCK);
  return table;
}

void
laba_table_free (LabaTable *table)
{
  if (table == NULL)
    return;
  g_string_chunk_free (table->texts);
  g_ptr_array_unref (table->blocks);
  g_ptr_array_unref (table->rows);
  g_array_unref (table->columns);
  g_free (table->id);
  g_free (table->title);
  g_free (table);
}

const char *
laba_table_keep (LabaTable *table, const char *text)
{
  return text != NULL ? g_string_chunk_insert (table->texts, text) : NULL;
}

static LabaCell *
take_cells (LabaTable *table)
{
  return take_room (table, table->columns->len * sizeof (LabaCell));
}

static void
copy_cells (LabaTable *table, LabaCell *to, const LabaCell *from)
{
  for (guint i = 0; i < table->columns->len; i++)
    to[i] = (LabaCell){ from[i].set, from[i].number, laba_table_keep (table, from[i].text) };
}

LabaTable *
laba_table_copy (const LabaTable *table)
{
  LabaTable *copy = laba_table_new (table->id, table->title, table->from, table->to);

  for (guint i = 0; i < table->columns->len; i++)
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
      copy_cells (copy, row->cells, from->cells);
    }
  if (table->totals != NULL)
    {
      copy->totals = take_cells (copy);
      copy_cells (copy, copy->totals, table->totals);
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
  LabaTableRow *row
      = take_room (table, sizeof (LabaTableRow) + table->columns->len * sizeof (LabaCell));

  row->key = laba_table_keep (table, key);
  row->style = style;
  row->cells = (LabaCell *) (row + 1);
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

  cell->text = laba_table_keep (table, text);
  cell->set = text != NULL;
}

void
laba_table_finish (LabaTable *table)
{
  table->totals = take_cells (table);
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
