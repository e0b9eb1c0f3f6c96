/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ledger/laba-derive-private.h"

/* ---- what differs ---- */

static void
lock (LabaDerive *derive, gint64 day)
{
  if (derive->failed == NULL)
    laba_derive_check_day (derive, day, &derive->failed);
}

static void
keep (LabaDerive *derive,
      LabaDerivedTable table,
      const gint64 *before,
      const gint64 *after)
{
  if (after != NULL)
    g_array_append_vals (derive->written[table], after, 1);
  else
    g_array_append_vals (derive->gone[table], before, 1);
}

static void
posting_differs_cb (const gint64 *before, const gint64 *after, gpointer data)
{
  LabaDerive *derive = data;
  const LabaPostingRow *old = (gconstpointer) before;
  const LabaPostingRow *new = (gconstpointer) after;
  const LabaPostingRow *any = old != NULL ? old : new;
  gint64 amount = (new != NULL ? new->amount : 0) - (old != NULL ? old->amount : 0);

  lock (derive, any->day);
  laba_sums_add (derive->totals, any->role, any->ref, any->day, amount);
  keep (derive, LABA_DERIVED_POSTING, before, after);
}

static void
hold_differs_cb (const gint64 *before, const gint64 *after, gpointer data)
{
  LabaDerive *derive = data;
  const LabaHoldRow *old = (gconstpointer) before;
  const LabaHoldRow *new = (gconstpointer) after;
  const LabaHoldRow *any = old != NULL ? old : new;
  gint64 quantity = (new != NULL ? new->quantity : 0) - (old != NULL ? old->quantity : 0);

  laba_sums_add (derive->holds, any->product, any->kind, 0, quantity);
  keep (derive, LABA_DERIVED_HOLD, before, after);
}

static void
state_differs_cb (const gint64 *before, const gint64 *after, gpointer data)
{
  keep (data, LABA_DERIVED_ORDER_STATE, before, after);
}

static void
item_differs_cb (const gint64 *before, const gint64 *after, gpointer data)
{
  keep (data, LABA_DERIVED_OPEN_ITEM, before, after);
}

static void
past_differs_cb (const gint64 *before, const gint64 *after, gpointer data)
{
  keep (data, LABA_DERIVED_OPEN_PAST, before, after);
}

static void
day_differs_cb (const gint64 *before, const gint64 *after, gpointer data)
{
  keep (data, LABA_DERIVED_DAY_RECORD, before, after);
}

static void
change_goods (LabaDerive *derive, const gint64 *row, gboolean added)
{
  LabaGoodsChange change = { *(const LabaMovementRow *) (gconstpointer) row, added };

  lock (derive, change.row.day);
  g_array_append_val (derive->changes, change);
}

/* What the content says of both is the same, but for the selling price. */
static gboolean
same_goods (const LabaMovementRow *old, const LabaMovementRow *new)
{
  gboolean result = old->kind == LABA_MOVE_COUNT;
  gboolean input = old->kind == LABA_MOVE_OPENING || old->kind == LABA_MOVE_PURCHASE;

  return old->kind == new->kind && (result || old->quantity == new->quantity)
         && (!input || old->value == new->value) && old->given == new->given
         && old->unit_cost == new->unit_cost && old->origin == new->origin;
}

static void
movement_differs_cb (const gint64 *before, const gint64 *after, gpointer data)
{
  LabaDerive *derive = data;

  if (before == NULL || after == NULL)
    {
      change_goods (derive, before != NULL ? before : after, after != NULL);
      return;
    }
  const LabaMovementRow *old = (gconstpointer) before;
  const LabaMovementRow *new = (gconstpointer) after;
  if (!same_goods (old, new))
    {
      change_goods (derive, before, FALSE);
      change_goods (derive, after, TRUE);
    }
  else if (old->amount != new->amount)
    {
      LabaMovementRow row = *old;

      lock (derive, row.day);
      row.amount = new->amount;
      g_array_append_val (derive->resold, row);
    }
}

/* ---- reading what is there ---- */

static GArray *
read_of (LabaDerive *derive, LabaDerivedTable table, GError **error)
{
  const LabaShape *shape = laba_derived_shape (table);
  g_autoptr (GArray) rows
      = g_array_new (FALSE, FALSE, (guint) (shape->n_columns * sizeof (gint64)));
  g_autoptr (LabaStmt) stmt = laba_db_take (derive->db, shape->of);
  const GArray *covered = derive->postings->covered;

  laba_stmt_bind_numbers (stmt, 1, (const gint64 *) (gconstpointer) covered->data,
                          covered->len, 1);
  return laba_derived_read (stmt, shape, rows, error) ? g_steal_pointer (&rows) : NULL;
}

static gboolean
compare (LabaDerive *derive, LabaDerivedTable table, LabaDiffFunc each, GError **error)
{
  g_autoptr (GArray) before = read_of (derive, table, error);

  if (before == NULL)
    return FALSE;
  laba_derived_diff (before, derive->postings->rows[table], laba_derived_shape (table),
                     each, derive);
  return TRUE;
}

/* ---- days ---- */

static void
add_days (GArray *days, const GArray *postings, const GArray *movements)
{
  for (guint i = 0; i < postings->len; i++)
    {
      const LabaPostingRow *row = &g_array_index (postings, LabaPostingRow, i);
      LabaDayRow day = { row->day, row->record };

      g_array_append_val (days, day);
    }
  for (guint i = 0; i < movements->len; i++)
    {
      const LabaMovementRow *row = &g_array_index (movements, LabaMovementRow, i);
      LabaDayRow day = { row->day, row->record };

      g_array_append_val (days, day);
    }
}

/* The days on which the records do something, each once. */
static GArray *
list_days (const GArray *postings, const GArray *movements)
{
  const LabaShape *shape = laba_derived_shape (LABA_DERIVED_DAY_RECORD);
  GArray *days = g_array_new (FALSE, FALSE, sizeof (LabaDayRow));
  guint kept = 0;

  add_days (days, postings, movements);
  laba_derived_sort (days, shape);
  for (guint i = 0; i < days->len; i++)
    if (i == 0
        || laba_derived_compare (laba_derived_row (days, i, shape),
                                 laba_derived_row (days, kept - 1, shape), 2)
               != 0)
      g_array_index (days, LabaDayRow, kept++) = g_array_index (days, LabaDayRow, i);
  g_array_set_size (days, kept);
  return days;
}

/* ---- all of it ---- */

static gboolean
compare_goods (LabaDerive *derive, GError **error)
{
  const LabaPostings *postings = derive->postings;
  const LabaShape *shape = laba_derived_shape (LABA_DERIVED_MOVEMENT);
  g_autoptr (GArray) old_postings = read_of (derive, LABA_DERIVED_POSTING, error);
  g_autoptr (GArray) old_goods
      = old_postings == NULL ? NULL : read_of (derive, LABA_DERIVED_MOVEMENT, error);

  if (old_goods == NULL)
    return FALSE;
  laba_derived_sort (old_goods, shape);
  laba_derived_diff (old_postings, postings->rows[LABA_DERIVED_POSTING],
                     laba_derived_shape (LABA_DERIVED_POSTING), posting_differs_cb,
                     derive);
  laba_derived_diff (old_goods, postings->rows[LABA_DERIVED_MOVEMENT], shape,
                     movement_differs_cb, derive);
  g_autoptr (GArray) before = list_days (old_postings, old_goods);
  g_autoptr (GArray) after = list_days (postings->rows[LABA_DERIVED_POSTING],
                                        postings->rows[LABA_DERIVED_MOVEMENT]);
  laba_derived_diff (before, after, laba_derived_shape (LABA_DERIVED_DAY_RECORD),
                     day_differs_cb, derive);
  return TRUE;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  return laba_derived_compare (a, b, 1);
}

/* Movements are written by the costs; here only what they are sold for. */
static gboolean
write_rows (LabaDerive *derive, GError **error)
{
  static const LabaDerivedTable tables[]
      = { LABA_DERIVED_POSTING, LABA_DERIVED_DAY_RECORD, LABA_DERIVED_ORDER_STATE,
          LABA_DERIVED_OPEN_ITEM, LABA_DERIVED_OPEN_PAST, LABA_DERIVED_HOLD };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      const LabaShape *shape = laba_derived_shape (tables[i]);

      if (!laba_derived_run (derive->db, shape->remove, derive->gone[tables[i]], error)
          || !laba_derived_run (derive->db, shape->write, derive->written[tables[i]],
                                error))
        return FALSE;
    }
  return laba_derived_run (derive->db, "movement-resell", derive->resold, error);
}

gboolean
laba_derive_records (LabaDerive *derive, GError **error)
{
  laba_postings_settle (derive->postings);
  g_array_sort (derive->postings->covered, compare_numbers);
  if (!laba_postings_check (derive->postings, error)
      || !laba_postings_check_places (derive->postings->rows[LABA_DERIVED_MOVEMENT],
                                      error)
      || !compare_goods (derive, error)
      || !compare (derive, LABA_DERIVED_ORDER_STATE, state_differs_cb, error)
      || !compare (derive, LABA_DERIVED_OPEN_ITEM, item_differs_cb, error)
      || !compare (derive, LABA_DERIVED_OPEN_PAST, past_differs_cb, error)
      || !compare (derive, LABA_DERIVED_HOLD, hold_differs_cb, error))
    return FALSE;
  if (derive->failed == NULL)
    return write_rows (derive, error);
  g_propagate_error (error, g_steal_pointer (&derive->failed));
  return FALSE;
}
