/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "book/laba-file.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "base/laba-error.h"
#include "base/laba-system.h"

#define SUFFIX ".laba"
#define NEWEST "-wal"

gboolean
laba_file_reserve (const char *path, GError **error)
{
  int file = laba_system_create (path, TRUE);

  if (file >= 0)
    return g_close (file, error);
  if (errno == EEXIST)
    g_set_error (error, LABA_ERROR, LABA_ERROR_TAKEN,
                 _ ("“%s” exists already. Choose another name."), path);
  else
    g_set_error (error, LABA_ERROR, LABA_ERROR_FAILED, _ ("“%s” cannot be made: %s"),
                 path, g_strerror (errno));
  return FALSE;
}

void
laba_file_sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  laba_system_flush_folder (folder);
}

void
laba_file_remove_beside (const char *path)
{
  static const char *const beside[] = { NEWEST, "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (beside); i++)
    {
      g_autofree char *file = g_strconcat (path, beside[i], NULL);

      g_unlink (file);
    }
}

void
laba_file_remove (const char *path)
{
  g_unlink (path);
  laba_file_remove_beside (path);
}

static gboolean
copy_one (const char *from, const char *to, GError **error)
{
  g_autoptr (GFile) source = g_file_new_for_path (from);
  g_autoptr (GFile) target = g_file_new_for_path (to);
  g_autoptr (GError) failed = NULL;

  /* Reserved, it is its owner's alone from the first byte on. */
  if (!laba_file_reserve (to, error))
    return FALSE;
  if (g_file_copy (source, target,
                   G_FILE_COPY_OVERWRITE | G_FILE_COPY_TARGET_DEFAULT_PERMS, NULL, NULL,
                   NULL, &failed))
    {
      g_chmod (to, 0600);
      return TRUE;
    }
  g_unlink (to);
  if (g_error_matches (failed, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error (error, LABA_ERROR, LABA_ERROR_NOT_FOUND, _ ("There is no file “%s”."),
                 from);
  else
    g_set_error_literal (error, LABA_ERROR, LABA_ERROR_FAILED, failed->message);
  return FALSE;
}

gboolean
laba_file_copy (const char *from, const char *to, GError **error)
{
  g_autofree char *newest = g_strconcat (from, NEWEST, NULL);
  g_autofree char *newest_to = g_strconcat (to, NEWEST, NULL);

  return copy_one (from, to, error)
         && (!g_file_test (newest, G_FILE_TEST_EXISTS)
             || copy_one (newest, newest_to, error));
}

char *
laba_file_name_part (const char *path)
{
  return g_strdup_printf ("%s.part-%u", path, laba_system_get_process ());
}

gboolean
laba_file_is_remote (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info = g_file_query_filesystem_info (
      file, G_FILE_ATTRIBUTE_FILESYSTEM_REMOTE, NULL, NULL);

  return info != NULL
         && g_file_info_get_attribute_boolean (info, G_FILE_ATTRIBUTE_FILESYSTEM_REMOTE);
}

char *
laba_file_stem (const char *path)
{
  char *name = g_path_get_basename (path);

  if (g_str_has_suffix (name, SUFFIX) && strlen (name) > strlen (SUFFIX))
    name[strlen (name) - strlen (SUFFIX)] = '\0';
  return name;
}
