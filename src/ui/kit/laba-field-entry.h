/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "book/laba-book.h"
#include "book/laba-record.h"

G_BEGIN_DECLS

/* One field of a record, whatever its kind: an entry that reads what people type, an
 * entry that names another record, a check button or a list of choices. What is wrong
 * stands under it; what was typed is always kept. */
#define LABA_TYPE_FIELD_ENTRY (laba_field_entry_get_type ())
G_DECLARE_FINAL_TYPE (LabaFieldEntry, laba_field_entry, LABA, FIELD_ENTRY, GtkWidget)

/* compact: in a row of lines, where a fault is told elsewhere and the label stands above.
 */
LabaFieldEntry *
laba_field_entry_new (LabaBook *book, const LabaField *field, gboolean compact);

const LabaField *laba_field_entry_get_field (LabaFieldEntry *self);
/* Shows a value; emits no `edited`. */
void laba_field_entry_show (LabaFieldEntry *self, const LabaValue *value);
/* As if it were typed: emits `edited`. Choices by their index, a check button by "1". */
void laba_field_entry_type (LabaFieldEntry *self, const char *text);
/* What stands in it now. *name is set where it names a record that is not in the book
 * yet. FALSE where it cannot be read; *fault is then a sentence. Free both with g_free.
 */
gboolean laba_field_entry_collect (LabaFieldEntry *self,
                                   LabaValue *value,
                                   char **name,
                                   char **fault);
gboolean laba_field_entry_is_empty (LabaFieldEntry *self);
/* The text as typed; "" for choices and check buttons. Borrowed. */
const char *laba_field_entry_get_text (LabaFieldEntry *self);

/* Marks it as wrong, NULL takes the mark off. */
void laba_field_entry_mark (LabaFieldEntry *self, const char *fault);
const char *
laba_field_entry_get_fault (LabaFieldEntry *self); /* borrowed, NULL when well */
/* Whether somebody typed in it or was in it: only then is it told that it is empty. */
gboolean laba_field_entry_is_touched (LabaFieldEntry *self);
/* For a label's mnemonic widget and for the focus. */
GtkWidget *laba_field_entry_get_control (LabaFieldEntry *self);

/* Signals: "edited" at each change by the user. */

G_END_DECLS
