/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Copies of the book: kept without being asked, shown with what they hold, put back;
 * amounts that others should not see. */
#include "book/laba-backup.h"
#include "book/laba-edit.h"
#include "display/laba-test-window.h"
#include "ui/kit/laba-places.h"
#include "ui/kit/laba-settings.h"

static guint
n_copies (LabaTestWindow *test)
{
  const char *path = laba_book_get_path (laba_test_window_get_book (test));
  g_autofree char *folder = laba_backup_own_folder (path);
  g_autoptr (GPtrArray) list = laba_backup_list (folder, path);

  return list->len;
}

static void
rename_shop (LabaTestWindow *test, const char *name)
{
  LabaEdit *edit = laba_edit_begin (laba_test_window_get_book (test), "Name", NULL);

  g_assert_true (laba_edit_set_setting (edit, "name", name, NULL));
  g_assert_true (laba_edit_commit (edit, NULL));
}

/* The book was copied when it was opened; then it is changed, and the copy put back. */
static void
test_restore (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();
  g_autofree char *before
      = laba_book_dup_setting (laba_test_window_get_book (test), "name");

  laba_test_spin_until (n_copies (test) == 1);
  rename_shop (test, "Another name");
  laba_test_window_act (test, "win.choose-copy", NULL);
  laba_test_assert_named (laba_test_window_get_front (test), "copies");
  g_assert_true (laba_test_sees (laba_test_window_get_front (test), "On this computer"));
  g_assert_true (laba_test_sees (laba_test_window_get_front (test), "Rp"));
  laba_test_click (laba_test_window_get_front (test), "Restore");
  laba_test_spin_until (laba_test_window_get_toast (test) != NULL
                        && strstr (laba_test_window_get_toast (test), "before") != NULL);
  g_autofree char *after
      = laba_book_dup_setting (laba_test_window_get_book (test), "name");
  g_assert_cmpstr (after, ==, before);
}

/* A place without a copy is marked on Home until it has one. */
static void
test_mark (void)
{
  g_autoptr (LabaTestDir) stick = laba_test_dir_new ();
  g_autoptr (GSettings) settings = laba_settings_new ();
  const char *const folders[] = { stick->path, NULL };

  g_settings_set_strv (settings, "backup-folders", folders);
  {
    g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();

    laba_test_window_act (test, "win.show-page", "s", "home");
    g_assert_true (laba_test_sees (laba_test_window_get (test), "There is no copy"));
    laba_test_spin_until (
        laba_places_newest (stick->path,
                            laba_book_get_path (laba_test_window_get_book (test)))
        != LABA_DAY_NONE);
    rename_shop (test, "Another name");
    laba_test_settle ();
    g_assert_false (laba_test_sees (laba_test_window_get (test), "There is no copy"));
  }
  g_settings_reset (settings, "backup-folders");
}

static void
test_hidden (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();
  GtkWidget *window = GTK_WIDGET (laba_test_window_get (test));

  laba_test_window_act (test, "win.hide-amounts", NULL);
  laba_test_settle ();
  g_assert_true (gtk_widget_has_css_class (window, "laba-hidden"));
  laba_test_window_act (test, "win.choose-copy", NULL);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (laba_test_window_get_front (test)),
                                           "laba-hidden"));
  gtk_window_destroy (laba_test_window_get_front (test));
  laba_test_window_act (test, "win.hide-amounts", NULL);
  g_assert_false (gtk_widget_has_css_class (window, "laba-hidden"));
}

int
main (int argc, char **argv)
{
  laba_test_window_init (&argc, &argv);
  g_test_add_func ("/backup/restore", test_restore);
  g_test_add_func ("/backup/mark", test_mark);
  g_test_add_func ("/backup/hidden-amounts", test_hidden);
  return g_test_run ();
}
