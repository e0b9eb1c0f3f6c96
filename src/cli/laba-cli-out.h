/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cli/laba-cli.h"
#include "exchange/laba-export.h"

G_BEGIN_DECLS

/* How a table comes out: as text, or as a file of some format. */
typedef struct
{
  char *format, *path;                 /* as typed; NULL = not given */
  gboolean pdf;                        /* found out by laba_cli_out_find … */
  const LabaExportFormat *file_format; /* … NULL for text and PDF */
} LabaCliOut;

/* Frees what was typed. */
void laba_cli_out_clear (LabaCliOut *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LabaCliOut, laba_cli_out_clear)

/* The options --format and -o of a command, for its entries. */
#define LABA_CLI_OUT_ENTRIES(out)                                                        \
  { "format",                                                                            \
    'f',                                                                                 \
    0,                                                                                   \
    G_OPTION_ARG_STRING,                                                                 \
    &(out)->format,                                                                      \
    N_ ("How it comes out"),                                                             \
    "text|json|csv|xlsx|pdf" },                                                          \
  {                                                                                      \
    "output", 'o', 0, G_OPTION_ARG_FILENAME, &(out)->path, N_ ("Write into a file"),     \
        N_ ("FILE")                                                                      \
  }

/* What it is to come out as: asked for, or meant by the file's name. FALSE already said.
 */
gboolean laba_cli_out_find (LabaCli *cli, LabaCliOut *self);

/* Prints or writes the table. Returns the status, already said. */
int laba_cli_out_table (LabaCli *cli,
                        LabaDb *db,
                        const LabaCliOut *self,
                        const LabaTable *table);

G_END_DECLS
