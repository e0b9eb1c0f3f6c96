/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book/laba-change.h"
#include "book/laba-recorder.h"

G_BEGIN_DECLS

/* The lines of history and what they changed. A line has parts, in order: 0 a changeset; 1 the range of ids that an import
 * added; from 2, only while it is undone, changesets of what was deleted of that range. */

/* Writes a line for what was recorded, ending what could be redone. first > last: no range. */
gboolean laba_history_add (LabaDb *db, const char *label, gconstpointer changeset, gsize size, gint64 first, gint64 last,
                           GError **error);

/* Takes the newest done act back, or does the oldest undone one again, within the present transaction, and adds what it touched to
 * change. label: free with g_free. Errors: LABA_ERROR_NOT_FOUND, CONFLICT. */
gboolean laba_history_undo (LabaDb *db, LabaChange *change, gboolean *all, char **label, GError **error);
gboolean laba_history_redo (LabaDb *db, LabaChange *change, gboolean *all, char **label, GError **error);

/* Whether so many added records are better derived by making all anew. */
gboolean laba_history_is_large (LabaDb *db, gint64 first, gint64 last);

G_END_DECLS
