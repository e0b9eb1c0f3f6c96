/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book/laba-db.h"
#include "reports/laba-table.h"

G_BEGIN_DECLS

/* Behind the scenes of one record: what it changed, first in words and as more or less of
 * something, then as debit and credit. Empty where the record moves nothing. Free with
 * laba_table_free. */
LabaTable *laba_record_journal (LabaDb *db, gint64 id, GError **error);

G_END_DECLS
