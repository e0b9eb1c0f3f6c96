/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <xlsxwriter.h>

#include "exchange/laba-workbook.h"

G_BEGIN_DECLS

#define LABA_SHEET_ROWS 1048576 /* a sheet has no more */
#define LABA_SHEET_COLUMNS 200

typedef enum
{
  LABA_FACE_PLAIN,
  LABA_FACE_BOLD, /* subtotals */
  LABA_FACE_TOTAL,
  LABA_N_FACES,
} LabaFace;

#define LABA_N_KINDS (LABA_COLUMN_BOOLEAN + 1)

struct _LabaWorkbook
{
  char *path, *part;
  char *folder; /* for the library's own temporary files */
  lxw_workbook *book;
  lxw_error fault; /* the first */
  lxw_format *formats[LABA_N_FACES][LABA_N_KINDS];
  lxw_format *head, *title, *quiet, *link;
  GPtrArray *names; /* of the sheets, in order */
  lxw_worksheet *contents;

  /* the list being written */
  const LabaWorkbookColumn *columns;
  guint n_columns;
  char *list_name;
  guint list_part;
  GPtrArray *list_sheets; /* names of its sheets before the present one */
  lxw_worksheet *sheet;
  lxw_row_t row; /* the present one */
  guint widths[LABA_SHEET_COLUMNS];
  gint64 sums[LABA_SHEET_COLUMNS];
};

/* Keeps the first fault. */
void laba_workbook_note (LabaWorkbook *self, lxw_error code);
/* A new sheet of that name, made fit and unique. */
lxw_worksheet *laba_workbook_add_sheet (LabaWorkbook *self, const char *name);
/* A value as the kind shows it. */
void laba_workbook_write_number (LabaWorkbook *self,
                                 lxw_worksheet *sheet,
                                 lxw_row_t row,
                                 guint column,
                                 LabaColumnKind kind,
                                 LabaFace face,
                                 gint64 number);
void laba_workbook_write_text (LabaWorkbook *self,
                               lxw_worksheet *sheet,
                               lxw_row_t row,
                               guint column,
                               lxw_format *format,
                               const char *text);
/* A sum with its value, so that it shows before anything is calculated. */
void laba_workbook_write_formula (LabaWorkbook *self,
                                  lxw_worksheet *sheet,
                                  lxw_row_t row,
                                  guint column,
                                  LabaColumnKind kind,
                                  LabaFace face,
                                  const char *formula,
                                  gint64 value);
/* How it prints: A4, all columns on a page, the head on each. */
void laba_workbook_set_up_page (lxw_worksheet *sheet, lxw_row_t head, gboolean landscape);
/* The statement's sheet; see laba-workbook-statement.c. */
void laba_workbook_add_statement (LabaWorkbook *self,
                                  const char *name,
                                  const LabaTable *table);

G_END_DECLS
