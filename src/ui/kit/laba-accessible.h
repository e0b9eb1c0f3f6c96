/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a screen reader calls a control. In a list of choices the focus is on a button within,
 * which gets the name too. */
void laba_accessible_set_name (GtkWidget *control, const char *name);

/* What is inside an expander is there only while it is open: GTK 4.8 else looks for the focus in
 * it while it stands in no window. */
void laba_accessible_set_up_expander (GtkExpander *expander);

G_END_DECLS
