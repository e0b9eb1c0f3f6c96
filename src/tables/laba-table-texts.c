/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/laba-error.h"
#include "tables/laba-table-private.h"

#define ITEM 5 /* bytes that a text takes beside its own */

/* The shared texts of a workbook, one behind the other. */
typedef struct
{
  LabaTableFile *file;
  GString *text; /* the one being read */
  gboolean in_item, in_text;
  guint phonetic; /* how deep in what tells how to say it, which is no text of the cell */
} Texts;

static void
start (LabaTablePart *part, const char *name)
{
  Texts *self = part->data;

  if (strcmp (name, "si") == 0)
    {
      self->in_item = TRUE;
      g_string_truncate (self->text, 0);
    }
  else if (strcmp (name, "rPh") == 0)
    self->phonetic++;
  else if (strcmp (name, "t") == 0)
    self->in_text = self->in_item && self->phonetic == 0;
}

static void
end_item (Texts *self, LabaTablePart *part)
{
  const char *text = laba_table_unescape (self->text);
  guint32 at = self->file->texts->len;

  if (self->file->texts->len + self->text->len + ITEM * self->file->text_starts->len
      > LABA_TABLE_TEXTS_MAX)
    {
      laba_table_part_fail (part, _ ("the texts of the file take more than %d MiB"),
                            LABA_TABLE_TEXTS_MAX >> 20);
      return;
    }
  g_array_append_val (self->file->text_starts, at);
  g_byte_array_append (self->file->texts, (const guint8 *) text,
                       (guint) strlen (text) + 1);
}

static void
end (LabaTablePart *part, const char *name)
{
  Texts *self = part->data;

  if (strcmp (name, "si") == 0)
    {
      self->in_item = FALSE;
      end_item (self, part);
    }
  else if (strcmp (name, "rPh") == 0)
    self->phonetic -= self->phonetic > 0;
  else if (strcmp (name, "t") == 0)
    self->in_text = FALSE;
}

static void
text (LabaTablePart *part, const char *piece, gsize length)
{
  Texts *self = part->data;

  if (!self->in_text)
    return;
  if (self->text->len + length > LABA_TABLE_CELL_MAX)
    laba_table_part_fail (part, _ ("a text is longer than %d bytes"),
                          LABA_TABLE_CELL_MAX);
  else
    g_string_append_len (self->text, piece, (gssize) length);
}

gboolean
laba_table_texts_read (LabaTableFile *self, GCancellable *cancellable, GError **error)
{
  static const LabaTablePartHandler handler = { start, end, text };
  g_autoptr (GString) item = g_string_new (NULL);
  Texts texts = { .file = self, .text = item };

  if (self->texts != NULL)
    return TRUE;
  self->texts = g_byte_array_new ();
  self->text_starts = g_array_new (FALSE, FALSE, sizeof (guint32));
  if (self->texts_part == NULL || !laba_table_part_exists (self, self->texts_part)
      || laba_table_part_read (self, self->texts_part, &handler, &texts, cancellable,
                               error))
    return TRUE;
  g_clear_pointer (&self->texts, g_byte_array_unref);
  g_clear_pointer (&self->text_starts, g_array_unref);
  return FALSE;
}
