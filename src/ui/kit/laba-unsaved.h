/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What was being typed and is not in the book yet, as a file of its owner's alone (0600), never in the book: where a
 * program keeps its state ($XDG_STATE_HOME/laba/unsaved), by the place of the book. */
typedef struct
{
  char *path;      /* of its file */
  char *form;      /* which form it was typed in: "record", or a page's: "orders.order" */
  char *type;      /* of what record, by its id */
  gint64 at;       /* when, in seconds since 1970 */
  gint64 id;       /* what the form was opened with: of a record, or 0 */
  char *text;      /* and more about it, or NULL */
  GVariant *typed; /* what stands in it (ui/kit/laba-typed.h) */
} LabaUnsaved;

/* All that is left of this book, of LabaUnsaved, the newest first. */
GPtrArray *laba_unsaved_list (const char *book);
void laba_unsaved_free (LabaUnsaved *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaUnsaved, laba_unsaved_free)

/* A name for a new file; free with g_free. */
char *laba_unsaved_new_path (const char *book);
/* As the file holds it; and the file. Where it cannot be written nothing is kept. */
GBytes *laba_unsaved_pack (const LabaUnsaved *self);
void laba_unsaved_write (const char *path, GBytes *bytes);
void laba_unsaved_remove (const char *path);

G_END_DECLS
