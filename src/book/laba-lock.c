/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "book/laba-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

#include "base/laba-error.h"

struct _LabaLock
{
  char *path;
  int file; /* -1: none could be made */
};

static char *
lock_path (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_strdup_printf (".%s.lock", base);

  return g_build_filename (folder, name, NULL);
}

/* Whether what is open is still the file of that name: who gave it back may have taken it away
 * between our opening and our locking. */
static gboolean
is_still_there (int file, const char *path)
{
  GStatBuf here;
  struct stat open_one;

  return fstat (file, &open_one) == 0 && g_stat (path, &here) == 0
         && open_one.st_ino == here.st_ino && open_one.st_dev == here.st_dev;
}

LabaLock *
laba_lock_take (const char *path, GError **error)
{
  g_autofree char *name = lock_path (path);
  LabaLock *self;

  for (;;)
    {
      int file = g_open (name, O_RDWR | O_CREAT | O_CLOEXEC, 0600);

      if (file >= 0 && flock (file, LOCK_EX | LOCK_NB) != 0)
        {
          gboolean held = errno == EWOULDBLOCK;

          close (file);
          file = -1;
          if (held)
            {
              g_set_error_literal (error, LABA_ERROR, LABA_ERROR_BUSY,
                                   _ ("It is open already, in another window or by another user of this computer. Close it there first."));
              return NULL;
            }
        }
      if (file >= 0 && !is_still_there (file, name))
        {
          close (file);
          continue;
        }
      self = g_new0 (LabaLock, 1);
      self->path = g_steal_pointer (&name);
      self->file = file;
      return self;
    }
}

void
laba_lock_free (LabaLock *self)
{
  if (self == NULL)
    return;
  if (self->file >= 0)
    {
      g_unlink (self->path);
      close (self->file);
    }
  g_free (self->path);
  g_free (self);
}
