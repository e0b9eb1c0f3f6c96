/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* For widgets whose grab_focus goes on to a child: their `focus`. GTK's own would grab the
 * focus for the widget when Shift+Tab leaves its first child, and so never leave it. Popovers
 * among the children are passed over. */
gboolean laba_focus_children (GtkWidget *widget, GtkDirectionType direction);

/* Lets Tab and Shift+Tab leave a list for what comes after or before it. GTK 4.8 goes through the rows one by one, which is what
 * the arrows are for: a list of thousands would be a trap, and in one that follows the focus each row would be opened. */
void laba_focus_leave_by_tab (gpointer list);

G_END_DECLS
