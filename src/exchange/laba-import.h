/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/laba-import-plan.h"
#include "exchange/laba-intake.h"

G_BEGIN_DECLS

/* Reads a spreadsheet of the user's own (.xlsx or CSV) as records of one type, by what
 * its columns become. Columns that are left out, rows that describe columns and totals at
 * the end are passed over.
 *
 * A type with lines (an order) takes its first kind of lines as columns too; a row whose
 * own cells are empty, or with the number of the row before, is one more line. Short
 * lists stand in one cell: "lusin=12; kodi=20".
 *
 * FALSE as laba_intake_save. */
gboolean laba_import_read (LabaIntake *intake, LabaImportPlan *plan, GError **error);

/* Looks through the file and reads it: for who sees no preview. A column that nothing is
 * known of, or that can be read two ways, is a problem, and nothing is read. FALSE as
 * laba_import_plan_new and laba_intake_save. */
gboolean laba_import_file (LabaIntake *intake,
                           const LabaType *type,
                           const LabaImportOptions *options,
                           const char *path,
                           GError **error);

G_END_DECLS
