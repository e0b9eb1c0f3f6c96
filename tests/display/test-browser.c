/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists tell exactly what changed, keep the rows that did not, and keep the selection. */
#include "book/laba-edit.h"
#include "book/laba-store.h"
#include "display/laba-test-window.h"
#include "ui/kit/laba-browser.h"

/* What a list told since it was asked last: "2 -0 +1". */
typedef struct
{
  LabaTestWindow *test;
  LabaBrowser *browser;
  GListModel *rows;
  GString *told;
} People;

static void
items_changed_cb (GListModel *rows, guint position, guint removed, guint added, GString *told)
{
  g_string_append_printf (told, "%s%u -%u +%u", told->len > 0 ? ", " : "", position, removed,
                          added);
}

static gint64
save (People *people, gint64 id, const char *name)
{
  g_autoptr (LabaRecord) record = laba_record_new (laba_type_by_id ("person"));
  g_autoptr (LabaEdit) edit
      = laba_edit_begin (laba_test_window_get_book (people->test), name, NULL);

  record->id = id;
  laba_record_set_text (record, "name", name);
  g_assert_true (laba_edit_save (edit, record, NULL, NULL));
  g_assert_true (laba_edit_commit (g_steal_pointer (&edit), NULL));
  laba_test_settle ();
  return record->id;
}

static void
delete (People *people, gint64 id)
{
  laba_test_window_act (people->test, "win.delete-record", "x", id);
}

static void
assert_told (People *people, const char *told)
{
  g_assert_cmpstr (people->told->str, ==, told);
  g_string_set_size (people->told, 0);
}

static void
begin (People *people)
{
  people->test = laba_test_window_new_empty ();
  people->told = g_string_new (NULL);
  laba_test_window_act (people->test, "win.show-page", "s", "people");
  people->browser
      = laba_test_need (laba_test_window_get (people->test), LABA_TYPE_BROWSER, NULL);
  people->rows = G_LIST_MODEL (laba_browser_get_rows (people->browser));
  g_signal_connect (people->rows, "items-changed", G_CALLBACK (items_changed_cb), people->told);
}

static void
end (People *people)
{
  g_signal_handlers_disconnect_by_data (people->rows, people->told);
  laba_test_window_free (people->test);
  g_string_free (people->told, TRUE);
}

static void
test_exact (void)
{
  People people;
  gint64 budi;
  gpointer ani_row;

  begin (&people);
  save (&people, 0, "Ani");
  assert_told (&people, "0 -0 +1");
  ani_row = g_list_model_get_item (people.rows, 0);
  save (&people, 0, "Citra");
  assert_told (&people, "1 -0 +1");
  budi = save (&people, 0, "Budi");
  assert_told (&people, "1 -0 +1");
  /* It keeps its place, or goes to another. */
  save (&people, budi, "Budiman");
  assert_told (&people, "1 -1 +1");
  save (&people, budi, "Zubaidah");
  /* Its place first, then what it reads. */
  assert_told (&people, "1 -2 +2, 2 -1 +1");
  delete (&people, budi);
  assert_told (&people, "2 -1 +0");
  laba_test_window_act (people.test, "win.undo", NULL);
  assert_told (&people, "2 -0 +1");
  g_assert_true (g_list_model_get_item (people.rows, 0) == ani_row);
  g_object_unref (ani_row);
  g_object_unref (ani_row);
  end (&people);
}

static void
test_selection (void)
{
  People people;
  gint64 dewi;

  begin (&people);
  save (&people, 0, "Citra");
  dewi = save (&people, 0, "Dewi");
  save (&people, 0, "Eka");
  g_assert_true (laba_browser_select (people.browser, dewi));
  save (&people, 0, "Ani");
  g_assert_cmpint (laba_browser_get_selected (people.browser), ==, dewi);
  save (&people, dewi, "Zubaidah");
  g_assert_cmpint (laba_browser_get_selected (people.browser), ==, dewi);
  laba_test_window_act (people.test, "win.undo", NULL);
  laba_test_window_act (people.test, "win.undo", NULL);
  g_assert_cmpint (laba_browser_get_selected (people.browser), ==, dewi);
  delete (&people, dewi);
  g_assert_cmpint (laba_browser_get_selected (people.browser), !=, dewi);
  laba_test_window_act (people.test, "win.undo", NULL);
  g_assert_true (laba_browser_select (people.browser, dewi));
  end (&people);
}

int
main (int argc, char **argv)
{
  laba_test_window_init (&argc, &argv);
  g_test_add_func ("/browser/exact", test_exact);
  g_test_add_func ("/browser/selection", test_selection);
  return g_test_run ();
}
