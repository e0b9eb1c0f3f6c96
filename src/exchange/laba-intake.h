/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "book/laba-edit.h"

G_BEGIN_DECLS

/* What every way into a book shares: one edit, all or nothing; what is wrong collected
 * with its place in the file, up to LABA_INTAKE_PROBLEMS_MAX; progress; cancelling. */
#define LABA_INTAKE_PROBLEMS_MAX 100

/* fraction: 0 … 1, or below zero while the length is not known. */
typedef void (*LabaIntakeFunc) (double fraction, gpointer data);

typedef struct
{
  LabaEdit *edit;
  LabaDb *db;
  LabaProblems *problems;
  gboolean make; /* names that are not in the book are made */
  guint n_saved;
  GArray *ids; /* of gint64: what was saved, in order, or NULL (set it to be told) */
  LabaIntakeFunc progress;
  gpointer progress_data;
  GCancellable *cancellable; /* borrowed, or NULL */
} LabaIntake;

/* bulk: for an import, see laba_edit_begin_bulk. Errors: LABA_ERROR_BUSY. Freed without
 * laba_intake_finish it takes everything back. */
LabaIntake *laba_intake_begin (LabaBook *book, gboolean bulk, GError **error);
void laba_intake_free (LabaIntake *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaIntake, laba_intake_free)

/* Saves a record that was read without a problem. What the book has against it is
 * collected. FALSE, with `error` set, only where going on makes no sense: too many
 * problems (LABA_ERROR_INVALID), the disk. */
gboolean laba_intake_save (LabaIntake *self, LabaRecord *record, GError **error);

/* After problems were added: FALSE, with LABA_ERROR_INVALID, when it is enough. */
gboolean laba_intake_go_on (LabaIntake *self, GError **error);

/* Now and then: FALSE, with G_IO_ERROR_CANCELLED, when it shall stop. */
gboolean laba_intake_step (LabaIntake *self, guint64 done, guint64 total, GError **error);

/* Commits under that line of history (or, dry_run, takes everything back). FALSE with
 * LABA_ERROR_INVALID when there are problems: then the book is as it was. */
gboolean laba_intake_finish (LabaIntake *self,
                             const char *label,
                             gboolean dry_run,
                             GError **error);

G_END_DECLS
