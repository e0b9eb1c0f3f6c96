/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/laba-system.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <stdio_ext.h>
#include <sys/file.h>
#include <unistd.h>

#define PRIVATE 0600
#define SHARED 0666

int
laba_system_open_read (const char *path)
{
  return g_open (path, O_RDONLY | O_CLOEXEC, 0);
}

int
laba_system_open_write (const char *path)
{
  return g_open (path, O_WRONLY | O_CLOEXEC, 0);
}

gboolean
laba_system_may_write (const char *path)
{
  return g_access (path, W_OK) == 0;
}

int
laba_system_create (const char *path, gboolean private)
{
  return g_open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, private ? PRIVATE : SHARED);
}

gboolean
laba_system_make_part (char *name)
{
  int file = g_mkstemp_full (name, O_RDWR | O_CLOEXEC, SHARED);

  return file >= 0 && close (file) == 0;
}

/* Unlinked at once: so it goes with the program. */
FILE *
laba_system_open_unnamed (void)
{
  g_autofree char *path = NULL;
  int handle = g_file_open_tmp ("laba-XXXXXX", &path, NULL);

  if (handle < 0)
    return NULL;
  g_unlink (path);
  FILE *file = fdopen (handle, "w+b");
  if (file == NULL)
    close (handle);
  return file;
}

FILE *
laba_system_fopen_read (const char *path)
{
  return g_fopen (path, "rbe");
}

void
laba_system_leave_unlocked (FILE *file)
{
  __fsetlocking (file, FSETLOCKING_BYCALLER);
}

int
laba_system_get_input (void)
{
  return STDIN_FILENO;
}

void
laba_system_close (int file)
{
  close (file);
}

/* ---- bytes ---- */

gssize
laba_system_read (int file, void *to, gsize room)
{
  gssize got;

  do
    got = read (file, to, room);
  while (got < 0 && errno == EINTR);
  return got;
}

gboolean
laba_system_write (int file, const void *from, gsize length)
{
  for (gsize done = 0; done < length;)
    {
      gssize wrote = write (file, (const char *) from + done, length - done);

      if (wrote < 0 && errno != EINTR)
        return FALSE;
      done += (gsize) MAX (wrote, 0);
    }
  return TRUE;
}

gboolean
laba_system_write_at (int file, const void *from, gsize length, guint64 at)
{
  return lseek (file, (off_t) at, SEEK_SET) >= 0 && laba_system_write (file, from, length);
}

gboolean
laba_system_set_length (int file, guint64 length)
{
  return ftruncate (file, (off_t) length) == 0;
}

guint64
laba_system_get_length (int file)
{
  struct stat about;

  return fstat (file, &about) == 0 && S_ISREG (about.st_mode) ? (guint64) about.st_size : 0;
}

/* ---- on the disk ---- */

/* EINVAL: there is nothing to flush in this kind of file. */
gboolean
laba_system_flush (int file)
{
  return fsync (file) == 0 || errno == EINVAL;
}

gboolean
laba_system_flush_path (const char *path)
{
  int file = laba_system_open_read (path);

  if (file < 0)
    return FALSE;
  gboolean flushed = laba_system_flush (file);
  int code = errno;
  close (file);
  errno = code;
  return flushed;
}

void
laba_system_flush_folder (const char *folder)
{
  int file = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (file < 0)
    return;
  fsync (file);
  close (file);
}

/* ---- locks ---- */

/* Whether what is open is still the file of that name: who gave it back may have taken it away
 * between our opening and our locking. */
static gboolean
is_still_there (int file, const char *path)
{
  struct stat open_one;
  GStatBuf here;

  return fstat (file, &open_one) == 0 && g_stat (path, &here) == 0
         && open_one.st_ino == here.st_ino && open_one.st_dev == here.st_dev;
}

LabaSystemLock
laba_system_lock (const char *path, int *file)
{
  for (;;)
    {
      int handle = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC, PRIVATE);

      *file = -1;
      if (handle < 0)
        return LABA_SYSTEM_NO_LOCK;
      if (flock (handle, LOCK_EX | LOCK_NB) != 0)
        {
          gboolean held = errno == EWOULDBLOCK;

          close (handle);
          return held ? LABA_SYSTEM_HELD : LABA_SYSTEM_NO_LOCK;
        }
      if (is_still_there (handle, path))
        {
          *file = handle;
          return LABA_SYSTEM_LOCKED;
        }
      close (handle);
    }
}

/* ---- the program ---- */

char *
laba_system_dup_program (void)
{
  return g_file_read_link ("/proc/self/exe", NULL);
}

guint
laba_system_get_process (void)
{
  return (guint) getpid ();
}

gboolean
laba_system_is_watched (void)
{
  return isatty (STDERR_FILENO);
}
