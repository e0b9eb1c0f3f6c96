/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Search everything (Ctrl+F): by a few letters to a record or to a new one. */
#include <string.h>

#include "display/laba-test-window.h"
#include "ui/find/laba-find-window.h"
#include "ui/kit/laba-page.h"
#include "ui/people/laba-person-detail.h"
#include "ui/records/laba-record-window.h"

static GtkWindow *
find (LabaTestWindow *test, const char *text)
{
  GtkWindow *window;
  GtkEditable *entry;

  laba_test_window_act (test, "win.find", NULL);
  window = laba_test_window_get_front (test);
  g_assert_true (LABA_IS_FIND_WINDOW (window));
  entry = laba_test_need (window, GTK_TYPE_SEARCH_ENTRY, "Search everything");
  gtk_editable_set_text (entry, text);
  g_signal_emit_by_name (entry, "search-changed");
  laba_test_settle ();
  laba_test_assert_named (window, text);
  return window;
}

static void
enter (GtkWindow *window)
{
  g_signal_emit_by_name (laba_test_need (window, GTK_TYPE_SEARCH_ENTRY, NULL), "activate");
  laba_test_settle ();
}

static gboolean
is_on_page (LabaTestWindow *test, const char *title)
{
  LabaPage *page = laba_test_need (laba_test_window_get (test), LABA_TYPE_PAGE, NULL);

  return g_strcmp0 (laba_page_get_title (page), title) == 0;
}

static void
test_records (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();

  enter (find (test, "neneng"));
  g_assert_true (is_on_page (test, "People"));
  enter (find (test, "pashmina"));
  g_assert_true (is_on_page (test, "Goods"));
  enter (find (test, "A-0012"));
  g_assert_true (is_on_page (test, "Orders"));
}

/* An arrow, then Enter: what is marked then, not the first. */
static void
test_second (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();
  GtkWindow *window = find (test, "teh");
  GtkListBox *list = laba_test_need (window, GTK_TYPE_LIST_BOX, "Found");
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, 1);
  g_autofree char *name = laba_test_name (GTK_WIDGET (row));

  gtk_list_box_select_row (list, row);
  enter (window);
  g_assert_true (is_on_page (test, "People"));
  g_assert_true (g_str_has_prefix (name, "Person: "));
  g_assert_true (laba_test_sees (
      laba_test_need (laba_test_window_get (test), LABA_TYPE_PERSON_DETAIL, NULL),
      name + strlen ("Person: ")));
}

static void
test_new (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();
  GtkWindow *window = find (test, "drawing");

  laba_test_need (window, GTK_TYPE_LIST_BOX_ROW, NULL);
  enter (window);
  g_assert_true (LABA_IS_RECORD_WINDOW (laba_test_window_get_front (test)));
}

static void
test_nothing (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();
  GtkWindow *window = find (test, "qqqq");

  g_assert_true (laba_test_sees (window, "Nothing is called so."));
  enter (window);
  g_assert_true (laba_test_window_get_front (test) == window);
}

int
main (int argc, char **argv)
{
  laba_test_window_init (&argc, &argv);
  g_test_add_func ("/find/records", test_records);
  g_test_add_func ("/find/second", test_second);
  g_test_add_func ("/find/new", test_new);
  g_test_add_func ("/find/nothing", test_nothing);
  return g_test_run ();
}
