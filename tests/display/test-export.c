/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every list out of the window: what is shown, the same rows and columns, as a
 * spreadsheet, on pages and as plain rows; and what is said where that cannot be written.
 */
#include <glib/gstdio.h>
#include <string.h>

#include "base/laba-language.h"
#include "display/laba-test-window.h"
#include "ui/exchange/laba-export-table.h"
#include "ui/kit/laba-browser.h"
#include "ui/laba-window-private.h"

static LabaTable *
read_shown (LabaTestWindow *test)
{
  g_autoptr (LabaShown) shown = laba_window_dup_shown (laba_test_window_get (test));
  g_autoptr (GError) error = NULL;
  LabaTable *table;

  g_assert_nonnull (shown);
  table = laba_shown_read (shown, laba_book_get_db (laba_test_window_get_book (test)),
                           NULL, &error);
  g_assert_no_error (error);
  return table;
}

/* ---- the same as on the screen ---- */

static GtkColumnView *
get_list (LabaTestWindow *test)
{
  return laba_test_need (laba_window_get_page (laba_test_window_get (test)),
                         GTK_TYPE_COLUMN_VIEW, NULL);
}

/* Its columns are the list's, its rows as many. */
static void
assert_as_shown (LabaTestWindow *test)
{
  GtkColumnView *view = get_list (test);
  GListModel *columns = gtk_column_view_get_columns (view);
  g_autoptr (LabaTable) table = read_shown (test);

  g_assert_cmpuint (table->columns->len, ==, g_list_model_get_n_items (columns));
  for (guint i = 0; i < table->columns->len; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      g_assert_cmpstr (g_array_index (table->columns, LabaColumn, i).label, ==,
                       gtk_column_view_column_get_title (column));
    }
  g_assert_cmpuint (
      table->rows->len, >=,
      g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (view))));
  if (table->rows->len > 0)
    g_assert_cmpint (((LabaTableRow *) table->rows->pdata[0])->record, !=, 0);
}

/* ---- into files ---- */

static char *export(LabaTestWindow *test, const char *name)
{
  LabaWindow *window = laba_test_window_get (test);
  g_autofree char *path = laba_test_dir_file (test->dir, name);
  g_autofree char *said = g_strdup_printf ("Written: %s", name);
  char *bytes = NULL;

  laba_export_shown_to (GTK_WINDOW (window), laba_test_window_get_book (test),
                        laba_window_dup_shown (window), path);
  laba_test_spin_until (laba_test_sees (window, said));
  g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
  return bytes;
}

static guint
count_lines (const char *text)
{
  guint n = 0;

  for (; *text != '\0'; text++)
    n += *text == '\n';
  return n;
}

static void
assert_formats (LabaTestWindow *test, const char *name)
{
  g_autoptr (LabaTable) table = read_shown (test);
  g_autofree char *xlsx = g_strconcat (name, ".xlsx", NULL);
  g_autofree char *pdf = g_strconcat (name, ".pdf", NULL);
  g_autofree char *csv = g_strconcat (name, ".csv", NULL);
  g_autofree char *sheet = export(test, xlsx);
  g_autofree char *pages = export(test, pdf);
  g_autofree char *rows = export(test, csv);

  g_assert_true (g_str_has_prefix (sheet, "PK"));
  g_assert_true (g_str_has_prefix (pages, "%PDF"));
  g_assert_cmpuint (count_lines (rows), >=, table->rows->len + 1);
  for (guint i = 0; i < table->columns->len; i++)
    g_assert_nonnull (strstr (rows, g_array_index (table->columns, LabaColumn, i).label));
}

static void
test_lists (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();
  static const char *const pages[] = { "orders", "goods", "people", "restock" };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      laba_test_window_act (test, "win.show-page", "s", pages[i]);
      laba_test_settle ();
      assert_as_shown (test);
      assert_formats (test, pages[i]);
    }
}

static void
test_tables (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();
  static const char *const pages[] = { "money", "reports", "history" };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      laba_test_window_act (test, "win.show-page", "s", pages[i]);
      laba_test_settle ();
      assert_formats (test, pages[i]);
    }
}

/* The lists of buying, each as it is: what runs low, purchases, batches, goods with
 * others. */
static void
test_restock (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();
  static const char *const views[] = { "low", "purchases", "consignment" };
  GtkStack *stack;

  laba_test_window_act (test, "win.show-page", "s", "restock");
  stack = laba_test_need (laba_window_get_page (laba_test_window_get (test)),
                          GTK_TYPE_STACK, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      gtk_stack_set_visible_child_name (stack, views[i]);
      laba_test_settle ();
      assert_as_shown (test);
      assert_formats (test, views[i]);
    }
}

/* Narrowed by a filter and a search, the file is narrowed likewise, and says by which. */
static void
test_narrowed (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();
  g_autoptr (LabaTable) all = NULL;
  g_autoptr (LabaTable) low = NULL;
  g_autoptr (LabaTable) found = NULL;
  LabaBrowser *browser;

  laba_test_window_act (test, "win.show-page", "s", "goods");
  laba_test_settle ();
  browser = laba_test_need (laba_window_get_page (laba_test_window_get (test)),
                            LABA_TYPE_BROWSER, NULL);
  all = read_shown (test);
  laba_browser_set_filter (browser, 1);
  laba_test_settle ();
  low = read_shown (test);
  assert_as_shown (test);
  g_assert_cmpstr (low->title, ==, "Goods: Running low");
  g_assert_cmpuint (low->rows->len, >, 0);
  g_assert_cmpuint (low->rows->len, <, all->rows->len);
  laba_browser_set_filter (browser, 0);
  gtk_editable_set_text (laba_test_need (browser, GTK_TYPE_SEARCH_ENTRY, NULL), "jilbab");
  found = read_shown (test);
  g_assert_cmpuint (found->rows->len, >, 0);
  g_assert_cmpuint (found->rows->len, <, all->rows->len);
  for (guint i = 0; i < found->rows->len; i++)
    {
      const LabaTableRow *row = found->rows->pdata[i];
      g_autofree char *name = g_utf8_strdown (row->cells[0].text, -1);

      g_assert_nonnull (strstr (name, "jilbab"));
    }
}

/* ---- where it cannot be written ---- */

/* Said in a sentence; tests/model/test-outlets.c has the ways in which a disk refuses. */
static void
test_refused (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();
  static const char *const names[] = { "none/a.xlsx", "none/a.pdf", "none/a.csv" };
  LabaWindow *window = laba_test_window_get (test);

  laba_test_window_act (test, "win.show-page", "s", "people");
  laba_test_settle ();
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = laba_test_dir_file (test->dir, names[i]);

      laba_export_shown_to (GTK_WINDOW (window), laba_test_window_get_book (test),
                            laba_window_dup_shown (window), path);
      laba_test_spin_until (
          laba_test_window_get_front (test) != GTK_WINDOW (window)
          && laba_test_sees (laba_test_window_get_front (test), "cannot be written"));
      gtk_window_close (laba_test_window_get_front (test));
      laba_test_settle ();
    }
}

int
main (int argc, char **argv)
{
  laba_test_window_init (&argc, &argv);
  g_test_add_func ("/export/lists", test_lists);
  g_test_add_func ("/export/tables", test_tables);
  g_test_add_func ("/export/restock", test_restock);
  g_test_add_func ("/export/narrowed", test_narrowed);
  g_test_add_func ("/export/refused", test_refused);
  return g_test_run ();
}
