/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "money/laba-money-types.h"

#include <glib/gi18n-lib.h>

#include "book/laba-rules.h"
#include "money/laba-pairs.h"

static const LabaField fields[] = {
  LABA_DAY_FIELD,
  { .key = "from",
    .column = "from_account",
    .kind = LABA_FIELD_REF,
    .flags = LABA_FIELD_REQUIRED,
    .label = N_ ("From account"),
    .target = "account" },
  { .key = "to",
    .column = "to_account",
    .kind = LABA_FIELD_REF,
    .flags = LABA_FIELD_REQUIRED,
    .label = N_ ("To account"),
    .target = "account" },
  LABA_AMOUNT_FIELD,
  { .key = "fee", .kind = LABA_FIELD_MONEY, .label = N_ ("Fee") },
  LABA_NOTE_FIELD,
  { NULL },
};

static void
check_transfer (LabaDb *db, LabaRecord *record, LabaProblems *problems)
{
  laba_rules_default_number (record, "fee", 0);
  if (laba_record_get_number (record, "from") == laba_record_get_number (record, "to"))
    laba_problems_add (problems, "to",
                       _ ("is the account the money comes from; choose another one"));
}

/* A transfer is never income; only the bank's fee costs something. */
static gboolean
post_transfer (LabaDb *db, gint64 id, LabaPostings *postings, GError **error)
{
  static const LabaPair pairs[] = {
    { LABA_ROLE_ACCOUNT, "to_account", LABA_ROLE_ACCOUNT, "from_account", "amount" },
    { LABA_ROLE_FEES, NULL, LABA_ROLE_ACCOUNT, "from_account", "fee" },
    { .amount = NULL },
  };

  return laba_pairs_post (db, "transfer-row", pairs, id, postings, error);
}

static char *
describe_transfer (LabaDb *db, const LabaRecord *record)
{
  g_autofree char *amount = laba_rules_money (record, "amount");
  g_autofree char *from = laba_rules_name (db, record, "from");
  g_autofree char *to = laba_rules_name (db, record, "to");

  /* Translators: “Transfer Rp500.000 from BCA to Tunai” */
  return g_strdup_printf (_ ("Transfer %1$s from %2$s to %3$s"), amount, from, to);
}

static const LabaUnit unit = { .id = "transfer", .post = post_transfer };

const LabaType laba_type_transfer = {
  .id = "transfer",
  .number = 32,
  .table = "transfer",
  .plural = "transfers",
  .label = N_ ("Transfer"),
  .fields = fields,
  .unit = &unit,
  .check = check_transfer,
  .describe = describe_transfer,
};
