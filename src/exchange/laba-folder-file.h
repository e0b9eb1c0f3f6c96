/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/laba-cells.h"
#include "exchange/laba-intake.h"

G_BEGIN_DECLS

/* One file of the open CSV folder, row by row in the order of its keys: id, and place and
 * part in files of lines. A file that somebody sorted otherwise is put in order in
 * memory. */
typedef struct
{
  char *path;
  LabaCells *cells;
  LabaCsv row; /* the present one */
  gboolean has_row;
  gint64 keys[3]; /* of the present row: id, place, part */
  /* private */
  guint n_keys;
  guint width; /* cells of the head */
  LabaCsv *csv;
  GPtrArray *sorted; /* of rows, or NULL */
  guint next;
} LabaFolderFile;

/* Opens FOLDER/NAME.csv and stands before its first row. All its ids are added to `ids`
 * (may be NULL). NULL without an error where there is no such file. What is wrong with
 * its heads, keys and order goes to the intake's problems. Errors: as laba_intake_save.
 */
LabaFolderFile *laba_folder_file_open (LabaIntake *intake,
                                       const char *folder,
                                       const char *name,
                                       const LabaField *fields,
                                       guint n_keys,
                                       GArray *ids,
                                       GError **error);
void laba_folder_file_free (LabaFolderFile *self);

/* The next row; has_row says whether there is one. */
gboolean laba_folder_file_next (LabaFolderFile *self, LabaIntake *intake, GError **error);

G_END_DECLS
