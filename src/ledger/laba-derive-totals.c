/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ledger/laba-derive-private.h"

#include <glib/gi18n-lib.h>

#include "base/laba-error.h"

/* All sums of a book stay below this, so that sums of sums fit in 64 bits. */
#define LARGEST_SIZE 4e18
/* Amounts below this do not get there in any book. */
#define LARGE (G_GINT64_CONSTANT (1000000000000))

void
laba_totals_add_movement (LabaSums *totals, const LabaMovementRow *row, gint64 value)
{
  LabaRole counter = laba_move_counter ((LabaMoveKind) row->kind);

  if (value == 0)
    return;
  laba_sums_add (totals, LABA_ROLE_INVENTORY, 0, row->day, value);
  if (counter != LABA_ROLE_NONE)
    laba_sums_add (totals, counter, 0, row->day, -value);
}

/* ---- writing ---- */

/* Adds the changes to a table of totals; rows that come to nothing go. */
static gboolean
change (LabaDb *db,
        LabaDerivedTable table,
        const char *statement,
        const GArray *sums,
        GError **error)
{
  const LabaShape *shape = laba_derived_shape (table);
  g_autoptr (GArray) zero = g_array_new (FALSE, FALSE, sizeof (LabaSum));
  g_autoptr (GError) failed = NULL;

  if (sums->len == 0)
    return TRUE;
  g_autoptr (LabaStmt) stmt = laba_db_take (db, statement);
  laba_stmt_bind_numbers (stmt, 1, (const gint64 *) (gconstpointer) sums->data, sums->len,
                          shape->n_columns);
  while (laba_stmt_next (stmt, &failed))
    if (laba_stmt_int_at (stmt, 3) == 0)
      {
        LabaSum sum = { { laba_stmt_int_at (stmt, 0), laba_stmt_int_at (stmt, 1),
                          laba_stmt_int_at (stmt, 2) },
                        0 };

        g_array_append_val (zero, sum);
      }
  if (failed == NULL)
    return laba_derived_run (db, shape->remove, zero, error);
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

static LabaSums *
by_month (const GArray *days)
{
  LabaSums *months = laba_sums_new ();

  for (guint i = 0; i < days->len; i++)
    {
      const LabaSum *sum = &g_array_index (days, LabaSum, i);

      laba_sums_add (months, sum->key[0], sum->key[1], sum->key[2] / 100, sum->amount);
    }
  return months;
}

gboolean
laba_totals_check_size (double size, gboolean fit, GError **error)
{
  if (fit && size < LARGEST_SIZE)
    return TRUE;
  g_set_error_literal (error, LABA_ERROR, LABA_ERROR_INVALID,
                       _ ("All amounts together come to more than a book can reckon with. "
                          "Nothing was changed."));
  return FALSE;
}

/* Only large amounts make it worth adding up the book. */
static gboolean
check_size (LabaDerive *derive, const GArray *months, gboolean fit, GError **error)
{
  gboolean large = !fit;

  for (guint i = 0; i < months->len && !large; i++)
    {
      gint64 amount = g_array_index (months, LabaSum, i).amount;

      large = amount >= LARGE || amount <= -LARGE;
    }
  if (!large)
    return TRUE;
  gint64 millions = laba_db_int (derive->db, "ledger-size", NULL, 0, G_MAXINT64);
  return laba_totals_check_size ((double) millions * 1e6, fit, error);
}

gboolean
laba_derive_totals (LabaDerive *derive, GError **error)
{
  g_autoptr (GArray) days = laba_sums_list (derive->totals);
  g_autoptr (LabaSums) sums = by_month (days);
  g_autoptr (GArray) months = laba_sums_list (sums);
  gboolean fit = laba_sums_fit (derive->totals) && laba_sums_fit (sums);

  return change (derive->db, LABA_DERIVED_DAY_TOTAL, "day-total-change", days, error)
         && change (derive->db, LABA_DERIVED_MONTH_TOTAL, "month-total-change", months,
                    error)
         && check_size (derive, months, fit, error);
}

/* ---- effects ---- */

/* Records that the edit itself saves are left out. */
static gboolean
is_touched (const LabaDerive *derive, gint64 record)
{
  const GArray *records = derive->touched->records;

  for (guint i = 0; i < records->len; i++)
    if (g_array_index (records, gint64, i) == record)
      return TRUE;
  return FALSE;
}

static void
list_orders (LabaDerive *derive, GArray *orders)
{
  g_autoptr (LabaSums) changes = laba_sums_new ();
  g_autoptr (GArray) before = laba_sums_list (derive->costs_before);
  g_autoptr (GArray) after = laba_sums_list (derive->costs_after);

  for (guint i = 0; i < before->len; i++)
    {
      const LabaSum *sum = &g_array_index (before, LabaSum, i);

      laba_sums_add (changes, sum->key[0], sum->key[1], 0, -sum->amount);
    }
  for (guint i = 0; i < after->len; i++)
    {
      const LabaSum *sum = &g_array_index (after, LabaSum, i);

      laba_sums_add (changes, sum->key[0], sum->key[1], 0, sum->amount);
    }
  g_autoptr (GArray) list = laba_sums_list (changes);
  for (guint i = 0; i < list->len; i++)
    {
      const LabaSum *sum = &g_array_index (list, LabaSum, i);
      gint64 old = laba_sums_get (derive->costs_before, sum->key[0], sum->key[1], 0);
      LabaCostEffect effect
          = { sum->key[1], (LabaDay) sum->key[0], old, old + sum->amount };

      if (!is_touched (derive, effect.record))
        g_array_append_val (orders, effect);
    }
}

/* The totals are written already. */
static gboolean
list_months (LabaDerive *derive, GArray *months, GError **error)
{
  g_autoptr (LabaSums) profits = laba_sums_new ();
  g_autoptr (GArray) days = laba_sums_list (derive->totals);

  for (guint i = 0; i < days->len; i++)
    {
      const LabaSum *sum = &g_array_index (days, LabaSum, i);

      if (laba_role_is_profit ((LabaRole) sum->key[0]))
        laba_sums_add (profits, sum->key[2] / 100, 0, 0, -sum->amount);
    }
  g_autoptr (GArray) list = laba_sums_list (profits);
  for (guint i = 0; i < list->len; i++)
    {
      const LabaSum *sum = &g_array_index (list, LabaSum, i);
      g_autoptr (LabaStmt) stmt = laba_db_take (derive->db, "month-profit");

      laba_stmt_bind_int_at (stmt, 1, sum->key[0]);
      if (!laba_stmt_next (stmt, error))
        return FALSE;
      gint64 after = laba_stmt_int_at (stmt, 0);
      LabaMonthEffect effect = { sum->key[0], after - sum->amount, after };
      g_array_append_val (months, effect);
    }
  return TRUE;
}

gboolean
laba_derive_effects (LabaDerive *derive, GError **error)
{
  LabaEffects *effects = derive->touched->effects;

  if (effects == NULL)
    return TRUE;
  list_orders (derive, effects->orders);
  return list_months (derive, effects->months, error);
}
