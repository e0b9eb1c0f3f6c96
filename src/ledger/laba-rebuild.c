/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ledger/laba-rebuild-private.h"

#include <math.h>
#include <string.h>

#define MIB ((gsize) 1 << 20)

/* ---- one rebuild ---- */

static void
rebuild_free (LabaRebuild *rebuild)
{
  g_clear_pointer (&rebuild->closings, g_array_unref);
  for (guint i = 0; i < LABA_N_DERIVED; i++)
    g_clear_pointer (&rebuild->sorters[i], laba_sorter_free);
  laba_sums_free (rebuild->totals);
  laba_sums_free (rebuild->holds);
  g_array_unref (rebuild->stock);
  g_free (rebuild);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaRebuild, rebuild_free)

static LabaRebuild *
rebuild_new (LabaDb *db, GError **error)
{
  static const struct
  {
    LabaDerivedTable table;
    gsize memory;
  } sorted[] = {
    { LABA_DERIVED_POSTING, 64 * MIB },    { LABA_DERIVED_MOVEMENT, 96 * MIB },
    { LABA_DERIVED_DAY_RECORD, 40 * MIB }, { LABA_DERIVED_ORDER_STATE, 32 * MIB },
    { LABA_DERIVED_OPEN_ITEM, 4 * MIB },   { LABA_DERIVED_OPEN_PAST, 16 * MIB },
    { LABA_DERIVED_HOLD, 4 * MIB },
  };
  g_autoptr (LabaRebuild) rebuild = g_new0 (LabaRebuild, 1);

  rebuild->db = db;
  rebuild->totals = laba_sums_new ();
  rebuild->holds = laba_sums_new ();
  rebuild->stock = g_array_new (FALSE, FALSE, sizeof (LabaStockRow));
  for (guint i = 0; i < G_N_ELEMENTS (sorted); i++)
    {
      LabaPacking packing = laba_derived_packing (sorted[i].table);

      rebuild->sorters[sorted[i].table]
          = laba_sorter_new (packing.n_columns, packing.n_keys, sorted[i].memory);
    }
  rebuild->method = laba_ledger_method (db);
  rebuild->closings = laba_derive_closings (db, error);
  return rebuild->closings != NULL ? g_steal_pointer (&rebuild) : NULL;
}

void
laba_rebuild_tell (LabaRebuild *rebuild, double fraction)
{
  if (rebuild->progress != NULL)
    rebuild->progress (fraction, rebuild->progress_data);
}

LabaSink *
laba_rebuild_open (LabaRebuild *rebuild, LabaDerivedTable table)
{
  return laba_sink_new (rebuild->db, table, rebuild->compare);
}

gboolean
laba_rebuild_close (LabaRebuild *rebuild, LabaSink *sink, GError **error)
{
  g_autoptr (LabaSink) ended = sink;

  if (!laba_sink_end (ended, error))
    return FALSE;
  if (laba_sink_get_difference (ended) != NULL)
    g_ptr_array_add (rebuild->differences, g_strdup (laba_sink_get_difference (ended)));
  return TRUE;
}

/* ---- tables ---- */

typedef gboolean (*RowFunc) (LabaRebuild *rebuild, const gint64 *row, GError **error);

static gboolean
put (LabaRebuild *rebuild,
     LabaSink *sink,
     const gint64 *row,
     RowFunc each,
     GError **error)
{
  return (each == NULL || each (rebuild, row, error)) && laba_sink_put (sink, row, error);
}

/* Rows of one key become one where the table's rows add up; those that come to nothing
 * are left out. */
static gboolean
stream (LabaRebuild *rebuild,
        LabaDerivedTable table,
        LabaSink *sink,
        RowFunc each,
        GError **error)
{
  const LabaShape *shape = laba_derived_shape (table);
  gboolean adds_up = table == LABA_DERIVED_POSTING || table == LABA_DERIVED_HOLD;
  LabaSorter *sorter = rebuild->sorters[table];
  gint64 last[sizeof (LabaStateRow) / sizeof (gint64)];
  gboolean any = FALSE;
  gint64 row[G_N_ELEMENTS (last)];
  const gint64 *packed;
  GError *failed = NULL;

  if (!laba_sorter_finish (sorter, error))
    return FALSE;
  while ((packed = laba_sorter_next (sorter, &failed)) != NULL)
    {
      laba_derived_unpack (table, packed, row);
      if (any && adds_up && laba_posting_join (table, last, row))
        continue;
      if (any && !adds_up && laba_derived_compare (last, row, shape->n_keys) == 0)
        continue;
      if (any && !(adds_up && last[shape->n_keys] == 0)
          && !put (rebuild, sink, last, each, error))
        return FALSE;
      memcpy (last, row, shape->n_columns * sizeof (gint64));
      any = TRUE;
    }
  if (failed != NULL)
    {
      g_propagate_error (error, failed);
      return FALSE;
    }
  return !any || (adds_up && last[shape->n_keys] == 0)
         || put (rebuild, sink, last, each, error);
}

static gboolean
make_table (LabaRebuild *rebuild, LabaDerivedTable table, RowFunc each, GError **error)
{
  LabaSink *sink = laba_rebuild_open (rebuild, table);

  if (!stream (rebuild, table, sink, each, error))
    {
      laba_sink_free (sink);
      return FALSE;
    }
  g_clear_pointer (&rebuild->sorters[table], laba_sorter_free);
  return laba_rebuild_close (rebuild, sink, error);
}

static gboolean
put_array (LabaRebuild *rebuild,
           LabaDerivedTable table,
           const GArray *rows,
           GError **error)
{
  const LabaShape *shape = laba_derived_shape (table);
  g_autoptr (LabaSink) sink = laba_rebuild_open (rebuild, table);

  for (guint i = 0; i < rows->len; i++)
    if (!laba_sink_put (sink, laba_derived_row (rows, i, shape), error))
      return FALSE;
  return laba_rebuild_close (rebuild, g_steal_pointer (&sink), error);
}

/* ---- what follows from rows ---- */

static gboolean
posting_cb (LabaRebuild *rebuild, const gint64 *numbers, GError **error)
{
  const LabaPostingRow *row = (gconstpointer) numbers;
  LabaDayRow day = { row->day, row->record };

  laba_sums_add (rebuild->totals, row->role, row->ref, row->day, row->amount);
  if (row->record == rebuild->last_day.record && row->day == rebuild->last_day.day)
    return TRUE;
  rebuild->last_day = day;
  return laba_sorter_add (rebuild->sorters[LABA_DERIVED_DAY_RECORD],
                          (const gint64 *) &day, error);
}

static gboolean
hold_cb (LabaRebuild *rebuild, const gint64 *numbers, GError **error)
{
  const LabaHoldRow *row = (gconstpointer) numbers;

  laba_sums_add (rebuild->holds, row->product, row->kind, 0, row->quantity);
  return TRUE;
}

static gboolean
make_totals (LabaRebuild *rebuild, GError **error)
{
  g_autoptr (GArray) days = laba_sums_list (rebuild->totals);
  g_autoptr (LabaSums) sums = laba_sums_new ();

  for (guint i = 0; i < days->len; i++)
    {
      const LabaSum *sum = &g_array_index (days, LabaSum, i);

      laba_sums_add (sums, sum->key[0], sum->key[1], sum->key[2] / 100, sum->amount);
    }
  g_autoptr (GArray) months = laba_sums_list (sums);
  double size = 0;
  for (guint i = 0; i < months->len; i++)
    size += fabs ((double) g_array_index (months, LabaSum, i).amount);
  if (!laba_totals_check_size (
          size, laba_sums_fit (rebuild->totals) && laba_sums_fit (sums), error))
    return FALSE;
  return put_array (rebuild, LABA_DERIVED_DAY_TOTAL, days, error)
         && put_array (rebuild, LABA_DERIVED_MONTH_TOTAL, months, error);
}

/* Products that moved, in order, with what is reserved of them; then those only reserved.
 */
static gboolean
make_stock (LabaRebuild *rebuild, GError **error)
{
  g_autoptr (GArray) holds = laba_sums_list (rebuild->holds);
  GArray *stock = rebuild->stock;
  guint n = stock->len, at = 0;

  for (guint i = 0; i < holds->len; i++)
    {
      const LabaSum *sum = &g_array_index (holds, LabaSum, i);
      LabaStockRow *row = NULL;

      while (at < n && g_array_index (stock, LabaStockRow, at).product < sum->key[0])
        at++;
      if (at < n && g_array_index (stock, LabaStockRow, at).product == sum->key[0])
        row = &g_array_index (stock, LabaStockRow, at);
      else if (stock->len > n
               && g_array_index (stock, LabaStockRow, stock->len - 1).product
                      == sum->key[0])
        row = &g_array_index (stock, LabaStockRow, stock->len - 1);
      else
        {
          LabaStockRow only = { .product = sum->key[0], .cost_price = LABA_NUMBER_NULL };

          g_array_append_val (stock, only);
          row = &g_array_index (stock, LabaStockRow, stock->len - 1);
        }
      if (sum->key[1] == LABA_HOLD_RESERVED)
        row->reserved = sum->amount;
      else
        row->placed = sum->amount;
    }
  laba_derived_sort (stock, laba_derived_shape (LABA_DERIVED_PRODUCT_STOCK));
  return put_array (rebuild, LABA_DERIVED_PRODUCT_STOCK, stock, error);
}

/* ---- all of it ---- */

static gboolean
clear_tables (LabaRebuild *rebuild, GError **error)
{
  for (guint i = 0; i < LABA_N_DERIVED; i++)
    if (!laba_db_run (rebuild->db, laba_derived_shape ((LabaDerivedTable) i)->clear,
                      error))
      return FALSE;
  return laba_db_run (rebuild->db, "movement-index-drop", error);
}

static gboolean
make_all (LabaRebuild *rebuild, GError **error)
{
  if (!laba_rebuild_post (rebuild, error)
      || !make_table (rebuild, LABA_DERIVED_POSTING, posting_cb, error))
    return FALSE;
  laba_rebuild_tell (rebuild, 0.6);
  if (!make_table (rebuild, LABA_DERIVED_ORDER_STATE, NULL, error)
      || !make_table (rebuild, LABA_DERIVED_OPEN_ITEM, NULL, error)
      || !make_table (rebuild, LABA_DERIVED_OPEN_PAST, NULL, error)
      || !make_table (rebuild, LABA_DERIVED_HOLD, hold_cb, error))
    return FALSE;
  laba_rebuild_tell (rebuild, 0.65);
  if (!laba_rebuild_costs (rebuild, error))
    return FALSE;
  laba_rebuild_tell (rebuild, 0.8);
  return make_table (rebuild, LABA_DERIVED_DAY_RECORD, NULL, error)
         && make_totals (rebuild, error) && make_stock (rebuild, error);
}

gboolean
laba_rebuild (LabaDb *db, const LabaTouched *touched, GError **error)
{
  g_autoptr (LabaRebuild) rebuild = rebuild_new (db, error);

  if (rebuild == NULL)
    return FALSE;
  rebuild->progress = touched->progress;
  rebuild->progress_data = touched->progress_data;
  if (!clear_tables (rebuild, error) || !make_all (rebuild, error))
    return FALSE;
  laba_rebuild_tell (rebuild, 0.85);
  if (!laba_db_run (db, "movement-index-make", error))
    return FALSE;
  laba_rebuild_tell (rebuild, 1);
  return TRUE;
}

gboolean
laba_rebuild_compare (LabaDb *db, GPtrArray *differences, GError **error)
{
  g_autoptr (LabaRebuild) rebuild = rebuild_new (db, error);

  if (rebuild == NULL)
    return FALSE;
  rebuild->compare = TRUE;
  rebuild->differences = differences;
  return make_all (rebuild, error);
}
