/* SPDX-FileCopyrightText: 2026 The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "display/laba-test-window.h"
#include "lessons/laba-practice.h"
#include "ui/class/laba-class-page.h"
#include "ui/class/laba-lesson-pane.h"

/* A window before a practice book of the lesson. */
static LabaTestWindow *
open_lesson (const char *id)
{
  LabaTestWindow *test = laba_test_window_new ();
  g_autofree char *path = laba_test_dir_file (test->dir, "practice.laba");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) text = laba_lessons_text (id, NULL);
  gsize size;
  const char *data = g_bytes_get_data (text, &size);
  LabaBook *book = laba_practice_new (path, data, size, 1, "Ani", NULL);

  g_assert_nonnull (book);
  laba_book_close (book);
  g_object_unref (book);
  laba_window_open_book (laba_test_window_get (test), file);
  laba_test_settle ();
  return test;
}

static GtkWidget *
pane_of (LabaTestWindow *test)
{
  return laba_test_need (laba_test_window_get (test), LABA_TYPE_LESSON_PANE, NULL);
}

static void
act (LabaTestWindow *test, const char *action)
{
  g_assert_true (gtk_widget_activate_action (pane_of (test), action, NULL));
  laba_test_settle ();
}

static gboolean
sees (LabaTestWindow *test, const char *words)
{
  return laba_test_sees (pane_of (test), words);
}

/* From the first card to the last: help, a card written down in a form, a wrong one
 * named, the rest written for us. */
static void
test_lesson (void)
{
  g_autoptr (LabaTestWindow) test = open_lesson ("two-purses");

  laba_test_assert_named (laba_test_window_get (test), "lesson");
  g_assert_true (sees (test, "Card 1 of 7"));
  act (test, "lesson.check");
  g_assert_true (sees (test, "Nothing of this card is written down yet."));
  act (test, "lesson.hint");
  g_assert_true (sees (test, "Put money in"));
  act (test, "lesson.answer");
  g_assert_true (sees (test, "into Tunai"));

  laba_test_window_act (test, "win.new-record", "s", "capital");
  GtkWindow *form = laba_test_window_get_front (test);
  laba_test_type (form, "Day", "2026-10-01");
  laba_test_type (form, "Account", "Rekening");
  laba_test_type (form, "Amount", "300rb");
  laba_test_click (form, "Save");
  laba_test_settle ();
  act (test, "lesson.check");
  g_assert_true (sees (test, "Was it written under"));
  g_assert_true (sees (test, "Card 1 of 7"));
  laba_test_window_act (test, "win.undo", NULL);
  for (guint i = 0; i < 7; i++)
    act (test, "lesson.write");
  g_assert_true (sees (test, "Card 7 of 7"));
  g_assert_true (sees (test, "All cards are right."));
}

/* One answer to each question, the second of them wrong. */
static void
choose (GtkWindow *quiz)
{
  static const char *const choices[]
      = { "Capital", "Yes, it is an expense", "Only where the money is" };

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    gtk_check_button_set_active (laba_test_need (quiz, GTK_TYPE_CHECK_BUTTON, choices[i]),
                                 TRUE);
  laba_test_settle ();
}

static void
test_questions (void)
{
  g_autoptr (LabaTestWindow) test = open_lesson ("two-purses");

  act (test, "lesson.before");
  GtkWindow *quiz = laba_test_window_get_front (test);
  laba_test_assert_named (quiz, "questions");
  choose (quiz);
  laba_test_click (quiz, "Done");
  laba_test_settle ();
  g_assert_true (laba_test_sees (quiz, "2 of 3 are right."));
  gtk_window_close (quiz);
  laba_test_settle ();
  act (test, "lesson.after");
  quiz = laba_test_window_get_front (test);
  choose (quiz);
  laba_test_click (quiz, "Done");
  laba_test_settle ();
  g_assert_true (laba_test_sees (quiz, "before the lesson it was 2."));
}

/* An ordinary book has the page, and no lesson beside it. */
static void
test_page (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_empty ();

  g_assert_null (
      laba_test_find (laba_test_window_get (test), LABA_TYPE_LESSON_PANE, NULL));
  laba_test_window_act (test, "win.show-page", "s", "class");
  g_assert_true (laba_test_sees (laba_test_window_get (test), "Two purses"));
  g_assert_true (laba_test_sees (laba_test_window_get (test), "Busy is not rich"));
  laba_test_assert_named (laba_test_window_get (test), "class");
}

/* The whole case written down, then played from its first record to its last. */
static void
test_steps (void)
{
  g_autoptr (LabaTestWindow) test = open_lesson ("busy-not-rich");

  for (guint i = 0; i < 16; i++)
    act (test, "lesson.write");
  laba_test_window_act (test, "win.show-page", "s", "class");
  GtkWidget *page
      = laba_test_need (laba_test_window_get (test), LABA_TYPE_CLASS_PAGE, NULL);
  g_assert_true (gtk_widget_activate_action (page, "class.step", NULL));
  laba_test_settle ();
  GtkWindow *steps = laba_test_window_get_front (test);
  laba_test_assert_named (steps, "steps");
  g_assert_true (laba_test_sees (steps, "1 of 19."));
  for (guint i = 0; i < 18; i++)
    laba_test_window_act_front (test, "step.forward", NULL);
  g_assert_true (laba_test_sees (steps, "19 of 19."));
  gtk_check_button_set_active (
      laba_test_need (steps, GTK_TYPE_CHECK_BUTTON, "Day by day"), TRUE);
  laba_test_settle ();
  g_assert_true (laba_test_sees (steps, "of 13."));
  gtk_window_close (steps);
  laba_test_settle ();
}

static void
test_project (void)
{
  g_autoptr (LabaTestWindow) test = open_lesson ("shipping");

  laba_test_window_act (test, "win.project", NULL);
  g_assert_null (
      laba_test_find (laba_test_window_get (test), GTK_TYPE_LIST_BOX, "Pages"));
  laba_test_window_act (test, "win.project", NULL);
  laba_test_need (laba_test_window_get (test), GTK_TYPE_LIST_BOX, "Pages");
}

int
main (int argc, char **argv)
{
  laba_test_window_init (&argc, &argv);
  g_test_add_func ("/class/lesson", test_lesson);
  g_test_add_func ("/class/questions", test_questions);
  g_test_add_func ("/class/page", test_page);
  g_test_add_func ("/class/steps", test_steps);
  g_test_add_func ("/class/project", test_project);
  return g_test_run ();
}
