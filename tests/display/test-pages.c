/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "display/laba-test-window.h"
#include "ui/kit/laba-page.h"
#include "ui/kit/laba-settings.h"

static const char *const pages[] = {
  "home", "orders", "goods", "restock", "people", "money", "reports", "history",
};

static void
look_at_pages (LabaTestWindow *test)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      LabaPage *page;

      laba_test_window_act (test, "win.show-page", "s", pages[i]);
      page = laba_test_need (laba_test_window_get (test), LABA_TYPE_PAGE, NULL);
      g_assert_true (laba_test_sees (laba_test_window_get (test), laba_page_get_title (page)));
      laba_test_assert_named (laba_test_window_get (test), pages[i]);
    }
}

static void
test_shop (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();

  look_at_pages (test);
}

/* Indonesian, dark, at twice the size. */
static void
test_otherwise (void)
{
  g_autoptr (GSettings) settings = laba_settings_new ();

  g_settings_set_string (settings, "language", "id");
  g_settings_set_string (settings, "style", "dark");
  g_settings_set_uint (settings, "type-size", 200);
  {
    g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();

    g_assert_true (laba_test_sees (laba_test_window_get (test), "Pesanan"));
    look_at_pages (test);
  }
  g_settings_reset (settings, "language");
  g_settings_reset (settings, "style");
  g_settings_reset (settings, "type-size");
}

/* The windows that every book has. */
static void
test_windows (void)
{
  static const char *const actions[]
      = { "win.show-help-overlay", "app.about", "win.import", "app.preferences" };
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      GtkWindow *front;

      laba_test_window_act (test, actions[i], NULL);
      front = laba_test_window_get_front (test);
      g_assert_true (front != GTK_WINDOW (laba_test_window_get (test)));
      if (!GTK_IS_SHORTCUTS_WINDOW (front) && !GTK_IS_ABOUT_DIALOG (front))
        laba_test_assert_named (front, actions[i]);
      gtk_window_close (front);
      laba_test_settle ();
    }
}

/* A page that is reached by key has the focus. */
static void
test_focus (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      GtkWidget *focus;
      LabaPage *page;

      laba_test_window_act (test, "win.show-page", "s", pages[i]);
      page = laba_test_need (laba_test_window_get (test), LABA_TYPE_PAGE, NULL);
      focus = gtk_window_get_focus (GTK_WINDOW (laba_test_window_get (test)));
      g_assert_true (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (page)));
    }
}

static void
test_empty (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_empty ();

  look_at_pages (test);
}

static void
test_doors (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new ();

  laba_test_assert_named (laba_test_window_get (test), "start");
  laba_test_need (laba_test_window_get (test), GTK_TYPE_BUTTON, "Start my book");
}

int
main (int argc, char **argv)
{
  laba_test_window_init (&argc, &argv);
  g_test_add_func ("/pages/doors", test_doors);
  g_test_add_func ("/pages/empty", test_empty);
  g_test_add_func ("/pages/shop", test_shop);
  g_test_add_func ("/pages/otherwise", test_otherwise);
  g_test_add_func ("/pages/focus", test_focus);
  g_test_add_func ("/pages/windows", test_windows);
  return g_test_run ();
}
