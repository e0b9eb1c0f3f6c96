/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "base/laba-error.h"
#include "base/laba-system.h"
#include "base/laba-text.h"
#include "tables/laba-table-private.h"

#define CHUNK (64 * 1024)

static void
sheet_free (gpointer data)
{
  LabaTableSheet *sheet = data;

  g_free (sheet->name);
  g_free (sheet->part);
  g_free (sheet);
}

void
laba_table_file_free (LabaTableFile *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->zip);
  if (self->own_path != NULL)
    g_unlink (self->own_path);
  g_free (self->own_path);
  g_free (self->path);
  g_ptr_array_unref (self->sheets);
  g_free (self->styles);
  g_free (self->texts_part);
  g_clear_pointer (&self->formats, g_array_unref);
  g_clear_pointer (&self->texts, g_byte_array_unref);
  g_clear_pointer (&self->text_starts, g_array_unref);
  g_array_unref (self->merges);
  g_free (self);
}

/* ---- what kind of file it is ---- */

static gboolean
fail_to_open (const char *path, int code, GError **error)
{
  g_set_error (error, LABA_ERROR,
               code == ENOENT ? LABA_ERROR_NOT_FOUND : LABA_ERROR_FAILED,
               _ ("“%s” cannot be opened: %s"), path, g_strerror (code));
  return FALSE;
}

/* The standard input can be read only once: into a file of ours. */
static gboolean
copy_input (LabaTableFile *self, GError **error)
{
  g_autofree char *buffer = g_malloc (CHUNK);
  GError *failed = NULL;
  int file = g_file_open_tmp ("laba-input-XXXXXX", &self->own_path, &failed);
  gssize got = 0;

  if (file < 0)
    {
      g_set_error_literal (error, LABA_ERROR, LABA_ERROR_FAILED, failed->message);
      g_error_free (failed);
      return FALSE;
    }
  while ((got = laba_system_read (laba_system_get_input (), buffer, CHUNK)) > 0
         && laba_system_write (file, buffer, (gsize) got))
    ;
  int code = errno;
  laba_system_close (file);
  return got == 0 || fail_to_open ("-", code, error);
}

const char *
laba_table_file_get_own_path (LabaTableFile *self)
{
  return self->own_path != NULL ? self->own_path : self->path;
}

char *
laba_table_file_dup_base (LabaTableFile *self)
{
  return g_path_get_basename (self->path);
}

/* Reads the first bytes and how many there are in all. */
static gboolean
look (LabaTableFile *self, char head[5], GError **error)
{
  FILE *file = laba_system_fopen_read (laba_table_file_get_own_path (self));
  GStatBuf about;

  if (file == NULL)
    return fail_to_open (self->path, errno, error);
  errno = 0;
  head[fread (head, 1, 4, file)] = '\0';
  int code = ferror (file) ? errno : 0;
  fclose (file);
  if (g_stat (laba_table_file_get_own_path (self), &about) == 0)
    self->packed = about.st_size;
  return code == 0 || fail_to_open (self->path, code, error);
}

static gboolean
open_by_content (LabaTableFile *self, GError **error)
{
  g_autofree char *base = laba_table_file_dup_base (self);
  char head[5] = { 0 };

  if (!look (self, head, error))
    return FALSE;
  if (memcmp (head, "PK\3\4", 4) == 0)
    return laba_table_book_open (self, error);
  if (memcmp (head, "\xd0\xcf\x11\xe0", 4) == 0)
    g_set_error (
        error, LABA_ERROR, LABA_ERROR_INVALID,
        _ ("“%s” is an old spreadsheet (.xls) or one with a password. Open it in your spreadsheet program and save it as .xlsx without a password."),
        base);
  else if (memcmp (head, "%PDF", 4) == 0)
    g_set_error (error, LABA_ERROR, LABA_ERROR_INVALID,
                 _ ("“%s” is a PDF file; expected a spreadsheet (.xlsx) or CSV."), base);
  else
    return laba_table_text_open (self, error);
  return FALSE;
}

LabaTableFile *
laba_table_file_open (const char *path, GError **error)
{
  g_autoptr (LabaTableFile) self = g_new0 (LabaTableFile, 1);

  self->path = g_strdup (path);
  self->sheets = g_ptr_array_new_with_free_func (sheet_free);
  self->merges = g_array_new (FALSE, FALSE, sizeof (LabaTableMerge));
  if ((strcmp (path, "-") == 0 && !copy_input (self, error))
      || !open_by_content (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

const char *
laba_table_file_get_path (LabaTableFile *self)
{
  return self->path;
}

gboolean
laba_table_file_is_text (LabaTableFile *self)
{
  return self->is_text;
}

/* ---- sheets ---- */

guint
laba_table_file_get_n_sheets (LabaTableFile *self)
{
  return self->sheets->len;
}

const char *
laba_table_file_get_sheet (LabaTableFile *self, guint sheet)
{
  const LabaTableSheet *found;

  g_return_val_if_fail (sheet < self->sheets->len, NULL);
  found = self->sheets->pdata[sheet];
  return found->name;
}

int
laba_table_file_find_sheet (LabaTableFile *self, const char *name)
{
  g_autofree char *wanted = laba_text_fold (name);

  for (guint i = 0; i < self->sheets->len; i++)
    {
      g_autofree char *folded = laba_text_fold (laba_table_file_get_sheet (self, i));

      if (strcmp (folded, wanted) == 0)
        return (int) i;
    }
  return -1;
}

char
laba_table_file_get_separator (LabaTableFile *self)
{
  return self->separator;
}

void
laba_table_file_set_separator (LabaTableFile *self, char separator)
{
  if (self->is_text)
    self->separator = separator;
}

gboolean
laba_table_file_read (LabaTableFile *self,
                      guint sheet,
                      LabaTableRowFunc func,
                      gpointer data,
                      GCancellable *cancellable,
                      GError **error)
{
  g_return_val_if_fail (sheet < self->sheets->len, FALSE);
  self->fraction = 0;
  g_array_set_size (self->merges, 0);
  return self->is_text
             ? laba_table_text_read (self, func, data, cancellable, error)
             : laba_table_sheet_read (self, sheet, func, data, cancellable, error);
}

double
laba_table_file_get_fraction (LabaTableFile *self)
{
  return self->fraction;
}
