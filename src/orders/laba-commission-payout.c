/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "orders/laba-orders.h"

#include <glib/gi18n-lib.h>

#include "book/laba-rules.h"
#include "ledger/laba-postings.h"
#include "orders/laba-payout.h"

static const LabaField fields[] = {
  LABA_DAY_FIELD,
  { .key = "channel",
    .kind = LABA_FIELD_REF,
    .flags = LABA_FIELD_REQUIRED,
    .label = N_ ("Channel"),
    .target = "channel" },
  { .key = "account",
    .kind = LABA_FIELD_REF,
    .label = N_ ("Account"),
    .target = "account" },
  LABA_AMOUNT_FIELD,
  LABA_NOTE_FIELD,
  { NULL },
};

static const LabaField order_fields[] = {
  LABA_ORDER_FIELD (LABA_FIELD_REQUIRED),
  { NULL },
};

static const LabaLines lines[] = {
  { .key = "orders",
    .table = "commission_payout_order",
    .owner = "commission_payout",
    .fields = order_fields,
    .form = LABA_LINES_SCALARS },
  { NULL },
};

static void
check_commission_payout (LabaDb *db, LabaRecord *record, LabaProblems *problems)
{
  laba_payout_default_account (db, record, problems);
  for (guint i = 0; i < laba_record_get_lines (record, "orders")->len; i++)
    laba_payout_check_channel (db, record, i, "order", problems);
}

static gboolean
post_commission_payout (LabaDb *db, gint64 id, LabaPostings *postings, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "commission-payout-row");
  GError *failed = NULL;

  laba_postings_cover (postings, id);
  laba_stmt_bind_int (stmt, ":id", id);
  if (laba_stmt_next (stmt, &failed))
    laba_postings_pair (
        postings, id, (LabaDay) laba_stmt_get_int (stmt, "day"), LABA_ROLE_ACCOUNT,
        laba_stmt_get_int (stmt, "account"), LABA_ROLE_COMMISSION_RECEIVABLE,
        laba_stmt_get_int (stmt, "channel"), laba_stmt_get_int (stmt, "amount"));
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

static char *
describe_commission_payout (LabaDb *db, const LabaRecord *record)
{
  g_autofree char *channel = laba_rules_name (db, record, "channel");
  g_autofree char *amount = laba_rules_money (record, "amount");

  return g_strdup_printf (_ ("Commission of %1$s paid out by %2$s"), amount, channel);
}

static const LabaUnit unit
    = { .id = "commission-payout", .post = post_commission_payout };

const LabaType laba_type_commission_payout = {
  .id = "commission-payout",
  .number = 50,
  .table = "commission_payout",
  .plural = "commission-payouts",
  .label = N_ ("Commission paid out"),
  .fields = fields,
  .lines = lines,
  .unit = &unit,
  .check = check_commission_payout,
  .check_delete = laba_rules_check_delete,
  .describe = describe_commission_payout,
};
