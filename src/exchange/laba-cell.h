/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/laba-cells.h"

G_BEGIN_DECLS

/* Reads the text of one cell, not empty, as a value of that field. What is wrong goes to
 * the context's problems under `path`, and the value stays as it was. */
void laba_cell_read (LabaCellsMode mode,
                     const LabaCellsContext *context,
                     const LabaField *field,
                     const char *text,
                     const char *path,
                     LabaValue *value);

/* Appends the value as an EXACT cell (with its comma). `field` must not be a REF. */
void laba_cell_append (GString *out, const LabaField *field, const LabaValue *value);

G_END_DECLS
