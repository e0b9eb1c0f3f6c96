/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "money/laba-money-types.h"

#include <glib/gi18n-lib.h>

#include "book/laba-rules.h"
#include "money/laba-pairs.h"

static const LabaField expense_fields[] = {
  LABA_DAY_FIELD,
  { .key = "category",
    .kind = LABA_FIELD_REF,
    .flags = LABA_FIELD_REQUIRED,
    .label = N_ ("Category"),
    .target = "category:expense" },
  LABA_ACCOUNT_FIELD,
  LABA_AMOUNT_FIELD,
  { .key = "payee", .kind = LABA_FIELD_TEXT, .label = N_ ("Paid to") },
  LABA_NOTE_FIELD,
  { NULL },
};

static const LabaField income_fields[] = {
  LABA_DAY_FIELD,
  { .key = "category",
    .kind = LABA_FIELD_REF,
    .flags = LABA_FIELD_REQUIRED,
    .label = N_ ("Category"),
    .target = "category:income" },
  LABA_ACCOUNT_FIELD,
  LABA_AMOUNT_FIELD,
  { .key = "payer", .kind = LABA_FIELD_TEXT, .label = N_ ("Received from") },
  LABA_NOTE_FIELD,
  { NULL },
};

static gboolean
has_category_of (LabaDb *db, const LabaRecord *record, const char *kind)
{
  gint64 category = laba_record_get_number (record, "category");
  g_autofree char *present = laba_db_text (db, "category-kind", ":id", category);

  return g_strcmp0 (present, kind) == 0;
}

/* ---- out ---- */

static void
check_expense (LabaDb *db, LabaRecord *record, LabaProblems *problems)
{
  laba_rules_tidy (record, "payee", problems);
  if (!has_category_of (db, record, "expense"))
    {
      g_autofree char *name = laba_rules_name (db, record, "category");

      laba_problems_add (problems, "category",
                         _ ("“%s” is a category of income; choose one of expenses"),
                         name);
    }
}

static gboolean
post_expense (LabaDb *db, gint64 id, LabaPostings *postings, GError **error)
{
  static const LabaPair pairs[] = {
    { LABA_ROLE_EXPENSE, "category", LABA_ROLE_ACCOUNT, "account", "amount" },
    { .amount = NULL },
  };

  return laba_pairs_post (db, "expense-row", pairs, id, postings, error);
}

static char *
describe_expense (LabaDb *db, const LabaRecord *record)
{
  g_autofree char *category = laba_rules_name (db, record, "category");
  g_autofree char *amount = laba_rules_money (record, "amount");
  g_autofree char *account = laba_rules_name (db, record, "account");

  /* Translators: “Expense Packing, Rp20.000 from Tunai” */
  return g_strdup_printf (_ ("Expense %1$s, %2$s from %3$s"), category, amount, account);
}

static const LabaUnit expense_unit = { .id = "expense", .post = post_expense };

const LabaType laba_type_expense = {
  .id = "expense",
  .number = 33,
  .table = "expense",
  .plural = "expenses",
  .label = N_ ("Expense"),
  .fields = expense_fields,
  .unit = &expense_unit,
  .check = check_expense,
  .describe = describe_expense,
};

/* ---- in ---- */

static void
check_income (LabaDb *db, LabaRecord *record, LabaProblems *problems)
{
  laba_rules_tidy (record, "payer", problems);
  if (!has_category_of (db, record, "income"))
    {
      g_autofree char *name = laba_rules_name (db, record, "category");

      laba_problems_add (problems, "category",
                         _ ("“%s” is a category of expenses; choose one of income"),
                         name);
    }
}

static gboolean
post_income (LabaDb *db, gint64 id, LabaPostings *postings, GError **error)
{
  static const LabaPair pairs[] = {
    { LABA_ROLE_ACCOUNT, "account", LABA_ROLE_OTHER_INCOME, "category", "amount" },
    { .amount = NULL },
  };

  return laba_pairs_post (db, "income-row", pairs, id, postings, error);
}

static char *
describe_income (LabaDb *db, const LabaRecord *record)
{
  g_autofree char *category = laba_rules_name (db, record, "category");
  g_autofree char *amount = laba_rules_money (record, "amount");
  g_autofree char *account = laba_rules_name (db, record, "account");

  /* Translators: “Income Bonus, Rp50.000 into BCA” */
  return g_strdup_printf (_ ("Income %1$s, %2$s into %3$s"), category, amount, account);
}

static const LabaUnit income_unit = { .id = "income", .post = post_income };

const LabaType laba_type_income = {
  .id = "income",
  .number = 34,
  .table = "income",
  .plural = "incomes",
  .label = N_ ("Other income"),
  .fields = income_fields,
  .unit = &income_unit,
  .check = check_income,
  .describe = describe_income,
};
