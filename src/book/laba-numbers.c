/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "book/laba-numbers.h"

#define POINTER_TYPE "laba-numbers"
#define DECLARATION                                                                      \
  "CREATE TABLE numbers (c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, "   \
  "c14,"                                                                                 \
  " c15, pointer HIDDEN)"

typedef struct
{
  const gint64 *numbers;
  gsize n_rows;
  guint n_columns;
} Numbers;

typedef struct
{
  sqlite3_vtab_cursor base;
  Numbers of;
  gsize row;
} Cursor;

int
laba_numbers_bind (sqlite3_stmt *handle,
                   int index,
                   const gint64 *numbers,
                   gsize n_rows,
                   guint n_columns)
{
  Numbers *of = g_new (Numbers, 1);

  g_assert (n_columns <= LABA_NUMBERS_COLUMNS);
  *of = (Numbers){ numbers, n_rows, n_columns };
  return sqlite3_bind_pointer (handle, index, of, POINTER_TYPE, g_free);
}

/* ---- the module ---- */

static int
connect_table (sqlite3 *handle,
               void *data,
               int argc,
               const char *const *argv,
               sqlite3_vtab **table,
               char **error)
{
  int code = sqlite3_declare_vtab (handle, DECLARATION);

  if (code == SQLITE_OK)
    *table = g_new0 (sqlite3_vtab, 1);
  return code;
}

static int
disconnect (sqlite3_vtab *table)
{
  g_free (table);
  return SQLITE_OK;
}

/* Only with the pointer given; read from the first row to the last. */
static int
best_index (sqlite3_vtab *table, sqlite3_index_info *info)
{
  for (int i = 0; i < info->nConstraint; i++)
    if (info->aConstraint[i].iColumn == LABA_NUMBERS_COLUMNS
        && info->aConstraint[i].usable
        && info->aConstraint[i].op == SQLITE_INDEX_CONSTRAINT_EQ)
      {
        info->aConstraintUsage[i].argvIndex = 1;
        info->aConstraintUsage[i].omit = 1;
        info->estimatedCost = 10;
        info->estimatedRows = 10;
        return SQLITE_OK;
      }
  return SQLITE_CONSTRAINT;
}

static int
open_cursor (sqlite3_vtab *table, sqlite3_vtab_cursor **cursor)
{
  Cursor *made = g_new0 (Cursor, 1);

  *cursor = &made->base;
  return SQLITE_OK;
}

static int
close_cursor (sqlite3_vtab_cursor *cursor)
{
  g_free (cursor);
  return SQLITE_OK;
}

static int
filter (sqlite3_vtab_cursor *base,
        int index,
        const char *text,
        int argc,
        sqlite3_value **argv)
{
  Cursor *cursor = (Cursor *) base;
  const Numbers *of = sqlite3_value_pointer (argv[0], POINTER_TYPE);

  cursor->of = of != NULL ? *of : (Numbers){ 0 };
  cursor->row = 0;
  return SQLITE_OK;
}

static int
next (sqlite3_vtab_cursor *base)
{
  Cursor *cursor = (Cursor *) base;

  cursor->row++;
  cursor->of.numbers += cursor->of.n_columns;
  return SQLITE_OK;
}

static int
at_end (sqlite3_vtab_cursor *base)
{
  const Cursor *cursor = (Cursor *) base;

  return cursor->row >= cursor->of.n_rows;
}

static int
column (sqlite3_vtab_cursor *base, sqlite3_context *context, int index)
{
  const Cursor *cursor = (Cursor *) base;

  if (index >= (int) cursor->of.n_columns
      || cursor->of.numbers[index] == LABA_NUMBER_NULL)
    sqlite3_result_null (context);
  else
    sqlite3_result_int64 (context, cursor->of.numbers[index]);
  return SQLITE_OK;
}

static int
row_id (sqlite3_vtab_cursor *base, sqlite3_int64 *id)
{
  *id = (sqlite3_int64) ((Cursor *) base)->row;
  return SQLITE_OK;
}

/* Eponymous only: there is no xCreate. */
static const sqlite3_module module = {
  .xConnect = connect_table,
  .xBestIndex = best_index,
  .xDisconnect = disconnect,
  .xOpen = open_cursor,
  .xClose = close_cursor,
  .xFilter = filter,
  .xNext = next,
  .xEof = at_end,
  .xColumn = column,
  .xRowid = row_id,
};

int
laba_numbers_register (sqlite3 *handle)
{
  return sqlite3_create_module_v2 (handle, "numbers", &module, NULL, NULL);
}
