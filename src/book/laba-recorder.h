/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book/laba-db.h"

G_BEGIN_DECLS

/* Records what changes in the content tables: SQLite's session extension. */
typedef struct _LabaRecorder LabaRecorder;

LabaRecorder *laba_recorder_new (LabaDb *db, GError **error);
void laba_recorder_free (LabaRecorder *recorder);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaRecorder, laba_recorder_free)

/* Off for what a bulk edit adds. */
void laba_recorder_set_on (LabaRecorder *recorder, gboolean on);
/* What was recorded so far; NULL bytes of size 0 for nothing. */
GBytes *laba_recorder_take (LabaRecorder *recorder, GError **error);

/* Applies a changeset, or its inverse. Any row that is not as it was stops it whole: LABA_ERROR_CONFLICT. */
gboolean laba_recorder_apply (LabaDb *db, GBytes *changeset, gboolean inverse, GError **error);

/* A changeset as it is kept: large ones compressed. */
GBytes *laba_recorder_pack (GBytes *changeset);
GBytes *laba_recorder_unpack (GBytes *packed, GError **error);

G_END_DECLS
