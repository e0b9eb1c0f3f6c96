/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gsf/gsf-infile.h>

#include "tables/laba-encoding.h"
#include "tables/laba-table-guess.h"

G_BEGIN_DECLS

/* A spreadsheet, from the file up:
 *   laba-table-file.c    what kind of file it is, and its sheets
 *   laba-table-text.c    … separated text
 *   laba-table-part.c    … an XML part of an .xlsx, within its limits
 *   laba-table-book.c    … which parts there are: workbook and relations
 *   laba-table-formats.c … which formats show a day
 *   laba-table-texts.c   … the shared texts
 *   laba-table-sheet.c   … the rows of a sheet
 *   laba-table-number.c  one number as the file has it
 *   laba-table-guess.c   what a sheet holds: -heads.c where its heads are, -columns.c how
 *                        its columns write
 *   laba-table-value.c   one cell as a value */

/* Cells that a sheet shows as one. */
typedef struct
{
  guint first_row, last_row;       /* from 1 */
  guint first_column, last_column; /* from 0 */
} LabaTableMerge;

/* What each number format shows. */
typedef enum
{
  LABA_TABLE_FORMAT_NUMBER,
  LABA_TABLE_FORMAT_DAY,
  LABA_TABLE_FORMAT_TIME,
  LABA_TABLE_FORMAT_BOTH,
} LabaTableFormat;

typedef struct
{
  char *name;
  char *part; /* "xl/worksheets/sheet1.xml" */
} LabaTableSheet;

struct _LabaTableFile
{
  char *path;
  char *own_path;    /* of a copy of ours, to be removed; else NULL */
  GPtrArray *sheets; /* of LabaTableSheet */
  double fraction;

  /* text */
  gboolean is_text;
  char separator;
  LabaEncoding encoding;

  /* .xlsx */
  GsfInfile *zip;
  gint64 packed;             /* bytes of the whole file */
  gboolean is_1904;          /* days count from there */
  char *styles, *texts_part; /* parts, or NULL */
  GArray *formats;           /* of LabaTableFormat as guint8, by the cells' style */
  GByteArray *texts;         /* the shared texts, each with its NUL; NULL until needed */
  GArray *text_starts;       /* of guint32: where each begins */
  GArray *merges; /* of LabaTableMerge: of the sheet read last, its first rows */
};

/* Its name without its folder, for sentences. Free with g_free. */
char *laba_table_file_dup_base (LabaTableFile *self);
/* Where its bytes are. Borrowed. */
const char *laba_table_file_get_own_path (LabaTableFile *self);

/* ---- separated text ---- */

/* Finds out what it is written in. Errors: as laba_table_file_open. */
gboolean laba_table_text_open (LabaTableFile *self, GError **error);

/* The rows of it: laba_table_file_read. */
gboolean laba_table_text_read (LabaTableFile *self,
                               LabaTableRowFunc func,
                               gpointer data,
                               GCancellable *cancellable,
                               GError **error);

/* ---- parts of an .xlsx ---- */

/* What hears a part's elements, by local name; attributes come through
 * laba_table_part_attribute. TRUE goes on. */
typedef struct _LabaTablePart LabaTablePart;

typedef struct
{
  void (*start) (LabaTablePart *part, const char *name);
  void (*end) (LabaTablePart *part, const char *name);
  /* as the parser hands it over, piece by piece; or NULL */
  void (*text) (LabaTablePart *part, const char *text, gsize length);
} LabaTablePartHandler;

struct _LabaTablePart
{
  LabaTableFile *file;
  const char *name; /* of the part */
  gpointer data;
  /* private */
  const LabaTablePartHandler *handler;
  gpointer parser;
  guint depth;
  const guchar **attributes;
  int n_attributes;
  GError *error;    /* the first; nothing is heard after it */
  gboolean stopped; /* whoever hears has heard enough */
};

/* Reads the part to its end, or until a handler stops it. Errors: LABA_ERROR_INVALID
 * (not there, damaged, beyond a limit), G_IO_ERROR_CANCELLED, and a handler's own. */
gboolean laba_table_part_read (LabaTableFile *file,
                               const char *name,
                               const LabaTablePartHandler *handler,
                               gpointer data,
                               GCancellable *cancellable,
                               GError **error);

/* Whether the zip has a part of that name (case does not count). */
gboolean laba_table_part_exists (LabaTableFile *file, const char *name);

/* The present element's attribute by local name into `value`, of `size` bytes; FALSE
 * where it has none or one too long. */
gboolean laba_table_part_attribute (LabaTablePart *part,
                                    const char *name,
                                    char *value,
                                    gsize size);

/* Ends the reading with that error. */
void laba_table_part_fail (LabaTablePart *part, const char *format, ...)
    G_GNUC_PRINTF (2, 3);
void laba_table_part_take_error (LabaTablePart *part, GError *error);

/* Ends the reading well. */
void laba_table_part_stop (LabaTablePart *part);

/* ---- an .xlsx ---- */

/* Reads which parts there are. Errors: as laba_table_file_open. */
gboolean laba_table_book_open (LabaTableFile *self, GError **error);

/* Reads which formats show a day. */
gboolean laba_table_formats_read (LabaTableFile *self, GError **error);

/* Reads the shared texts, once. */
gboolean
laba_table_texts_read (LabaTableFile *self, GCancellable *cancellable, GError **error);

/* The rows of a sheet: laba_table_file_read. */
gboolean laba_table_sheet_read (LabaTableFile *self,
                                guint sheet,
                                LabaTableRowFunc func,
                                gpointer data,
                                GCancellable *cancellable,
                                GError **error);

/* What a format's code shows: "dd/mm/yyyy hh:mm" both, "[h]:mm" a time. */
LabaTableFormat laba_table_format_of_code (const char *code);

/* ---- how numbers and days are written ---- */

/* What a text can be as a number. */
typedef enum
{
  LABA_TABLE_SHAPE_NONE,        /* no number */
  LABA_TABLE_SHAPE_PLAIN,       /* 25000 */
  LABA_TABLE_SHAPE_DOTS,        /* only with dots for thousands: 1.250.000 12,5 */
  LABA_TABLE_SHAPE_COMMAS,      /* only with commas for thousands: 1,250,000 12.5 */
  LABA_TABLE_SHAPE_THREE_DOT,   /* 1.000: a thousand, or one with three decimals */
  LABA_TABLE_SHAPE_THREE_COMMA, /* 1,000: the same the other way round */
} LabaTableShape;

/* A number without what stands around it. */
typedef struct
{
  char figures[48]; /* figures, dots and commas */
  gboolean negative, percent;
} LabaTableFigures;

/* Takes "Rp", "IDR", signs, brackets, ",-" and spaces off; FALSE when what is left is no
 * number. */
gboolean laba_table_figures_take (LabaTableFigures *self, const char *text);
LabaTableShape laba_table_figures_shape (const LabaTableFigures *self);

/* A day and a time as they stand. */
typedef struct
{
  int first, second, year; /* first 0: `day` says all */
  gboolean year_first;
  LabaDay day;
  int seconds; /* -1: no time */
} LabaTableWhen;

/* FALSE when the text is no day. */
gboolean laba_table_when_take (LabaTableWhen *self, const char *text);

/* ---- heads and columns ---- */

/* A row kept: of white space and all. */
typedef struct
{
  guint number;
  guint n;
  LabaTableCell *cells; /* with texts of its own */
} LabaTableKept;

LabaTableKept *laba_table_kept_new (const LabaTableFileRow *row);
void laba_table_kept_free (gpointer data);

/* Whether the cell holds a number or a day, also as text. */
gboolean laba_table_cell_is_value (const LabaTableCell *cell);

/* The index among the first rows (of LabaTableKept) of the one with the heads, or -1, and
 * how many of its heads are in `wanted` (normalised, as a set; may be NULL). */
int laba_table_heads_find (GPtrArray *rows, GHashTable *wanted, guint *n_matched);

/* Makes it two rows of heads when what is merged says so. `rows`: of LabaTableKept, with
 * the heads and what stands around them; `width`: how many columns there are. */
void laba_table_heads_join (LabaTableFile *file,
                            GPtrArray *rows,
                            LabaTableGuess *guess,
                            guint width);

/* The column's head, "" where it has none. Free with g_free. */
char *laba_table_heads_get (LabaTableFile *file,
                            GPtrArray *rows,
                            const LabaTableGuess *guess,
                            guint column);

/* What the columns write, cell by cell. */
typedef struct _LabaTableTally LabaTableTally;

LabaTableTally *laba_table_tally_new (void);
void laba_table_tally_free (LabaTableTally *self);
void laba_table_tally_add (LabaTableTally *self, const LabaTableFileRow *row);
/* How many columns it met. */
guint laba_table_tally_get_n (LabaTableTally *self);
/* Says it of the column at its index; nothing of a column it never met. */
void laba_table_tally_tell (LabaTableTally *self, LabaTableColumn *column);

/* ---- values ---- */

/* The text between white space at its ends, cut where it stands. */
char *laba_table_trim (char *text);

/* Puts the characters in place that an .xlsx writes as _x000A_, and trims. Lives in
 * `text`. */
char *laba_table_unescape (GString *text);

/* "1.5E3" → "1500", "0.30000000000000004" → "0.3": decimal figures without an exponent,
 * at most 15 behind zeros where a part of one is left; FALSE when it is no number.
 * `lost`: see LabaTableCell. */
gboolean laba_table_number_to_text (const char *raw, GString *text, gboolean *lost);

/* The day and the seconds since midnight that a serial number means; FALSE when there is
 * no such day. */
gboolean laba_table_number_to_day (double number,
                                   LabaTableFormat format,
                                   gboolean is_1904,
                                   LabaDay *day,
                                   int *seconds);

/* Appends a DATE cell's text. */
void laba_table_append_day (GString *text, LabaDay day, int seconds);

G_END_DECLS
