/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book/laba-db.h"
#include "ledger/laba-costing.h"

G_BEGIN_DECLS

/* The derived tables as rows of whole numbers, in the order of their columns, the key in
 * front. One shape serves writing, comparing and proving. Of this room only. */

typedef enum
{
  LABA_DERIVED_POSTING,
  LABA_DERIVED_MOVEMENT,
  LABA_DERIVED_DAY_RECORD,
  LABA_DERIVED_DAY_TOTAL,
  LABA_DERIVED_MONTH_TOTAL,
  LABA_DERIVED_PRODUCT_STOCK,
  LABA_DERIVED_ORDER_STATE,
  LABA_DERIVED_OPEN_ITEM,
  LABA_DERIVED_OPEN_PAST,
  LABA_DERIVED_HOLD,
} LabaDerivedTable;
#define LABA_N_DERIVED (LABA_DERIVED_HOLD + 1)

typedef struct
{
  gint64 record, day, role, ref, amount;
} LabaPostingRow;

typedef struct
{
  gint64 product, day, rank, sequence, place, record;
  gint64 kind, quantity, value, amount, uncovered, quantity_after, value_after;
  gint64 given, unit_cost, origin; /* LABA_NUMBER_NULL where there is none */
} LabaMovementRow;

typedef struct
{
  gint64 day, record;
} LabaDayRow;

typedef struct
{
  gint64 product, on_hand, value, reserved, placed, uncovered, cost_price;
} LabaStockRow;

typedef struct
{
  gint64 customer_order, goods, payment, settlement, handed_over, delivered;
  gint64 total, paid, balance;
} LabaStateRow;

typedef struct
{
  gint64 record, person, channel, day, amount, changed;
} LabaItemRow;

typedef struct
{
  gint64 record, day, until, person, channel, since, amount;
} LabaPastRow;

typedef struct
{
  gint64 record, product, kind, quantity;
} LabaHoldRow;

/* What costing finds of a movement that is there already. */
typedef struct
{
  gint64 product, day, rank, sequence, place, record;
  gint64 quantity, value, uncovered, quantity_after, value_after;
} LabaCostRow;

/* A table and the names of its statements (ledger.sql); `of` not for all. */
typedef struct
{
  const char *table;
  guint n_columns, n_keys;
  guint nullable;     /* bits of the columns that may be NULL */
  const char *list;   /* all rows by key */
  const char *of;     /* the rows of the records ?1 */
  const char *write;  /* rows ?1, new or instead of those of the same keys */
  const char *remove; /* the rows of the keys ?1 */
  const char *clear;
} LabaShape;

/* How a table looks. Static. */
const LabaShape *laba_derived_shape (LabaDerivedTable table);

/* Rows as they are in a GArray of their struct. */
static inline const gint64 *
laba_derived_row (const GArray *rows, gsize index, const LabaShape *shape)
{
  return (const gint64 *) (gconstpointer) rows->data + index * shape->n_columns;
}

/* By the first `n` numbers. */
int laba_derived_compare (const gint64 *a, const gint64 *b, guint n);
/* Sorts a GArray of rows by key. */
void laba_derived_sort (GArray *rows, const LabaShape *shape);

/* The present row of a statement that gives the table's columns. */
void laba_derived_read_row (LabaStmt *stmt, const LabaShape *shape, gint64 *row);
/* Reads the statement's rows and appends them. */
gboolean
laba_derived_read (LabaStmt *stmt, const LabaShape *shape, GArray *rows, GError **error);
/* Runs the statement with the rows as its table ?1; none: nothing. */
gboolean
laba_derived_run (LabaDb *db, const char *statement, const GArray *rows, GError **error);

/* Walks two sorted lists of rows side by side; before or after is NULL for what is only
 * in the other. Called for rows that differ only. */
typedef void (*LabaDiffFunc) (const gint64 *before, const gint64 *after, gpointer data);
void laba_derived_diff (const GArray *before,
                        const GArray *after,
                        const LabaShape *shape,
                        LabaDiffFunc each,
                        gpointer data);

/* Rows as a rebuild sorts them, in less room; the order by the first numbers stays that
 * of the rows' keys. Other tables' rows stay as they are. */
typedef struct
{
  guint n_columns, n_keys;
} LabaPacking;
#define LABA_PACKED_COLUMNS 10
LabaPacking laba_derived_packing (LabaDerivedTable table);
void laba_derived_pack (LabaDerivedTable table, const gint64 *row, gint64 *packed);
void laba_derived_unpack (LabaDerivedTable table, const gint64 *packed, gint64 *row);

/* Of a row, what costing finds. */
LabaCostRow laba_movement_to_cost (const LabaMovementRow *row);

/* Between the row that is stored and what costing works on. */
LabaMovement laba_movement_from_row (const LabaMovementRow *row);
LabaMovementRow
laba_movement_to_row (gint64 product, const LabaMovement *movement, gint64 selling);

G_END_DECLS
