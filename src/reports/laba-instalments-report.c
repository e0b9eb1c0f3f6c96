/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "orders/laba-instalments.h"
#include "reports/laba-reports.h"

static void
add_columns (LabaTable *table)
{
  laba_table_add_column (table, "customer", _ ("Customer"), LABA_COLUMN_TEXT, FALSE);
  laba_table_add_column (table, "number", _ ("Order"), LABA_COLUMN_TEXT, FALSE);
  laba_table_add_column (table, "due", _ ("Next due"), LABA_COLUMN_DAY, FALSE);
  laba_table_add_column (table, "amount", _ ("Instalment"), LABA_COLUMN_MONEY, FALSE);
  laba_table_add_column (table, "late", _ ("Late"), LABA_COLUMN_NUMBER, FALSE);
  laba_table_add_column (table, "last", _ ("Last due"), LABA_COLUMN_DAY, FALSE);
  laba_table_add_column (table, "left", _ ("Still to come"), LABA_COLUMN_MONEY, TRUE);
}

static void
add_plan (LabaTable *table, const LabaInstalmentPlan *plan)
{
  g_autoptr (GArray) schedule = laba_instalment_schedule (plan);
  guint late = laba_instalment_count_late (schedule, laba_day_today ());

  if (schedule->len == 0)
    return;
  const LabaInstalment *next = &g_array_index (schedule, LabaInstalment, 0);
  const LabaInstalment *last = &g_array_index (schedule, LabaInstalment, schedule->len - 1);
  LabaTableRow *row = laba_table_add_row (table, NULL, LABA_ROW_NORMAL);
  row->record = plan->order;
  laba_row_set_text (table, row, "customer", plan->customer);
  laba_row_set_text (table, row, "number", plan->number);
  laba_row_set_number (table, row, "due", next->due);
  laba_row_set_number (table, row, "amount", next->amount);
  if (late > 0)
    laba_row_set_number (table, row, "late", late);
  laba_row_set_number (table, row, "last", last->due);
  laba_row_set_number (table, row, "left", plan->left);
}

static LabaTable *
run (LabaDb *db, const LabaReportQuery *query, GError **error)
{
  g_autoptr (GPtrArray) plans = laba_instalment_list_plans (db, query->person);
  LabaTable *table
      = laba_table_new (laba_report_instalments.id, _ (laba_report_instalments.title), 0, 0);

  add_columns (table);
  for (guint i = 0; i < plans->len; i++)
    add_plan (table, plans->pdata[i]);
  return table;
}

const LabaReport laba_report_instalments = {
  .id = "instalments",
  .title = N_ ("Instalments to come"),
  .flags = 0,
  .run = run,
};
