/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book/laba-record.h"

G_BEGIN_DECLS

/* What the check, check_delete and describe functions of many types share. */

/* A text of one line as it shall stand: spaces single, none at the ends, nothing instead
 * of empty. Adds a problem where it has a character that cannot be seen, or where nothing
 * is left of a required one. */
void laba_rules_tidy (LabaRecord *record, const char *key, LabaProblems *problems);
/* The same in line `index` (from 0) of the lines under `lines`. */
void laba_rules_tidy_line (LabaRecord *record,
                           const char *lines,
                           guint index,
                           const char *key,
                           LabaProblems *problems);
/* What stands where nothing was said. */
void laba_rules_default_number (LabaRecord *record, const char *key, gint64 number);
void laba_rules_default_text (LabaRecord *record, const char *key, const char *text);

/* "lines[2].quantity" for index 1; free with g_free. */
char *laba_rules_line_field (const char *lines, guint index, const char *key);

/* Another entry with the same name: the id that `statement` (binds :name and :id, column
 * id) finds, or 0. */
gint64
laba_rules_find_other (LabaDb *db, const char *statement, const char *name, gint64 id);

/* Whether any other record refers to `id`, which is of `type`. Looks into all types. */
gboolean laba_rules_is_used (LabaDb *db, const LabaType *type, gint64 id);
/* Calls `each` for every record that refers to `id`, for some more than once, until it
 * returns FALSE. */
typedef gboolean (*LabaUserFunc) (gint64 user, gpointer data, GError **error);
gboolean laba_rules_foreach_user (LabaDb *db,
                                  const LabaType *type,
                                  gint64 id,
                                  LabaUserFunc each,
                                  gpointer data,
                                  GError **error);
/* As LabaType.check_delete: says which records refer to it. */
void laba_rules_check_delete (LabaDb *db, gint64 id, LabaProblems *problems);

/* The name of the record that a REF field names, "?" where there is none; free with
 * g_free. */
char *laba_rules_name (LabaDb *db, const LabaRecord *record, const char *key);
/* An amount of money in the language of now; free with g_free. */
char *laba_rules_money (const LabaRecord *record, const char *key);

G_END_DECLS
