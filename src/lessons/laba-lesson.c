/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lessons/laba-lesson.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "base/laba-error.h"

#define FOLDER "/id/laba/data/"
#define SUFFIX ".lesson"

static const char *const lessons[] = {
  "two-purses",       "buying-stock", "selling-on-credit", "shipping",
  "dropship",         "down-payment", "refused-cod",       "returns-and-loss",
  "marketplace-fees", "pricing",      "busy-not-rich",     NULL,
};

const char *const *
laba_lessons_get (void)
{
  return lessons;
}

GBytes *
laba_lessons_text (const char *id, GError **error)
{
  g_autofree char *path = g_strconcat (FOLDER, id, SUFFIX, NULL);
  GBytes *text = g_strv_contains (lessons, id)
                     ? g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL)
                     : NULL;

  if (text == NULL)
    g_set_error (error, LABA_ERROR, LABA_ERROR_NOT_FOUND, _ ("There is no lesson “%s”."),
                 id);
  return text;
}

const char *
laba_saying_get (const LabaSaying *saying)
{
  const char *own = saying->text[laba_language_get ()];

  if (own != NULL)
    return own;
  for (guint i = 0; i < LABA_N_LANGUAGES; i++)
    if (saying->text[i] != NULL)
      return saying->text[i];
  return NULL;
}

void
laba_lesson_free (LabaLesson *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->source);
  for (guint i = 0; i < LABA_N_LANGUAGES; i++)
    {
      g_free (self->title.text[i]);
      g_free (self->about.text[i]);
    }
  g_ptr_array_unref (self->start);
  g_ptr_array_unref (self->cards);
  g_ptr_array_unref (self->questions);
  g_free (self);
}
