/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A text file written piece by piece, with every fault of the disk noticed. */
typedef struct
{
  GString *text; /* append here */
  char *path;
  int file;
} LabaTextFile;

/* The file must not exist. Errors: LABA_ERROR_FAILED, also of the two below. */
LabaTextFile *laba_text_file_new (const char *path, GError **error);
/* Now and then: writes what is gathered once it is much. */
gboolean laba_text_file_flush (LabaTextFile *self, GError **error);
/* Writes the rest, all the way to the disk. The file is still to be freed. */
gboolean laba_text_file_finish (LabaTextFile *self, GError **error);
void laba_text_file_free (LabaTextFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaTextFile, laba_text_file_free)

/* Sets LABA_ERROR_FAILED: `path` cannot be written, and why. Returns FALSE. */
gboolean laba_text_file_fail (const char *path, int code, GError **error);

G_END_DECLS
