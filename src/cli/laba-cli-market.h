/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cli/laba-cli.h"

G_BEGIN_DECLS

/* What was asked of the import of marketplaces' files. Texts are borrowed. */
typedef struct
{
  gboolean dry_run, create;
  const char *profile; /* or NULL: found out */
  const char *channel; /* or NULL: the profile's */
  const char *account; /* the bank that withdrawals went to, or NULL */
} LabaCliMarket;

/* Whether `import BOOK KIND FILE…` is about files of a marketplace: a profile is named,
 * the kind has no other meaning, or a profile knows the first file. */
gboolean laba_cli_market_is (LabaCli *cli, const LabaCliMarket *request);
/* Imports the files behind the kind. */
int laba_cli_market_import (LabaCli *cli, const LabaCliMarket *request);

G_END_DECLS
