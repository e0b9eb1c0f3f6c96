/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/people/laba-instalment-table.h"

#include <glib/gi18n.h>

#include "orders/laba-instalments.h"

static void
add_rows (LabaTable *table, const LabaInstalmentPlan *plan)
{
  g_autoptr (GArray) schedule = laba_instalment_schedule (plan);

  for (guint i = 0; i < schedule->len; i++)
    {
      const LabaInstalment *one = &g_array_index (schedule, LabaInstalment, i);
      LabaTableRow *row = laba_table_add_row (table, NULL, LABA_ROW_NORMAL);

      row->record = plan->regular;
      laba_row_set_number (table, row, "due", one->due);
      if (plan->number != NULL)
        laba_row_set_text (table, row, "number", plan->number);
      laba_row_set_number (table, row, "amount", one->amount);
      laba_row_set_number (table, row, "left", one->left);
      if (one->due < laba_day_today ())
        laba_row_set_text (table, row, "state", _ ("late"));
    }
}

LabaTable *
laba_instalment_table (GPtrArray *plans)
{
  LabaTable *table = laba_table_new ("instalments-of", _ ("Instalments"), 0, 0);

  laba_table_add_column (table, "due", _ ("Due"), LABA_COLUMN_DAY, FALSE);
  laba_table_add_column (table, "number", _ ("Order"), LABA_COLUMN_TEXT, FALSE);
  laba_table_add_column (table, "state", _ ("State"), LABA_COLUMN_TEXT, FALSE);
  laba_table_add_column (table, "amount", _ ("Instalment"), LABA_COLUMN_MONEY, TRUE);
  laba_table_add_column (table, "left", _ ("Left after it"), LABA_COLUMN_MONEY, FALSE);
  for (guint i = 0; i < plans->len; i++)
    add_rows (table, plans->pdata[i]);
  laba_table_finish (table);
  return table;
}
