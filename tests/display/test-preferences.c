/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The preferences: what this user prefers holds at once, what the book is set to is an act. */
#include "display/laba-test-window.h"
#include "ui/kit/laba-settings.h"

static void
choose (gpointer root, const char *name, guint choice)
{
  gtk_drop_down_set_selected (laba_test_need (root, GTK_TYPE_DROP_DOWN, name), choice);
  laba_test_settle ();
}

static void
reset (void)
{
  g_autoptr (GSettings) settings = laba_settings_new ();

  g_settings_reset (settings, "language");
  g_settings_reset (settings, "style");
  g_settings_reset (settings, "type-size");
  g_settings_reset (settings, "backup-folders");
  laba_test_settle ();
}

static void
test_language (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();
  const char *path = laba_book_get_path (laba_test_window_get_book (test));
  g_autofree char *before = g_strdup (path);

  laba_test_window_act (test, "win.show-page", "s", "money");
  laba_test_window_act (test, "win.preferences", "s", "view");
  choose (laba_test_window_get_front (test), "Language", 1);
  g_assert_true (laba_test_sees (laba_test_window_get (test), "Pesanan"));
  g_assert_true (laba_test_sees (laba_test_window_get (test), "Uang"));
  g_assert_cmpstr (laba_book_get_path (laba_test_window_get_book (test)), ==, before);
  /* The preferences stand before the new window, in the new language. */
  laba_test_assert_named (laba_test_window_get_front (test), "preferences");
  choose (laba_test_window_get_front (test), "Bahasa", 2);
  g_assert_true (laba_test_sees (laba_test_window_get (test), "Orders"));
  reset ();
}

static void
test_style (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new ();
  GtkSettings *settings = gtk_settings_get_default ();
  gboolean dark;
  int usual;
  int large;

  g_object_get (settings, "gtk-xft-dpi", &usual, NULL);
  laba_test_window_act (test, "win.preferences", "s", "view");
  choose (laba_test_window_get_front (test), "Style", 2);
  choose (laba_test_window_get_front (test), "Type size", 3);
  g_object_get (settings, "gtk-application-prefer-dark-theme", &dark, "gtk-xft-dpi", &large,
                NULL);
  g_assert_true (dark);
  g_assert_cmpint (large, >=, usual * 19 / 10);
  choose (laba_test_window_get_front (test), "Style", 1);
  g_object_get (settings, "gtk-application-prefer-dark-theme", &dark, NULL);
  g_assert_false (dark);
  reset ();
}

/* ---- the book ---- */

static GtkWindow *
open_book_page (LabaTestWindow *test)
{
  laba_test_window_act (test, "win.preferences", "s", "book");
  laba_test_assert_named (laba_test_window_get_front (test), "book");
  return laba_test_window_get_front (test);
}

static void
type (gpointer root, const char *name, const char *text)
{
  gtk_editable_set_text (laba_test_need (root, GTK_TYPE_ENTRY, name), text);
}

static void
test_book (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_empty ();
  LabaBook *book = laba_test_window_get_book (test);
  GtkWindow *front = open_book_page (test);
  g_autofree char *name = NULL;
  g_autofree char *method = NULL;
  g_autofree char *lock_day = NULL;
  g_autofree char *undone = NULL;

  type (front, "Shop’s name", "Toko Bu Ani");
  choose (front, "What goods cost", 1);
  type (front, "Closed up to", "31/12/2025");
  laba_test_click (front, "Save changes to book");
  name = laba_book_dup_setting (book, "name");
  method = laba_book_dup_setting (book, "cost-method");
  lock_day = laba_book_dup_setting (book, "lock-day");
  g_assert_cmpstr (name, ==, "Toko Bu Ani");
  g_assert_cmpstr (method, ==, "fifo");
  g_assert_cmpstr (lock_day, ==, "2025-12-31");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (laba_test_window_get (test))), ==,
                   "Toko Bu Ani");
  laba_test_window_act (test, "win.undo", NULL);
  undone = laba_book_dup_setting (book, "name");
  g_assert_cmpstr (undone, ==, "Toko Uji");
}

/* A day that cannot be read is marked, and stays; closing asks about it. */
static void
test_wrong_day (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_empty ();
  GtkWindow *front = open_book_page (test);
  GtkEntry *day = laba_test_need (front, GTK_TYPE_ENTRY, "Closed up to");

  gtk_editable_set_text (GTK_EDITABLE (day), "someday");
  laba_test_click (front, "Save changes to book");
  g_assert_true (laba_test_window_get_front (test) == front);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (day)), ==, "someday");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (day), "error"));
  gtk_window_close (front);
  laba_test_settle ();
  g_assert_true (GTK_IS_MESSAGE_DIALOG (laba_test_window_get_front (test)));
}

/* ---- backup ---- */

static guint
count_books (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    n += g_str_has_suffix (name, ".laba");
  return n;
}

static void
test_backup (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_empty ();
  g_autoptr (LabaTestDir) stick = laba_test_dir_new ();
  const char *folders[] = { stick->path, NULL };
  g_autoptr (GSettings) settings = laba_settings_new ();

  g_settings_set_strv (settings, "backup-folders", folders);
  laba_test_window_act (test, "win.preferences", "s", "backup");
  laba_test_assert_named (laba_test_window_get_front (test), "backup");
  laba_test_click (laba_test_window_get_front (test), "Back up now");
  laba_test_spin_until (GTK_IS_MESSAGE_DIALOG (laba_test_window_get_front (test)));
  g_assert_true (laba_test_sees (laba_test_window_get_front (test), "The book is backed up"));
  g_assert_cmpuint (count_books (stick->path), ==, 1);
  reset ();
}

/* Where there is no session bus nobody can be told, and that is no mistake. */
static void
test_due_unheard (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();
  g_autoptr (GSettings) settings = laba_settings_new ();

  g_assert_null (g_application_get_dbus_connection (G_APPLICATION (test->application)));
  g_settings_set_boolean (settings, "notify-due", TRUE);
  laba_test_settle ();
  g_settings_reset (settings, "notify-due");
}

int
main (int argc, char **argv)
{
  laba_test_window_init (&argc, &argv);
  g_test_add_func ("/preferences/language", test_language);
  g_test_add_func ("/preferences/style", test_style);
  g_test_add_func ("/preferences/book", test_book);
  g_test_add_func ("/preferences/wrong-day", test_wrong_day);
  g_test_add_func ("/preferences/backup", test_backup);
  g_test_add_func ("/preferences/due-unheard", test_due_unheard);
  return g_test_run ();
}
