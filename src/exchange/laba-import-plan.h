/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/laba-cells.h"
#include "tables/laba-table-value.h"

G_BEGIN_DECLS

/* A spreadsheet of the user's own, and what each of its columns becomes: found out, then
 * changed by the user as he likes, then read (laba_import_read). */
typedef struct
{
  LabaTableFile *file;
  LabaTableGuess *guess;
  const LabaType *type;
  const LabaLines *lines; /* the type's, that rows may also be, or NULL */
  GPtrArray *fields;  /* beside guess->columns: what each is, see LabaImportField; NULL:
                         it is left out */
  GPtrArray *unknown; /* of LabaTableColumn, borrowed: nothing says what they are */
} LabaImportPlan;

/* What a column can be: "sell_price"; of a line "lines.quantity"; a short list in one
 * cell "packs". */
typedef struct
{
  const char *key;   /* as in --map */
  const char *label; /* N_() */
} LabaImportField;

/* What the user says beforehand; NULL and -1: it is found out. */
typedef struct
{
  const char *map; /* "Column=field,…", nothing behind = leaves the column out */
  const char *sheet;
  int head_row; /* 0: there are no heads */
  int numbers;  /* LabaTableNumbers of all columns */
  int days;     /* LabaTableDays of all columns */
} LabaImportOptions;

/* Looks through the file. Columns are known by the keys of fields, their labels in either
 * language and usual other names. Errors: as laba_table_guess; LABA_ERROR_NOT_FOUND for a
 * sheet that is not there. */
LabaImportPlan *laba_import_plan_new (const LabaType *type,
                                      const char *path,
                                      const LabaImportOptions *options,
                                      GCancellable *cancellable,
                                      GError **error);
LabaImportPlan *laba_import_plan_ref (LabaImportPlan *self);
void laba_import_plan_unref (LabaImportPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LabaImportPlan, laba_import_plan_unref)

/* Looks again with another head row or sheet (-1: as they are), keeping what it can of
 * what columns become. */
gboolean laba_import_plan_look (LabaImportPlan *self,
                                int sheet,
                                int head_row,
                                GCancellable *cancellable,
                                GError **error);

/* The user says what a column is: a key, or NULL to leave it out. Another column that was
 * it is left out. */
void laba_import_plan_set_field (LabaImportPlan *self, guint column, const char *key);

/* All that a column of such a file can be: of LabaImportField. Free with
 * g_ptr_array_unref. */
GPtrArray *laba_import_plan_list_fields (const LabaType *type);

/* What kind of value the column at that index becomes; TEXT where it is left out. */
LabaFieldKind laba_import_plan_get_kind (LabaImportPlan *self, guint column);

/* Whether the column is read and can be read two ways. */
gboolean laba_import_plan_is_unsure (LabaImportPlan *self, guint column);

/* Adds a problem for every column that nothing is known of, and for every one that is
 * read and can be read two ways. */
void laba_import_plan_check (LabaImportPlan *self, LabaProblems *problems);

/* What a column is called: its head, or its letters. Free with g_free. */
char *laba_import_column_title (const LabaTableColumn *column);

/* ---- kept under a name ---- */

/* Keeps what columns become and how they write under that name, in the user's own
 * settings, in the format of data/profiles. Errors: LABA_ERROR_INVALID (a name that
 * cannot be one), FAILED. */
gboolean laba_import_plan_keep (LabaImportPlan *self, const char *name, GError **error);

/* Takes over what was kept under the name, as far as the file has such columns. FALSE
 * where there is nothing of that name. */
gboolean laba_import_plan_recall (LabaImportPlan *self, const char *name);

/* The names kept for the type, sorted. Free with g_strfreev. */
char **laba_import_plan_list_kept (const LabaType *type);

G_END_DECLS
