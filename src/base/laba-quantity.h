/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "base/laba-language.h"

G_BEGIN_DECLS

/* A quantity is thousandths in a gint64: 3 pieces are 3000. None is beyond
 * LABA_QUANTITY_MAX either way. */
#define LABA_QUANTITY_ONE G_GINT64_CONSTANT (1000)
#define LABA_QUANTITY_MAX G_GINT64_CONSTANT (1000000000000)

/* Whether `quantity` is within LABA_QUANTITY_MAX either way. */
gboolean laba_quantity_in_range (gint64 quantity);

/* quantity * unit_price / 1000, rounded half up; FALSE, and `amount` untouched, beyond
 * LABA_MONEY_MAX. */
gboolean laba_quantity_price (gint64 quantity, gint64 unit_price, gint64 *amount);

/* Reads a quantity as people type it: `3`, `2,5`, `0.125`, `1.250,5`, `-2`. Comma and dot
 * both start the decimals; only three digits behind the separator that groups thousands
 * in `language` can be read two ways (`1.250` in Indonesian) and are refused. Errors:
 * LABA_ERROR_INVALID, also for a fourth decimal. */
gboolean laba_quantity_parse (const char *text,
                              LabaLanguage language,
                              gint64 *quantity,
                              GError **error);

/* Reads a quantity as files and programs write it, JSON and CSV: `3`, `-2`, `2.5`,
 * `2.125`; the dot always starts the decimals. Errors: LABA_ERROR_INVALID, also for a
 * fourth decimal other than zero. */
gboolean laba_quantity_parse_decimal (const char *text, gint64 *quantity, GError **error);

/* For reading: "1.250", "2,5", "−2"; in English "1,250", "2.5". Owned by the caller. */
char *laba_quantity_format (gint64 quantity, LabaLanguage language);

/* For an entry field: ungrouped, "1250", "2,125", "-2"; laba_quantity_parse in the same
 * language reads it back. Owned by the caller. */
char *laba_quantity_format_plain (gint64 quantity, LabaLanguage language);

/* For files: "1250", "2.125", "-2". Owned by the caller. */
char *laba_quantity_format_decimal (gint64 quantity);

G_END_DECLS
