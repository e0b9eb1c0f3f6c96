/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book/laba-book.h"
#include "book/laba-row.h"

G_BEGIN_DECLS

/* A GListModel of LabaRow over a named query, however long. Two statements: one gives the ids in order (column id), and
 * is kept whole as numbers; the other (bind :id) gives a row, and runs only for what is shown. After a change of the book the ids
 * are asked again and one items-changed tells the stretch that differs; rows that stay the same keep their object.
 *
 * Of a long list only the first ids are read at once, the others in the background; whoever asks for one of those before
 * it is there waits for it. */
#define LABA_TYPE_ROWS (laba_rows_get_type ())
G_DECLARE_FINAL_TYPE (LabaRows, laba_rows, LABA, ROWS, GObject)

/* tables: asks again when one of these content tables changes; NULL = at any change. Empty until the first laba_rows_reload. */
LabaRows *laba_rows_new (LabaBook *book, const char *ids_statement, const char *row_statement, const char *const *tables);

/* Another order or filter: another statement for the ids. Takes effect at the next reload. */
void laba_rows_set_statement (LabaRows *self, const char *ids_statement);
/* The same for a list that may be long: the statement takes :head, of how many from the first (-1 = all), and `count`
 * names one that gives their number without reading them. */
void laba_rows_set_long_statement (LabaRows *self, const char *ids_statement, const char *count);
/* Binds of the ids statement, kept by name until replaced. Names it does not know are left out, so that statements of one list may
 * differ. Take effect at the next reload. */
void laba_rows_bind_int (LabaRows *self, const char *name, gint64 value);
void laba_rows_bind_text (LabaRows *self, const char *name, const char *value);
void laba_rows_reload (LabaRows *self);
/* While asleep, changes of the book are only noted; waking up asks again where there were any. For lists that nobody sees. */
void laba_rows_set_asleep (LabaRows *self, gboolean asleep);

/* What it asks now, for another connection to ask the same: interned statements; binds, which is never changed, borrowed. */
const char *laba_rows_get_statement (LabaRows *self);
const char *laba_rows_get_row_statement (LabaRows *self);
GHashTable *laba_rows_get_binds (LabaRows *self);

/* Where a record stands, or GTK_INVALID_LIST_POSITION's value (G_MAXUINT). */
guint laba_rows_find (LabaRows *self, gint64 id);
/* The same, without waiting for what is not read yet. */
guint laba_rows_find_read (LabaRows *self, gint64 id);
gint64 laba_rows_get_id (LabaRows *self, guint position);

G_END_DECLS
