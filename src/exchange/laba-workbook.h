/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/laba-intake.h"
#include "reports/laba-report.h"

G_BEGIN_DECLS

/* Spreadsheets: typed cells (numbers in rupiah format, real days), frozen heads, filters,
 * widths, print set up for A4; texts are never formulas. Written row by row in memory
 * that does not grow with the book, into a file beside the target that takes its place
 * only when it is whole. */
typedef struct _LabaWorkbook LabaWorkbook;

/* language: "id" or "en", of month names; labels come translated. Errors of all
 * functions: LABA_ERROR_FAILED. */
LabaWorkbook *laba_workbook_new (const char *path, const char *language, GError **error);
/* Closes, writes and puts the file into its place. Free it afterwards as well. */
gboolean laba_workbook_finish (LabaWorkbook *self, GError **error);
void laba_workbook_free (LabaWorkbook *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaWorkbook, laba_workbook_free)

/* A list as a sheet: begin, cells row by row, end. Rows beyond a sheet's end go on in the
 * next one. The first row holds the heads, the last the totals of the columns marked so.
 */
typedef struct
{
  const char *key;   /* of the statement's column, for the caller */
  const char *label; /* translated */
  LabaColumnKind kind;
  gboolean total;
} LabaWorkbookColumn;

void laba_workbook_begin_list (LabaWorkbook *self,
                               const char *name,
                               const LabaWorkbookColumn *columns,
                               guint n);
void laba_workbook_next_row (LabaWorkbook *self);
/* column: from 0. A cell not written stays empty. */
void laba_workbook_put_number (LabaWorkbook *self, guint column, gint64 number);
void laba_workbook_put_text (LabaWorkbook *self, guint column, const char *text);
void laba_workbook_end_list (LabaWorkbook *self);

/* A report as a sheet: what has rows with keys (profit and loss) as a statement with live
 * formulas for its sums, anything else as a list. name: of the sheet. */
void
laba_workbook_add_table (LabaWorkbook *self, const char *name, const LabaTable *table);

/* The first sheet: what there is in the others. Fill it last; at the front all the same.
 */
void laba_workbook_reserve_contents (LabaWorkbook *self, const char *name);
void laba_workbook_fill_contents (LabaWorkbook *self,
                                  const char *title,
                                  const char *const *lines);

/* One table as a workbook of its own. */
gboolean laba_workbook_write_table (const LabaTable *table,
                                    const char *path,
                                    const char *language,
                                    GError **error);

/* The whole book, or what happened from a day to a day (0 = open), as the connection sees
 * it. The labels are in the language now in force. Errors: also G_IO_ERROR_CANCELLED. */
gboolean laba_workbook_export_book (LabaDb *db,
                                    const char *path,
                                    LabaDay from,
                                    LabaDay to,
                                    LabaIntakeFunc progress,
                                    gpointer progress_data,
                                    GCancellable *cancellable,
                                    GError **error);

G_END_DECLS
