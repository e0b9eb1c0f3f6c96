/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "slips/laba-layout.h"

G_BEGIN_DECLS

/* A document as it will lie on paper, page below page. */
#define LABA_TYPE_PAPER_VIEW (laba_paper_view_get_type ())
G_DECLARE_FINAL_TYPE (LabaPaperView, laba_paper_view, LABA, PAPER_VIEW, GtkWidget)

/* Shows the document as it was laid out; takes both over. NULL shows nothing. */
void
laba_paper_view_take (LabaPaperView *self, LabaDocument *document, LabaLayout *layout);
/* What is shown, NULL where nothing is; borrowed until the next is taken. */
const LabaDocument *laba_paper_view_get_document (LabaPaperView *self);
LabaLayout *laba_paper_view_get_layout (LabaPaperView *self);

G_END_DECLS
