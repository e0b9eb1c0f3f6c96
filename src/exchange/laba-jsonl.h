/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/laba-intake.h"
#include "tables/laba-source.h"

G_BEGIN_DECLS

/* Reads records, one JSON object a line, into the edit. Empty lines are passed over.
 * FALSE as laba_intake_save. */
gboolean laba_jsonl_read (LabaIntake *intake, LabaSource *source, GError **error);

G_END_DECLS
