/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What goods cost: pure arithmetic over one product's stream of movements. Quantities are
 * thousandths, values whole rupiah, days yyyymmdd; both signed as stock sees them: what
 * comes in is positive. */

typedef enum
{
  LABA_COST_AVERAGE = 0,
  LABA_COST_FIFO = 1,
} LabaCostMethod;

/* Stored in books: never renumber. */
typedef enum
{
  LABA_MOVE_CORRECTION = 1,
  LABA_MOVE_OPENING = 2,
  LABA_MOVE_PURCHASE = 3,
  LABA_MOVE_RETURN = 4,    /* a customer's, the goods as new */
  LABA_MOVE_CAME_BACK = 5, /* a refused parcel's goods */
  LABA_MOVE_SALE = 6,
  LABA_MOVE_SUPPLIER_RETURN = 7,
  LABA_MOVE_OWN_USE = 8,
  LABA_MOVE_GIFT = 9,
  LABA_MOVE_DAMAGED = 10,
  LABA_MOVE_LOST = 11,
  LABA_MOVE_COUNT = 12,
  LABA_MOVE_ADJUST = 13,
  LABA_MOVE_SPOILED_IN = 14,  /* damaged return, parcel lost: leaves cost of goods… */
  LABA_MOVE_SPOILED_OUT = 15, /* …to become stock loss; neither touches the pool */
} LabaMoveKind;

typedef struct
{
  gint32 day; /* day to record: the key, streams ascend by it */
  gint32 rank;
  gint64 sequence;
  gint32 place;
  gint64 record;
  LabaMoveKind kind;
  gint64 quantity;  /* not 0; a result of COUNT (counted - on hand), 0 of CORRECTION */
  gint64 value;     /* input of OPENING and PURCHASE, not negative, and of CORRECTION;
                     * a result of all others */
  gint64 given;     /* COUNT: what was counted */
  gint64 unit_cost; /* COUNT, ADJUST: what one unit of a gain is worth, -1 unknown */
  gint64 origin;    /* RETURN, CAME_BACK, SPOILED_*: the record of the SALE it belongs to,
                     * whose place is the same but for the last digit, which is 0 there;
                     * SUPPLIER_RETURN: the purchase's record; else 0 */
  gint64 uncovered; /* result for goods out: what no goods in have covered by the end of
                     * the stream, so that its cost is estimated */
  gint64 quantity_after; /* results: running sums of quantity and value */
  gint64 value_after;
} LabaMovement;

typedef struct
{
  gint64 quantity;
  gint64 value;
  gint64 record; /* what brought it */
} LabaLayer;

typedef struct
{
  gint32 day;            /* the last closed one */
  LabaCostMethod method; /* of the book when it was closed */
} LabaClosing;

/* What a replay that begins in the middle needs to know of what went before. All zero and
 * NULL: nothing went before.
 *
 * It may begin between two days wherever quantity_after is not negative: nothing is
 * uncovered there, what went before is costed for good, and `quantity` and `value` are
 * the running sums. With closings, begin behind the last correction or not in the middle
 * at all. */
typedef struct
{
  gint64 quantity;
  gint64 value;
  const LabaLayer *layers; /* FIFO: front first; they sum to quantity and value */
  gsize n_layers;
  gint64 last_quantity; /* of the last OPENING or PURCHASE before; 0 when there is none */
  gint64 last_amount;

  /* A sale before the start: its quantity and cost, both positive, and what RETURN,
   * CAME_BACK and SPOILED_IN brought back of it before the start. FALSE: there is none.
   * All four without what returns cancelled while it was uncovered (rule 8). The
   * movements do not tell that part apart: if any RETURN or CAME_BACK of the sale has
   * quantity_after - quantity < 0, begin at the sale or before instead. */
  gboolean (*find_sale) (gint64 record,
                         gint32 place,
                         gint64 *quantity,
                         gint64 *cost,
                         gint64 *returned_quantity,
                         gint64 *returned_cost,
                         gpointer data);
  gpointer data;
} LabaCostStart;

/* Costs `n` movements of one product, sorted by their key, in place. cost_price: of the
 * product, 0 unknown. start: NULL as all zero. What comes back of a sale that is unknown
 * comes in at the last purchase's unit cost, else the cost price. */
void laba_costing_run (LabaMovement *movements,
                       gsize n,
                       LabaCostMethod method,
                       gint64 cost_price,
                       const LabaCostStart *start);

/* The same under closed months, always from the beginning of the stream, which must hold
 * no corrections. closings: ascending by day. Up to a closing's day values are those that
 * the stream up to that day gives under the closing's method; `uncovered` is the whole
 * stream's. Returns what makes up the difference: an array of LabaMovement (owned by the
 * caller), ascending, each a CORRECTION with a value other than 0 on the day after a
 * closing. value_after of the movements and the corrections is right once the corrections
 * are sorted in. */
GArray *laba_costing_run_closed (LabaMovement *movements,
                                 gsize n,
                                 LabaCostMethod method,
                                 gint64 cost_price,
                                 const LabaClosing *closings,
                                 gsize n_closings);

/* The FIFO layers at a place where a replay may begin: those of `quantity` pieces worth
 * `value` in all. movements: the `n` before it, newest first, as a FIFO run costed them;
 * may go on for longer than needed, and goods out may be left out but for
 * SUPPLIER_RETURN. out: room for `n`; front first. Returns how many, 0 when the movements
 * do not tell: too few of them, or a SUPPLIER_RETURN or CORRECTION lies where only whole
 * goods in are expected. (Covering does not disturb: it happens with nothing in stock, so
 * only the front layer can be what covering left, and that one is what the later layers
 * leave of quantity and value.) */
gsize laba_costing_layers_before (const LabaMovement *movements,
                                  gsize n,
                                  gint64 quantity,
                                  gint64 value,
                                  LabaLayer *out);

/* Where a kind stands within a day; never 0. What comes back on its sale's own day takes the
 * sale's rank instead. A sale's is 1, which takes no room in a row: most movements are
 * sales, and each stands twice in the file. */
gint32 laba_move_rank (LabaMoveKind kind);

G_END_DECLS
