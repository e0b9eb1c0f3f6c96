/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book/laba-rows.h"
#include "job/laba-job.h"
#include "reports/laba-report.h"
#include "ui/kit/laba-cells.h"

G_BEGIN_DECLS

/* What a page shows, told so that any thread can make a table of it: the job that writes
 * or prints a long list or report reads it, by a connection of its own. Never changes. */
typedef struct _LabaShown LabaShown;

/* A report of so many days, rows …; query is copied, its texts are static. */
LabaShown *laba_shown_new_report (const LabaReport *report, const LabaReportQuery *query);
/* A list as it is now: its columns, its rows in its order, as they are narrowed by filter
 * and search. columns must live as long as the program; id and title are copied. */
LabaShown *laba_shown_new_list (const char *id,
                                const char *title,
                                LabaRows *rows,
                                const LabaCellColumn *columns);
/* A table that is there already, taken over; NULL gives NULL. */
LabaShown *laba_shown_new_table (LabaTable *table);
void laba_shown_free (LabaShown *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaShown, laba_shown_free)

/* Of the report ("position") or the table. Borrowed. */
const char *laba_shown_get_id (const LabaShown *self);
/* Names the file. Borrowed. */
const char *laba_shown_get_title (const LabaShown *self);

/* Its table, in any thread; free with laba_table_free. job: told how far a list is, stops
 * it; may be NULL. Errors: of the book; G_IO_ERROR_CANCELLED. */
LabaTable *
laba_shown_read (const LabaShown *self, LabaDb *db, LabaJob *job, GError **error);

G_END_DECLS
