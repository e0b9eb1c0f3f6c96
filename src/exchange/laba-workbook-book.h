/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/laba-workbook-statement.h"

G_BEGIN_DECLS

/* The whole book on its way into a workbook. */
typedef struct
{
  LabaDb *db;
  LabaWorkbook *workbook;
  const LabaWorkbookOptions *options;
  LabaDay last; /* the period's last day: an open end is today or the newest happening */
  guint64 done, size; /* rows */
  LabaIntakeFunc progress;
  gpointer progress_data;
  GCancellable *cancellable;
} LabaBookExport;

/* A row more. FALSE with an error when the user stopped it or the disk is full. */
gboolean laba_book_export_step (LabaBookExport *self, GError **error);

/* Takes the statement with the period, and what else it wants to know, bound. */
LabaStmt *laba_book_export_take (LabaBookExport *self, const char *statement);

/* A list of the book: columns of a statement. */
typedef enum
{
  LABA_PRIVACY_NONE,
  LABA_PRIVACY_DROP,     /* not written when people are hidden */
  LABA_PRIVACY_CUSTOMER, /* then a number instead, from the column KEY_id */
} LabaPrivacy;

typedef struct
{
  const char *key;   /* the column's name in the statement */
  const char *label; /* N_() */
  LabaColumnKind kind;
  gboolean total;
  const char *(*word) (gint64 number); /* TEXT from a number, or NULL */
  LabaPrivacy privacy;
  const char *from,
      *less; /* not of the statement: the difference of two columns before it */
} LabaBookColumn;

#define LABA_BOOK_COLUMNS 24

typedef struct
{
  const char *name, *about; /* N_() */
  const char *statement;
  const char *more; /* another statement whose rows follow, or NULL */
  LabaBookColumn columns[LABA_BOOK_COLUMNS];
} LabaBookList;

/* Writes the list of the period, over as many sheets as it takes. FALSE with an error
 * when it could not be read or written, or was stopped. */
gboolean laba_book_export_add_list (LabaBookExport *self,
                                    const LabaBookList *list,
                                    GError **error);

extern const LabaBookList laba_book_list_orders;
extern const LabaBookList laba_book_list_order_lines;
extern const LabaBookList laba_book_list_movements;
extern const LabaBookList laba_book_list_purchases;
extern const LabaBookList laba_book_list_customers;
extern const LabaBookList laba_book_list_suppliers;
extern const LabaBookList laba_book_list_expenses;
extern const LabaBookList laba_book_list_commission;
extern const LabaBookList laba_book_list_settlements;
extern const LabaBookList laba_book_list_held;
extern const LabaBookList laba_book_list_journal;

/* A sheet for each account: what came in, what went out, what was left. */
gboolean laba_book_export_add_cash (LabaBookExport *self, GError **error);

/* The records themselves, for taking the workbook back: laba-workbook-records.h. */
gboolean laba_book_export_add_records (LabaBookExport *self, GError **error);

/* The first sheets, written when the others are known. */
typedef struct
{
  lxw_worksheet *contents, *summary;
  const char *title; /* what the book is called */
} LabaBookFront;

/* A line a sheet, with a link. Fill it last. */
void laba_book_export_fill_contents (LabaBookExport *self, const LabaBookFront *front);
/* profit: by month; sales: by product, the best first. */
void laba_book_export_fill_summary (LabaBookExport *self,
                                    const LabaBookFront *front,
                                    const LabaStatementSheet *profit,
                                    const LabaStatementSheet *position,
                                    const LabaTable *sales);

G_END_DECLS
