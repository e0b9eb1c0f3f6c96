/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "book/laba-book.h"
#include "lessons/laba-truths.h"
#include "lessons/laba-lesson.h"

G_BEGIN_DECLS

/* What a right book says after each card of a lesson: its own records played into a book
 * that nobody sees. */
typedef struct
{
  guint card; /* which, from 0 */
  LabaDay day;
  char *told;      /* the record in one sentence, in the language now in force */
  GArray *effects; /* of LabaTruth: what it changed, by the end of its own day */
} LabaStep;

typedef struct
{
  LabaLesson *lesson;  /* owned */
  GArray *start;       /* of LabaTruth: before the first card */
  GPtrArray *after;    /* of GArray of LabaTruth: after each card */
  GPtrArray *steps;    /* of LabaStep, in the order of the cards */
  LabaDay first, last; /* the days of the story */
} LabaReference;

/* Plays the lesson; takes it over. What cannot be saved goes to `problems` with its line;
 * then, or with `error` set (the disk), NULL. method: "average" or "fifo". Free with
 * laba_reference_free. */
LabaReference *laba_reference_new (LabaLesson *lesson,
                                   const char *name,
                                   const char *method,
                                   LabaProblems *problems,
                                   GError **error);
void laba_reference_free (LabaReference *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaReference, laba_reference_free)

/* Writes answers into a book, one act each. `step` (may be NULL) is called after each
 * with the record's id. FALSE as above. */
typedef gboolean (*LabaStepFunc) (LabaBook *book,
                                  gint64 id,
                                  gpointer data,
                                  GError **error);
gboolean laba_answers_play (LabaBook *book,
                            const char *name,
                            const GPtrArray *answers,
                            LabaStepFunc step,
                            gpointer data,
                            LabaProblems *problems,
                            GError **error);

G_END_DECLS
