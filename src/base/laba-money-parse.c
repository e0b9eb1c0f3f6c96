/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/laba-money.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/laba-error.h"
#include "base/laba-money-private.h"

/* sum     = [sign] product { sign product }
 * product = number { ("x" | "*") number }
 * number  = ["Rp"] figure [unit] { smaller figure with its unit } ["rupiah"] [",-"] */

/* Decimals that may be left between the factors of a product: 2,5x10.000. */
#define MAX_PLACES 6

typedef struct
{
  const char *text; /* as typed, for the sentences */
  const char *at;   /* in the tidied copy */
} Parser;

static const struct
{
  const char *word;
  int zeros;
} units[] = {
  { "rb", 3 },       { "ribu", 3 },      { "rebu", 3 },    { "k", 3 },
  { "thousand", 3 }, { "jt", 6 },        { "juta", 6 },    { "million", 6 },
  { "miliar", 9 },   { "milyar", 9 },    { "billion", 9 }, { "triliun", 12 },
  { "trilyun", 12 }, { "trillion", 12 },
};

static gboolean
fail_parts (const Parser *parser, GError **error)
{
  g_set_error (
      error, LABA_ERROR, LABA_ERROR_INVALID,
      _("“%s” has parts of a rupiah. Write a whole amount, for example 25,500."),
         parser->text);
  return FALSE;
}

static gboolean
check (const Parser *parser, const LabaDecimal *value, GError **error)
{
  LabaWide most = LABA_MONEY_MAX;

  if (value->places > MAX_PLACES)
    return fail_parts (parser, error);
  for (int i = 0; i < value->places; i++)
    most *= 10;
  if (value->digits > most || value->digits < -most)
    return laba_money_fail_large (parser->text, error);
  return TRUE;
}

static void
skip_spaces (Parser *parser)
{
  while (*parser->at == ' ')
    parser->at++;
}

/* A space groups digits only before exactly three more. */
static gboolean
groups_here (const char *at)
{
  return *at == ' ' && g_ascii_isdigit (at[1]) && g_ascii_isdigit (at[2])
         && g_ascii_isdigit (at[3]) && !g_ascii_isdigit (at[4]);
}

/* The digits and separators that stand together, without a separator at the end. */
static char *
take_figure (Parser *parser)
{
  const char *start = parser->at;
  const char *end = start;
  gboolean marked = FALSE;

  while (g_ascii_isdigit (*end) || *end == '.' || *end == ','
         || (!marked && groups_here (end)))
    {
      marked |= *end == '.' || *end == ',';
      end++;
    }
  parser->at = end;
  if (end > start && !g_ascii_isdigit (end[-1]))
    end--;
  return g_strndup (start, (gsize) (end - start));
}

/* The `,-` at the end of an amount; its separator has been taken with the figure. */
static gboolean
take_dash (Parser *parser)
{
  if (parser->at[-1] != ',' && parser->at[-1] != '.')
    return TRUE;
  if (*parser->at != '-' && *parser->at != '=')
    return FALSE;
  while (*parser->at == '-' || *parser->at == '=')
    parser->at++;
  return TRUE;
}

/* The next word if it is a unit; its zeros, 0 when there is none, -1 when it is no unit.
 */
static int
take_unit (Parser *parser, char **word)
{
  gsize n = 0;

  skip_spaces (parser);
  while (g_ascii_isalpha (parser->at[n]) && parser->at[n] != 'x')
    n++;
  *word = g_strndup (parser->at, n);
  if (n == 0 || g_str_equal (*word, "rupiah") || g_str_equal (*word, "rp"))
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_equal (*word, units[i].word))
      {
        parser->at += n;
        return units[i].zeros;
      }
  return -1;
}

static gboolean
fail_unit (const Parser *parser, const char *word, GError **error)
{
  if (!g_str_equal (word, "m") && !g_str_equal (word, "b") && !g_str_equal (word, "t"))
    return laba_money_fail_unknown (parser->text, error);
  g_set_error (error, LABA_ERROR, LABA_ERROR_INVALID,
               _("“%s” can mean more than one thing. Write rb for thousands, jt for "
                  "millions, miliar for thousands of millions."),
                  word);
  return FALSE;
}

/* A figure and its unit. `bare` is the number of digits when nothing separates them, else
 * 0. */
static gboolean
parse_figure (Parser *parser, LabaDecimal *value, int *zeros, int *bare, GError **error)
{
  g_autofree char *figure = take_figure (parser);
  g_autofree char *word = NULL;

  if (!g_ascii_isdigit (figure[0]) || !take_dash (parser))
    return laba_money_fail_unknown (parser->text, error);
  *zeros = take_unit (parser, &word);
  if (*zeros < 0)
    return fail_unit (parser, word, error);
  if (!laba_money_read_figure (parser->text, figure, *zeros, value, error))
    return FALSE;
  *bare = strpbrk (figure, "., ") == NULL ? (int) strlen (figure) : 0;
  laba_decimal_shift (value, *zeros);
  return check (parser, value, error);
}

static gboolean
take_word (Parser *parser, const char *word)
{
  skip_spaces (parser);
  if (!g_str_has_prefix (parser->at, word))
    return FALSE;
  parser->at += strlen (word);
  return TRUE;
}

/* `1jt 250rb`: what follows a unit is smaller than that unit. Without a unit of its own
 * it must be plain which digits it means: `25rb 500` is, `1jt 500` is not. */
static gboolean
parse_smaller (Parser *parser, int zeros, LabaDecimal *value, GError **error)
{
  LabaDecimal more;
  LabaDecimal unit = { 1, 0 };
  LabaDecimal digits = { 1, 0 };
  int less;
  int bare;

  if (!parse_figure (parser, &more, &less, &bare, error))
    return FALSE;
  laba_decimal_shift (&unit, zeros);
  laba_decimal_shift (&digits, bare);
  if (more.places > 0 || value->places > 0 || more.digits >= unit.digits
      || value->digits % unit.digits != 0)
    return laba_money_fail_unknown (parser->text, error);
  if (less == 0 && bare > 0 && digits.digits != unit.digits)
    return laba_money_fail_two_ways (
        parser->text, laba_decimal_clamp (value->digits + more.digits),
        laba_decimal_clamp (value->digits + more.digits * unit.digits / digits.digits),
        error);
  value->digits += more.digits;
  skip_spaces (parser);
  return less > 0 && g_ascii_isdigit (*parser->at)
             ? parse_smaller (parser, less, value, error)
             : TRUE;
}

static gboolean
parse_number (Parser *parser, LabaDecimal *value, GError **error)
{
  gboolean negative;
  int bare;
  int zeros;

  if (take_word (parser, "rp") || take_word (parser, "idr"))
    take_word (parser, ".");
  negative = take_word (parser, "-");
  skip_spaces (parser);
  if (!parse_figure (parser, value, &zeros, &bare, error))
    return FALSE;
  skip_spaces (parser);
  if (zeros > 0 && g_ascii_isdigit (*parser->at)
      && !parse_smaller (parser, zeros, value, error))
    return FALSE;
  if (take_word (parser, "rupiah") || take_word (parser, "rp"))
    skip_spaces (parser);
  if (parser->at[0] == ',' && parser->at[1] == '-')
    {
      parser->at++;
      take_dash (parser);
    }
  if (negative)
    value->digits = -value->digits;
  return check (parser, value, error);
}

static gboolean
parse_product (Parser *parser, LabaDecimal *value, GError **error)
{
  if (!parse_number (parser, value, error))
    return FALSE;

  while (take_word (parser, "x") || take_word (parser, "*"))
    {
      LabaDecimal factor;

      if (!parse_number (parser, &factor, error))
        return FALSE;
      if (__builtin_mul_overflow (value->digits, factor.digits, &value->digits))
        return laba_money_fail_large (parser->text, error);
      value->places += factor.places;
      laba_decimal_shift (value, 0);
      if (!check (parser, value, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
parse_sum (Parser *parser, gint64 *amount, GError **error)
{
  gint64 sum = 0;
  gint64 sign = 1;

  if (take_word (parser, "-"))
    sign = -1;
  else
    take_word (parser, "+");
  do
    {
      LabaDecimal product;

      if (!parse_product (parser, &product, error))
        return FALSE;
      if (product.places > 0)
        return fail_parts (parser, error);
      if (!laba_money_add (sum, sign * (gint64) product.digits, &sum))
        return laba_money_fail_large (parser->text, error);
      sign = take_word (parser, "+") ? 1 : take_word (parser, "-") ? -1 : 0;
    }
  while (sign != 0);

  skip_spaces (parser);
  *amount = sum;
  return *parser->at == '\0' ? TRUE : laba_money_fail_unknown (parser->text, error);
}

/* Lower case, and one spelling each for spaces, minus and times. */
static char *
tidy (const char *text)
{
  static const struct
  {
    const char *from, *to;
  } same[] = {
    { "\t", " " }, { "\u00a0", " " }, { "\u202f", " " }, { "−", "-" },
    { "–", "-" },  { "×", "*" },      { "·", "*" },
  };
  g_autoptr (GString) tidied = g_string_new (text);

  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    g_string_replace (tidied, same[i].from, same[i].to, 0);
  g_string_ascii_down (tidied);
  return g_strstrip (g_string_free (g_steal_pointer (&tidied), FALSE));
}

gboolean
laba_money_parse (const char *text, gint64 *amount, GError **error)
{
  g_autofree char *shown = g_utf8_make_valid (text, -1);
  g_autofree char *tidied = NULL;
  Parser parser = { .text = shown };
  gint64 result = 0;
  gsize n;
  gboolean bracketed;

  tidied = tidy (shown);
  n = strlen (tidied);
  if (n == 0)
    {
      g_set_error_literal (error, LABA_ERROR, LABA_ERROR_INVALID,
                           _("Write an amount, for example 25,000 or 25rb."));
      return FALSE;
    }

  bracketed = n > 2 && tidied[0] == '(' && tidied[n - 1] == ')';
  if (bracketed)
    tidied[n - 1] = '\0';
  parser.at = tidied + (bracketed ? 1 : 0);
  if (!parse_sum (&parser, &result, error))
    return FALSE;

  *amount = bracketed ? -result : result;
  return TRUE;
}
