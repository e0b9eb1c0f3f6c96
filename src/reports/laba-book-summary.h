/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book/laba-db.h"

G_BEGIN_DECLS

/* What a book or a copy of one holds, for who must choose between copies. */
typedef struct
{
  char *name;       /* of the shop, or NULL */
  gint64 last_at;   /* when the last act was, seconds since 1970; 0 = there was none */
  char *last_label; /* what it was, or NULL */
  gint64 n_orders, n_products, n_people, n_records;
  gint64 profit; /* of all days */
} LabaBookSummary;

/* Opens the file for reading only. Free with laba_book_summary_free. Errors: as
 * laba_book_open_reader. */
LabaBookSummary *laba_book_summary_read (const char *path, GError **error);
void laba_book_summary_free (LabaBookSummary *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaBookSummary, laba_book_summary_free)

G_END_DECLS
