/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/kit/laba-draft.h"
#include "ui/kit/laba-field-entry.h"

G_BEGIN_DECLS

/* The lines of a record ("lines", "paid") as rows of fields under their labels, with a
 * button that adds one and one a row that removes it; lines within a line stand under it.
 * Rows without anything typed do not count. */
#define LABA_TYPE_LINES_BOX (laba_lines_box_get_type ())
G_DECLARE_FINAL_TYPE (LabaLinesBox, laba_lines_box, LABA, LINES_BOX, GtkWidget)

LabaLinesBox *laba_lines_box_new (LabaBook *book, const LabaLines *lines);

/* Shows lines: an array of LabaLine. A kind that is required always has a row to type in.
 */
void laba_lines_box_show (LabaLinesBox *self, GPtrArray *lines);
/* Appends what stands in the rows to `list` (the record's or a line's own). prefix: how
 * the paths of problems begin, "" at the top. What cannot be read goes to problems. */
void laba_lines_box_collect (LabaLinesBox *self,
                             LabaDraft *draft,
                             LabaLine *within,
                             const char *prefix,
                             LabaProblems *problems);
/* Marks the fields as the problems say. strict: also those nobody was in yet. */
void laba_lines_box_mark (LabaLinesBox *self,
                          const char *prefix,
                          LabaProblems *problems,
                          gboolean strict);

guint laba_lines_box_get_n_rows (LabaLinesBox *self);
void laba_lines_box_add_row (LabaLinesBox *self);
/* A field of a row, from 0; NULL where there is none. */
LabaFieldEntry *laba_lines_box_get_entry (LabaLinesBox *self, guint row, const char *key);
/* The lines within a row; NULL where there are none. */
LabaLinesBox *laba_lines_box_get_within (LabaLinesBox *self, guint row);
/* Whether a path as problems have it ("lines[2].quantity") is one of this box, that is
 * marked. */
LabaFieldEntry *laba_lines_box_first_marked (LabaLinesBox *self);

/* Signals: "edited" at each change by the user. */

G_END_DECLS
