/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ledger/laba-derive-private.h"

/* So many movements are written at once when everything is costed anew. */
#define WRITE_ROWS 8192

/* The replay of one product. */
typedef struct
{
  LabaDerive *derive;
  gint64 product, cost_price;
  const LabaGoodsChange *changes;
  guint n_changes;
  LabaCostFrom from;
  GArray *before, *after; /* of LabaMovementRow: what the book holds from there on, and
                             what shall be */
} Replay;

static void
replay_clear (Replay *replay)
{
  laba_cost_from_clear (&replay->from);
  g_clear_pointer (&replay->before, g_array_unref);
  g_clear_pointer (&replay->after, g_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Replay, replay_clear)

static const LabaShape *
shape_of_goods (void)
{
  return laba_derived_shape (LABA_DERIVED_MOVEMENT);
}

/* ---- the stream as it shall be ---- */

static gboolean
read_before (Replay *replay, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (replay->derive->db, "movement-from");

  if (replay->before == NULL)
    replay->before = g_array_new (FALSE, FALSE, sizeof (LabaMovementRow));
  g_array_set_size (replay->before, 0);
  laba_stmt_bind_int_at (stmt, 1, replay->product);
  laba_stmt_bind_int_at (stmt, 2, replay->from.whole ? 0 : replay->from.after + 1);
  return laba_derived_read (stmt, shape_of_goods (), replay->before, error);
}

/* Takes over what the book holds from one place to another; corrections are found anew
 * (without a closed month there are none, unless it was opened just now). */
static void
keep (Replay *replay, guint from, guint to)
{
  const LabaMovementRow *rows
      = (const LabaMovementRow *) (gconstpointer) replay->before->data;

  if (from == to)
    return;
  if (replay->derive->closings->len == 0 && !replay->derive->touched->costs)
    g_array_append_vals (replay->after, rows + from, to - from);
  else
    for (guint i = from; i < to; i++)
      if (rows[i].kind != LABA_MOVE_CORRECTION)
        g_array_append_val (replay->after, rows[i]);
}

/* The first row not before the key, from a place on. */
static guint
find_key (const Replay *replay, guint from, const LabaMovementRow *key)
{
  guint to = replay->before->len;

  while (from < to)
    {
      guint middle = from + (to - from) / 2;

      if (laba_derived_compare (
              laba_derived_row (replay->before, middle, shape_of_goods ()),
              (const gint64 *) key, shape_of_goods ()->n_keys)
          < 0)
        from = middle + 1;
      else
        to = middle;
    }
  return from;
}

/* What the book holds, without what goes and with what comes. */
static void
merge (Replay *replay)
{
  guint at = 0;

  if (replay->after == NULL)
    replay->after = g_array_sized_new (FALSE, FALSE, sizeof (LabaMovementRow),
                                       replay->before->len + replay->n_changes);
  g_array_set_size (replay->after, 0);
  for (guint i = 0; i < replay->n_changes; i++)
    {
      const LabaGoodsChange *change = &replay->changes[i];
      guint place = find_key (replay, at, &change->row);

      keep (replay, at, place);
      at = place + (change->added ? 0 : 1);
      if (change->added)
        g_array_append_val (replay->after, change->row);
    }
  keep (replay, at, replay->before->len);
}

static gboolean
is_corrected (const Replay *replay)
{
  for (guint i = 0; replay->derive->closings->len > 0 && i < replay->before->len; i++)
    if (g_array_index (replay->before, LabaMovementRow, i).kind == LABA_MOVE_CORRECTION)
      return TRUE;
  return FALSE;
}

/* In the middle only behind all corrections and closed days. */
static gboolean
load (Replay *replay, GError **error)
{
  LabaCostFrom *from = &replay->from;

  if (!read_before (replay, error))
    return FALSE;
  merge (replay);
  if (from->whole)
    return TRUE;
  const LabaMovementRow *first = replay->after->len > 0
                                     ? &g_array_index (replay->after, LabaMovementRow, 0)
                                     : NULL;
  from->whole = is_corrected (replay)
                || (first != NULL && first->day <= replay->derive->lock_day);
  if (!from->whole
      && !laba_cost_from_complete (replay->derive, replay->product, replay->after, from,
                                   error))
    return FALSE;
  if (!from->whole)
    return TRUE;
  if (!read_before (replay, error))
    return FALSE;
  merge (replay);
  return TRUE;
}

/* ---- costing ---- */

static GArray *
run (Replay *replay, LabaMovement *movements)
{
  const LabaDerive *derive = replay->derive;
  guint n = replay->after->len;

  if (replay->from.whole && derive->closings->len > 0)
    return laba_costing_run_closed (
        movements, n, derive->method, replay->cost_price,
        (const LabaClosing *) (gconstpointer) derive->closings->data,
        derive->closings->len);
  laba_costing_run (movements, n, derive->method, replay->cost_price,
                    replay->from.whole ? NULL : &replay->from.start);
  return NULL;
}

static void
add_corrections (Replay *replay, const GArray *corrections)
{
  for (guint i = 0; i < corrections->len; i++)
    {
      const LabaMovement *correction = &g_array_index (corrections, LabaMovement, i);
      LabaMovementRow row = laba_movement_to_row (replay->product, correction, 0);

      g_array_append_val (replay->after, row);
    }
  laba_derived_sort (replay->after, shape_of_goods ());
}

static void
cost (Replay *replay)
{
  guint n = replay->after->len;
  g_autofree LabaMovement *movements = g_new (LabaMovement, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    movements[i]
        = laba_movement_from_row (&g_array_index (replay->after, LabaMovementRow, i));
  g_autoptr (GArray) corrections = run (replay, movements);
  for (guint i = 0; i < n; i++)
    {
      LabaMovementRow *row = &g_array_index (replay->after, LabaMovementRow, i);

      row->quantity = movements[i].quantity;
      row->value = movements[i].value;
      row->uncovered = movements[i].uncovered;
      row->quantity_after = movements[i].quantity_after;
      row->value_after = movements[i].value_after;
    }
  if (corrections != NULL && corrections->len > 0)
    add_corrections (replay, corrections);
}

/* ---- what differs ---- */

static void
note_effect (LabaDerive *derive, const LabaMovementRow *old, const LabaMovementRow *new)
{
  if (derive->touched->effects == NULL || old->kind != LABA_MOVE_SALE)
    return;
  /* Goods of an order count with the order's id, whichever record they stand under. */
  laba_sums_add (derive->costs_before, old->day, old->sequence, 0, -old->value);
  laba_sums_add (derive->costs_after, old->day, old->sequence, 0, -new->value);
}

/* The row is written whole where anything but its costs differs. */
static gboolean
only_costs (const LabaMovementRow *old, const LabaMovementRow *new)
{
  return old->kind == new->kind && old->amount == new->amount && old->given == new->given
         && old->unit_cost == new->unit_cost && old->origin == new->origin;
}

static void
movement_differs_cb (const gint64 *before, const gint64 *after, gpointer data)
{
  LabaDerive *derive = data;
  const LabaMovementRow *old = (gconstpointer) before;
  const LabaMovementRow *new = (gconstpointer) after;
  const LabaMovementRow *any = old != NULL ? old : new;

  if (old != NULL)
    laba_totals_add_movement (derive->totals, old, -old->value);
  if (new != NULL)
    laba_totals_add_movement (derive->totals, new, new->value);
  if (any->record == 0)
    laba_sums_add (derive->correction_days, any->day, 0, 0, 1);
  if (new == NULL)
    g_array_append_val (derive->gone[LABA_DERIVED_MOVEMENT], *old);
  else if (old == NULL || !only_costs (old, new))
    g_array_append_val (derive->written[LABA_DERIVED_MOVEMENT], *new);
  else
    {
      LabaCostRow row = laba_movement_to_cost (new);

      g_array_append_val (derive->recosted, row);
    }
  if (old == NULL || new == NULL || old->value == new->value)
    return;
  note_effect (derive, old, new);
  /* Closing freezes costs; only another cost price of the product gets here. */
  if (!derive->touched->costs && derive->failed == NULL)
    laba_derive_check_day (derive, new->day, &derive->failed);
}

static void
note_stock (const Replay *replay)
{
  const LabaCostFrom *from = &replay->from;
  const LabaMovementRow *last
      = replay->after->len > 0
            ? &g_array_index (replay->after, LabaMovementRow, replay->after->len - 1)
            : NULL;
  LabaStockRow row = { .product = replay->product, .cost_price = LABA_NUMBER_NULL };

  if (last != NULL || !from->whole)
    {
      row.on_hand = last != NULL ? last->quantity_after : from->start.quantity;
      row.value = last != NULL ? last->value_after : from->start.value;
      row.cost_price = replay->cost_price;
    }
  row.uncovered = MAX (-row.on_hand, 0);
  g_array_append_val (replay->derive->stock, row);
}

/* ---- writing ---- */

/* Products that have no movement any more. */
static gboolean
drop_stock (LabaDerive *derive, GError **error)
{
  for (guint i = 0; i < derive->stock->len; i++)
    if (g_array_index (derive->stock, LabaStockRow, i).cost_price == LABA_NUMBER_NULL)
      return laba_derived_run (derive->db, "product-stock-drop", derive->stock, error);
  return TRUE;
}

static gboolean
write_rows (LabaDerive *derive, GError **error)
{
  const LabaShape *shape = shape_of_goods ();

  if (!laba_derived_run (derive->db, shape->remove, derive->gone[LABA_DERIVED_MOVEMENT],
                         error)
      || !laba_derived_run (derive->db, shape->write,
                            derive->written[LABA_DERIVED_MOVEMENT], error)
      || !laba_derived_run (derive->db, "movement-recost", derive->recosted, error)
      || !laba_derived_run (derive->db, "product-stock-cost", derive->stock, error)
      || !drop_stock (derive, error))
    return FALSE;
  g_array_set_size (derive->gone[LABA_DERIVED_MOVEMENT], 0);
  g_array_set_size (derive->written[LABA_DERIVED_MOVEMENT], 0);
  g_array_set_size (derive->recosted, 0);
  g_array_set_size (derive->stock, 0);
  return TRUE;
}

static gboolean
write_many (LabaDerive *derive, GError **error)
{
  return derive->recosted->len + derive->written[LABA_DERIVED_MOVEMENT]->len < WRITE_ROWS
         || write_rows (derive, error);
}

/* ---- products ---- */

static gboolean
replay_product (LabaDerive *derive,
                gint64 product,
                const LabaGoodsChange *changes,
                guint n_changes,
                gboolean whole,
                GError **error)
{
  g_auto (Replay) replay = {
    .derive = derive, .product = product, .changes = changes, .n_changes = n_changes
  };

  replay.cost_price
      = laba_db_int (derive->db, "ledger-cost-price", ":product", product, 0);
  replay.from.whole = whole;
  if (!whole
      && !laba_cost_from_find (derive, product, (LabaDay) changes[0].row.day,
                               &replay.from, error))
    return FALSE;
  if (!load (&replay, error))
    return FALSE;
  cost (&replay);
  laba_derived_diff (replay.before, replay.after, shape_of_goods (), movement_differs_cb,
                     derive);
  note_stock (&replay);
  if (derive->failed == NULL)
    return write_many (derive, error);
  g_propagate_error (error, g_steal_pointer (&derive->failed));
  return FALSE;
}

static int
compare_changes (gconstpointer a, gconstpointer b)
{
  const LabaGoodsChange *left = a;
  const LabaGoodsChange *right = b;

  return laba_derived_compare ((const gint64 *) &left->row, (const gint64 *) &right->row,
                               shape_of_goods ()->n_keys);
}

static gint64
product_at (const GArray *changes, guint index)
{
  return g_array_index (changes, LabaGoodsChange, index).row.product;
}

static gboolean
has_product (const GArray *products, gint64 product)
{
  for (guint i = 0; i < products->len; i++)
    if (g_array_index (products, gint64, i) == product)
      return TRUE;
  return FALSE;
}

/* The products with differences; those of `whole` from the beginning. */
static gboolean
replay_changed (LabaDerive *derive, const GArray *whole, GError **error)
{
  const GArray *changes = derive->changes;
  guint to;

  for (guint from = 0; from < changes->len; from = to)
    {
      gint64 product = product_at (changes, from);

      for (to = from + 1; to < changes->len && product_at (changes, to) == product;)
        to++;
      if (!replay_product (derive, product,
                           &g_array_index (changes, LabaGoodsChange, from), to - from,
                           has_product (whole, product), error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
has_changes (const LabaDerive *derive, gint64 product)
{
  for (guint i = 0; i < derive->changes->len; i++)
    if (product_at (derive->changes, i) == product)
      return TRUE;
  return FALSE;
}

static gboolean
replay_whole (LabaDerive *derive, const GArray *products, GError **error)
{
  for (guint i = 0; i < products->len; i++)
    {
      gint64 product = g_array_index (products, gint64, i);

      if (!has_changes (derive, product)
          && !replay_product (derive, product, NULL, 0, TRUE, error))
        return FALSE;
      if (derive->touched->progress != NULL && i % 64 == 0)
        derive->touched->progress ((double) i / products->len,
                                   derive->touched->progress_data);
    }
  return TRUE;
}

/* Which products must be costed from the beginning: all, or those whose cost price is
 * another one now. */
static gboolean
list_whole (LabaDerive *derive, GArray *products, GError **error)
{
  const GArray *records = derive->touched->records;
  gboolean all = derive->touched->costs;
  GError *failed = NULL;

  g_autoptr (LabaStmt) stmt = laba_db_take (
      derive->db, all ? "movement-products" : "ledger-cost-price-changed");
  if (!all)
    laba_stmt_bind_numbers (stmt, 1, (const gint64 *) (gconstpointer) records->data,
                            records->len, 1);
  while (laba_stmt_next (stmt, &failed))
    {
      gint64 product = laba_stmt_int_at (stmt, 0);

      g_array_append_val (products, product);
    }
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

gboolean
laba_derive_costs (LabaDerive *derive, GError **error)
{
  g_autoptr (GArray) whole = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_sort (derive->changes, compare_changes);
  return list_whole (derive, whole, error) && replay_changed (derive, whole, error)
         && replay_whole (derive, whole, error) && write_rows (derive, error);
}
