/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/laba-folder-photos.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "exchange/laba-text-file.h"

static const char *
extension_of (const guchar *data, gsize size)
{
  if (size > 3 && memcmp (data, "\x89PNG", 4) == 0)
    return "png";
  if (size > 2 && memcmp (data, "\xff\xd8\xff", 3) == 0)
    return "jpg";
  if (size > 11 && memcmp (data, "RIFF", 4) == 0 && memcmp (data + 8, "WEBP", 4) == 0)
    return "webp";
  return "image";
}

static gboolean
write_photo (const char *photos,
             gint64 product,
             gconstpointer data,
             gsize size,
             GError **error)
{
  g_autofree char *path = g_strdup_printf ("%s/%" G_GINT64_FORMAT ".%s", photos, product,
                                           extension_of (data, size));
  g_autoptr (LabaTextFile) file = laba_text_file_new (path, error);

  if (file == NULL)
    return FALSE;
  g_string_append_len (file->text, data, (gssize) size);
  return laba_text_file_finish (file, error);
}

gboolean
laba_folder_photos_write (LabaDb *db, const char *folder, GError **error)
{
  g_autofree char *photos = g_build_filename (folder, "photos", NULL);
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "exchange-photos");
  GError *failed = NULL;

  while (laba_stmt_next (stmt, &failed))
    {
      gsize size = 0;
      gconstpointer data = laba_stmt_get_blob (stmt, "image", &size);

      if (g_mkdir (photos, 0777) != 0 && errno != EEXIST)
        return laba_text_file_fail (photos, errno, error);
      if (!write_photo (photos, laba_stmt_get_int (stmt, "product"), data, size, error))
        return FALSE;
    }
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

/* ---- reading ---- */

static gboolean
read_photo (LabaIntake *intake, const char *path, gint64 product, GError **error)
{
  g_autoptr (GBytes) image = NULL;
  g_autoptr (GError) failed = NULL;
  char *data = NULL;
  gsize size = 0;

  if (!g_file_get_contents (path, &data, &size, &failed))
    {
      laba_problems_set_place (intake->problems, path, 0);
      laba_problems_add (intake->problems, NULL, _ ("the photo cannot be read: %s"),
                         failed->message);
      return laba_intake_go_on (intake, error);
    }
  image = g_bytes_new_take (data, size);
  return laba_edit_set_photo (intake->edit, product, image, error);
}

gboolean
laba_folder_photos_read (LabaIntake *intake,
                         const char *folder,
                         LabaCellsMapFunc map,
                         gpointer map_data,
                         GError **error)
{
  g_autofree char *photos = g_build_filename (folder, "photos", NULL);
  g_autoptr (GDir) dir = g_dir_open (photos, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (photos, name, NULL);
      gint64 product = map (g_ascii_strtoll (name, NULL, 10), map_data);

      if (product != 0 && !read_photo (intake, path, product, error))
        return FALSE;
    }
  return TRUE;
}
