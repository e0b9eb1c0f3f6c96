/* SPDX-FileCopyrightText: 2026 The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether a file may be put at `path`: FALSE with a sentence (LABA_ERROR_FAILED) where LibreOffice or Excel has one open
 * there, by the file that each puts beside it meanwhile: it would write its own over ours. */
gboolean laba_elsewhere_check (const char *path, GError **error);

G_END_DECLS
