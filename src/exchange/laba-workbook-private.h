/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <xlsxwriter.h>

#include "exchange/laba-workbook.h"

G_BEGIN_DECLS

/* Spreadsheets, from the file up:
 *   laba-workbook.c            the file, its sheets, their names and print set-up
 *   laba-workbook-close.c      from sheets to the file in its place; checked, stoppable
 *   laba-workbook-faces.c      formats
 *   laba-workbook-cells.c      one value
 *   laba-workbook-rows.c       a list: heads, rows, totals, over as many sheets as it
 * takes laba-workbook-table.c      a LabaTable as a list or a statement
 *   laba-workbook-statement.c  a financial statement with live sums
 *   laba-workbook-book.c       the whole book, sheet by sheet
 *   laba-workbook-records.c    … its records, for taking it back
 *   laba-workbook-lists.c      … its lists, -cash.c its cash books, -summary.c its
 * figures and charts */

#define LABA_SHEET_ROWS 1048576 /* a sheet has no more */
#define LABA_SHEET_COLUMNS 1024 /* more than a list of ours ever has */

#define LABA_INK_DARK 0x14524a
#define LABA_INK_TINT 0xe6f0ee
#define LABA_INK_QUIET 0x5f6b69
#define LABA_INK_LINE 0xdde3e1
#define LABA_INK_BAD 0xb3261e
#define LABA_INK_GOOD 0x1b7f4d

typedef enum
{
  LABA_FACE_PLAIN,
  LABA_FACE_ITEM,     /* a line of a statement: set in */
  LABA_FACE_YEAR,     /* … summed up over months */
  LABA_FACE_SUBTOTAL, /* net sales, gross profit … */
  LABA_FACE_TOTAL,
  LABA_FACE_HEAD,
  LABA_N_FACES,
} LabaFace;

#define LABA_N_KINDS (LABA_COLUMN_BOOLEAN + 1)

/* A sheet, for the contents. */
typedef struct
{
  char *name;
  char *about;  /* a sentence on it; NULL: the one before goes on here */
  guint64 rows; /* of a list; 0 = not counted */
  goffset size; /* of its rows as text, when last looked at */
  lxw_worksheet *sheet;
} LabaSheet;

struct _LabaWorkbook
{
  char *path, *part;
  char *folder; /* for the library's own temporary files */
  gboolean indonesian;
  lxw_workbook *book;
  lxw_error fault; /* the first */
  lxw_format *formats[LABA_N_FACES][LABA_N_KINDS];
  lxw_format *title, *quiet, *link, *section, *note, *good, *bad, *verdict, *line,
      *figure, *caption,
      *wrapped;
  GPtrArray *sheets; /* of LabaSheet, in order */
  char *owner;       /* what stands at the left of each page's head, or NULL */
  char *period;      /* … at its right, or NULL */
  guint64 cells;     /* written so far */

  /* the list being written */
  const LabaWorkbookColumn *columns;
  guint n_columns;
  char *list_name;
  guint list_first; /* index of its first sheet */
  lxw_worksheet *sheet;
  lxw_row_t row;  /* the present one */
  lxw_row_t most; /* rows of a sheet: LABA_SHEET_ROWS, fewer in tests */
  guint lines;      /* of text in the present row */
  guint *widths;    /* of the columns, by their texts */
  gint64 *largest;  /* number in each, whatever its sign */
  gint64 *sums;
};

/* ---- the file ---- */

/* Keeps the first fault. */
void laba_workbook_note (LabaWorkbook *self, lxw_error code);
/* A new sheet of that name, made fit and unique; about: see LabaSheet, copied. */
lxw_worksheet *
laba_workbook_add_sheet (LabaWorkbook *self, const char *name, const char *about);
/* The name that the newest sheet got. */
const char *laba_workbook_sheet_name (LabaWorkbook *self);
/* How it prints: A4, the row `head` on each page, who and when at the top, the sheet and
 * the page at the foot; what is `across` characters wide on as many pages side by side as
 * keep it readable, with the first `keep` columns on each. */
void laba_workbook_set_up_page (LabaWorkbook *self,
                                lxw_worksheet *sheet,
                                lxw_row_t head,
                                guint across,
                                guint keep);
/* FALSE, with an error, when something could not be written so far. */
gboolean laba_workbook_check (LabaWorkbook *self, GError **error);

/* ---- faces ---- */

/* Makes all formats; once, before anything is written. */
void laba_workbook_make_faces (LabaWorkbook *self);

/* ---- cells ---- */

/* A value as the kind shows it: money in rupiah, thousandths as quantities … */
void laba_workbook_write_number (LabaWorkbook *self,
                                 lxw_worksheet *sheet,
                                 lxw_row_t row,
                                 guint column,
                                 LabaColumnKind kind,
                                 LabaFace face,
                                 gint64 number);
/* Text of whoever: it never becomes a formula or a link, is cut with a note where a cell
 * cannot hold it, and keeps no character that the file could not hold. NULL is nothing.
 */
void laba_workbook_write_text (LabaWorkbook *self,
                               lxw_worksheet *sheet,
                               lxw_row_t row,
                               guint column,
                               lxw_format *format,
                               const char *text);
/* The text without what no part of the file can hold (U+FFFE and U+FFFF become U+FFFD).
 * NULL stays NULL. Free with g_free. */
char *laba_workbook_clean (const char *text);
/* A formula of ours with its value, so that it shows before anything is calculated. */
void laba_workbook_write_formula (LabaWorkbook *self,
                                  lxw_worksheet *sheet,
                                  lxw_row_t row,
                                  guint column,
                                  LabaColumnKind kind,
                                  LabaFace face,
                                  const char *formula,
                                  gint64 value);
/* The number as the file holds it: rupiah, pieces, days since 1900. */
double laba_workbook_value (LabaColumnKind kind, gint64 number);
/* How wide it comes out, in characters. */
guint laba_workbook_width (LabaColumnKind kind, gint64 number);
/* "B7". Free with g_free. */
char *laba_workbook_cell_name (lxw_row_t row, guint column);
/* The name of a sheet as formulas have it: in quotes. Free with g_free. */
char *laba_workbook_quote (const char *sheet_name);

/* ---- a table's period ---- */

/* "1 November 2025 – 24 November 2026". Free with g_free. */
char *laba_workbook_period (LabaDay from, LabaDay to);

G_END_DECLS
