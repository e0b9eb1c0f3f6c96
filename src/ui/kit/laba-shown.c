/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/kit/laba-shown.h"

#include <glib/gi18n.h>

#include "book/laba-row-ids.h"

#define STEP 256 /* rows between looks at the job */

struct _LabaShown
{
  char *id, *title;
  /* A report, */
  const LabaReport *report;
  LabaReportQuery query;
  /* or a list, */
  const LabaCellColumn *columns;
  const char *ids_statement, *row_statement;
  GHashTable *binds;
  /* or a table. */
  LabaTable *table;
};

LabaShown *
laba_shown_new_report (const LabaReport *report, const LabaReportQuery *query)
{
  LabaShown *self = g_new0 (LabaShown, 1);

  self->id = g_strdup (report->id);
  self->title = g_strdup (_ (report->title));
  self->report = report;
  self->query = *query;
  return self;
}

LabaShown *
laba_shown_new_list (const char *id,
                     const char *title,
                     LabaRows *rows,
                     const LabaCellColumn *columns)
{
  LabaShown *self = g_new0 (LabaShown, 1);

  self->id = g_strdup (id);
  self->title = g_strdup (title);
  self->columns = columns;
  self->ids_statement = laba_rows_get_statement (rows);
  self->row_statement = laba_rows_get_row_statement (rows);
  self->binds = g_hash_table_ref (laba_rows_get_binds (rows));
  return self;
}

LabaShown *
laba_shown_new_table (LabaTable *table)
{
  LabaShown *self;

  if (table == NULL)
    return NULL;
  self = g_new0 (LabaShown, 1);
  self->id = g_strdup (table->id);
  self->title = g_strdup (table->title);
  self->table = table;
  return self;
}

void
laba_shown_free (LabaShown *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->binds, g_hash_table_unref);
  laba_table_free (self->table);
  g_free (self->id);
  g_free (self->title);
  g_free (self);
}

const char *
laba_shown_get_id (const LabaShown *self)
{
  return self->id;
}

const char *
laba_shown_get_title (const LabaShown *self)
{
  return self->title;
}

/* ---- a list ---- */

static LabaColumnKind
kind_of (const LabaCellColumn *column)
{
  switch (column->kind)
    {
    case LABA_CELL_MONEY:
      return LABA_COLUMN_MONEY;
    case LABA_CELL_QUANTITY:
      return LABA_COLUMN_QUANTITY;
    case LABA_CELL_DAY:
      return LABA_COLUMN_DAY;
    case LABA_CELL_WORD:
    case LABA_CELL_TEXT:
    default:
      return LABA_COLUMN_TEXT;
    }
}

static void
fill_cell (LabaTable *table,
           LabaTableRow *row,
           const LabaCellColumn *column,
           LabaStmt *stmt)
{
  if (laba_stmt_is_null (stmt, column->key))
    return;
  if (column->kind == LABA_CELL_TEXT)
    laba_row_set_text (table, row, column->key, laba_stmt_get_text (stmt, column->key));
  else if (column->kind == LABA_CELL_WORD)
    laba_row_set_text (table, row, column->key,
                       column->word (laba_stmt_get_int (stmt, column->key)));
  else
    laba_row_set_number (table, row, column->key, laba_stmt_get_int (stmt, column->key));
}

/* A record that is gone since is left out. */
static gboolean
add_row (const LabaShown *self, LabaDb *db, LabaTable *table, gint64 id, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, self->row_statement);
  GError *failed = NULL;

  laba_stmt_bind_int (stmt, ":id", id);
  if (laba_stmt_next (stmt, &failed))
    {
      LabaTableRow *row = laba_table_add_row (table, NULL, LABA_ROW_NORMAL);

      row->record = id;
      for (const LabaCellColumn *column = self->columns; column->key != NULL; column++)
        fill_cell (table, row, column, stmt);
    }
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

static LabaTable *
read_list (const LabaShown *self, LabaDb *db, LabaJob *job, GError **error)
{
  g_autoptr (LabaTable) table
      = laba_table_new (self->id, self->title, LABA_DAY_NONE, LABA_DAY_NONE);
  g_autoptr (GArray) ids = laba_row_ids_query (db, self->ids_statement, self->binds, -1);

  for (const LabaCellColumn *column = self->columns; column->key != NULL; column++)
    laba_table_add_column (table, column->key, _ (column->title), kind_of (column),
                           FALSE);
  for (guint i = 0; i < ids->len; i++)
    {
      if (job != NULL && i % STEP == 0)
        {
          laba_job_progress (job, i, ids->len);
          if (laba_job_stop (job, error))
            return NULL;
        }
      if (!add_row (self, db, table, g_array_index (ids, gint64, i), error))
        return NULL;
    }
  return g_steal_pointer (&table);
}

LabaTable *
laba_shown_read (const LabaShown *self, LabaDb *db, LabaJob *job, GError **error)
{
  if (self->table != NULL)
    return laba_table_copy (self->table);
  return self->report != NULL ? laba_report_run (db, self->report, &self->query, error)
                              : read_list (self, db, job, error);
}
