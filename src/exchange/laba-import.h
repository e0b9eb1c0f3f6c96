/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/laba-intake.h"

G_BEGIN_DECLS

/* Reads a CSV file of the user's own as records of one type. The first row holds the
 * heads: keys, labels in either language or usual other names of the type's fields. `map`
 * ("Column=field,…", nothing behind = leaves the column out; may be NULL) comes first.
 *
 * A type with lines (an order) takes its first kind of lines as columns too; a row whose
 * own cells are empty, or with the number of the row before, is one more line. Short
 * lists stand in one cell: "lusin=12; kodi=20".
 *
 * FALSE as laba_intake_save. */
gboolean laba_import_csv (LabaIntake *intake,
                          const LabaType *type,
                          const char *map,
                          const char *path,
                          GError **error);

G_END_DECLS
