/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lib/laba-test.h"

#include <glib/gstdio.h>

#define PATIENCE (30 * G_USEC_PER_SEC) /* a busy machine may take its time */

LabaTestDir *
laba_test_dir_new (void)
{
  g_autoptr (GError) error = NULL;
  LabaTestDir *self = g_new0 (LabaTestDir, 1);

  self->path = g_dir_make_tmp ("laba-test-XXXXXX", &error);
  g_assert_no_error (error);
  return self;
}

static void
delete_tree (const char *path)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (!g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    dir = g_dir_open (path, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      delete_tree (child);
    }
  g_assert_cmpint (g_remove (path), ==, 0);
}

void
laba_test_dir_free (LabaTestDir *self)
{
  delete_tree (self->path);
  g_free (self->path);
  g_free (self);
}

char *
laba_test_dir_file (LabaTestDir *self, const char *name)
{
  return g_build_filename (self->path, name, NULL);
}

char *
laba_test_source (const char *name)
{
  return g_build_filename (LABA_TEST_SOURCE, name, NULL);
}

char *
laba_test_read (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

void
laba_test_write (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static gboolean
wake_cb (gpointer data)
{
  return G_SOURCE_REMOVE;
}

void
laba_test_turn (gint64 begun, const char *condition)
{
  g_autoptr (GSource) limit = g_timeout_source_new (100);

  if (g_get_monotonic_time () - begun > PATIENCE)
    g_error ("Half a minute passed and it is still not true that %s", condition);

  g_source_set_callback (limit, wake_cb, NULL, NULL);
  g_source_attach (limit, NULL);
  g_main_context_iteration (NULL, TRUE);
  g_source_destroy (limit);
}
