/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/laba-money-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/laba-error.h"
#include "base/laba-money.h"

/* More digits than any amount has, and few enough for all arithmetic here. */
#define MAX_DIGITS 18

void
laba_decimal_shift (LabaDecimal *value, int zeros)
{
  value->places -= zeros;
  for (; value->places < 0; value->places++)
    value->digits *= 10;
  for (; value->places > 0 && value->digits % 10 == 0; value->places--)
    value->digits /= 10;
}

gint64
laba_decimal_clamp (LabaWide value)
{
  return (gint64) CLAMP (value, -LABA_MONEY_MAX, LABA_MONEY_MAX);
}

gboolean
laba_money_fail_unknown (const char *text, GError **error)
{
  g_set_error (error, LABA_ERROR, LABA_ERROR_INVALID,
               _("“%s” is not an amount. Write for example 25,000, 25rb or 3x40rb."),
                  text);
  return FALSE;
}

gboolean
laba_money_fail_large (const char *text, GError **error)
{
  g_autofree char *most = laba_money_format (LABA_MONEY_MAX, laba_language_get ());

  g_set_error (error, LABA_ERROR, LABA_ERROR_INVALID,
               _("“%1$s” is too much. An amount is at most %2$s."), text, most);
  return FALSE;
}

gboolean
laba_money_fail_two_ways (const char *text, gint64 one, gint64 other, GError **error)
{
  g_autofree char *first = laba_money_format_plain (one, laba_language_get ());
  g_autofree char *second = laba_money_format_plain (other, laba_language_get ());

  g_set_error (error, LABA_ERROR, LABA_ERROR_INVALID,
               _("“%1$s” can be read two ways. Write %2$s or %3$s."), text, first,
                  second);
  return FALSE;
}

static gboolean
fail_groups (const char *text, GError **error)
{
  g_set_error (error, LABA_ERROR, LABA_ERROR_INVALID,
               _("The digits of “%s” are not in groups of three. Write for example "
                  "25,000 or 1,250,000."),
                  text);
  return FALSE;
}

/* Whether all groups but the first have three digits, and the first is no bare nought. */
static gboolean
well_grouped (char **groups, guint n)
{
  const gsize first = strlen (groups[0]);

  if (first < 1 || first > 3 || groups[0][0] == '0')
    return FALSE;
  for (guint i = 1; i < n; i++)
    if (strlen (groups[i]) != 3)
      return FALSE;
  return TRUE;
}

static gboolean
from_digits (const char *text,
             const char *whole,
             const char *part,
             LabaDecimal *value,
             GError **error)
{
  g_autofree char *all = g_strconcat (whole, part, NULL);

  if (strlen (all) > MAX_DIGITS)
    return laba_money_fail_large (text, error);
  *value = (LabaDecimal){ g_ascii_strtoll (all, NULL, 10), (int) strlen (part) };
  return TRUE;
}

/* One separator, once: `1.250`, `1,25`, `25.50`. Thousands or decimals? */
static gboolean
read_pair (const char *text,
           char **groups,
           char separator,
           int zeros,
           LabaDecimal *value,
           GError **error)
{
  const gsize n = strlen (groups[1]);
  const gboolean grouped = well_grouped (groups, 2);
  const gboolean empty = strspn (groups[1], "0") == n;

  if (!from_digits (text, groups[0], groups[1], value, error))
    return FALSE;
  if (separator == ' ' && !grouped)
    return fail_groups (text, error);
  if (separator == ' ' || (grouped && zeros == 0))
    {
      value->places = 0;
      return TRUE;
    }
  if (grouped)
    {
      LabaDecimal decimal = *value;
      LabaDecimal whole = { value->digits, 0 };

      laba_decimal_shift (&decimal, zeros);
      laba_decimal_shift (&whole, zeros);
      return laba_money_fail_two_ways (text, laba_decimal_clamp (decimal.digits),
                                       laba_decimal_clamp (whole.digits), error);
    }
  if (zeros == 0 && separator == '.' && n > 1)
    return n == 2 && empty
               ? laba_money_fail_two_ways (text, laba_decimal_clamp (value->digits / 100),
                                           laba_decimal_clamp (value->digits * 10), error)
               : fail_groups (text, error);
  return TRUE;
}

/* Dots and commas: the last one starts the decimals. `1,250.000` cannot be told. */
static gboolean
read_mixed (const char *text, const char *figure, LabaDecimal *value, GError **error)
{
  const char *last = figure + strlen (figure);
  g_autofree char *front = NULL;
  g_autofree char *joined = NULL;
  g_auto (GStrv) groups = NULL;

  while (g_ascii_isdigit (last[-1]))
    last--;
  last--;
  front = g_strndup (figure, (gsize) (last - figure));
  groups = g_strsplit_set (front, "., ", -1);
  if (strchr (front, *last) != NULL || strlen (last + 1) == 3
      || !well_grouped (groups, g_strv_length (groups)))
    return fail_groups (text, error);

  joined = g_strjoinv ("", groups);
  return from_digits (text, joined, last + 1, value, error);
}

gboolean
laba_money_read_figure (const char *text,
                        const char *figure,
                        int zeros,
                        LabaDecimal *value,
                        GError **error)
{
  const gboolean dots = strchr (figure, '.') != NULL;
  const gboolean commas = strchr (figure, ',') != NULL;
  const gboolean spaces = strchr (figure, ' ') != NULL;
  g_auto (GStrv) groups = g_strsplit_set (figure, "., ", -1);
  g_autofree char *joined = g_strjoinv ("", groups);
  const guint n = g_strv_length (groups);

  if (n == 1)
    return from_digits (text, figure, "", value, error);
  if (dots + commas + spaces > 1)
    return read_mixed (text, figure, value, error);
  if (n == 2)
    return read_pair (text, groups, dots ? '.' : commas ? ',' : ' ', zeros, value, error);
  if (!well_grouped (groups, n))
    return fail_groups (text, error);
  return from_digits (text, joined, "", value, error);
}
