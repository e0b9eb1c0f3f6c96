/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LABA_PHOTO_SIDE 800

/* Makes a picture fit for the book: at most LABA_PHOTO_SIDE pixels a side, upright, JPEG, or
 * PNG where parts are transparent. Takes JPEG, PNG, WebP and GIF; anything else, what is too
 * large, and what is broken is refused before it is unpacked. Errors: LABA_ERROR_INVALID.
 * Free with g_bytes_unref. */
GBytes *laba_photo_shrink (GBytes *file, GError **error);

G_END_DECLS
