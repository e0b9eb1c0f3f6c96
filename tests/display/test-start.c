/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The first start: a book of one's own, one to look around in, recent ones; the import of
 * files into a book. */
#include "book/laba-store.h"
#include "display/laba-test-window.h"
#include "ui/exchange/laba-import-window.h"
#include "ui/kit/laba-new-book.h"

static void
test_new_book (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new ();
  g_autofree char *path = laba_test_dir_file (test->dir, "Toko Bu Ani.laba");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  gboolean made = laba_new_book_make (path, "Toko Bu Ani", "id", 1500000, &error);

  g_assert_no_error (error);
  g_assert_true (made);
  g_application_open (G_APPLICATION (test->application), &file, 1, "");
  laba_test_settle ();
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (laba_test_window_get (test))), ==,
                   "Toko Bu Ani");
  g_assert_true (laba_test_sees (laba_test_window_get (test), "Rp1,500,000"));
  /* Never over what is there. */
  made = laba_new_book_make (path, "Toko Lain", "id", 0, &error);
  g_assert_false (made);
  g_assert_nonnull (error);
}

/* The three questions say what is missing and keep what was typed. */
static void
test_questions (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new ();
  GtkWindow *questions;
  GtkEditable *cash;

  laba_test_click (laba_test_window_get (test), "Start my book");
  questions = laba_test_window_get_front (test);
  laba_test_assert_named (questions, "questions");
  cash = laba_test_need (questions, GTK_TYPE_ENTRY, "How much shop money is there today?");
  gtk_editable_set_text (cash, "lots");
  laba_test_click (questions, "Start");
  g_assert_true (laba_test_sees (questions, "Give the shop a name"));
  gtk_editable_set_text (laba_test_need (questions, GTK_TYPE_ENTRY, "What is your shop called?"),
                         "Toko Bu Ani");
  laba_test_click (questions, "Start");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (cash), "error"));
  g_assert_cmpstr (gtk_editable_get_text (cash), ==, "lots");
}

static void
test_sample (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new ();

  laba_test_click (laba_test_window_get (test), "Try the sample shop");
  laba_test_spin_until (laba_test_window_get_book (test) != NULL);
  laba_test_settle ();
  laba_test_need (laba_test_window_get (test), GTK_TYPE_LIST_BOX_ROW, "Orders");
}

/* A book that was open stands at the next start, and opens by a click. */
static void
test_recent (void)
{
  g_autoptr (LabaTestWindow) first = laba_test_window_new_empty ();
  g_autoptr (LabaTestWindow) test = laba_test_window_new ();
  GtkWidget *row = laba_test_need (laba_test_window_get (test), GTK_TYPE_LIST_BOX_ROW,
                                   "empty.laba");

  gtk_window_destroy (GTK_WINDOW (laba_test_window_get (first)));
  laba_test_settle ();
  gtk_widget_activate (row);
  laba_test_settle ();
  g_assert_nonnull (laba_test_window_get_book (test));
}

/* ---- import ---- */

static LabaImportWindow *
choose (LabaTestWindow *test, const char *name, const char *text)
{
  g_autofree char *path = laba_test_dir_file (test->dir, name);
  GtkWindow *front;

  laba_test_write (path, text);
  laba_test_window_act (test, "win.import", NULL);
  front = laba_test_window_get_front (test);
  g_assert_true (LABA_IS_IMPORT_WINDOW (front));
  laba_import_window_choose (LABA_IMPORT_WINDOW (front), path);
  return LABA_IMPORT_WINDOW (front);
}

static gboolean
is_known (LabaTestWindow *test, const char *name)
{
  return laba_store_find (laba_book_get_db (laba_test_window_get_book (test)),
                          laba_type_by_id ("person"), name, NULL, NULL)
         != 0;
}

static void
test_import (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_empty ();
  LabaImportWindow *window = choose (test, "people.csv", "name,phone\nBu Sari,0812\nBu Dewi,\n");

  laba_test_spin_until (laba_test_sees (window, "2 records are good to import."));
  laba_test_assert_named (window, "import");
  g_assert_false (is_known (test, "Bu Sari"));
  laba_test_click (window, "Import");
  laba_test_spin_until (laba_test_sees (laba_test_window_get (test), "2 records imported"));
  g_assert_true (is_known (test, "Bu Dewi"));
  laba_test_window_act (test, "win.undo", NULL);
  g_assert_false (is_known (test, "Bu Sari"));
}

/* What is wrong is said with its place; nothing is imported. */
static void
test_import_wrong (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_empty ();
  LabaImportWindow *window
      = choose (test, "some.jsonl", "{\"type\":\"person\",\"name\":\"Bu Sari\"}\n"
                                    "{\"type\":\"person\",\"name\":\"\"}\n");

  laba_test_spin_until (laba_test_sees (window, "It cannot be imported yet."));
  g_assert_false (gtk_widget_get_sensitive (laba_test_need (window, GTK_TYPE_BUTTON, "Import")));
  g_assert_false (is_known (test, "Bu Sari"));
}

int
main (int argc, char **argv)
{
  laba_test_window_init (&argc, &argv);
  g_test_add_func ("/start/new-book", test_new_book);
  g_test_add_func ("/start/questions", test_questions);
  g_test_add_func ("/start/sample", test_sample);
  g_test_add_func ("/start/recent", test_recent);
  g_test_add_func ("/start/import", test_import);
  g_test_add_func ("/start/import-wrong", test_import_wrong);
  return g_test_run ();
}
