/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "book/laba-edit.h"

G_BEGIN_DECLS

/* Names for ids and ids for names, as files and the command line use them: what a field
 * refers to is called by its code, number or name, or by its id where it has none of its
 * own. */

/* The type a REF field points to, and the variant behind the colon ("expense" of
 * "category:expense") or NULL. */
const LabaType *laba_ref_target (const LabaField *field, const char **variant);

/* The id of what is called `name`, 0 with a problem under `path` when there is none or
 * several. `make`: an unknown one is made in that edit (not orders and purchases); NULL:
 * it is an error. */
gint64 laba_ref_find (LabaDb *db,
                      LabaEdit *make,
                      const LabaField *field,
                      const char *name,
                      const char *path,
                      LabaProblems *problems);

/* Whether `id` is there and of the type the field points to; else a problem. */
gboolean laba_ref_check_id (LabaDb *db,
                            const LabaField *field,
                            gint64 id,
                            const char *path,
                            LabaProblems *problems);

/* Remembers names for one pass through a book, while nothing is written. */
typedef struct _LabaRefNames LabaRefNames;

LabaRefNames *laba_ref_names_new (LabaDb *db);
void laba_ref_names_free (LabaRefNames *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaRefNames, laba_ref_names_free)

/* What `id` is called, or NULL. Borrowed until the next call. */
const char *laba_ref_names_get (LabaRefNames *self, gint64 id);

/* The same, but only when that name finds exactly this one again; else NULL. */
const char *
laba_ref_names_get_unique (LabaRefNames *self, const LabaField *field, gint64 id);

G_END_DECLS
