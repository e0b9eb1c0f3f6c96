/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The program: a window a book, actions and keys that hold everywhere, preferences of this computer's user. */
#define LABA_TYPE_APPLICATION (laba_application_get_type ())
G_DECLARE_FINAL_TYPE (LabaApplication, laba_application, LABA, APPLICATION, GtkApplication)

LabaApplication *laba_application_new (void);

G_END_DECLS
