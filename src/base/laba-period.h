/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "base/laba-day.h"
#include "base/laba-language.h"

G_BEGIN_DECLS

/* From a day to a day, both within. A plain value. */
typedef struct
{
  LabaDay from;
  LabaDay to;
} LabaPeriod;

/* The whole month that `day` lies in. */
LabaPeriod laba_period_month_of (LabaDay day);

/* The whole year that `day` lies in. */
LabaPeriod laba_period_year_of (LabaDay day);

/* Every day there is. */
LabaPeriod laba_period_all (void);

/* Whether both days are valid and in order. */
gboolean laba_period_is_valid (LabaPeriod period);

/* Whether the period is laba_period_all. */
gboolean laba_period_is_all (LabaPeriod period);

/* Whether `day` lies within. */
gboolean laba_period_has (LabaPeriod period, LabaDay day);

/* How many days it holds. */
int laba_period_days (LabaPeriod period);

/* How many calendar months it touches. */
int laba_period_months (LabaPeriod period);

/* The same length before it: whole months give the as many whole months before, anything
 * else as many days. FALSE, and `before` untouched, when there is none (all days, the
 * calendar's beginning). */
gboolean laba_period_before (LabaPeriod period, LabaPeriod *before);

/* Reads `this-month`, `last-month`, `this-year`, `last-year`, `all` (also in words:
 * `bulan ini`, `last year`), `2026`, `2026-11`, `2026-11-24` and `A..B` of days, months
 * or years. Errors: LABA_ERROR_INVALID. */
gboolean
laba_period_parse (const char *text, LabaDay today, LabaPeriod *period, GError **error);

/* "November 2026", "2026", "January – March 2026", "3 – 24 November 2026", "All days", as
 * short as is clear. Owned by the caller. */
char *laba_period_format (LabaPeriod period, LabaLanguage language);

G_END_DECLS
