/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lessons/laba-lesson.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "lessons/laba-lesson-numbers.h"

typedef struct
{
  LabaLesson *lesson;
  LabaLessonNumbers *numbers;
  LabaProblems *problems;
  guint line;
  GPtrArray *answers;     /* where records go now: the start, or the card */
  LabaCard *card;         /* the one being read, or NULL */
  LabaQuestion *question; /* the one being read, or NULL */
  char **last;            /* the text that a line with spaces before it goes on with */
  LabaLanguage language;  /* of that text */
} Parser;

/* ---- what it is made of ---- */

static void
saying_clear (LabaSaying *saying)
{
  for (guint i = 0; i < LABA_N_LANGUAGES; i++)
    g_free (saying->text[i]);
}

static void
saying_free (LabaSaying *saying)
{
  saying_clear (saying);
  g_free (saying);
}

static void
answer_free (LabaAnswer *answer)
{
  g_free (answer->json);
  g_free (answer);
}

static GPtrArray *
answers_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) answer_free);
}

static void
card_free (LabaCard *card)
{
  saying_clear (&card->story);
  saying_clear (&card->hint);
  g_ptr_array_unref (card->answers);
  g_free (card);
}

static void
question_free (LabaQuestion *question)
{
  saying_clear (&question->text);
  g_ptr_array_unref (question->choices);
  g_free (question);
}

/* ---- one line ---- */

static void
take_fault (Parser *self, GError *fault)
{
  laba_problems_add (self->problems, NULL, "%s", fault->message);
  g_error_free (fault);
}

static void
say (Parser *self, LabaSaying *saying, LabaLanguage language, const char *text)
{
  GError *fault = NULL;
  char *filled = laba_lesson_numbers_fill (self->numbers, text, language, &fault);

  if (filled == NULL)
    take_fault (self, fault);
  else if (saying->text[language] != NULL)
    {
      laba_problems_add (
          self->problems, NULL,
          _ ("this was said before; begin a line with two spaces to go on with the one above"));
      g_free (filled);
    }
  else
    {
      saying->text[language] = filled;
      self->last = &saying->text[language];
      self->language = language;
    }
}

static void
go_on (Parser *self, const char *text)
{
  GError *fault = NULL;

  if (self->last == NULL)
    {
      laba_problems_add (self->problems, NULL,
                         _ ("there is nothing above that this could go on with"));
      return;
    }
  g_autofree char *filled
      = laba_lesson_numbers_fill (self->numbers, text, self->language, &fault);
  if (filled == NULL)
    take_fault (self, fault);
  else
    {
      char *longer = g_strconcat (*self->last, " ", filled, NULL);

      g_free (*self->last);
      *self->last = longer;
    }
}

static void
add_answer (Parser *self, const char *text)
{
  GError *fault = NULL;
  char *json = laba_lesson_numbers_fill_plain (self->numbers, text, &fault);

  if (json == NULL)
    take_fault (self, fault);
  else if (self->answers == NULL)
    {
      laba_problems_add (self->problems, NULL,
                         _ ("a record stands below “start” or in a card"));
      g_free (json);
    }
  else
    {
      LabaAnswer *answer = g_new0 (LabaAnswer, 1);

      answer->line = self->line;
      answer->json = json;
      g_ptr_array_add (self->answers, answer);
    }
}

static void
begin_card (Parser *self)
{
  self->card = g_new0 (LabaCard, 1);
  self->card->line = self->line;
  self->card->answers = answers_new ();
  self->question = NULL;
  self->answers = self->card->answers;
  g_ptr_array_add (self->lesson->cards, self->card);
  if (self->lesson->cards->len == LABA_LESSON_CARDS_MAX + 1)
    laba_problems_add (self->problems, NULL, _ ("a lesson has at most %d cards"),
                       LABA_LESSON_CARDS_MAX);
}

static void
begin_question (Parser *self)
{
  self->question = g_new0 (LabaQuestion, 1);
  self->question->line = self->line;
  self->question->right = G_MAXUINT;
  self->question->choices = g_ptr_array_new_with_free_func ((GDestroyNotify) saying_free);
  self->card = NULL;
  self->answers = NULL;
  g_ptr_array_add (self->lesson->questions, self->question);
}

/* A choice is said in each language in turn: a second one in the same language begins the
 * next. */
static void
add_choice (Parser *self, gboolean right, LabaLanguage language, const char *text)
{
  GPtrArray *choices = self->question->choices;
  LabaSaying *choice = choices->len > 0 ? choices->pdata[choices->len - 1] : NULL;

  if (choice == NULL || choice->text[language] != NULL)
    {
      choice = g_new0 (LabaSaying, 1);
      g_ptr_array_add (choices, choice);
    }
  if (right)
    self->question->right = choices->len - 1;
  say (self, choice, language, text);
}

static void
set_minutes (Parser *self, const char *text)
{
  guint64 minutes;

  if (g_ascii_string_to_unsigned (text, 10, 1, 600, &minutes, NULL))
    self->lesson->minutes = (guint) minutes;
  else
    laba_problems_add (self->problems, NULL,
                       _ ("“%s” is not possible, expected minutes from 1 to 600"), text);
}

static void
set_id (Parser *self, const char *text)
{
  static const char *const letters = G_CSET_a_2_z G_CSET_DIGITS "-";

  if (*text == '\0' || strlen (text) > 60 || strspn (text, letters) != strlen (text))
    laba_problems_add (
        self->problems, NULL,
        _ ("“%s” is not possible, expected small letters and hyphens, as in two-purses"),
        text);
  else if (self->lesson->id == NULL)
    self->lesson->id = g_strdup (text);
}

/* Which text a word with a language behind it names, here. */
static LabaSaying *
find_saying (Parser *self, const char *word)
{
  if (self->card != NULL)
    return g_str_equal (word, "story")  ? &self->card->story
           : g_str_equal (word, "hint") ? &self->card->hint
                                        : NULL;
  if (self->question != NULL)
    return g_str_equal (word, "ask") ? &self->question->text : NULL;
  if (self->answers != NULL)
    return NULL;
  return g_str_equal (word, "title")   ? &self->lesson->title
         : g_str_equal (word, "about") ? &self->lesson->about
                                       : NULL;
}

static gboolean
read_saying (Parser *self, const char *word, const char *text)
{
  const char *dot = strchr (word, '.');
  LabaLanguage language;

  if (dot == NULL || !laba_language_from_id (dot + 1, &language))
    return FALSE;
  g_autofree char *what = g_strndup (word, (gsize) (dot - word));
  LabaSaying *saying = find_saying (self, what);
  if (saying != NULL)
    say (self, saying, language, text);
  else if (self->question != NULL
           && (g_str_equal (what, "choice") || g_str_equal (what, "right")))
    add_choice (self, g_str_equal (what, "right"), language, text);
  else
    return FALSE;
  return TRUE;
}

static void
read_word (Parser *self, const char *word, const char *text)
{
  GError *fault = NULL;

  self->last = NULL;
  if (read_saying (self, word, text))
    return;
  if (g_str_equal (word, "lesson"))
    set_id (self, text);
  else if (g_str_equal (word, "minutes"))
    set_minutes (self, text);
  else if (g_str_equal (word, "let"))
    {
      if (!laba_lesson_numbers_let (self->numbers, text, &fault))
        take_fault (self, fault);
    }
  else if (g_str_equal (word, "start"))
    self->answers = self->lesson->start;
  else if (g_str_equal (word, "card"))
    begin_card (self);
  else if (g_str_equal (word, "question"))
    begin_question (self);
  else
    laba_problems_add (
        self->problems, NULL,
        _ ("“%s” cannot stand here; expected lesson, title.en, about.en, minutes, let, start, card with story.en and "
           "hint.en, question with ask.en, choice.en and right.en, or a record in { }"),
        word);
}

static void
read_line (Parser *self, const char *line)
{
  if (*line == '\0' || *line == '#')
    return;
  if (*line == '{')
    {
      add_answer (self, line);
      return;
    }
  if (g_str_has_prefix (line, "  "))
    {
      g_autofree char *rest = g_strstrip (g_strdup (line));

      go_on (self, rest);
      return;
    }
  const char *space = strchr (line, ' ');
  g_autofree char *word
      = space != NULL ? g_strndup (line, (gsize) (space - line)) : g_strdup (line);
  g_autofree char *text = g_strstrip (g_strdup (space != NULL ? space : ""));
  read_word (self, word, text);
}

/* ---- the whole ---- */

static void
check_saying (Parser *self, const LabaSaying *saying, const char *word)
{
  for (guint i = 0; i < LABA_N_LANGUAGES; i++)
    if (saying->text[i] != NULL)
      return;
  laba_problems_add (self->problems, NULL, _ ("%s.en or %s.id is missing"), word, word);
}

static void
check_question (Parser *self, const LabaQuestion *question)
{
  check_saying (self, &question->text, "ask");
  if (question->choices->len < 2)
    laba_problems_add (self->problems, NULL, _ ("a question needs at least two choices"));
  else if (question->right == G_MAXUINT)
    laba_problems_add (
        self->problems, NULL,
        _ ("say which choice is right: write right.en instead of choice.en"));
}

static void
check (Parser *self, const char *name)
{
  LabaLesson *lesson = self->lesson;

  laba_problems_set_place (self->problems, name, 0);
  if (lesson->id == NULL)
    laba_problems_add (
        self->problems, NULL,
        _ ("the lesson has no name: write for example “lesson two-purses”"));
  check_saying (self, &lesson->title, "title");
  if (lesson->cards->len == 0)
    laba_problems_add (self->problems, NULL, _ ("the lesson has no card"));
  for (guint i = 0; i < lesson->cards->len; i++)
    {
      LabaCard *card = lesson->cards->pdata[i];

      laba_problems_set_place (self->problems, name, card->line);
      check_saying (self, &card->story, "story");
      if (card->answers->len == 0)
        laba_problems_add (self->problems, NULL,
                           _ ("the card has no record that would be right"));
    }
  for (guint i = 0; i < lesson->questions->len; i++)
    {
      LabaQuestion *question = lesson->questions->pdata[i];

      laba_problems_set_place (self->problems, name, question->line);
      check_question (self, question);
    }
}

static LabaLesson *
lesson_new (const char *text, gsize size, guint32 seed)
{
  LabaLesson *lesson = g_new0 (LabaLesson, 1);

  lesson->source = g_strndup (text, size);
  lesson->seed = seed;
  lesson->start = answers_new ();
  lesson->cards = g_ptr_array_new_with_free_func ((GDestroyNotify) card_free);
  lesson->questions = g_ptr_array_new_with_free_func ((GDestroyNotify) question_free);
  return lesson;
}

LabaLesson *
laba_lesson_parse (const char *name,
                   const char *text,
                   gsize size,
                   guint32 seed,
                   LabaProblems *problems)
{
  g_autoptr (LabaLessonNumbers) numbers = laba_lesson_numbers_new (seed);
  guint before = laba_problems_get_n (problems);

  laba_problems_set_place (problems, name, 0);
  if (size > LABA_LESSON_SIZE_MAX || !g_utf8_validate_len (text, size, NULL))
    {
      laba_problems_add (problems, NULL,
                         _ ("a lesson is a text file in UTF-8 of at most a megabyte"));
      return NULL;
    }
  g_autoptr (LabaLesson) lesson = lesson_new (text, size, seed);
  Parser self = { .lesson = lesson, .numbers = numbers, .problems = problems };
  g_auto (GStrv) lines = g_strsplit (lesson->source, "\n", -1);
  for (guint i = 0; lines[i] != NULL && laba_problems_get_n (problems) < before + 100;
       i++)
    {
      self.line = i + 1;
      laba_problems_set_place (problems, name, self.line);
      read_line (&self, g_strchomp (lines[i]));
    }
  if (laba_problems_get_n (problems) == before)
    check (&self, name);
  return laba_problems_get_n (problems) == before ? g_steal_pointer (&lesson) : NULL;
}
