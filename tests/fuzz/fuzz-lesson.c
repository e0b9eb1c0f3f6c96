/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Lessons that trainers wrote, or strangers. */
#include "fuzz.h"

#include <string.h>

#include "laba-model.h"
#include "lessons/laba-lesson.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = fuzz_text (data, size);
  g_autoptr (LabaProblems) problems = laba_problems_new ();

  laba_model_init ();
  LabaLesson *lesson = laba_lesson_parse ("fuzz", text, strlen (text), 7, problems);
  if (lesson == NULL)
    g_assert_false (laba_problems_is_empty (problems));
  laba_lesson_free (lesson);
  return 0;
}
