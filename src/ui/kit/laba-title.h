/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A window that is about a person. The desktop keeps and shows windows' titles (its overview, lists of tasks, logs of use,
 * whoever shares a screen), so that `title` names nobody; `shown`, with the name, stands in the header bar of the window,
 * and is what a screen reader says. The window's titlebar is a GtkHeaderBar. */
void laba_title_set (GtkWindow *window, const char *title, const char *shown);

G_END_DECLS
