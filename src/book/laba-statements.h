/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* All named statements of all rooms: from the .sql resources, each "-- name: room-noun-verb", a purpose, the text. */

/* The text of a statement; a name that does not exist is a bug. */
const char *laba_statements_get (const char *name);
/* Every name, sorted; free the array, not the names. For the test that prepares them all. */
GPtrArray *laba_statements_list (void);
/* The resource paths of the rooms' views, in order. */
GPtrArray *laba_statements_list_views (void);

G_END_DECLS
