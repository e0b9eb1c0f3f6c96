/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "job/laba-job.h"
#include "slips/laba-document.h"
#include "slips/laba-paper.h"

G_BEGIN_DECLS

/* A document on a paper: its pages, for the printer, a file, a picture and the screen
 * alike. Belongs to one thread at a time, which may be another than made it. */
typedef struct _LabaLayout LabaLayout;

/* The document must outlive it. family: the font, NULL for the system's sans. */
LabaLayout *
laba_layout_new (const LabaDocument *document, const LabaPaper *paper, const char *family);
/* The same as a job's work, the first half of its progress. NULL, with G_IO_ERROR_CANCELLED,
 * when it was stopped. job NULL: as laba_layout_new. */
LabaLayout *laba_layout_new_in_job (const LabaDocument *document,
                                    const LabaPaper *paper,
                                    const char *family,
                                    LabaJob *job,
                                    GError **error);
void laba_layout_free (LabaLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaLayout, laba_layout_free)

guint laba_layout_n_pages (const LabaLayout *self);
/* A page's size in points: of a sheet that lies on its side the height is the smaller; a
 * roll is as long as it must be. */
double laba_layout_get_width (const LabaLayout *self);
double laba_layout_get_height (const LabaLayout *self);

/* Draws page 0 … in points from the present origin; paints no ground. */
void laba_layout_draw (LabaLayout *self, cairo_t *cr, guint page);

G_END_DECLS
