/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "orders/laba-orders.h"

#include <glib/gi18n-lib.h>

#include "base/laba-money.h"
#include "book/laba-rules.h"
#include "orders/laba-payout.h"
#include "orders/laba-standing.h"

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
  LABA_NOTE_FIELD,
  { NULL },
};

static const LabaField fee_fields[] = {
  { .key = "name",
    .kind = LABA_FIELD_TEXT,
    .flags = LABA_FIELD_REQUIRED,
    .label = N_ ("Fee") },
  { .key = "amount",
    .kind = LABA_FIELD_MONEY,
    .flags = LABA_FIELD_REQUIRED | LABA_FIELD_SIGNED,
    .label = N_ ("Amount") },
  { NULL },
};

static const LabaLines fee_lines[] = {
  { .key = "fees",
    .table = "settlement_fee",
    .owner = "settlement",
    .fields = fee_fields,
    .form = LABA_LINES_MAP },
  { NULL },
};

static const LabaField line_fields[] = {
  LABA_ORDER_FIELD (LABA_FIELD_REQUIRED),
  { .key = "gross",
    .kind = LABA_FIELD_MONEY,
    .flags = LABA_FIELD_SIGNED,
    .label = N_ ("Gross") },
  { .key = "net",
    .kind = LABA_FIELD_MONEY,
    .flags = LABA_FIELD_SIGNED,
    .label = N_ ("Paid out") },
  { NULL },
};

static const LabaLines lines[] = {
  { .key = "orders",
    .table = "settlement_line",
    .owner = "settlement",
    .fields = line_fields,
    .within = fee_lines,
    .required = TRUE },
  { NULL },
};

/* ---- rules ---- */

static gboolean
add_fees (const LabaLine *line, gint64 *fees)
{
  *fees = 0;
  for (guint i = 0; i < line->within->len; i++)
    if (!laba_money_add (*fees, laba_line_get_number (line->within->pdata[i], "amount"),
                         fees))
      return FALSE;
  return TRUE;
}

/* What is still to come of an order: from a marketplace what it holds, from a platform
 * the commission. */
static gint64
still_to_come (LabaDb *db,
               const LabaRecord *record,
               gint64 order_id,
               gboolean marketplace)
{
  g_autoptr (LabaStory) story = laba_standing_story (db, order_id, 0, record->id);
  const LabaStoryOrder *order
      = story != NULL ? laba_standing_order (story, order_id) : NULL;

  if (order == NULL)
    return 0;
  if (!marketplace)
    return order->commission;
  return laba_standing_at (story, (LabaDay) laba_record_get_number (record, "day")).debt;
}

static void
check_amounts (LabaDb *db,
               const LabaRecord *record,
               guint index,
               gboolean marketplace,
               LabaProblems *problems)
{
  LabaLine *line = laba_record_get_lines (record, "orders")->pdata[index];
  g_autofree char *field = laba_rules_line_field ("orders", index, "net");
  gint64 fees, gross, net;

  if (!add_fees (line, &fees))
    {
      laba_problems_add (problems, field, _ ("the fees together are too much"));
      return;
    }
  if (!laba_line_has (line, "gross"))
    laba_line_set_number (line, "gross",
                          laba_line_has (line, "net")
                              ? laba_line_get_number (line, "net") + fees
                              : still_to_come (db, record,
                                               laba_line_get_number (line, "order"),
                                               marketplace));
  gross = laba_line_get_number (line, "gross");
  if (!laba_line_has (line, "net"))
    laba_line_set_number (line, "net", gross - fees);
  net = laba_line_get_number (line, "net");
  if (net == gross - fees)
    return;
  g_autofree char *expected = laba_money_format (gross - fees, laba_language_get ());
  laba_problems_add (problems, field, _ ("does not agree with gross less fees, %s"),
                     expected);
}

static void
check_settlement (LabaDb *db, LabaRecord *record, LabaProblems *problems)
{
  gint64 channel = laba_record_get_number (record, "channel");
  g_autofree char *kind = laba_db_text (db, "channel-kind", ":id", channel);
  gboolean marketplace = g_strcmp0 (kind, "marketplace") == 0;

  laba_payout_default_account (db, record, problems);
  if (g_strcmp0 (kind, "own") == 0)
    laba_problems_add (
        problems, "channel",
        _ ("only marketplaces and platforms pay out; write down payments instead"));
  for (guint i = 0; i < laba_record_get_lines (record, "orders")->len; i++)
    {
      laba_payout_check_channel (db, record, i, "order", problems);
      check_amounts (db, record, i, marketplace, problems);
    }
}

/* ---- posting ---- */

static gboolean
post_settlement (LabaDb *db, gint64 id, LabaPostings *postings, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "settlement-sums");
  GError *failed = NULL;

  laba_postings_cover (postings, id);
  laba_stmt_bind_int (stmt, ":id", id);
  if (laba_stmt_next (stmt, &failed))
    {
      LabaDay day = (LabaDay) laba_stmt_get_int (stmt, "day");
      gboolean marketplace = laba_stmt_get_int (stmt, "marketplace") != 0;
      gint64 gross = laba_stmt_get_int (stmt, "gross");
      gint64 net = laba_stmt_get_int (stmt, "net");

      laba_postings_add (postings, id, day, LABA_ROLE_ACCOUNT,
                         laba_stmt_get_int (stmt, "account"), net);
      laba_postings_add (postings, id, day, LABA_ROLE_FEES, 0, gross - net);
      laba_postings_add (postings, id, day,
                         marketplace ? LABA_ROLE_MARKETPLACE
                                     : LABA_ROLE_COMMISSION_RECEIVABLE,
                         laba_stmt_get_int (stmt, "channel"), -gross);
    }
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

static char *
describe_settlement (LabaDb *db, const LabaRecord *record)
{
  GPtrArray *list = laba_record_get_lines (record, "orders");
  g_autofree char *channel = laba_rules_name (db, record, "channel");
  gint64 net = 0;

  for (guint i = 0; i < list->len; i++)
    net += laba_line_get_number (list->pdata[i], "net");
  g_autofree char *amount = laba_money_format (net, laba_language_get ());
  return g_strdup_printf (_ ("%1$s paid out %2$s"), channel, amount);
}

static const LabaUnit unit = { .id = "settlement", .post = post_settlement };

const LabaType laba_type_settlement = {
  .id = "settlement",
  .number = 49,
  .table = "settlement",
  .plural = "settlements",
  .label = N_ ("Pay-out of a marketplace"),
  .fields = fields,
  .lines = lines,
  .unit = &unit,
  .check = check_settlement,
  .check_delete = laba_rules_check_delete,
  .describe = describe_settlement,
};
