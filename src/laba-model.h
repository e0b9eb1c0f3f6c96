/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The front door of the model: makes every record type known, and how the derived layer
 * is made. A program calls it once at its start, before any book is opened. More calls do
 * nothing. */
void laba_model_init (void);

G_END_DECLS
