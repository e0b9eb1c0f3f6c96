/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ledger/laba-postings-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/laba-error.h"
#include "ledger/laba-sums.h"

/* Bulk: so many rows make a flush worth it. */
#define FLUSH_ROWS 8192

/* So far back a posting looks for one that it adds to. */
#define RECENT_ROWS 8

/* A page of bits for so many records. */
#define PAGE_BITS 15
#define PAGE_WORDS ((1 << PAGE_BITS) / 64)

static const struct
{
  LabaDerivedTable table;
  guint size;
} collected[] = {
  { LABA_DERIVED_POSTING, sizeof (LabaPostingRow) },
  { LABA_DERIVED_MOVEMENT, sizeof (LabaMovementRow) },
  { LABA_DERIVED_ORDER_STATE, sizeof (LabaStateRow) },
  { LABA_DERIVED_OPEN_ITEM, sizeof (LabaItemRow) },
  { LABA_DERIVED_OPEN_PAST, sizeof (LabaPastRow) },
  { LABA_DERIVED_HOLD, sizeof (LabaHoldRow) },
};

LabaPostings *
laba_postings_new (LabaPostingsFunc flush, gpointer data)
{
  LabaPostings *postings = g_new0 (LabaPostings, 1);

  postings->covered = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < G_N_ELEMENTS (collected); i++)
    postings->rows[collected[i].table] = g_array_new (FALSE, FALSE, collected[i].size);
  postings->pages = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, g_free);
  postings->flush = flush;
  postings->flush_data = data;
  return postings;
}

void
laba_postings_free (LabaPostings *postings)
{
  if (postings == NULL)
    return;
  g_array_unref (postings->covered);
  for (guint i = 0; i < G_N_ELEMENTS (collected); i++)
    g_array_unref (postings->rows[collected[i].table]);
  g_hash_table_unref (postings->pages);
  g_free (postings);
}

void
laba_postings_empty (LabaPostings *postings)
{
  g_array_set_size (postings->covered, 0);
  for (guint i = 0; i < G_N_ELEMENTS (collected); i++)
    g_array_set_size (postings->rows[collected[i].table], 0);
}

/* ---- what the units say ---- */

gboolean
laba_postings_cover (LabaPostings *postings, gint64 record)
{
  gpointer key = GSIZE_TO_POINTER ((gsize) (record >> PAGE_BITS));
  guint bit = (guint) (record & ((1 << PAGE_BITS) - 1));
  guint64 *page = g_hash_table_lookup (postings->pages, key);

  postings->last = record;
  if (page == NULL)
    {
      page = g_new0 (guint64, PAGE_WORDS);
      g_hash_table_insert (postings->pages, key, page);
    }
  if ((page[bit / 64] >> (bit % 64) & 1) != 0)
    return FALSE;
  page[bit / 64] |= (guint64) 1 << (bit % 64);
  g_array_append_val (postings->covered, record);
  return TRUE;
}

/* What is said of a record covers it. */
static void
speak_of (LabaPostings *postings, gint64 record)
{
  if (record != postings->last)
    laba_postings_cover (postings, record);
}

/* Most of what adds up follows closely. */
static gboolean
joins_recent (GArray *rows, const LabaPostingRow *row)
{
  guint first = rows->len > RECENT_ROWS ? rows->len - RECENT_ROWS : 0;

  for (guint i = rows->len; i-- > first;)
    if (laba_posting_join (LABA_DERIVED_POSTING,
                           (gint64 *) &g_array_index (rows, LabaPostingRow, i),
                           (const gint64 *) row))
      return TRUE;
  return FALSE;
}

void
laba_postings_add (LabaPostings *postings,
                   gint64 record,
                   LabaDay day,
                   LabaRole role,
                   gint64 ref,
                   gint64 amount)
{
  GArray *rows = postings->rows[LABA_DERIVED_POSTING];
  LabaPostingRow row = { record, day, role, ref, amount };

  speak_of (postings, record);
  if (amount != 0 && !joins_recent (rows, &row))
    g_array_append_val (rows, row);
}

void
laba_postings_pair (LabaPostings *postings,
                    gint64 record,
                    LabaDay day,
                    LabaRole debit,
                    gint64 debit_ref,
                    LabaRole credit,
                    gint64 credit_ref,
                    gint64 amount)
{
  laba_postings_add (postings, record, day, debit, debit_ref, amount);
  laba_postings_add (postings, record, day, credit, credit_ref, -amount);
}

void
laba_postings_move (LabaPostings *postings,
                    gint64 product,
                    const LabaMovement *movement,
                    gint64 selling)
{
  LabaMovementRow row = laba_movement_to_row (product, movement, selling);

  speak_of (postings, movement->record);
  if (row.rank == 0)
    row.rank = laba_move_rank (movement->kind);
  if (movement->kind == LABA_MOVE_COUNT)
    row.quantity = 0;
  if (movement->kind != LABA_MOVE_OPENING && movement->kind != LABA_MOVE_PURCHASE)
    row.value = 0;
  row.uncovered = row.quantity_after = row.value_after = 0;
  g_array_append_val (postings->rows[LABA_DERIVED_MOVEMENT], row);
}

static gint64
or_null (gint64 number)
{
  return number != 0 ? number : LABA_NUMBER_NULL;
}

void
laba_postings_order_state (LabaPostings *postings, const LabaOrderState *state)
{
  LabaStateRow row = {
    .customer_order = state->customer_order,
    .goods = state->goods,
    .payment = state->payment,
    .settlement = state->settlement,
    .handed_over = or_null (state->handed_over),
    .delivered = or_null (state->delivered),
    .total = state->total,
    .paid = state->paid,
    .balance = state->balance,
  };

  speak_of (postings, state->customer_order);
  g_array_append_val (postings->rows[LABA_DERIVED_ORDER_STATE], row);
}

void
laba_postings_open_item (LabaPostings *postings, const LabaOpenItem *item)
{
  gint64 person = or_null (item->person), channel = or_null (item->channel);
  LabaItemRow now = { item->record, person, channel, item->since, item->amount, item->day };
  LabaPastRow past = { item->record, item->day, item->until, person, channel, item->since,
                       item->amount };

  speak_of (postings, item->record);
  if (item->amount == 0)
    return;
  if (item->until == LABA_DAY_NONE)
    g_array_append_val (postings->rows[LABA_DERIVED_OPEN_ITEM], now);
  else
    g_array_append_val (postings->rows[LABA_DERIVED_OPEN_PAST], past);
}

void
laba_postings_hold (LabaPostings *postings,
                    gint64 record,
                    gint64 product,
                    LabaHoldKind kind,
                    gint64 quantity)
{
  LabaHoldRow row = { record, product, kind, quantity };

  speak_of (postings, record);
  if (quantity != 0)
    g_array_append_val (postings->rows[LABA_DERIVED_HOLD], row);
}

gboolean
laba_postings_flush (LabaPostings *postings, GError **error)
{
  if (postings->flush == NULL
      || postings->rows[LABA_DERIVED_POSTING]->len
                 + postings->rows[LABA_DERIVED_MOVEMENT]->len
             < FLUSH_ROWS)
    return TRUE;
  return postings->flush (postings, postings->flush_data, error);
}

LabaRole
laba_move_counter (LabaMoveKind kind)
{
  switch (kind)
    {
    case LABA_MOVE_OPENING:
      return LABA_ROLE_CAPITAL;
    case LABA_MOVE_CORRECTION:
    case LABA_MOVE_RETURN:
    case LABA_MOVE_CAME_BACK:
    case LABA_MOVE_SALE:
    case LABA_MOVE_SPOILED_IN:
      return LABA_ROLE_COST_OF_GOODS;
    case LABA_MOVE_SUPPLIER_RETURN:
      return LABA_ROLE_OTHER_INCOME;
    case LABA_MOVE_OWN_USE:
      return LABA_ROLE_DRAWINGS;
    case LABA_MOVE_GIFT:
      return LABA_ROLE_PROMOTION;
    case LABA_MOVE_DAMAGED:
    case LABA_MOVE_LOST:
    case LABA_MOVE_COUNT:
    case LABA_MOVE_ADJUST:
    case LABA_MOVE_SPOILED_OUT:
      return LABA_ROLE_STOCK_LOSS;
    case LABA_MOVE_PURCHASE:
    default:
      return LABA_ROLE_NONE;
    }
}

/* ---- adding up ---- */

gboolean
laba_posting_join (LabaDerivedTable table, gint64 *before, const gint64 *row)
{
  const LabaShape *shape = laba_derived_shape (table);

  if (laba_derived_compare (before, row, shape->n_keys) != 0)
    return FALSE;
  before[shape->n_keys] += row[shape->n_keys];
  return TRUE;
}

/* Postings and holds: the number after the key adds up. */
static void
add_up (GArray *rows, LabaDerivedTable table)
{
  const LabaShape *shape = laba_derived_shape (table);
  gsize kept = 0;

  for (gsize i = 0; i < rows->len; i++)
    {
      gint64 *row = (gint64 *) laba_derived_row (rows, i, shape);
      gint64 *before
          = kept > 0 ? (gint64 *) laba_derived_row (rows, kept - 1, shape) : NULL;

      if (before != NULL && laba_posting_join (table, before, row))
        continue;
      if (before != NULL && before[shape->n_keys] == 0)
        kept--;
      memmove ((gint64 *) laba_derived_row (rows, kept++, shape), row,
               shape->n_columns * sizeof (gint64));
    }
  if (kept > 0 && laba_derived_row (rows, kept - 1, shape)[shape->n_keys] == 0)
    kept--;
  g_array_set_size (rows, (guint) kept);
}

void
laba_postings_settle (LabaPostings *postings)
{
  for (guint i = 0; i < G_N_ELEMENTS (collected); i++)
    laba_derived_sort (postings->rows[collected[i].table],
                       laba_derived_shape (collected[i].table));
  add_up (postings->rows[LABA_DERIVED_POSTING], LABA_DERIVED_POSTING);
  add_up (postings->rows[LABA_DERIVED_HOLD], LABA_DERIVED_HOLD);
}

/* ---- what the units promise ---- */

static gboolean
fail (gint64 record, const char *what, GError **error)
{
  g_critical ("record %" G_GINT64_FORMAT ": %s", record, what);
  g_set_error_literal (error, LABA_ERROR, LABA_ERROR_FAILED,
                       _ ("A record does not balance. Nothing was changed."));
  return FALSE;
}

gboolean
laba_postings_check (const LabaPostings *postings, GError **error)
{
  const GArray *money = postings->rows[LABA_DERIVED_POSTING];
  const GArray *goods = postings->rows[LABA_DERIVED_MOVEMENT];
  g_autoptr (LabaSums) sums = laba_sums_new ();

  for (guint i = 0; i < money->len; i++)
    {
      const LabaPostingRow *row = &g_array_index (money, LabaPostingRow, i);

      laba_sums_add (sums, row->record, 0, 0, row->amount);
    }
  for (guint i = 0; i < goods->len; i++)
    {
      const LabaMovementRow *row = &g_array_index (goods, LabaMovementRow, i);

      if (laba_move_counter ((LabaMoveKind) row->kind) == LABA_ROLE_NONE)
        laba_sums_add (sums, row->record, 0, 0, row->value);
      if (row->record == 0 || row->kind == LABA_MOVE_CORRECTION)
        return fail (row->record, "only the ledger corrects costs", error);
    }
  g_autoptr (GArray) open = laba_sums_list (sums);
  return open->len == 0
         || fail (g_array_index (open, LabaSum, 0).key[0], "postings do not sum to zero",
                  error);
}

gboolean
laba_postings_check_places (const GArray *goods, GError **error)
{
  const LabaShape *shape = laba_derived_shape (LABA_DERIVED_MOVEMENT);

  for (guint i = 1; i < goods->len; i++)
    if (laba_derived_compare (laba_derived_row (goods, i - 1, shape),
                              laba_derived_row (goods, i, shape), shape->n_keys)
        == 0)
      return fail (g_array_index (goods, LabaMovementRow, i).record,
                   "two movements stand at one place", error);
  return TRUE;
}
