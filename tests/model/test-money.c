/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/laba-money.h"

#include <locale.h>

#include "base/laba-error.h"
#include "base/laba-quantity.h"

/* ---- rounding ---- */

static void
test_half_up (void)
{
  static const struct
  {
    gint64 a, b, result;
  } cases[] = {
    { 0, 1, 0 },
    { 1, 2, 1 },
    { -1, 2, 0 },
    { 3, 2, 2 },
    { -3, 2, -1 },
    { 1, 3, 0 },
    { 2, 3, 1 },
    { -1, 3, 0 },
    { -2, 3, -1 },
    { 5, 10, 1 },
    { 4, 10, 0 },
    { -5, 10, 0 },
    { -6, 10, -1 },
    { G_MAXINT64, 1, G_MAXINT64 },
    { G_MININT64, 1, G_MININT64 },
    { G_MAXINT64, G_MAXINT64, 1 },
    { G_MININT64, G_MAXINT64, -1 },
    { G_MAXINT64 / 2, G_MAXINT64, 0 },
    { G_MAXINT64 / 2 + 1, G_MAXINT64, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (laba_half_up (cases[i].a, cases[i].b), ==, cases[i].result);
}

/* The definition, floor ((2a + b) / 2b), for numbers small enough to write it down. */
static void
test_half_up_definition (void)
{
  for (gint64 a = -200; a <= 200; a++)
    for (gint64 b = 1; b <= 30; b++)
      {
        gint64 top = 2 * a + b;
        gint64 floor = top >= 0 ? top / (2 * b) : -((-top + 2 * b - 1) / (2 * b));

        g_assert_cmpint (laba_half_up (a, b), ==, floor);
        g_assert_cmpint (laba_mul_div_half_up (a, 1, b), ==, floor);
        g_assert_cmpint (laba_mul_div_half_up (a, 7, 7 * b), ==, floor);
      }
}

static void
test_mul_div (void)
{
  const gint64 max = G_MAXINT64;

  g_assert_cmpint (laba_mul_div_half_up (max, max, max), ==, max);
  g_assert_cmpint (laba_mul_div_half_up (G_MININT64, max, max), ==, G_MININT64);
  g_assert_cmpint (laba_mul_div_half_up (G_MININT64, G_MININT64, max), ==, max);
  g_assert_cmpint (laba_mul_div_half_up (max, max, 1), ==, max);
  g_assert_cmpint (laba_mul_div_half_up (max, -max, 1), ==, G_MININT64);
  g_assert_cmpint (laba_mul_div_half_up (max - 1, 1, max), ==, 1);
  g_assert_cmpint (laba_mul_div_half_up (100000, 2500, 3000), ==, 83333);
  g_assert_cmpint (
      laba_mul_div_half_up (LABA_MONEY_MAX, LABA_QUANTITY_MAX, LABA_QUANTITY_MAX), ==,
      LABA_MONEY_MAX);
}

static void
test_checked (void)
{
  gint64 result = 42;

  g_assert_true (laba_money_add (LABA_MONEY_MAX - 1, 1, &result));
  g_assert_cmpint (result, ==, LABA_MONEY_MAX);
  g_assert_false (laba_money_add (LABA_MONEY_MAX, 1, &result));
  g_assert_false (laba_money_add (G_MAXINT64, G_MAXINT64, &result));
  g_assert_false (laba_money_add (G_MININT64, G_MININT64, &result));
  g_assert_cmpint (result, ==, LABA_MONEY_MAX);
  g_assert_true (laba_money_add (G_MAXINT64, -G_MAXINT64, &result));
  g_assert_cmpint (result, ==, 0);

  g_assert_true (laba_money_subtract (-LABA_MONEY_MAX + 5, 5, &result));
  g_assert_cmpint (result, ==, -LABA_MONEY_MAX);
  g_assert_false (laba_money_subtract (-LABA_MONEY_MAX, 1, &result));
  g_assert_false (laba_money_subtract (0, G_MININT64, &result));

  g_assert_true (laba_money_multiply (LABA_MONEY_MAX / 1000, -1000, &result));
  g_assert_cmpint (result, ==, -LABA_MONEY_MAX);
  g_assert_false (laba_money_multiply (G_MAXINT64, G_MAXINT64, &result));
  g_assert_false (laba_money_multiply (G_MININT64, -1, &result));
  g_assert_false (laba_money_multiply (LABA_MONEY_MAX, 2, &result));
  g_assert_cmpint (result, ==, -LABA_MONEY_MAX);

  g_assert_true (laba_money_multiply_divide (LABA_MONEY_MAX, 1000, 1000, &result));
  g_assert_cmpint (result, ==, LABA_MONEY_MAX);
  g_assert_false (laba_money_multiply_divide (LABA_MONEY_MAX, 1001, 1000, &result));

  g_assert_true (laba_money_in_range (LABA_MONEY_MAX));
  g_assert_true (laba_money_in_range (-LABA_MONEY_MAX));
  g_assert_false (laba_money_in_range (LABA_MONEY_MAX + 1));
  g_assert_false (laba_money_in_range (G_MININT64));
}

/* ---- split ---- */

static void
assert_split (gint64 total, const gint64 *weights, const gint64 *expected, gsize n)
{
  gint64 parts[8];

  g_assert_cmpuint (n, <=, G_N_ELEMENTS (parts));
  laba_split (total, weights, n, parts);
  for (gsize i = 0; i < n; i++)
    g_assert_cmpint (parts[i], ==, expected[i]);
}

#define ASSERT_SPLIT(total, weights, ...)                                                \
  assert_split (total, (const gint64[]) weights, (const gint64[]) __VA_ARGS__,           \
                G_N_ELEMENTS (((const gint64[]) weights)))
#define LIST(...)                                                                        \
  {                                                                                      \
    __VA_ARGS__                                                                          \
  }

static void
test_split (void)
{
  ASSERT_SPLIT (100, LIST (1, 1, 1), LIST (34, 33, 33));
  ASSERT_SPLIT (200, LIST (1, 1, 1), LIST (67, 67, 66));
  ASSERT_SPLIT (-100, LIST (1, 1, 1), LIST (-34, -33, -33));
  ASSERT_SPLIT (10, LIST (0, 0, 0), LIST (4, 3, 3));
  ASSERT_SPLIT (10, LIST (0, 5, 0), LIST (0, 10, 0));
  ASSERT_SPLIT (0, LIST (3, 4), LIST (0, 0));
  /* 2.5, 5, 2.5: the tie goes to the earlier one. */
  ASSERT_SPLIT (10, LIST (1, 2, 1), LIST (3, 5, 2));
  /* 0.6, 1.2, 4.2: the largest remainder, not the largest weight. */
  ASSERT_SPLIT (6, LIST (1, 2, 7), LIST (1, 1, 4));
  ASSERT_SPLIT (1, LIST (1, 1000000), LIST (0, 1));
  ASSERT_SPLIT (20000, LIST (500000, 250000, 33333), LIST (12766, 6383, 851));
  ASSERT_SPLIT (G_MAXINT64, LIST (G_MAXINT64, G_MAXINT64),
                LIST (G_MAXINT64 / 2 + 1, G_MAXINT64 / 2));
  ASSERT_SPLIT (G_MININT64, LIST (1), LIST (G_MININT64));
  ASSERT_SPLIT (5, LIST (7), LIST (5));
  laba_split (0, NULL, 0, NULL);
}

static gint64
random_amount (gint64 most)
{
  const gint64 number = ((gint64) g_test_rand_int () * 2147483648) ^ g_test_rand_int ();
  /* As often small as large. */
  const int bits = g_test_rand_int_range (1, 50);

  return ABS (number) % MIN (most, (G_GINT64_CONSTANT (1) << bits));
}

/* Sums exactly; no part is a whole rupiah from its true share; of two equal weights the
 * earlier gets no less; in place gives the same. */
static void
test_split_properties (void)
{
  for (int round = 0; round < 20000; round++)
    {
      gint64 weights[12];
      gint64 parts[12];
      const gsize n = (gsize) g_test_rand_int_range (1, 13);
      const gint64 size = random_amount (LABA_MONEY_MAX);
      const gint64 total = g_test_rand_bit () ? size : -size;
      gint64 sum = 0;
      gint64 all = 0;

      for (gsize i = 0; i < n; i++)
        {
          weights[i]
              = g_test_rand_int_range (0, 4) == 0 ? 0 : random_amount (LABA_MONEY_MAX);
          all += weights[i];
        }
      laba_split (total, weights, n, parts);
      for (gsize i = 0; i < n; i++)
        {
          const gint64 share
              = all == 0
                    ? ABS (total) / (gint64) n
                    : (gint64) ((__extension__(__int128) ABS (total)) * weights[i] / all);

          sum += parts[i];
          g_assert_cmpint (ABS (parts[i]) - share, >=, 0);
          g_assert_cmpint (ABS (parts[i]) - share, <=, 1);
          if (i > 0 && weights[i] == weights[i - 1])
            g_assert_cmpint (ABS (parts[i]), <=, ABS (parts[i - 1]));
          if (all > 0 && weights[i] == 0)
            g_assert_cmpint (parts[i], ==, 0);
        }
      g_assert_cmpint (sum, ==, total);

      laba_split (total, weights, n, weights);
      g_assert_cmpmem (weights, n * sizeof *weights, parts, n * sizeof *parts);
    }
}

/* ---- format ---- */

static void
test_format (void)
{
  static const struct
  {
    gint64 amount;
    const char *indonesian, *english, *plain;
  } cases[] = {
    { 0, "Rp0", "Rp0", "0" },
    { 5, "Rp5", "Rp5", "5" },
    { 999, "Rp999", "Rp999", "999" },
    { 1000, "Rp1.000", "Rp1,000", "1.000" },
    { 1250000, "Rp1.250.000", "Rp1,250,000", "1.250.000" },
    { -15000, "−Rp15.000", "−Rp15,000", "−15.000" },
    { LABA_MONEY_MAX, "Rp1.000.000.000.000.000", "Rp1,000,000,000,000,000",
      "1.000.000.000.000.000" },
    { G_MININT64, "−Rp9.223.372.036.854.775.808", "−Rp9,223,372,036,854,775,808",
      "−9.223.372.036.854.775.808" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *indonesian = laba_money_format (cases[i].amount, LABA_LANGUAGE_ID);
      g_autofree char *english = laba_money_format (cases[i].amount, LABA_LANGUAGE_EN);
      g_autofree char *plain
          = laba_money_format_plain (cases[i].amount, LABA_LANGUAGE_ID);

      g_assert_cmpstr (indonesian, ==, cases[i].indonesian);
      g_assert_cmpstr (english, ==, cases[i].english);
      g_assert_cmpstr (plain, ==, cases[i].plain);
    }
}

/* ---- parse ---- */

static const struct
{
  const char *text;
  gint64 amount;
} readable[] = {
  { "0", 0 },
  { "25000", 25000 },
  { "  25000  ", 25000 },
  { "25.000", 25000 },
  { "25,000", 25000 },
  { "25 000", 25000 },
  { "25\u00a0000", 25000 },
  { "1.250.000", 1250000 },
  { "1,250,000", 1250000 },
  { "1 250 000", 1250000 },
  { "Rp1.250.000", 1250000 },
  { "Rp 1.250.000", 1250000 },
  { "rp. 25.000,-", 25000 },
  { "Rp. 25.000,--", 25000 },
  { "25.000.-", 25000 },
  { "Rp.25.000", 25000 },
  { "IDR 25.000", 25000 },
  { "25.000 rupiah", 25000 },
  { "25rb", 25000 },
  { "25 rb", 25000 },
  { "25RB", 25000 },
  { "25 ribu", 25000 },
  { "25 ribu rupiah", 25000 },
  { "25k", 25000 },
  { "25K", 25000 },
  { "Rp25rb,-", 25000 },
  { "2,5rb", 2500 },
  { "1,25jt", 1250000 },
  { "1.25jt", 1250000 },
  { "1.5jt", 1500000 },
  { "1,5 juta", 1500000 },
  { "0,125jt", 125000 },
  { "2 juta", 2000000 },
  { "1jt 250rb", 1250000 },
  { "1 juta 500 ribu", 1500000 },
  { "1jt 250rb 500", 1250500 },
  { "25rb 500", 25500 },
  { "1 juta 500.000", 1500000 },
  { "1,5 miliar", G_GINT64_CONSTANT (1500000000) },
  { "2 triliun", G_GINT64_CONSTANT (2000000000000) },
  { "1000 triliun", LABA_MONEY_MAX },
  { "1.000.000.000.000.000", LABA_MONEY_MAX },
  { "1.250.000jt", G_GINT64_CONSTANT (1250000000000) },
  { "25.000,00", 25000 },
  { "25,000.00", 25000 },
  { "25,00", 25 },
  { "25,0", 25 },
  { "1.250.000,00", 1250000 },
  { "1.250,5rb", 1250500 },
  { "-15.000", -15000 },
  { "−Rp15.000", -15000 },
  { "Rp-15.000", -15000 },
  { "- Rp 15.000", -15000 },
  { "(15.000)", -15000 },
  { "(Rp15rb)", -15000 },
  { "+5rb", 5000 },
  { "3x40rb", 120000 },
  { "3 x 40rb", 120000 },
  { "3×40.000", 120000 },
  { "3 x Rp40.000", 120000 },
  { "40rbx3", 120000 },
  { "2*15.000+5rb", 35000 },
  { "2*15.000 + 5rb - 1.000", 34000 },
  { "2x3x5rb", 30000 },
  { "2,5x10.000", 25000 },
  { "1.5x40rb", 60000 },
  { "0x40rb", 0 },
  { "5rb-7rb", -2000 },
};

static void
test_parse (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (readable); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 amount = 77;

      if (!laba_money_parse (readable[i].text, &amount, &error))
        g_error ("“%s”: %s", readable[i].text, error->message);
      if (amount != readable[i].amount)
        g_error ("“%s” gave %" G_GINT64_FORMAT, readable[i].text, amount);
    }
}

/* Each with a word that the sentence must have. */
static const struct
{
  const char *text, *word;
} refused[] = {
  { "", "25rb" },
  { "   ", "25rb" },
  { "abc", "abc" },
  { "Rp", "not an amount" },
  { "rb", "not an amount" },
  { "-", "not an amount" },
  { "25rban", "not an amount" },
  { "25 apel", "not an amount" },
  { "25 ribu 7 apel", "not an amount" },
  { "25+", "not an amount" },
  { "25-", "not an amount" },
  { "25x", "not an amount" },
  { "x25", "not an amount" },
  { "25/2", "not an amount" },
  { "25..000", "groups of three" },
  { "25.", "not an amount" },
  { "25,", "not an amount" },
  { ".500", "not an amount" },
  { "(25", "not an amount" },
  { "25)", "not an amount" },
  { "25 000 00", "not an amount" },
  { "2500 500", "groups of three" },
  { "1.25", "groups of three" },
  { "25.0000", "groups of three" },
  { "1.25.000", "groups of three" },
  { "1,250.000", "groups of three" },
  { "25.50", "groups of three" },
  { "0.500", "groups of three" },
  { "25.00", "25 or 25,000" },
  { "1.250jt", "1,250,000 or 1,250,000,000" },
  { "1,250jt", "1,250,000 or 1,250,000,000" },
  { "1.250rb", "1,250 or 1,250,000" },
  { "1jt 500", "1,000,500 or 1,500,000" },
  { "1jt5", "1,000,005 or 1,500,000" },
  { "25rb5", "25,005 or 25,500" },
  { "25,50", "parts of a rupiah" },
  { "2,5", "parts of a rupiah" },
  { "0,5", "parts of a rupiah" },
  { "1,2345rb", "parts of a rupiah" },
  { "2,5x3", "parts of a rupiah" },
  { "0,00000001jt", "parts of a rupiah" },
  { "5rb 2jt", "not an amount" },
  { "1,5jt 250rb", "not an amount" },
  { "25m", "miliar" },
  { "1.000.000.000.000.001", "too much" },
  { "-1.000.000.000.000.001", "too much" },
  { "1001 triliun", "too much" },
  { "99999999999999999999999999", "too much" },
  { "9223372036854775808", "too much" },
  { "1000 triliun + 1", "too much" },
  { "1000triliunx1000triliun", "too much" },
  { "1000000x1000000x1000000x1000000x1000000x1000000x1000000", "too much" },
  { "25\xff", "not an amount" },
};

static void
test_parse_refuses (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 amount = 77;

      if (laba_money_parse (refused[i].text, &amount, &error))
        g_error ("“%s” gave %" G_GINT64_FORMAT, refused[i].text, amount);
      g_assert_error (error, LABA_ERROR, LABA_ERROR_INVALID);
      if (strstr (error->message, refused[i].word) == NULL)
        g_error ("“%s”: %s", refused[i].text, error->message);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_cmpint (amount, ==, 77);
    }
}

/* What is shown can be typed, in both languages. */
static void
test_parse_reads_format (void)
{
  for (int round = 0; round < 5000; round++)
    {
      const gint64 size = random_amount (LABA_MONEY_MAX);
      const gint64 amount = g_test_rand_bit () ? size : -size;

      for (guint language = 0; language < LABA_N_LANGUAGES; language++)
        {
          g_autofree char *full = laba_money_format (amount, (LabaLanguage) language);
          g_autofree char *plain
              = laba_money_format_plain (amount, (LabaLanguage) language);
          gint64 read = 0;

          g_assert_true (laba_money_parse (full, &read, NULL));
          g_assert_cmpint (read, ==, amount);
          g_assert_true (laba_money_parse (plain, &read, NULL));
          g_assert_cmpint (read, ==, amount);
        }
    }
}

/* Whatever is typed: an amount within the limits, or a sentence; never a crash. */
static void
test_parse_anything (void)
{
  static const char *const pieces[]
      = { "1", "25",   "000",  ".",       ",", "-",   "+",     "x", "*",
          " ", "rb",   "jt",   "Rp",      "(", ")",   "−",     "k", "m",
          "=", "\xc3", "ribu", "triliun", "0", "999", "\u00a0" };

  for (int round = 0; round < 50000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      gint64 amount = 0;

      for (int n = g_test_rand_int_range (0, 12); n > 0; n--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      if (laba_money_parse (text->str, &amount, &error))
        g_assert_true (laba_money_in_range (amount));
      else
        g_assert_error (error, LABA_ERROR, LABA_ERROR_INVALID);
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  laba_language_set ("en");
  g_test_add_func ("/money/half-up/cases", test_half_up);
  g_test_add_func ("/money/half-up/definition", test_half_up_definition);
  g_test_add_func ("/money/mul-div", test_mul_div);
  g_test_add_func ("/money/checked", test_checked);
  g_test_add_func ("/money/split/cases", test_split);
  g_test_add_func ("/money/split/properties", test_split_properties);
  g_test_add_func ("/money/format", test_format);
  g_test_add_func ("/money/parse/reads", test_parse);
  g_test_add_func ("/money/parse/refuses", test_parse_refuses);
  g_test_add_func ("/money/parse/reads-format", test_parse_reads_format);
  g_test_add_func ("/money/parse/anything", test_parse_anything);
  return g_test_run ();
}
