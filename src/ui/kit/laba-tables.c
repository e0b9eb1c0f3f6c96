/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/kit/laba-tables.h"

#include <string.h>

static void
merge_cells (LabaCell *cells, guint n, guint into, guint from)
{
  g_autofree char *more = cells[from].text;
  g_autofree char *text = cells[into].text;

  if (text != NULL && more != NULL && *more != '\0')
    cells[into].text = g_strdup_printf ("%s %s", text, more);
  else
    cells[into].text = g_strdup (text != NULL ? text : more);
  cells[into].set = cells[into].text != NULL;
  memmove (&cells[from], &cells[from + 1], (n - from - 1) * sizeof *cells);
  cells[n - 1] = (LabaCell){ 0 };
}

LabaTable *
laba_tables_merge (LabaTable *table, guint into, guint from)
{
  guint n = table != NULL ? table->columns->len : 0;

  if (table == NULL)
    return NULL;
  for (guint i = 0; i < table->rows->len; i++)
    merge_cells (((LabaTableRow *) table->rows->pdata[i])->cells, n, into, from);
  if (table->totals != NULL)
    merge_cells (table->totals, n, into, from);
  g_array_remove_index (table->columns, from);
  return table;
}
