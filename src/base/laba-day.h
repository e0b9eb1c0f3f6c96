/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "base/laba-language.h"

G_BEGIN_DECLS

/* A day of the calendar as the integer yyyymmdd: 20261124. 0 is no day. Days compare and
 * sort as numbers; day / 100 is the month, day / 10000 the year. */
typedef gint32 LabaDay;

#define LABA_DAY_NONE ((LabaDay) 0)
#define LABA_DAY_MIN ((LabaDay) 19000101)
#define LABA_DAY_MAX ((LabaDay) 29991231)

/* Whether `day` stands in the calendar, from 1900 to 2999. */
gboolean laba_day_is_valid (LabaDay day);

/* The day of these numbers, or LABA_DAY_NONE when there is no such day. */
LabaDay laba_day_make (int year, int month, int day_of_month);

/* The machine's day now, in local time. */
LabaDay laba_day_today (void);

/* `days` later (or earlier); LABA_DAY_NONE beyond the calendar or from no day. */
LabaDay laba_day_add (LabaDay day, int days);

/* `months` later (or earlier), at the month's end when it is shorter: 31 January + 1 = 28
 * February. */
LabaDay laba_day_add_months (LabaDay day, int months);

/* How many days from `from` to `to`: 0 on the same day, below zero when `to` comes
 * before. Both valid. */
int laba_day_between (LabaDay from, LabaDay to);

/* The month as yyyymm; 0 of no day. */
gint32 laba_day_month (LabaDay day);

/* The first and the last day of the day's month. */
LabaDay laba_day_month_start (LabaDay day);

/* The last day of the day's month. */
LabaDay laba_day_month_end (LabaDay day);

/* 1 Monday … 7 Sunday. */
int laba_day_weekday (LabaDay day);

/* Reads exactly YYYY-MM-DD of a day that exists. Errors: LABA_ERROR_INVALID. */
gboolean laba_day_parse_iso (const char *text, LabaDay *day, GError **error);

/* Reads a day as people type it, in either language: `24/11/2026`, `24-11-26`,
 * `24.11.2026`, `2026-11-24`, `24 nov`, `24 November 2026`, `24/11`, `24`, `hari ini`,
 * `kemarin`, `today`, `yesterday`, `besok`, `tomorrow`. Day first. What is left out is
 * taken so that the day is the last one not after `today`, for people write things down
 * late. Two digits of a year are 20yy. Errors: LABA_ERROR_INVALID. */
gboolean laba_day_parse (const char *text, LabaDay today, LabaDay *day, GError **error);

/* The same for days to come (due days): what is left out makes it the first one not
 * before `today`. */
gboolean
laba_day_parse_ahead (const char *text, LabaDay today, LabaDay *day, GError **error);

/* "2026-11-24"; "" of no day. Owned by the caller. */
char *laba_day_to_iso (LabaDay day);

/* "24 November 2026"; "" of no day. Owned by the caller. */
char *laba_day_format (LabaDay day, LabaLanguage language);

/* "24 Nov 2026"; "" of no day. Owned by the caller. */
char *laba_day_format_short (LabaDay day, LabaLanguage language);

/* "November 2026" of 202611. Owned by the caller. */
char *laba_month_format (gint32 month, LabaLanguage language);

/* "Nov 2026" of 202611. Owned by the caller. */
char *laba_month_format_short (gint32 month, LabaLanguage language);

/* The name of month 1 … 12. Static. */
const char *laba_month_name (int month, LabaLanguage language);

/* Its three letters: "Agu", "Aug". Static. */
const char *laba_month_name_short (int month, LabaLanguage language);

/* The name of weekday 1 Monday … 7 Sunday. Static. */
const char *laba_weekday_name (int weekday, LabaLanguage language);

G_END_DECLS
