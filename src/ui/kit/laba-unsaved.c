/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/kit/laba-unsaved.h"

#include <glib/gstdio.h>
#include <string.h>

#include "book/laba-file.h"
#include "ui/kit/laba-typed.h"

#define MAGIC "laba-unsaved-1"
#define TYPE "(sssxxms" LABA_TYPED_TYPE ")"
#define SUFFIX ".unsaved"
#define KEY_CHARS 16
#define SIZE_MAX_READ (16 * 1024 * 1024)

static char *
dup_folder (void)
{
  char *folder = g_build_filename (g_get_user_state_dir (), "laba", "unsaved", NULL);

  g_mkdir_with_parents (folder, 0700);
  return folder;
}

static char *
dup_key (const char *book)
{
  g_autofree char *path = g_canonicalize_filename (book, NULL);
  char *key = g_compute_checksum_for_string (G_CHECKSUM_SHA256, path, -1);

  key[KEY_CHARS] = '\0';
  return key;
}

char *
laba_unsaved_new_path (const char *book)
{
  g_autofree char *folder = dup_folder ();
  g_autofree char *key = dup_key (book);
  g_autofree char *name
      = g_strdup_printf ("%s-%08x%08x" SUFFIX, key, g_random_int (), g_random_int ());

  return g_build_filename (folder, name, NULL);
}

/* ---- one file ---- */

GBytes *
laba_unsaved_pack (const LabaUnsaved *self)
{
  g_autoptr (GVariant) all = g_variant_ref_sink (g_variant_new (
      "(sssxxms@" LABA_TYPED_TYPE ")", MAGIC, self->form, self->type, self->at, self->id, self->text, self->typed));

  return g_variant_get_data_as_bytes (all);
}

void
laba_unsaved_write (const char *path, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (!g_file_set_contents_full (path, data, (gssize) size,
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600,
                                 &error))
    g_message ("What is being typed cannot be kept: %s", error->message);
  else
    laba_file_sync_folder (path);
}

void
laba_unsaved_remove (const char *path)
{
  g_unlink (path);
}

void
laba_unsaved_free (LabaUnsaved *self)
{
  if (self == NULL)
    return;
  g_free (self->path);
  g_free (self->form);
  g_free (self->type);
  g_free (self->text);
  g_clear_pointer (&self->typed, g_variant_unref);
  g_free (self);
}

/* NULL for what is not ours, or not whole. */
static LabaUnsaved *
read_one (const char *path)
{
  g_autofree char *data = NULL;
  gsize size;
  const char *magic;

  if (!g_file_get_contents (path, &data, &size, NULL) || size > SIZE_MAX_READ)
    return NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_steal_pointer (&data), size);
  g_autoptr (GVariant) all
      = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (TYPE), bytes, FALSE));
  if (!g_variant_is_normal_form (all))
    return NULL;
  g_autoptr (LabaUnsaved) self = g_new0 (LabaUnsaved, 1);
  self->path = g_strdup (path);
  g_variant_get (all, "(&sssxxms@" LABA_TYPED_TYPE ")", &magic, &self->form, &self->type, &self->at,
                 &self->id, &self->text, &self->typed);
  return strcmp (magic, MAGIC) == 0 ? g_steal_pointer (&self) : NULL;
}

/* ---- all of a book ---- */

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  const LabaUnsaved *const *left = a, *const *right = b;

  return ((*left)->at < (*right)->at) - ((*left)->at > (*right)->at);
}

GPtrArray *
laba_unsaved_list (const char *book)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) laba_unsaved_free);
  g_autofree char *folder = dup_folder ();
  g_autofree char *key = dup_key (book);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      LabaUnsaved *one;

      if (!g_str_has_prefix (name, key))
        continue;
      /* Half of a file that was being written when the program died: the whole one lies beside it. */
      if (!g_str_has_suffix (name, SUFFIX))
        g_unlink (path);
      else if ((one = read_one (path)) != NULL)
        g_ptr_array_add (list, one);
    }
  g_ptr_array_sort (list, compare_newest_first);
  return list;
}
