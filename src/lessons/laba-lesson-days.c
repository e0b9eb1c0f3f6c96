/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "lessons/laba-lesson-check.h"

/* A day of the story on which the book says something else, although it is right in the
 * end: something stands on another day. */

typedef struct
{
  const LabaReference *reference;
  guint card;
} Story;

static const LabaStep *
step_at (const Story *self, guint place)
{
  const GPtrArray *steps = self->reference->steps;
  const LabaStep *step = place < steps->len ? steps->pdata[place] : NULL;

  return step != NULL && step->card <= self->card ? step : NULL;
}

/* What a right book says at the end of a day. */
static GArray *
right_on (const Story *self, LabaDay day)
{
  GArray *facts = g_array_ref (self->reference->start);
  const LabaStep *step;

  for (guint i = 0; (step = step_at (self, i)) != NULL; i++)
    if (step->day <= day)
      {
        g_autoptr (GArray) before = facts;

        facts = laba_truths_add (before, step->effects, 1);
      }
  return facts;
}

/* What the book says beyond that. */
static GArray *
off_on (const Story *self, LabaDb *db, LabaDay day, GError **error)
{
  g_autoptr (GArray) found = laba_truths_read (db, day, error);
  g_autoptr (GArray) right = right_on (self, day);

  return found != NULL ? laba_truths_add (found, right, -1) : NULL;
}

/* Whether all that the step did is there so many times too often. */
static gboolean
is_it (const LabaStep *step, const GArray *off, int times)
{
  for (guint i = 0; i < step->effects->len; i++)
    {
      const LabaTruth *effect = &g_array_index (step->effects, LabaTruth, i);
      const LabaTruth *found = laba_truths_find (off, effect->kind, effect->key);

      if (found == NULL || found->number != times * effect->number)
        return FALSE;
    }
  return step->effects->len > 0;
}

/* The record that stands on another day: one of up to the day that is missing on it, or a
 * later one that is there already. */
static const LabaStep *
find_step (const Story *self, LabaDay day, const GArray *off)
{
  const LabaStep *step;

  for (guint i = 0; (step = step_at (self, i)) != NULL; i++)
    if (is_it (step, off, step->day <= day ? -1 : 1))
      return step;
  return NULL;
}

static LabaDay
end_of_month (LabaDay day)
{
  return laba_day_add (laba_day_add_months (day / 100 * 100 + 1, 1), -1);
}

/* The first day of the story that is off. NULL where there is none. */
static const LabaStep *
first_off (const Story *self, LabaDb *db, GArray **off, GError **error)
{
  const LabaStep *step;

  for (guint i = 0; (step = step_at (self, i)) != NULL; i++)
    {
      g_autoptr (GArray) found = off_on (self, db, step->day, error);

      if (found == NULL)
        return NULL;
      if (found->len > 0)
        {
          *off = g_steal_pointer (&found);
          return step;
        }
    }
  return NULL;
}

/* step: what stands on another day; NULL: it is not known what, but around that day. */
static char *
tell (const LabaStep *step, LabaDay day, gboolean month)
{
  LabaLanguage language = laba_language_get ();
  g_autofree char *when = laba_day_format (step != NULL ? step->day : day, language);

  if (step == NULL)
    return g_strdup_printf (
        _ ("Something stands on another day than in the story; look at what is written around %s."),
        when);
  return month
             ? g_strdup_printf (
                 _ ("“%1$s” belongs to %2$s; the book has it in another month, and so each month's profit is off."),
                 step->told, when)
             : g_strdup_printf (
                 _ ("“%1$s” belongs to %2$s; the book has it on another day."), step->told,
                 when);
}

/* What stands before the first month of the story. */
static const LabaStep *
find_before (const Story *self, LabaDb *db)
{
  LabaDay day = laba_day_add (self->reference->first / 100 * 100 + 1, -1);
  g_autoptr (GArray) found = laba_truths_read (db, day, NULL);

  return found != NULL ? find_step (self, day, found) : NULL;
}

/* What stands in another month of the story than its own; where no one record explains it,
 * the first of that month. */
static const LabaStep *
find_within (const Story *self, LabaDb *db)
{
  const LabaStep *first = NULL;
  const LabaStep *step;
  LabaDay checked = LABA_DAY_NONE;

  for (guint i = 0; (step = step_at (self, i)) != NULL; i++)
    {
      LabaDay last = end_of_month (step->day);

      if (last >= self->reference->last || last == checked)
        continue;
      first = step;
      checked = last;
      g_autoptr (GArray) off = off_on (self, db, last, NULL);
      if (off != NULL && off->len > 0)
        {
          step = find_step (self, last, off);
          return step != NULL ? step : first;
        }
    }
  return NULL;
}

const LabaStep *
laba_lesson_find_other_month (const LabaReference *reference, LabaDb *db, guint card)
{
  const Story self = { reference, card };
  const LabaStep *before = find_before (&self, db);

  return before != NULL ? before : find_within (&self, db);
}

char *
laba_lesson_remark (const LabaReference *reference,
                    LabaDb *db,
                    guint card,
                    gboolean *is_fault)
{
  const Story self = { reference, card };
  g_autoptr (GArray) off = NULL;
  const LabaStep *other = laba_lesson_find_other_month (reference, db, card);
  const LabaStep *at = other == NULL ? first_off (&self, db, &off, NULL) : NULL;

  *is_fault = other != NULL;
  if (other != NULL)
    return tell (other, other->day, TRUE);
  return at != NULL ? tell (find_step (&self, at->day, off), at->day, FALSE) : NULL;
}
