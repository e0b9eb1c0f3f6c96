/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/kit/laba-draft.h"
#include "ui/kit/laba-field-entry.h"
#include "ui/kit/laba-lines-box.h"

G_BEGIN_DECLS

/* A form for one record of any type, made from its descriptor. It shows a record once and
 * then never listens to the book; at each change the model checks a copy and the fields
 * are marked; what was typed always stays. Names that are not in the book yet are made
 * with the record. Has no buttons: who holds the form has them (and a line of history
 * each save). */
#define LABA_TYPE_RECORD_FORM (laba_record_form_get_type ())
G_DECLARE_FINAL_TYPE (LabaRecordForm, laba_record_form, LABA, RECORD_FORM, GtkBox)

/* Empty, its day today. */
LabaRecordForm *laba_record_form_new (LabaBook *book, const LabaType *type);

/* Shows a record: an existing one (record->id) to be changed, or a new one with some
 * fields filled in. The record is copied. */
void laba_record_form_show (LabaRecordForm *self, const LabaRecord *record);
/* Empty again for the next one; the day stays. */
void laba_record_form_clear (LabaRecordForm *self);
/* A field that everyone can see stands firm: not shown, its value kept as it was shown.
 */
void laba_record_form_hide_field (LabaRecordForm *self, const char *key);

/* What stands in the form now; problems (may be NULL) is what cannot be read. */
LabaDraft *laba_record_form_collect (LabaRecordForm *self, LabaProblems *problems);
/* Saves. FALSE when something is wrong, which is then marked and said, or when a late
 * entry changes other figures, which is then said first: a second call saves. *id is the
 * record. */
gboolean laba_record_form_save (LabaRecordForm *self, gint64 *id);

const LabaType *laba_record_form_get_type_shown (LabaRecordForm *self);
gint64 laba_record_form_get_id (LabaRecordForm *self); /* 0 = new */
/* Whether anything was typed since it was shown. */
gboolean laba_record_form_is_changed (LabaRecordForm *self);
/* The focus to the first field that is empty or wrong. */
void laba_record_form_begin (LabaRecordForm *self);

/* For tests and for pages that fill in: NULL where there is none. */
LabaFieldEntry *laba_record_form_get_entry (LabaRecordForm *self, const char *key);
LabaLinesBox *laba_record_form_get_lines (LabaRecordForm *self, const char *key);
/* What stands above the buttons: errors that belong to no field, effects of a late entry.
 */
const char *laba_record_form_get_notice (LabaRecordForm *self);

/* Signals: "edited" at each change by the user. */

G_END_DECLS
