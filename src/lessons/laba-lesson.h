/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/laba-language.h"
#include "base/laba-problems.h"

G_BEGIN_DECLS

/* A lesson: a story in cards, each with the records that a right book has after it. Read
 * from one text file (data/lessons/README.md says how it is written). Plain data. */

/* More than any class gets through; a file with more is refused. */
#define LABA_LESSON_CARDS_MAX 200
#define LABA_LESSON_SIZE_MAX (1024 * 1024)

typedef struct
{
  char *text[LABA_N_LANGUAGES];
} LabaSaying;

typedef struct
{
  guint line; /* where it stands in the file */
  char *json; /* as `laba-cli record` takes it */
} LabaAnswer;

typedef struct
{
  guint line;
  LabaSaying story, hint; /* there may be no hint */
  GPtrArray *answers;     /* of LabaAnswer */
} LabaCard;

typedef struct
{
  guint line;
  LabaSaying text;
  GPtrArray *choices; /* of LabaSaying */
  guint right;        /* which of them */
} LabaQuestion;

typedef struct
{
  char *id;     /* "two-purses" */
  char *source; /* the file's text, whole */
  guint32 seed;
  LabaSaying title, about;
  guint minutes;        /* how long it takes in class */
  GPtrArray *start;     /* of LabaAnswer: what is in the book before the first card */
  GPtrArray *cards;     /* of LabaCard */
  GPtrArray *questions; /* of LabaQuestion: asked before and after */
} LabaLesson;

/* Reads a lesson with its numbers drawn by the seed; the same seed gives the same lesson.
 * What is wrong goes to `problems` with its line, under `name`; then NULL. Whether the
 * records can be saved shows only when they are played (laba_reference_new). Free with
 * laba_lesson_free. */
LabaLesson *laba_lesson_parse (const char *name,
                               const char *text,
                               gsize size,
                               guint32 seed,
                               LabaProblems *problems);
void laba_lesson_free (LabaLesson *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaLesson, laba_lesson_free)

/* What is said in the language now in force. Borrowed; NULL where nothing is. */
const char *laba_saying_get (const LabaSaying *saying);

/* The lessons that travel with the program, in the order they are taught.
 * NULL-terminated, static. */
const char *const *laba_lessons_get (void);
/* The text of one of them. Errors: LABA_ERROR_NOT_FOUND. */
GBytes *laba_lessons_text (const char *id, GError **error);

G_END_DECLS
