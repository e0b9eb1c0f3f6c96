/* SPDX-FileCopyrightText: 2026 The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* bench-list BOOK: the list of orders, from what a user does to the frame that shows it.
 * Lines: name, tab, milliseconds by the clock, tab, of them the processor's. open: the page
 * for the first time; sort: by each column, there and back; end: then to the last row; find:
 * a letter typed; saved: an order written, to the list that has it (saved-frames: in which
 * frame). Changes the book. */
#include <string.h>

#include "bench-frame.h"
#include "book/laba-edit.h"
#include "book/laba-row.h"
#include "book/laba-store.h"
#include "display/laba-test-window.h"

#define REST 600 /* milliseconds */
#define SAVES 12

typedef struct
{
  LabaTestWindow *test;
  GtkColumnView *view;
  GtkEditable *search;
  GtkColumnViewColumn *column;
  GtkSortType sort;
  char typed[32];
} Bench;

static guint
count (Bench *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (self->view)));
}

static void
open_page (gpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (laba_test_window_get (((Bench *) data)->test)), "win.show-page",
                              "s", "orders");
}

static void
sort (gpointer data)
{
  Bench *self = data;

  gtk_column_view_sort_by_column (self->view, self->column, self->sort);
}

static void
go_to_end (gpointer data)
{
  Bench *self = data;

  gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (self->view)),
                              "list.scroll-to-item", "u", count (self) - 1);
}

static void
sort_all (Bench *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  for (guint i = 0; i < 2 * g_list_model_get_n_items (columns); i++)
    {
      self->column = g_list_model_get_item (columns, i / 2);
      self->sort = i % 2 == 0 ? GTK_SORT_ASCENDING : GTK_SORT_DESCENDING;
      g_object_unref (self->column);
      if (gtk_column_view_column_get_sorter (self->column) == NULL)
        continue;
      bench_measure ("sort", sort, self);
      bench_rest (REST);
      bench_measure ("end", go_to_end, self);
      bench_rest (REST / 4);
    }
  gtk_column_view_sort_by_column (self->view, NULL, GTK_SORT_ASCENDING);
  bench_rest (REST);
}

static void
type (gpointer data)
{
  Bench *self = data;

  gtk_editable_set_text (self->search, self->typed);
}

static void
find_all (Bench *self)
{
  static const char *const words[] = { "kaos arunika", "rina wati", "ks 012", "0812", "gamis hitam" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      for (gsize n = 1; n <= strlen (words[i]); n++)
        {
          g_strlcpy (self->typed, words[i], n + 1);
          bench_measure ("find", type, self);
          bench_rest (60);
        }
      gtk_editable_set_text (self->search, "");
      bench_rest (REST);
    }
}

/* The newest order once more. */
static void
save (gpointer data)
{
  Bench *self = data;
  LabaBook *book = laba_test_window_get_book (self->test);
  g_autoptr (GError) error = NULL;
  g_autoptr (GObject) first
      = g_list_model_get_item (G_LIST_MODEL (gtk_column_view_get_model (self->view)), 0);
  g_autoptr (LabaRecord) order
      = laba_store_load (laba_book_get_db (book), laba_row_get_id ((LabaRow *) first), &error);

  g_assert_no_error (error);
  order->id = 0;
  laba_record_set_text (order, "number", NULL);
  laba_record_set_text (order, "external_number", NULL);
  LabaEdit *edit = laba_edit_begin (book, "bench", &error);
  g_assert_no_error (error);
  laba_edit_save (edit, order, NULL, &error);
  g_assert_no_error (error);
  laba_edit_commit (edit, &error);
  g_assert_no_error (error);
}

static void
save_all (Bench *self)
{
  for (guint i = 0; i < SAVES; i++)
    {
      guint before = count (self);
      guint frame = bench_frames;

      bench_measure ("saved", save, self);
      while (count (self) == before)
        g_main_context_iteration (NULL, TRUE);
      g_print ("saved-frames\t%u\n", bench_frames - frame);
      bench_rest (REST);
    }
}

int
main (int argc, char **argv)
{
  Bench self = { 0 };
  g_autoptr (GFile) file = g_file_new_for_path (argv[1]);

  g_assert (argc == 2);
  argc = 1;
  laba_test_window_init (&argc, &argv);
  self.test = laba_test_window_new ();
  GtkWidget *window = GTK_WIDGET (laba_test_window_get (self.test));
  laba_window_open_book (LABA_WINDOW (window), file);
  bench_watch (window);
  bench_rest (REST);
  bench_measure ("open", open_page, &self);
  bench_rest (REST);
  self.view = laba_test_need (window, GTK_TYPE_COLUMN_VIEW, NULL);
  self.search = laba_test_need (window, GTK_TYPE_SEARCH_ENTRY, NULL);
  find_all (&self);
  sort_all (&self);
  save_all (&self);
  bench_leave ();
  return 0;
}
