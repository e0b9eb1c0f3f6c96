/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tables/laba-source.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/laba-error.h"
#include "base/laba-system.h"

#define CHUNK (256 * 1024)
#define RAW (64 * 1024)

struct _LabaSource
{
  char *name;
  int file;
  guint64 size, done;
  char *buffer; /* always with room for a NUL behind `end` */
  gsize room, start, end;
  gboolean at_end, crlf;
  guint line;
  LabaEncoding encoding;
  guint8 *raw; /* what is not decoded yet, of another encoding than UTF-8 */
  gsize n_raw;
};

static gboolean
fail_to_read (LabaSource *self, int code, GError **error)
{
  g_set_error (error, LABA_ERROR, LABA_ERROR_FAILED, _ ("“%s” cannot be read: %s"),
               self->name, g_strerror (code));
  return FALSE;
}

LabaSource *
laba_source_open (const char *path, GError **error)
{
  return laba_source_open_encoded (path, LABA_ENCODING_UTF_8, error);
}

LabaSource *
laba_source_open_encoded (const char *path, LabaEncoding encoding, GError **error)
{
  gboolean is_input = strcmp (path, "-") == 0;
  g_autoptr (LabaSource) self = g_new0 (LabaSource, 1);

  self->name = g_strdup (is_input ? "-" : path);
  self->encoding = encoding;
  self->raw = encoding != LABA_ENCODING_UTF_8 ? g_malloc (RAW) : NULL;
  self->file = is_input ? laba_system_get_input () : laba_system_open_read (path);
  if (self->file < 0)
    {
      int code = errno;

      g_set_error (error, LABA_ERROR,
                   code == ENOENT ? LABA_ERROR_NOT_FOUND : LABA_ERROR_FAILED,
                   _ ("“%s” cannot be opened: %s"), path, g_strerror (code));
      return NULL;
    }
  self->size = laba_system_get_length (self->file);
  self->room = CHUNK;
  self->buffer = g_malloc (self->room + 1);
  return g_steal_pointer (&self);
}

void
laba_source_free (LabaSource *self)
{
  if (self == NULL)
    return;
  if (self->file > laba_system_get_input ())
    laba_system_close (self->file);
  g_free (self->raw);
  g_free (self->buffer);
  g_free (self->name);
  g_free (self);
}

/* Reads behind what is there. How many bytes of the file were taken, or -1. */
static gssize
fill_plain (LabaSource *self)
{
  gssize got = laba_system_read (self->file, self->buffer + self->end, self->room - self->end);

  self->end += (gsize) MAX (got, 0);
  return got;
}

static gssize
fill_decoded (LabaSource *self)
{
  gssize got = laba_system_read (self->file, self->raw + self->n_raw, RAW - self->n_raw);
  gsize n = self->n_raw + (gsize) MAX (got, 0), taken, length = 0;

  if (got < 0)
    return got;
  taken = laba_encoding_decode (self->encoding, self->raw, n, got == 0,
                                self->buffer + self->end, &length);
  memmove (self->raw, self->raw + taken, n - taken);
  self->n_raw = n - taken;
  self->end += length;
  return got;
}

/* Moves what is left to the front and reads more behind it. */
static gboolean
fill (LabaSource *self, GError **error)
{
  gsize needed = self->raw != NULL ? LABA_ENCODING_GROWTH * RAW : 1;
  gssize got;

  memmove (self->buffer, self->buffer + self->start, self->end - self->start);
  self->end -= self->start;
  self->start = 0;
  if (self->room - self->end < needed)
    {
      self->room *= 2;
      self->buffer = g_realloc (self->buffer, self->room + 1);
    }
  got = self->raw != NULL ? fill_decoded (self) : fill_plain (self);
  if (got < 0)
    return fail_to_read (self, errno, error);
  if (self->done == 0 && self->end >= 3 && memcmp (self->buffer, "\xef\xbb\xbf", 3) == 0)
    self->start = 3;
  self->done += (guint64) got;
  self->at_end = got == 0;
  return TRUE;
}

/* Plain ASCII without NUL, which most lines are, is seen at once. */
static gboolean
is_plain (const char *text, gsize length)
{
  unsigned char high = 0;
  gboolean nul = FALSE;

  for (gsize i = 0; i < length; i++)
    {
      high |= (unsigned char) text[i];
      nul |= text[i] == '\0';
    }
  return high < 0x80 && !nul;
}

static gboolean
check (const char *text, gsize length, GError **error)
{
  const char *bad = NULL;

  if (is_plain (text, length) || g_utf8_validate_len (text, length, &bad))
    return TRUE;
  g_set_error (error, LABA_ERROR, LABA_ERROR_INVALID,
               *bad == '\0' && bad < text + length
                   ? _ ("a NUL character stands in the line; save the file as UTF-8 text")
                   : _ ("the line is not valid UTF-8; save the file as UTF-8 text"));
  return FALSE;
}

/* The line's end in what is there, reading on until it comes. NULL at the file's end. */
static char *
find_end (LabaSource *self, GError **error)
{
  gsize seen = 0;

  for (;;)
    {
      char *end = memchr (self->buffer + self->start + seen, '\n',
                          self->end - self->start - seen);

      if (end != NULL || self->at_end)
        return end;
      seen = self->end - self->start;
      if (seen > LABA_SOURCE_LINE_MAX)
        {
          g_set_error (error, LABA_ERROR, LABA_ERROR_INVALID,
                       _ ("the line is too long; at most %d bytes are possible"),
                       LABA_SOURCE_LINE_MAX);
          return NULL;
        }
      if (!fill (self, error))
        return NULL;
      /* The byte order mark that was dropped was never looked through. */
      seen = MIN (seen, self->end - self->start);
    }
}

char *
laba_source_next (LabaSource *self, gsize *length, GError **error)
{
  GError *failed = NULL;
  char *end = find_end (self, &failed);
  char *line = self->buffer + self->start;

  if (failed != NULL || (end == NULL && self->start == self->end))
    {
      self->line += failed != NULL;
      if (failed != NULL)
        g_propagate_error (error, failed);
      return NULL;
    }
  self->line++;
  self->start = end != NULL ? (gsize) (end + 1 - self->buffer) : self->end;
  if (end == NULL)
    end = self->buffer + self->end;
  self->crlf = end > line && end[-1] == '\r';
  end -= self->crlf;
  *end = '\0';
  *length = (gsize) (end - line);
  return check (line, *length, error) ? line : NULL;
}

gboolean
laba_source_is_longer (LabaSource *self, guint lines)
{
  for (;;)
    {
      guint found = 0;

      for (gsize i = self->start; i < self->end && found <= lines; i++)
        found += self->buffer[i] == '\n';
      if (found > lines || self->end - self->start > LABA_SOURCE_LINE_MAX)
        return TRUE;
      if (self->at_end || !fill (self, NULL))
        return FALSE;
    }
}

guint
laba_source_get_line (LabaSource *self)
{
  return self->line;
}

gboolean
laba_source_ended_crlf (LabaSource *self)
{
  return self->crlf;
}

const char *
laba_source_get_name (LabaSource *self)
{
  return self->name;
}

guint64
laba_source_get_done (LabaSource *self)
{
  return self->done - (self->end - self->start);
}

guint64
laba_source_get_size (LabaSource *self)
{
  return self->size;
}
