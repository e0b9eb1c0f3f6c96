/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ledger/laba-derived.h"

#include <string.h>

#define COLUMNS(Row) (sizeof (Row) / sizeof (gint64))

#define BIT(column) (1u << (column))

/* clang-format off */
#define SHAPE(table, name, columns, keys, nullable) \
  { table, columns, keys, nullable, \
    name "-list", name "-of", name "-write", name "-remove", name "-clear" }

static const LabaShape shapes[LABA_N_DERIVED] = {
  [LABA_DERIVED_POSTING] = SHAPE ("posting", "posting", COLUMNS (LabaPostingRow), 4, 0),
  [LABA_DERIVED_MOVEMENT] = SHAPE ("movement", "movement", COLUMNS (LabaMovementRow), 6,
                                   BIT (13) | BIT (14) | BIT (15)),
  [LABA_DERIVED_DAY_RECORD] = SHAPE ("day_record", "day-record", COLUMNS (LabaDayRow), 2, 0),
  [LABA_DERIVED_DAY_TOTAL] = SHAPE ("day_total", "day-total", 4, 3, 0),
  [LABA_DERIVED_MONTH_TOTAL] = SHAPE ("month_total", "month-total", 4, 3, 0),
  [LABA_DERIVED_PRODUCT_STOCK] = SHAPE ("product_stock", "product-stock",
                                        COLUMNS (LabaStockRow), 1, BIT (6)),
  [LABA_DERIVED_ORDER_STATE] = SHAPE ("order_state", "order-state", COLUMNS (LabaStateRow), 1,
                                      BIT (4) | BIT (5)),
  [LABA_DERIVED_OPEN_ITEM] = SHAPE ("open_item", "open-item", COLUMNS (LabaItemRow), 1,
                                    BIT (1) | BIT (2)),
  [LABA_DERIVED_OPEN_PAST] = SHAPE ("open_past", "open-past", COLUMNS (LabaPastRow), 2,
                                    BIT (3) | BIT (4)),
  [LABA_DERIVED_HOLD] = SHAPE ("hold", "hold", COLUMNS (LabaHoldRow), 3, 0),
};
/* clang-format on */

const LabaShape *
laba_derived_shape (LabaDerivedTable table)
{
  return &shapes[table];
}

/* ---- rows ---- */

int
laba_derived_compare (const gint64 *a, const gint64 *b, guint n)
{
  for (guint i = 0; i < n; i++)
    if (a[i] != b[i])
      return a[i] < b[i] ? -1 : 1;
  return 0;
}

static int
compare_keys (gconstpointer a, gconstpointer b, gpointer shape)
{
  return laba_derived_compare (a, b, ((const LabaShape *) shape)->n_keys);
}

void
laba_derived_sort (GArray *rows, const LabaShape *shape)
{
  for (gsize i = 1; i < rows->len; i++)
    if (laba_derived_compare (laba_derived_row (rows, i - 1, shape),
                              laba_derived_row (rows, i, shape), shape->n_keys)
        > 0)
      {
        g_array_sort_with_data (rows, compare_keys, (gpointer) shape);
        return;
      }
}

void
laba_derived_read_row (LabaStmt *stmt, const LabaShape *shape, gint64 *row)
{
  for (guint i = 0; i < shape->n_columns; i++)
    {
      row[i] = laba_stmt_int_at (stmt, (int) i);
      if (row[i] == 0 && (shape->nullable >> i & 1) != 0
          && laba_stmt_is_null_at (stmt, (int) i))
        row[i] = LABA_NUMBER_NULL;
    }
}

gboolean
laba_derived_read (LabaStmt *stmt, const LabaShape *shape, GArray *rows, GError **error)
{
  g_autoptr (GError) failed = NULL;

  while (laba_stmt_next (stmt, &failed))
    {
      g_array_set_size (rows, rows->len + 1);
      laba_derived_read_row (stmt, shape,
                             (gint64 *) laba_derived_row (rows, rows->len - 1, shape));
    }
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

gboolean
laba_derived_run (LabaDb *db, const char *statement, const GArray *rows, GError **error)
{
  guint n_columns = g_array_get_element_size ((GArray *) rows) / (guint) sizeof (gint64);

  if (rows->len == 0)
    return TRUE;
  g_autoptr (LabaStmt) stmt = laba_db_take (db, statement);
  laba_stmt_bind_numbers (stmt, 1, (const gint64 *) (gconstpointer) rows->data, rows->len,
                          n_columns);
  return laba_stmt_run (stmt, error);
}

void
laba_derived_diff (const GArray *before,
                   const GArray *after,
                   const LabaShape *shape,
                   LabaDiffFunc each,
                   gpointer data)
{
  gsize i = 0, j = 0;

  while (i < before->len || j < after->len)
    {
      const gint64 *old = i < before->len ? laba_derived_row (before, i, shape) : NULL;
      const gint64 *new = j < after->len ? laba_derived_row (after, j, shape) : NULL;
      int order = 0;

      if (old == NULL || new == NULL)
        order = old == NULL ? 1 : -1;
      else
        order = laba_derived_compare (old, new, shape->n_keys);
      i += order <= 0;
      j += order >= 0;
      if (order < 0)
        each (old, NULL, data);
      else if (order > 0)
        each (NULL, new, data);
      else if (memcmp (old, new, shape->n_columns * sizeof (gint64)) != 0)
        each (old, new, data);
    }
}

/* ---- movements ---- */

LabaMovement
laba_movement_from_row (const LabaMovementRow *row)
{
  return (LabaMovement){
    .day = (gint32) row->day,
    .rank = (gint32) row->rank,
    .sequence = row->sequence,
    .place = (gint32) row->place,
    .record = row->record,
    .kind = (LabaMoveKind) row->kind,
    .quantity = row->quantity,
    .value = row->value,
    .given = row->given == LABA_NUMBER_NULL ? 0 : row->given,
    .unit_cost = row->unit_cost == LABA_NUMBER_NULL ? -1 : row->unit_cost,
    .origin = row->origin == LABA_NUMBER_NULL ? 0 : row->origin,
    .uncovered = row->uncovered,
    .quantity_after = row->quantity_after,
    .value_after = row->value_after,
  };
}

LabaMovementRow
laba_movement_to_row (gint64 product, const LabaMovement *movement, gint64 selling)
{
  gboolean count = movement->kind == LABA_MOVE_COUNT;
  gboolean priced
      = movement->unit_cost >= 0 && (count || movement->kind == LABA_MOVE_ADJUST);

  return (LabaMovementRow){
    .product = product,
    .day = movement->day,
    .rank = movement->rank,
    .sequence = movement->sequence,
    .place = movement->place,
    .record = movement->record,
    .kind = movement->kind,
    .quantity = movement->quantity,
    .value = movement->value,
    .amount = selling,
    .uncovered = movement->uncovered,
    .quantity_after = movement->quantity_after,
    .value_after = movement->value_after,
    .given = count ? movement->given : LABA_NUMBER_NULL,
    .unit_cost = priced ? movement->unit_cost : LABA_NUMBER_NULL,
    .origin = movement->origin != 0 ? movement->origin : LABA_NUMBER_NULL,
  };
}

LabaCostRow
laba_movement_to_cost (const LabaMovementRow *row)
{
  return (LabaCostRow){ row->product,        row->day,        row->rank,
                        row->sequence,       row->place,      row->record,
                        row->quantity,       row->value,      row->uncovered,
                        row->quantity_after, row->value_after };
}

/* ---- packing ---- */

/* Ranks, from LEAST_RANK on, and kinds fit in four bits, roles in eight. */
#define SMALL 16
#define LEAST_RANK (-8)
#define ROLES 256

typedef struct
{
  gint64 product, day_rank, sequence, place, record_kind;
  gint64 quantity, value, amount, unit_cost;
  gint64 given_origin; /* no kind has both */
} PackedMovement;

typedef struct
{
  gint64 record, day_role, ref, amount;
} PackedPosting;

LabaPacking
laba_derived_packing (LabaDerivedTable table)
{
  const LabaShape *shape = laba_derived_shape (table);

  if (table == LABA_DERIVED_MOVEMENT)
    return (LabaPacking){ COLUMNS (PackedMovement), 5 };
  if (table == LABA_DERIVED_POSTING)
    return (LabaPacking){ COLUMNS (PackedPosting), 3 };
  return (LabaPacking){ shape->n_columns, shape->n_keys };
}

static void
pack_movement (const LabaMovementRow *row, PackedMovement *packed)
{
  *packed = (PackedMovement){
    .product = row->product,
    .day_rank = row->day * SMALL + row->rank - LEAST_RANK,
    .sequence = row->sequence,
    .place = row->place,
    .record_kind = row->record * SMALL + row->kind,
    .quantity = row->quantity,
    .value = row->value,
    .amount = row->amount,
    .unit_cost = row->unit_cost,
    .given_origin = row->kind == LABA_MOVE_COUNT ? row->given : row->origin,
  };
}

static void
unpack_movement (const PackedMovement *packed, LabaMovementRow *row)
{
  gint64 kind = packed->record_kind % SMALL;
  gboolean count = kind == LABA_MOVE_COUNT;

  *row = (LabaMovementRow){
    .product = packed->product,
    .day = packed->day_rank / SMALL,
    .rank = packed->day_rank % SMALL + LEAST_RANK,
    .sequence = packed->sequence,
    .place = packed->place,
    .record = packed->record_kind / SMALL,
    .kind = kind,
    .quantity = packed->quantity,
    .value = packed->value,
    .amount = packed->amount,
    .given = count ? packed->given_origin : LABA_NUMBER_NULL,
    .unit_cost = packed->unit_cost,
    .origin = count ? LABA_NUMBER_NULL : packed->given_origin,
  };
}

void
laba_derived_pack (LabaDerivedTable table, const gint64 *row, gint64 *packed)
{
  const LabaPostingRow *posting = (gconstpointer) row;

  if (table == LABA_DERIVED_MOVEMENT)
    pack_movement ((gconstpointer) row, (gpointer) packed);
  else if (table == LABA_DERIVED_POSTING)
    *(PackedPosting *) (gpointer) packed
        = (PackedPosting){ posting->record, posting->day * ROLES + posting->role,
                           posting->ref, posting->amount };
  else
    memcpy (packed, row, laba_derived_shape (table)->n_columns * sizeof (gint64));
}

void
laba_derived_unpack (LabaDerivedTable table, const gint64 *packed, gint64 *row)
{
  const PackedPosting *posting = (gconstpointer) packed;

  if (table == LABA_DERIVED_MOVEMENT)
    unpack_movement ((gconstpointer) packed, (gpointer) row);
  else if (table == LABA_DERIVED_POSTING)
    *(LabaPostingRow *) (gpointer) row
        = (LabaPostingRow){ posting->record, posting->day_role / ROLES,
                            posting->day_role % ROLES, posting->ref, posting->amount };
  else
    memcpy (row, packed, laba_derived_shape (table)->n_columns * sizeof (gint64));
}
