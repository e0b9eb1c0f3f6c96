/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ledger/laba-derive-private.h"

/* ---- corrections' days ---- */

static gboolean
write_correction_days (LabaDerive *derive, GError **error)
{
  const LabaShape *shape = laba_derived_shape (LABA_DERIVED_DAY_RECORD);
  g_autoptr (GArray) days = laba_sums_list (derive->correction_days);
  g_autoptr (GArray) gone = g_array_new (FALSE, FALSE, sizeof (LabaDayRow));
  g_autoptr (GArray) left = g_array_new (FALSE, FALSE, sizeof (LabaDayRow));
  GError *failed = NULL;

  if (days->len == 0)
    return TRUE;
  for (guint i = 0; i < days->len; i++)
    {
      LabaDayRow row = { g_array_index (days, LabaSum, i).key[0], 0 };

      g_array_append_val (gone, row);
    }
  g_autoptr (LabaStmt) stmt = laba_db_take (derive->db, "movement-correction-days");
  laba_stmt_bind_numbers (stmt, 1, (const gint64 *) (gconstpointer) gone->data, gone->len,
                          shape->n_columns);
  while (laba_stmt_next (stmt, &failed))
    {
      LabaDayRow row = { laba_stmt_int_at (stmt, 0), 0 };

      g_array_append_val (left, row);
    }
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL && laba_derived_run (derive->db, shape->remove, gone, error)
         && laba_derived_run (derive->db, shape->write, left, error);
}

/* ---- what is reserved ---- */

static gboolean
write_holds (LabaDerive *derive, GError **error)
{
  g_autoptr (GArray) sums = laba_sums_list (derive->holds);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (LabaStockRow));

  for (guint i = 0; i < sums->len; i++)
    {
      const LabaSum *sum = &g_array_index (sums, LabaSum, i);
      gboolean reserved = sum->key[1] == LABA_HOLD_RESERVED;
      LabaStockRow row = { .product = sum->key[0],
                           .reserved = reserved ? sum->amount : 0,
                           .placed = reserved ? 0 : sum->amount,
                           .cost_price = LABA_NUMBER_NULL };

      g_array_append_val (rows, row);
    }
  return laba_derived_run (derive->db, "product-stock-hold", rows, error)
         && laba_derived_run (derive->db, "product-stock-drop", rows, error);
}

gboolean
laba_derive_stock (LabaDerive *derive, GError **error)
{
  return write_correction_days (derive, error) && write_holds (derive, error);
}
