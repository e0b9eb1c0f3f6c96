/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book/laba-db.h"
#include "job/laba-job.h"

G_BEGIN_DECLS

/* The ids that a named statement gives, its first column, in its order: what LabaRows lists. */

/* What is bound, by name. A table is never changed, since a thread may be reading by it: with one bind more it is
 * another. Free with g_hash_table_unref. */
GHashTable *laba_row_binds_new (void);
GHashTable *laba_row_binds_with (GHashTable *binds, const char *name, gboolean is_text, gint64 number, const char *text);

/* head: only so many from the first, where the statement knows :head; -1 = all. Of gint64; free with g_array_unref. */
GArray *laba_row_ids_query (LabaDb *db, const char *statement, GHashTable *binds, gint64 head);

/* ids: borrowed; NULL where they could not be read. */
typedef void (*LabaRowIdsDone) (GArray *ids, gpointer user_data);

/* All of them, read in the background by a connection of its own to the book at `path`. Forget the job (laba_job_forget)
 * where nobody waits for it any more. statement: interned. expected: how many there will be: an array that grows leaves a heap
 * in pieces. */
LabaJob *laba_row_ids_read (const char *path,
                            const char *statement,
                            GHashTable *binds,
                            guint expected,
                            LabaRowIdsDone done,
                            gpointer user_data);

G_END_DECLS
