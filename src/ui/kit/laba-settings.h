/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What this computer's user prefers (data/id.laba.Laba.gschema.xml); a book's own settings are
 * in the book. Works installed and from where it was built. Free with g_object_unref. */
GSettings *laba_settings_new (void);

/* Puts a book at the front of the recent ones, without those that are gone. */
void laba_settings_add_recent (GSettings *settings, GFile *file);

G_END_DECLS
