/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lessons/laba-lesson-check.h"

#include <glib/gi18n-lib.h>

#include "lessons/laba-lesson-explain.h"

/* Long enough for whatever day was mistyped. */
#define LATER_MONTHS 24

/* ---- one card ---- */

static gboolean
is_same (const GArray *one, const GArray *other)
{
  g_autoptr (GArray) off = laba_truths_add (one, other, -1);

  return off->len == 0;
}

/* A sentence on the whole where one suffices, or NULL. Free with g_free. */
static char *
tell_whole (const LabaReference *reference, LabaDb *db, guint card, const GArray *found)
{
  const GArray *before = card > 0 ? reference->after->pdata[card - 1] : reference->start;
  LabaDay later = laba_day_add_months (reference->last, LATER_MONTHS);

  if (is_same (found, before))
    return g_strdup (_ ("Nothing of this card is written down yet."));
  g_autoptr (GArray) in_the_end = laba_truths_read (db, later, NULL);
  if (in_the_end != NULL && is_same (in_the_end, reference->after->pdata[card]))
    return g_strdup (
        _ ("All is there, but something is written on a day after the story."));
  return NULL;
}

/* Free with g_free; NULL where each thing stands in its month. */
static char *
find_wrong_month (const LabaReference *reference, LabaDb *db, guint card)
{
  gboolean is_fault;
  g_autofree char *remark = laba_lesson_remark (reference, db, card, &is_fault);

  return is_fault ? g_steal_pointer (&remark) : NULL;
}

GPtrArray *
laba_lesson_check (const LabaReference *reference, LabaDb *db, guint card, GError **error)
{
  g_autoptr (GArray) found = laba_truths_read (db, reference->last, error);
  g_autoptr (GArray) off = NULL;

  if (found == NULL)
    return NULL;
  off = laba_truths_add (found, reference->after->pdata[card], -1);
  char *whole = off->len > 0 ? tell_whole (reference, db, card, found) : NULL;
  if (off->len > 0 && whole == NULL)
    return laba_lesson_explain (reference, db, card, off, error);
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);
  if (off->len == 0)
    whole = find_wrong_month (reference, db, card);
  if (whole != NULL)
    g_ptr_array_add (sentences, whole);
  return sentences;
}

gboolean
laba_lesson_progress (const LabaReference *reference,
                      LabaDb *db,
                      guint *cards,
                      GError **error)
{
  g_autoptr (GArray) found = laba_truths_read (db, reference->last, error);

  *cards = 0;
  if (found == NULL)
    return FALSE;
  for (guint i = reference->after->len; i > 0 && *cards == 0; i--)
    if (is_same (found, reference->after->pdata[i - 1]))
      *cards = i;
  return TRUE;
}

/* ---- all cards ---- */

static gboolean
touches (const LabaStep *step, const GArray *off, const GArray *in_the_end)
{
  for (guint i = 0; i < step->effects->len; i++)
    {
      const LabaTruth *effect = &g_array_index (step->effects, LabaTruth, i);

      if (laba_truths_find (off, effect->kind, effect->key) != NULL
          && laba_truths_find (in_the_end, effect->kind, effect->key) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Marks the cards whose doing is off, in the end and already on its day. */
static gboolean
mark_wrong (const LabaReference *reference,
            LabaDb *db,
            const GArray *in_the_end,
            gboolean *right,
            GError **error)
{
  g_autoptr (GArray) off = NULL;
  LabaDay day = LABA_DAY_NONE;

  for (guint i = 0; i < reference->steps->len; i++)
    {
      const LabaStep *step = reference->steps->pdata[i];

      if (off == NULL || step->day != day)
        {
          g_clear_pointer (&off, g_array_unref);
          off = laba_lesson_off_on (reference, db, step->day, error);
        }
      if (off == NULL)
        return FALSE;
      day = step->day;
      if (touches (step, off, in_the_end))
        right[step->card] = FALSE;
    }
  return TRUE;
}

gboolean *
laba_lesson_grade (const LabaReference *reference, LabaDb *db, GError **error)
{
  guint n = reference->lesson->cards->len;
  g_autofree gboolean *right = g_new (gboolean, n);
  g_autoptr (GArray) found = laba_truths_read (db, reference->last, error);

  if (found == NULL)
    return NULL;
  g_autoptr (GArray) in_the_end
      = laba_truths_add (found, reference->after->pdata[n - 1], -1);
  for (guint i = 0; i < n; i++)
    right[i] = TRUE;
  if (in_the_end->len > 0 && !mark_wrong (reference, db, in_the_end, right, error))
    return NULL;
  const LabaStep *other = in_the_end->len == 0
                              ? laba_lesson_find_other_month (reference, db, n - 1)
                              : NULL;
  if (other != NULL)
    right[other->card] = FALSE;
  return g_steal_pointer (&right);
}
