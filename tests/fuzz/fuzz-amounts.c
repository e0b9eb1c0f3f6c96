/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What people type: amounts, quantities, days, periods. What is read is within the
 * limits, and what is written of it is read back as the same. */
#include "fuzz.h"

#include "base/laba-money.h"
#include "base/laba-period.h"
#include "base/laba-phone.h"
#include "base/laba-quantity.h"

#define TODAY 20261124

static void
try_money (const char *text)
{
  g_autoptr (GError) error = NULL;
  gint64 amount, again;

  if (!laba_money_parse (text, &amount, &error))
    {
      g_assert_nonnull (error);
      return;
    }
  g_assert_true (laba_money_in_range (amount));
  g_autofree char *written = laba_money_format (amount, LABA_LANGUAGE_ID);
  g_assert_true (laba_money_parse (written, &again, NULL));
  g_assert_cmpint (again, ==, amount);
}

static void
try_quantity (const char *text, LabaLanguage language)
{
  g_autoptr (GError) error = NULL;
  gint64 quantity, again;

  if (!laba_quantity_parse (text, language, &quantity, &error))
    {
      g_assert_nonnull (error);
      return;
    }
  g_autofree char *written = laba_quantity_format_plain (quantity, language);
  g_assert_true (laba_quantity_parse (written, language, &again, NULL));
  g_assert_cmpint (again, ==, quantity);
}

static void
try_day (const char *text)
{
  g_autoptr (GError) error = NULL;
  LabaDay day, again;

  if (!laba_day_parse (text, TODAY, &day, &error))
    {
      g_assert_nonnull (error);
      return;
    }
  g_assert_true (laba_day_is_valid (day));
  g_autofree char *written = laba_day_to_iso (day);
  g_assert_true (laba_day_parse_iso (written, &again, NULL));
  g_assert_cmpint (again, ==, day);
}

static void
try_others (const char *text)
{
  LabaDay day;
  LabaPeriod period;
  gint64 quantity;

  laba_day_parse_ahead (text, TODAY, &day, NULL);
  laba_quantity_parse_decimal (text, &quantity, NULL);
  if (laba_period_parse (text, TODAY, &period, NULL))
    g_assert_true (laba_period_is_valid (period));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = fuzz_text (data, size);

  try_money (text);
  try_quantity (text, LABA_LANGUAGE_ID);
  try_quantity (text, LABA_LANGUAGE_EN);
  try_day (text);
  try_others (text);
  return 0;
}
