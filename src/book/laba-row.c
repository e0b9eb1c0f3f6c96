/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "book/laba-row.h"

#include <string.h>

typedef struct
{
  const char *column; /* interned */
  gboolean null;
  gint64 number;
  char *text;
} Cell;

struct _LabaRow
{
  GObject parent_instance;
  int n_cells;
  Cell *cells;
};

G_DEFINE_FINAL_TYPE (LabaRow, laba_row, G_TYPE_OBJECT)

static void
laba_row_finalize (GObject *object)
{
  LabaRow *self = LABA_ROW (object);

  for (int i = 0; i < self->n_cells; i++)
    g_free (self->cells[i].text);
  g_free (self->cells);
  G_OBJECT_CLASS (laba_row_parent_class)->finalize (object);
}

static void
laba_row_class_init (LabaRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = laba_row_finalize;
}

static void
laba_row_init (LabaRow *self)
{
}

LabaRow *
laba_row_new (LabaStmt *stmt)
{
  LabaRow *self = g_object_new (LABA_TYPE_ROW, NULL);

  self->n_cells = laba_stmt_n_columns (stmt);
  self->cells = g_new0 (Cell, (gsize) self->n_cells);
  for (int i = 0; i < self->n_cells; i++)
    {
      Cell *cell = &self->cells[i];

      cell->column = laba_stmt_column_name (stmt, i);
      cell->null = laba_stmt_is_null_at (stmt, i);
      if (laba_stmt_is_text_at (stmt, i))
        cell->text = g_strdup (laba_stmt_text_at (stmt, i));
      else
        cell->number = laba_stmt_int_at (stmt, i);
    }
  return self;
}

LabaRow *
laba_row_new_gone (LabaStmt *stmt, gint64 id)
{
  LabaRow *self = g_object_new (LABA_TYPE_ROW, NULL);

  self->n_cells = laba_stmt_n_columns (stmt);
  self->cells = g_new0 (Cell, (gsize) self->n_cells);
  for (int i = 0; i < self->n_cells; i++)
    self->cells[i] = (Cell){ laba_stmt_column_name (stmt, i), i > 0, i > 0 ? 0 : id, i > 0 ? g_strdup ("") : NULL };
  return self;
}

static const Cell *
find_cell (LabaRow *self, const char *column)
{
  for (int i = 0; i < self->n_cells; i++)
    if (strcmp (self->cells[i].column, column) == 0)
      return &self->cells[i];
  g_error ("no column “%s” in this row", column);
}

gint64
laba_row_get_id (LabaRow *self)
{
  return self->cells[0].number;
}

gint64
laba_row_get_int (LabaRow *self, const char *column)
{
  return find_cell (self, column)->number;
}

const char *
laba_row_get_text (LabaRow *self, const char *column)
{
  return find_cell (self, column)->text;
}

gboolean
laba_row_is_null (LabaRow *self, const char *column)
{
  return find_cell (self, column)->null;
}

gboolean
laba_row_equal (LabaRow *a, LabaRow *b)
{
  if (a->n_cells != b->n_cells)
    return FALSE;
  for (int i = 0; i < a->n_cells; i++)
    if (a->cells[i].null != b->cells[i].null || a->cells[i].number != b->cells[i].number
        || g_strcmp0 (a->cells[i].text, b->cells[i].text) != 0)
      return FALSE;
  return TRUE;
}
