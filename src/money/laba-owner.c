/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "money/laba-money-types.h"

#include <glib/gi18n-lib.h>

#include "book/laba-rules.h"
#include "money/laba-pairs.h"

/* What the owner puts in and takes out. */
static const LabaField fields[] = {
  LABA_DAY_FIELD,
  LABA_ACCOUNT_FIELD,
  LABA_AMOUNT_FIELD,
  LABA_NOTE_FIELD,
  { NULL },
};

/* ---- in ---- */

static gboolean
post_capital (LabaDb *db, gint64 id, LabaPostings *postings, GError **error)
{
  static const LabaPair pairs[] = {
    { LABA_ROLE_ACCOUNT, "account", LABA_ROLE_CAPITAL, NULL, "amount" },
    { .amount = NULL },
  };

  return laba_pairs_post (db, "capital-row", pairs, id, postings, error);
}

static char *
describe_capital (LabaDb *db, const LabaRecord *record)
{
  g_autofree char *amount = laba_rules_money (record, "amount");
  g_autofree char *account = laba_rules_name (db, record, "account");

  /* Translators: the owner puts money in: “Capital Rp400.000 into Tunai” */
  return g_strdup_printf (_ ("Capital %1$s into %2$s"), amount, account);
}

static const LabaUnit capital_unit = { .id = "capital", .post = post_capital };

const LabaType laba_type_capital = {
  .id = "capital",
  .number = 30,
  .table = "capital",
  .plural = "capitals",
  .label = N_ ("Capital"),
  .fields = fields,
  .unit = &capital_unit,
  .describe = describe_capital,
};

/* ---- out ---- */

static gboolean
post_drawing (LabaDb *db, gint64 id, LabaPostings *postings, GError **error)
{
  static const LabaPair pairs[] = {
    { LABA_ROLE_DRAWINGS, NULL, LABA_ROLE_ACCOUNT, "account", "amount" },
    { .amount = NULL },
  };

  return laba_pairs_post (db, "drawing-row", pairs, id, postings, error);
}

static char *
describe_drawing (LabaDb *db, const LabaRecord *record)
{
  g_autofree char *amount = laba_rules_money (record, "amount");
  g_autofree char *account = laba_rules_name (db, record, "account");

  /* Translators: the owner takes money for the house: “Drawing Rp75.000 from Tunai” */
  return g_strdup_printf (_ ("Drawing %1$s from %2$s"), amount, account);
}

static const LabaUnit drawing_unit = { .id = "drawing", .post = post_drawing };

const LabaType laba_type_drawing = {
  .id = "drawing",
  .number = 31,
  .table = "drawing",
  .plural = "drawings",
  .label = N_ ("Owner's drawing"),
  .fields = fields,
  .unit = &drawing_unit,
  .describe = describe_drawing,
};
