/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "base/laba-day.h"

G_BEGIN_DECLS

/* A spreadsheet of somebody else's, read: .xlsx, or text with its cells separated by , ;
 * or a tab (UTF-8, UTF-16 or Windows-1252). Which of them it is shows its content, not
 * its name. Cells come row by row; memory does not grow with the file but for its shared
 * texts, which have a limit. What a file may not do (unpack to far more than it is, have
 * a million columns, name other files) is refused with a sentence. */
typedef struct _LabaTableFile LabaTableFile;

/* Limits; a spreadsheet program writes nothing beyond the first two. */
#define LABA_TABLE_ROWS_MAX 1048576
#define LABA_TABLE_COLUMNS_MAX 16384
#define LABA_TABLE_CELL_MAX (1024 * 1024)          /* bytes of one cell's text */
#define LABA_TABLE_TEXTS_MAX (512 * 1024 * 1024)   /* bytes of all shared texts */
#define LABA_TABLE_PART_MAX (2048 * 1024 * 1024LL) /* bytes of one part, unpacked */
#define LABA_TABLE_RATIO_MAX                                                             \
  400 /* times the whole file that a part beyond 16 MiB may unpack to */

/* What a cell is in its file. In a text file every cell is TEXT or EMPTY. */
typedef enum
{
  LABA_TABLE_CELL_EMPTY,
  LABA_TABLE_CELL_TEXT,
  LABA_TABLE_CELL_NUMBER,
  LABA_TABLE_CELL_DATE, /* a number that its format shows as a day, a time or both */
  LABA_TABLE_CELL_BOOLEAN,
  LABA_TABLE_CELL_ERROR, /* a formula that failed: #N/A, #REF! … */
} LabaTableCellKind;

typedef struct
{
  LabaTableCellKind kind;
  /* Of good UTF-8 without NUL; "" when empty, never NULL. TEXT: as it stands, but for
   * white space at its ends (marketplaces put a tab behind their numbers). NUMBER: its
   * decimal figures, the dot before the decimals, no exponent: "-1250.5". DATE:
   * "2026-11-24", "2026-11-24 19:30:00" or "19:30:00". BOOLEAN: "1" or "0". ERROR: its
   * name. */
  const char *text;
  LabaDay day;   /* DATE; LABA_DAY_NONE of a time without a day */
  int seconds;   /* DATE: since midnight; -1 of a day without a time */
  gboolean lost; /* a number of more than 15 figures whose last ones a spreadsheet program
                    has dropped (also the text "5,8E+17"): no order can be told by it */
} LabaTableCell;

/* One row. Cells live until the function that got them returns. */
typedef struct
{
  guint number; /* in the sheet, from 1; in a text file the line it begins in */
  guint n;      /* cells; those behind are empty */
  const LabaTableCell *cells;
} LabaTableFileRow;

/* Hears each row that has a filled cell, in order. FALSE stops: with `error` set the
 * reading fails, without it ends well. */
typedef gboolean (*LabaTableRowFunc) (const LabaTableFileRow *row,
                                      gpointer data,
                                      GError **error);

/* Opens it and reads what is needed to read its sheets. Errors: LABA_ERROR_NOT_FOUND,
 * FAILED (the disk), INVALID (no spreadsheet, an old .xls, encrypted, damaged, beyond a
 * limit). */
LabaTableFile *laba_table_file_open (const char *path, GError **error);
void laba_table_file_free (LabaTableFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaTableFile, laba_table_file_free)

/* Its path, borrowed. */
const char *laba_table_file_get_path (LabaTableFile *self);

/* Whether it is text, with a separator and no sheets. */
gboolean laba_table_file_is_text (LabaTableFile *self);

/* How many sheets with cells it has, and what they are called, in order. Text is one
 * sheet, named as the file without its folder. Borrowed. */
guint laba_table_file_get_n_sheets (LabaTableFile *self);
const char *laba_table_file_get_sheet (LabaTableFile *self, guint sheet);

/* The index of the sheet of that name (case does not count), or -1. */
int laba_table_file_find_sheet (LabaTableFile *self, const char *name);

/* What separates the cells of text: ',' ';' or '\t', found out from its first lines, or
 * set by the user; '\0' where it is no text. */
char laba_table_file_get_separator (LabaTableFile *self);
void laba_table_file_set_separator (LabaTableFile *self, char separator);

/* Reads a sheet from its first row; as often as wanted. Of merged cells only the first is
 * filled (laba_table_guess spreads those of heads). Errors: LABA_ERROR_INVALID with the
 * row or line in the sentence, FAILED, G_IO_ERROR_CANCELLED; and what `func` set. */
gboolean laba_table_file_read (LabaTableFile *self,
                               guint sheet,
                               LabaTableRowFunc func,
                               gpointer data,
                               GCancellable *cancellable,
                               GError **error);

/* How much of the sheet being read is done, 0 … 1: for a progress bar. */
double laba_table_file_get_fraction (LabaTableFile *self);

G_END_DECLS
