/* SPDX-FileCopyrightText: 2026 The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/laba-elsewhere.h"

#include <glib/gi18n-lib.h>

#include "base/laba-error.h"

static gboolean
is_there (const char *folder, const char *before, const char *base, const char *after)
{
  g_autofree char *name = g_strconcat (before, base, after, NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

gboolean
laba_elsewhere_check (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);

  if (!is_there (folder, ".~lock.", base, "#") && !is_there (folder, "~$", base, ""))
    return TRUE;
  g_set_error (error, LABA_ERROR, LABA_ERROR_FAILED,
               _ ("“%s” is open in another program. Close it there, or choose another "
                  "name."),
               path);
  return FALSE;
}
