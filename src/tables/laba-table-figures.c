/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "tables/laba-table-private.h"

/* ---- numbers ---- */

/* Behind spaces, and what means rupiah. */
static const char *
skip_currency (const char *at)
{
  for (;;)
    {
      const char *before = at;

      while (g_unichar_isspace (g_utf8_get_char (at)))
        at = g_utf8_next_char (at);
      if (g_ascii_strncasecmp (at, "rp", 2) == 0 && !g_ascii_isalpha (at[2]))
        at += at[2] == '.' ? 3 : 2;
      else if (g_ascii_strncasecmp (at, "idr", 3) == 0 && !g_ascii_isalpha (at[3]))
        at += 3;
      if (at == before)
        return at;
    }
}

/* Behind a sign or an opening bracket. */
static const char *
skip_sign (const char *at, gboolean *negative, gboolean *bracket)
{
  if (g_str_has_prefix (at, "\xe2\x88\x92")) /* U+2212, the minus that is printed */
    {
      *negative = TRUE;
      return at + 3;
    }
  *bracket |= *at == '(';
  *negative |= *at == '-' || *at == '(';
  return *at == '-' || *at == '+' || *at == '(' ? at + 1 : at;
}

/* Behind what follows a number: ",-" of a price, %, a closing bracket, the currency. */
static const char *
skip_tail (LabaTableFigures *self, const char *at, gboolean bracket)
{
  at += g_str_has_prefix (at, ",-") || g_str_has_prefix (at, ".-") ? 2 : 0;
  at = skip_currency (at);
  self->percent = *at == '%';
  at += self->percent;
  at = skip_currency (at);
  at += bracket && *at == ')';
  return skip_currency (at);
}

gboolean
laba_table_figures_take (LabaTableFigures *self, const char *text)
{
  gboolean bracket = FALSE;
  gsize n = 0;

  *self = (LabaTableFigures){ 0 };
  text = skip_currency (skip_sign (skip_currency (text), &self->negative, &bracket));
  if (!self->negative)
    text = skip_currency (skip_sign (text, &self->negative, &bracket));
  /* "25.000,-" */
  while (
      g_ascii_isdigit (text[n])
      || (n > 0 && (text[n] == '.' || text[n] == ',') && g_ascii_isdigit (text[n + 1])))
    n++;
  if (n == 0 || n >= sizeof self->figures)
    return FALSE;
  memcpy (self->figures, text, n);
  return *skip_tail (self, text + n, bracket) == '\0';
}

/* Figures in threes behind the separator: 1.250.000. How many groups follow the first, or
 * -1; `rest` is what stands behind them. */
static int
count_groups (const char *text, char separator, const char **rest)
{
  gsize first = strspn (text, "0123456789");
  int groups = 0;

  *rest = text + first;
  if (first == 0)
    return -1;
  while (**rest == separator && strspn (*rest + 1, "0123456789") == 3)
    {
      groups++;
      *rest += 4;
    }
  return groups > 0 && (first > 3 || text[0] == '0') ? -1 : groups;
}

/* Whether it can be read with that separator for thousands and the other for decimals. */
static gboolean
fits (const char *figures, char thousands, char decimals, int *groups)
{
  const char *rest = NULL;

  *groups = count_groups (figures, thousands, &rest);
  if (*groups >= 0 && *rest == decimals)
    rest += 1 + strspn (rest + 1, "0123456789");
  return *groups >= 0 && *rest == '\0';
}

LabaTableShape
laba_table_figures_shape (const LabaTableFigures *self)
{
  int dot_groups = 0, comma_groups = 0;
  gboolean dots = fits (self->figures, '.', ',', &dot_groups);
  gboolean commas = fits (self->figures, ',', '.', &comma_groups);

  if (strpbrk (self->figures, ".,") == NULL)
    return LABA_TABLE_SHAPE_PLAIN;
  if (dots && commas)
    return dot_groups > 0 ? LABA_TABLE_SHAPE_THREE_DOT : LABA_TABLE_SHAPE_THREE_COMMA;
  if (dots)
    return LABA_TABLE_SHAPE_DOTS;
  return commas ? LABA_TABLE_SHAPE_COMMAS : LABA_TABLE_SHAPE_NONE;
}

/* ---- days ---- */

/* A number of one to `most` figures; FALSE where none stands. */
static gboolean
take_number (const char **at, gsize most, int *number)
{
  gsize n = strspn (*at, "0123456789");

  if (n == 0 || n > most)
    return FALSE;
  *number = 0;
  for (gsize i = 0; i < n; i++)
    *number = *number * 10 + ((*at)[i] - '0');
  *at += n;
  return TRUE;
}

/* One of those characters; which one it was, or '\0' where none of them stands. */
static char
take_one_of (const char **at, const char *characters)
{
  if (**at == '\0' || strchr (characters, **at) == NULL)
    return '\0';
  return *(*at)++;
}

static gboolean
take_word (const char **at, const char *word)
{
  const char *from = *at + strspn (*at, " ");

  if (g_ascii_strncasecmp (from, word, strlen (word)) != 0)
    return FALSE;
  *at = from + strlen (word);
  return TRUE;
}

/* 19.30, 19:30:05, 7:30 PM, 19.30 WIB, 19:30:00.000, 19:30:00+07:00; nothing is no time.
 */
static gboolean
take_time (LabaTableWhen *self, const char *at)
{
  int hour = 0, minute = 0, second = 0;

  self->seconds = -1;
  at += strspn (at, " ,T\t");
  if (*at == '\0')
    return TRUE;
  if (!take_number (&at, 2, &hour) || !take_one_of (&at, ":.")
      || !take_number (&at, 2, &minute)
      || (take_one_of (&at, ":.") && !take_number (&at, 2, &second)))
    return FALSE;
  if (take_one_of (&at, ".,"))
    at += strspn (at, "0123456789");
  if (hour <= 12 && take_word (&at, "PM"))
    hour = hour % 12 + 12;
  else if (hour <= 12 && take_word (&at, "AM"))
    hour %= 12;
  if (!take_word (&at, "WIB") && !take_word (&at, "WITA") && !take_word (&at, "WIT")
      && !take_word (&at, "Z") && (*at == '+' || *at == '-'))
    at += 1 + strspn (at + 1, "0123456789:");
  self->seconds = hour * 3600 + minute * 60 + second;
  at += strspn (at, " ");
  return *at == '\0' && hour < 24 && minute < 60 && second < 60;
}

/* 24 Nov 2026, 24-November-2026, Nov 24, 2026: the month has a name. `text` up to the
 * third of its words is the day. */
static gboolean
take_named (LabaTableWhen *self, const char *text)
{
  static const char between[] = " -/.,";
  const char *words[3];
  gsize lengths[3];

  for (guint i = 0; i < 3; i++)
    {
      words[i] = text + strspn (text, between);
      /* A time may follow the year at once. */
      lengths[i] = strcspn (words[i], i < 2 ? between : " -/.,T:");
      text = words[i] + lengths[i];
    }
  guint month = g_ascii_isalpha (*words[0]) ? 0 : 1;
  if (!g_ascii_isalpha (*words[month]) || lengths[2] != 4)
    return FALSE;
  g_autofree char *day
      = g_strdup_printf ("%.*s %.*s %.*s", (int) lengths[1 - month], words[1 - month],
                         (int) lengths[month], words[month], (int) lengths[2], words[2]);
  return laba_day_parse (day, laba_day_make (2000, 1, 1), &self->day, NULL)
         && take_time (self, text);
}

/* 20261124 */
static gboolean
take_joined (LabaTableWhen *self, const char *text)
{
  int number = 0;

  if (strspn (text, "0123456789") != 8 || !take_number (&text, 8, &number)
      || !laba_day_is_valid (number) || number < 19900000 || number >= 21000000)
    return FALSE;
  self->day = number;
  return take_time (self, text);
}

gboolean
laba_table_when_take (LabaTableWhen *self, const char *text)
{
  const char *at = text + strspn (text, " ");
  const char *start = at;
  char between[2] = "";
  int third = 0;

  *self = (LabaTableWhen){ .seconds = -1 };
  if (take_joined (self, at))
    return TRUE;
  if (!take_number (&at, 4, &self->first) || !(between[0] = take_one_of (&at, "/-."))
      || !take_number (&at, 2, &self->second) || !take_one_of (&at, between)
      || !take_number (&at, 4, &third))
    {
      self->first = 0;
      return take_named (self, start);
    }
  self->year_first = self->first > 31;
  self->year = self->year_first ? self->first : third;
  if (self->year_first)
    {
      self->first = self->second;
      self->second = third;
    }
  if (self->year < 100)
    self->year += 2000;
  return self->year >= 1900 && self->year < 3000 && self->first >= 1 && self->second >= 1
         && self->first <= 31 && self->second <= 31
         && (self->first <= 12 || self->second <= 12) && take_time (self, at);
}
