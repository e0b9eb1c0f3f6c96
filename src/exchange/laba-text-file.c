/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/laba-text-file.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

#include "base/laba-error.h"
#include "base/laba-system.h"

#define MUCH (256 * 1024)

gboolean
laba_text_file_fail (const char *path, int code, GError **error)
{
  g_set_error (error, LABA_ERROR, LABA_ERROR_FAILED, _ ("“%s” cannot be written: %s"),
               path, g_strerror (code));
  return FALSE;
}

LabaTextFile *
laba_text_file_new (const char *path, GError **error)
{
  int file = laba_system_create (path, FALSE);

  if (file < 0)
    {
      laba_text_file_fail (path, errno, error);
      return NULL;
    }
  LabaTextFile *self = g_new0 (LabaTextFile, 1);
  self->path = g_strdup (path);
  self->text = g_string_new (NULL);
  self->file = file;
  return self;
}

static gboolean
write_all (LabaTextFile *self, GError **error)
{
  if (!laba_system_write (self->file, self->text->str, self->text->len))
    return laba_text_file_fail (self->path, errno, error);
  g_string_truncate (self->text, 0);
  return TRUE;
}

gboolean
laba_text_file_flush (LabaTextFile *self, GError **error)
{
  return self->text->len < MUCH || write_all (self, error);
}

gboolean
laba_text_file_finish (LabaTextFile *self, GError **error)
{
  return write_all (self, error)
         && (laba_system_flush (self->file) || laba_text_file_fail (self->path, errno, error));
}

void
laba_text_file_free (LabaTextFile *self)
{
  if (self == NULL)
    return;
  laba_system_close (self->file);
  g_string_free (self->text, TRUE);
  g_free (self->path);
  g_free (self);
}
