/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/laba-day.h"

#include <locale.h>

#include "base/laba-error.h"
#include "base/laba-period.h"

#define TODAY ((LabaDay) 20261124) /* a Tuesday */

/* ---- days ---- */

/* Every day of eleven centuries, counted with our own rule of leap years. */
static void
test_calendar (void)
{
  static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  LabaDay before = LABA_DAY_NONE;
  int count = 0;

  for (int year = 1900; year <= 2999; year++)
    for (int month = 1; month <= 12; month++)
      {
        const gboolean leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        const int length = lengths[month - 1] + (month == 2 && leap ? 1 : 0);

        g_assert_cmpint (laba_day_make (year, month, length + 1), ==, LABA_DAY_NONE);
        for (int n = 1; n <= length; n++, count++)
          {
            const LabaDay day = year * 10000 + month * 100 + n;

            g_assert_true (laba_day_is_valid (day));
            g_assert_cmpint (laba_day_add (LABA_DAY_MIN, count), ==, day);
            g_assert_cmpint (laba_day_between (LABA_DAY_MIN, day), ==, count);
            g_assert_cmpint (laba_day_add (day, -1), ==, before);
            /* 1 January 1900 was a Monday. */
            g_assert_cmpint (laba_day_weekday (day), ==, count % 7 + 1);
            g_assert_cmpint (laba_day_month_end (day), ==,
                             year * 10000 + month * 100 + length);
            before = day;
          }
      }
  g_assert_cmpint (laba_day_add (LABA_DAY_MAX, 1), ==, LABA_DAY_NONE);
}

static void
test_invalid (void)
{
  static const LabaDay days[] = {
    0,        1,        20260230, 20260431, 20250229,  19000229,   20261301,   20260001,
    20260100, 18991231, 30000101, 99999999, -20261124, G_MAXINT32, G_MININT32,
  };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *iso = laba_day_to_iso (days[i]);
      g_autofree char *text = laba_day_format (days[i], LABA_LANGUAGE_ID);

      g_assert_false (laba_day_is_valid (days[i]));
      g_assert_cmpint (laba_day_add (days[i], 1), ==, LABA_DAY_NONE);
      g_assert_cmpint (laba_day_add_months (days[i], 1), ==, LABA_DAY_NONE);
      g_assert_cmpstr (iso, ==, "");
      g_assert_cmpstr (text, ==, "");
    }
  g_assert_cmpint (laba_day_add (TODAY, G_MAXINT), ==, LABA_DAY_NONE);
  g_assert_cmpint (laba_day_add (TODAY, G_MININT), ==, LABA_DAY_NONE);
  g_assert_cmpint (laba_day_add_months (TODAY, G_MAXINT), ==, LABA_DAY_NONE);
  g_assert_cmpint (laba_day_add_months (TODAY, G_MININT), ==, LABA_DAY_NONE);
}

static void
test_months (void)
{
  g_assert_cmpint (laba_day_add_months (20260131, 1), ==, 20260228);
  g_assert_cmpint (laba_day_add_months (20240131, 1), ==, 20240229);
  g_assert_cmpint (laba_day_add_months (20240229, 12), ==, 20250228);
  g_assert_cmpint (laba_day_add_months (20260115, -1), ==, 20251215);
  g_assert_cmpint (laba_day_add_months (20261231, 2), ==, 20270228);
  g_assert_cmpint (laba_day_add_months (20260331, -13), ==, 20250228);
  g_assert_cmpint (laba_day_add_months (19000101, -1), ==, LABA_DAY_NONE);
  g_assert_cmpint (laba_day_add_months (29991201, 1), ==, LABA_DAY_NONE);
  g_assert_cmpint (laba_day_month (TODAY), ==, 202611);
  g_assert_cmpint (laba_day_month_start (TODAY), ==, 20261101);
}

static void
test_today (void)
{
  const LabaDay before = laba_day_today ();
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *expected = g_date_time_format (now, "%Y%m%d");

  /* At midnight the two may differ by one; then the next try does not. */
  g_assert_true (g_ascii_strtoll (expected, NULL, 10) == before
                 || g_ascii_strtoll (expected, NULL, 10) == laba_day_today ());
}

static void
test_iso (void)
{
  static const char *const refused[] = {
    "",           "2026-02-30",  "2026-2-3",
    "26-02-03",   "2026-11-24 ", " 2026-11-24",
    "2026/11/24", "20261124",    "2026-13-01",
    "2026-00-10", "2026-10-00",  "1899-12-31",
    "3000-01-01", "2026-11-24T", "2026-11-2x",
    "2026-11",    "-026-11-24",  "２０２６-11-24",
  };
  LabaDay day = 77;

  g_assert_true (laba_day_parse_iso ("2026-11-24", &day, NULL));
  g_assert_cmpint (day, ==, TODAY);
  g_assert_true (laba_day_parse_iso ("2024-02-29", &day, NULL));
  g_assert_cmpint (day, ==, 20240229);

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;

      if (laba_day_parse_iso (refused[i], &day, &error))
        g_error ("“%s” gave %d", refused[i], day);
      g_assert_error (error, LABA_ERROR, LABA_ERROR_INVALID);
      g_assert_cmpint (day, ==, 20240229);
    }
}

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    LabaDay day, ahead;
  } cases[] = {
    { "24/11/2026", 20261124, 20261124 },
    { "24-11-26", 20261124, 20261124 },
    { "24.11.2026", 20261124, 20261124 },
    { "2026-11-24", 20261124, 20261124 },
    { "2026/11/24", 20261124, 20261124 },
    { "1/2/2025", 20250201, 20250201 },
    { "24 nov", 20261124, 20261124 },
    { "25 nov", 20251125, 20261125 },
    { "24 November 2026", 20261124, 20261124 },
    { "24 Nopember 2026", 20261124, 20261124 },
    { "17 agustus 2025", 20250817, 20250817 },
    { "17 Agt", 20260817, 20270817 },
    { "17 aug", 20260817, 20270817 },
    { "1 Mei", 20260501, 20270501 },
    { "1 may", 20260501, 20270501 },
    { "5 okt", 20261005, 20271005 },
    { "5 Oct", 20261005, 20271005 },
    { "5 des", 20251205, 20261205 },
    { "5 sept 2026", 20260905, 20260905 },
    { "24/11", 20261124, 20261124 },
    { "28/12", 20251228, 20261228 },
    { "29/2", 20240229, 20280229 },
    { "24", 20261124, 20261124 },
    { "23", 20261123, 20261223 },
    { "25", 20261025, 20261125 },
    { "31", 20261031, 20261231 },
    { "05", 20261105, 20261205 },
    { "hari ini", 20261124, 20261124 },
    { "Hari  Ini", 20261124, 20261124 },
    { "today", 20261124, 20261124 },
    { "kemarin", 20261123, 20261123 },
    { "Yesterday", 20261123, 20261123 },
    { "kemarin dulu", 20261122, 20261122 },
    { "besok", 20261125, 20261125 },
    { "tomorrow", 20261125, 20261125 },
    { "lusa", 20261126, 20261126 },
    { " 24 / 11 / 2026 ", 20261124, 20261124 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      LabaDay day = 77;

      if (!laba_day_parse (cases[i].text, TODAY, &day, &error))
        g_error ("“%s”: %s", cases[i].text, error->message);
      if (day != cases[i].day)
        g_error ("“%s” gave %d", cases[i].text, day);
      g_assert_true (laba_day_parse_ahead (cases[i].text, TODAY, &day, NULL));
      if (day != cases[i].ahead)
        g_error ("“%s” ahead gave %d", cases[i].text, day);
    }
}

static void
test_parse_refuses (void)
{
  static const char *const refused[] = {
    "",
    "30/2",
    "30/2/2026",
    "29/2/2025",
    "31/11",
    "0",
    "32",
    "24/13",
    "24/0",
    "24/11/0",
    "24/11/1899",
    "24/11/3000",
    "24/11/26/1",
    "nov",
    "24 xyz",
    "24 ma",
    "24 november kemarin",
    "senja",
    "99999999999",
    "2026-11",
    "11/24/2026",
    "-5/11x",
    "24/11/2026x",
    "\xff",
    "1e1",
  };

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;
      LabaDay day = 77;

      if (laba_day_parse (refused[i], TODAY, &day, &error))
        g_error ("“%s” gave %d", refused[i], day);
      g_assert_error (error, LABA_ERROR, LABA_ERROR_INVALID);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_cmpint (day, ==, 77);
    }
}

static void
test_format (void)
{
  g_autofree char *iso = laba_day_to_iso (20260105);
  g_autofree char *full = laba_day_format (20260817, LABA_LANGUAGE_ID);
  g_autofree char *english = laba_day_format (20260817, LABA_LANGUAGE_EN);
  g_autofree char *brief = laba_day_format_short (20260801, LABA_LANGUAGE_ID);
  g_autofree char *month = laba_month_format (202605, LABA_LANGUAGE_ID);
  g_autofree char *brief_month = laba_month_format_short (202605, LABA_LANGUAGE_EN);

  g_assert_cmpstr (iso, ==, "2026-01-05");
  g_assert_cmpstr (full, ==, "17 Agustus 2026");
  g_assert_cmpstr (english, ==, "17 August 2026");
  g_assert_cmpstr (brief, ==, "1 Agu 2026");
  g_assert_cmpstr (month, ==, "Mei 2026");
  g_assert_cmpstr (brief_month, ==, "May 2026");
  g_assert_cmpstr (laba_weekday_name (laba_day_weekday (TODAY), LABA_LANGUAGE_ID), ==,
                   "Selasa");
}

/* Every name that is shown can be typed. */
static void
test_reads_format (void)
{
  for (LabaDay day = TODAY; day < 20271124; day = laba_day_add (day, 1))
    for (guint i = 0; i < LABA_N_LANGUAGES; i++)
      {
        g_autofree char *full = laba_day_format (day, (LabaLanguage) i);
        g_autofree char *brief = laba_day_format_short (day, (LabaLanguage) i);
        g_autofree char *iso = laba_day_to_iso (day);
        LabaDay read = LABA_DAY_NONE;

        g_assert_true (laba_day_parse (full, TODAY, &read, NULL));
        g_assert_cmpint (read, ==, day);
        g_assert_true (laba_day_parse (brief, TODAY, &read, NULL));
        g_assert_cmpint (read, ==, day);
        g_assert_true (laba_day_parse_iso (iso, &read, NULL));
        g_assert_cmpint (read, ==, day);
      }
}

/* ---- periods ---- */

static void
test_period_parse (void)
{
  static const struct
  {
    const char *text;
    LabaDay from, to;
    const char *indonesian, *english;
  } cases[] = {
    { "this-month", 20261101, 20261130, "November 2026", "November 2026" },
    { "bulan ini", 20261101, 20261130, "November 2026", "November 2026" },
    { "last-month", 20261001, 20261031, "Oktober 2026", "October 2026" },
    { "this-year", 20260101, 20261231, "2026", "2026" },
    { "Tahun Lalu", 20250101, 20251231, "2025", "2025" },
    { "last year", 20250101, 20251231, "2025", "2025" },
    { "all", LABA_DAY_MIN, LABA_DAY_MAX, "Semua hari", "All days" },
    { "2024", 20240101, 20241231, "2024", "2024" },
    { "2024-02", 20240201, 20240229, "Februari 2024", "February 2024" },
    { "2026-11-24", 20261124, 20261124, "24 November 2026", "24 November 2026" },
    { "2026-08..2026-10", 20260801, 20261031, "Agustus – Oktober 2026",
      "August – October 2026" },
    { "2025-12..2026-01", 20251201, 20260131, "Desember 2025 – Januari 2026",
      "December 2025 – January 2026" },
    { "2024..2025", 20240101, 20251231, "2024 – 2025", "2024 – 2025" },
    { "2026-11-03..2026-11-24", 20261103, 20261124, "3 – 24 November 2026",
      "3 – 24 November 2026" },
    { "2026-08-03..2026-11-24", 20260803, 20261124, "3 Agustus – 24 November 2026",
      "3 August – 24 November 2026" },
    { "2025-12-31..2026-01-02", 20251231, 20260102, "31 Desember 2025 – 2 Januari 2026",
      "31 December 2025 – 2 January 2026" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *indonesian = NULL;
      g_autofree char *english = NULL;
      LabaPeriod period;

      if (!laba_period_parse (cases[i].text, TODAY, &period, &error))
        g_error ("“%s”: %s", cases[i].text, error->message);
      g_assert_cmpint (period.from, ==, cases[i].from);
      g_assert_cmpint (period.to, ==, cases[i].to);
      indonesian = laba_period_format (period, LABA_LANGUAGE_ID);
      english = laba_period_format (period, LABA_LANGUAGE_EN);
      g_assert_cmpstr (indonesian, ==, cases[i].indonesian);
      g_assert_cmpstr (english, ==, cases[i].english);
    }
}

static void
test_period_refuses (void)
{
  static const char *const refused[] = { "",
                                         "soon",
                                         "2026-13",
                                         "2026-11-31",
                                         "1899",
                                         "2026..",
                                         "..2026",
                                         "..",
                                         "2026..2025",
                                         "2026-1",
                                         "2026-11-24..2026-11-23",
                                         "2024..2025..2026" };

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;
      LabaPeriod period = { 1, 2 };

      if (laba_period_parse (refused[i], TODAY, &period, &error))
        g_error ("“%s” gave %d..%d", refused[i], period.from, period.to);
      g_assert_error (error, LABA_ERROR, LABA_ERROR_INVALID);
      g_assert_cmpint (period.from, ==, 1);
    }
}

static void
test_period_before (void)
{
  static const struct
  {
    LabaPeriod period, before;
  } cases[] = {
    { { 20261101, 20261130 }, { 20261001, 20261031 } },
    { { 20260301, 20260331 }, { 20260201, 20260228 } },
    { { 20260101, 20261231 }, { 20250101, 20251231 } },
    { { 20260101, 20260331 }, { 20251001, 20251231 } },
    { { 20261124, 20261124 }, { 20261123, 20261123 } },
    { { 20261103, 20261124 }, { 20261012, 20261102 } },
  };
  LabaPeriod before = { 0, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (laba_period_before (cases[i].period, &before));
      g_assert_cmpint (before.from, ==, cases[i].before.from);
      g_assert_cmpint (before.to, ==, cases[i].before.to);
      g_assert_cmpint (laba_day_add (before.to, 1), ==, cases[i].period.from);
    }
  g_assert_false (laba_period_before (laba_period_all (), &before));
  g_assert_false (laba_period_before ((LabaPeriod){ 19000101, 19000131 }, &before));
}

static void
test_period_counts (void)
{
  const LabaPeriod november = laba_period_month_of (TODAY);
  const LabaPeriod year = laba_period_year_of (20240101);

  g_assert_cmpint (laba_period_days (november), ==, 30);
  g_assert_cmpint (laba_period_months (november), ==, 1);
  g_assert_cmpint (laba_period_days (year), ==, 366);
  g_assert_cmpint (laba_period_months (year), ==, 12);
  g_assert_cmpint (laba_period_months ((LabaPeriod){ 20251231, 20260101 }), ==, 2);
  g_assert_true (laba_period_has (november, 20261101));
  g_assert_true (laba_period_has (november, 20261130));
  g_assert_false (laba_period_has (november, 20261201));
  g_assert_false (laba_period_is_valid ((LabaPeriod){ 20261124, 20261123 }));
  g_assert_false (laba_period_is_valid ((LabaPeriod){ 0, 20261123 }));
  g_assert_true (laba_period_is_all (laba_period_all ()));
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/day/calendar", test_calendar);
  g_test_add_func ("/day/invalid", test_invalid);
  g_test_add_func ("/day/months", test_months);
  g_test_add_func ("/day/today", test_today);
  g_test_add_func ("/day/iso", test_iso);
  g_test_add_func ("/day/parse/reads", test_parse);
  g_test_add_func ("/day/parse/refuses", test_parse_refuses);
  g_test_add_func ("/day/format", test_format);
  g_test_add_func ("/day/reads-format", test_reads_format);
  g_test_add_func ("/period/parse", test_period_parse);
  g_test_add_func ("/period/refuses", test_period_refuses);
  g_test_add_func ("/period/before", test_period_before);
  g_test_add_func ("/period/counts", test_period_counts);
  return g_test_run ();
}
