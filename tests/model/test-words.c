/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/laba-words.h"

#include "base/laba-money.h"

static void
test_words (void)
{
  static const struct
  {
    gint64 amount;
    const char *indonesian, *english;
  } cases[] = {
    { 0, "nol rupiah", "zero rupiah" },
    { 1, "satu rupiah", "one rupiah" },
    { 10, "sepuluh rupiah", "ten rupiah" },
    { 11, "sebelas rupiah", "eleven rupiah" },
    { 12, "dua belas rupiah", "twelve rupiah" },
    { 19, "sembilan belas rupiah", "nineteen rupiah" },
    { 20, "dua puluh rupiah", "twenty rupiah" },
    { 21, "dua puluh satu rupiah", "twenty-one rupiah" },
    { 100, "seratus rupiah", "one hundred rupiah" },
    { 101, "seratus satu rupiah", "one hundred one rupiah" },
    { 111, "seratus sebelas rupiah", "one hundred eleven rupiah" },
    { 999, "sembilan ratus sembilan puluh sembilan rupiah",
      "nine hundred ninety-nine rupiah" },
    { 1000, "seribu rupiah", "one thousand rupiah" },
    { 1001, "seribu satu rupiah", "one thousand one rupiah" },
    { 1100, "seribu seratus rupiah", "one thousand one hundred rupiah" },
    { 2000, "dua ribu rupiah", "two thousand rupiah" },
    { 11000, "sebelas ribu rupiah", "eleven thousand rupiah" },
    { 21000, "dua puluh satu ribu rupiah", "twenty-one thousand rupiah" },
    { 100000, "seratus ribu rupiah", "one hundred thousand rupiah" },
    { 101000, "seratus satu ribu rupiah", "one hundred one thousand rupiah" },
    { 1000000, "satu juta rupiah", "one million rupiah" },
    { 1001000, "satu juta seribu rupiah", "one million one thousand rupiah" },
    { 1250000, "satu juta dua ratus lima puluh ribu rupiah",
      "one million two hundred fifty thousand rupiah" },
    { G_GINT64_CONSTANT (1000000000), "satu miliar rupiah", "one billion rupiah" },
    { G_GINT64_CONSTANT (900001000000001),
      "sembilan ratus triliun satu miliar satu rupiah",
      "nine hundred trillion one billion one rupiah" },
    { -15000, "minus lima belas ribu rupiah", "minus fifteen thousand rupiah" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *indonesian = laba_words_money (cases[i].amount, LABA_LANGUAGE_ID);
      g_autofree char *english = laba_words_money (cases[i].amount, LABA_LANGUAGE_EN);

      g_assert_cmpstr (indonesian, ==, cases[i].indonesian);
      g_assert_cmpstr (english, ==, cases[i].english);
    }
}

/* ---- the rules of the language, read the other way ---- */

static gint64
value_of (const char *word, const char *const *list, guint n)
{
  for (guint i = 0; i < n; i++)
    if (g_str_equal (word, list[i]))
      return i;
  return -1;
}

/* What "ratus", "puluh" and "belas" add to the digit before them. */
static gint64
more_of (const char *word, gint64 digit)
{
  g_assert_cmpint (digit, >, 1);
  g_assert_cmpint (digit, <, 10);
  if (g_str_equal (word, "belas"))
    return 10;
  if (g_str_equal (word, "puluh"))
    return digit * 9;
  g_assert_cmpstr (word, ==, "ratus");
  return digit * 99;
}

/* What the Indonesian words say, by the grammar: (0 … 999) scale, added up. Also refuses
 * what nobody says: "satu ratus", "satu puluh", "satu belas". */
static gint64
read_indonesian (const char *text)
{
  static const char *const digits[]
      = { "nol",  "satu",  "dua",     "tiga",     "empat",   "lima",
          "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas" };
  static const char *const scales[]
      = { "rupiah", "ribu", "juta", "miliar", "triliun", "kuadriliun" };
  static const gint64 sizes[] = {
    1, 1000, 1000000, 1000000000, G_GINT64_CONSTANT (1000000000000), LABA_MONEY_MAX
  };
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  const gboolean negative = g_str_equal (words[0], "minus");
  gint64 all = 0;
  gint64 group = 0;
  gint64 last = -1;
  gint64 below = G_MAXINT64; /* scales only go down */

  for (guint i = negative ? 1 : 0; words[i] != NULL; i++)
    {
      const gint64 digit = value_of (words[i], digits, G_N_ELEMENTS (digits));
      const gint64 scale = value_of (words[i], scales, G_N_ELEMENTS (scales));

      if (digit >= 0)
        {
          group += digit;
          last = digit;
        }
      else if (scale >= 0)
        {
          g_assert_cmpint (sizes[scale], <, below);
          g_assert_true (scale == 0 || group > 0);
          below = sizes[scale];
          all += group * sizes[scale];
          group = 0;
        }
      else if (g_str_equal (words[i], "seribu"))
        {
          g_assert_cmpint (1000, <, below);
          g_assert_cmpint (group, ==, 0);
          below = 1000;
          all += 1000;
        }
      else if (g_str_equal (words[i], "seratus"))
        {
          g_assert_cmpint (group, ==, 0);
          group = 100;
        }
      else
        {
          group += more_of (words[i], last);
          last = -1;
        }
    }
  g_assert_cmpint (group, ==, 0);
  g_assert_cmpint (below, ==, 1);
  return negative ? -all : all;
}

static void
assert_reads_back (gint64 amount)
{
  g_autofree char *text = laba_words_money (amount, LABA_LANGUAGE_ID);

  if (read_indonesian (text) != amount)
    g_error ("%" G_GINT64_FORMAT ": %s", amount, text);
  /* "satu ribu" alone is never said, only at the end of a larger number of thousands. */
  g_assert_false (g_str_has_prefix (text, "satu ribu"));
  g_assert_null (strstr (text, "juta satu ribu"));
  g_assert_null (strstr (text, "  "));
}

static void
test_reads_back (void)
{
  for (gint64 amount = 0; amount < 20000; amount++)
    assert_reads_back (amount);
  for (gint64 size = 1; size <= LABA_MONEY_MAX; size *= 10)
    for (gint64 near = -2; near <= 2; near++)
      {
        assert_reads_back (MIN (size + near, LABA_MONEY_MAX));
        assert_reads_back (-MIN (size + near, LABA_MONEY_MAX));
      }
  for (int round = 0; round < 20000; round++)
    {
      const gint64 number
          = ((gint64) g_test_rand_int () * 2147483648) ^ g_test_rand_int ();

      assert_reads_back (number % (LABA_MONEY_MAX >> g_test_rand_int_range (0, 40)));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/cases", test_words);
  g_test_add_func ("/words/reads-back", test_reads_back);
  return g_test_run ();
}
