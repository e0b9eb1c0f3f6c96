/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "tables/laba-table-private.h"

#define SURE 15        /* figures that a spreadsheet program keeps of a number */
#define FIGURES_MAX 40 /* more is no number of anybody's books */
#define EXPONENT_MAX 400
#define DAY_SECONDS 86400

/* ---- texts ---- */

static gboolean
is_space (gunichar c)
{
  return g_unichar_isspace (c) || c == 0xfeff || (c >= 0x200b && c <= 0x200d);
}

char *
laba_table_trim (char *text)
{
  char *end;

  while (*text != '\0' && is_space (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  end = text + strlen (text);
  while (end > text && is_space (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  *end = '\0';
  return text;
}

/* The character that stands as _x000A_ at `text`; 0 where none does. */
static gunichar
escaped (const char *text)
{
  gunichar c = 0;

  for (guint i = 2; i < 6; i++)
    {
      if (!g_ascii_isxdigit (text[i]))
        return 0;
      c = c * 16 + (gunichar) g_ascii_xdigit_value (text[i]);
    }
  return text[6] == '_' && g_unichar_validate (c) ? c : 0;
}

char *
laba_table_unescape (GString *text)
{
  char *to = strstr (text->str, "_x");

  /* It only gets shorter. */
  for (const char *from = to; from != NULL && *from != '\0';)
    {
      gunichar c = strncmp (from, "_x", 2) == 0 ? escaped (from) : 0;

      if (c != 0)
        to += g_unichar_to_utf8 (c, to);
      else
        *to++ = *from;
      from += c != 0 ? 7 : 1;
      if (*from == '\0')
        *to = '\0';
    }
  return laba_table_trim (text->str);
}

/* ---- numbers ---- */

/* A decimal number: 0.FIGURES times ten to `point`. */
typedef struct
{
  gboolean negative;
  char figures[FIGURES_MAX + 1]; /* no zeros at the ends */
  int n, point;
  int written; /* figures before the dot as they stand, or 0 with an exponent */
} Decimal;

/* Takes the figures up to the exponent; FALSE where there are none or too many. */
static gboolean
take_figures (Decimal *self, const char **raw)
{
  gboolean any = FALSE, behind = FALSE;
  int zeros = 0; /* that count only when a figure follows */

  for (; g_ascii_isdigit (**raw) || (**raw == '.' && !behind); (*raw)++)
    {
      behind |= **raw == '.';
      if (**raw == '.')
        continue;
      any = TRUE;
      self->written += !behind && (self->n > 0 || zeros > 0 || **raw != '0');
      if (self->n == 0 && **raw == '0')
        {
          self->point -= behind;
          continue;
        }
      self->point += !behind;
      if (**raw == '0')
        {
          zeros++;
          continue;
        }
      if (self->n + zeros >= FIGURES_MAX)
        return FALSE;
      memset (self->figures + self->n, '0', (gsize) zeros);
      self->n += zeros;
      zeros = 0;
      self->figures[self->n++] = **raw;
    }
  return any;
}

static gboolean
take_number (Decimal *self, const char *raw)
{
  raw += strspn (raw, " \t\r\n");
  self->negative = *raw == '-';
  raw += *raw == '-' || *raw == '+';
  if (!take_figures (self, &raw))
    return FALSE;
  if (*raw == 'e' || *raw == 'E')
    {
      char *end = NULL;
      long exponent = strtol (raw + 1, &end, 10);

      if (end == raw + 1 || ABS (exponent) > EXPONENT_MAX)
        return FALSE;
      self->point += (int) exponent;
      self->written = 0;
      raw = end;
    }
  raw += strspn (raw, " \t\r\n");
  return *raw == '\0' && self->point <= FIGURES_MAX;
}

/* Keeps the figures that were kept: 0.30000000000000004 was 0.3. */
static void
round_figures (Decimal *self)
{
  gboolean up = self->n > SURE && self->figures[SURE] >= '5';

  self->n = MIN (self->n, SURE);
  for (int i = self->n - 1; up && i >= 0; i--)
    {
      up = self->figures[i] == '9';
      self->figures[i] = up ? '0' : (char) (self->figures[i] + 1);
    }
  if (up)
    {
      self->figures[0] = '1';
      self->n = 1;
      self->point++;
    }
  while (self->n > 0 && self->figures[self->n - 1] == '0')
    self->n--;
}

static void
append_decimal (GString *text, const Decimal *self)
{
  if (self->n == 0 || self->point < -FIGURES_MAX)
    {
      g_string_append_c (text, '0');
      return;
    }
  if (self->negative)
    g_string_append_c (text, '-');
  if (self->point <= 0)
    g_string_append (text, "0.");
  for (int i = self->point; i < 0; i++)
    g_string_append_c (text, '0');
  for (int i = 0; i < MAX (self->n, self->point); i++)
    {
      if (i == self->point && i > 0)
        g_string_append_c (text, '.');
      g_string_append_c (text, i < self->n ? self->figures[i] : '0');
    }
}

gboolean
laba_table_number_to_text (const char *raw, GString *text, gboolean *lost)
{
  Decimal decimal = { 0 };

  if (!take_number (&decimal, raw))
    return FALSE;
  /* Written out in full it was written by a program that kept it all. */
  *lost = decimal.point > SURE && (decimal.written == 0 || decimal.n <= SURE);
  if (decimal.written <= SURE || decimal.n > decimal.point)
    round_figures (&decimal);
  append_decimal (text, &decimal);
  return TRUE;
}

/* ---- days ---- */

gboolean
laba_table_number_to_day (double number,
                          LabaTableFormat format,
                          gboolean is_1904,
                          LabaDay *day,
                          int *seconds)
{
  double whole = floor (number);
  int rest;

  if (!(number >= 0) || number > 500000)
    return FALSE;
  rest = (int) floor ((number - whole) * DAY_SECONDS + 0.5);
  if (rest == DAY_SECONDS)
    {
      whole += 1;
      rest = 0;
    }
  *seconds = format != LABA_TABLE_FORMAT_DAY || rest != 0 ? rest : -1;
  *day = LABA_DAY_NONE;
  if (format == LABA_TABLE_FORMAT_TIME && whole < 1)
    return TRUE;
  /* Day 60 is a 29 February 1900 that never was; days before it count one less. */
  if (is_1904)
    *day = laba_day_add (laba_day_make (1904, 1, 1), (int) whole);
  else if (whole >= 1 && whole < 60)
    *day = laba_day_add (laba_day_make (1900, 1, 1), (int) whole - 1);
  else if (whole > 60)
    *day = laba_day_add (laba_day_make (1900, 3, 1), (int) whole - 61);
  return *day != LABA_DAY_NONE;
}

void
laba_table_append_day (GString *text, LabaDay day, int seconds)
{
  if (day != LABA_DAY_NONE)
    {
      g_autofree char *iso = laba_day_to_iso (day);

      g_string_append (text, iso);
    }
  if (day != LABA_DAY_NONE && seconds >= 0)
    g_string_append_c (text, ' ');
  if (seconds >= 0)
    g_string_append_printf (text, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60,
                            seconds % 60);
}
