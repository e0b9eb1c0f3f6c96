/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ledger/laba-derived.h"

G_BEGIN_DECLS

/* Where the rows of a rebuild go, a table's rows ascending by key: into the table, or
 * side by side with what it holds. Of this room only. */
typedef struct _LabaSink LabaSink;

LabaSink *laba_sink_new (LabaDb *db, LabaDerivedTable table, gboolean compare);
void laba_sink_free (LabaSink *sink);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaSink, laba_sink_free)

gboolean laba_sink_put (LabaSink *sink, const gint64 *row, GError **error);
gboolean laba_sink_end (LabaSink *sink, GError **error);
/* The first difference found, or NULL; after laba_sink_end. Borrowed. */
const char *laba_sink_get_difference (LabaSink *sink);

G_END_DECLS
