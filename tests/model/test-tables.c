/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the reader of spreadsheets makes of names, and of numbers and days as columns
 * write them. Whole files are proved by tests/proof/tables.py. */
#include "lib/laba-test.h"
#include "tables/laba-table-value.h"

static LabaTableCell
text_cell (const char *text)
{
  return (LabaTableCell){ .kind = LABA_TABLE_CELL_TEXT, .text = text, .seconds = -1 };
}

static void
test_names (void)
{
  static const char *const names[][2] = {
    { "No. Pesanan", "no pesanan" },
    { " Antar ke counter/ pick-up ", "antar ke counter pick up" },
    { "Biaya Administrasi (termasuk PPN 11%)", "biaya administrasi termasuk ppn 11" },
    { "Phone #", "phone" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = laba_table_normalise (names[i][0]);

      g_assert_cmpstr (name, ==, names[i][1]);
    }
}

static void
test_letters (void)
{
  static const struct
  {
    guint index;
    const char *letters;
  } columns[] = { { 0, "A" },    { 25, "Z" },    { 26, "AA" },
                  { 701, "ZZ" }, { 702, "AAA" }, { 16383, "XFD" } };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autofree char *letters = laba_table_column_letters (columns[i].index);

      g_assert_cmpstr (letters, ==, columns[i].letters);
    }
}

#define REFUSED G_MININT64

static void
test_amounts (void)
{
  static const struct
  {
    const char *text;
    gint64 dots, commas, plain; /* rupiah, as the column writes */
  } amounts[] = {
    { "25000", 25000, 25000, 25000 },
    { "1.000", 1000, 1, REFUSED },
    { "1,000", 1, 1000, REFUSED },
    { "1.250.000", 1250000, REFUSED, REFUSED },
    { "Rp 25.000,-", 25000, 25, REFUSED },
    { "Rp25.000,00", 25000, REFUSED, REFUSED },
    { "(15.000)", -15000, -15, REFUSED },
    { "\xe2\x88\x92"
      "15.000",
      -15000, -15, REFUSED },
    { "IDR 1,250,000.00", REFUSED, 1250000, REFUSED },
    { "12,5", REFUSED, REFUSED, REFUSED }, /* parts of a rupiah, or no grouping */
    { "25rb", 25000, 25000, 25000 },
    { "banyak", REFUSED, REFUSED, REFUSED },
    { "1.00.000", REFUSED, REFUSED, REFUSED },
    { "9999999999999999", REFUSED, REFUSED, REFUSED },
  };
  LabaTableColumn column = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    for (guint style = 0; style <= LABA_TABLE_NUMBERS_COMMAS; style++)
      {
        const gint64 wanted[] = { amounts[i].plain, amounts[i].dots, amounts[i].commas };
        LabaTableCell cell = text_cell (amounts[i].text);
        gint64 amount = REFUSED;

        laba_table_column_set_numbers (&column, style);
        if (!laba_table_get_money (&cell, &column, &amount, NULL))
          amount = REFUSED;
        g_assert_cmpint (amount, ==, wanted[style]);
      }
}

/* Halves go upwards, also below zero. */
static void
test_rounding (void)
{
  static const struct
  {
    const char *text;
    gint64 rounded;
  } amounts[] = { { "1.5", 2 },    { "1.4", 1 },   { "-1.5", -1 },
                  { "-1.51", -2 }, { "-1.6", -2 }, { "0.49999", 0 } };
  LabaTableColumn column = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      LabaTableCell cell = { .kind = LABA_TABLE_CELL_NUMBER, .text = amounts[i].text };
      gint64 amount = 0;

      g_assert_true (laba_table_get_money_rounded (&cell, &column, &amount, NULL));
      g_assert_cmpint (amount, ==, amounts[i].rounded);
    }
}

static void
test_days (void)
{
  static const struct
  {
    const char *text;
    LabaTableDays style;
    LabaDay day;
    int seconds;
  } days[] = {
    { "03/10/2026 19.30", LABA_TABLE_DAYS_DMY, 20261003, 70200 },
    { "03/10/2026 19:30:05", LABA_TABLE_DAYS_MDY, 20260310, 70205 },
    { "2026-10-03 07:05", LABA_TABLE_DAYS_UNSURE, 20261003, 25500 },
    { "03/10/2026", LABA_TABLE_DAYS_UNSURE, 0, 0 },
    { "10/10/2026", LABA_TABLE_DAYS_UNSURE, 20261010, -1 },
    { "11/24/2026 7:30 PM", LABA_TABLE_DAYS_MDY, 20261124, 70200 },
    { "12:30", LABA_TABLE_DAYS_DMY, 0, 0 },
    { "24 Nov 2026 19.30 WIB", LABA_TABLE_DAYS_NONE, 20261124, 70200 },
    { "20261124", LABA_TABLE_DAYS_NONE, 20261124, -1 },
    { "46350", LABA_TABLE_DAYS_SERIAL, 20261124, -1 },
    { "46350", LABA_TABLE_DAYS_DMY, 0, 0 },
    { "31/02/2026", LABA_TABLE_DAYS_DMY, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      LabaTableColumn column = { .days = days[i].style };
      LabaTableCell cell = text_cell (days[i].text);
      LabaDay day = LABA_DAY_NONE;
      int seconds = -1;
      gboolean good = laba_table_get_day (&cell, &column, &day, &seconds, NULL);

      g_assert_cmpint (good ? day : 0, ==, days[i].day);
      if (good)
        g_assert_cmpint (seconds, ==, days[i].seconds);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tables/names", test_names);
  g_test_add_func ("/tables/letters", test_letters);
  g_test_add_func ("/tables/amounts", test_amounts);
  g_test_add_func ("/tables/rounding", test_rounding);
  g_test_add_func ("/tables/days", test_days);
  return g_test_run ();
}
