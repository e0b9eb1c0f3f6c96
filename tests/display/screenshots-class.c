/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "display/screenshots.h"

#include "lessons/laba-practice.h"
#include "ui/class/laba-class-page.h"
#include "ui/class/laba-lesson-pane.h"

#define WIDTH 1024
#define HEIGHT 768
#define CARDS 16

static const char order[]
    = "{\"type\":\"order\",\"day\":\"2026-10-03\",\"customer\":\"Bu Sari\",\"lines\":[{\"product\":\"Jilbab\","
      "\"quantity\":3,\"unit_price\":40000}],\"paid\":[{\"day\":\"2026-10-03\",\"account\":\"Tunai\","
      "\"amount\":50000}],\"handed_over\":\"2026-10-03\"}";

static const char drawing[] = "{\"type\":\"drawing\",\"day\":\"2026-10-03\",\"account\":\"Tunai\",\"amount\":75000}";

static void
make_book (LabaTestWindow *test, const char *name, const char *id, const char *learner)
{
  g_autofree char *path = laba_test_dir_file (test->dir, name);
  g_autoptr (GBytes) text = laba_lessons_text (id, NULL);
  gsize size;
  const char *data = g_bytes_get_data (text, &size);
  LabaBook *book = laba_practice_new (path, data, size, 1, learner, NULL);

  g_assert_nonnull (book);
  laba_book_close (book);
  g_object_unref (book);
}

static LabaTestWindow *
open_lesson (void)
{
  LabaTestWindow *test = laba_test_window_new ();
  g_autofree char *path = laba_test_dir_file (test->dir, "ani.laba");
  g_autoptr (GFile) file = g_file_new_for_path (path);

  make_book (test, "ani.laba", "busy-not-rich", "Ani");
  make_book (test, "budi.laba", "busy-not-rich", "Budi");
  make_book (test, "citra.laba", "two-purses", "Citra");
  laba_window_open_book (laba_test_window_get (test), file);
  gtk_window_set_default_size (GTK_WINDOW (laba_test_window_get (test)), WIDTH, HEIGHT);
  laba_test_settle ();
  return test;
}

static void
act (LabaTestWindow *test, GType type, const char *action, const char *parameter)
{
  GtkWidget *widget = laba_test_need (laba_test_window_get (test), type, NULL);

  if (parameter != NULL)
    gtk_widget_activate_action (widget, action, "s", parameter);
  else
    gtk_widget_activate_action (widget, action, NULL);
  laba_test_settle ();
}

static void
write_cards (LabaTestWindow *test, guint n)
{
  for (guint i = 0; i < n; i++)
    act (test, LABA_TYPE_LESSON_PANE, "lesson.write", NULL);
}

/* The window in front, for as long as it is looked at. */
static void
add_front (const Album *album, LabaTestWindow *test, const char *name)
{
  GtkWindow *window = laba_test_window_get_front (test);

  album_add (album, window, name);
  gtk_window_close (window);
  laba_test_settle ();
}

static void
add_lesson (const Album *album, LabaTestWindow *test)
{
  GtkWindow *window = GTK_WINDOW (laba_test_window_get (test));

  act (test, LABA_TYPE_LESSON_PANE, "lesson.before", NULL);
  add_front (album, test, "class-questions");
  write_cards (test, 3);
  act (test, LABA_TYPE_LESSON_PANE, "lesson.hint", NULL);
  act (test, LABA_TYPE_LESSON_PANE, "lesson.check", NULL);
  album_add (album, window, "class-lesson");
  laba_test_window_act (test, "win.new-record-from", "s", order);
  laba_test_settle ();
  album_add (album, window, "class-order");
  laba_test_window_act (test, "win.show-lesson", NULL);
  laba_test_window_act (test, "win.new-record-from", "s", drawing);
  laba_test_spin_until (laba_test_find (laba_test_window_get_front (test),
                                        GTK_TYPE_FLOW_BOX_CHILD, NULL)
                        != NULL);
  add_front (album, test, "class-behind");
  laba_test_window_act (test, "win.show-lesson", NULL);
}

static void
add_book (const Album *album, LabaTestWindow *test)
{
  laba_test_window_act (test, "win.show-page", "s", "class");
  laba_test_settle ();
  album_add (album, GTK_WINDOW (laba_test_window_get (test)), "class-lessons");
  act (test, LABA_TYPE_CLASS_PAGE, "class.step", NULL);
  for (guint i = 0; i < CARDS; i++)
    laba_test_window_act_front (test, "step.forward", NULL);
  add_front (album, test, "class-step");
  act (test, LABA_TYPE_CLASS_PAGE, "class.checkup", NULL);
  add_front (album, test, "class-checkup");
  act (test, LABA_TYPE_CLASS_PAGE, "class.collect-from", test->dir->path);
  laba_test_spin_until (
      laba_test_find (laba_test_window_get (test), GTK_TYPE_DROP_DOWN, NULL) != NULL);
  laba_test_settle ();
  album_add (album, GTK_WINDOW (laba_test_window_get (test)), "class-grades");
}

void
album_add_class (const Album *album)
{
  g_autoptr (LabaTestWindow) test = open_lesson ();

  add_lesson (album, test);
  write_cards (test, CARDS - 3);
  add_book (album, test);
}
