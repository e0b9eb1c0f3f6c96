/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/laba-folder.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "base/laba-error.h"
#include "exchange/laba-folder-photos.h"
#include "exchange/laba-folder-rows.h"
#include "exchange/laba-text-file.h"

#define STEP 1024

typedef struct
{
  LabaDb *db;
  const char *folder; /* the temporary one */
  LabaTextFile *file; /* being written, or NULL */
  char *name;         /* its, without its ending */
  guint n_lines;
  LabaIntakeFunc progress;
  gpointer progress_data;
  GCancellable *cancellable;
} Writer;

/* ---- its files ---- */

static gboolean
finish_file (Writer *self, GError **error)
{
  gboolean done = self->file == NULL || laba_text_file_finish (self->file, error);

  g_clear_pointer (&self->file, laba_text_file_free);
  return done;
}

static gboolean
begin_file (Writer *self, const char *name, GError **error)
{
  g_autofree char *path = g_strdup_printf ("%s/%s.csv", self->folder, name);

  if (!finish_file (self, error))
    return FALSE;
  g_free (self->name);
  self->name = g_strdup (name);
  self->file = laba_text_file_new (path, error);
  return self->file != NULL;
}

static gboolean
write_line (const char *name, GString *line, gpointer data, GError **error)
{
  Writer *self = data;

  if (g_strcmp0 (self->name, name) != 0 && !begin_file (self, name, error))
    return FALSE;
  g_string_append_len (self->file->text, line->str, (gssize) line->len);
  return ++self->n_lines % STEP != 0 || laba_text_file_flush (self->file, error);
}

/* ---- the folder ---- */

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

/* An empty folder in its place gives way. */
static gboolean
make_room (const char *folder, GError **error)
{
  if (g_rmdir (folder) == 0 || errno == ENOENT)
    return TRUE;
  g_set_error (error, LABA_ERROR, LABA_ERROR_TAKEN,
               _ ("“%s” exists already and is not an empty folder. Choose another name."),
               folder);
  return FALSE;
}

static gboolean
write_snapshot (Writer *self, GError **error)
{
  if (!laba_db_begin_read (self->db, error))
    return FALSE;
  gboolean done = laba_folder_photos_write (self->db, self->folder, error)
                  && laba_folder_each_row (self->db, write_line, self, self->progress,
                                           self->progress_data, self->cancellable, error)
                  && finish_file (self, error);
  laba_db_rollback (self->db);
  return done;
}

gboolean
laba_folder_write (LabaDb *db,
                   const char *folder,
                   LabaIntakeFunc progress,
                   gpointer progress_data,
                   GCancellable *cancellable,
                   GError **error)
{
  g_autofree char *bare = g_strdup (folder);

  while (strlen (bare) > 1 && g_str_has_suffix (bare, "/"))
    bare[strlen (bare) - 1] = '\0';
  g_autofree char *part = g_strconcat (bare, ".part-XXXXXX", NULL);
  Writer self = { .db = db,
                  .folder = part,
                  .progress = progress,
                  .progress_data = progress_data,
                  .cancellable = cancellable };
  if (!make_room (bare, error))
    return FALSE;
  if (g_mkdtemp_full (part, 0777) == NULL)
    return laba_text_file_fail (bare, errno, error);
  gboolean done = write_snapshot (&self, error);
  g_clear_pointer (&self.file, laba_text_file_free);
  g_free (self.name);
  if (done)
    {
      if (g_rename (part, bare) == 0)
        return TRUE;
      laba_text_file_fail (bare, errno, error);
    }
  remove_folder (part);
  return FALSE;
}
