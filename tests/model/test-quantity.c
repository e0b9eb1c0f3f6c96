/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/laba-quantity.h"

#include <locale.h>

#include "base/laba-error.h"
#include "base/laba-money.h"

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    LabaLanguage language;
    gint64 quantity;
  } cases[] = {
    { "3", LABA_LANGUAGE_ID, 3000 },
    { "0", LABA_LANGUAGE_ID, 0 },
    { "2,5", LABA_LANGUAGE_ID, 2500 },
    { "2.5", LABA_LANGUAGE_ID, 2500 },
    { "0.125", LABA_LANGUAGE_ID, 125 },
    { "0,125", LABA_LANGUAGE_ID, 125 },
    { "2,125", LABA_LANGUAGE_ID, 2125 },
    { "2.125", LABA_LANGUAGE_EN, 2125 },
    { "2,5", LABA_LANGUAGE_EN, 2500 },
    { "1.250,5", LABA_LANGUAGE_ID, 1250500 },
    { "1,250.5", LABA_LANGUAGE_EN, 1250500 },
    { "1.250,5", LABA_LANGUAGE_EN, 1250500 },
    { "1.250.000", LABA_LANGUAGE_ID, 1250000000 },
    { "1250.125", LABA_LANGUAGE_ID, 1250125 },
    { " 12 ", LABA_LANGUAGE_ID, 12000 },
    { "007", LABA_LANGUAGE_ID, 7000 },
    { "-2", LABA_LANGUAGE_ID, -2000 },
    { "−0,5", LABA_LANGUAGE_ID, -500 },
    { "1,50000", LABA_LANGUAGE_ID, 1500 },
    { "1000000000", LABA_LANGUAGE_ID, LABA_QUANTITY_MAX },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 quantity = 77;

      if (!laba_quantity_parse (cases[i].text, cases[i].language, &quantity, &error))
        g_error ("“%s”: %s", cases[i].text, error->message);
      if (quantity != cases[i].quantity)
        g_error ("“%s” gave %" G_GINT64_FORMAT, cases[i].text, quantity);
    }
}

static void
test_parse_refuses (void)
{
  static const struct
  {
    const char *text;
    LabaLanguage language;
    const char *word;
  } cases[] = {
    { "", LABA_LANGUAGE_ID, "not a quantity" },
    { "tiga", LABA_LANGUAGE_ID, "not a quantity" },
    { "3 pcs", LABA_LANGUAGE_ID, "not a quantity" },
    { "1e3", LABA_LANGUAGE_ID, "not a quantity" },
    { "0x10", LABA_LANGUAGE_ID, "not a quantity" },
    { "--2", LABA_LANGUAGE_ID, "not a quantity" },
    { ".5", LABA_LANGUAGE_ID, "not a quantity" },
    { "5,", LABA_LANGUAGE_ID, "not a quantity" },
    { "1.25.000", LABA_LANGUAGE_ID, "not a quantity" },
    { "1,250,5", LABA_LANGUAGE_ID, "not a quantity" },
    { "12.50,5", LABA_LANGUAGE_ID, "not a quantity" },
    { "1,250.5,5", LABA_LANGUAGE_ID, "not a quantity" },
    { "0,1255", LABA_LANGUAGE_ID, "three decimals" },
    { "2.0001", LABA_LANGUAGE_ID, "three decimals" },
    { "1.250", LABA_LANGUAGE_ID, "1250 or 1,250" },
    { "1,250", LABA_LANGUAGE_EN, "1250 or 1.250" },
    { "1000000000,001", LABA_LANGUAGE_ID, "too much" },
    { "-1000000001", LABA_LANGUAGE_ID, "too much" },
    { "9223372036854775808", LABA_LANGUAGE_ID, "too much" },
    { "99999999999999999999999999", LABA_LANGUAGE_ID, "too much" },
    { "\xff", LABA_LANGUAGE_ID, "not a quantity" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 quantity = 77;

      if (laba_quantity_parse (cases[i].text, cases[i].language, &quantity, &error))
        g_error ("“%s” gave %" G_GINT64_FORMAT, cases[i].text, quantity);
      g_assert_error (error, LABA_ERROR, LABA_ERROR_INVALID);
      if (strstr (error->message, cases[i].word) == NULL)
        g_error ("“%s”: %s", cases[i].text, error->message);
      g_assert_cmpint (quantity, ==, 77);
    }
}

static void
test_parse_decimal (void)
{
  static const char *const refused[]
      = { "", "1,5", "1.2345", "1.2.3", ".5", "5.", "1e3", " " };
  gint64 quantity = 0;

  g_assert_true (laba_quantity_parse_decimal ("1.250", &quantity, NULL));
  g_assert_cmpint (quantity, ==, 1250);
  g_assert_true (laba_quantity_parse_decimal ("-2", &quantity, NULL));
  g_assert_cmpint (quantity, ==, -2000);
  g_assert_true (laba_quantity_parse_decimal ("20.0000", &quantity, NULL));
  g_assert_cmpint (quantity, ==, 20000);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (laba_quantity_parse_decimal (refused[i], &quantity, &error));
      g_assert_error (error, LABA_ERROR, LABA_ERROR_INVALID);
    }
}

static void
test_format (void)
{
  static const struct
  {
    gint64 quantity;
    const char *indonesian, *english, *plain, *decimal;
  } cases[] = {
    { 0, "0", "0", "0", "0" },
    { 3000, "3", "3", "3", "3" },
    { 2500, "2,5", "2.5", "2,5", "2.5" },
    { 125, "0,125", "0.125", "0,125", "0.125" },
    { 1001, "1,001", "1.001", "1,001", "1.001" },
    { 1250000, "1.250", "1,250", "1250", "1250" },
    { 1250010, "1.250,01", "1,250.01", "1250,01", "1250.01" },
    { -2000, "−2", "−2", "-2", "-2" },
    { -1234567890, "−1.234.567,89", "−1,234,567.89", "-1234567,89", "-1234567.89" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *indonesian
          = laba_quantity_format (cases[i].quantity, LABA_LANGUAGE_ID);
      g_autofree char *english
          = laba_quantity_format (cases[i].quantity, LABA_LANGUAGE_EN);
      g_autofree char *plain
          = laba_quantity_format_plain (cases[i].quantity, LABA_LANGUAGE_ID);
      g_autofree char *decimal = laba_quantity_format_decimal (cases[i].quantity);

      g_assert_cmpstr (indonesian, ==, cases[i].indonesian);
      g_assert_cmpstr (english, ==, cases[i].english);
      g_assert_cmpstr (plain, ==, cases[i].plain);
      g_assert_cmpstr (decimal, ==, cases[i].decimal);
    }
}

static void
test_reads_format (void)
{
  for (int round = 0; round < 20000; round++)
    {
      const gint64 all = ((gint64) g_test_rand_int () * 2147483648) ^ g_test_rand_int ();
      const gint64 quantity = all % (g_test_rand_bit () ? LABA_QUANTITY_MAX : 100000);
      g_autofree char *decimal = laba_quantity_format_decimal (quantity);
      gint64 read = 0;

      g_assert_true (laba_quantity_parse_decimal (decimal, &read, NULL));
      g_assert_cmpint (read, ==, quantity);
      for (guint language = 0; language < LABA_N_LANGUAGES; language++)
        {
          g_autofree char *plain
              = laba_quantity_format_plain (quantity, (LabaLanguage) language);

          g_assert_true (
              laba_quantity_parse (plain, (LabaLanguage) language, &read, NULL));
          g_assert_cmpint (read, ==, quantity);
        }
    }
}

static void
test_price (void)
{
  gint64 amount = 77;

  g_assert_true (laba_quantity_price (3000, 40000, &amount));
  g_assert_cmpint (amount, ==, 120000);
  g_assert_true (laba_quantity_price (125, 4, &amount));
  g_assert_cmpint (amount, ==, 1);
  g_assert_true (laba_quantity_price (124, 4, &amount));
  g_assert_cmpint (amount, ==, 0);
  g_assert_true (laba_quantity_price (-125, 4, &amount));
  g_assert_cmpint (amount, ==, 0);
  g_assert_false (laba_quantity_price (LABA_QUANTITY_MAX, LABA_MONEY_MAX, &amount));
  g_assert_cmpint (amount, ==, 0);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  laba_language_set ("en");
  g_test_add_func ("/quantity/parse/reads", test_parse);
  g_test_add_func ("/quantity/parse/refuses", test_parse_refuses);
  g_test_add_func ("/quantity/parse/decimal", test_parse_decimal);
  g_test_add_func ("/quantity/format", test_format);
  g_test_add_func ("/quantity/reads-format", test_reads_format);
  g_test_add_func ("/quantity/price", test_price);
  return g_test_run ();
}
