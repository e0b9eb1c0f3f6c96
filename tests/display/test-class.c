/* SPDX-FileCopyrightText: 2026 The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "display/laba-test-window.h"
#include "base/laba-error.h"
#include "lessons/laba-checkup.h"
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

/* What is shown a moment after it was typed. */
static void
wait_for (gpointer root, const char *words)
{
  gint64 end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  while (!laba_test_sees (root, words) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (laba_test_sees (root, words));
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

/* A real book never becomes a practice book, and is never taken back to a beginning. */
static void
test_real_book (void)
{
  g_autoptr (LabaTestWindow) test = laba_test_window_new_shop ();
  LabaBook *book = laba_test_window_get_book (test);
  g_autoptr (GBytes) text = laba_lessons_text ("two-purses", NULL);
  g_autoptr (GError) error = NULL;
  gsize size;
  const char *data = g_bytes_get_data (text, &size);

  g_assert_null (laba_practice_new (laba_book_get_path (book), data, size, 1, "Ani", &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_false (laba_practice_reset (book, &error));
  g_assert_error (error, LABA_ERROR, LABA_ERROR_NOT_FOUND);
  g_assert_false (laba_practice_is (book));
  g_assert_null (
      laba_test_find (laba_test_window_get (test), LABA_TYPE_LESSON_PANE, NULL));
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
  g_assert_true (laba_test_sees (steps, "Profit so far Rp57,000 (−Rp27,000)"));
  g_assert_true (laba_test_sees (steps, "goods Rp567,000 (−Rp27,000)"));
  gtk_check_button_set_active (
      laba_test_need (steps, GTK_TYPE_CHECK_BUTTON, "Day by day"), TRUE);
  laba_test_settle ();
  g_assert_true (laba_test_sees (steps, "of 13."));
  gtk_window_close (steps);
  laba_test_settle ();
}

/* What was written down is taken back; the book and its lesson stay. */
static void
test_reset (void)
{
  g_autoptr (LabaTestWindow) test = open_lesson ("two-purses");

  act (test, "lesson.write");
  act (test, "lesson.write");
  g_assert_true (sees (test, "Card 3 of 7"));
  act (test, "lesson.reset");
  laba_test_click (laba_test_window_get_front (test), "Begin Again");
  laba_test_settle ();
  g_assert_true (sees (test, "Card 1 of 7"));
  act (test, "lesson.check");
  g_assert_true (sees (test, "Nothing of this card is written down yet."));
}

/* A day that is not the story's is right within its month, and said; in another it is
 * wrong. */
static void
test_days (void)
{
  static const char *const days[] = { "2026-10-02", "2026-09-30" };
  static const char *const said[] = { "on another day", "in another month" };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (LabaTestWindow) test = open_lesson ("two-purses");

      laba_test_window_act (test, "win.new-record", "s", "capital");
      GtkWindow *form = laba_test_window_get_front (test);
      laba_test_type (form, "Day", days[i]);
      laba_test_type (form, "Account", "Tunai");
      laba_test_type (form, "Amount", "300rb");
      laba_test_click (form, "Save");
      laba_test_settle ();
      act (test, "lesson.check");
      g_assert_true (sees (test, said[i]));
      g_assert_true (sees (test, i == 0 ? "Card 2 of 7" : "Card 1 of 7"));
    }
}

/* Behind the scenes of a form, before it is saved: sentence, bars and accounts; debit and
 * credit only where they are asked for. The book stays as it is. */
static void
test_behind (void)
{
  g_autoptr (LabaTestWindow) test = open_lesson ("two-purses");

  laba_test_window_act (test, "win.new-record", "s", "capital");
  GtkWindow *form = laba_test_window_get_front (test);
  GtkExpander *expander = laba_test_need (form, GTK_TYPE_EXPANDER, "Behind the scenes");
  gtk_expander_set_expanded (expander, TRUE);
  laba_test_settle ();
  g_assert_true (laba_test_sees (form, "as soon as all is filled in"));
  laba_test_type (form, "Day", "2026-10-01");
  laba_test_type (form, "Account", "Tunai");
  laba_test_type (form, "Amount", "300rb");
  wait_for (form, "Your money in Tunai goes up by Rp300,000");
  g_assert_true (laba_test_sees (form, "because you put in money of your own."));
  g_assert_true (laba_test_sees (form, "Your capital goes up by Rp300,000"));
  g_assert_true (laba_test_sees (form, "(+Rp300,000)"));
  g_assert_false (laba_test_sees (form, "Credit"));
  laba_test_assert_named (form, "behind the scenes");
  gtk_check_button_set_active (
      laba_test_need (form, GTK_TYPE_CHECK_BUTTON, "Debit and credit"), TRUE);
  laba_test_settle ();
  g_assert_true (laba_test_sees (form, "Credit"));
  g_assert_true (laba_test_sees (form, "Journal"));
  gtk_check_button_set_active (
      laba_test_need (form, GTK_TYPE_CHECK_BUTTON, "Debit and credit"), FALSE);
  gtk_expander_set_expanded (expander, FALSE);
  laba_test_click (form, "Cancel");
  laba_test_settle ();
  act (test, "lesson.check");
  g_assert_true (sees (test, "Nothing of this card is written down yet."));
}

/* All seven with the same answer, but for the first `no`. */
static void
answer_checkup (LabaTestWindow *test, guint no)
{
  GtkWidget *page
      = laba_test_need (laba_test_window_get (test), LABA_TYPE_CLASS_PAGE, NULL);

  g_assert_true (gtk_widget_activate_action (page, "class.checkup", NULL));
  laba_test_settle ();
  GtkWindow *window = laba_test_window_get_front (test);
  laba_test_assert_named (window, "check-up");
  for (guint i = 0; i < LABA_CHECKUP_QUESTIONS; i++)
    {
      g_autofree char *name
          = g_strdup_printf ("%s %s", laba_checkup_question (i), i < no ? "No" : "Yes");

      gtk_check_button_set_active (laba_test_need (window, GTK_TYPE_CHECK_BUTTON, name),
                                   TRUE);
    }
  laba_test_click (window, "Done");
  laba_test_settle ();
}

/* The check-up before and after, and what the learner's own book says to it. */
static void
test_checkup (void)
{
  g_autoptr (LabaTestWindow) test = open_lesson ("busy-not-rich");

  for (guint i = 0; i < 16; i++)
    act (test, "lesson.write");
  laba_test_window_act (test, "win.show-page", "s", "class");
  answer_checkup (test, 5);
  GtkWindow *window = laba_test_window_get_front (test);
  g_assert_true (laba_test_sees (window, "2 of 7 times yes before the class."));
  g_assert_true (laba_test_sees (window, "There is Rp635,000 of money in all."));
  g_assert_true (laba_test_sees (window, "Rp200,000 you owe suppliers."));
  g_assert_true (laba_test_sees (window, "Rp18,000 of it is used up."));
  gtk_window_close (window);
  laba_test_settle ();
  answer_checkup (test, 1);
  window = laba_test_window_get_front (test);
  g_assert_true (
      laba_test_sees (window, "6 of 7 times yes; before the class it was 2."));
  gtk_window_close (window);
  laba_test_settle ();
}

/* All lessons of a folder, one after the other. */
static void
test_collect (void)
{
  g_autoptr (LabaTestWindow) test = open_lesson ("two-purses");
  g_autofree char *path = laba_test_dir_file (test->dir, "other.laba");
  g_autoptr (GBytes) text = laba_lessons_text ("shipping", NULL);
  gsize size;
  const char *data = g_bytes_get_data (text, &size);
  LabaBook *book = laba_practice_new (path, data, size, 1, "Budi", NULL);

  laba_book_close (book);
  g_object_unref (book);
  act (test, "lesson.write");
  laba_test_window_act (test, "win.show-page", "s", "class");
  GtkWidget *page
      = laba_test_need (laba_test_window_get (test), LABA_TYPE_CLASS_PAGE, NULL);
  g_assert_true (
      gtk_widget_activate_action (page, "class.collect-from", "s", test->dir->path));
  wait_for (page, "Hardest for the room: card");
  GtkDropDown *lesson = laba_test_need (page, GTK_TYPE_DROP_DOWN, "Lesson");
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (lesson)), ==, 2);
  gtk_drop_down_set_selected (lesson, 1);
  laba_test_settle ();
  laba_test_assert_named (laba_test_window_get (test), "class, collected");
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
  laba_test_window_act (test, "win.show-lesson", NULL);
  g_assert_null (
      laba_test_find (laba_test_window_get (test), LABA_TYPE_LESSON_PANE, NULL));
  laba_test_window_act (test, "win.show-lesson", NULL);
  pane_of (test);
}

int
main (int argc, char **argv)
{
  laba_test_window_init (&argc, &argv);
  g_test_add_func ("/class/lesson", test_lesson);
  g_test_add_func ("/class/questions", test_questions);
  g_test_add_func ("/class/page", test_page);
  g_test_add_func ("/class/real-book", test_real_book);
  g_test_add_func ("/class/steps", test_steps);
  g_test_add_func ("/class/reset", test_reset);
  g_test_add_func ("/class/days", test_days);
  g_test_add_func ("/class/behind", test_behind);
  g_test_add_func ("/class/checkup", test_checkup);
  g_test_add_func ("/class/collect", test_collect);
  g_test_add_func ("/class/project", test_project);
  return g_test_run ();
}
