/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tables/laba-csv.h"
#include "exchange/laba-simple-set.h"

G_BEGIN_DECLS

#define LABA_SET_COLUMNS_MAX 10

typedef struct _LabaSet LabaSet;

/* A file of the set and what a row of it becomes. */
typedef struct
{
  const char *name;
  const char *columns[LABA_SET_COLUMNS_MAX + 1];
  /* The present row. FALSE only where going on makes no sense. */
  gboolean (*row) (LabaSet *self, GError **error);
  gboolean (*end) (LabaSet *self, GError **error); /* after the last row, or NULL */
} LabaSetFile;

struct _LabaSet
{
  LabaIntake *intake;
  LabaEdit *edit;
  LabaDb *db;
  const LabaSetFile *file;
  char *path;
  LabaCsv *csv;
  guint at[LABA_SET_COLUMNS_MAX]; /* where the file's columns stand */
  guint64 size, done;             /* bytes of all files, of the files before this one */

  GArray *products, *customers, *orders; /* gint64: record id by the id in the files */
  GHashTable *categories;                /* name → record id as a pointer */
  gint64 account;
  char day_text[16]; /* the day read last */
  LabaDay day;

  LabaRecord *order; /* whose lines are being read, or NULL */
  gint64 order_id;
  guint order_line; /* where it begins */
};

/* A cell of the present row as a number, day or text; what is wrong becomes a problem and
 * FALSE. */
gboolean
laba_set_number (LabaSet *self, guint column, gint64 least, gint64 most, gint64 *number);
gboolean laba_set_day (LabaSet *self, guint column, LabaDay *day);
const char *laba_set_text (LabaSet *self, guint column);
/* The record that the id in the cell stands for. */
gboolean laba_set_ref (LabaSet *self, guint column, GArray *records, gint64 *id);
/* Remembers which record the id has become; FALSE with a problem for one that was there.
 */
gboolean
laba_set_keep (LabaSet *self, guint column, GArray *records, gint64 number, gint64 id);

/* A problem of the present row; `column` -1: of the whole row. */
void laba_set_problem (LabaSet *self, int column, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

/* Saves a record that came from `line`, and frees it. */
gboolean laba_set_save (LabaSet *self, LabaRecord *record, guint line, GError **error);
/* The same, and then where the record went: 0 when it was refused. */
gboolean laba_set_save_id (LabaSet *self,
                           LabaRecord *record,
                           guint line,
                           gint64 *id,
                           GError **error);

/* A new record of the type, with what most of them have. */
LabaRecord *laba_set_record (const char *type, LabaDay day);

/* In the order in which they are read. */
extern const LabaSetFile laba_set_files[];
extern const guint laba_set_n_files;

G_END_DECLS
