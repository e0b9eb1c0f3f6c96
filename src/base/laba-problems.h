/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is wrong with something a user wrote down: a list of sentences, each about one
 * field, each with the place in the file it came from when it came from a file. A plain
 * struct, used from one thread. */
typedef struct _LabaProblems LabaProblems;

typedef struct
{
  char *field;   /* the English key of the field (`lines[2].quantity`), or NULL when it is
                    about the whole */
  char *message; /* translated, one sentence, without the field's name in front */
  char *file;    /* NULL when typed into a form */
  guint line;    /* from 1; 0 when unknown */
} LabaProblem;

/* An empty list. */
LabaProblems *laba_problems_new (void);

/* Frees the list and all in it. NULL is allowed. */
void laba_problems_free (LabaProblems *self);

/* Says where the problems added from now on are; (NULL, 0) forgets the place. */
void laba_problems_set_place (LabaProblems *self, const char *file, guint line);

/* Adds one problem at the present place. `field` may be NULL; `format` is a translated
 * sentence. */
void laba_problems_add (LabaProblems *self, const char *field, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

/* Adds `error`'s sentence under `field` and frees the error: for the parsers of this
 * room. */
void laba_problems_take (LabaProblems *self, const char *field, GError *error);

/* Whether nothing is wrong. */
gboolean laba_problems_is_empty (LabaProblems *self);

/* How many problems there are. */
guint laba_problems_get_n (LabaProblems *self);

/* The problem at `index`, in the order they were added. Borrowed. */
const LabaProblem *laba_problems_get (LabaProblems *self, guint index);

/* The first sentence about `field`, or NULL when it is well. Borrowed. */
const char *laba_problems_get_message (LabaProblems *self, const char *field);

/* All problems, one a line, as `FILE:LINE: field: sentence`; what is not known is left
 * out. Owned by the caller. */
char *laba_problems_to_text (LabaProblems *self);

/* TRUE when the list is empty; else sets LABA_ERROR_INVALID with laba_problems_to_text
 * and returns FALSE. */
gboolean laba_problems_to_error (LabaProblems *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaProblems, laba_problems_free)

G_END_DECLS
