/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book/laba-edit.h"

G_BEGIN_DECLS

/* Out of a damaged book a new one: every record that can still be read, each looked up
 * for itself, so that a bad page costs what stood on it and no more. What is derived is
 * made anew. Where nothing was lost, history stays with its steps; else its lines stay.
 */
typedef struct
{
  guint n_saved;     /* records */
  GPtrArray *losses; /* of char *: a sentence for each record that could not be saved */
  guint n_stand_ins; /* entries whose own row was lost but that others speak of: made anew
                        by number */
  gboolean history;  /* what was done can still be undone */
} LabaRescue;

/* The damaged file stays as it is; out must not exist. progress may be NULL. Free with
 * laba_rescue_free. Errors: LABA_ERROR_NOT_FOUND, TAKEN, TOO_NEW, DAMAGED (nothing of a
 * book can be read), FAILED. */
LabaRescue *laba_rescue_run (const char *damaged,
                             const char *out,
                             LabaProgressFunc progress,
                             gpointer data,
                             GError **error);
void laba_rescue_free (LabaRescue *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaRescue, laba_rescue_free)

G_END_DECLS
