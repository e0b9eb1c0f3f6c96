/* SPDX-FileCopyrightText: 2026 The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "lessons/laba-lesson-numbers.h"
#include "lessons/laba-lesson.h"

/* ---- numbers ---- */

static void
assert_filled (LabaLessonNumbers *numbers, const char *text, const char *expected)
{
  g_autofree char *filled = laba_lesson_numbers_fill_plain (numbers, text, NULL);

  g_assert_cmpstr (filled, ==, expected);
}

static void
test_numbers (void)
{
  g_autoptr (LabaLessonNumbers) numbers = laba_lesson_numbers_new (1);

  g_assert_true (laba_lesson_numbers_let (numbers, "price 25rb", NULL));
  g_assert_true (
      laba_lesson_numbers_let (numbers, "all (price + 500) * 3 - 10 / 4", NULL));
  assert_filled (numbers, "$price and $all, $$5", "25000 and 76498, $5");
  g_autofree char *read
      = laba_lesson_numbers_fill (numbers, "Rp$price", LABA_LANGUAGE_ID, NULL);
  g_assert_cmpstr (read, ==, "Rp25.000");
}

static void
test_draws (void)
{
  for (guint32 seed = 0; seed < 200; seed++)
    {
      g_autoptr (LabaLessonNumbers) one = laba_lesson_numbers_new (seed);
      g_autoptr (LabaLessonNumbers) again = laba_lesson_numbers_new (seed);

      g_assert_true (laba_lesson_numbers_let (one, "a 3..9 step 2", NULL));
      g_assert_true (laba_lesson_numbers_let (again, "a 3..9 step 2", NULL));
      g_autofree char *first = laba_lesson_numbers_fill_plain (one, "$a", NULL);
      g_autofree char *second = laba_lesson_numbers_fill_plain (again, "$a", NULL);
      g_assert_cmpstr (first, ==, second);
      g_assert_nonnull (strstr ("3 5 7 9", first));
    }
}

static void
test_bad_numbers (void)
{
  static const char *const bad[] = {
    "",
    "5 5",
    "a",
    "a 5 +",
    "a (5",
    "a 5)",
    "a b",
    "a 9999999jt * 9999999jt",
    "a 1 / 0",
    "a 9..3",
    "a 1..5 step 0",
    "a 0..9999999999999 step 1",
    "a 5kilo",
  };
  g_autofree char *deep = g_strnfill (100000, '(');
  g_autofree char *deeper = g_strconcat ("a ", deep, NULL);

  for (guint i = 0; i <= G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (LabaLessonNumbers) numbers = laba_lesson_numbers_new (1);
      g_autoptr (GError) error = NULL;

      g_assert_false (laba_lesson_numbers_let (
          numbers, i < G_N_ELEMENTS (bad) ? bad[i] : deeper, &error));
      g_assert_nonnull (error);
    }
}

/* ---- lessons ---- */

static void
test_shipped (void)
{
  for (const char *const *id = laba_lessons_get (); *id != NULL; id++)
    {
      g_autoptr (LabaProblems) problems = laba_problems_new ();
      g_autoptr (GBytes) text = laba_lessons_text (*id, NULL);
      gsize size;
      const char *data = g_bytes_get_data (text, &size);
      g_autoptr (LabaLesson) lesson = laba_lesson_parse (*id, data, size, 7, problems);

      g_assert_nonnull (lesson);
      g_assert_cmpstr (lesson->id, ==, *id);
      for (guint language = 0; language < LABA_N_LANGUAGES; language++)
        for (guint i = 0; i < lesson->cards->len; i++)
          {
            const LabaCard *card = lesson->cards->pdata[i];

            g_assert_nonnull (card->story.text[language]);
            g_assert_nonnull (card->hint.text[language]);
          }
    }
}

/* The line of each fault is named. */
static void
assert_fault (const char *text, guint line)
{
  g_autoptr (LabaProblems) problems = laba_problems_new ();

  g_assert_null (laba_lesson_parse ("x", text, strlen (text), 1, problems));
  g_assert_cmpuint (laba_problems_get (problems, 0)->line, ==, line);
}

#define HEAD "lesson x\ntitle.en X\n"
#define CARD "card\nstory.en Y\n{\"type\":\"capital\"}\n"

static void
test_faults (void)
{
  g_autofree char *long_text = g_strnfill (LABA_LESSON_SIZE_MAX + 1, '#');
  g_autofree char *many = g_strnfill (100000, '{');

  assert_fault ("", 0);
  assert_fault ("\xff\xfe", 0);
  assert_fault (long_text, 0);
  assert_fault (many, 1);
  assert_fault (HEAD, 0);
  assert_fault ("lesson Not A Name\ntitle.en X\n" CARD, 1);
  assert_fault (HEAD "nonsense\n" CARD, 3);
  assert_fault (HEAD "minutes 5\n  to go on\n", 4);
  assert_fault (HEAD "story.en outside a card\n" CARD, 3);
  assert_fault (HEAD "minutes 0\n" CARD, 3);
  assert_fault (HEAD "card\nstory.en $unknown\n", 4);
  assert_fault (HEAD "card\nstory.en a\nstory.en b\n", 5);
  assert_fault (HEAD "card\nstory.en no record\n", 3);
  assert_fault (HEAD CARD "question\nask.en a\nright.en one choice only\n", 6);
  assert_fault (HEAD CARD "question\nask.en a\nchoice.en b\nchoice.en none right\n", 6);
  assert_fault (HEAD CARD "question\n{\"type\":\"capital\"}\n", 7);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lessons/numbers", test_numbers);
  g_test_add_func ("/lessons/draws", test_draws);
  g_test_add_func ("/lessons/bad-numbers", test_bad_numbers);
  g_test_add_func ("/lessons/shipped", test_shipped);
  g_test_add_func ("/lessons/faults", test_faults);
  return g_test_run ();
}
