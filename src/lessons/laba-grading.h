/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "reports/laba-table.h"

G_BEGIN_DECLS

typedef void (*LabaGradingFunc) (double fraction, gpointer data);

/* Collects a class: grades every practice book (*.laba) of a folder. One table a lesson,
 * a row a learner: how many cards are right and which (1 right, 0 not), the questions
 * right before and after; the totals show where the room struggled. A book that cannot be
 * graded has a row that says why. Books are only read. An array of LabaTable; free with
 * g_ptr_array_unref. Errors: LABA_ERROR_NOT_FOUND, G_IO_ERROR_CANCELLED. */
GPtrArray *laba_grading_run (const char *folder,
                             LabaGradingFunc progress,
                             gpointer data,
                             GCancellable *cancellable,
                             GError **error);

/* Where the room struggled, in a sentence: the cards that most got wrong. Free with g_free;
 * NULL where a table grades nothing. */
char *laba_grading_tell (const LabaTable *table);

/* All tables as one workbook, a sheet a lesson, in the language now in force. Errors: as
 * laba_workbook_finish. */
gboolean laba_grading_write (const GPtrArray *tables, const char *path, GError **error);

G_END_DECLS
