/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lessons/laba-lesson-write.h"

#include <glib/gi18n-lib.h>

#include "base/laba-day.h"
#include "base/laba-error.h"
#include "book/laba-store.h"
#include "exchange/laba-json.h"
#include "lessons/laba-lesson.h"

typedef struct
{
  LabaDb *db;
  GString *start, *cards;
  guint n_cards;
} Writer;

/* A dollar sign of the book's is no number of the lesson's. */
static void
append (GString *out, const char *text)
{
  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at == '$')
        g_string_append_c (out, '$');
      g_string_append_c (out, *at);
    }
}

/* Goods, people and accounts have no day: the story starts with them. */
static gboolean
is_told (const LabaRecord *record)
{
  return laba_fields_find (record->type->fields, "day") >= 0;
}

static void
write_record (Writer *self, LabaRecord *record)
{
  const char *language = laba_language_to_id (laba_language_get ());
  g_autofree char *told = laba_store_describe (self->db, record);

  record->id = 0;
  g_autofree char *json = laba_json_from_record (self->db, record);
  GString *out = is_told (record) ? self->cards : self->start;
  if (is_told (record))
    {
      LabaDay day = (LabaDay) laba_record_get_number (record, "day");
      g_autofree char *when = laba_day_format (day, laba_language_get ());

      g_string_append_printf (out, "\ncard\nstory.%s %s. ", language, when);
      append (out, told);
      g_string_append_c (out, '\n');
      self->n_cards++;
    }
  append (out, json);
  g_string_append_c (out, '\n');
}

static gboolean
write_all (Writer *self, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (self->db, "lesson-records");
  GError *fault = NULL;

  while (self->n_cards <= LABA_LESSON_CARDS_MAX && laba_stmt_next (stmt, &fault))
    {
      g_autoptr (LabaRecord) record
          = laba_store_load (self->db, laba_stmt_get_int (stmt, "id"), &fault);

      if (record == NULL)
        break;
      write_record (self, record);
    }
  if (fault != NULL)
    g_propagate_error (error, fault);
  else if (self->n_cards == 0)
    g_set_error_literal (
        error, LABA_ERROR, LABA_ERROR_INVALID,
        _ ("Nothing was written into this book that a lesson could tell."));
  else if (self->n_cards > LABA_LESSON_CARDS_MAX)
    g_set_error (error, LABA_ERROR, LABA_ERROR_INVALID,
                 _ ("A lesson has at most %d cards; this book has more records."),
                 LABA_LESSON_CARDS_MAX);
  else
    return TRUE;
  return FALSE;
}

char *
laba_lesson_write (LabaBook *book, GError **error)
{
  g_autoptr (GString) start = g_string_new (NULL);
  g_autoptr (GString) cards = g_string_new (NULL);
  Writer self = { laba_book_get_db (book), start, cards, 0 };
  g_autofree char *name = laba_book_dup_setting (book, "name");
  const char *language = laba_language_to_id (laba_language_get ());

  if (!write_all (&self, error))
    return NULL;
  g_autoptr (GString) text = g_string_new ("lesson my-lesson\n");
  g_string_append_printf (text, "title.%s ", language);
  append (text, name != NULL && *name != '\0' ? name : _ ("My lesson"));
  g_string_append_printf (text, "\nminutes %u\n\nstart\n%s%s", MAX (10, 2 * self.n_cards),
                          start->str, cards->str);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
