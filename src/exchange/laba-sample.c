/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/laba-sample.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/laba-error.h"
#include "exchange/laba-json.h"

#define SHOP_FILE "shop.jsonl"
#define SHOP "/id/laba/data/" SHOP_FILE
#define STEP 64

typedef struct
{
  LabaBook *book;
  LabaIntake *intake; /* the month being played, or NULL */
  gint32 month;       /* 0: the lists */
  LabaJsonDocument *document;
  LabaIntakeFunc progress;
  gpointer progress_data;
  GCancellable *cancellable;
  guint line;
} Player;

static gboolean
finish_month (Player *self, GError **error)
{
  g_autoptr (LabaIntake) intake = g_steal_pointer (&self->intake);
  g_autofree char *label = NULL;

  if (intake == NULL)
    return TRUE;
  label = self->month == 0 ? g_strdup (_ ("Goods, people and accounts"))
                           : laba_month_format (self->month, laba_language_get ());
  /* Each month has its own small bar; the whole one is ours. */
  intake->progress = NULL;
  return laba_intake_finish (intake, label, FALSE, error);
}

static gboolean
begin_month (Player *self, gint32 month, GError **error)
{
  if (!finish_month (self, error))
    return FALSE;
  self->month = month;
  self->intake = laba_intake_begin (self->book, FALSE, error);
  return self->intake != NULL;
}

/* A record typed later than a month's end belongs to the month in which it was typed:
 * months only go forward. */
static gboolean
turn_page (Player *self, const LabaRecord *record, GError **error)
{
  gint32 month = 0;

  if (laba_fields_find (record->type->fields, "day") >= 0
      && laba_record_has (record, "day"))
    month = laba_day_month ((LabaDay) laba_record_get_number (record, "day"));
  if (self->intake != NULL && month <= self->month)
    return TRUE;
  return begin_month (self, month, error);
}

static gboolean
play_line (Player *self, const char *line, gsize length, GError **error)
{
  const LabaJson *object
      = laba_json_document_parse (self->document, line, (gssize) length, error);
  g_autoptr (LabaProblems) problems = laba_problems_new ();
  g_autoptr (LabaRecord) record = NULL;

  if (object == NULL)
    return FALSE;
  laba_problems_set_place (problems, SHOP_FILE, self->line);
  record = laba_json_to_record (laba_book_get_db (self->book), NULL, object, problems);
  if (!laba_problems_to_error (problems, error) || !turn_page (self, record, error))
    return FALSE;
  laba_problems_set_place (self->intake->problems, SHOP_FILE, self->line);
  return laba_intake_save (self->intake, record, error)
         && laba_problems_to_error (self->intake->problems, error);
}

static gboolean
play_all (Player *self, const char *text, gsize size, GError **error)
{
  const char *end = text + size;

  for (const char *at = text; at < end;)
    {
      const char *stop = memchr (at, '\n', (gsize) (end - at));

      stop = stop != NULL ? stop : end;
      self->line++;
      if (stop > at && !play_line (self, at, (gsize) (stop - at), error))
        return FALSE;
      at = stop + 1;
      if (self->line % STEP == 0 && self->progress != NULL)
        self->progress ((double) (at - text) / (double) size, self->progress_data);
      if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return FALSE;
    }
  return finish_month (self, error);
}

gboolean
laba_sample_play (LabaBook *book,
                  LabaIntakeFunc progress,
                  gpointer progress_data,
                  GCancellable *cancellable,
                  GError **error)
{
  g_autoptr (GBytes) bytes
      = g_resources_lookup_data (SHOP, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autoptr (LabaJsonDocument) document = laba_json_document_new ();
  Player self = { .book = book,
                  .document = document,
                  .progress = progress,
                  .progress_data = progress_data,
                  .cancellable = cancellable };
  gsize size = 0;

  if (bytes == NULL)
    return FALSE;
  const char *text = g_bytes_get_data (bytes, &size);
  gboolean done = play_all (&self, text, size, error);
  g_clear_pointer (&self.intake, laba_intake_free);
  return done;
}
