/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Sorts any number of rows of numbers within bounded memory: what does not fit goes in
 * sorted runs to unnamed files in the temporary folder. Of this room only. */
typedef struct _LabaSorter LabaSorter;

/* Rows of `n_columns` numbers, ascending by the first `n_keys`; at most `memory` bytes of
 * rows are kept. */
LabaSorter *laba_sorter_new (guint n_columns, guint n_keys, gsize memory);
void laba_sorter_free (LabaSorter *sorter);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaSorter, laba_sorter_free)

/* Errors: LABA_ERROR_FAILED (no room in the temporary folder). */
gboolean laba_sorter_add (LabaSorter *sorter, const gint64 *row, GError **error);
/* Ends adding, begins giving. */
gboolean laba_sorter_finish (LabaSorter *sorter, GError **error);
/* The next row, valid until the next call; NULL at the end or on error. */
const gint64 *laba_sorter_next (LabaSorter *sorter, GError **error);

G_END_DECLS
