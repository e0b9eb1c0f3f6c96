/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "goods/laba-goods-types.h"

#include <glib/gi18n-lib.h>

#include "book/laba-rules.h"

static const LabaField fields[] = {
  LABA_NAME_FIELD,
  { .key = "opens", .kind = LABA_FIELD_DAY, .label = N_ ("Opens") },
  { .key = "closes", .kind = LABA_FIELD_DAY, .label = N_ ("Closes") },
  { .key = "arrives", .kind = LABA_FIELD_DAY, .label = N_ ("Goods arrive") },
  LABA_ARCHIVED_FIELD,
  LABA_NOTE_FIELD,
  { NULL },
};

static gboolean
is_before (const LabaRecord *record, const char *day, const char *other)
{
  return laba_record_has (record, day) && laba_record_has (record, other)
         && laba_record_get_number (record, day) < laba_record_get_number (record, other);
}

static void
check_batch (LabaDb *db, LabaRecord *record, LabaProblems *problems)
{
  laba_rules_tidy (record, "name", problems);
  laba_rules_default_number (record, "archived", 0);

  const char *name = laba_record_get_text (record, "name");
  if (name != NULL && laba_rules_find_other (db, "batch-other", name, record->id) != 0)
    laba_problems_add (problems, "name",
                       _ ("there is already a batch “%s”; choose another name"), name);
  if (is_before (record, "closes", "opens"))
    laba_problems_add (problems, "closes", _ ("must not be before the day it opens"));
  if (is_before (record, "arrives", "closes") || is_before (record, "arrives", "opens"))
    laba_problems_add (problems, "arrives", _ ("must not be before the day it closes"));
}

const LabaType laba_type_batch = {
  .id = "batch",
  .number = 6,
  .table = "batch",
  .plural = "batches",
  .label = N_ ("PO batch"),
  .is_list = TRUE,
  .fields = fields,
  .find = "batch-find",
  .name = "batch-name",
  .suggest = "batch-suggest",
  .check = check_batch,
  .check_delete = laba_rules_check_delete,
};
