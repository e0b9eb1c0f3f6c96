/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a typed amount is read: the figure (digits and separators) here, the expression
 * around it in laba-money-parse.c. `text` is all that was typed, for the sentences. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

__extension__ typedef __int128 LabaWide;

/* digits / 10^places */
typedef struct
{
  LabaWide digits;
  int places;
} LabaDecimal;

/* Multiplies by 10^zeros, without decimals that are nought. */
void laba_decimal_shift (LabaDecimal *value, int zeros);

/* The nearest amount in range. */
gint64 laba_decimal_clamp (LabaWide value);

/* Reads digits in groups, with or without decimals; `zeros` of the unit behind it say
 * which readings make sense. The value is not yet multiplied by the unit. */
gboolean laba_money_read_figure (const char *text,
                                 const char *figure,
                                 int zeros,
                                 LabaDecimal *value,
                                 GError **error);

/* Each sets its sentence as LABA_ERROR_INVALID and returns FALSE. */
gboolean laba_money_fail_unknown (const char *text, GError **error);
gboolean laba_money_fail_large (const char *text, GError **error);
gboolean
laba_money_fail_two_ways (const char *text, gint64 one, gint64 other, GError **error);

G_END_DECLS
