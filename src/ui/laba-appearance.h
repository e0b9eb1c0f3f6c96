/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* How Laba looks on this screen: light or dark (as preferred, else as the desktop says through
 * its portal) and the size of the type. Follows the settings from when it is made to when it
 * is freed; after GTK has started. */
typedef struct _LabaAppearance LabaAppearance;

LabaAppearance *laba_appearance_new (GSettings *settings);
void laba_appearance_free (LabaAppearance *self);

G_END_DECLS
