/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "orders/laba-orders.h"

#include <glib/gi18n-lib.h>

#include "book/laba-rules.h"
#include "ledger/laba-postings.h"

static const LabaField fields[] = {
  LABA_DAY_FIELD,
  { .key = "account",
    .kind = LABA_FIELD_REF,
    .label = N_ ("In the account"),
    .target = "account" },
  { .key = "customer",
    .kind = LABA_FIELD_REF,
    .flags = LABA_FIELD_OF_CUSTOMER,
    .label = N_ ("Owed by"),
    .target = "person",
    .unit = &laba_unit_customer },
  { .key = "supplier",
    .kind = LABA_FIELD_REF,
    .flags = LABA_FIELD_OF_SUPPLIER,
    .label = N_ ("Owed to"),
    .target = "person" },
  { .key = "amount",
    .kind = LABA_FIELD_MONEY,
    .flags = LABA_FIELD_REQUIRED | LABA_FIELD_SIGNED,
    .label = N_ ("Amount") },
  LABA_NOTE_FIELD,
  { NULL },
};

/* The field that says what the balance is of. */
static const char *
subject_of (const LabaRecord *record)
{
  if (laba_record_has (record, "account"))
    return "account";
  return laba_record_has (record, "customer") ? "customer" : "supplier";
}

static void
check_opening_balance (LabaDb *db, LabaRecord *record, LabaProblems *problems)
{
  int n = laba_record_has (record, "account") + laba_record_has (record, "customer")
          + laba_record_has (record, "supplier");

  if (n != 1)
    laba_problems_add (problems, "account",
                       _ ("give either an account, a customer or a supplier"));
  if (laba_record_get_number (record, "amount") == 0)
    laba_problems_add (problems, "amount", _ ("must not be zero"));
}

/* What a customer owed is posted with the customer. */
static gboolean
post_opening_balance (LabaDb *db, gint64 id, LabaPostings *postings, GError **error)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "opening-balance-row");
  GError *failed = NULL;

  laba_stmt_bind_int (stmt, ":id", id);
  gboolean found = laba_stmt_next (stmt, &failed);
  if (failed != NULL)
    {
      g_propagate_error (error, failed);
      return FALSE;
    }
  if (found && !laba_stmt_is_null (stmt, "customer"))
    return TRUE;
  laba_postings_cover (postings, id);
  if (!found)
    return TRUE;
  LabaDay day = (LabaDay) laba_stmt_get_int (stmt, "day");
  gint64 amount = laba_stmt_get_int (stmt, "amount");
  gint64 account = laba_stmt_get_int (stmt, "account");
  if (account != 0)
    laba_postings_pair (postings, id, day, LABA_ROLE_ACCOUNT, account, LABA_ROLE_CAPITAL,
                        0, amount);
  else
    laba_postings_pair (postings, id, day, LABA_ROLE_CAPITAL, 0, LABA_ROLE_PAYABLE,
                        laba_stmt_get_int (stmt, "supplier"), amount);
  return TRUE;
}

static char *
describe_opening_balance (LabaDb *db, const LabaRecord *record)
{
  g_autofree char *name = laba_rules_name (db, record, subject_of (record));
  g_autofree char *amount = laba_rules_money (record, "amount");

  return g_strdup_printf (_ ("Opening balance of %1$s, %2$s"), name, amount);
}

static const LabaUnit unit = { .id = "opening-balance", .post = post_opening_balance };

const LabaType laba_type_opening_balance = {
  .id = "opening-balance",
  .number = 21,
  .table = "opening_balance",
  .plural = "opening-balances",
  .label = N_ ("Opening balance"),
  .fields = fields,
  .unit = &unit,
  .check = check_opening_balance,
  .check_delete = laba_rules_check_delete,
  .describe = describe_opening_balance,
};
