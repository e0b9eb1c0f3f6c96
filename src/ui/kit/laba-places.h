/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "base/laba-day.h"

G_BEGIN_DECLS

/* The folders that have or get copies of a book: its own first, then those of the user's
 * choice. Free with g_strfreev. */
GStrv laba_places_list (const char *book, GSettings *settings);

/* The day of the newest copy in a folder, LABA_DAY_NONE where there is none. */
LabaDay laba_places_newest (const char *folder, const char *book);

/* A sentence where the newest copy in one of the places of the user's choice is more than
 * a week old, or that place has none; NULL where all is well or no place was chosen. Free
 * with g_free. */
char *laba_places_dup_warning (const char *book, GSettings *settings);

G_END_DECLS
