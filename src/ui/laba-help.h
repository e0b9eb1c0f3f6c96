/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Opens the handbook (data/help), in Laba's own language and at the page that belongs to what is on the screen: first the
 * form's, then the page's, else the front page. It opens in what the system shows web pages with; where the handbook was not
 * built, in the desktop's reader of handbooks; where there is none either, the keyboard shortcuts are shown, so that F1
 * never does nothing. window: the one in front. */
void laba_help_open (GtkWindow *window);

G_END_DECLS
