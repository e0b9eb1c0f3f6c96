/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "slips/laba-document.h"

G_BEGIN_DECLS

/* The rows of a financial statement in the words of SAK EMKM (DOMAIN 3): a table with headings
 * for assets, liabilities, equity, income and expenses; rows without any amount left out. */
void laba_formal_add_table (LabaDocument *document, const LabaTable *table);

/* "Statement of financial position", "Income statement"; static. NULL where the report is no
 * formal statement. */
const char *laba_formal_title (const char *report);
/* "As at 30 November 2026", "For the period 1 – 30 November 2026". Free with g_free. */
char *laba_formal_when (const LabaTable *table);

/* The notes: the business, basis, policies; a statement of compliance only where the book's
 * owner makes it. */
void laba_formal_add_notes (LabaDb *db, LabaDocument *document);

G_END_DECLS
