/* SPDX-FileCopyrightText: 2026 The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "book/laba-rows.h"

G_BEGIN_DECLS

/* Lays another list under a selection. GTK 4.8 makes some two hundred rows of it at once, of which twenty can be seen, and
 * looks through all of it for the rows that were on the screen before. So the old list goes first, the next frame has a
 * screen full of the new one, and the frames after it the others. */

/* The list that is to be set as the selection's model: all of `rows`, unless it is being unrolled. */
GListModel *laba_unroll_new (GListModel *rows);
/* Asks the rows anew while nothing shows them. view: where they are shown; it keeps the focus. */
void laba_unroll_renew (GtkSelectionModel *selection, GListModel *unroll, GtkWidget *view, LabaRows *rows);
/* All of it now: a row far down is wanted. */
void laba_unroll_finish (GListModel *unroll);

G_END_DECLS
