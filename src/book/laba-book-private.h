/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book/laba-change.h"

G_BEGIN_DECLS

gboolean laba_book_is_editing (LabaBook *book);
void laba_book_set_editing (LabaBook *book, gboolean editing);
/* Emits changed and the undo and redo notifications. */
void laba_book_emit_changed (LabaBook *book, LabaChange *change);

/* laba-edit.c: has the ledger derive what changed. */
gboolean laba_edit_derive (LabaDb *db, LabaChange *change, gboolean all, LabaEffects *effects, LabaProgressFunc progress,
                           gpointer data, GError **error);

G_END_DECLS
