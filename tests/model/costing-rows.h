/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ledger/laba-costing.h"

G_BEGIN_DECLS

/* Streams as tables: a line a movement, with what it must be worth. */

typedef struct
{
  int day; /* mmdd of 2026 */
  LabaMoveKind kind;
  gint64 record;
  gint64 quantity; /* COUNT: what was counted */
  gint64 with; /* bought: its value; comes back, goes back: the record of what went, came
                * before; COUNT, ADJUST: the unit cost, -1 unknown */
  gint64 average; /* the value it must get, by method */
  gint64 fifo;
  gint64 uncovered;
} Row;

static inline gboolean
comes_back (LabaMoveKind kind)
{
  return kind == LABA_MOVE_RETURN || kind == LABA_MOVE_CAME_BACK
         || kind == LABA_MOVE_SPOILED_IN || kind == LABA_MOVE_SPOILED_OUT;
}

static inline LabaMovement
movement_of (const Row *row)
{
  LabaMovement movement = { .day = 20260000 + row->day,
                            .rank = laba_move_rank (row->kind),
                            .sequence = row->record,
                            .place = row->kind == LABA_MOVE_SPOILED_OUT ? 1001 : 1000,
                            .record = row->record,
                            .kind = row->kind,
                            .quantity = row->quantity,
                            .unit_cost = -1 };

  if (row->kind == LABA_MOVE_COUNT || row->kind == LABA_MOVE_ADJUST)
    {
      movement.given = row->quantity;
      movement.unit_cost = row->with;
    }
  else if (row->kind == LABA_MOVE_OPENING || row->kind == LABA_MOVE_PURCHASE)
    movement.value = row->with;
  else
    movement.origin = row->with;
  return movement;
}

static inline gboolean
in_order (const LabaMovement *a, const LabaMovement *b)
{
  if (a->day != b->day)
    return a->day < b->day;
  if (a->rank != b->rank)
    return a->rank < b->rank;
  if (a->sequence != b->sequence)
    return a->sequence < b->sequence;
  if (a->place != b->place)
    return a->place < b->place;
  return a->record < b->record;
}

/* The rows as movements, which must stand in order of their keys. */
static inline LabaMovement *
movements_of (const Row *rows, gsize n)
{
  LabaMovement *movements = g_new (LabaMovement, n);

  for (gsize i = 0; i < n; i++)
    {
      movements[i] = movement_of (&rows[i]);
      for (gsize j = 0; comes_back (rows[i].kind) && j < i; j++)
        if (rows[j].record == rows[i].with && rows[j].day == rows[i].day)
          {
            movements[i].rank = laba_move_rank (LABA_MOVE_SALE);
            movements[i].sequence = rows[j].record;
          }
      g_assert_true (i == 0 || in_order (&movements[i - 1], &movements[i]));
    }
  return movements;
}

static inline void
assert_sums (const LabaMovement *movements, gsize n)
{
  gint64 quantity = 0;
  gint64 value = 0;

  for (gsize i = 0; i < n; i++)
    {
      quantity += movements[i].quantity;
      value += movements[i].value;
      g_assert_cmpint (movements[i].quantity_after, ==, quantity);
      g_assert_cmpint (movements[i].value_after, ==, value);
    }
}

static inline void
assert_value (const LabaMovement *movement, LabaCostMethod method, const Row *row)
{
  const gint64 value = method == LABA_COST_FIFO ? row->fifo : row->average;

  if (movement->value == value && movement->uncovered == row->uncovered)
    return;

  g_test_message ("method %d, record %" G_GINT64_FORMAT ": value %" G_GINT64_FORMAT
                  ", not %" G_GINT64_FORMAT "; uncovered %" G_GINT64_FORMAT,
                  method, row->record, movement->value, value, movement->uncovered);
  g_test_fail ();
}

G_END_DECLS
