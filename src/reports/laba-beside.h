/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/laba-period.h"
#include "reports/laba-table.h"

G_BEGIN_DECLS

/* Two tables of one report, of two periods, side by side. */

/* `now` with two columns more: what the column `key` was in `before`, and by how much it is more or less since. A row is the
 * same in both when it has the same key, else the same record, else the same name. What only was there before stands where
 * it stood in a statement, at the end of a list. The column and the new one are headed by their periods. Free with
 * laba_table_free; NULL where `before` has no figure in that column, so that there is nothing to set beside. */
LabaTable *laba_beside (const LabaTable *now, const LabaTable *before, const char *key);

G_END_DECLS
