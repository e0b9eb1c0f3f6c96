/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lessons/laba-lesson-explain.h"

#include <glib/gi18n-lib.h>

#define SENTENCES_MAX 5

/* How often a record happened too much, and two more ways to be wrong. */
enum
{
  REVERSED = -2,
  MISSING = -1,
  TWICE = 1,
  OTHER_AMOUNT = 100,
  SOMEHOW = 101,
};

typedef struct
{
  const LabaReference *reference;
  guint card;
  const GArray *right; /* facts after the card */
  const GArray *found; /* what the book says more (or less) than that */
  GArray *off;         /* the same, less what is explained */
  GHashTable *days;    /* LabaDay → GArray: what was off already on that day */
  GPtrArray *sentences;
} Case;

/* ---- the sentences ---- */

static const char *
question_of (int how)
{
  switch (how)
    {
    /* Translators: 1 is what is off, 2 a record in one sentence. */
    case MISSING:
      return _ ("%1$s. Was it written down: %2$s?");
    case TWICE:
      return _ ("%1$s. Is it written down twice: %2$s?");
    case REVERSED:
      return _ ("%1$s. Was it written the wrong way round: %2$s?");
    case OTHER_AMOUNT:
      return _ ("%1$s. Is the amount right in: %2$s?");
    default:
      return _ ("%1$s. Look again at: %2$s.");
    }
}

static char *
put_in (const char *sentence, const char *one, const char *two)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (const char *at = sentence; *at != '\0';)
    if (g_str_has_prefix (at, "%1$s") || g_str_has_prefix (at, "%2$s"))
      {
        g_string_append (text, at[1] == '1' ? one : two);
        at += 4;
      }
    else
      g_string_append_c (text, *at++);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
compare (const Case *self, const LabaTruth *off)
{
  const LabaTruth *right = laba_truths_find (self->right, off->kind, off->key);
  const LabaTruth *found = laba_truths_find (self->found, off->kind, off->key);
  gint64 truth = right != NULL ? right->number : 0;

  return laba_truth_compare (off, truth, truth + (found != NULL ? found->number : 0));
}

static void
add_sentence (Case *self, const LabaTruth *off, int how, const LabaStep *step)
{
  g_autofree char *fact = compare (self, off);

  g_ptr_array_add (self->sentences, step != NULL
                                        ? put_in (question_of (how), fact, step->told)
                                        : g_strconcat (fact, ".", NULL));
}

/* Takes the fact out of what is off. */
static void
forget (Case *self, const LabaTruth *fact)
{
  const LabaTruth *off = laba_truths_find (self->off, fact->kind, fact->key);

  if (off != NULL)
    g_array_remove_index (self->off,
                          (guint) (off - &g_array_index (self->off, LabaTruth, 0)));
}

/* ---- the steps that may be it ---- */

/* The steps up to the card, the latest first; NULL at the end. */
static const LabaStep *
step_at (const Case *self, guint back)
{
  const GPtrArray *steps = self->reference->steps;

  for (guint i = steps->len; i > 0; i--)
    {
      const LabaStep *step = steps->pdata[i - 1];

      if (step->card <= self->card && back-- == 0)
        return step;
    }
  return NULL;
}

static const GArray *
off_on (const Case *self, LabaDay day)
{
  return g_hash_table_lookup (self->days, GINT_TO_POINTER (day));
}

/* ---- one record explains it ---- */

static gboolean
is_times (const GArray *off, const LabaTruth *effect, int times)
{
  const LabaTruth *found = laba_truths_find (off, effect->kind, effect->key);

  return found != NULL && found->number == times * effect->number;
}

/* The first thing that is off and that the step explains when it happened so many times
 * too often; NULL where not all of it does, in the end and already on its day. Facts
 * beyond the kind are passed over: other records may have had their part in them. */
static const LabaTruth *
explained_by (const Case *self, const LabaStep *step, int times, LabaTruthKind up_to)
{
  const LabaTruth *first = NULL;

  for (guint i = 0; i < step->effects->len; i++)
    {
      const LabaTruth *effect = &g_array_index (step->effects, LabaTruth, i);

      if (effect->kind > up_to)
        continue;
      if (!is_times (self->off, effect, times)
          || !is_times (off_on (self, step->day), effect, times))
        return NULL;
      first = first != NULL ? first
                            : laba_truths_find (self->off, effect->kind, effect->key);
    }
  return first;
}

static gboolean
explain_one (Case *self, LabaTruthKind up_to)
{
  static const int ways[] = { MISSING, TWICE, REVERSED };
  const LabaStep *step;

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    for (guint back = 0; (step = step_at (self, back)) != NULL; back++)
      {
        const LabaTruth *off = explained_by (self, step, ways[i], up_to);

        if (off == NULL)
          continue;
        add_sentence (self, off, ways[i], step);
        g_autoptr (GArray) before = g_steal_pointer (&self->off);
        self->off = laba_truths_add (before, step->effects, -ways[i]);
        return TRUE;
      }
  return FALSE;
}

/* ---- one record with another amount explains it ---- */

/* All that the step did is off, and by one and the same share. */
static gboolean
is_scaled (const Case *self, const LabaStep *step)
{
  const LabaTruth *first = &g_array_index (step->effects, LabaTruth, 0);
  const LabaTruth *first_off = laba_truths_find (self->off, first->kind, first->key);

  for (guint i = 0; first_off != NULL && i < step->effects->len; i++)
    {
      const LabaTruth *effect = &g_array_index (step->effects, LabaTruth, i);
      const LabaTruth *off = laba_truths_find (self->off, effect->kind, effect->key);

      if (off == NULL
          || (long double) off->number * (long double) first->number
                 != (long double) first_off->number * (long double) effect->number)
        return FALSE;
    }
  return first_off != NULL && step->effects->len > 1;
}

static gboolean
explain_amount (Case *self)
{
  const LabaStep *step;

  for (guint back = 0; (step = step_at (self, back)) != NULL; back++)
    {
      if (step->effects->len == 0 || !is_scaled (self, step))
        continue;
      const LabaTruth *effect = &g_array_index (step->effects, LabaTruth, 0);
      add_sentence (self, laba_truths_find (self->off, effect->kind, effect->key),
                    OTHER_AMOUNT, step);
      for (guint j = 0; j < step->effects->len; j++)
        forget (self, &g_array_index (step->effects, LabaTruth, j));
      return TRUE;
    }
  return FALSE;
}

/* ---- two things changed places ---- */

/* May the one have been written for the other? Money for money, people for people; what
 * is earned, spent, put in or taken out for each other. */
static gboolean
are_alike (const LabaTruth *one, const LabaTruth *other)
{
  gboolean results[2]
      = { one->kind == LABA_TRUTH_POSITION || one->kind == LABA_TRUTH_RESULT,
          other->kind == LABA_TRUTH_POSITION || other->kind == LABA_TRUTH_RESULT };

  if (results[0] || results[1])
    return results[0] && results[1] && ABS (one->number) == ABS (other->number);
  return one->kind == other->kind && one->number == -other->number
         && one->kind != LABA_TRUTH_VALUE;
}

/* The step that did the one and not the other, by just that amount, already off on its
 * day. */
static const LabaStep *
step_that_did (const Case *self, const LabaTruth *lacking, const LabaTruth *extra)
{
  const LabaStep *step;

  for (guint back = 0; (step = step_at (self, back)) != NULL; back++)
    if (is_times (step->effects, lacking, -1)
        && laba_truths_find (step->effects, extra->kind, extra->key) == NULL
        && laba_truths_find (off_on (self, step->day), lacking->kind, lacking->key)
               != NULL)
      return step;
  return NULL;
}

static gboolean
explain_pair (Case *self)
{
  for (guint i = 0; i < self->off->len; i++)
    for (guint j = 0; j < self->off->len; j++)
      {
        const LabaTruth *lacking = &g_array_index (self->off, LabaTruth, i);
        LabaTruth extra = g_array_index (self->off, LabaTruth, j);
        const LabaStep *step = i != j && are_alike (lacking, &extra)
                                   ? step_that_did (self, lacking, &extra)
                                   : NULL;

        if (step == NULL)
          continue;
        g_autofree char *fact = compare (self, lacking);
        g_autofree char *start
            = put_in (_ ("%1$s. Was it written under “%2$s” instead"), fact, extra.name);
        g_autofree char *key = g_strdup (extra.key);
        g_ptr_array_add (self->sentences, g_strdup_printf ("%s: %s?", start, step->told));
        extra.key = key;
        forget (self, lacking);
        forget (self, &extra);
        return TRUE;
      }
  return FALSE;
}

/* ---- something in it ---- */

/* How much of what is off the step had its hand in, on its day and in the end. */
static guint
count_touched (const Case *self, const LabaStep *step)
{
  guint n = 0;

  for (guint i = 0; i < step->effects->len; i++)
    {
      const LabaTruth *effect = &g_array_index (step->effects, LabaTruth, i);

      if (laba_truths_find (self->off, effect->kind, effect->key) != NULL
          && laba_truths_find (off_on (self, step->day), effect->kind, effect->key)
                 != NULL)
        n++;
    }
  return n;
}

static gboolean
explain_somehow (Case *self)
{
  const LabaStep *step, *best = NULL;
  guint most = 0;

  for (guint back = 0; (step = step_at (self, back)) != NULL; back++)
    if (count_touched (self, step) > most)
      {
        most = count_touched (self, step);
        best = step;
      }
  for (guint i = 0, said = FALSE; best != NULL && i < best->effects->len; i++)
    {
      const LabaTruth *effect = &g_array_index (best->effects, LabaTruth, i);
      const LabaTruth *off = laba_truths_find (self->off, effect->kind, effect->key);

      if (off != NULL && !said)
        add_sentence (self, off, SOMEHOW, best);
      said = said || off != NULL;
      forget (self, effect);
    }
  return best != NULL;
}

/* Statements follow from people, money and goods: where those are named, they need no
 * sentence of their own. */
static void
tell_rest (Case *self)
{
  for (guint i = 0; i < self->off->len && self->sentences->len < SENTENCES_MAX; i++)
    {
      const LabaTruth *off = &g_array_index (self->off, LabaTruth, i);

      if (off->kind < LABA_TRUTH_POSITION || self->sentences->len == 0)
        add_sentence (self, off, SOMEHOW, NULL);
    }
}

/* ---- the case ---- */

GArray *
laba_lesson_off_on (const LabaReference *reference,
                    LabaDb *db,
                    LabaDay day,
                    GError **error)
{
  g_autoptr (GArray) before = laba_truths_read (db, laba_day_add (day, -1), error);
  g_autoptr (GArray) after = before != NULL ? laba_truths_read (db, day, error) : NULL;

  if (after == NULL)
    return NULL;
  GArray *off = laba_truths_add (after, before, -1);
  for (guint i = 0; i < reference->steps->len; i++)
    {
      const LabaStep *step = reference->steps->pdata[i];
      g_autoptr (GArray) more = step->day == day ? g_steal_pointer (&off) : NULL;

      if (more != NULL)
        off = laba_truths_add (more, step->effects, -1);
    }
  return off;
}

static gboolean
read_days (Case *self, LabaDb *db, GError **error)
{
  const LabaStep *step;

  for (guint back = 0; (step = step_at (self, back)) != NULL; back++)
    {
      GArray *off = off_on (self, step->day) == NULL
                        ? laba_lesson_off_on (self->reference, db, step->day, error)
                        : NULL;

      if (off != NULL)
        g_hash_table_insert (self->days, GINT_TO_POINTER (step->day), off);
      else if (off_on (self, step->day) == NULL)
        return FALSE;
    }
  return TRUE;
}

static void
explain (Case *self)
{
  /* From what can hardly be anything else to what may be. */
  while (self->sentences->len < SENTENCES_MAX && self->off->len > 0
         && (explain_one (self, LABA_TRUTH_VALUE) || explain_pair (self)
             || explain_amount (self) || explain_one (self, LABA_TRUTH_BOUGHT)
             || explain_one (self, LABA_TRUTH_MONEY) || explain_somehow (self)))
    ;
  tell_rest (self);
}

GPtrArray *
laba_lesson_explain (const LabaReference *reference,
                     LabaDb *db,
                     guint card,
                     const GArray *off,
                     GError **error)
{
  g_autoptr (GHashTable) days
      = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  g_autoptr (GArray) nothing = laba_truths_add (off, off, -1);
  Case self = { reference, card, reference->after->pdata[card], off, NULL, days, NULL };

  if (!read_days (&self, db, error))
    return NULL;
  self.off = laba_truths_add (off, nothing, 1);
  self.sentences = g_ptr_array_new_with_free_func (g_free);
  explain (&self);
  g_array_unref (self.off);
  return self.sentences;
}
