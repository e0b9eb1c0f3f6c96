/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exchange/laba-import-plan.h"

G_BEGIN_DECLS

/* A spreadsheet before it is taken in: its sheet, the row of its heads, what separates its
 * cells, and of each column the first values, what it becomes and how it writes; all to be
 * changed.
 *
 * Signals: `changed`: a column becomes something else. `look-again` (int sheet, int head
 * row): the file is to be looked at anew. */
#define LABA_TYPE_IMPORT_PREVIEW (laba_import_preview_get_type ())
G_DECLARE_FINAL_TYPE (LabaImportPreview, laba_import_preview, LABA, IMPORT_PREVIEW, GtkBox)

/* Shows the plan, which its changes go into; NULL shows nothing. */
void laba_import_preview_set_plan (LabaImportPreview *self, LabaImportPlan *plan);

G_END_DECLS
