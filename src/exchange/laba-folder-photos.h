/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/laba-cells.h"
#include "exchange/laba-intake.h"

G_BEGIN_DECLS

/* The photos of the open CSV folder: photos/ID.EXT, ID being the product's. */

/* Errors: LABA_ERROR_FAILED. */
gboolean laba_folder_photos_write (LabaDb *db, const char *folder, GError **error);
/* map: what the id of a product in the folder is in the book. */
gboolean laba_folder_photos_read (LabaIntake *intake,
                                  const char *folder,
                                  LabaCellsMapFunc map,
                                  gpointer map_data,
                                  GError **error);

G_END_DECLS
