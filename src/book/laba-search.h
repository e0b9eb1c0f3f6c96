/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book/laba-edit.h"

G_BEGIN_DECLS

/* The index that lists are searched by: derived, a row for each record whose type says by which words it is found. */

/* Brings it up to what was touched, in the present transaction. */
gboolean laba_search_update (LabaDb *db, const LabaTouched *touched, GError **error);

G_END_DECLS
