/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/laba-intake.h"

G_BEGIN_DECLS

/* The last sheets of a whole book's workbook hold its records as the lines of the open
 * CSV folder (laba-folder.h), for taking the workbook back into Laba: a row a line, in
 * the first column the file it is of, in the second the line, followed by a full stop; a
 * line longer than a cell goes on in the rows below, whose first column is empty, between
 * two full stops. Photos
 * are not among them. A workbook of a period, or without people's names, has none. */

/* Whether the file is a workbook with such sheets. FALSE also of what cannot be read. */
gboolean laba_workbook_records_are_in (const char *path);

/* Reads them into the edit, as laba_folder_read. Errors: as that; LABA_ERROR_INVALID
 * where the file has none. */
gboolean
laba_workbook_records_read (LabaIntake *intake, const char *path, GError **error);

G_END_DECLS
