/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/laba-language.h"
#include "display/laba-test-window.h"
#include "ui/kit/laba-page.h"

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
  return g_test_run ();
}
