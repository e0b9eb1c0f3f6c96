/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book/laba-edit.h"

G_BEGIN_DECLS

/* Which records, units and tables a changeset touches: what must be derived anew and who must look again. */
typedef struct
{
  GHashTable *records; /* set of gint64 */
  GHashTable *units;   /* set of LabaTouchedUnit */
  GHashTable *tables;  /* set of static names */
  GHashTable *shaped;  /* set of gint64: what refers to these records is posted anew too */
  gboolean costs;
} LabaChange;

LabaChange *laba_change_new (void);
void laba_change_free (LabaChange *change);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaChange, laba_change_free)

/* Whether history records the table: content only. */
gboolean laba_change_is_content (const char *table);
/* Calls `each` for every content table that records own rows in: its name and the column of the record's id. */
typedef void (*LabaTableFunc) (const char *table, const char *owner, gpointer data);
void laba_change_foreach_table (LabaTableFunc each, gpointer data);

/* Adds what a changeset touched, from the old and new values in it and from the records as they are now. */
gboolean laba_change_read (LabaChange *change, LabaDb *db, gconstpointer changeset, gsize size, GError **error);
/* Adds the records of a range of ids as they are now, by their units. */
gboolean laba_change_add_range (LabaChange *change, LabaDb *db, gint64 first, gint64 last, GError **error);
/* As the ledger takes it; free the two arrays. */
LabaTouched laba_change_to_touched (LabaChange *change);
GStrv laba_change_list_tables (LabaChange *change);

G_END_DECLS
