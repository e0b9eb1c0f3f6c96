/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ledger/laba-rebuild-private.h"

#include <string.h>

/* One product after the other. */
typedef struct
{
  LabaRebuild *rebuild;
  LabaSink *sink;
  GArray *rows;      /* of LabaMovementRow, the product's */
  GArray *movements; /* of LabaMovement, the same */
} Costing;

/* ---- one product ---- */

static GArray *
run (Costing *costing, gint64 cost_price)
{
  const LabaRebuild *rebuild = costing->rebuild;
  LabaMovement *movements = (LabaMovement *) (gpointer) costing->movements->data;

  if (rebuild->closings->len > 0)
    return laba_costing_run_closed (
        movements, costing->movements->len, rebuild->method, cost_price,
        (const LabaClosing *) (gconstpointer) rebuild->closings->data,
        rebuild->closings->len);
  laba_costing_run (movements, costing->movements->len, rebuild->method, cost_price,
                    NULL);
  return NULL;
}

static void
cost (Costing *costing, gint64 product, gint64 cost_price)
{
  guint n = costing->rows->len;

  g_array_set_size (costing->movements, n);
  for (guint i = 0; i < n; i++)
    g_array_index (costing->movements, LabaMovement, i)
        = laba_movement_from_row (&g_array_index (costing->rows, LabaMovementRow, i));
  g_autoptr (GArray) corrections = run (costing, cost_price);
  for (guint i = 0; i < n; i++)
    {
      LabaMovementRow *row = &g_array_index (costing->rows, LabaMovementRow, i);
      const LabaMovement *movement = &g_array_index (costing->movements, LabaMovement, i);

      row->quantity = movement->quantity;
      row->value = movement->value;
      row->uncovered = movement->uncovered;
      row->quantity_after = movement->quantity_after;
      row->value_after = movement->value_after;
    }
  for (guint i = 0; corrections != NULL && i < corrections->len; i++)
    {
      LabaMovementRow row = laba_movement_to_row (
          product, &g_array_index (corrections, LabaMovement, i), 0);

      g_array_append_val (costing->rows, row);
    }
  laba_derived_sort (costing->rows, laba_derived_shape (LABA_DERIVED_MOVEMENT));
}

static void
note_stock (Costing *costing, gint64 product, gint64 cost_price)
{
  const LabaMovementRow *last
      = &g_array_index (costing->rows, LabaMovementRow, costing->rows->len - 1);
  LabaStockRow row = { .product = product,
                       .on_hand = last->quantity_after,
                       .value = last->value_after,
                       .uncovered = MAX (-last->quantity_after, 0),
                       .cost_price = cost_price };

  g_array_append_val (costing->rebuild->stock, row);
}

static gboolean
put_rows (Costing *costing, GError **error)
{
  LabaRebuild *rebuild = costing->rebuild;

  for (guint i = 0; i < costing->rows->len; i++)
    {
      const LabaMovementRow *row = &g_array_index (costing->rows, LabaMovementRow, i);
      LabaDayRow day = { row->day, row->record };

      laba_totals_add_movement (rebuild->totals, row, row->value);
      if (!laba_sink_put (costing->sink, (const gint64 *) row, error)
          || !laba_sorter_add (rebuild->sorters[LABA_DERIVED_DAY_RECORD],
                               (const gint64 *) &day, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
end_product (Costing *costing, GError **error)
{
  if (costing->rows->len == 0)
    return TRUE;
  gint64 product = g_array_index (costing->rows, LabaMovementRow, 0).product;
  gint64 cost_price
      = laba_db_int (costing->rebuild->db, "ledger-cost-price", ":product", product, 0);
  if (!laba_postings_check_places (costing->rows, error))
    return FALSE;
  cost (costing, product, cost_price);
  note_stock (costing, product, cost_price);
  gboolean put = put_rows (costing, error);
  g_array_set_size (costing->rows, 0);
  return put;
}

/* ---- all ---- */

static gboolean
walk (Costing *costing, GError **error)
{
  LabaSorter *sorter = costing->rebuild->sorters[LABA_DERIVED_MOVEMENT];
  const gint64 *packed;
  GError *failed = NULL;

  if (!laba_sorter_finish (sorter, error))
    return FALSE;
  while ((packed = laba_sorter_next (sorter, &failed)) != NULL)
    {
      LabaMovementRow row;

      laba_derived_unpack (LABA_DERIVED_MOVEMENT, packed, (gint64 *) &row);
      if (costing->rows->len > 0
          && g_array_index (costing->rows, LabaMovementRow, 0).product != row.product
          && !end_product (costing, error))
        return FALSE;
      g_array_append_val (costing->rows, row);
    }
  if (failed == NULL)
    return end_product (costing, error);
  g_propagate_error (error, failed);
  return FALSE;
}

gboolean
laba_rebuild_costs (LabaRebuild *rebuild, GError **error)
{
  Costing costing = { .rebuild = rebuild,
                      .sink = laba_rebuild_open (rebuild, LABA_DERIVED_MOVEMENT) };

  costing.rows = g_array_new (FALSE, FALSE, sizeof (LabaMovementRow));
  costing.movements = g_array_new (FALSE, FALSE, sizeof (LabaMovement));
  gboolean walked = walk (&costing, error);
  g_array_unref (costing.rows);
  g_array_unref (costing.movements);
  g_clear_pointer (&rebuild->sorters[LABA_DERIVED_MOVEMENT], laba_sorter_free);
  return laba_rebuild_close (rebuild, costing.sink, walked ? error : NULL) && walked;
}
