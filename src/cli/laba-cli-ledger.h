/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/laba-problems.h"
#include "reports/laba-report.h"

G_BEGIN_DECLS

/* Which account of the ledger `name` means: a key of reports ("sales",
 * "expense:shipping"), one with what it is of ("expense:Packing", "payables:Toko Kain"),
 * or a money account by its name. NULL: all. Sets role and ref of the query; what is
 * wrong goes to problems. */
void laba_cli_ledger_find (LabaDb *db,
                           const char *name,
                           LabaReportQuery *query,
                           LabaProblems *problems);

G_END_DECLS
