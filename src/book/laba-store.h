/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book/laba-record.h"

G_BEGIN_DECLS

/* Records in and out of the book, the same for every type: the sentences are made from the descriptor. Writing goes
 * through laba_edit_save and laba_edit_delete (laba-edit.h), never straight here. */

/* The type of a record, or NULL where there is none. */
const LabaType *laba_store_type (LabaDb *db, gint64 id);
/* Errors: LABA_ERROR_NOT_FOUND. Free with laba_record_free. */
LabaRecord *laba_store_load (LabaDb *db, gint64 id, GError **error);
/* The same where the type is known, as far as it can be read: NULL where its own row cannot; *whole is FALSE where lines cannot. */
LabaRecord *laba_store_load_as (LabaDb *db, const LabaType *type, gint64 id, gboolean *whole, GError **error);
/* The id of the entry of a type that is called so (code, number or name), 0 where there is none; *several is set where a name
 * fits more than one equally well. variant: what stands after the colon in a field's target ("category:expense"), or NULL. several
 * may be NULL. */
gint64 laba_store_find (LabaDb *db, const LabaType *type, const char *name, const char *variant, gboolean *several);
/* How others refer to the record: its code, number or name. NULL where it is gone. Free with g_free. */
char *laba_store_name (LabaDb *db, gint64 id);
/* One sentence for people. Free with g_free. */
char *laba_store_describe (LabaDb *db, const LabaRecord *record);

/* What was typed as a search expression: every word by its beginning; "" where there is no word. Free with g_free. */
char *laba_store_match (const char *typed);

/* For laba-edit.c only: writes or deletes the rows. id must be set. */
gboolean laba_store_write (LabaDb *db, const LabaRecord *record, gboolean is_new, GError **error);
gboolean laba_store_remove (LabaDb *db, const LabaType *type, gint64 id, GError **error);
/* All changes of unit refs: calls `touch` for the unit of each REF field of the record that has one (and its own unit). */
typedef void (*LabaTouchFunc) (const LabaUnit *unit, gint64 id, gpointer data);
void laba_store_touch_units (const LabaRecord *record, LabaTouchFunc touch, gpointer data);

G_END_DECLS
