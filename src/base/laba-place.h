/* SPDX-FileCopyrightText: The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where the program's own files lie: beside the program when it is run from where it was
 * built, wherever that is, else where it was installed.
 *
 * folder: relative to the build directory, such as "po"; probe: a file in it that must be
 * there; installed: the folder otherwise, or NULL. Free with g_free. */
char *laba_place_find (const char *folder, const char *probe, const char *installed);

G_END_DECLS
