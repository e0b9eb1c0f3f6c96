/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A note over the window that goes by itself; a newer one takes its place. Read out by screen readers. */
#define LABA_TYPE_TOASTER (laba_toaster_get_type ())
G_DECLARE_FINAL_TYPE (LabaToaster, laba_toaster, LABA, TOASTER, GtkWidget)

/* button and action may be NULL: "Undo", "win.undo". */
void laba_toaster_show (LabaToaster *self, const char *text, const char *button, const char *action);

G_END_DECLS
