/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "display/screenshots.h"

#include "lessons/laba-practice.h"
#include "ui/class/laba-class-page.h"
#include "ui/class/laba-lesson-pane.h"

#define CARDS 16

/* Where the pictures of one round go. */
typedef struct
{
  const Album *album;
  const char *prefix;
  LabaTestWindow *test;
} Round;

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
open_lesson (int width, int height)
{
  LabaTestWindow *test = laba_test_window_new ();
  g_autofree char *path = laba_test_dir_file (test->dir, "ani.laba");
  g_autoptr (GFile) file = g_file_new_for_path (path);

  make_book (test, "ani.laba", "busy-not-rich", "Ani");
  make_book (test, "budi.laba", "busy-not-rich", "Budi");
  make_book (test, "citra.laba", "two-purses", "Citra");
  laba_window_open_book (laba_test_window_get (test), file);
  album_set_size (GTK_WINDOW (laba_test_window_get (test)), width, height);
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

static void
add (const Round *round, GtkWindow *window, const char *name)
{
  g_autofree char *whole = g_strdup_printf ("%s-%s", round->prefix, name);

  album_add (round->album, window, whole);
}

static void
add_main (const Round *round, const char *name)
{
  add (round, GTK_WINDOW (laba_test_window_get (round->test)), name);
}

/* The window in front, for as long as it is looked at. */
static void
add_front (const Round *round, const char *name)
{
  GtkWindow *window = laba_test_window_get_front (round->test);

  add (round, window, name);
  gtk_window_close (window);
  laba_test_settle ();
}

/* The questions, with the `which`th choice of each taken, before they are asked and after. */
static void
add_questions (const Round *round, const char *action, gboolean is_last, const char *name)
{
  act (round->test, LABA_TYPE_LESSON_PANE, action, NULL);
  GtkWindow *window = laba_test_window_get_front (round->test);
  g_autoptr (LabaReference) reference
      = laba_practice_reference (laba_test_window_get_book (round->test), NULL);
  const GPtrArray *questions = reference->lesson->questions;

  for (guint i = 0; i < questions->len; i++)
    {
      const LabaQuestion *question = questions->pdata[i];
      const LabaSaying *choice
          = question->choices->pdata[is_last ? question->choices->len - 1 : question->right];

      gtk_check_button_set_active (
          laba_test_need (window, GTK_TYPE_CHECK_BUTTON, laba_saying_get (choice)), TRUE);
    }
  gtk_widget_activate_action (GTK_WIDGET (window), "quiz.done", NULL);
  laba_test_settle ();
  add_front (round, name);
}

static void
add_behind (const Round *round)
{
  laba_test_window_act (round->test, "win.show-lesson", NULL);
  laba_test_window_act (round->test, "win.new-record-from", "s", drawing);
  laba_test_spin_until (laba_test_find (laba_test_window_get_front (round->test),
                                        GTK_TYPE_FLOW_BOX_CHILD, NULL)
                        != NULL);
  add_front (round, "behind");
  laba_test_window_act (round->test, "win.show-lesson", NULL);
}

static void
add_lesson (const Round *round)
{
  LabaTestWindow *test = round->test;

  add_questions (round, "lesson.before", TRUE, "questions-before");
  write_cards (test, 3);
  act (test, LABA_TYPE_LESSON_PANE, "lesson.hint", NULL);
  act (test, LABA_TYPE_LESSON_PANE, "lesson.check", NULL);
  add_main (round, "hint");
  act (test, LABA_TYPE_LESSON_PANE, "lesson.answer", NULL);
  add_main (round, "answer");
  laba_test_window_act (test, "win.new-record-from", "s", order);
  laba_test_settle ();
  add_main (round, "order");
  add_behind (round);
}

static void
add_steps (const Round *round)
{
  act (round->test, LABA_TYPE_CLASS_PAGE, "class.step", NULL);
  for (guint i = 0; i < CARDS; i++)
    laba_test_window_act_front (round->test, "step.forward", NULL);
  add (round, laba_test_window_get_front (round->test), "step");
  gtk_stack_set_visible_child_name (
      laba_test_need (laba_test_window_get_front (round->test), GTK_TYPE_STACK, NULL), "methods");
  laba_test_settle ();
  add_front (round, "step-goods");
}

static void
add_book (const Round *round)
{
  LabaTestWindow *test = round->test;

  add_questions (round, "lesson.after", FALSE, "questions-after");
  laba_test_window_act (test, "win.show-page", "s", "class");
  laba_test_settle ();
  add_main (round, "lessons");
  add_steps (round);
  act (test, LABA_TYPE_CLASS_PAGE, "class.checkup", NULL);
  add_front (round, "checkup");
  act (test, LABA_TYPE_CLASS_PAGE, "class.collect-from", test->dir->path);
  laba_test_spin_until (
      laba_test_find (laba_test_window_get (test), GTK_TYPE_DROP_DOWN, NULL) != NULL);
  laba_test_settle ();
  add_main (round, "grades");
}

void
album_add_class (const Album *album, const char *prefix, int width, int height)
{
  g_autoptr (LabaTestWindow) test = open_lesson (width, height);
  const Round round = { album, prefix, test };

  add_lesson (&round);
  write_cards (test, CARDS - 3);
  add_book (&round);
}
