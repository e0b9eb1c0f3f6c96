/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lessons/laba-steps.h"

#include <glib/gi18n-lib.h>

#include "base/laba-money.h"
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

/* ---- what I have, owe and own ---- */

static void
add_to (LabaStepTotals *totals, gint64 role, gint64 amount)
{
  static const gint64 ends[]
      = { LABA_ROLE_ACCOUNT, LABA_ROLE_DEPRECIATION_SO_FAR, LABA_ROLE_LOAN };
  gint64 *parts = totals->equation.parts;

  if (role >= LABA_ROLE_SALES)
    totals->profit -= amount;
  if (role == LABA_ROLE_INVENTORY)
    parts[LABA_EQUATION_GOODS] += amount;
  else if (role <= ends[0])
    parts[LABA_EQUATION_MONEY] += amount;
  else if (role <= ends[1])
    parts[LABA_EQUATION_OTHER] += amount;
  else if (role <= ends[2])
    parts[LABA_EQUATION_OWED] -= amount;
  else
    parts[LABA_EQUATION_MINE] -= amount;
}

gboolean
laba_step_totals (LabaDb *db,
                  LabaBookStep step,
                  LabaStepTotals *before,
                  LabaStepTotals *after,
                  GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "step-accounts");
  GError *fault = NULL;

  *before = *after = (LabaStepTotals){ 0 };
  laba_stmt_bind_int (stmt, ":day", step.day);
  laba_stmt_bind_int (stmt, ":record", step.record);
  while (laba_stmt_next (stmt, &fault))
    {
      gint64 role = laba_stmt_get_int (stmt, "role");
      gint64 amount = laba_stmt_get_int (stmt, "before");

      add_to (before, role, amount);
      add_to (after, role, amount + laba_stmt_get_int (stmt, "change"));
    }
  if (fault != NULL)
    g_propagate_error (error, fault);
  return fault == NULL;
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
read_movements (LabaDb *db, gint64 product, LabaBookStep step, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "step-movements");
  g_autoptr (GArray) movements = g_array_new (FALSE, TRUE, sizeof (LabaMovement));
  GError *fault = NULL;

  laba_stmt_bind_int (stmt, ":product", product);
  laba_stmt_bind_int (stmt, ":day", step.day);
  laba_stmt_bind_int (stmt, ":record", step.record);
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
laba_step_methods (LabaDb *db, gint64 product, LabaBookStep step, GError **error)
{
  g_autoptr (GArray) average = read_movements (db, product, step, error);
  g_autoptr (LabaTable) table = laba_table_new (
      "average-and-fifo", _ ("Average and FIFO"), LABA_DAY_NONE, step.day);
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

/* ---- layers ---- */

/* The FIFO layers after the last movement: an array of LabaLayer, the oldest first. */
static GArray *
layers_after (const GArray *movements, gint64 cost_price)
{
  GArray *layers = g_array_new (FALSE, TRUE, sizeof (LabaLayer));
  gsize n = movements->len;
  g_autofree LabaMovement *fifo = g_memdup2 (movements->data, n * sizeof (LabaMovement));
  g_autofree LabaMovement *newest = g_new0 (LabaMovement, n + 1);

  if (n == 0)
    return layers;
  laba_costing_run (fifo, n, LABA_COST_FIFO, cost_price, NULL);
  for (gsize i = 0; i < n; i++)
    newest[i] = fifo[n - 1 - i];
  g_array_set_size (layers, (guint) n);
  if (newest[0].quantity_after > 0)
    n = laba_costing_layers_before (newest, n, newest[0].quantity_after,
                                    newest[0].value_after,
                                    (LabaLayer *) (gpointer) layers->data);
  else
    n = 0;
  g_array_set_size (layers, (guint) n);
  return layers;
}

static gint64
quantity_in (const GArray *layers, gint64 record)
{
  for (guint i = 0; i < layers->len; i++)
    if (g_array_index (layers, LabaLayer, i).record == record)
      return g_array_index (layers, LabaLayer, i).quantity;
  return 0;
}

/* A layer that is used up by the step still shows, with nothing left. */
static void
add_layer (LabaTable *table, LabaDb *db, const LabaLayer *layer, gint64 before, gint64 after)
{
  g_autoptr (LabaRecord) record = laba_store_load (db, layer->record, NULL);
  g_autofree char *told = record != NULL ? laba_store_describe (db, record) : NULL;
  LabaTableRow *row = laba_table_add_row (
      table, NULL, before != after ? LABA_ROW_SUBTOTAL : LABA_ROW_NORMAL);

  row->record = layer->record;
  laba_row_set_text (table, row, "what", told);
  laba_row_set_number (table, row, "before", before);
  laba_row_set_number (table, row, "left", after);
  if (layer->quantity > 0)
    laba_row_set_number (table, row, "each",
                         laba_mul_div_half_up (layer->value, 1000, layer->quantity));
  laba_row_set_number (table, row, "worth", after > 0 ? layer->value : 0);
}

static LabaTable *
layers_table (LabaBookStep step)
{
  LabaTable *table
      = laba_table_new ("layers", _ ("Layers of stock"), LABA_DAY_NONE, step.day);

  laba_table_add_column (table, "what", _ ("Came in by"), LABA_COLUMN_TEXT, FALSE);
  laba_table_add_column (table, "before", _ ("Before"), LABA_COLUMN_QUANTITY, FALSE);
  laba_table_add_column (table, "left", _ ("Left"), LABA_COLUMN_QUANTITY, TRUE);
  laba_table_add_column (table, "each", _ ("Cost of one"), LABA_COLUMN_MONEY, FALSE);
  laba_table_add_column (table, "worth", _ ("Worth"), LABA_COLUMN_MONEY, TRUE);
  return table;
}

/* The step's own movements are the last ones of the stream. */
static GArray *
without_step (const GArray *movements, LabaBookStep step)
{
  GArray *before = g_array_new (FALSE, TRUE, sizeof (LabaMovement));

  for (guint i = 0; i < movements->len; i++)
    {
      const LabaMovement *movement = &g_array_index (movements, LabaMovement, i);

      if (movement->day != step.day
          || (step.record != 0 && movement->record != step.record))
        g_array_append_val (before, *movement);
    }
  return before;
}

LabaTable *
laba_step_layers (LabaDb *db, gint64 product, LabaBookStep step, GError **error)
{
  g_autoptr (GArray) movements = read_movements (db, product, step, error);
  g_autoptr (LabaRecord) record = laba_store_load (db, product, error);

  if (movements == NULL || record == NULL)
    return NULL;
  gint64 cost_price = laba_record_get_number (record, "cost_price");
  g_autoptr (GArray) earlier = without_step (movements, step);
  g_autoptr (GArray) before = layers_after (earlier, cost_price);
  g_autoptr (GArray) after = layers_after (movements, cost_price);
  LabaTable *table = layers_table (step);
  for (guint i = 0; i < before->len; i++)
    {
      const LabaLayer *layer = &g_array_index (before, LabaLayer, i);

      if (quantity_in (after, layer->record) == 0)
        add_layer (table, db, layer, layer->quantity, 0);
    }
  for (guint i = 0; i < after->len; i++)
    {
      const LabaLayer *layer = &g_array_index (after, LabaLayer, i);

      add_layer (table, db, layer, quantity_in (before, layer->record), layer->quantity);
    }
  laba_table_finish (table);
  return table;
}
