/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "book/laba-lock.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "base/laba-error.h"
#include "base/laba-system.h"

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

LabaLock *
laba_lock_take (const char *path, GError **error)
{
  g_autofree char *name = lock_path (path);
  int file;

  if (laba_system_lock (name, &file) == LABA_SYSTEM_HELD)
    {
      g_set_error_literal (error, LABA_ERROR, LABA_ERROR_BUSY,
                           _ ("It is open already, in another window or by another user of this computer. Close it there first."));
      return NULL;
    }
  LabaLock *self = g_new0 (LabaLock, 1);
  self->path = g_steal_pointer (&name);
  self->file = file;
  return self;
}

void
laba_lock_free (LabaLock *self)
{
  if (self == NULL)
    return;
  if (self->file >= 0)
    {
      g_unlink (self->path);
      laba_system_close (self->file);
    }
  g_free (self->path);
  g_free (self);
}
