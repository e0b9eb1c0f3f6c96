/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/laba-cli.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cli/laba-cli-table.h"
#include "exchange/laba-export.h"
#include "lessons/laba-grading.h"
#include "lessons/laba-lesson-check.h"
#include "lessons/laba-lesson-document.h"
#include "lessons/laba-lesson-write.h"
#include "lessons/laba-practice.h"

typedef struct
{
  gint64 seed, card; /* card: from 1; 0 = the last */
  char *learner, *out;
} Options;

/* ---- the lessons ---- */

/* A lesson's text by the name of one that travels along, or from a file. */
static GBytes *
read_text (const char *lesson, GError **error)
{
  char *text;
  gsize size;

  if (!g_str_has_suffix (lesson, ".lesson"))
    return laba_lessons_text (lesson, error);
  return g_file_get_contents (lesson, &text, &size, error) ? g_bytes_new_take (text, size)
                                                           : NULL;
}

static LabaLesson *
read_lesson (const char *name, gint64 seed, LabaProblems *problems, GError **error)
{
  g_autoptr (GBytes) text = read_text (name, error);
  gsize size;

  if (text == NULL)
    return NULL;
  const char *data = g_bytes_get_data (text, &size);
  LabaLesson *lesson = laba_lesson_parse (name, data, size, (guint32) seed, problems);
  if (lesson == NULL)
    laba_problems_to_error (problems, error);
  return lesson;
}

static int
list (LabaCli *cli, const Options *options)
{
  for (const char *const *id = laba_lessons_get (); *id != NULL; id++)
    {
      g_autoptr (LabaProblems) problems = laba_problems_new ();
      GError *error = NULL;
      g_autoptr (LabaLesson) lesson = read_lesson (*id, options->seed, problems, &error);

      if (lesson == NULL)
        return laba_cli_fail (cli, error);
      laba_cli_print ("%-20s %s\n", *id, laba_saying_get (&lesson->title));
    }
  return LABA_CLI_DONE;
}

static int
make (LabaCli *cli, const Options *options)
{
  GError *error = NULL;
  g_autoptr (GBytes) text = read_text (cli->argv[2], &error);
  gsize size;

  if (text == NULL)
    return laba_cli_fail (cli, error);
  const char *data = g_bytes_get_data (text, &size);
  g_autoptr (LabaBook) book = laba_practice_new (
      cli->argv[3], data, size, (guint32) options->seed, options->learner, &error);
  return book != NULL ? LABA_CLI_DONE : laba_cli_fail (cli, error);
}

/* Reads a lesson and plays it, with a few seeds, so that no drawn number makes it
 * impossible. */
static int
check (LabaCli *cli, const Options *options)
{
  for (gint64 seed = options->seed; seed < options->seed + 5; seed++)
    {
      g_autoptr (LabaProblems) problems = laba_problems_new ();
      GError *error = NULL;
      LabaLesson *lesson = read_lesson (cli->argv[2], seed, problems, &error);
      g_autoptr (LabaReference) reference
          = lesson != NULL
                ? laba_reference_new (lesson, cli->argv[2], "average", problems, &error)
                : NULL;

      if (reference == NULL && error == NULL)
        laba_problems_to_error (problems, &error);
      if (reference == NULL)
        return laba_cli_fail (cli, error);
      if (seed == options->seed)
        laba_cli_print (_ ("Good: %u cards, %u questions.\n"),
                        reference->lesson->cards->len, reference->lesson->questions->len);
    }
  return LABA_CLI_DONE;
}

static LabaReference *
play (const char *name, const Options *options, GError **error)
{
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  LabaLesson *lesson = read_lesson (name, options->seed, problems, error);
  LabaReference *reference
      = lesson != NULL ? laba_reference_new (lesson, name, "average", problems, error) : NULL;

  if (reference == NULL && lesson != NULL && !laba_problems_is_empty (problems))
    laba_problems_to_error (problems, error);
  return reference;
}

static int
write_document (LabaCli *cli, LabaDocument *taken, const char *path)
{
  g_autoptr (LabaDocument) document = taken;
  GError *error = NULL;

  return laba_lesson_document_write (document, path, &error) ? LABA_CLI_DONE
                                                             : laba_cli_fail (cli, error);
}

/* The cards on paper. */
static int
cards (LabaCli *cli, const Options *options)
{
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  GError *error = NULL;
  g_autoptr (LabaLesson) lesson
      = read_lesson (cli->argv[2], options->seed, problems, &error);

  if (options->out == NULL)
    {
      g_clear_error (&error);
      return laba_cli_usage (cli, _ ("cards go onto paper: say where with -o FILE.pdf"));
    }
  if (lesson == NULL)
    return laba_cli_fail (cli, error);
  return write_document (cli, laba_lesson_document_cards (lesson), options->out);
}

/* The answer key: each card's records, the number of the card before them; with -o on
 * paper, in words. */
static int
key (LabaCli *cli, const Options *options)
{
  GError *error = NULL;
  g_autoptr (LabaReference) reference = play (cli->argv[2], options, &error);

  if (reference == NULL)
    return laba_cli_fail (cli, error);
  if (options->out != NULL)
    return write_document (cli, laba_lesson_document_key (reference), options->out);
  for (guint i = 0; i < reference->lesson->cards->len; i++)
    {
      const LabaCard *card = reference->lesson->cards->pdata[i];

      for (guint j = 0; j < card->answers->len; j++)
        laba_cli_print ("%u\t%s\n", i + 1,
                        ((LabaAnswer *) card->answers->pdata[j])->json);
    }
  return LABA_CLI_DONE;
}

/* A lesson out of what was written into a book. */
static int
write_lesson (LabaCli *cli, const Options *options)
{
  GError *error = NULL;
  int status;
  g_autoptr (LabaBook) book = laba_cli_open (cli, cli->argv[2], &status);

  if (book == NULL)
    return status;
  g_autofree char *text = laba_lesson_write (book, &error);
  if (text == NULL || !g_file_set_contents (cli->argv[3], text, -1, &error))
    return laba_cli_fail (cli, error);
  return LABA_CLI_DONE;
}

/* ---- the class ---- */

static void
tell_right (LabaDb *db, const LabaReference *reference, guint card)
{
  gboolean is_fault;
  g_autofree char *remark = laba_lesson_remark (reference, db, card, &is_fault);

  laba_cli_print ("%s\n", _ ("All is right."));
  if (remark != NULL)
    laba_cli_print ("%s\n", remark);
}

/* What is off in a practice book after a card. */
static int
look (LabaCli *cli, const Options *options)
{
  GError *error = NULL;
  int status;
  g_autoptr (LabaBook) book = laba_cli_open (cli, cli->argv[2], &status);

  if (book == NULL)
    return status;
  g_autoptr (LabaReference) reference = laba_practice_reference (book, &error);
  if (reference == NULL)
    return laba_cli_fail (cli, error);
  guint n = reference->lesson->cards->len;
  if (options->card < 0 || options->card > n)
    return laba_cli_usage (cli, _ ("the lesson has the cards 1 to %u"), n);
  guint after = (guint) (options->card > 0 ? options->card : n) - 1;
  g_autoptr (GPtrArray) sentences
      = laba_lesson_check (reference, laba_book_get_db (book), after, &error);
  if (sentences == NULL)
    return laba_cli_fail (cli, error);
  for (guint i = 0; i < sentences->len; i++)
    laba_cli_print ("%s\n", (char *) sentences->pdata[i]);
  if (sentences->len == 0)
    tell_right (laba_book_get_db (book), reference, after);
  return sentences->len == 0 ? LABA_CLI_DONE : LABA_CLI_REFUSED;
}

static int
write_table (LabaCli *cli, const LabaTable *table, const char *out)
{
  const char *dot = strrchr (out, '.');
  const LabaExportFormat *format = laba_export_format_by_id (dot != NULL ? dot + 1 : "");
  GError *error = NULL;

  if (format == NULL)
    return laba_cli_usage (cli, _ ("“%s” should end in .xlsx, .csv or .json"), out);
  return laba_export_table (table, format, out,
                            laba_language_to_id (laba_language_get ()), &error)
             ? LABA_CLI_DONE
             : laba_cli_fail (cli, error);
}

static int
grade (LabaCli *cli, const Options *options)
{
  GError *error = NULL;

  laba_cli_watch (cli, NULL);
  g_autoptr (GPtrArray) tables
      = laba_grading_run (cli->argv[2], laba_cli_progress, cli, cli->cancellable, &error);
  if (tables == NULL)
    return laba_cli_fail (cli, error);
  if (options->out != NULL && g_str_has_suffix (options->out, ".xlsx"))
    return laba_grading_write (tables, options->out, &error) ? LABA_CLI_DONE
                                                             : laba_cli_fail (cli, error);
  if (options->out != NULL && tables->len > 1)
    return laba_cli_usage (
        cli, _ ("the folder holds more than one lesson: they have room in a file that ends in .xlsx"));
  if (options->out != NULL)
    return write_table (cli, tables->pdata[0], options->out);
  for (guint i = 0; i < tables->len; i++)
    {
      g_autofree char *told = laba_grading_tell (tables->pdata[i]);

      laba_cli_table_print (tables->pdata[i]);
      if (told != NULL)
        laba_cli_print ("%s\n", told);
    }
  return LABA_CLI_DONE;
}

static int
run (LabaCli *cli)
{
  static const struct
  {
    const char *name;
    int arguments;
    int (*run) (LabaCli *cli, const Options *options);
  } acts[] = { { "list", 1, list },   { "new", 3, make },
               { "check", 2, check }, { "cards", 2, cards },
               { "key", 2, key },     { "look", 2, look },
               { "write", 3, write_lesson }, { "grade", 2, grade } };
  Options options = { .seed = 1 };
  const GOptionEntry entries[] = {
    { "seed", 0, 0, G_OPTION_ARG_INT64, &options.seed,
      N_ ("Other numbers for each learner"), N_ ("N") },
    { "card", 0, 0, G_OPTION_ARG_INT64, &options.card,
      N_ ("After which card to look; without, after the last"), N_ ("N") },
    { "learner", 0, 0, G_OPTION_ARG_STRING, &options.learner, N_ ("Who practises"),
      N_ ("NAME") },
    { "out", 'o', 0, G_OPTION_ARG_FILENAME, &options.out,
      N_ ("Write into a file: grades .xlsx, .csv or .json; cards and key .pdf"),
      N_ ("FILE") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  int status = LABA_CLI_USAGE;
  gboolean known = FALSE;

  if (!laba_cli_parse (cli, entries, 1, 3))
    return LABA_CLI_USAGE;
  if (options.seed < 0 || options.seed > G_MAXUINT32 - 5)
    status = laba_cli_usage (
        cli, _ ("--seed is not possible, expected a whole number from 0"));
  else
    for (guint i = 0; i < G_N_ELEMENTS (acts) && !known; i++)
      if (strcmp (acts[i].name, cli->argv[1]) == 0 && cli->argc == acts[i].arguments + 1)
        {
          known = TRUE;
          status = acts[i].run (cli, &options);
        }
  if (!known && options.seed >= 0)
    status = laba_cli_usage (
        cli,
        _ ("expected list, new LESSON BOOK, check LESSON, cards LESSON, key LESSON, look BOOK, write BOOK FILE.lesson or grade FOLDER"));
  g_free (options.learner);
  g_free (options.out);
  return status;
}

const LabaCliCommand laba_cli_class = {
  .name = "class",
  .arguments
  = "list | new LESSON BOOK | check LESSON | cards LESSON | key LESSON | look BOOK | write BOOK FILE.lesson | grade FOLDER",
  .summary = N_ (
      "Lessons: list them, make a practice book, look what is off in it, check a lesson, put its cards and its key on paper, grade a class"),
  .details = N_ ("LESSON is a name of the list, or a file that ends in .lesson."),
  .run = run,
};
