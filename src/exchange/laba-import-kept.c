/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "base/laba-error.h"
#include "base/laba-text.h"
#include "exchange/laba-import-plan.h"

/* What columns become, kept under a name: a file as in data/profiles, in the user's own
 * settings.
 *
 *   [Profile]  Title, Kind (the plural of the type)
 *   [Columns]  field=Head
 *   [Numbers]  field=dots, commas or plain     [Days]  field=dmy, mdy, ymd or serial */

#define ENDING ".profile"
#define NAME_MAX_LENGTH 60

static const char *const numbers[] = { "plain", "dots", "commas", "unsure" };
static const char *const days[] = { "none", "ymd", "dmy", "mdy", "serial", "unsure" };

static char *
folder_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "laba", "profiles", NULL);
}

static char *
file_path (const char *name)
{
  g_autofree char *folder = folder_path ();
  g_autofree char *base = g_uri_escape_string (name, " ", TRUE);
  g_autofree char *whole = g_strconcat (base, ENDING, NULL);

  return g_build_filename (folder, whole, NULL);
}

static GKeyFile *
load (const char *path)
{
  GKeyFile *file = g_key_file_new ();

  if (g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL))
    return file;
  g_key_file_unref (file);
  return NULL;
}

gboolean
laba_import_plan_keep (LabaImportPlan *self, const char *name, GError **error)
{
  g_autofree char *title = laba_text_collapse (name);
  g_autofree char *folder = folder_path ();
  g_autofree char *path = file_path (title);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) failed = NULL;

  if (*title == '\0' || g_utf8_strlen (title, -1) > NAME_MAX_LENGTH)
    {
      g_set_error (error, LABA_ERROR, LABA_ERROR_INVALID,
                   _ ("Give it a name of at most %d letters."), NAME_MAX_LENGTH);
      return FALSE;
    }
  g_key_file_set_string (file, "Profile", "Title", title);
  g_key_file_set_string (file, "Profile", "Kind", self->type->plural);
  for (guint i = 0; i < self->fields->len; i++)
    {
      const LabaTableColumn *column = self->guess->columns->pdata[i];
      const char *key = self->fields->pdata[i];
      g_autofree char *head = laba_import_column_title (column);

      if (key == NULL)
        continue;
      g_key_file_set_string (file, "Columns", key, head);
      g_key_file_set_string (file, "Numbers", key, numbers[column->numbers]);
      g_key_file_set_string (file, "Days", key, days[column->days]);
    }
  if (g_mkdir_with_parents (folder, 0700) != 0)
    g_set_error (error, LABA_ERROR, LABA_ERROR_FAILED, "%s: %s", folder,
                 g_strerror (errno));
  else if (!g_key_file_save_to_file (file, path, &failed))
    g_set_error_literal (error, LABA_ERROR, LABA_ERROR_FAILED, failed->message);
  else
    return TRUE;
  return FALSE;
}

/* The index of the word kept for the key; -1 where none is. */
static int
recall_word (GKeyFile *file,
             const char *group,
             const char *key,
             const char *const *words,
             guint n)
{
  g_autofree char *word = g_key_file_get_string (file, group, key, NULL);

  for (guint i = 0; word != NULL && i + 1 < n; i++)
    if (strcmp (word, words[i]) == 0)
      return (int) i;
  return -1;
}

/* How the column writes: what was kept says it where the file itself does not. */
static void
recall_style (GKeyFile *file, const char *key, LabaTableColumn *column)
{
  int kept_numbers = recall_word (file, "Numbers", key, numbers, G_N_ELEMENTS (numbers));
  int kept_days = recall_word (file, "Days", key, days, G_N_ELEMENTS (days));

  if (kept_numbers > 0 && column->numbers == LABA_TABLE_NUMBERS_UNSURE)
    laba_table_column_set_numbers (column, (LabaTableNumbers) kept_numbers);
  if (kept_days > 0 && (column->days == LABA_TABLE_DAYS_UNSURE || column->days_assumed))
    column->days = (LabaTableDays) kept_days;
}

gboolean
laba_import_plan_recall (LabaImportPlan *self, const char *name)
{
  g_autofree char *path = file_path (name);
  g_autoptr (GKeyFile) file = load (path);
  g_auto (GStrv) keys
      = file != NULL ? g_key_file_get_keys (file, "Columns", NULL, NULL) : NULL;

  if (keys == NULL)
    return FALSE;
  for (guint i = 0; i < self->fields->len; i++)
    laba_import_plan_set_field (self, i, NULL);
  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_autofree char *head = g_key_file_get_string (file, "Columns", keys[i], NULL);

      for (guint j = 0; head != NULL && j < self->fields->len; j++)
        {
          LabaTableColumn *column = self->guess->columns->pdata[j];
          g_autofree char *title = laba_import_column_title (column);

          if (strcmp (title, head) != 0)
            continue;
          laba_import_plan_set_field (self, j, keys[i]);
          recall_style (file, keys[i], column);
        }
    }
  return TRUE;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

char **
laba_import_plan_list_kept (const LabaType *type)
{
  g_autofree char *folder = folder_path ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *names = g_ptr_array_new ();
  const char *base;

  while (dir != NULL && (base = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, base, NULL);
      g_autoptr (GKeyFile) file = g_str_has_suffix (base, ENDING) ? load (path) : NULL;
      g_autofree char *kind
          = file != NULL ? g_key_file_get_string (file, "Profile", "Kind", NULL) : NULL;

      if (g_strcmp0 (kind, type->plural) == 0)
        g_ptr_array_add (names, g_key_file_get_string (file, "Profile", "Title", NULL));
    }
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  return (char **) g_ptr_array_free (names, FALSE);
}
