/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reports/laba-report.h"

G_BEGIN_DECLS

/* A report that is what one statement gives: columns by name. Of the query's limits those are bound that the statement
 * knows: :from, :to (open: the whole calendar), :product, :account, :person, :channel, :role, :ref, :limit (-1 = all; one more
 * than asked, to know whether there is more), :skip. The statement's columns `record`, `entry_role` and `entry_ref`, if there, make rows
 * that can be clicked. */
typedef struct
{
  const char *key;   /* the column's name in the statement */
  const char *label; /* N_() */
  LabaColumnKind kind;
  gboolean total;
  const char *(*word) (gint64 number); /* TEXT from a number: the label of a role, of a record type; or NULL */
} LabaListColumn;

/* The table of a report whose columns are those of several lists, or some are not a statement's: empty, without columns. */
LabaTable *laba_report_table_new (const LabaReport *report, const LabaReportQuery *query);
/* columns ends with key NULL, here and below. */
void laba_report_add_columns (LabaTable *table, const LabaListColumn *columns);
/* Adds the statement's rows: its columns are the table's first; cells of further ones are left empty. */
gboolean laba_report_add_rows (LabaTable *table, LabaDb *db, const char *statement, const LabaListColumn *columns,
                               const LabaReportQuery *query, GError **error);

/* All three. */
LabaTable *laba_report_list (LabaDb *db, const LabaReport *report, const char *statement, const LabaListColumn *columns,
                             const LabaReportQuery *query, GError **error);

/* Words for columns. */
const char *laba_word_role (gint64 role);
const char *laba_word_type (gint64 number);

G_END_DECLS
