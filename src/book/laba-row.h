/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "book/laba-db.h"

G_BEGIN_DECLS

/* A photograph of one result row: immutable, read by column name. */
#define LABA_TYPE_ROW (laba_row_get_type ())
G_DECLARE_FINAL_TYPE (LabaRow, laba_row, LABA, ROW, GObject)

/* Of the statement's present row. */
LabaRow *laba_row_new (LabaStmt *stmt);
/* Of a statement that found no row: `id`, and every other column empty (NULL that reads as 0 and ""). */
LabaRow *laba_row_new_gone (LabaStmt *stmt, gint64 id);

/* The first column; by convention `id`. */
gint64 laba_row_get_id (LabaRow *self);
/* By column name; a name that is not there is a bug. NULL reads as 0 and NULL. Text is borrowed. */
gint64 laba_row_get_int (LabaRow *self, const char *column);
const char *laba_row_get_text (LabaRow *self, const char *column);
gboolean laba_row_is_null (LabaRow *self, const char *column);
gboolean laba_row_equal (LabaRow *a, LabaRow *b);

G_END_DECLS
