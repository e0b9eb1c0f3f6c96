/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book/laba-db.h"

G_BEGIN_DECLS

/* Writes a copy that can be shown to others: every figure as it is, but people are
 * numbers, and there are no telephone numbers, addresses, notes, payees, recipients,
 * parcel numbers, photos, regular records, names of the shop, nor history. Nothing of
 * them is left in the file. db as for laba_copy_write; out must not exist. Errors: as
 * laba_copy_write. */
gboolean laba_share_write (LabaDb *db, const char *out, GError **error);

G_END_DECLS
