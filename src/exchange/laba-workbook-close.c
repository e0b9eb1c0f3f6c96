/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <errno.h>
#include <glib/gstdio.h>
#include <gsf/gsf-infile-zip.h>
#include <gsf/gsf-input-stdio.h>
#include <string.h>

#include "base/laba-system.h"
#include "exchange/laba-text-file.h"
#include "exchange/laba-workbook-private.h"

#define LOOK_MS 50
#define CHUNK (64 * 1024)
#define LARGE (8 * 1024 * 1024)
/* About what a cell takes in the file, to say how far it is. */
#define BYTES_OF_CELL 5

/* The library puts all sheets together in one call that nothing can stop: it is made in a
 * thread of its own, which is left alone when the user stops waiting, and then cleans up
 * behind itself. */
typedef struct
{
  GMutex lock;
  GCond changed;
  LabaWorkbook *workbook;
  gboolean done, abandoned;
  int code; /* of the system, when it failed */
} Closing;

static void
closing_free (Closing *self)
{
  laba_workbook_free (self->workbook);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->changed);
  g_free (self);
}

static gpointer
close_thread (gpointer data)
{
  Closing *self = data;
  gboolean abandoned;

  errno = 0;
  lxw_error fault = workbook_close (g_steal_pointer (&self->workbook->book));
  int code = errno;
  g_mutex_lock (&self->lock);
  laba_workbook_note (self->workbook, fault);
  self->code = code != 0 ? code : EIO;
  self->done = TRUE;
  abandoned = self->abandoned;
  g_cond_signal (&self->changed);
  g_mutex_unlock (&self->lock);
  if (abandoned)
    closing_free (self);
  return NULL;
}

static double
fraction_of (const LabaWorkbook *workbook, double from)
{
  GStatBuf info;
  double whole = (double) workbook->cells * BYTES_OF_CELL + 1;

  if (g_stat (workbook->part, &info) != 0)
    return from;
  return from + (1 - from) * MIN ((double) info.st_size / whole, 1.0);
}

/* FALSE: the user stopped waiting; the thread has the workbook then. */
static gboolean
wait_for (Closing *self,
          double from,
          LabaIntakeFunc progress,
          gpointer progress_data,
          GCancellable *cancellable)
{
  gboolean done = FALSE;

  g_mutex_lock (&self->lock);
  while (!self->done && !self->abandoned)
    {
      g_cond_wait_until (&self->changed, &self->lock,
                         g_get_monotonic_time () + LOOK_MS * G_TIME_SPAN_MILLISECOND);
      if (progress != NULL)
        progress (fraction_of (self->workbook, from), progress_data);
      self->abandoned = !self->done && g_cancellable_is_cancelled (cancellable);
    }
  done = self->done;
  /* Already now: the program may end before the thread does. */
  if (!done)
    g_unlink (self->workbook->part);
  g_mutex_unlock (&self->lock);
  return done;
}

/* ---- reading it back ---- */

/* Whether a part of the file ends as it should. */
static gboolean
ends_with (GsfInput *input, const char *end)
{
  char tail[32] = { 0 };
  gsize length = strlen (end);
  const guint8 *bytes = NULL;

  for (gsf_off_t left = gsf_input_remaining (input); left > 0;
       left = gsf_input_remaining (input))
    {
      gsize size = (gsize) MIN (left, CHUNK);

      bytes = gsf_input_read (input, size, NULL);
      if (bytes == NULL)
        return FALSE;
      if (size >= length)
        memcpy (tail, bytes + size - length, length);
      else
        {
          memmove (tail, tail + size, length - size);
          memcpy (tail + length - size, bytes, size);
        }
    }
  return memcmp (tail, end, length) == 0;
}

/* What the library could not write into a temporary file is missing in the sheet without
 * an error. A large sheet must be larger than its rows are, for they are most of it; a
 * small one is read to its end. */
static gboolean
is_sheet_whole (GsfInfile *zip, guint number, goffset size)
{
  g_autofree char *name = g_strdup_printf ("sheet%u.xml", number);
  GsfInput *sheet = gsf_infile_child_by_vname (zip, "xl", "worksheets", name, NULL);
  gboolean whole = sheet != NULL && gsf_input_size (sheet) > size
                   && (size > LARGE || ends_with (sheet, "</worksheet>"));

  g_clear_object (&sheet);
  return whole;
}

static gboolean
is_whole (const LabaWorkbook *workbook)
{
  GsfInput *file = gsf_input_stdio_new (workbook->part, NULL);
  GsfInfile *zip = file != NULL ? gsf_infile_zip_new (file, NULL) : NULL;
  gboolean whole = zip != NULL;

  for (guint i = 0; whole && i < workbook->sheets->len; i++)
    whole = is_sheet_whole (zip, i + 1,
                            ((const LabaSheet *) workbook->sheets->pdata[i])->size);
  g_clear_object (&zip);
  g_clear_object (&file);
  return whole;
}

/* Replaces what is there only by what has reached the disk. */
static gboolean
put_in_place (LabaWorkbook *self, GError **error)
{
  if ((g_file_test (self->path, G_FILE_TEST_EXISTS) && !laba_system_flush_path (self->part))
      || g_rename (self->part, self->path) != 0)
    return laba_text_file_fail (self->path, errno, error);
  g_clear_pointer (&self->part, g_free);
  return TRUE;
}

static gboolean
settle (Closing *closing, GError **error)
{
  LabaWorkbook *self = closing->workbook;

  if (self->fault != LXW_NO_ERROR)
    {
      g_debug ("xlsxwriter: %s", lxw_strerror (self->fault));
      return laba_text_file_fail (self->path, closing->code, error);
    }
  if (!is_whole (self))
    return laba_text_file_fail (self->path, ENOSPC, error);
  return put_in_place (self, error);
}

gboolean
laba_workbook_finish (LabaWorkbook *self,
                      double from,
                      LabaIntakeFunc progress,
                      gpointer progress_data,
                      GCancellable *cancellable,
                      GError **error)
{
  Closing *closing;
  gboolean done;

  if (!laba_workbook_check (self, error))
    {
      laba_workbook_free (self);
      return FALSE;
    }
  closing = g_new0 (Closing, 1);
  g_mutex_init (&closing->lock);
  g_cond_init (&closing->changed);
  closing->workbook = self;
  GThread *thread = g_thread_new ("workbook", close_thread, closing);
  done = wait_for (closing, from, progress, progress_data, cancellable);
  if (!done)
    {
      g_thread_unref (thread);
      g_cancellable_set_error_if_cancelled (cancellable, error);
      return FALSE;
    }
  g_thread_join (thread);
  done = settle (closing, error);
  closing_free (closing);
  return done;
}
