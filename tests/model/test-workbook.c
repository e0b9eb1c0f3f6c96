/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <gsf/gsf-infile-zip.h>
#include <gsf/gsf-input-stdio.h>
#include <string.h>

#include "base/laba-error.h"
#include "exchange/laba-workbook-private.h"
#include "lib/laba-test.h"

/* A part of the file as text. Owned by the caller. */
static char *
read_part (const char *path, const char *folder, const char *name)
{
  GsfInput *file = gsf_input_stdio_new (path, NULL);
  GsfInfile *zip = gsf_infile_zip_new (file, NULL);
  GsfInput *part = gsf_infile_child_by_vname (zip, "xl", folder, name, NULL);
  gsize size = (gsize) gsf_input_size (part);
  char *text = g_strndup ((const char *) gsf_input_read (part, size, NULL), size);

  g_object_unref (part);
  g_object_unref (zip);
  g_object_unref (file);
  return text;
}

static const LabaWorkbookColumn columns[] = {
  { "name", "Nama", LABA_COLUMN_TEXT, FALSE },
  { "in", "Masuk", LABA_COLUMN_MONEY, TRUE },
  { "out", "Keluar", LABA_COLUMN_MONEY, FALSE },
  { "balance", "Saldo", LABA_COLUMN_MONEY, FALSE },
};

/* n rows in which 10 come in and 3 go out. */
static void
fill (LabaWorkbook *workbook, guint n)
{
  laba_workbook_begin_list (workbook, "Bu Ida's/Kas", NULL, columns,
                            G_N_ELEMENTS (columns));
  for (guint i = 0; i < n; i++)
    {
      laba_workbook_next_row (workbook);
      laba_workbook_put_text (workbook, 0, "Jilbab");
      laba_workbook_put_number (workbook, 1, 10);
      laba_workbook_put_number (workbook, 2, 3);
      laba_workbook_put_balance (workbook, 3, 1, 2, 7 * (gint64) (i + 1), i == 0);
    }
  laba_workbook_end_list (workbook);
}

static void
has (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("there is no “%s” in\n%s", part, text);
}

/* A list that a sheet cannot hold goes on in the next, and so do its formulas. */
static void
test_goes_on (void)
{
  g_autoptr (LabaTestDir) dir = laba_test_dir_new ();
  g_autofree char *path = laba_test_dir_file (dir, "a.xlsx");
  g_autoptr (GError) error = NULL;
  LabaWorkbook *workbook = laba_workbook_new (path, &error);

  g_assert_no_error (error);
  workbook->most = 10;
  fill (workbook, 20);
  g_assert_cmpuint (workbook->sheets->len, ==, 3);
  g_assert_true (laba_workbook_finish (workbook, 0, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_autofree char *first = read_part (path, "worksheets", "sheet1.xml");
  g_autofree char *second = read_part (path, "worksheets", "sheet2.xml");
  g_autofree char *third = read_part (path, "worksheets", "sheet3.xml");
  has (first, "<f>B2-C2</f><v>7</v>");
  has (first, "<f>D8+B9-C9</f><v>56</v>");
  g_assert_null (strstr (first, "SUBTOTAL"));
  has (second, "<f>'Bu Ida s Kas'!D9+B2-C2</f><v>63</v>");
  has (third, "<f>'Bu Ida s Kas (2)'!D9+B2-C2</f><v>119</v>");
  has (third, "<f>D4+B5-C5</f><v>140</v>");
  has (third,
       "<f>SUM('Bu Ida s Kas'!B2:B9)+SUM('Bu Ida s Kas (2)'!B2:B9)+SUBTOTAL(9,B2:B5)</f>"
       "<v>200</v>");
}

/* Names that a sheet cannot have, or has already, are made fit. */
static void
test_names (void)
{
  static const char *const given[] = { "Kas",
                                       "kas",
                                       "[Kas]: *?/\\",
                                       "'",
                                       "",
                                       "\xef\xbf\xbfX",
                                       "Sangat panjang sekali nama rekening ini 👩",
                                       "Sangat panjang sekali nama rekening ini 👩" };
  static const char *const expected[] = { "Kas",
                                          "kas (2)",
                                          "Kas (3)",
                                          "–",
                                          "– (2)",
                                          "\xef\xbf\xbdX",
                                          "Sangat panjang sekali nama reke",
                                          "Sangat panjang sekali nama (2)" };
  g_autoptr (LabaTestDir) dir = laba_test_dir_new ();
  g_autofree char *path = laba_test_dir_file (dir, "a.xlsx");
  g_autoptr (GError) error = NULL;
  LabaWorkbook *workbook = laba_workbook_new (path, &error);

  for (guint i = 0; i < G_N_ELEMENTS (given); i++)
    {
      laba_workbook_add_sheet (workbook, given[i], NULL);
      g_assert_cmpstr (laba_workbook_sheet_name (workbook), ==, expected[i]);
    }
  g_assert_true (laba_workbook_finish (workbook, 0, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
}

/* As spreadsheets count days: 1 March 1900 is 61, and no leap day is lost. */
static void
test_days (void)
{
  g_assert_cmpfloat (laba_workbook_value (LABA_COLUMN_DAY, 19000301), ==, 61);
  g_assert_cmpfloat (laba_workbook_value (LABA_COLUMN_DAY, 19700101), ==, 25569);
  g_assert_cmpfloat (laba_workbook_value (LABA_COLUMN_DAY, 20000229), ==, 36585);
  g_assert_cmpfloat (laba_workbook_value (LABA_COLUMN_DAY, 20240229), ==, 45351);
  g_assert_cmpfloat (laba_workbook_value (LABA_COLUMN_DAY, 20261124), ==, 46350);
  g_assert_cmpfloat (laba_workbook_value (LABA_COLUMN_MONTH, 202611), ==, 46327);
  for (LabaDay day = 19000301; day < 21010101; day = laba_day_add (day, 1))
    g_assert_cmpfloat (laba_workbook_value (LABA_COLUMN_DAY, laba_day_add (day, 1)), ==,
                       laba_workbook_value (LABA_COLUMN_DAY, day) + 1);
}

/* ---- stopping ---- */

static guint
count_files (LabaTestDir *dir)
{
  g_autoptr (GDir) list = g_dir_open (dir->path, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (list) != NULL)
    n++;
  return n;
}

typedef struct
{
  GCancellable *cancellable;
  double last;
} Progress;

static void
stop_cb (double fraction, gpointer data)
{
  Progress *progress = data;

  g_assert_cmpfloat (fraction, >=, progress->last);
  g_assert_cmpfloat (fraction, <=, 1);
  progress->last = fraction;
  g_cancellable_cancel (progress->cancellable);
}

/* Stopped while it is put together: at once, and what was there stays. */
static void
test_stop (void)
{
  g_autoptr (LabaTestDir) dir = laba_test_dir_new ();
  g_autofree char *path = laba_test_dir_file (dir, "a.xlsx");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Progress progress = { cancellable, 0 };
  g_autoptr (GError) error = NULL;

  laba_test_write (path, "old");
  LabaWorkbook *workbook = laba_workbook_new (path, &error);
  g_assert_no_error (error);
  fill (workbook, 100000);
  g_assert_false (
      laba_workbook_finish (workbook, 0.5, stop_cb, &progress, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_files (dir), ==, 1);
  g_autofree char *text = laba_test_read (path);
  g_assert_cmpstr (text, ==, "old");
}

/* Left in the middle: nothing is left beside the old file. */
static void
test_leave (void)
{
  g_autoptr (LabaTestDir) dir = laba_test_dir_new ();
  g_autofree char *path = laba_test_dir_file (dir, "a.xlsx");
  g_autoptr (GError) error = NULL;
  g_autoptr (LabaWorkbook) workbook = laba_workbook_new (path, &error);

  fill (workbook, 10);
  g_clear_pointer (&workbook, laba_workbook_free);
  g_assert_cmpuint (count_files (dir), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/workbook/goes-on", test_goes_on);
  g_test_add_func ("/workbook/names", test_names);
  g_test_add_func ("/workbook/days", test_days);
  g_test_add_func ("/workbook/stop", test_stop);
  g_test_add_func ("/workbook/leave", test_leave);
  return g_test_run ();
}
