/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "base/laba-language.h"

G_BEGIN_DECLS

/* Money is whole rupiah in a gint64. No amount in a book, also no total, is beyond
 * LABA_MONEY_MAX either way. */
#define LABA_MONEY_MAX G_GINT64_CONSTANT (1000000000000000)

/* floor ((2a + b) / 2b): a / b rounded, halves upwards (also below zero: -1/2 is 0). b >
 * 0. */
gint64 laba_half_up (gint64 a, gint64 b);

/* a * b / c, rounded like laba_half_up, the product in 128 bits. c > 0. A result that
 * fits no gint64 becomes the nearest one that does, which no limit check lets pass. */
gint64 laba_mul_div_half_up (gint64 a, gint64 b, gint64 c);

/* Whether `amount` is within LABA_MONEY_MAX either way. */
gboolean laba_money_in_range (gint64 amount);

/* a + b into `sum`; FALSE, and `sum` untouched, when the sum is out of range. `sum` may
 * be where a or b came from. */
gboolean laba_money_add (gint64 a, gint64 b, gint64 *sum);

/* a - b, as laba_money_add. */
gboolean laba_money_subtract (gint64 a, gint64 b, gint64 *difference);

/* a * b, as laba_money_add. */
gboolean laba_money_multiply (gint64 a, gint64 b, gint64 *product);

/* a * b / c rounded half up, as laba_money_add. c > 0. */
gboolean laba_money_multiply_divide (gint64 a, gint64 b, gint64 c, gint64 *result);

/* Spreads `total` over `n` parts by `weights` (none below zero). Each gets its share
 * rounded down, what is left goes rupiah by rupiah to the largest remainders, ties to the
 * earlier part. The parts sum to `total` exactly. All weights zero: as if each were one.
 * A negative total gives the negated parts of its opposite. `weights` and `parts` may be
 * the same array; with n = 0 nothing is written. */
void laba_split (gint64 total, const gint64 *weights, gsize n, gint64 *parts);

/* "Rp1.250.000", "−Rp15.000" (U+2212), in English "Rp1,250,000". Owned by the caller. */
char *laba_money_format (gint64 amount, LabaLanguage language);

/* The same without Rp: "1.250.000", "−15.000". Owned by the caller. */
char *laba_money_format_plain (gint64 amount, LabaLanguage language);

/* Reads an amount as people type it: `25000`, `25.000`, `Rp 1.250.000`, `Rp. 25.000,-`,
 * `25.000,00`, `25rb`, `25 ribu`, `25k`, `1,25jt`, `1.5jt`, `2 juta`, `1jt 250rb`,
 * `-15.000`, `(15.000)`, and sums of products: `3x40rb`, `2*15.000+5rb-1.000`. What can
 * be read two ways (`1.250jt`, `25.50`) or has parts of a rupiah is refused. Errors:
 * LABA_ERROR_INVALID with a sentence that says what is wrong and what would be right. */
gboolean laba_money_parse (const char *text, gint64 *amount, GError **error);

G_END_DECLS
