/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book/laba-type.h"
#include "exchange/laba-import-plan.h"
#include "job/laba-job.h"

G_BEGIN_DECLS

/* An import as a job: it opens the book for itself in its thread, so that the window goes on
 * living; who shows the book opens it anew afterwards. */
typedef struct
{
  char *book;             /* path */
  char *source;           /* a folder, a .jsonl file or a spreadsheet */
  const LabaType *type;   /* of a spreadsheet's rows */
  LabaImportPlan *plan;   /* what its columns become; NULL before it was looked at */
  gboolean is_workbook;   /* the spreadsheet is a whole book of ours */
  int sheet, head_row;    /* to look at it with, -1: what is found */
  gboolean make;          /* what rows name and the book does not have is made */
  gboolean dry_run;       /* only look */
  /* What came of it. */
  guint n;                /* records read */
  char *problems;         /* one a line, NULL where there are none */
} LabaImport;

LabaImport *laba_import_new (const char *book, const char *source);
LabaImport *laba_import_copy (const LabaImport *self);
void laba_import_free (gpointer self);

/* Whether it is a file that may be a spreadsheet. */
gboolean laba_import_is_table (const LabaImport *self);

/* A LabaJobFunc over LabaImport: looks at a spreadsheet and makes, or makes anew, its
 * plan. */
gboolean
laba_import_look_thread (LabaJob *job, gpointer data, GCancellable *cancellable, GError **error);

/* A LabaJobFunc over LabaImport. With problems it succeeds where dry_run is set. */
gboolean
laba_import_thread (LabaJob *job, gpointer data, GCancellable *cancellable, GError **error);

G_END_DECLS
