/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "book/laba-statements.h"

#include <gio/gio.h>
#include <string.h>

#define ROOT "/id/laba/sql/"
#define MARK "-- name:"

static GHashTable *statements; /* name → text; made once, read by all threads after */
static GPtrArray *views;

static void
add_statement (const char *path, char *chunk)
{
  char *end = strchr (chunk, '\n');

  g_return_if_fail (end != NULL);
  g_autofree char *name = g_strstrip (g_strndup (chunk, (gsize) (end - chunk)));
  if (!g_hash_table_insert (statements, g_steal_pointer (&name), g_strdup (end)))
    g_error ("%s: a statement's name stands twice: %s", path, chunk);
}

static void
read_file (const char *path)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_auto (GStrv) chunks = g_strsplit (g_bytes_get_data (bytes, NULL), MARK, -1);

  for (guint i = 1; chunks[i] != NULL; i++)
    add_statement (path, chunks[i]);
}

static void
read_room (const char *room)
{
  g_autofree char *folder = g_strconcat (ROOT, room, NULL);
  g_auto (GStrv) files = g_resources_enumerate_children (folder, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (guint i = 0; files != NULL && files[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (folder, files[i], NULL);

      if (g_str_has_suffix (path, "-views.sql"))
        g_ptr_array_add (views, g_steal_pointer (&path));
      else if (g_str_has_suffix (path, ".sql"))
        read_file (path);
    }
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
read_all (void)
{
  static gsize done;

  if (!g_once_init_enter (&done))
    return;
  g_auto (GStrv) rooms = g_resources_enumerate_children (ROOT, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  views = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; rooms != NULL && rooms[i] != NULL; i++)
    read_room (rooms[i]);
  g_ptr_array_sort (views, compare_names);
  g_once_init_leave (&done, 1);
}

const char *
laba_statements_get (const char *name)
{
  read_all ();
  const char *text = g_hash_table_lookup (statements, name);
  if (text == NULL)
    g_error ("no statement “%s”", name);
  return text;
}

GPtrArray *
laba_statements_list (void)
{
  GPtrArray *names = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer name;

  read_all ();
  g_hash_table_iter_init (&iter, statements);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    g_ptr_array_add (names, name);
  g_ptr_array_sort (names, compare_names);
  return names;
}

GPtrArray *
laba_statements_list_views (void)
{
  read_all ();
  return g_ptr_array_ref (views);
}
