/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/laba-words.h"

static const char *const indonesian[] = {
  "nol",  "satu",  "dua",     "tiga",     "empat",   "lima",
  "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas",
};
static const char *const indonesian_scales[]
    = { "", "ribu", "juta", "miliar", "triliun", "kuadriliun", "kuintiliun" };

static const char *const english[] = {
  "zero",     "one",     "two",     "three",     "four",     "five",     "six",
  "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",   "thirteen",
  "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
};
static const char *const english_tens[]
    = { "",      "",      "twenty",  "thirty", "forty",
        "fifty", "sixty", "seventy", "eighty", "ninety" };
static const char *const english_scales[]
    = { "", "thousand", "million", "billion", "trillion", "quadrillion", "quintillion" };

static void
add (GString *text, const char *word)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, word);
}

/* 1 … 999 */
static void
add_indonesian (GString *text, guint n)
{
  if (n >= 200)
    add (text, indonesian[n / 100]);
  if (n >= 100)
    add (text, n < 200 ? "seratus" : "ratus");
  n %= 100;
  if (n == 0)
    return;
  if (n < G_N_ELEMENTS (indonesian))
    add (text, indonesian[n]);
  else if (n < 20)
    {
      add (text, indonesian[n - 10]);
      add (text, "belas");
    }
  else
    {
      add (text, indonesian[n / 10]);
      add (text, "puluh");
      if (n % 10 > 0)
        add (text, indonesian[n % 10]);
    }
}

/* 1 … 999 */
static void
add_english (GString *text, guint n)
{
  if (n >= 100)
    {
      add (text, english[n / 100]);
      add (text, "hundred");
    }
  n %= 100;
  if (n >= 20)
    {
      add (text, english_tens[n / 10]);
      if (n % 10 > 0)
        g_string_append_printf (text, "-%s", english[n % 10]);
    }
  else if (n > 0)
    add (text, english[n]);
}

/* The group of three digits at `scale`. */
static void
add_group (GString *text, guint group, guint scale, LabaLanguage language)
{
  if (group == 0)
    return;
  if (language == LABA_LANGUAGE_EN)
    {
      add_english (text, group);
      if (scale > 0)
        add (text, english_scales[scale]);
      return;
    }
  if (scale == 1 && group == 1)
    {
      add (text, "seribu");
      return;
    }
  add_indonesian (text, group);
  if (scale > 0)
    add (text, indonesian_scales[scale]);
}

char *
laba_words_money (gint64 amount, LabaLanguage language)
{
  g_autoptr (GString) text = g_string_new (amount < 0 ? "minus" : NULL);
  guint64 left = amount < 0 ? -(guint64) amount : (guint64) amount;
  guint64 size = G_GUINT64_CONSTANT (1000000000000000000);

  if (left == 0)
    add (text, language == LABA_LANGUAGE_EN ? english[0] : indonesian[0]);
  for (guint scale = 6; size > 0; scale--, size /= 1000)
    {
      add_group (text, (guint) (left / size), scale, language);
      left %= size;
    }
  add (text, "rupiah");
  return g_string_free (g_steal_pointer (&text), FALSE);
}
