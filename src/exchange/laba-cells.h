/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "book/laba-edit.h"
#include "tables/laba-csv.h"

G_BEGIN_DECLS

/* Rows of cells as values of a type's fields, by the heads of the columns.
 *
 * EXACT, the open CSV folder: heads are the keys of INTERFACES section 2 (customer_id is
 * the id that customer names); amounts are whole numbers, days YYYY-MM-DD. NAMED, a file
 * of the user's own: heads are keys, labels in either language or their usual other
 * names; amounts, quantities and days, which its columns write in their own way, have
 * been made those of EXACT. TYPED: amounts, quantities and days as people type them. */
typedef enum
{
  LABA_CELLS_EXACT,
  LABA_CELLS_NAMED,
  LABA_CELLS_TYPED,
} LabaCellsMode;

/* The texts of a row. */
typedef struct
{
  char *const *cells;
  guint n;
} LabaCellsRow;

/* What the id of another row of the folder has become; 0 where there is none. */
typedef gint64 (*LabaCellsMapFunc) (gint64 id, gpointer data);

typedef struct
{
  LabaDb *db;
  LabaEdit *make;       /* names that are not there are made, or NULL */
  LabaCellsMapFunc map; /* EXACT */
  gpointer map_data;
  LabaProblems *problems;
} LabaCellsContext;

typedef struct _LabaCells LabaCells;

/* For rows of those fields. `extra`: heads beside them that the caller reads himself. */
LabaCells *
laba_cells_new (LabaCellsMode mode, const LabaField *fields, const char *const *extra);
void laba_cells_free (LabaCells *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaCells, laba_cells_free)

/* Whether the head names a field (or extra), and remembers that column for it; FALSE when
 * it names none or one that has a column already. */
gboolean laba_cells_take (LabaCells *self, const char *head, guint column);

/* The column of an extra head, or -1. */
int laba_cells_get_extra (LabaCells *self, const char *head);

/* What the row's cell at that column is: the key it is for ("unit_price" where that makes
 * the total) and its kind; NULL where no field has it. */
const char *
laba_cells_get_key (LabaCells *self, guint column, LabaFieldKind *kind);

/* Appends every head that names a field: keys, labels, usual other names. */
void laba_cells_add_heads (LabaCells *self, GStrvBuilder *heads);

/* What could be a head, for a sentence. Free with g_free. */
char *laba_cells_list_heads (LabaCells *self);

/* Reads the row's cells into `values`; what is wrong goes to the problems under `prefix`
 * and the field's key. Empty cells stay absent, but are null where that is something
 * else. */
void laba_cells_read (LabaCells *self,
                      const LabaCellsContext *context,
                      const LabaCellsRow *row,
                      const char *prefix,
                      LabaValue *values);

/* Whether every cell of those columns is empty. */
gboolean laba_cells_are_empty (LabaCells *self, const LabaCellsRow *row);

G_END_DECLS
