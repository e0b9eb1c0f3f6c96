/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Single cells and names of a bank's statement. Whole statements are proved by
 * tests/proof/bank.py. */
#include "lib/laba-test.h"
#include "bank/laba-bank-private.h"

static void
test_marks (void)
{
  static const struct
  {
    const char *text, *bare;
    LabaBankWay way;
  } amounts[] = {
    { "1,000.00 DB", "1,000.00", LABA_BANK_WAY_OUT },
    { "1.000,00CR", "1.000,00", LABA_BANK_WAY_IN },
    { "25.000 K", "25.000", LABA_BANK_WAY_IN },
    { "CR 25.000", "25.000", LABA_BANK_WAY_IN },
    { "5.000-", "5.000", LABA_BANK_WAY_OUT },
    { "-5.000", "-5.000", LABA_BANK_WAY_NONE },
    { "Rp 25.000", "Rp 25.000", LABA_BANK_WAY_NONE },
    { "25rb", "25rb", LABA_BANK_WAY_NONE },
    { "", "", LABA_BANK_WAY_NONE },
    { "DB", "DB", LABA_BANK_WAY_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      LabaBankWay way;
      g_autofree char *bare = laba_bank_strip_mark (amounts[i].text, &way);

      g_assert_cmpstr (bare, ==, amounts[i].bare);
      g_assert_cmpint (way, ==, amounts[i].way);
    }
}

static void
test_looks (void)
{
  static const struct
  {
    const char *text;
    gboolean amount, day, short_day;
  } cells[] = {
    { "1.250.000,00", TRUE, FALSE, FALSE },
    { "- Rp 25.000", TRUE, FALSE, FALSE },
    { "(15.000)", TRUE, FALSE, FALSE },
    { "1,000.00 CR", TRUE, FALSE, FALSE },
    { "24/11/2026", FALSE, TRUE, FALSE },
    { "24/11/2026 10:11:12", FALSE, TRUE, FALSE },
    { "'24/11", FALSE, FALSE, TRUE },
    { "24 Nov", FALSE, FALSE, TRUE },
    { "PEND", FALSE, FALSE, FALSE },
    { "TOKO 24", FALSE, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_test_message ("%s", cells[i].text);
      g_assert_cmpint (laba_bank_looks_amount (cells[i].text), ==, cells[i].amount);
      g_assert_cmpint (laba_bank_looks_day (cells[i].text), ==, cells[i].day);
      g_assert_cmpint (laba_bank_looks_short_day (cells[i].text), ==, cells[i].short_day);
    }
}

static void
test_short_days (void)
{
  static const struct
  {
    const char *text;
    LabaTableDays days;
    LabaDay until, day;
  } cells[] = {
    { "24/11", LABA_TABLE_DAYS_DMY, 20261130, 20261124 },
    { "'24/11", LABA_TABLE_DAYS_DMY, 20261123, 20251124 },
    { "11/24", LABA_TABLE_DAYS_MDY, 20261130, 20261124 },
    { "31 Des", LABA_TABLE_DAYS_DMY, 20260105, 20251231 },
    { "29/02", LABA_TABLE_DAYS_DMY, 20261130, 20240229 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      const LabaTableCell cell
          = { .kind = LABA_TABLE_CELL_TEXT, .text = cells[i].text, .seconds = -1 };
      const LabaTableColumn column = { .days = cells[i].days };
      LabaDay day = LABA_DAY_NONE;

      g_assert_true (laba_bank_get_day (&cell, &column, cells[i].until, &day, NULL));
      g_assert_cmpint (day, ==, cells[i].day);
    }
}

static void
test_names (void)
{
  static const struct
  {
    const char *name, *text;
    gboolean fits;
  } names[] = {
    { "Bu Sari", "TRSF E-BANKING CR SARI DEWI", TRUE },
    { "Sari Dewi", "TRSF E-BANKING CR SARI WULAN", FALSE },
    { "Sari", "SARIROTI", FALSE },
    { "Toko Plastik Jaya", "DB PLASTIK JAYA 0211", TRUE },
    { "Pak", "BAYAR PAK RT", FALSE }, /* a title alone says nothing */
    { "Saldo Shopee", "SHOPEE 9931", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_auto (GStrv) words = laba_bank_words (names[i].text);

      g_test_message ("%s", names[i].name);
      g_assert_cmpint (laba_bank_name_fits (names[i].name, words), ==, names[i].fits);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bank/marks", test_marks);
  g_test_add_func ("/bank/looks", test_looks);
  g_test_add_func ("/bank/short-days", test_short_days);
  g_test_add_func ("/bank/names", test_names);
  return g_test_run ();
}
