/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "fault-disk.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#define SECTOR 512

/* A write that no sync has followed yet; bytes NULL: a truncation to `at`. */
typedef struct
{
  gint64 at;
  GBytes *bytes;
} Pending;

/* What the disk keeps of a file for certain, and what it may keep. */
typedef struct
{
  GByteArray *kept; /* NULL: it may not be there at all */
  GArray *pending;
  gboolean gone; /* deleted, which may not have reached the disk */
} Track;

typedef struct
{
  sqlite3_file base;
  sqlite3_file *real;
  Track *track; /* NULL for temporary files; borrowed */
} File;

static sqlite3_vfs *real_vfs;
static sqlite3_vfs vfs;
static GHashTable *tracks; /* path → Track */
static guint counts[FAULT_N_KINDS];
static struct
{
  FaultKind kind;
  guint n; /* 0: disarmed */
  gboolean lasting;
  gboolean struck;
} armed;

/* ---- what is on the disk ---- */

static void
pending_clear (gpointer data)
{
  g_clear_pointer (&((Pending *) data)->bytes, g_bytes_unref);
}

static void
track_free (gpointer data)
{
  Track *self = data;

  g_clear_pointer (&self->kept, g_byte_array_unref);
  g_array_unref (self->pending);
  g_free (self);
}

/* A file that was there before is kept as it is. */
static Track *
track_of (const char *path)
{
  Track *self = g_hash_table_lookup (tracks, path);
  char *data = NULL;
  gsize size;

  if (self != NULL)
    return self;
  self = g_new0 (Track, 1);
  self->pending = g_array_new (FALSE, TRUE, sizeof (Pending));
  g_array_set_clear_func (self->pending, pending_clear);
  if (g_file_get_contents (path, &data, &size, NULL))
    self->kept = g_byte_array_new_take ((guint8 *) data, size);
  g_hash_table_insert (tracks, g_strdup (path), self);
  return self;
}

static void
put (GByteArray *file, gint64 at, const guint8 *bytes, gsize size)
{
  guint before = file->len;

  if (at + (gint64) size > before)
    {
      g_byte_array_set_size (file, (guint) (at + (gint64) size));
      memset (file->data + before, 0, file->len - before);
    }
  if (size > 0)
    memcpy (file->data + at, bytes, size);
}

static void
apply (GByteArray *file, const Pending *pending)
{
  gsize size;
  const guint8 *bytes;

  if (pending->bytes == NULL)
    {
      if (pending->at < file->len)
        g_byte_array_set_size (file, (guint) pending->at);
      return;
    }
  bytes = g_bytes_get_data (pending->bytes, &size);
  put (file, pending->at, bytes, size);
}

/* Some of the sectors came through. */
static void
apply_torn (GByteArray *file, const Pending *pending, GRand *random)
{
  gsize size;
  const guint8 *bytes = g_bytes_get_data (pending->bytes, &size);

  for (gsize at = 0; at < size; at += SECTOR - (pending->at + at) % SECTOR)
    {
      gsize length = MIN (size - at, SECTOR - (pending->at + at) % SECTOR);

      if (g_rand_boolean (random))
        put (file, pending->at + (gint64) at, bytes + at, length);
    }
}

static void
add_pending (Track *self, gint64 at, gconstpointer data, gsize size)
{
  Pending pending = { at, data != NULL ? g_bytes_new (data, size) : NULL };

  g_array_append_val (self->pending, pending);
}

static void
keep_all (Track *self)
{
  if (self->kept == NULL)
    self->kept = g_byte_array_new ();
  for (guint i = 0; i < self->pending->len; i++)
    apply (self->kept, &g_array_index (self->pending, Pending, i));
  g_array_set_size (self->pending, 0);
}

/* A part that is gone was thrown away, or has its name now: that comes after its sync. */
static void
assert_synced_before_renamed (const char *path, const Track *self)
{
  const char *part = strstr (path, ".part-");
  g_autofree char *name = part != NULL ? g_strndup (path, (gsize) (part - path)) : NULL;

  if (name != NULL && g_file_test (name, G_FILE_TEST_EXISTS))
    g_assert_true (self->kept != NULL && self->pending->len == 0);
}

static void
come_back (const char *path, Track *self, GRand *random)
{
  g_autoptr (GByteArray) file = g_byte_array_new ();

  if (!self->gone && !g_file_test (path, G_FILE_TEST_EXISTS))
    {
      assert_synced_before_renamed (path, self);
      return;
    }
  /* Made but not in its folder yet, or taken away for good. */
  if ((self->kept == NULL || self->gone) && g_rand_boolean (random))
    {
      g_unlink (path);
      return;
    }
  if (self->kept != NULL)
    put (file, 0, self->kept->data, self->kept->len);
  for (guint i = 0; i < self->pending->len; i++)
    {
      const Pending *pending = &g_array_index (self->pending, Pending, i);
      int fate = g_rand_int_range (random, 0, 3);

      if (fate == 0)
        apply (file, pending);
      else if (fate == 1 && pending->bytes != NULL)
        apply_torn (file, pending, random);
    }
  g_assert_true (g_file_set_contents (path, (char *) file->data, file->len, NULL));
}

/* ---- striking ---- */

/* Whether the call fails that this kind can strike. */
static gboolean
strikes (FaultKind kind)
{
  counts[kind]++;
  if (armed.n == 0 || armed.kind != kind)
    return FALSE;
  if (counts[kind] != armed.n && !(armed.lasting && counts[kind] > armed.n))
    return FALSE;
  armed.struck = TRUE;
  return TRUE;
}

/* Once it is dark, nothing happens any more. */
static gboolean
is_dark (void)
{
  return armed.n != 0 && armed.kind == FAULT_POWER && armed.struck;
}

static gboolean
power_goes (void)
{
  return is_dark () || strikes (FAULT_POWER);
}

/* ---- files ---- */

static int
close_file (sqlite3_file *base)
{
  File *file = (File *) base;
  int code = file->real->pMethods->xClose (file->real);

  g_free (file->real);
  return code;
}

static int
read_file (sqlite3_file *base, void *data, int size, sqlite3_int64 at)
{
  File *file = (File *) base;

  if (is_dark () || strikes (FAULT_READ))
    return SQLITE_IOERR_READ;
  return file->real->pMethods->xRead (file->real, data, size, at);
}

static int
write_real (File *file, const void *data, int size, sqlite3_int64 at)
{
  int code = file->real->pMethods->xWrite (file->real, data, size, at);

  if (code == SQLITE_OK && file->track != NULL)
    add_pending (file->track, at, data, (gsize) size);
  return code;
}

static int
write_file (sqlite3_file *base, const void *data, int size, sqlite3_int64 at)
{
  File *file = (File *) base;

  /* The write during which the power goes is one that may have come through. */
  if (!is_dark () && power_goes ())
    write_real (file, data, size, at);
  if (is_dark () || strikes (FAULT_WRITE))
    return SQLITE_IOERR_WRITE;
  if (strikes (FAULT_SHORT))
    {
      write_real (file, data, size / 2, at);
      return SQLITE_IOERR_WRITE;
    }
  return strikes (FAULT_FULL) ? SQLITE_FULL : write_real (file, data, size, at);
}

static int
truncate_file (sqlite3_file *base, sqlite3_int64 size)
{
  File *file = (File *) base;

  if (!is_dark () && power_goes () && file->track != NULL)
    add_pending (file->track, size, NULL, 0);
  if (is_dark () || strikes (FAULT_WRITE))
    return SQLITE_IOERR_TRUNCATE;
  int code = file->real->pMethods->xTruncate (file->real, size);
  if (code == SQLITE_OK && file->track != NULL)
    add_pending (file->track, size, NULL, 0);
  return code;
}

static int
sync_file (sqlite3_file *base, int flags)
{
  File *file = (File *) base;

  if (power_goes () || strikes (FAULT_SYNC))
    return SQLITE_IOERR_FSYNC;
  if (file->track != NULL)
    keep_all (file->track);
  return SQLITE_OK;
}

#define PASS(name, parameters, ...)                                                      \
  static int name##_file parameters                                                      \
  {                                                                                      \
    sqlite3_file *real = ((File *) base)->real;                                          \
                                                                                         \
    return real->pMethods->__VA_ARGS__;                                                  \
  }

PASS (size, (sqlite3_file * base, sqlite3_int64 *size), xFileSize (real, size))
PASS (lock, (sqlite3_file * base, int level), xLock (real, level))
PASS (unlock, (sqlite3_file * base, int level), xUnlock (real, level))
PASS (check, (sqlite3_file * base, int *out), xCheckReservedLock (real, out))
PASS (control, (sqlite3_file * base, int op, void *arg), xFileControl (real, op, arg))
PASS (sector, (sqlite3_file * base), xSectorSize (real))
PASS (device, (sqlite3_file * base), xDeviceCharacteristics (real))
PASS (shm_map,
      (sqlite3_file * base, int page, int size, int extend, void volatile **out),
      xShmMap (real, page, size, extend, out))
PASS (shm_lock,
      (sqlite3_file * base, int offset, int n, int flags),
      xShmLock (real, offset, n, flags))
PASS (shm_unmap, (sqlite3_file * base, int delete), xShmUnmap (real, delete))

static void
barrier_file (sqlite3_file *base)
{
  sqlite3_file *real = ((File *) base)->real;

  real->pMethods->xShmBarrier (real);
}

static const sqlite3_io_methods methods = {
  .iVersion = 2,
  .xClose = close_file,
  .xRead = read_file,
  .xWrite = write_file,
  .xTruncate = truncate_file,
  .xSync = sync_file,
  .xFileSize = size_file,
  .xLock = lock_file,
  .xUnlock = unlock_file,
  .xCheckReservedLock = check_file,
  .xFileControl = control_file,
  .xSectorSize = sector_file,
  .xDeviceCharacteristics = device_file,
  .xShmMap = shm_map_file,
  .xShmLock = shm_lock_file,
  .xShmBarrier = barrier_file,
  .xShmUnmap = shm_unmap_file,
};

/* ---- the disk ---- */

static int
open_file (sqlite3_vfs *self, const char *path, sqlite3_file *base, int flags, int *out)
{
  File *file = (File *) base;

  file->base.pMethods = NULL;
  if (is_dark () || strikes (FAULT_OPEN))
    return SQLITE_CANTOPEN;
  file->track = path != NULL ? track_of (path) : NULL;
  file->real = g_malloc0 ((gsize) real_vfs->szOsFile);
  int code = real_vfs->xOpen (real_vfs, path, file->real, flags, out);
  if (code != SQLITE_OK)
    {
      g_clear_pointer (&file->real, g_free);
      return code;
    }
  if (file->track != NULL)
    file->track->gone = FALSE;
  file->base.pMethods = &methods;
  return SQLITE_OK;
}

static int
delete_file (sqlite3_vfs *self, const char *path, int sync_folder)
{
  Track *track = track_of (path);

  if (power_goes () || strikes (FAULT_OPEN))
    return SQLITE_IOERR_DELETE;
  int code = real_vfs->xDelete (real_vfs, path, sync_folder);
  if (code == SQLITE_OK && sync_folder)
    g_hash_table_remove (tracks, path);
  else if (code == SQLITE_OK)
    track->gone = TRUE;
  return code;
}

void
fault_disk_install (void)
{
  real_vfs = sqlite3_vfs_find (NULL);
  tracks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, track_free);
  vfs = *real_vfs;
  vfs.pNext = NULL;
  vfs.zName = "fault";
  vfs.szOsFile = sizeof (File);
  vfs.xOpen = open_file;
  vfs.xDelete = delete_file;
  g_assert_cmpint (sqlite3_vfs_register (&vfs, 1), ==, SQLITE_OK);
}

void
fault_disk_arm (FaultKind kind, guint n, gboolean lasting)
{
  g_hash_table_remove_all (tracks);
  memset (counts, 0, sizeof counts);
  armed.kind = kind;
  armed.n = n;
  armed.lasting = lasting;
  armed.struck = FALSE;
}

void
fault_disk_disarm (void)
{
  armed.n = 0;
}

gboolean
fault_disk_has_struck (void)
{
  return armed.struck;
}

guint
fault_disk_count (FaultKind kind)
{
  return counts[kind];
}

void
fault_disk_come_back (GRand *random)
{
  GHashTableIter iter;
  gpointer path, track;

  g_hash_table_iter_init (&iter, tracks);
  while (g_hash_table_iter_next (&iter, &path, &track))
    come_back (path, track, random);
  g_hash_table_remove_all (tracks);
  fault_disk_disarm ();
}
