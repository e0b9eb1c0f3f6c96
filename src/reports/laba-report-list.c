/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "reports/laba-report-list.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "book/laba-type.h"
#include "ledger/laba-role.h"

const char *
laba_word_role (gint64 role)
{
  return _ (laba_role_label ((LabaRole) role));
}

const char *
laba_word_type (gint64 number)
{
  const LabaType *type = laba_type_by_number ((guint) number);

  return type != NULL ? _ (type->label) : _ ("Cost correction");
}

static void
bind (LabaStmt *stmt, const char *name, gint64 value)
{
  if (laba_stmt_has_bind (stmt, name))
    laba_stmt_bind_int (stmt, name, value);
}

static void
bind_query (LabaStmt *stmt, const LabaReportQuery *query)
{
  bind (stmt, ":from", query->from);
  bind (stmt, ":to", query->to != LABA_DAY_NONE ? query->to : LABA_DAY_MAX);
  bind (stmt, ":product", query->product);
  bind (stmt, ":account", query->account);
  bind (stmt, ":person", query->person);
  bind (stmt, ":channel", query->channel);
  bind (stmt, ":role", query->role);
  bind (stmt, ":ref", query->ref);
  bind (stmt, ":limit", query->limit > 0 ? (gint64) query->limit + 1 : -1);
  bind (stmt, ":skip", query->skip);
}

/* Where the statement has the column, or -1. */
static int
find_column (LabaStmt *stmt, const char *key)
{
  for (int i = 0; i < laba_stmt_n_columns (stmt); i++)
    if (strcmp (laba_stmt_column_name (stmt, i), key) == 0)
      return i;
  return -1;
}

static void
fill_cell (LabaTable *table, LabaStmt *stmt, int index, const LabaListColumn *column, LabaCell *cell)
{
  if (column->word == NULL && column->kind == LABA_COLUMN_TEXT)
    {
      cell->text = laba_table_keep (table, laba_stmt_text_at (stmt, index));
      cell->set = cell->text != NULL;
      return;
    }
  cell->number = laba_stmt_int_at (stmt, index);
  cell->set = cell->number != 0 || !laba_stmt_is_null_at (stmt, index);
  if (cell->set && column->word != NULL)
    *cell = (LabaCell){ TRUE, 0, laba_table_keep (table, column->word (cell->number)) };
}

/* Where the statement says what a row speaks of, -1 where it does not. */
typedef struct
{
  int record, role, ref;
} Origin;

static gint64
int_or_none (LabaStmt *stmt, int index)
{
  return index < 0 ? 0 : laba_stmt_int_at (stmt, index);
}

static void
add_row (LabaTable *table, LabaStmt *stmt, const LabaListColumn *columns, const int *indexes, const Origin *origin)
{
  LabaTableRow *row = laba_table_add_row (table, NULL, LABA_ROW_NORMAL);

  for (guint i = 0; columns[i].key != NULL; i++)
    fill_cell (table, stmt, indexes[i], &columns[i], &row->cells[i]);
  row->record = int_or_none (stmt, origin->record);
  row->role = int_or_none (stmt, origin->role);
  row->ref = int_or_none (stmt, origin->ref);
}

LabaTable *
laba_report_table_new (const LabaReport *report, const LabaReportQuery *query)
{
  return laba_table_new (report->id, _ (report->title), query->from, query->to);
}

void
laba_report_add_columns (LabaTable *table, const LabaListColumn *columns)
{
  for (guint i = 0; columns[i].key != NULL; i++)
    laba_table_add_column (table, columns[i].key, _ (columns[i].label), columns[i].kind, columns[i].total);
}

gboolean
laba_report_add_rows (LabaTable *table, LabaDb *db, const char *statement, const LabaListColumn *columns,
                      const LabaReportQuery *query, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, statement);
  g_autofree int *indexes = g_new (int, table->columns->len);
  const Origin origin = { find_column (stmt, "record"), find_column (stmt, "entry_role"), find_column (stmt, "entry_ref") };
  GError *failed = NULL;

  for (guint i = 0; columns[i].key != NULL; i++)
    {
      indexes[i] = find_column (stmt, columns[i].key);
      if (indexes[i] < 0)
        g_error ("statement “%s” has no column “%s”", statement, columns[i].key);
    }
  bind_query (stmt, query);
  while (!table->more && laba_stmt_next (stmt, &failed))
    if (query->limit > 0 && table->rows->len == query->limit)
      table->more = TRUE;
    else
      add_row (table, stmt, columns, indexes, &origin);
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

LabaTable *
laba_report_list (LabaDb *db, const LabaReport *report, const char *statement, const LabaListColumn *columns,
                  const LabaReportQuery *query, GError **error)
{
  g_autoptr (LabaTable) table = laba_report_table_new (report, query);

  laba_report_add_columns (table, columns);
  if (!laba_report_add_rows (table, db, statement, columns, query, error))
    return NULL;
  return g_steal_pointer (&table);
}
