/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "book/laba-book.h"

G_BEGIN_DECLS

/* Regular records that are due, each written down with one key. Not seen where none is. */
#define LABA_TYPE_DUE_BOX (laba_due_box_get_type ())
G_DECLARE_FINAL_TYPE (LabaDueBox, laba_due_box, LABA, DUE_BOX, GtkBox)

void laba_due_box_set_book (LabaDueBox *self, LabaBook *book);
void laba_due_box_refresh (LabaDueBox *self);
/* Writes down what is due of one regular record, for the day it is due: one act. */
gboolean laba_due_write (LabaBook *book, gint64 regular, char **what, GError **error);

G_END_DECLS
