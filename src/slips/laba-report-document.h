/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book/laba-db.h"
#include "job/laba-job.h"
#include "slips/laba-document.h"

G_BEGIN_DECLS

/* Whether the report is a statement that SAK EMKM has words for (DOMAIN 3): financial
 * position, profit and loss. Then it is printed in those words, with notes. */
gboolean laba_report_is_formal (const char *id);

/* A report, or any list, as printed. Free with laba_document_free. */
LabaDocument *laba_report_document (LabaDb *db, const LabaTable *table);

/* The three statements SAK EMKM asks for, as one: financial position at the end of the
 * period, profit and loss of it, notes. Errors: of the reports. */
LabaDocument *
laba_report_statements (LabaDb *db, LabaDay from, LabaDay to, GError **error);

/* Writes the report as a PDF on A4. job: hears how far it is and may stop it; may be NULL.
 * Errors: LABA_ERROR_FAILED, G_IO_ERROR_CANCELLED. */
gboolean laba_report_write_pdf (LabaDb *db,
                                const LabaTable *table,
                                const char *path,
                                LabaJob *job,
                                GError **error);

/* The setting of the book that says "yes" where its owner states that the books comply with
 * SAK EMKM; without it the notes do not say so. */
#define LABA_SETTING_COMPLIANCE "sak-emkm-compliance"

G_END_DECLS
