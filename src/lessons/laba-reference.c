/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lessons/laba-reference.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "book/laba-edit.h"
#include "book/laba-store.h"
#include "exchange/laba-json.h"

/* ---- playing ---- */

static gint64
save (LabaBook *book, const LabaAnswer *answer, LabaProblems *problems, GError **error)
{
  g_autoptr (LabaEdit) edit = laba_edit_begin (book, _ ("Lesson"), error);
  LabaDb *db = laba_book_get_db (book);

  if (edit == NULL)
    return 0;
  g_autoptr (LabaRecord) record
      = laba_json_parse_record (db, NULL, answer->json, problems);
  if (record == NULL || !laba_problems_is_empty (problems)
      || !laba_edit_save (edit, record, problems, error))
    return 0;
  g_autofree char *label = laba_store_describe (db, record);
  laba_edit_set_label (edit, label);
  return laba_edit_commit (g_steal_pointer (&edit), error) ? record->id : 0;
}

gboolean
laba_answers_play (LabaBook *book,
                   const char *name,
                   const GPtrArray *answers,
                   LabaStepFunc step,
                   gpointer data,
                   LabaProblems *problems,
                   GError **error)
{
  for (guint i = 0; i < answers->len; i++)
    {
      const LabaAnswer *answer = answers->pdata[i];
      g_autoptr (GError) fault = NULL;
      gint64 id;

      laba_problems_set_place (problems, name, answer->line);
      id = save (book, answer, problems, &fault);
      if (fault != NULL && laba_problems_is_empty (problems))
        g_propagate_error (error, g_steal_pointer (&fault));
      if (id == 0 || (step != NULL && !step (book, id, data, error)))
        return FALSE;
    }
  return TRUE;
}

/* ---- the reference ---- */

typedef struct
{
  LabaReference *reference;
  guint card;
  GArray *before;
} Watch;

static void
step_free (LabaStep *step)
{
  g_free (step->told);
  g_clear_pointer (&step->effects, g_array_unref);
  g_free (step);
}

static LabaDay
day_of (const LabaRecord *record)
{
  if (laba_fields_find (record->type->fields, "day") < 0)
    return LABA_DAY_NONE;
  return (LabaDay) laba_record_get_number (record, "day");
}

static void
note_day (LabaReference *self, LabaDay day)
{
  if (day == LABA_DAY_NONE)
    return;
  self->first = self->first == LABA_DAY_NONE ? day : MIN (self->first, day);
  self->last = MAX (self->last, day);
}

/* What the record changed: the facts at the end of the story with it, less those without.
 */
static gboolean
note_step (LabaBook *book, gint64 id, gpointer data, GError **error)
{
  Watch *watch = data;
  LabaReference *self = watch->reference;
  LabaDb *db = laba_book_get_db (book);
  g_autoptr (LabaRecord) record = laba_store_load (db, id, error);
  g_autoptr (GArray) after
      = record != NULL ? laba_truths_read (db, self->last, error) : NULL;

  if (after == NULL)
    return FALSE;
  LabaStep *step = g_new0 (LabaStep, 1);
  step->card = watch->card;
  step->day = day_of (record);
  step->told = laba_store_describe (db, record);
  step->effects = laba_truths_add (after, watch->before, -1);
  g_ptr_array_add (self->steps, step);
  g_array_unref (watch->before);
  watch->before = g_steal_pointer (&after);
  return TRUE;
}

static gboolean
play (LabaReference *self,
      LabaBook *book,
      const char *name,
      LabaProblems *problems,
      GError **error)
{
  const LabaLesson *lesson = self->lesson;

  if (!laba_answers_play (book, name, lesson->start, NULL, NULL, problems, error))
    return FALSE;
  self->start = laba_truths_read (laba_book_get_db (book), self->last, error);
  if (self->start == NULL)
    return FALSE;
  Watch watch = { self, 0, g_array_ref (self->start) };
  gboolean good = TRUE;
  for (; good && watch.card < lesson->cards->len; watch.card++)
    {
      const LabaCard *card = lesson->cards->pdata[watch.card];

      good = laba_answers_play (book, name, card->answers, note_step, &watch, problems,
                                error);
      if (good)
        g_ptr_array_add (self->after, g_array_ref (watch.before));
    }
  g_array_unref (watch.before);
  return good;
}

/* The days of the story, before it is played: facts are read as of its end. A record that
 * cannot be read says so when it is played. */
static void
find_days (LabaReference *self, const GPtrArray *answers)
{
  for (guint i = 0; i < answers->len; i++)
    {
      const LabaAnswer *answer = answers->pdata[i];
      g_autoptr (LabaJsonDocument) document = laba_json_document_new ();
      const LabaJson *object
          = laba_json_document_parse (document, answer->json, -1, NULL);
      const LabaJson *day = object != NULL ? laba_json_get (object, "day") : NULL;
      const char *text = day != NULL && day->kind == LABA_JSON_TEXT ? day->text : NULL;
      LabaDay found;

      if (text != NULL && laba_day_parse_iso (text, &found, NULL))
        note_day (self, found);
    }
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  for (const char *name; dir != NULL && (name = g_dir_read_name (dir)) != NULL;)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

LabaReference *
laba_reference_new (LabaLesson *lesson,
                    const char *name,
                    const char *method,
                    LabaProblems *problems,
                    GError **error)
{
  g_autoptr (LabaReference) self = g_new0 (LabaReference, 1);
  g_autofree char *folder = g_dir_make_tmp ("laba-lesson-XXXXXX", error);
  gboolean good = FALSE;

  self->lesson = lesson;
  self->after = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);
  if (folder == NULL)
    return NULL;
  find_days (self, lesson->start);
  for (guint i = 0; i < lesson->cards->len; i++)
    find_days (self, ((LabaCard *) lesson->cards->pdata[i])->answers);
  g_autofree char *path = g_build_filename (folder, "reference.laba", NULL);
  LabaBook *book = laba_book_new (path, method, NULL, NULL, error);
  if (book != NULL)
    {
      good = play (self, book, name, problems, error);
      g_object_unref (book);
    }
  remove_folder (folder);
  return good ? g_steal_pointer (&self) : NULL;
}

void
laba_reference_free (LabaReference *self)
{
  if (self == NULL)
    return;
  laba_lesson_free (self->lesson);
  g_clear_pointer (&self->start, g_array_unref);
  g_ptr_array_unref (self->after);
  g_ptr_array_unref (self->steps);
  g_free (self);
}
