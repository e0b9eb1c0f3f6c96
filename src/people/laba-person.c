/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "people/laba-people-types.h"

#include <glib/gi18n-lib.h>

#include "base/laba-phone.h"
#include "book/laba-rules.h"

static const LabaField fields[] = {
  LABA_NAME_FIELD,
  { .key = "phone", .kind = LABA_FIELD_TEXT, .label = N_ ("Phone") },
  { .key = "phone_key",
    .kind = LABA_FIELD_TEXT,
    .flags = LABA_FIELD_COMPUTED,
    .label = N_ ("Number") },
  { .key = "address", .kind = LABA_FIELD_TEXT, .label = N_ ("Address") },
  { .key = "customer",
    .kind = LABA_FIELD_BOOLEAN,
    .flags = LABA_FIELD_FLAG_TRUE,
    .label = N_ ("Customer") },
  { .key = "supplier", .kind = LABA_FIELD_BOOLEAN, .label = N_ ("Supplier") },
  { .key = "price_group", .kind = LABA_FIELD_TEXT, .label = N_ ("Price group") },
  LABA_ARCHIVED_FIELD,
  LABA_NOTE_FIELD,
  { NULL },
};

/* Two people may have the same name: marketplaces' customers often do. */
static void
check_person (LabaDb *db, LabaRecord *record, LabaProblems *problems)
{
  laba_rules_tidy (record, "name", problems);
  laba_rules_tidy (record, "phone", problems);
  laba_rules_tidy (record, "price_group", problems);
  laba_rules_default_number (record, "customer", 1);
  laba_rules_default_number (record, "supplier", 0);
  laba_rules_default_number (record, "archived", 0);

  const char *phone = laba_record_get_text (record, "phone");
  g_autofree char *key = phone != NULL ? laba_phone_normalise (phone) : NULL;
  laba_record_set_text (record, "phone_key", key);
}

const LabaType laba_type_person = {
  .id = "person",
  .number = 1,
  .table = "person",
  .plural = "people",
  .label = N_ ("Person"),
  .is_list = TRUE,
  .fields = fields,
  .find = "person-find",
  .name = "person-name",
  .search = "person-search",
  .suggest = "person-suggest",
  .check = check_person,
  .check_delete = laba_rules_check_delete,
};
