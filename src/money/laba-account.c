/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "money/laba-money-types.h"

#include <glib/gi18n-lib.h>

#include "book/laba-rules.h"

static const char *const kinds[] = { "cash", "bank", "ewallet", "platform", NULL };
static const char *const kind_labels[]
    = { N_ ("Cash"), N_ ("Bank"), N_ ("E-wallet"), N_ ("Platform balance"), NULL };

static const LabaField fields[] = {
  LABA_NAME_FIELD,
  { .key = "kind",
    .kind = LABA_FIELD_CHOICE,
    .label = N_ ("Kind"),
    .choices = kinds,
    .choice_labels = kind_labels },
  { .key = "number", .kind = LABA_FIELD_TEXT, .label = N_ ("Account number") },
  LABA_ARCHIVED_FIELD,
  LABA_NOTE_FIELD,
  { NULL },
};

static void
check_account (LabaDb *db, LabaRecord *record, LabaProblems *problems)
{
  laba_rules_tidy (record, "name", problems);
  laba_rules_tidy (record, "number", problems);
  laba_rules_default_text (record, "kind", "cash");
  laba_rules_default_number (record, "archived", 0);

  const char *name = laba_record_get_text (record, "name");
  if (name != NULL && laba_rules_find_other (db, "account-other", name, record->id) != 0)
    laba_problems_add (problems, "name",
                       _ ("there is already an account “%s”; choose another name"), name);
}

const LabaType laba_type_account = {
  .id = "account",
  .number = 2,
  .table = "account",
  .plural = "accounts",
  .label = N_ ("Money account"),
  .is_list = TRUE,
  .fields = fields,
  .find = "account-find",
  .name = "account-name",
  .suggest = "account-suggest",
  .check = check_account,
  .check_delete = laba_rules_check_delete,
};
