/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "reports/laba-table.h"

G_BEGIN_DECLS

/* Prints the table for people: title and period, columns aligned, amounts grouped as in
 * the language now in force, a rule above sums. */
void laba_cli_table_print (const LabaTable *table);

G_END_DECLS
