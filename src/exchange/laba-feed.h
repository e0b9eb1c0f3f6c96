/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "book/laba-db.h"

G_BEGIN_DECLS

/* The rows of a statement, read ahead by a thread of their own while the caller works on
 * those before: for long lists that are written out. Until the feed is freed the
 * connection is the thread's alone. */
typedef struct _LabaFeed LabaFeed;

/* stmt: bound, not stepped; taken, and given back by laba_feed_free. columns: which of
 * its columns are wanted, by their positions from 0 (-1: none, always NULL), n of them;
 * text: which of these are text.
 */
LabaFeed *
laba_feed_new (LabaStmt *stmt, const int *columns, const gboolean *text, guint n);
void laba_feed_free (LabaFeed *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaFeed, laba_feed_free)

/* The next row. FALSE at the end or on error (then error is set). */
gboolean laba_feed_next (LabaFeed *self, GError **error);
/* Cells of the present row, by their place among the wanted. Text lives until the next
 * row. NULL reads as 0 or NULL. */
gboolean laba_feed_is_null (const LabaFeed *self, guint column);
gint64 laba_feed_int (const LabaFeed *self, guint column);
const char *laba_feed_text (const LabaFeed *self, guint column);

G_END_DECLS
