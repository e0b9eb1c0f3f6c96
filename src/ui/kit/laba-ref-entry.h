/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "book/laba-book.h"
#include "book/laba-type.h"

G_BEGIN_DECLS

/* An entry that names a record of a type: a customer, a product, an account. Suggestions show as one types; arrows and Enter
 * choose; a name that is not in the book yet may stay and is then new. */
#define LABA_TYPE_REF_ENTRY (laba_ref_entry_get_type ())
G_DECLARE_FINAL_TYPE (LabaRefEntry, laba_ref_entry, LABA, REF_ENTRY, GtkWidget)

/* target: as a field has it: "person", "category:expense". */
LabaRefEntry *laba_ref_entry_new (LabaBook *book, const char *target);
/* The same for one made by a template. */
void laba_ref_entry_set_up (LabaRefEntry *self, LabaBook *book, const char *target);

/* Of a field for people: its flags say who is suggested first, customers or suppliers. */
void laba_ref_entry_prefer (LabaRefEntry *self, guint flags);

void laba_ref_entry_set_id (LabaRefEntry *self, gint64 id); /* 0 empties it */
/* The same under a name of one's own: a product's title instead of its code. */
void laba_ref_entry_show (LabaRefEntry *self, gint64 id, const char *name);
void laba_ref_entry_set_text (LabaRefEntry *self, const char *text);
/* The record that is named: 0 where it is empty or new. */
gint64 laba_ref_entry_get_id (LabaRefEntry *self);
const char *laba_ref_entry_get_text (LabaRefEntry *self);
/* Whether something is typed that is not in the book. */
gboolean laba_ref_entry_is_new (LabaRefEntry *self);
void laba_ref_entry_mark (LabaRefEntry *self, const char *fault);
GtkEntry *laba_ref_entry_get_entry (LabaRefEntry *self);

/* Signals: "edited" at each keystroke and choice; "chosen" when a suggestion was taken by Enter or a click, or Enter
 * pressed on a name: time to go on to the next field. */

G_END_DECLS
