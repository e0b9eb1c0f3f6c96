/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/laba-intake.h"

G_BEGIN_DECLS

/* Hears a line of the file `name` (without .csv), the head first, with its end; it may
 * change the line, which is emptied afterwards. FALSE, with `error`, ends it. */
typedef gboolean (*LabaFolderRowFunc) (const char *name,
                                       GString *line,
                                       gpointer data,
                                       GError **error);

/* The whole book as the lines of an open CSV folder (laba-folder.h), file by file, but
 * for photos, from what the connection sees. Errors: what `func` set, LABA_ERROR_FAILED,
 * G_IO_ERROR_CANCELLED. */
gboolean laba_folder_each_row (LabaDb *db,
                               LabaFolderRowFunc func,
                               gpointer data,
                               LabaIntakeFunc progress,
                               gpointer progress_data,
                               GCancellable *cancellable,
                               GError **error);

G_END_DECLS
