/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "reports/laba-table.h"

G_BEGIN_DECLS

/* Shows a LabaTable: subtotals and totals stand out, figures align, an empty table says so. A row that speaks of a record or of an
 * account can be opened (Enter, double click). */
#define LABA_TYPE_TABLE_VIEW (laba_table_view_get_type ())
G_DECLARE_FINAL_TYPE (LabaTableView, laba_table_view, LABA, TABLE_VIEW, GtkWidget)

GtkWidget *laba_table_view_new (void);
/* Takes the table over; NULL empties it. */
void laba_table_view_take (LabaTableView *self, LabaTable *table);
const LabaTable *laba_table_view_get_table (LabaTableView *self); /* borrowed, may be NULL */
/* What an empty table says. */
void laba_table_view_set_empty_text (LabaTableView *self, const char *text);

/* Signal: "opened" (gint64 record, gint64 role, gint64 ref): the row that was opened speaks of a record, or of an account's entries. */

G_END_DECLS
