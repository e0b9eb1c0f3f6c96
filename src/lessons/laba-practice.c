/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lessons/laba-practice.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <inttypes.h>
#include <string.h>

#include "base/laba-error.h"
#include "book/laba-edit.h"

#define LESSON "practice-lesson"
#define TEXT "practice-text"
#define SEED "practice-seed"
#define LEARNER "practice-learner"
#define BEFORE "practice-answers-before"
#define AFTER "practice-answers-after"

static LabaLesson *
parse (const char *text, gsize size, guint32 seed, GError **error)
{
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  LabaLesson *lesson = laba_lesson_parse (_ ("lesson"), text, size, seed, problems);

  if (lesson == NULL)
    laba_problems_to_error (problems, error);
  return lesson;
}

/* ---- making ---- */

static gboolean
set_up (LabaBook *book, const LabaLesson *lesson, const char *learner, GError **error)
{
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  g_autofree char *seed = g_strdup_printf ("%" PRIu32, lesson->seed);
  g_autoptr (LabaEdit) edit
      = laba_edit_begin (book, laba_saying_get (&lesson->title), error);

  if (edit == NULL || !laba_edit_set_setting (edit, LESSON, lesson->id, error)
      || !laba_edit_set_setting (edit, TEXT, lesson->source, error)
      || !laba_edit_set_setting (edit, SEED, seed, error)
      || (learner != NULL && !laba_edit_set_setting (edit, LEARNER, learner, error))
      || !laba_edit_commit (g_steal_pointer (&edit), error))
    return FALSE;
  if (laba_answers_play (book, _ ("lesson"), lesson->start, NULL, NULL, problems, error))
    return TRUE;
  if (!laba_problems_is_empty (problems))
    laba_problems_to_error (problems, error);
  return FALSE;
}

LabaBook *
laba_practice_new (const char *path,
                   const char *text,
                   gsize size,
                   guint32 seed,
                   const char *learner,
                   GError **error)
{
  g_autoptr (LabaLesson) lesson = parse (text, size, seed, error);

  if (lesson == NULL)
    return NULL;
  LabaBook *book = laba_book_new (path, "average", laba_saying_get (&lesson->title),
                                  laba_language_to_id (laba_language_get ()), error);
  if (book == NULL || set_up (book, lesson, learner, error))
    return book;
  laba_book_close (book);
  g_object_unref (book);
  g_unlink (path);
  return NULL;
}

/* ---- reading ---- */

gboolean
laba_practice_is (LabaBook *book)
{
  g_autofree char *id = laba_book_dup_setting (book, LESSON);

  return id != NULL;
}

char *
laba_practice_dup_learner (LabaBook *book)
{
  return laba_book_dup_setting (book, LEARNER);
}

LabaLesson *
laba_practice_load (LabaBook *book, GError **error)
{
  g_autofree char *text = laba_book_dup_setting (book, TEXT);
  g_autofree char *seed = laba_book_dup_setting (book, SEED);
  guint64 number = 0;

  if (text == NULL || seed == NULL
      || !g_ascii_string_to_unsigned (seed, 10, 0, G_MAXUINT32, &number, NULL))
    {
      g_set_error_literal (error, LABA_ERROR, LABA_ERROR_NOT_FOUND,
                           _ ("This book is no practice book."));
      return NULL;
    }
  return parse (text, strlen (text), (guint32) number, error);
}

LabaReference *
laba_practice_reference (LabaBook *book, GError **error)
{
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  g_autofree char *method = laba_book_dup_setting (book, "cost-method");
  LabaLesson *lesson = laba_practice_load (book, error);
  LabaReference *reference;

  if (lesson == NULL)
    return NULL;
  reference = laba_reference_new (lesson, _ ("lesson"),
                                  method != NULL ? method : "average", problems, error);
  if (reference == NULL && !laba_problems_is_empty (problems))
    laba_problems_to_error (problems, error);
  return reference;
}

/* ---- beginning again ---- */

/* Making it took one act for the book itself and one for each record of the start. */
gboolean
laba_practice_reset (LabaBook *book, GError **error)
{
  g_autoptr (LabaLesson) lesson = laba_practice_load (book, error);

  if (lesson == NULL)
    return FALSE;
  gint64 acts
      = laba_db_int (laba_book_get_db (book), "lesson-acts", NULL, 0, 0) - 1 - lesson->start->len;
  for (gint64 i = 0; i < acts; i++)
    if (!laba_book_undo (book, NULL, error))
      return FALSE;
  return TRUE;
}

/* ---- questions ---- */

gboolean
laba_practice_set_answers (LabaBook *book,
                           gboolean after,
                           const GArray *answers,
                           GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (LabaEdit) edit = laba_edit_begin (book, _ ("Questions answered"), error);

  for (guint i = 0; i < answers->len; i++)
    g_string_append_printf (text, "%s%u", i > 0 ? " " : "",
                            g_array_index (answers, guint, i));
  return edit != NULL
         && laba_edit_set_setting (edit, after ? AFTER : BEFORE, text->str, error)
         && laba_edit_commit (g_steal_pointer (&edit), error);
}

GArray *
laba_practice_get_answers (LabaBook *book, gboolean after)
{
  g_autofree char *text = laba_book_dup_setting (book, after ? AFTER : BEFORE);

  if (text == NULL)
    return NULL;
  GArray *answers = g_array_new (FALSE, FALSE, sizeof (guint));
  g_auto (GStrv) words = g_strsplit (text, " ", LABA_LESSON_CARDS_MAX);
  for (guint i = 0; words[i] != NULL; i++)
    {
      guint answer = (guint) g_ascii_strtoull (words[i], NULL, 10);

      g_array_append_val (answers, answer);
    }
  return answers;
}

guint
laba_practice_count_right (const LabaLesson *lesson, const GArray *answers)
{
  guint right = 0;

  for (guint i = 0; i < answers->len && i < lesson->questions->len; i++)
    if (g_array_index (answers, guint, i)
        == ((LabaQuestion *) lesson->questions->pdata[i])->right)
      right++;
  return right;
}
