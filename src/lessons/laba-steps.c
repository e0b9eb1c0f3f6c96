/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lessons/laba-steps.h"

#include <glib/gi18n-lib.h>

#include "book/laba-store.h"
#include "ledger/laba-costing.h"
#include "ledger/laba-role.h"

/* ---- the steps ---- */

GArray *
laba_steps_list (LabaDb *db, gboolean by_day, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "step-list");
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (LabaBookStep));
  GError *fault = NULL;

  while (laba_stmt_next (stmt, &fault))
    {
      LabaBookStep step = { (LabaDay) laba_stmt_get_int (stmt, "day"),
                            by_day ? 0 : laba_stmt_get_int (stmt, "record") };

      if (!by_day || steps->len == 0
          || g_array_index (steps, LabaBookStep, steps->len - 1).day != step.day)
        g_array_append_val (steps, step);
    }
  if (fault == NULL)
    return g_steal_pointer (&steps);
  g_propagate_error (error, fault);
  return NULL;
}

char *
laba_step_describe (LabaDb *db, LabaBookStep step)
{
  g_autoptr (LabaRecord) record
      = step.record != 0 ? laba_store_load (db, step.record, NULL) : NULL;
  g_autofree char *day = laba_day_format (step.day, laba_language_get ());
  g_autofree char *told = record != NULL ? laba_store_describe (db, record) : NULL;

  return told != NULL ? g_strdup_printf ("%s: %s", day, told) : g_strdup (day);
}

/* ---- accounts ---- */

/* Debts, what is the owner's and income are told as more when they grow by credit. */
static gint64
sign_of (gint64 role)
{
  return role == LABA_ROLE_DEPRECIATION_SO_FAR
                 || (role >= LABA_ROLE_PAYABLE && role < LABA_ROLE_COST_OF_GOODS)
             ? -1
             : 1;
}

static void
add_account (LabaTable *table, LabaStmt *stmt)
{
  gint64 role = laba_stmt_get_int (stmt, "role");
  gint64 before = sign_of (role) * laba_stmt_get_int (stmt, "before");
  gint64 change = sign_of (role) * laba_stmt_get_int (stmt, "change");
  const char *account = laba_stmt_get_text (stmt, "account");
  const char *label = _ (laba_role_label ((LabaRole) role));
  g_autofree char *name
      = account != NULL ? g_strdup_printf ("%s: %s", label, account) : g_strdup (label);

  if (before == 0 && change == 0)
    return;
  LabaTableRow *row = laba_table_add_row (
      table, NULL, change != 0 ? LABA_ROW_SUBTOTAL : LABA_ROW_NORMAL);
  laba_row_set_text (table, row, "name", name);
  laba_row_set_number (table, row, "before", before);
  if (change != 0)
    laba_row_set_number (table, row, "change", change);
  laba_row_set_number (table, row, "after", before + change);
}

LabaTable *
laba_step_accounts (LabaDb *db, LabaBookStep step, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "step-accounts");
  g_autofree char *title = laba_step_describe (db, step);
  g_autoptr (LabaTable) table = laba_table_new ("step", title, LABA_DAY_NONE, step.day);
  GError *fault = NULL;

  laba_table_add_column (table, "name", _ ("Account"), LABA_COLUMN_TEXT, FALSE);
  laba_table_add_column (table, "before", _ ("Before"), LABA_COLUMN_MONEY, FALSE);
  laba_table_add_column (table, "change", _ ("More or less"), LABA_COLUMN_MONEY, FALSE);
  laba_table_add_column (table, "after", _ ("After"), LABA_COLUMN_MONEY, FALSE);
  laba_stmt_bind_int (stmt, ":day", step.day);
  laba_stmt_bind_int (stmt, ":record", step.record);
  while (laba_stmt_next (stmt, &fault))
    add_account (table, stmt);
  if (fault == NULL)
    return g_steal_pointer (&table);
  g_propagate_error (error, fault);
  return NULL;
}

/* ---- both methods ---- */

static void
product_free (gpointer data)
{
  g_free (((LabaStepProduct *) data)->name);
  g_free (data);
}

GPtrArray *
laba_step_products (LabaDb *db, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "step-products");
  g_autoptr (GPtrArray) products = g_ptr_array_new_with_free_func (product_free);
  GError *fault = NULL;

  while (laba_stmt_next (stmt, &fault))
    {
      LabaStepProduct *product = g_new0 (LabaStepProduct, 1);

      product->id = laba_stmt_get_int (stmt, "id");
      product->name = g_strdup (laba_stmt_get_text (stmt, "name"));
      g_ptr_array_add (products, product);
    }
  if (fault == NULL)
    return g_steal_pointer (&products);
  g_propagate_error (error, fault);
  return NULL;
}

static gint64
number_or (LabaStmt *stmt, const char *column, gint64 otherwise)
{
  return laba_stmt_is_null (stmt, column) ? otherwise : laba_stmt_get_int (stmt, column);
}

static GArray *
read_movements (LabaDb *db, gint64 product, LabaDay day, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "step-movements");
  g_autoptr (GArray) movements = g_array_new (FALSE, TRUE, sizeof (LabaMovement));
  GError *fault = NULL;

  laba_stmt_bind_int (stmt, ":product", product);
  laba_stmt_bind_int (stmt, ":day", day);
  while (laba_stmt_next (stmt, &fault))
    {
      LabaMovement movement = {
        .day = (gint32) laba_stmt_get_int (stmt, "day"),
        .rank = (gint32) laba_stmt_get_int (stmt, "rank"),
        .sequence = laba_stmt_get_int (stmt, "sequence"),
        .place = (gint32) laba_stmt_get_int (stmt, "place"),
        .record = laba_stmt_get_int (stmt, "record"),
        .kind = (LabaMoveKind) laba_stmt_get_int (stmt, "kind"),
        .quantity = laba_stmt_get_int (stmt, "quantity"),
        .value = laba_stmt_get_int (stmt, "value"),
        .given = number_or (stmt, "given", 0),
        .unit_cost = number_or (stmt, "unit_cost", -1),
        .origin = number_or (stmt, "origin", 0),
      };

      g_array_append_val (movements, movement);
    }
  if (fault == NULL)
    return g_steal_pointer (&movements);
  g_propagate_error (error, fault);
  return NULL;
}

static void
add_movement (LabaTable *table,
              LabaDb *db,
              const LabaMovement *average,
              const LabaMovement *fifo)
{
  g_autoptr (LabaRecord) record = laba_store_load (db, average->record, NULL);
  g_autofree char *told = record != NULL ? laba_store_describe (db, record) : NULL;
  LabaTableRow *row = laba_table_add_row (
      table, NULL, average->value != fifo->value ? LABA_ROW_SUBTOTAL : LABA_ROW_NORMAL);

  row->record = average->record;
  laba_row_set_number (table, row, "day", average->day);
  laba_row_set_text (table, row, "what", told);
  laba_row_set_number (table, row, "quantity", average->quantity);
  laba_row_set_number (table, row, "left", average->quantity_after);
  laba_row_set_number (table, row, "average", average->value);
  laba_row_set_number (table, row, "fifo", fifo->value);
  laba_row_set_number (table, row, "average-left", average->value_after);
  laba_row_set_number (table, row, "fifo-left", fifo->value_after);
}

LabaTable *
laba_step_methods (LabaDb *db, gint64 product, LabaDay day, GError **error)
{
  g_autoptr (GArray) average = read_movements (db, product, day, error);
  g_autoptr (LabaTable) table
      = laba_table_new ("average-and-fifo", _ ("Average and FIFO"), LABA_DAY_NONE, day);
  g_autoptr (LabaRecord) record = laba_store_load (db, product, error);

  if (average == NULL || record == NULL)
    return NULL;
  g_autofree LabaMovement *fifo
      = g_memdup2 (average->data, average->len * sizeof (LabaMovement));
  LabaMovement *moved = (LabaMovement *) (gpointer) average->data;
  gint64 cost_price = laba_record_get_number (record, "cost_price");
  laba_costing_run (moved, average->len, LABA_COST_AVERAGE, cost_price, NULL);
  laba_costing_run (fifo, average->len, LABA_COST_FIFO, cost_price, NULL);
  laba_table_add_column (table, "day", _ ("Day"), LABA_COLUMN_DAY, FALSE);
  laba_table_add_column (table, "what", _ ("What"), LABA_COLUMN_TEXT, FALSE);
  laba_table_add_column (table, "quantity", _ ("In or out"), LABA_COLUMN_QUANTITY, FALSE);
  laba_table_add_column (table, "left", _ ("Left"), LABA_COLUMN_QUANTITY, FALSE);
  laba_table_add_column (table, "average", _ ("Average"), LABA_COLUMN_MONEY, FALSE);
  laba_table_add_column (table, "fifo", _ ("FIFO"), LABA_COLUMN_MONEY, FALSE);
  laba_table_add_column (table, "average-left", _ ("Left, average"), LABA_COLUMN_MONEY,
                         FALSE);
  laba_table_add_column (table, "fifo-left", _ ("Left, FIFO"), LABA_COLUMN_MONEY, FALSE);
  for (guint i = 0; i < average->len; i++)
    add_movement (table, db, &moved[i], &fifo[i]);
  return g_steal_pointer (&table);
}
