/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "book/laba-row.h"

G_BEGIN_DECLS

/* Columns of a GtkColumnView over LabaRow: one light label a cell. A page states its columns in a table; a new one is a line
 * there and a column in the statement. */
typedef enum
{
  LABA_CELL_TEXT,
  LABA_CELL_MONEY,
  LABA_CELL_QUANTITY,
  LABA_CELL_DAY,
  LABA_CELL_WORD, /* a number that `word` gives a word for */
} LabaCellKind;

typedef struct
{
  const char *key;   /* the statement's column */
  const char *title; /* N_() */
  LabaCellKind kind;
  gboolean expand;
  const char *order; /* the ids statement in this column's order; NULL = cannot be sorted by */
  const char *order_back; /* the same backwards */
  const char *(*word) (gint64 number); /* translated */
} LabaCellColumn;

/* Appends the columns (the last has key NULL). */
void laba_cells_install (GtkColumnView *view, const LabaCellColumn *columns);

/* Which statement the headers ask for now; `otherwise` where none was clicked. GTK 4.8 does not tell the sorted column, so it is
 * asked through the view's sorter. */
const char *laba_cells_get_order (GtkColumnView *view, const LabaCellColumn *columns, const char *otherwise);

/* Brings a row that is selected into sight and gives it the focus, so that the arrow keys go on
 * from there. */
void laba_cells_go_to (GtkColumnView *view, guint position);

/* Moves the title of the column that was appended last over its figures, to the right. */
void laba_cells_align_title (GtkColumnView *view);

/* As people read it. Free with g_free. */
char *laba_cell_text (LabaRow *row, const LabaCellColumn *column);

G_END_DECLS
