/* SPDX-FileCopyrightText: 2026 The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "book/laba-rows.h"

G_BEGIN_DECLS

/* Lays another list under a selection. GTK 4.8 makes some two hundred rows of it at once, of which twenty can be seen, and
 * looks through all of it for the rows that were on the screen before. So the old list goes first, the next frame has a
 * screen full of the new one, and the frames after it the others. */

/* The list that is to be set as the selection's model: all of `rows`, unless it is being unrolled. What it tells of them
 * is exact (GtkSliceListModel tells of the whole list where one row comes in). */
#define LABA_TYPE_UNROLL (laba_unroll_get_type ())
G_DECLARE_FINAL_TYPE (LabaUnroll, laba_unroll, LABA, UNROLL, GObject)

LabaUnroll *laba_unroll_new (LabaRows *rows);
LabaRows *laba_unroll_get_rows (LabaUnroll *self); /* borrowed */
/* Asks the rows anew while nothing shows them. selection: its model is the unroll. view: where they are shown; it keeps
 * the focus. */
void laba_unroll_renew (LabaUnroll *self, GtkSelectionModel *selection, GtkWidget *view);
/* The row at `position` is wanted: all of it now, where it is not there yet. */
void laba_unroll_reach (LabaUnroll *self, guint position);

G_END_DECLS
