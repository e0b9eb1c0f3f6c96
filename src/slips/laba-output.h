/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "slips/laba-layout.h"

G_BEGIN_DECLS

/* Files of a layout. Written beside the file first and renamed when all is on the disk, so that
 * an old one stays whole when the disk is full or the job (the second half of its progress; may
 * be NULL) is stopped. Errors: LABA_ERROR_FAILED, G_IO_ERROR_CANCELLED. */

/* A PDF of all pages. title: what the file says it is. */
gboolean laba_output_write_pdf (LabaLayout *layout,
                                const char *title,
                                const char *path,
                                LabaJob *job,
                                GError **error);

/* A picture (PNG) a page, as sharp as a thermal printer prints: PATH.png, then PATH-2.png … */
gboolean
laba_output_write_png (LabaLayout *layout, const char *path, LabaJob *job, GError **error);

/* A page as a picture, `scale` dots a point, on white. Free with cairo_surface_destroy. */
cairo_surface_t *laba_output_picture (LabaLayout *layout, guint page, double scale);

G_END_DECLS
