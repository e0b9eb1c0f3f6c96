/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Slips on paper: nothing is cut off, heads stand on every page, and they look as they did when
 * somebody looked at them (tests/model/golden; LABA_GOLDEN=write draws these anew). */
#include "slips/laba-layout.h"

#include <cairo.h>
#include <glib/gstdio.h>
#include <pango/pangocairo.h>

#include "base/laba-language.h"
#include "lib/laba-test.h"
#include "slips/laba-output.h"

#define FONT "DejaVu Sans"
#define DOTS 2.0 /* a point */

/* The same picture by another version of the font renderer: in squares of so many dots the
 * darkness (0 … 255) may differ by this much. */
#define SQUARE 16
#define TOLERANCE 14

/* ---- documents ---- */

static LabaShop *
make_shop (const char *name)
{
  LabaShop *shop = g_new0 (LabaShop, 1);

  shop->name = g_strdup (name);
  shop->address = g_strdup ("Jl. Otista No. 17 RT 03/RW 05, Kel. Cikole, Kota Sukabumi 43113");
  shop->phone = g_strdup ("0812-3456-7890");
  return shop;
}

static void
add_item (LabaBlock *table, const char *name, int quantity, int price)
{
  LabaDocumentRow *row = laba_block_add_row (table, LABA_ROW_NORMAL, 0);

  laba_document_row_take (row, 0, g_strdup (name));
  laba_document_row_take (row, 1, g_strdup_printf ("%d pcs", quantity));
  laba_document_row_take (row, 2, g_strdup_printf ("%d.000", price));
  laba_document_row_take (row, 3, g_strdup_printf ("%d.000", quantity * price));
}

static LabaDocument *
make_slip (const char *name, guint n_items)
{
  LabaDocument *document = laba_document_new (make_shop (name), "Nota A-17");
  LabaBlock *facts;
  LabaBlock *table;
  LabaBlock *sums;

  laba_document_add_head (document, "Nota", "No. A-17");
  facts = laba_document_add_facts (document);
  laba_block_add_fact (facts, 0, "Pembeli", name);
  laba_block_add_fact (facts, 0, "Alamat", "Kp. Pasirhayam RT 01/RW 05, Kec. Cilaku, Kab. Cianjur 43285");
  laba_block_add_fact (facts, 1, "Tanggal", "24 Nov 2026");
  table = laba_document_add_table (document);
  laba_block_add_column (table, "Barang", LABA_DOCUMENT_COLUMN_LEAD, NULL);
  laba_block_add_column (table, "Jumlah", LABA_DOCUMENT_COLUMN_FIGURE, NULL);
  laba_block_add_column (table, "Harga", LABA_DOCUMENT_COLUMN_FIGURE, " × ");
  laba_block_add_column (table, "Nilai", LABA_DOCUMENT_COLUMN_FIGURE, " = ");
  for (guint i = 0; i < n_items; i++)
    add_item (table, i % 3 == 1 ? name : "Pashmina Ceruty Dusty Pink", 1 + (int) i % 4, 45);
  sums = laba_document_add_sums (document);
  laba_block_add_sum (sums, "Ongkir", "Rp27.000", FALSE);
  laba_block_add_sum (sums, "Total", "Rp1.250.000", TRUE);
  laba_document_add_text (document, LABA_TEXT_QUOTE, "satu juta dua ratus lima puluh ribu rupiah");
  laba_document_add_text (document, LABA_TEXT_AMOUNT, "Rp1.250.000");
  laba_block_add_signature (laba_document_add_signatures (document), "24 November 2026", name);
  laba_document_add_text (document, LABA_TEXT_CENTRED, "Terima kasih sudah berbelanja.");
  return document;
}

/* ---- looking ---- */

static guint
darkness (cairo_surface_t *picture, int x, int y)
{
  const guchar *data = cairo_image_surface_get_data (picture);
  const guint32 *line
      = (gconstpointer) (data + (gssize) y * cairo_image_surface_get_stride (picture));

  return 255 - (line[x] & 0xff);
}

static gboolean
has_ink (cairo_surface_t *picture, int left, int right)
{
  for (int y = 0; y < cairo_image_surface_get_height (picture); y++)
    for (int x = left; x < right; x++)
      if (darkness (picture, x, y) > 0)
        return TRUE;
  return FALSE;
}

/* Every page has ink, none of it at the very edges, where a printer does not reach. */
static void
assert_within (LabaLayout *layout, const LabaPaper *paper)
{
  int edge = (int) ((paper->margin - 4) * DOTS);

  for (guint i = 0; i < laba_layout_n_pages (layout); i++)
    {
      cairo_surface_t *picture = laba_output_picture (layout, i, DOTS);
      int width = cairo_image_surface_get_width (picture);

      if (!has_ink (picture, edge, width - edge) || has_ink (picture, 0, edge)
          || has_ink (picture, width - edge, width))
        g_error ("%s, page %u: empty, or beyond its margins", paper->id, i + 1);
      cairo_surface_destroy (picture);
    }
}

static const char *const names[] = {
  "Bu Sari",
  "Ibu Hajah Siti Nurjanah Kusumawardhani binti Abdurrahman Wiraatmadja dari Kampung Sukamulya Hilir",
  "Tanpaspasisamasekalisepertinamapenggunadimarketplaceyangpanjangsekali12345678901234567890",
  "🧕🏽 Toko Hijab ✨ نور الهدى ✨",
};

static void
test_within (void)
{
  guint n;
  const LabaPaper *papers = laba_papers_get (&n);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    for (guint j = 0; j < n; j++)
      {
        g_autoptr (LabaDocument) document = make_slip (names[i], 6);
        g_autoptr (LabaLayout) layout = laba_layout_new (document, &papers[j], FONT);

        assert_within (layout, &papers[j]);
      }
}

/* A name without end is cut with an ellipsis, and does not fill a ream. */
static void
test_endless (void)
{
  g_autofree char *name = g_strnfill (40000, 'x');
  guint n;
  const LabaPaper *papers = laba_papers_get (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LabaDocument) document = make_slip (name, 3);
      g_autoptr (LabaLayout) layout = laba_layout_new (document, &papers[i], FONT);

      g_assert_cmpuint (laba_layout_n_pages (layout), <=, 8);
    }
}

/* How far down the page the first band of grey, the heads of the table, is; -1 none. */
static int
find_heads (cairo_surface_t *picture)
{
  int width = cairo_image_surface_get_width (picture);

  for (int y = 0; y < cairo_image_surface_get_height (picture); y++)
    {
      int grey = 0;

      for (int x = 0; x < width; x++)
        grey += darkness (picture, x, y) > 0;
      if (grey > width * 3 / 4 && darkness (picture, width / 2, y) < 60)
        return y;
    }
  return -1;
}

/* Forty lines go on over the page, the heads on each; a roll has one long page. */
static void
test_forty (void)
{
  static const char *const sheets[] = { "a4", "a5", "a6" };
  g_autoptr (LabaDocument) document = make_slip ("Bu Sari", 40);

  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      const LabaPaper *paper = laba_paper_by_id (sheets[i]);
      g_autoptr (LabaLayout) layout = laba_layout_new (document, paper, FONT);

      g_assert_cmpuint (laba_layout_n_pages (layout), >, 1);
      assert_within (layout, paper);
      for (guint page = 1; page + 1 < laba_layout_n_pages (layout); page++)
        {
          cairo_surface_t *picture = laba_output_picture (layout, page, DOTS);

          g_assert_cmpint (find_heads (picture), >, 0);
          g_assert_cmpint (find_heads (picture), <, (int) ((paper->margin + 8) * DOTS));
          cairo_surface_destroy (picture);
        }
    }
  g_autoptr (LabaLayout) roll = laba_layout_new (document, laba_paper_by_id ("58mm"), FONT);
  g_assert_cmpuint (laba_layout_n_pages (roll), ==, 1);
  g_assert_cmpfloat (laba_layout_get_height (roll), >, 40 * 2 * 7.5);
}

/* A wide table turns the sheet; a long one is broken in time. */
static void
test_wide (void)
{
  g_autoptr (LabaDocument) document = laba_document_new (make_shop ("Toko"), "Laporan");
  LabaBlock *table = laba_document_add_table (document);
  const LabaPaper *paper = laba_paper_by_id ("a4");

  document->may_turn = TRUE;
  laba_block_add_column (table, "Nama", LABA_DOCUMENT_COLUMN_LEAD, NULL);
  for (guint i = 0; i < 13; i++)
    laba_block_add_column (table, "Nov 2026", LABA_DOCUMENT_COLUMN_FIGURE, NULL);
  for (guint i = 0; i < 2000; i++)
    {
      LabaDocumentRow *row = laba_block_add_row (table, LABA_ROW_NORMAL, 0);

      laba_document_row_take (row, 0, g_strdup_printf ("Baris %u", i));
      for (guint j = 1; j <= 13; j++)
        laba_document_row_take (row, j, g_strdup ("123.456.789"));
    }
  g_autoptr (LabaLayout) layout = laba_layout_new (document, paper, FONT);
  g_assert_cmpfloat (laba_layout_get_width (layout), >, laba_layout_get_height (layout));
  g_assert_cmpuint (laba_layout_n_pages (layout), >, 30);
  cairo_surface_t *picture = laba_output_picture (layout, 30, DOTS);
  g_assert_false (has_ink (picture, 0, (int) ((paper->margin - 4) * DOTS)));
  cairo_surface_destroy (picture);
}

/* ---- files ---- */

static void
test_files (void)
{
  g_autoptr (LabaTestDir) dir = laba_test_dir_new ();
  g_autofree char *pdf = laba_test_dir_file (dir, "nota.pdf");
  g_autofree char *png = laba_test_dir_file (dir, "nota.png");
  g_autofree char *second = laba_test_dir_file (dir, "nota-2.png");
  g_autofree char *nowhere = laba_test_dir_file (dir, "none/nota.pdf");
  g_autoptr (LabaDocument) document = make_slip ("Bu Sari", 40);
  g_autoptr (LabaLayout) layout = laba_layout_new (document, laba_paper_by_id ("a6"), FONT);
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;

  g_assert_true (laba_output_write_pdf (layout, "Nota", pdf, NULL, &error));
  g_assert_true (laba_output_write_png (layout, png, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (second, G_FILE_TEST_EXISTS));
  g_file_get_contents (pdf, &bytes, NULL, &error);
  g_assert_true (g_str_has_prefix (bytes, "%PDF"));
  g_assert_false (laba_output_write_pdf (layout, "Nota", nowhere, NULL, &error));
  g_assert_nonnull (error);
}

/* ---- as a job ---- */

typedef struct
{
  const LabaDocument *document;
  const char *path;
  gboolean as_picture;
  guint64 stop_at; /* of a thousand; stops then */
} Work;

static gboolean
work (LabaJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  const Work *self = data;
  g_autoptr (LabaLayout) layout
      = laba_layout_new_in_job (self->document, laba_paper_by_id ("a6"), FONT, job, error);

  if (layout == NULL)
    return FALSE;
  return self->as_picture ? laba_output_write_png (layout, self->path, job, error)
                          : laba_output_write_pdf (layout, "Nota", self->path, job, error);
}

static void
told_cb (LabaJob *job, const char *message, guint64 done, guint64 total, gpointer data)
{
  const Work *self = data;

  if (total > 0 && 1000 * done >= self->stop_at * total)
    laba_job_cancel (job);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* Stopped while it is laid out or drawn: the old file is whole, nothing else is left. */
static void
test_stopped (void)
{
  g_autoptr (LabaDocument) document = make_slip ("Bu Sari", 3000);
  static const guint64 moments[] = { 1, 300, 520 };

  for (guint i = 0; i < 2 * G_N_ELEMENTS (moments); i++)
    {
      g_autoptr (LabaTestDir) dir = laba_test_dir_new ();
      g_autofree char *path = laba_test_dir_file (dir, "nota.png");
      g_autofree char *folder = g_path_get_dirname (path);
      g_autofree char *kept = NULL;
      g_autoptr (LabaJob) job = laba_job_new ("Save");
      g_autoptr (GError) error = NULL;
      Work self = { document, path, i % 2 == 0, moments[i / 2] };

      g_assert_true (g_file_set_contents (path, "old", -1, NULL));
      g_assert_false (laba_job_run_here (job, work, &self, told_cb, &self, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_true (g_file_get_contents (path, &kept, NULL, NULL));
      g_assert_cmpstr (kept, ==, "old");
      g_assert_cmpuint (count_files (folder), ==, 1);
    }
}

/* ---- golden pictures ---- */

static guint
mean (cairo_surface_t *picture, int left, int top)
{
  int right = MIN (left + SQUARE, cairo_image_surface_get_width (picture));
  int bottom = MIN (top + SQUARE, cairo_image_surface_get_height (picture));
  guint sum = 0;

  for (int y = top; y < bottom; y++)
    for (int x = left; x < right; x++)
      sum += darkness (picture, x, y);
  return sum / (SQUARE * SQUARE);
}

static void
assert_same (cairo_surface_t *picture, cairo_surface_t *golden, const char *name)
{
  g_assert_cmpint (cairo_image_surface_get_width (picture), ==, cairo_image_surface_get_width (golden));
  g_assert_cmpint (ABS (cairo_image_surface_get_height (picture)
                        - cairo_image_surface_get_height (golden)),
                   <=, (int) DOTS * 2);
  for (int y = 0; y + SQUARE < cairo_image_surface_get_height (golden); y += SQUARE)
    for (int x = 0; x < cairo_image_surface_get_width (golden); x += SQUARE)
      if (ABS ((int) mean (picture, x, y) - (int) mean (golden, x, y)) > TOLERANCE)
        g_error ("%s: other at %d, %d (darkness %u, was %u)", name, x, y, mean (picture, x, y),
                 mean (golden, x, y));
}

static void
look (const LabaDocument *document, const char *paper, guint page, const char *name)
{
  g_autoptr (LabaLayout) layout = laba_layout_new (document, laba_paper_by_id (paper), FONT);
  cairo_surface_t *picture = laba_output_picture (layout, page, DOTS);
  g_autofree char *file = g_strdup_printf ("model/golden/%s-%s.png", name, paper);
  g_autofree char *path = laba_test_source (file);

  if (g_strcmp0 (g_getenv ("LABA_GOLDEN"), "write") == 0)
    g_assert_cmpint (cairo_surface_write_to_png (picture, path), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_t *golden = cairo_image_surface_create_from_png (path);
  g_assert_cmpint (cairo_surface_status (golden), ==, CAIRO_STATUS_SUCCESS);
  assert_same (picture, golden, file);
  cairo_surface_destroy (golden);
  cairo_surface_destroy (picture);
}

static void
test_golden (void)
{
  static const char *const papers[] = { "a5", "a6", "80mm", "58mm" };
  g_autoptr (LabaDocument) slip = make_slip (names[1], 3);
  g_autoptr (LabaDocument) forty = make_slip ("Bu Sari", 40);

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    look (slip, papers[i], 0, "slip");
  look (forty, "a6", 1, "second-page");
}

/* Without its font the pictures would differ for no reason of ours. */
static void
assert_font (void)
{
  PangoFontMap *map = pango_cairo_font_map_get_default ();
  PangoFontFamily **families;
  gboolean found = FALSE;
  int n;

  pango_font_map_list_families (map, &families, &n);
  for (int i = 0; i < n; i++)
    found |= g_str_equal (pango_font_family_get_name (families[i]), FONT);
  g_free (families);
  if (!found)
    g_error ("The font %s is missing (Debian package fonts-dejavu-core)", FONT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  laba_language_set ("id");
  assert_font ();
  g_test_add_func ("/layout/within", test_within);
  g_test_add_func ("/layout/endless", test_endless);
  g_test_add_func ("/layout/forty", test_forty);
  g_test_add_func ("/layout/wide", test_wide);
  g_test_add_func ("/layout/stopped", test_stopped);
  g_test_add_func ("/layout/files", test_files);
  g_test_add_func ("/layout/golden", test_golden);
  return g_test_run ();
}
