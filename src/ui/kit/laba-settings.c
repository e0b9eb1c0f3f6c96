/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/kit/laba-settings.h"

#include "base/laba-place.h"

#define ID "id.laba.Laba"
#define RECENT_MAX 8

static GSettingsSchema *
look_in (const char *folder)
{
  g_autoptr (GSettingsSchemaSource) source = NULL;

  source = g_settings_schema_source_new_from_directory (
      folder, g_settings_schema_source_get_default (), FALSE, NULL);
  return source != NULL ? g_settings_schema_source_lookup (source, ID, FALSE) : NULL;
}

/* A program run from where it was built finds the schema beside it: an installed one may be
 * of another version. */
static GSettingsSchema *
look_beside (void)
{
  g_autofree char *folder = laba_place_find ("data", "gschemas.compiled", NULL);

  return folder != NULL ? look_in (folder) : NULL;
}

GSettings *
laba_settings_new (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = look_beside ();

  if (schema == NULL && source != NULL)
    schema = g_settings_schema_source_lookup (source, ID, TRUE);
  if (schema == NULL)
    g_error ("the settings' schema %s is not installed", ID);
  return g_settings_new_full (schema, NULL, NULL);
}

static gboolean
is_there (const char *uri)
{
  g_autoptr (GFile) file = g_file_new_for_uri (uri);

  return g_file_query_exists (file, NULL);
}

void
laba_settings_add_recent (GSettings *settings, GFile *file)
{
  g_auto (GStrv) before = g_settings_get_strv (settings, "recent-books");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *uri = g_file_get_uri (file);
  guint n = 1;

  g_strv_builder_add (builder, uri);
  for (guint i = 0; before[i] != NULL && n < RECENT_MAX; i++)
    if (g_strcmp0 (before[i], uri) != 0 && is_there (before[i]))
      {
        g_strv_builder_add (builder, before[i]);
        n++;
      }
  g_auto (GStrv) after = g_strv_builder_end (builder);
  g_settings_set_strv (settings, "recent-books", (const char *const *) after);
}
