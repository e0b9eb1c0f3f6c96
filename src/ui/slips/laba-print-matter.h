/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book/laba-book.h"
#include "job/laba-job.h"
#include "slips/laba-layout.h"
#include "slips/laba-slip.h"
#include "ui/kit/laba-shown.h"

G_BEGIN_DECLS

/* What there is to print of one book: slips of a record, or what a page shows. Shared
 * with the jobs that draw it up, by a connection of their own, and lay it out: a long
 * report takes its time. */
typedef struct _LabaPrintMatter LabaPrintMatter;

/* One of offers (referenced), or shown (taken over); the other is NULL. */
LabaPrintMatter *
laba_print_matter_new (LabaBook *book, GPtrArray *offers, LabaShown *shown);
LabaPrintMatter *laba_print_matter_ref (LabaPrintMatter *self);
void laba_print_matter_unref (LabaPrintMatter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaPrintMatter, laba_print_matter_unref)

/* What was chosen of it, and for which paper. */
typedef struct
{
  guint what; /* of the offers; of what is shown 0 itself, 1 all financial statements */
  LabaPeriod period; /* of an account */
  const LabaPaper *paper;
} LabaPrintChoice;

/* The work of a job. The layout stands on the document; free both, the layout first.
 * Errors: of the book; LABA_ERROR_NOT_FOUND; G_IO_ERROR_CANCELLED. */
gboolean laba_print_matter_lay_out (LabaPrintMatter *self,
                                    const LabaPrintChoice *choice,
                                    LabaJob *job,
                                    LabaDocument **document,
                                    LabaLayout **layout,
                                    GError **error);

G_END_DECLS
