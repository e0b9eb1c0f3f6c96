/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "reports/laba-beside.h"

#include <glib/gi18n-lib.h>

/* A row of both; either may be NULL. */
typedef struct
{
  const LabaTableRow *now, *before;
} Pair;

static const LabaColumn *
column_at (const LabaTable *table, guint index)
{
  return &g_array_index (table->columns, LabaColumn, index);
}

static guint
find_column (const LabaTable *table, const char *key)
{
  guint i = 0;

  while (i < table->columns->len && !g_str_equal (column_at (table, i)->key, key))
    i++;
  return i;
}

static gboolean
has_figure (const LabaTable *table, guint column)
{
  for (guint i = 0; i < table->rows->len; i++)
    if (((const LabaTableRow *) table->rows->pdata[i])->cells[column].number != 0)
      return TRUE;
  return FALSE;
}

/* ---- which rows are the same ---- */

static const char *
first_text (const LabaTable *table, const LabaTableRow *row)
{
  for (guint i = 0; i < table->columns->len; i++)
    if (column_at (table, i)->kind == LABA_COLUMN_TEXT && row->cells[i].set)
      return row->cells[i].text;
  return "";
}

/* What a row is known by; free with g_free. */
static char *
row_name (const LabaTable *table, const LabaTableRow *row)
{
  if (row->key != NULL)
    return g_strconcat ("key ", row->key, NULL);
  if (row->record != 0)
    return g_strdup_printf ("record %" G_GINT64_FORMAT, row->record);
  return g_strconcat ("name ", first_text (table, row), NULL);
}

/* The places of the pairs by the names of their rows. */
static GHashTable *
pair_now (const LabaTable *now, GArray *pairs)
{
  GHashTable *places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < now->rows->len; i++)
    {
      const Pair pair = { now->rows->pdata[i], NULL };

      g_array_append_val (pairs, pair);
      g_hash_table_insert (places, row_name (now, pair.now), GUINT_TO_POINTER (i));
    }
  return places;
}

/* A statement's row that is only there before comes after the row that it came after. */
static void
pair_before (const LabaTable *before, gboolean now_is_cut, GHashTable *places, GArray *pairs)
{
  guint inserted = 0, next = 0;

  for (guint i = 0; i < before->rows->len; i++)
    {
      const Pair pair = { NULL, before->rows->pdata[i] };
      g_autofree char *name = row_name (before, pair.before);
      gpointer place;

      if (g_hash_table_lookup_extended (places, name, NULL, &place))
        {
          guint at = GPOINTER_TO_UINT (place) + (pair.before->key != NULL ? inserted : 0);

          g_array_index (pairs, Pair, at).before = pair.before;
          next = at + 1;
        }
      else if (pair.before->key != NULL)
        {
          g_array_insert_val (pairs, next, pair);
          inserted++;
          next++;
        }
      else if (!now_is_cut)
        g_array_append_val (pairs, pair);
    }
}

/* ---- the table of both ---- */

/* "October 2026", or of a state the day: "31 Oct 2026". */
static char *
period_name (const LabaTable *table)
{
  const LabaPeriod period = { table->from, table->to };

  if (table->from != LABA_DAY_NONE && table->to != LABA_DAY_NONE)
    return laba_period_format (period, laba_language_get ());
  return table->to != LABA_DAY_NONE ? laba_day_format_short (table->to, laba_language_get ()) : NULL;
}

static void
add_columns (LabaTable *table, const LabaTable *now, const LabaTable *before, const LabaColumn *compared)
{
  g_autofree char *now_name = period_name (now);
  g_autofree char *before_name = period_name (before);
  g_autofree char *before_key = g_strconcat (compared->key, "_before", NULL);
  g_autofree char *change_key = g_strconcat (compared->key, "_change", NULL);
  gboolean alone = now->columns->len == 2; /* a statement's one amount needs no name of its own */
  g_autofree char *label = alone ? g_strdup (before_name) : g_strdup_printf ("%s, %s", compared->label, before_name);

  for (guint i = 0; i < now->columns->len; i++)
    {
      const LabaColumn *column = column_at (now, i);
      gboolean renamed = alone && column == compared && now_name != NULL;

      laba_table_add_column (table, column->key, renamed ? now_name : column->label, column->kind, column->total);
    }
  laba_table_add_column (table, before_key, label, compared->kind, compared->total);
  laba_table_add_column (table, change_key, _ ("More or less"), compared->kind, compared->total);
}

static void
copy_row (LabaTable *table, LabaTableRow *row, const LabaTableRow *from, guint n_cells)
{
  row->indent = from->indent;
  row->record = from->record;
  row->role = from->role;
  row->ref = from->ref;
  for (guint i = 0; i < n_cells; i++)
    row->cells[i] = (LabaCell){ from->cells[i].set, from->cells[i].number, laba_table_keep (table, from->cells[i].text) };
}

/* What is there no more keeps its words; none of its figures is of now. */
static void
forget_figures (const LabaTable *table, LabaTableRow *row, guint n_cells)
{
  for (guint i = 0; i < n_cells; i++)
    if (column_at (table, i)->kind != LABA_COLUMN_TEXT)
      row->cells[i] = (LabaCell){ FALSE, 0, NULL };
}

static void
add_pair (LabaTable *table, const Pair *pair, guint compared, guint n_cells)
{
  const LabaTableRow *from = pair->now != NULL ? pair->now : pair->before;
  LabaTableRow *row = laba_table_add_row (table, from->key, from->style);

  copy_row (table, row, from, n_cells);
  if (pair->now == NULL)
    forget_figures (table, row, n_cells);
  if (from->style == LABA_ROW_HEADING)
    return;
  gint64 was = pair->before != NULL ? pair->before->cells[compared].number : 0;
  gint64 is = pair->now != NULL ? pair->now->cells[compared].number : 0;
  row->cells[compared] = (LabaCell){ TRUE, is, NULL };
  row->cells[n_cells] = (LabaCell){ TRUE, was, NULL };
  row->cells[n_cells + 1] = (LabaCell){ TRUE, is - was, NULL };
}

LabaTable *
laba_beside (const LabaTable *now, const LabaTable *before, const char *key)
{
  guint compared = find_column (now, key);
  guint n_cells = now->columns->len;

  if (compared == n_cells || before->columns->len != n_cells || !has_figure (before, compared))
    return NULL;
  LabaTable *table = laba_table_new (now->id, now->title, now->from, now->to);
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  g_autoptr (GHashTable) places = pair_now (now, pairs);

  pair_before (before, now->more, places, pairs);
  add_columns (table, now, before, column_at (now, compared));
  for (guint i = 0; i < pairs->len; i++)
    add_pair (table, &g_array_index (pairs, Pair, i), compared, n_cells);
  table->more = now->more;
  return table;
}
