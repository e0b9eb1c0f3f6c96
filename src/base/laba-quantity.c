/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/laba-quantity.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/laba-error.h"
#include "base/laba-money.h"

#define MAX_PLACES 3
/* Whole digits of LABA_QUANTITY_MAX. */
#define MAX_DIGITS 10

gboolean
laba_quantity_in_range (gint64 quantity)
{
  return quantity >= -LABA_QUANTITY_MAX && quantity <= LABA_QUANTITY_MAX;
}

gboolean
laba_quantity_price (gint64 quantity, gint64 unit_price, gint64 *amount)
{
  return laba_money_multiply_divide (quantity, unit_price, LABA_QUANTITY_ONE, amount);
}

static gboolean
fail_unknown (const char *text, GError **error)
{
  g_set_error (error, LABA_ERROR, LABA_ERROR_INVALID,
               _("“%s” is not a quantity. Write for example 3 or 2.5."), text);
  return FALSE;
}

static gboolean
fail_large (const char *text, GError **error)
{
  g_autofree char *most = laba_quantity_format (LABA_QUANTITY_MAX, laba_language_get ());

  g_set_error (error, LABA_ERROR, LABA_ERROR_INVALID,
               _("“%1$s” is too much. A quantity is at most %2$s."), text, most);
  return FALSE;
}

/* `whole` and `part` are digits or nothing; NULL for no part. */
static gboolean
assemble (const char *text,
          gboolean negative,
          const char *whole,
          const char *part,
          gint64 *quantity,
          GError **error)
{
  gint64 result;
  gsize places = part == NULL ? 0 : strlen (part);

  if (*whole == '\0' || (part != NULL && places == 0))
    return fail_unknown (text, error);
  while (places > MAX_PLACES && part[places - 1] == '0')
    places--;
  if (places > MAX_PLACES)
    {
      g_set_error (error, LABA_ERROR, LABA_ERROR_INVALID,
                   _("“%s” has more than three decimals. Write for example 0.125."),
                      text);
      return FALSE;
    }
  while (whole[0] == '0' && whole[1] != '\0')
    whole++;
  if (strlen (whole) > MAX_DIGITS)
    return fail_large (text, error);

  result = g_ascii_strtoll (whole, NULL, 10);
  for (gsize i = 0; i < MAX_PLACES; i++)
    result = result * 10 + (i < places ? part[i] - '0' : 0);
  if (!laba_quantity_in_range (result))
    return fail_large (text, error);

  *quantity = negative ? -result : result;
  return TRUE;
}

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
fail_two_ways (const char *text, char **groups, LabaLanguage language, GError **error)
{
  g_set_error (error, LABA_ERROR, LABA_ERROR_INVALID,
               _("“%1$s” can be read two ways. Write %2$s%3$s or %2$s%4$s%3$s."), text,
                  groups[0], groups[1], language == LABA_LANGUAGE_ID ? "," : ".");
  return FALSE;
}

/* Dots and commas: the last separator stands once and starts the decimals, the others
 * group thousands. */
static gboolean
parse_mixed (const char *text,
             gboolean negative,
             const char *figure,
             gint64 *quantity,
             GError **error)
{
  const char *last = figure + strcspn (figure, ".,");
  g_auto (GStrv) groups = NULL;
  g_autofree char *front = NULL;
  g_autofree char *whole = NULL;

  for (const char *at = figure; *at != '\0'; at++)
    if (*at == '.' || *at == ',')
      last = at;
  front = g_strndup (figure, (gsize) (last - figure));
  groups = g_strsplit_set (front, ".,", -1);
  if (strchr (front, *last) != NULL || !well_grouped (groups, g_strv_length (groups)))
    return fail_unknown (text, error);

  whole = g_strjoinv ("", groups);
  return assemble (text, negative, whole, last + 1, quantity, error);
}

static char *
tidy (const char *text, gboolean *negative)
{
  g_autofree char *copy = g_strdup (text);
  const char *at = g_strstrip (copy);

  *negative = *at == '-' || g_str_has_prefix (at, "−");
  if (*negative)
    at += *at == '-' ? 1 : strlen ("−");
  return g_strdup (at);
}

gboolean
laba_quantity_parse (const char *text,
                     LabaLanguage language,
                     gint64 *quantity,
                     GError **error)
{
  gboolean negative;
  g_autofree char *shown = g_utf8_make_valid (text, -1);
  g_autofree char *figure = tidy (shown, &negative);
  g_auto (GStrv) groups = g_strsplit_set (figure, ".,", -1);
  const guint n = g_strv_length (groups);
  const char grouping = language == LABA_LANGUAGE_ID ? '.' : ',';
  g_autofree char *whole = NULL;

  if (*figure == '\0' || figure[strspn (figure, "0123456789.,")] != '\0')
    return fail_unknown (shown, error);
  if (n == 2 && figure[strlen (groups[0])] == grouping && well_grouped (groups, n))
    return fail_two_ways (shown, groups, language, error);
  if (n <= 2)
    return assemble (shown, negative, groups[0], groups[1], quantity, error);
  if (strchr (figure, '.') != NULL && strchr (figure, ',') != NULL)
    return parse_mixed (shown, negative, figure, quantity, error);
  if (!well_grouped (groups, n))
    return fail_unknown (shown, error);

  whole = g_strjoinv ("", groups);
  return assemble (shown, negative, whole, NULL, quantity, error);
}

gboolean
laba_quantity_parse_decimal (const char *text, gint64 *quantity, GError **error)
{
  gboolean negative;
  g_autofree char *shown = g_utf8_make_valid (text, -1);
  g_autofree char *figure = tidy (shown, &negative);
  g_auto (GStrv) groups = g_strsplit (figure, ".", -1);

  if (*figure == '\0' || g_strv_length (groups) > 2
      || figure[strspn (figure, "0123456789.")] != '\0')
    return fail_unknown (shown, error);
  return assemble (shown, negative, groups[0], groups[1], quantity, error);
}

static char *
format (gint64 quantity, const char *minus, const char *grouping, char point)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint64 size = quantity < 0 ? -(guint64) quantity : (guint64) quantity;
  guint part = (guint) (size % 1000);

  g_string_printf (text, "%" G_GUINT64_FORMAT, size / 1000);
  for (gssize at = (gssize) text->len - 3; at > 0; at -= 3)
    g_string_insert (text, at, grouping);
  if (quantity < 0)
    g_string_prepend (text, minus);
  if (part > 0)
    {
      g_string_append_printf (text, "%c%03u", point, part);
      while (text->str[text->len - 1] == '0')
        g_string_truncate (text, text->len - 1);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
laba_quantity_format (gint64 quantity, LabaLanguage language)
{
  return language == LABA_LANGUAGE_ID ? format (quantity, "−", ".", ',')
                                      : format (quantity, "−", ",", '.');
}

char *
laba_quantity_format_plain (gint64 quantity, LabaLanguage language)
{
  return format (quantity, "-", "", language == LABA_LANGUAGE_ID ? ',' : '.');
}

char *
laba_quantity_format_decimal (gint64 quantity)
{
  return format (quantity, "-", "", '.');
}
