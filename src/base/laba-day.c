/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/laba-day.h"

#include <glib/gi18n.h>

#include "base/laba-error.h"

static const char *const month_names[LABA_N_LANGUAGES][12] = {
  [LABA_LANGUAGE_ID] = { "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli",
                         "Agustus", "September", "Oktober", "November", "Desember" },
  [LABA_LANGUAGE_EN] = { "January", "February", "March", "April", "May", "June", "July",
                         "August", "September", "October", "November", "December" },
};

static const char *const short_month_names[LABA_N_LANGUAGES][12] = {
  [LABA_LANGUAGE_ID] = { "Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep",
                         "Okt", "Nov", "Des" },
  [LABA_LANGUAGE_EN] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep",
                         "Oct", "Nov", "Dec" },
};

static const char *const weekday_names[LABA_N_LANGUAGES][7] = {
  [LABA_LANGUAGE_ID] = { "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu" },
  [LABA_LANGUAGE_EN]
  = { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" },
};

static guint8
days_in_month (int year, int month)
{
  return g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year);
}

static void
to_date (LabaDay day, GDate *date)
{
  g_date_clear (date, 1);
  g_date_set_dmy (date, (GDateDay) (day % 100), (GDateMonth) (day / 100 % 100),
                  (GDateYear) (day / 10000));
}

static LabaDay
from_julian (gint64 julian)
{
  GDate date;
  LabaDay day;

  if (julian < 1 || julian > G_MAXINT32)
    return LABA_DAY_NONE;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) julian);
  if (g_date_get_year (&date) > LABA_DAY_MAX / 10000)
    return LABA_DAY_NONE;
  day = laba_day_make (g_date_get_year (&date), (int) g_date_get_month (&date),
                       g_date_get_day (&date));
  return day;
}

static gint64
to_julian (LabaDay day)
{
  GDate date;

  to_date (day, &date);
  return g_date_get_julian (&date);
}

gboolean
laba_day_is_valid (LabaDay day)
{
  return day > 0 && laba_day_make (day / 10000, day / 100 % 100, day % 100) == day;
}

LabaDay
laba_day_make (int year, int month, int day_of_month)
{
  if (year < LABA_DAY_MIN / 10000 || year > LABA_DAY_MAX / 10000 || month < 1
      || month > 12 || day_of_month < 1 || day_of_month > days_in_month (year, month))
    return LABA_DAY_NONE;
  return year * 10000 + month * 100 + day_of_month;
}

LabaDay
laba_day_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return laba_day_make (g_date_time_get_year (now), g_date_time_get_month (now),
                        g_date_time_get_day_of_month (now));
}

LabaDay
laba_day_add (LabaDay day, int days)
{
  if (!laba_day_is_valid (day))
    return LABA_DAY_NONE;
  return from_julian (to_julian (day) + days);
}

LabaDay
laba_day_add_months (LabaDay day, int months)
{
  gint64 all;
  int year;
  int month;

  if (!laba_day_is_valid (day))
    return LABA_DAY_NONE;

  all = (gint64) (day / 10000) * 12 + day / 100 % 100 - 1 + months;
  if (all < (gint64) (LABA_DAY_MIN / 10000) * 12
      || all >= (gint64) (LABA_DAY_MAX / 10000 + 1) * 12)
    return LABA_DAY_NONE;
  year = (int) (all / 12);
  month = (int) (all % 12) + 1;
  return laba_day_make (year, month, MIN (day % 100, days_in_month (year, month)));
}

int
laba_day_between (LabaDay from, LabaDay to)
{
  g_return_val_if_fail (laba_day_is_valid (from), 0);
  g_return_val_if_fail (laba_day_is_valid (to), 0);

  return (int) (to_julian (to) - to_julian (from));
}

gint32
laba_day_month (LabaDay day)
{
  return day / 100;
}

LabaDay
laba_day_month_start (LabaDay day)
{
  return laba_day_is_valid (day) ? day / 100 * 100 + 1 : LABA_DAY_NONE;
}

LabaDay
laba_day_month_end (LabaDay day)
{
  if (!laba_day_is_valid (day))
    return LABA_DAY_NONE;
  return day / 100 * 100 + days_in_month (day / 10000, day / 100 % 100);
}

int
laba_day_weekday (LabaDay day)
{
  g_return_val_if_fail (laba_day_is_valid (day), 1);

  return (int) ((to_julian (day) - 1) % 7) + 1;
}

gboolean
laba_day_parse_iso (const char *text, LabaDay *day, GError **error)
{
  int number = 0;
  LabaDay result;

  for (int i = 0; i < 10; i++)
    {
      if (i == 4 || i == 7 ? text[i] != '-' : !g_ascii_isdigit (text[i]))
        break;
      if (i != 4 && i != 7)
        number = number * 10 + (text[i] - '0');
      if (i < 9 || text[10] != '\0')
        continue;
      result = laba_day_make (number / 10000, number / 100 % 100, number % 100);
      if (result == LABA_DAY_NONE)
        break;
      *day = result;
      return TRUE;
    }

  g_set_error (error, LABA_ERROR, LABA_ERROR_INVALID,
               _("“%s” is no day of the calendar. Write it as 2026-11-24."), text);
  return FALSE;
}

char *
laba_day_to_iso (LabaDay day)
{
  if (!laba_day_is_valid (day))
    return g_strdup ("");
  return g_strdup_printf ("%04d-%02d-%02d", day / 10000, day / 100 % 100, day % 100);
}

char *
laba_day_format (LabaDay day, LabaLanguage language)
{
  g_autofree char *month = laba_month_format (day / 100, language);

  return laba_day_is_valid (day) ? g_strdup_printf ("%d %s", day % 100, month)
                                 : g_strdup ("");
}

char *
laba_day_format_short (LabaDay day, LabaLanguage language)
{
  g_autofree char *month = laba_month_format_short (day / 100, language);

  return laba_day_is_valid (day) ? g_strdup_printf ("%d %s", day % 100, month)
                                 : g_strdup ("");
}

static char *
format_month (gint32 month, const char *const *names)
{
  if (laba_day_make (month / 100, month % 100, 1) == LABA_DAY_NONE)
    return g_strdup ("");
  return g_strdup_printf ("%s %d", names[month % 100 - 1], month / 100);
}

char *
laba_month_format (gint32 month, LabaLanguage language)
{
  return format_month (month, month_names[language]);
}

char *
laba_month_format_short (gint32 month, LabaLanguage language)
{
  return format_month (month, short_month_names[language]);
}

const char *
laba_month_name (int month, LabaLanguage language)
{
  g_return_val_if_fail (month >= 1 && month <= 12, "");

  return month_names[language][month - 1];
}

const char *
laba_month_name_short (int month, LabaLanguage language)
{
  g_return_val_if_fail (month >= 1 && month <= 12, "");

  return short_month_names[language][month - 1];
}

const char *
laba_weekday_name (int weekday, LabaLanguage language)
{
  g_return_val_if_fail (weekday >= 1 && weekday <= 7, "");

  return weekday_names[language][weekday - 1];
}
