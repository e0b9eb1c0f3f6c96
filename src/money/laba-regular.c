/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "money/laba-money-types.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "book/laba-rules.h"

static const char *const every[] = { "week", "month", "quarter", "year", NULL };
static const char *const every_labels[]
    = { N_ ("Every week"), N_ ("Every month"), N_ ("Every quarter"), N_ ("Every year"),
        NULL };

static const LabaField fields[] = {
  { .key = "every",
    .kind = LABA_FIELD_CHOICE,
    .label = N_ ("How often"),
    .choices = every,
    .choice_labels = every_labels },
  { .key = "from",
    .column = "starts",
    .kind = LABA_FIELD_DAY,
    .flags = LABA_FIELD_REQUIRED,
    .label = N_ ("First due") },
  { .key = "until", .kind = LABA_FIELD_DAY, .label = N_ ("Until") },
  { .key = "record",
    .column = "body",
    .kind = LABA_FIELD_JSON,
    .flags = LABA_FIELD_REQUIRED,
    .label = N_ ("Record") },
  { .key = "last_written", .kind = LABA_FIELD_DAY, .label = N_ ("Last written for") },
  LABA_NOTE_FIELD,
  { NULL },
};

/* The record to write, or NULL where the text is none. Free with json_object_unref. */
static JsonObject *
parse_body (const char *text)
{
  g_autoptr (JsonNode) node = json_from_string (text, NULL);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_dup_object (node)
                                                       : NULL;
}

/* A text member, or NULL. Borrowed. */
static const char *
member_text (JsonObject *body, const char *key)
{
  JsonNode *node = json_object_get_member (body, key);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node)
                                                      : NULL;
}

/* The type of the record, or NULL where there is none that happens on a day. */
static const LabaType *
type_of_body (JsonObject *body)
{
  const char *id = member_text (body, "type");
  const LabaType *type = id != NULL ? laba_type_by_id (id) : NULL;

  return type != NULL && !type->is_list ? type : NULL;
}

static void
check_body (const LabaRecord *record, LabaProblems *problems)
{
  g_autoptr (JsonObject) body = parse_body (laba_record_get_text (record, "record"));

  if (body == NULL)
    laba_problems_add (
        problems, "record",
        _ ("is no record; expected an object like {\"type\":\"expense\",…}"));
  else if (type_of_body (body) == NULL)
    laba_problems_add (problems, "record",
                       _ ("its “type” is no record that happens on a day; "
                          "expected for example “expense”"));
  else if (json_object_has_member (body, "day"))
    laba_problems_add (problems, "record",
                       _ ("must have no “day”; the day follows from when it is due"));
}

static void
check_regular (LabaDb *db, LabaRecord *record, LabaProblems *problems)
{
  laba_rules_default_text (record, "every", "month");
  if (laba_record_has (record, "until")
      && laba_record_get_number (record, "until")
             < laba_record_get_number (record, "from"))
    laba_problems_add (problems, "until",
                       _ ("must not be before the first day it is due"));
  check_body (record, problems);
}

static const char *
label_of_every (const char *text)
{
  guint i = 0;

  while (every[i] != NULL && g_strcmp0 (every[i], text) != 0)
    i++;
  return every[i] != NULL ? _ (every_labels[i]) : text;
}

static char *
describe_regular (LabaDb *db, const LabaRecord *record)
{
  g_autoptr (JsonObject) body = parse_body (laba_record_get_text (record, "record"));
  const LabaType *type = body != NULL ? type_of_body (body) : NULL;
  const char *often = label_of_every (laba_record_get_text (record, "every"));
  const char *category = body != NULL ? member_text (body, "category") : NULL;
  const char *label = type != NULL ? _ (type->label) : "?";

  if (category != NULL)
    /* Translators: “Every month: Expense Pulsa” */
    return g_strdup_printf (_ ("%1$s: %2$s %3$s"), often, label, category);
  return g_strdup_printf (_ ("%1$s: %2$s"), often, label);
}

const LabaType laba_type_regular = {
  .id = "regular",
  .number = 7,
  .table = "regular",
  .plural = "regulars",
  .label = N_ ("Regular record"),
  .is_list = TRUE,
  .fields = fields,
  .check = check_regular,
  .describe = describe_regular,
};
