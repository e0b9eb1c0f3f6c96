/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reports/laba-table.h"

G_BEGIN_DECLS

/* Where there is little room: the text column `from` goes into the text column `into`, "Order
 * A-17 Bu Sari". Takes and gives the table; NULL gives NULL. */
LabaTable *laba_tables_merge (LabaTable *table, guint into, guint from);

G_END_DECLS
