/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/laba-period.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/laba-error.h"

LabaPeriod
laba_period_month_of (LabaDay day)
{
  return (LabaPeriod){ laba_day_month_start (day), laba_day_month_end (day) };
}

LabaPeriod
laba_period_year_of (LabaDay day)
{
  if (!laba_day_is_valid (day))
    return (LabaPeriod){ LABA_DAY_NONE, LABA_DAY_NONE };
  return (LabaPeriod){ day / 10000 * 10000 + 101, day / 10000 * 10000 + 1231 };
}

LabaPeriod
laba_period_all (void)
{
  return (LabaPeriod){ LABA_DAY_MIN, LABA_DAY_MAX };
}

gboolean
laba_period_is_valid (LabaPeriod period)
{
  return laba_day_is_valid (period.from) && laba_day_is_valid (period.to)
         && period.from <= period.to;
}

gboolean
laba_period_is_all (LabaPeriod period)
{
  return period.from == LABA_DAY_MIN && period.to == LABA_DAY_MAX;
}

gboolean
laba_period_has (LabaPeriod period, LabaDay day)
{
  return day >= period.from && day <= period.to;
}

int
laba_period_days (LabaPeriod period)
{
  g_return_val_if_fail (laba_period_is_valid (period), 0);

  return laba_day_between (period.from, period.to) + 1;
}

int
laba_period_months (LabaPeriod period)
{
  g_return_val_if_fail (laba_period_is_valid (period), 0);

  return (period.to / 10000 - period.from / 10000) * 12 + period.to / 100 % 100
         - period.from / 100 % 100 + 1;
}

static gboolean
is_whole_months (LabaPeriod period)
{
  return period.from % 100 == 1 && period.to == laba_day_month_end (period.to);
}

gboolean
laba_period_before (LabaPeriod period, LabaPeriod *before)
{
  LabaPeriod result = { .to = laba_day_add (period.from, -1) };

  g_return_val_if_fail (laba_period_is_valid (period), FALSE);

  if (is_whole_months (period))
    result.from = laba_day_add_months (period.from, -laba_period_months (period));
  else
    result.from = laba_day_add (period.from, -laba_period_days (period));
  if (!laba_period_is_valid (result))
    return FALSE;

  *before = result;
  return TRUE;
}

static gboolean
parse_named (const char *text, LabaDay today, LabaPeriod *period)
{
  static const char *const names[][4] = {
    { "this-month", "this month", "bulan ini", "bulan-ini" },
    { "last-month", "last month", "bulan lalu", "bulan-lalu" },
    { "this-year", "this year", "tahun ini", "tahun-ini" },
    { "last-year", "last year", "tahun lalu", "tahun-lalu" },
    { "all", "all days", "semua", "semua hari" },
  };
  const LabaPeriod values[] = {
    laba_period_month_of (today), laba_period_month_of (laba_day_add_months (today, -1)),
    laba_period_year_of (today),  laba_period_year_of (laba_day_add_months (today, -12)),
    laba_period_all (),
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    for (guint j = 0; j < G_N_ELEMENTS (names[i]); j++)
      if (g_ascii_strcasecmp (text, names[i][j]) == 0)
        {
          *period = values[i];
          return laba_period_is_valid (*period);
        }
  return FALSE;
}

/* A year, a month or a day. */
static gboolean
parse_span (const char *text, LabaPeriod *period)
{
  const gsize n = strlen (text);
  g_autofree char *day = NULL;

  if (n != 4 && n != 7 && n != 10)
    return FALSE;
  day = g_strconcat (text, n == 4 ? "-01-01" : n == 7 ? "-01" : "", NULL);
  if (!laba_day_parse_iso (day, &period->from, NULL))
    return FALSE;

  if (n == 4)
    *period = laba_period_year_of (period->from);
  else if (n == 7)
    *period = laba_period_month_of (period->from);
  else
    period->to = period->from;
  return TRUE;
}

gboolean
laba_period_parse (const char *text, LabaDay today, LabaPeriod *period, GError **error)
{
  g_auto (GStrv) ends = g_strsplit (text, "..", 2);
  LabaPeriod first = { 0 };
  LabaPeriod last = { 0 };

  if (parse_named (text, today, period))
    return TRUE;
  if (ends[0] != NULL && parse_span (ends[0], &first)
      && (ends[1] == NULL || parse_span (ends[1], &last)))
    {
      if (ends[1] != NULL)
        first.to = last.to;
      if (laba_period_is_valid (first))
        {
          *period = first;
          return TRUE;
        }
    }

  g_set_error (
      error, LABA_ERROR, LABA_ERROR_INVALID,
      _("“%s” is no period. Write for example this-month, last-year, 2026-11 or "
                 "2026-01-01..2026-03-31."),
         text);
  return FALSE;
}

static char *
format_months (LabaPeriod period, LabaLanguage language)
{
  const gboolean same_year = period.from / 10000 == period.to / 10000;
  g_autofree char *last = laba_month_format (period.to / 100, language);
  g_autofree char *first = laba_month_format (period.from / 100, language);

  if (period.from / 100 == period.to / 100)
    return g_steal_pointer (&last);
  if (same_year)
    return g_strdup_printf ("%s – %s",
                            laba_month_name (period.from / 100 % 100, language), last);
  return g_strdup_printf ("%s – %s", first, last);
}

static char *
format_days (LabaPeriod period, LabaLanguage language)
{
  g_autofree char *first = laba_day_format (period.from, language);
  g_autofree char *last = laba_day_format (period.to, language);

  if (period.from == period.to)
    return g_steal_pointer (&last);
  if (period.from / 100 == period.to / 100)
    return g_strdup_printf ("%d – %s", period.from % 100, last);
  if (period.from / 10000 == period.to / 10000)
    return g_strdup_printf ("%d %s – %s", period.from % 100,
                            laba_month_name (period.from / 100 % 100, language), last);
  return g_strdup_printf ("%s – %s", first, last);
}

char *
laba_period_format (LabaPeriod period, LabaLanguage language)
{
  const gboolean whole_years = period.from % 10000 == 101 && period.to % 10000 == 1231;

  g_return_val_if_fail (laba_period_is_valid (period), g_strdup (""));

  if (laba_period_is_all (period))
    return g_strdup (language == LABA_LANGUAGE_ID ? "Semua hari" : "All days");
  if (whole_years && period.from / 10000 == period.to / 10000)
    return g_strdup_printf ("%d", period.from / 10000);
  if (whole_years)
    return g_strdup_printf ("%d – %d", period.from / 10000, period.to / 10000);
  if (is_whole_months (period))
    return format_months (period, language);
  return format_days (period, language);
}
