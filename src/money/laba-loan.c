/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "money/laba-money-types.h"

#include <glib/gi18n-lib.h>

#include "base/laba-money.h"
#include "book/laba-rules.h"
#include "book/laba-store.h"
#include "money/laba-pairs.h"

static const LabaField loan_fields[] = {
  LABA_DAY_FIELD,
  { .key = "lender",
    .kind = LABA_FIELD_REF,
    .flags = LABA_FIELD_REQUIRED,
    .label = N_ ("Lender"),
    .target = "person" },
  LABA_ACCOUNT_FIELD,
  LABA_AMOUNT_FIELD,
  LABA_NOTE_FIELD,
  { NULL },
};

static const LabaField payment_fields[] = {
  LABA_DAY_FIELD,
  { .key = "lender",
    .kind = LABA_FIELD_REF,
    .flags = LABA_FIELD_REQUIRED,
    .label = N_ ("Lender"),
    .target = "person" },
  LABA_ACCOUNT_FIELD,
  { .key = "principal", .kind = LABA_FIELD_MONEY, .label = N_ ("Repaid") },
  { .key = "interest", .kind = LABA_FIELD_MONEY, .label = N_ ("Interest") },
  LABA_NOTE_FIELD,
  { NULL },
};

/* The least owed to a lender on any day, if the record `id` added `amount` on `day`
 * (below zero: repaid it). */
static gint64
lowest_owed (LabaDb *db, gint64 id, gint64 lender, gint64 day, gint64 amount)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "loan-lowest");

  laba_stmt_bind_int (stmt, ":id", id);
  laba_stmt_bind_int (stmt, ":lender", lender);
  laba_stmt_bind_int (stmt, ":day", day);
  laba_stmt_bind_int (stmt, ":amount", amount);
  return laba_stmt_next (stmt, NULL) ? laba_stmt_get_int (stmt, "lowest") : 0;
}

/* ---- received ---- */

static void
check_loan (LabaDb *db, LabaRecord *record, LabaProblems *problems)
{
  g_autoptr (LabaRecord) stored
      = record->id != 0 ? laba_store_load (db, record->id, NULL) : NULL;
  gint64 lender = laba_record_get_number (record, "lender");

  if (stored == NULL)
    return;
  gint64 before = laba_record_get_number (stored, "lender");
  gint64 day = laba_record_get_number (record, "day");
  gint64 amount = before == lender ? laba_record_get_number (record, "amount") : 0;
  if (lowest_owed (db, record->id, before, day, amount) < 0)
    {
      g_autofree char *name = laba_rules_name (db, stored, "lender");

      laba_problems_add (problems, "amount",
                         _ ("more was repaid to %s than would have been owed; "
                            "change the payments first"),
                         name);
    }
}

static void
check_delete_loan (LabaDb *db, gint64 id, LabaProblems *problems)
{
  g_autoptr (LabaRecord) stored = laba_store_load (db, id, NULL);

  if (stored == NULL
      || lowest_owed (db, id, laba_record_get_number (stored, "lender"),
                      laba_record_get_number (stored, "day"), 0)
             >= 0)
    return;
  g_autofree char *name = laba_rules_name (db, stored, "lender");
  laba_problems_add (problems, NULL,
                     _ ("The loan was repaid to %s. Delete the payments first."), name);
}

static gboolean
post_loan (LabaDb *db, gint64 id, LabaPostings *postings, GError **error)
{
  static const LabaPair pairs[] = {
    { LABA_ROLE_ACCOUNT, "account", LABA_ROLE_LOAN, "lender", "amount" },
    { .amount = NULL },
  };

  return laba_pairs_post (db, "loan-row", pairs, id, postings, error);
}

static char *
describe_loan (LabaDb *db, const LabaRecord *record)
{
  g_autofree char *lender = laba_rules_name (db, record, "lender");
  g_autofree char *amount = laba_rules_money (record, "amount");
  g_autofree char *account = laba_rules_name (db, record, "account");

  /* Translators: “Loan from KUR BRI, Rp5.000.000 into BCA” */
  return g_strdup_printf (_ ("Loan from %1$s, %2$s into %3$s"), lender, amount, account);
}

static const LabaUnit loan_unit = { .id = "loan", .post = post_loan };

const LabaType laba_type_loan = {
  .id = "loan",
  .number = 35,
  .table = "loan",
  .plural = "loans",
  .label = N_ ("Loan"),
  .fields = loan_fields,
  .unit = &loan_unit,
  .check = check_loan,
  .check_delete = check_delete_loan,
  .describe = describe_loan,
};

/* ---- repaid ---- */

static void
check_principal (LabaDb *db, const LabaRecord *record, LabaProblems *problems)
{
  gint64 principal = laba_record_get_number (record, "principal");
  gint64 lowest = lowest_owed (db, record->id, laba_record_get_number (record, "lender"),
                               laba_record_get_number (record, "day"), -principal);
  g_autofree char *lender = laba_rules_name (db, record, "lender");

  if (lowest >= 0)
    return;
  if (principal + lowest <= 0)
    {
      laba_problems_add (problems, "principal",
                         _ ("nothing is owed to %s then; write the loan down first"),
                         lender);
      return;
    }
  g_autofree char *owed = laba_money_format (principal + lowest, laba_language_get ());
  laba_problems_add (problems, "principal",
                     _ ("only %1$s is still owed to %2$s then; "
                        "write what was paid above it as interest"),
                     owed, lender);
}

static void
check_payment (LabaDb *db, LabaRecord *record, LabaProblems *problems)
{
  laba_rules_default_number (record, "principal", 0);
  laba_rules_default_number (record, "interest", 0);
  if (laba_record_get_number (record, "principal")
          + laba_record_get_number (record, "interest")
      == 0)
    laba_problems_add (problems, "principal",
                       _ ("write what was repaid, or the interest"));
  check_principal (db, record, problems);
}

static gboolean
post_payment (LabaDb *db, gint64 id, LabaPostings *postings, GError **error)
{
  static const LabaPair pairs[] = {
    { LABA_ROLE_LOAN, "lender", LABA_ROLE_ACCOUNT, "account", "principal" },
    { LABA_ROLE_INTEREST, NULL, LABA_ROLE_ACCOUNT, "account", "interest" },
    { .amount = NULL },
  };

  return laba_pairs_post (db, "loan-payment-row", pairs, id, postings, error);
}

static char *
describe_payment (LabaDb *db, const LabaRecord *record)
{
  g_autofree char *lender = laba_rules_name (db, record, "lender");
  g_autofree char *principal = laba_rules_money (record, "principal");
  g_autofree char *interest = laba_rules_money (record, "interest");
  g_autofree char *account = laba_rules_name (db, record, "account");

  if (laba_record_get_number (record, "interest") == 0)
    /* Translators: “Loan payment to KUR BRI, Rp500.000 from BCA” */
    return g_strdup_printf (_ ("Loan payment to %1$s, %2$s from %3$s"), lender, principal,
                            account);
  /* Translators: “Loan payment to KUR BRI, Rp500.000 and Rp25.000 interest from BCA” */
  return g_strdup_printf (_ ("Loan payment to %1$s, %2$s and %3$s interest from %4$s"),
                          lender, principal, interest, account);
}

static const LabaUnit payment_unit = { .id = "loan-payment", .post = post_payment };

const LabaType laba_type_loan_payment = {
  .id = "loan-payment",
  .number = 36,
  .table = "loan_payment",
  .plural = "loan-payments",
  .label = N_ ("Loan payment"),
  .fields = payment_fields,
  .unit = &payment_unit,
  .check = check_payment,
  .describe = describe_payment,
};
