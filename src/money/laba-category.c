/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "money/laba-money-types.h"

#include <glib/gi18n-lib.h>

#include "book/laba-rules.h"

static const char *const kinds[] = { "expense", "income", NULL };
static const char *const kind_labels[] = { N_ ("Expense"), N_ ("Other income"), NULL };

static const LabaField fields[] = {
  LABA_NAME_FIELD,
  { .key = "kind",
    .kind = LABA_FIELD_CHOICE,
    .label = N_ ("Kind"),
    .choices = kinds,
    .choice_labels = kind_labels },
  LABA_ARCHIVED_FIELD,
  { NULL },
};

static gboolean
is_taken (LabaDb *db, const LabaRecord *record)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "category-other");

  laba_stmt_bind_text (stmt, ":name", laba_record_get_text (record, "name"));
  laba_stmt_bind_text (stmt, ":kind", laba_record_get_text (record, "kind"));
  laba_stmt_bind_int (stmt, ":id", record->id);
  return laba_stmt_next (stmt, NULL);
}

/* The same name may stand for an expense and for an income. */
static void
check_category (LabaDb *db, LabaRecord *record, LabaProblems *problems)
{
  laba_rules_tidy (record, "name", problems);
  laba_rules_default_text (record, "kind", "expense");
  laba_rules_default_number (record, "archived", 0);

  if (is_taken (db, record))
    laba_problems_add (problems, "name",
                       _ ("there is already a category “%s”; choose another name"),
                       laba_record_get_text (record, "name"));
  g_autofree char *kind
      = record->id != 0 ? laba_db_text (db, "category-kind", ":id", record->id) : NULL;
  if (kind != NULL && g_strcmp0 (kind, laba_record_get_text (record, "kind")) != 0
      && laba_rules_is_used (db, &laba_type_category, record->id))
    laba_problems_add (problems, "kind",
                       _ ("the kind stays “%s”, for records stand in the category; "
                          "make a new category"),
                       kind);
}

const LabaType laba_type_category = {
  .id = "category",
  .number = 4,
  .table = "category",
  .plural = "categories",
  .label = N_ ("Category"),
  .is_list = TRUE,
  .fields = fields,
  .find = "category-find",
  .name = "category-name",
  .suggest = "category-suggest",
  .check = check_category,
  .check_delete = laba_rules_check_delete,
};
