/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ledger/laba-derive-private.h"

/* A sale before the start, and what came back of it before the start. */
typedef struct
{
  gint64 record;
  gint32 place;
  gint64 quantity, cost, returned_quantity, returned_cost;
  gboolean closed; /* in a closed month: its cost may not be the true one */
} Sale;

void
laba_cost_from_clear (LabaCostFrom *from)
{
  g_clear_pointer (&from->layers, g_array_unref);
  g_clear_pointer (&from->sales, g_array_unref);
}

static gboolean
propagate (GError *failed, GError **error)
{
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

/* ---- the place ---- */

/* Backwards to the last movement of a day behind which nothing is uncovered. */
static gboolean
find_place (const LabaDerive *derive,
            gint64 product,
            LabaDay day,
            LabaCostFrom *from,
            GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (derive->db, "movement-back");
  GError *failed = NULL;
  gint64 last = 0;

  from->whole = TRUE;
  laba_stmt_bind_int_at (stmt, 1, product);
  laba_stmt_bind_int_at (stmt, 2, day);
  while (from->whole && laba_stmt_next (stmt, &failed))
    {
      gboolean ends_day = laba_stmt_int_at (stmt, 0) != last;

      last = laba_stmt_int_at (stmt, 0);
      if (!ends_day || laba_stmt_int_at (stmt, 1) < 0)
        continue;
      from->whole = FALSE;
      from->after = (LabaDay) last;
      from->start.quantity = laba_stmt_int_at (stmt, 1);
      from->start.value = laba_stmt_int_at (stmt, 2);
    }
  return propagate (failed, error);
}

/* ---- what came in before ---- */

static gboolean
comes_back (const LabaMovementRow *row)
{
  return row->origin != LABA_NUMBER_NULL
         && (row->kind == LABA_MOVE_RETURN || row->kind == LABA_MOVE_CAME_BACK
             || row->kind == LABA_MOVE_SPOILED_IN || row->kind == LABA_MOVE_SPOILED_OUT);
}

static gboolean
is_bought (const LabaMovement *movement)
{
  return movement->kind == LABA_MOVE_OPENING || movement->kind == LABA_MOVE_PURCHASE;
}

static gboolean
closed_by_other_method (const LabaDerive *derive)
{
  for (guint i = 0; i < derive->closings->len; i++)
    if (g_array_index (derive->closings, LabaClosing, i).method != derive->method)
      return TRUE;
  return FALSE;
}

/* Whether what was bought last may be asked for: by what is sold short, found, or back
 * of an unknown sale. */
static gboolean
asks_for_last (const LabaCostFrom *from, const GArray *rows)
{
  gint64 quantity = from->start.quantity;

  for (guint i = 0; i < rows->len; i++)
    {
      const LabaMovementRow *row = &g_array_index (rows, LabaMovementRow, i);

      quantity += row->quantity;
      if (quantity < 0 || row->kind == LABA_MOVE_COUNT || row->kind == LABA_MOVE_ADJUST
          || comes_back (row))
        return TRUE;
    }
  return FALSE;
}

/* Backwards as far as it takes: until the last purchase is known and, for layers, until
 * all that lies in stock is met. */
static gboolean
read_goods_in (const LabaDerive *derive,
               gint64 product,
               gboolean last,
               LabaCostFrom *from,
               GArray *movements,
               GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (derive->db, "movement-in-back");
  const LabaShape *shape = laba_derived_shape (LABA_DERIVED_MOVEMENT);
  gint64 open = derive->method == LABA_COST_FIFO ? from->start.quantity : 0;
  GError *failed = NULL;

  laba_stmt_bind_int_at (stmt, 1, product);
  laba_stmt_bind_int_at (stmt, 2, from->after + 1);
  while ((open > 0 || (last && from->start.last_quantity == 0))
         && laba_stmt_next (stmt, &failed))
    {
      LabaMovementRow row;

      laba_derived_read_row (stmt, shape, (gint64 *) &row);
      LabaMovement movement = laba_movement_from_row (&row);
      if (is_bought (&movement) && from->start.last_quantity == 0)
        {
          from->start.last_quantity = movement.quantity;
          from->start.last_amount = movement.value;
        }
      if (open > 0)
        g_array_append_val (movements, movement);
      open -= MAX (movement.quantity, 0);
    }
  return propagate (failed, error);
}

static void
make_layers (LabaCostFrom *from, const GArray *movements)
{
  from->layers = g_array_sized_new (FALSE, FALSE, sizeof (LabaLayer), movements->len);
  g_array_set_size (from->layers, movements->len);
  gsize n = movements->len == 0
                ? 0
                : laba_costing_layers_before (
                    (const LabaMovement *) (gconstpointer) movements->data,
                    movements->len, from->start.quantity, from->start.value,
                    (LabaLayer *) (gpointer) from->layers->data);
  from->start.layers = (const LabaLayer *) (gconstpointer) from->layers->data;
  from->start.n_layers = n;
  from->whole = n == 0;
}

gboolean
laba_cost_from_find (const LabaDerive *derive,
                     gint64 product,
                     LabaDay day,
                     LabaCostFrom *from,
                     GError **error)
{
  if (!find_place (derive, product, day, from, error))
    return FALSE;
  if (derive->method == LABA_COST_FIFO && closed_by_other_method (derive))
    from->whole = TRUE;
  return TRUE;
}

/* ---- sales before ---- */

static gboolean
find_sale (gint64 record,
           gint32 place,
           gint64 *quantity,
           gint64 *cost,
           gint64 *returned_quantity,
           gint64 *returned_cost,
           gpointer data)
{
  const GArray *sales = data;

  for (guint i = 0; i < sales->len; i++)
    {
      const Sale *sale = &g_array_index (sales, Sale, i);

      if (sale->record != record || sale->place != place)
        continue;
      *quantity = sale->quantity;
      *cost = sale->cost;
      *returned_quantity = sale->returned_quantity;
      *returned_cost = sale->returned_cost;
      return TRUE;
    }
  return FALSE;
}

/* FALSE without error: there is no such sale before the start. */
static gboolean
read_sale (const LabaDerive *derive,
           gint64 product,
           LabaDay before,
           Sale *sale,
           GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (derive->db, "movement-sale");

  laba_stmt_bind_int_at (stmt, 1, sale->record);
  laba_stmt_bind_int_at (stmt, 2, product);
  laba_stmt_bind_int_at (stmt, 3, sale->place);
  laba_stmt_bind_int_at (stmt, 4, before);
  if (!laba_stmt_next (stmt, error))
    return FALSE;
  sale->quantity = -laba_stmt_int_at (stmt, 0);
  sale->cost = -laba_stmt_int_at (stmt, 1);
  sale->closed = laba_stmt_int_at (stmt, 2) <= derive->lock_day;
  return TRUE;
}

/* What came back of it; clear: none of it while stock was below zero. */
static gboolean
read_returned (const LabaDerive *derive,
               gint64 product,
               LabaDay before,
               Sale *sale,
               gboolean *clear,
               GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (derive->db, "movement-came-back");
  GError *failed = NULL;

  laba_stmt_bind_int_at (stmt, 1, sale->record);
  laba_stmt_bind_int_at (stmt, 2, product);
  laba_stmt_bind_int_at (stmt, 3, sale->place);
  laba_stmt_bind_int_at (stmt, 4, before);
  while (laba_stmt_next (stmt, &failed))
    {
      sale->returned_quantity += laba_stmt_int_at (stmt, 1);
      sale->returned_cost += laba_stmt_int_at (stmt, 2);
      if (laba_stmt_int_at (stmt, 0) != LABA_MOVE_SPOILED_IN
          && laba_stmt_int_at (stmt, 3) - laba_stmt_int_at (stmt, 1) < 0)
        *clear = FALSE;
    }
  return propagate (failed, error);
}

static gboolean
add_sale (const LabaDerive *derive,
          gint64 product,
          const LabaMovementRow *row,
          LabaCostFrom *from,
          GError **error)
{
  Sale sale = { .record = row->origin, .place = (gint32) (row->place / 10 * 10) };
  gint64 none;
  gboolean clear = TRUE;
  GError *failed = NULL;

  if (find_sale (sale.record, sale.place, &none, &none, &none, &none, from->sales))
    return TRUE;
  if (!read_sale (derive, product, from->after + 1, &sale, &failed))
    return propagate (failed, error);
  if (!read_returned (derive, product, from->after + 1, &sale, &clear, error))
    return FALSE;
  from->whole = from->whole || !clear || sale.closed;
  g_array_append_val (from->sales, sale);
  return TRUE;
}

static gboolean
find_sales (const LabaDerive *derive,
            gint64 product,
            const GArray *rows,
            LabaCostFrom *from,
            GError **error)
{
  from->sales = g_array_new (FALSE, FALSE, sizeof (Sale));
  from->start.find_sale = find_sale;
  from->start.data = from->sales;
  for (guint i = 0; i < rows->len; i++)
    {
      const LabaMovementRow *row = &g_array_index (rows, LabaMovementRow, i);

      if (comes_back (row) && !add_sale (derive, product, row, from, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
laba_cost_from_complete (const LabaDerive *derive,
                         gint64 product,
                         const GArray *rows,
                         LabaCostFrom *from,
                         GError **error)
{
  g_autoptr (GArray) movements = g_array_new (FALSE, FALSE, sizeof (LabaMovement));
  gboolean last = asks_for_last (from, rows);
  gboolean layers = derive->method == LABA_COST_FIFO && from->start.quantity > 0;

  if ((last || layers) && !read_goods_in (derive, product, last, from, movements, error))
    return FALSE;
  if (layers)
    make_layers (from, movements);
  return from->whole || find_sales (derive, product, rows, from, error);
}
