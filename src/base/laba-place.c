/* SPDX-FileCopyrightText: The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/laba-place.h"

#include "base/laba-system.h"

/* So many folders up from the program the build directory is looked for. */
#define STEPS_UP 4

char *
laba_place_find (const char *folder, const char *probe, const char *installed)
{
  g_autofree char *directory = laba_system_dup_program ();

  for (int up = 0; directory != NULL && up < STEPS_UP; up++)
    {
      g_autofree char *parent = g_path_get_dirname (directory);
      g_autofree char *built = g_build_filename (parent, folder, NULL);
      g_autofree char *file = g_build_filename (built, probe, NULL);

      if (g_file_test (file, G_FILE_TEST_IS_REGULAR))
        return g_steal_pointer (&built);
      g_free (directory);
      directory = g_steal_pointer (&parent);
    }
  return g_strdup (installed);
}
