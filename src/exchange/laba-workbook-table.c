/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "exchange/laba-workbook-statement.h"

char *
laba_workbook_period (LabaDay from, LabaDay to)
{
  LabaLanguage language = laba_language_get ();
  g_autofree char *first = laba_day_format (from, language);
  g_autofree char *last = laba_day_format (to, language);

  if (from == LABA_DAY_NONE && to == LABA_DAY_NONE)
    return g_strdup (_ ("All days"));
  if (from == LABA_DAY_NONE)
    return g_strdup_printf (_ ("until %s"), last);
  if (to == LABA_DAY_NONE)
    return g_strdup_printf (_ ("from %s"), first);
  return g_strdup_printf ("%s – %s", first, last);
}

/* A statement has sums among its rows. */
static gboolean
is_statement (const LabaTable *table)
{
  for (guint i = 0; i < table->rows->len; i++)
    {
      const LabaTableRow *row = table->rows->pdata[i];

      if (row->key != NULL && row->style != LABA_ROW_NORMAL)
        return TRUE;
    }
  return FALSE;
}

static void
add_row (LabaWorkbook *self, const LabaTable *table, const LabaTableRow *row)
{
  laba_workbook_next_row (self);
  for (guint i = 0; i < table->columns->len; i++)
    if (!row->cells[i].set)
      continue;
    else if (g_array_index (table->columns, LabaColumn, i).kind == LABA_COLUMN_TEXT)
      laba_workbook_put_text (self, i, row->cells[i].text);
    else
      laba_workbook_put_number (self, i, row->cells[i].number);
}

static void
add_list (LabaWorkbook *self, const char *name, const char *about, const LabaTable *table)
{
  guint n = table->columns->len;
  g_autofree LabaWorkbookColumn *columns = g_new0 (LabaWorkbookColumn, n + 1);

  for (guint i = 0; i < n; i++)
    {
      const LabaColumn *column = &g_array_index (table->columns, LabaColumn, i);

      columns[i] = (LabaWorkbookColumn){ column->key, column->label, column->kind,
                                         column->total };
    }
  laba_workbook_begin_list (self, name, about, columns, n);
  for (guint i = 0; i < table->rows->len; i++)
    add_row (self, table, table->rows->pdata[i]);
  laba_workbook_end_list (self);
}

void
laba_workbook_add_table (LabaWorkbook *self,
                         const char *name,
                         const char *about,
                         const LabaTable *table)
{
  if (is_statement (table))
    laba_statement_sheet_free (laba_statement_sheet_new (self, name, about, table));
  else
    add_list (self, name, about, table);
}

gboolean
laba_workbook_write_table (const LabaTable *table,
                           const char *path,
                           const char *language,
                           GError **error)
{
  LabaWorkbook *workbook = laba_workbook_new (path, error);

  if (workbook == NULL)
    return FALSE;
  g_autofree char *period = laba_workbook_period (table->from, table->to);
  laba_workbook_set_about (workbook, table->title, NULL, period);
  laba_workbook_add_table (workbook, table->title, NULL, table);
  return laba_workbook_finish (workbook, 0, NULL, NULL, NULL, error);
}
