/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/laba-text-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "base/laba-error.h"

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
  int file = g_open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);

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
  for (gsize done = 0; done < self->text->len;)
    {
      gssize wrote = write (self->file, self->text->str + done, self->text->len - done);

      if (wrote < 0 && errno != EINTR)
        return laba_text_file_fail (self->path, errno, error);
      done += (gsize) MAX (wrote, 0);
    }
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
  if (!write_all (self, error))
    return FALSE;
  return fsync (self->file) == 0 || errno == EINVAL
         || laba_text_file_fail (self->path, errno, error);
}

void
laba_text_file_free (LabaTextFile *self)
{
  if (self == NULL)
    return;
  close (self->file);
  g_string_free (self->text, TRUE);
  g_free (self->path);
  g_free (self);
}
