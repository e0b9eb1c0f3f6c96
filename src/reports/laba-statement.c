/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "reports/laba-statement.h"

#include <glib/gi18n-lib.h>

static gint64
month_at (const LabaTotals *totals, guint column)
{
  return g_array_index (totals->months, gint64, column);
}

static char *
month_key (gint64 month)
{
  return g_strdup_printf ("%04d-%02d", (int) (month / 100), (int) (month % 100));
}

static gboolean
is_by_month (const LabaTotals *totals)
{
  return totals->months->len != 1 || month_at (totals, 0) != 0;
}

LabaTable *
laba_statement_table (const LabaReport *report, const LabaReportQuery *query, const LabaTotals *totals)
{
  LabaTable *table = laba_table_new (report->id, _ (report->title), query->from, query->to);

  laba_table_add_column (table, "name", _ ("Name"), LABA_COLUMN_TEXT, FALSE);
  for (guint i = 0; i < totals->months->len && is_by_month (totals); i++)
    {
      g_autofree char *key = month_key (month_at (totals, i));
      g_autofree char *label = laba_month_format_short ((gint32) month_at (totals, i), laba_language_get ());

      laba_table_add_column (table, key, label, LABA_COLUMN_MONEY, FALSE);
    }
  if (is_by_month (totals))
    laba_table_add_column (table, "total", _ ("Total"), LABA_COLUMN_MONEY, FALSE);
  else
    laba_table_add_column (table, "amount", _ ("Amount"), LABA_COLUMN_MONEY, FALSE);
  return table;
}

/* Cell 0 is the name; the months follow, then the total. */
static void
set_amount (LabaTableRow *row, guint column, gint64 amount, gboolean by_month, guint n_months)
{
  row->cells[column + 1].set = TRUE;
  row->cells[column + 1].number = amount;
  if (by_month)
    {
      row->cells[n_months + 1].set = TRUE;
      row->cells[n_months + 1].number += amount;
    }
}

LabaTableRow *
laba_statement_add (LabaStatement *statement, const char *key, const char *label, LabaRowStyle style, int sign,
                    LabaRole first, LabaRole last)
{
  LabaTableRow *row = laba_table_add_row (statement->table, key, style);
  const LabaTotals *totals = statement->totals;

  laba_row_set_text (statement->table, row, "name", label);
  row->indent = style == LABA_ROW_NORMAL;
  if (first == last)
    row->role = first;
  if (is_by_month (totals))
    row->cells[totals->months->len + 1].set = TRUE;
  for (guint i = 0; i < totals->months->len; i++)
    set_amount (row, i, sign * laba_totals_sum (totals, first, last, i), is_by_month (totals), totals->months->len);
  return row;
}

void
laba_statement_add_each (LabaStatement *statement, const char *prefix, int sign, LabaRole role)
{
  const LabaTotals *totals = statement->totals;

  for (guint i = 0; i < totals->lines->len; i++)
    {
      const LabaTotalsLine *line = &g_array_index (totals->lines, LabaTotalsLine, i);
      const char *name = line->name != NULL ? line->name : "";

      if (line->role != (gint64) role)
        continue;
      g_autofree char *key = g_strconcat (prefix, ":", name, NULL);
      LabaTableRow *row = laba_table_add_row (statement->table, key, LABA_ROW_NORMAL);
      laba_row_set_text (statement->table, row, "name", name);
      row->indent = 1;
      row->role = line->role;
      row->ref = line->ref;
      for (guint j = 0; j < totals->months->len; j++)
        set_amount (row, j, sign * line->amounts[j], is_by_month (totals), totals->months->len);
    }
}
