/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/laba-day.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/laba-error.h"

/* What was typed: up to three parts, in the order day, month, year; 0 where left out. */
typedef struct
{
  int day;
  int month;
  int year;
} Parts;

static const struct
{
  const char *word;
  int days;
} words[] = {
  { "hari ini", 0 }, { "sekarang", 0 },   { "today", 0 },         { "kemarin", -1 },
  { "kemaren", -1 }, { "yesterday", -1 }, { "kemarin dulu", -2 }, { "kemarin lusa", -2 },
  { "besok", 1 },    { "tomorrow", 1 },   { "lusa", 2 },
};

static gboolean
fail (const char *text, GError **error)
{
  g_set_error (
      error, LABA_ERROR, LABA_ERROR_INVALID,
      _("“%s” is no day of the calendar. Write for example 24/11/2026, 24 Nov or "
                 "“yesterday”."),
         text);
  return FALSE;
}

/* 1 … 12 of a month's name or its beginning, three letters at least; 0 of anything else.
 */
static int
month_from_name (const char *name)
{
  const gsize n = strlen (name);
  int found = 0;

  if (n < 3)
    return 0;
  if (g_str_equal (name, "agt") || g_str_equal (name, "ags"))
    return 8;
  if (g_str_equal (name, "sept") || g_str_equal (name, "nop")
      || g_str_equal (name, "nopember"))
    return name[0] == 's' ? 9 : 11;
  for (int month = 1; month <= 12 && found == 0; month++)
    for (guint language = 0; language < LABA_N_LANGUAGES; language++)
      {
        const char *full = laba_month_name (month, (LabaLanguage) language);

        if (g_ascii_strncasecmp (full, name, n) == 0)
          found = month;
      }
  return found;
}

static gboolean
take_number (const char *word, int most, int *number)
{
  const gsize n = strlen (word);

  if (n < 1 || n > 4 || word[strspn (word, "0123456789")] != '\0')
    return FALSE;
  *number = (int) g_ascii_strtoll (word, NULL, 10);
  return *number > 0 && *number <= most;
}

static gboolean
take_month (const char *word, int *month)
{
  *month = month_from_name (word);
  return *month > 0 || take_number (word, 12, month);
}

static gboolean
take_year (const char *word, int *year)
{
  if (!take_number (word, LABA_DAY_MAX / 10000, year))
    return FALSE;
  if (strlen (word) == 2)
    *year += 2000;
  return *year >= LABA_DAY_MIN / 10000;
}

static gboolean
read_parts (char **list, Parts *parts)
{
  const guint n = g_strv_length (list);

  if (n < 1 || n > 3)
    return FALSE;
  if (n == 3 && strlen (list[0]) == 4)
    return take_year (list[0], &parts->year) && take_month (list[1], &parts->month)
           && take_number (list[2], 31, &parts->day);
  return take_number (list[0], 31, &parts->day)
         && (n < 2 || take_month (list[1], &parts->month))
         && (n < 3 || take_year (list[2], &parts->year));
}

/* The words of the text, lower case, whatever stands between them. */
static char **
split (const char *text)
{
  g_autofree char *lower = g_ascii_strdown (text, -1);
  g_auto (GStrv) all = g_strsplit_set (g_strdelimit (lower, "/-., \t", ' '), " ", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; all[i] != NULL; i++)
    if (*all[i] != '\0')
      g_strv_builder_add (builder, all[i]);
  return g_strv_builder_end (builder);
}

/* The first day that the parts allow, from today on, going back (step -1) or ahead (1).
 */
static LabaDay
nearest (const Parts *parts, LabaDay today, int step)
{
  int year = today / 10000;
  int month = today / 100 % 100;

  if (parts->year > 0)
    return laba_day_make (parts->year, parts->month, parts->day);

  /* A 29 February may be eight years away. */
  for (int tries = 0; tries < 12 * 9; tries++)
    {
      const LabaDay day = laba_day_make (year, month, parts->day);
      const gboolean fits = parts->month == 0 || parts->month == month;

      if (fits && day != LABA_DAY_NONE && (day - today) * step >= 0)
        return day;
      month += step;
      if (month < 1 || month > 12)
        {
          year += step;
          month = month < 1 ? 12 : 1;
        }
    }
  return LABA_DAY_NONE;
}

static gboolean
parse (const char *text, LabaDay today, int step, LabaDay *day, GError **error)
{
  g_autofree char *shown = g_utf8_make_valid (text, -1);
  g_auto (GStrv) list = split (shown);
  g_autofree char *joined = g_strjoinv (" ", list);
  LabaDay result = LABA_DAY_NONE;
  Parts parts = { 0 };

  g_return_val_if_fail (laba_day_is_valid (today), FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (joined, words[i].word))
      result = laba_day_add (today, words[i].days);
  if (result == LABA_DAY_NONE && read_parts (list, &parts))
    result = nearest (&parts, today, step);
  if (result == LABA_DAY_NONE)
    return fail (shown, error);

  *day = result;
  return TRUE;
}

gboolean
laba_day_parse (const char *text, LabaDay today, LabaDay *day, GError **error)
{
  return parse (text, today, -1, day, error);
}

gboolean
laba_day_parse_ahead (const char *text, LabaDay today, LabaDay *day, GError **error)
{
  return parse (text, today, 1, day, error);
}
