/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "reports/laba-table.h"

G_BEGIN_DECLS

/* A table as a file for other programs. A new format is one line in laba-export.c. */
typedef struct
{
  const char *id;        /* "json", "csv", "xlsx" */
  const char *extension; /* ".json" */
  const char *label;     /* N_() */
  /* Writes the table into `path`, which may exist; or appends it to `out`. One of the two
   * is NULL where the format cannot do it. */
  gboolean (*write) (const LabaTable *table,
                     const char *path,
                     const char *language,
                     GError **error);
  void (*append) (const LabaTable *table, GString *out);
} LabaExportFormat;

const LabaExportFormat *laba_export_formats_get (guint *n);
/* NULL where there is none. */
const LabaExportFormat *laba_export_format_by_id (const char *id);

/* Writes the table into `path`: into a file beside it first, so that an old one stays
 * whole when the disk is full. language: "id" or "en". Errors: LABA_ERROR_FAILED. */
gboolean laba_export_table (const LabaTable *table,
                            const LabaExportFormat *format,
                            const char *path,
                            const char *language,
                            GError **error);

/* JSON of INTERFACES section 3, one row a line. */
void laba_export_append_json (const LabaTable *table, GString *out);
/* CSV with the keys of the rows and the columns' labels; amounts as whole numbers. */
void laba_export_append_csv (const LabaTable *table, GString *out);

G_END_DECLS
