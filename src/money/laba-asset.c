/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "money/laba-money-types.h"

#include <glib/gi18n-lib.h>

#include "base/laba-money.h"
#include "book/laba-rules.h"
#include "ledger/laba-postings.h"

#define MONTHS_MAX 600

static const LabaField fields[] = {
  { .key = "day",
    .kind = LABA_FIELD_DAY,
    .flags = LABA_FIELD_REQUIRED,
    .label = N_ ("Bought on") },
  LABA_NAME_FIELD,
  LABA_ACCOUNT_FIELD,
  { .key = "amount",
    .kind = LABA_FIELD_MONEY,
    .flags = LABA_FIELD_REQUIRED | LABA_FIELD_POSITIVE,
    .label = N_ ("Price") },
  { .key = "months", .kind = LABA_FIELD_COUNT, .label = N_ ("Months of use") },
  LABA_NOTE_FIELD,
  { NULL },
};

static void
check_asset (LabaDb *db, LabaRecord *record, LabaProblems *problems)
{
  gint64 months = laba_record_get_number (record, "months");

  laba_rules_tidy (record, "name", problems);
  if (laba_record_has (record, "months") && (months < 1 || months > MONTHS_MAX))
    laba_problems_add (
        problems, "months",
        _ ("expected 1 to %d months; leave it empty for what keeps its worth"),
        MONTHS_MAX);
}

/* Equal parts from the month after; after k months half_up (amount * k / months) is
 * written off, so the sum is exact. */
static void
post_depreciation (LabaStmt *row, gint64 id, LabaPostings *postings)
{
  LabaDay start = laba_day_month_start ((LabaDay) laba_stmt_get_int (row, "day"));
  gint64 amount = laba_stmt_get_int (row, "amount");
  int months = (int) laba_stmt_get_int (row, "months");
  gint64 so_far = 0;

  for (int k = 1; k <= months; k++)
    {
      LabaDay month = laba_day_add_months (start, k);
      gint64 by_now = laba_mul_div_half_up (amount, k, months);

      if (month == LABA_DAY_NONE)
        return;
      laba_postings_pair (postings, id, laba_day_month_end (month),
                          LABA_ROLE_DEPRECIATION, 0, LABA_ROLE_DEPRECIATION_SO_FAR, id,
                          by_now - so_far);
      so_far = by_now;
    }
}

static gboolean
post_asset (LabaDb *db, gint64 id, LabaPostings *postings, GError **error)
{
  g_autoptr (LabaStmt) row = laba_db_take (db, "asset-row");
  GError *failed = NULL;

  laba_postings_cover (postings, id);
  laba_stmt_bind_int (row, ":id", id);
  if (laba_stmt_next (row, &failed))
    {
      laba_postings_pair (postings, id, (LabaDay) laba_stmt_get_int (row, "day"),
                          LABA_ROLE_ASSET, id, LABA_ROLE_ACCOUNT,
                          laba_stmt_get_int (row, "account"),
                          laba_stmt_get_int (row, "amount"));
      post_depreciation (row, id, postings);
    }
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

static char *
describe_asset (LabaDb *db, const LabaRecord *record)
{
  g_autofree char *amount = laba_rules_money (record, "amount");
  g_autofree char *account = laba_rules_name (db, record, "account");

  /* Translators: “Bought for the business: Printer resi, Rp900.000 from BCA” */
  return g_strdup_printf (_ ("Bought for the business: %1$s, %2$s from %3$s"),
                          laba_record_get_text (record, "name"), amount, account);
}

static const LabaUnit unit = { .id = "asset", .post = post_asset };

const LabaType laba_type_asset = {
  .id = "asset",
  .number = 37,
  .table = "asset",
  .plural = "assets",
  .label = N_ ("Thing owned for the business"),
  .fields = fields,
  .unit = &unit,
  .name = "asset-name",
  .check = check_asset,
  .describe = describe_asset,
};
