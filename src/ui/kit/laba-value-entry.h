/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "book/laba-record.h"

G_BEGIN_DECLS

/* An entry for one value of a field, typed as people write it: money (25rb, 3x40rb), a quantity (2,5), a day (kemarin, 24/11), text. It
 * reads what was typed; what it cannot read stays on the screen with a sentence under it. On leaving the field what was
 * understood is shown in full. */
#define LABA_TYPE_VALUE_ENTRY (laba_value_entry_get_type ())
G_DECLARE_FINAL_TYPE (LabaValueEntry, laba_value_entry, LABA, VALUE_ENTRY, GtkWidget)

LabaValueEntry *laba_value_entry_new (LabaFieldKind kind);
void laba_value_entry_set_kind (LabaValueEntry *self, LabaFieldKind kind);

/* Shows a value; absent and null as empty. Emits no `edited`. */
void laba_value_entry_set_value (LabaValueEntry *self, const LabaValue *value);
/* What was typed: absent where it is empty. FALSE where it cannot be read; fault is then a sentence, free with g_free. */
gboolean laba_value_entry_get_value (LabaValueEntry *self, LabaValue *value, char **fault);
const char *laba_value_entry_get_text (LabaValueEntry *self);
void laba_value_entry_set_text (LabaValueEntry *self, const char *text);

/* Marks it as wrong and says so to screen readers; NULL takes the mark off. */
void laba_value_entry_mark (LabaValueEntry *self, const char *fault);
/* The entry within: for labels' mnemonic widgets, placeholders and accessible names. */
GtkEntry *laba_value_entry_get_entry (LabaValueEntry *self);

/* Signals: "edited" at each keystroke; "activate" on Enter. */

G_END_DECLS
