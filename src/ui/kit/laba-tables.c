/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/kit/laba-tables.h"

#include <string.h>

static void
merge_cells (LabaTable *table, LabaCell *cells, guint into, guint from)
{
  guint n = table->columns->len;
  const char *more = cells[from].text;
  const char *text = cells[into].text;

  if (text != NULL && more != NULL && *more != '\0')
    {
      g_autofree char *both = g_strconcat (text, " ", more, NULL);

      cells[into].text = laba_table_keep (table, both);
    }
  else
    cells[into].text = text != NULL ? text : more;
  cells[into].set = cells[into].text != NULL;
  memmove (&cells[from], &cells[from + 1], (n - from - 1) * sizeof *cells);
  cells[n - 1] = (LabaCell){ 0 };
}

LabaTable *
laba_tables_merge (LabaTable *table, guint into, guint from)
{
  if (table == NULL)
    return NULL;
  for (guint i = 0; i < table->rows->len; i++)
    merge_cells (table, ((LabaTableRow *) table->rows->pdata[i])->cells, into, from);
  if (table->totals != NULL)
    merge_cells (table, table->totals, into, from);
  g_array_remove_index (table->columns, from);
  return table;
}
