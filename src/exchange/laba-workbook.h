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

/* A workbook that will be `path`; labels come translated, in the language now in force.
 * Errors of all functions: LABA_ERROR_FAILED (also when another program has the file
 * open). */
LabaWorkbook *laba_workbook_new (const char *path, GError **error);
void laba_workbook_free (LabaWorkbook *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaWorkbook, laba_workbook_free)

/* Puts it together, reads it back, and puts it into its place. `progress` (may be NULL)
 * hears from `from` to 1. Takes the workbook. Errors: also G_IO_ERROR_CANCELLED; then, as
 * after any error, what stood at `path` is untouched. */
gboolean laba_workbook_finish (LabaWorkbook *self,
                               double from,
                               LabaIntakeFunc progress,
                               gpointer progress_data,
                               GCancellable *cancellable,
                               GError **error);

/* Its properties: what it is called, whose it is (the shop's name, or NULL), and the
 * period, which the pages' heads show too. */
void laba_workbook_set_about (LabaWorkbook *self,
                              const char *title,
                              const char *owner,
                              const char *period);

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

/* name: of the sheet; about: a sentence on it for the contents. columns must live until
 * the end of the list. */
void laba_workbook_begin_list (LabaWorkbook *self,
                               const char *name,
                               const char *about,
                               const LabaWorkbookColumn *columns,
                               guint n);
void laba_workbook_next_row (LabaWorkbook *self);
/* column: from 0. A cell not written stays empty. */
void laba_workbook_put_number (LabaWorkbook *self, guint column, gint64 number);
void laba_workbook_put_text (LabaWorkbook *self, guint column, const char *text);
/* The same of a text that programs read: it stays one line, however long. */
void laba_workbook_put_line (LabaWorkbook *self, guint column, const char *text);
/* A running balance as a formula: what stands above it, more by the column `in`, less by
 * the column `out`. `balance` is what it comes to; first: nothing stands above it. */
void laba_workbook_put_balance (LabaWorkbook *self,
                                guint column,
                                guint in,
                                guint out,
                                gint64 balance,
                                gboolean first);
void laba_workbook_end_list (LabaWorkbook *self);

/* A report as a sheet: what has sums of its own (profit and loss) as a statement with
 * live formulas, anything else as a list. */
void laba_workbook_add_table (LabaWorkbook *self,
                              const char *name,
                              const char *about,
                              const LabaTable *table);

/* One table as a workbook of its own. language: the one now in force. */
gboolean laba_workbook_write_table (const LabaTable *table,
                                    const char *path,
                                    const char *language,
                                    GError **error);

/* What of the book is written. */
typedef struct
{
  LabaDay from, to;     /* 0 = open */
  gboolean hide_people; /* no name, telephone, address or note of a customer */
} LabaWorkbookOptions;

/* The whole book, or what happened from a day to a day, as the connection sees it, in the
 * language now in force. Errors: also G_IO_ERROR_CANCELLED. */
gboolean laba_workbook_export_book (LabaDb *db,
                                    const char *path,
                                    const LabaWorkbookOptions *options,
                                    LabaIntakeFunc progress,
                                    gpointer progress_data,
                                    GCancellable *cancellable,
                                    GError **error);

G_END_DECLS
