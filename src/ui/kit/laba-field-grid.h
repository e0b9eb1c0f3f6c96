/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/kit/laba-draft.h"
#include "ui/kit/laba-field-entry.h"

G_BEGIN_DECLS

/* Fields of a record in a form that is laid out by hand: each a label with an entry
 * beside it in a grid, and what all such forms do with them. */

/* A field of a type, or of lines: it must be there. */
const LabaField *laba_field_grid_find (const LabaField *fields, const char *key);

/* words: the label, translated, with a mnemonic; also what screen readers say. column
 * counts pairs. edited (data), a GObject's, is called swapped at each change; NULL = not.
 */
LabaFieldEntry *laba_field_grid_add (GtkGrid *grid,
                                     LabaBook *book,
                                     const LabaField *field,
                                     const char *words,
                                     int column,
                                     int row,
                                     GCallback edited,
                                     gpointer data);

/* Shows a number: an amount, a day, an id. */
void laba_field_grid_show (LabaFieldEntry *entry, gint64 number);
/* The number that stands there; 0 where there is none. */
gint64 laba_field_grid_get (LabaFieldEntry *entry);

/* Takes what stands in it into the draft; what cannot be read goes to problems. */
void
laba_field_grid_collect (LabaFieldEntry *entry, LabaDraft *draft, LabaProblems *problems);
/* Marks the fields as the problems say; NULLs among them are left out. Where `notice` is
 * given it says the first problem, else `otherwise` (may be NULL), and hides where there
 * is nothing to say. */
void laba_field_grid_mark (LabaFieldEntry *const *entries,
                           guint n,
                           LabaProblems *problems,
                           GtkLabel *notice,
                           const char *otherwise);

/* Takes all widgets out of a grid. */
void laba_field_grid_clear (GtkGrid *grid);
/* A heading over a column of the grid; figures stand to the right. */
void
laba_field_grid_add_title (GtkGrid *grid, const char *title, int column, gboolean figure);

G_END_DECLS
