/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "channels/laba-channels-types.h"

#include <glib/gi18n-lib.h>

#include "book/laba-rules.h"

static const char *const kinds[] = { "own", "marketplace", "platform", NULL };
static const char *const kind_labels[] = { N_ ("I sell it myself"), N_ ("Marketplace"),
                                           N_ ("Platform that pays commission"), NULL };

static const LabaField fields[] = {
  LABA_NAME_FIELD,
  { .key = "kind",
    .kind = LABA_FIELD_CHOICE,
    .flags = LABA_FIELD_SHAPES_USERS,
    .label = N_ ("Kind"),
    .choices = kinds,
    .choice_labels = kind_labels },
  { .key = "account",
    .kind = LABA_FIELD_REF,
    .label = N_ ("Pays out to"),
    .target = "account" },
  LABA_ARCHIVED_FIELD,
  LABA_NOTE_FIELD,
  { NULL },
};

static const LabaField fee_fields[] = {
  { .key = "valid_from",
    .kind = LABA_FIELD_DAY,
    .flags = LABA_FIELD_REQUIRED,
    .label = N_ ("From day") },
  { .key = "name",
    .kind = LABA_FIELD_TEXT,
    .flags = LABA_FIELD_REQUIRED,
    .label = N_ ("Fee") },
  { .key = "percent", .kind = LABA_FIELD_PERCENT, .label = N_ ("Percent") },
  { .key = "fixed", .kind = LABA_FIELD_MONEY, .label = N_ ("Each order") },
  { .key = "cap", .kind = LABA_FIELD_MONEY, .label = N_ ("At most each item") },
  { .key = "goods_category", .kind = LABA_FIELD_TEXT, .label = N_ ("Only for category") },
  { NULL },
};

static const LabaLines lines[] = {
  { .key = "fees", .table = "channel_fee", .owner = "channel", .fields = fee_fields },
  { NULL },
};

static void
check_fee (LabaRecord *record, guint index, LabaProblems *problems)
{
  LabaLine *fee = laba_record_get_lines (record, "fees")->pdata[index];

  laba_rules_tidy_line (record, "fees", index, "name", problems);
  laba_rules_tidy_line (record, "fees", index, "goods_category", problems);
  if (!laba_line_has (fee, "percent"))
    laba_line_set_number (fee, "percent", 0);
  if (!laba_line_has (fee, "fixed"))
    laba_line_set_number (fee, "fixed", 0);
  if (laba_line_get_number (fee, "percent") == 0
      && laba_line_get_number (fee, "fixed") == 0)
    {
      g_autofree char *field = laba_rules_line_field ("fees", index, "percent");

      laba_problems_add (problems, field,
                         _ ("a fee needs a percentage or an amount for each order"));
    }
}

/* Who owes the money of its orders hangs on the kind, and they follow it; but what was
 * paid out already stands on it. */
static void
check_kind (LabaDb *db, const LabaRecord *record, LabaProblems *problems)
{
  g_autofree char *kind = laba_db_text (db, "channel-kind", ":id", record->id);

  if (kind != NULL && g_strcmp0 (kind, laba_record_get_text (record, "kind")) != 0
      && laba_db_int (db, "channel-has-payouts", ":id", record->id, 0) != 0)
    laba_problems_add (problems, "kind",
                       _ ("the kind stays “%s”, for the channel has paid out; "
                          "make a new channel for the other kind"),
                       kind);
}

static void
check_channel (LabaDb *db, LabaRecord *record, LabaProblems *problems)
{
  laba_rules_tidy (record, "name", problems);
  laba_rules_default_text (record, "kind", "own");
  laba_rules_default_number (record, "archived", 0);

  const char *name = laba_record_get_text (record, "name");
  if (name != NULL && laba_rules_find_other (db, "channel-other", name, record->id) != 0)
    laba_problems_add (problems, "name",
                       _ ("there is already a channel “%s”; choose another name"), name);
  check_kind (db, record, problems);
  for (guint i = 0; i < laba_record_get_lines (record, "fees")->len; i++)
    check_fee (record, i, problems);
}

const LabaType laba_type_channel = {
  .id = "channel",
  .number = 3,
  .table = "channel",
  .plural = "channels",
  .label = N_ ("Channel"),
  .is_list = TRUE,
  .fields = fields,
  .lines = lines,
  .find = "channel-find",
  .name = "channel-name",
  .suggest = "channel-suggest",
  .check = check_channel,
  .check_delete = laba_rules_check_delete,
};
