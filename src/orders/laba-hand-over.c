/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "orders/laba-orders.h"

#include <glib/gi18n-lib.h>

#include "book/laba-rules.h"
#include "orders/laba-order-rules.h"

static const LabaField fields[] = {
  LABA_DAY_FIELD,
  LABA_ORDER_FIELD (LABA_FIELD_REQUIRED),
  { .key = "courier", .kind = LABA_FIELD_TEXT, .label = N_ ("Courier") },
  { .key = "tracking", .kind = LABA_FIELD_TEXT, .label = N_ ("Tracking number") },
  LABA_NOTE_FIELD,
  { NULL },
};

/* Whether something that comes after the hand-over would come before this one; with no
 * day: without any. */
static void
check_after (LabaDay day, const LabaOrderLook *look, LabaProblems *problems)
{
  const char *key = day != LABA_DAY_NONE ? "day" : NULL;
  gboolean gone = day == LABA_DAY_NONE;

  if (look->first_return != LABA_DAY_NONE && (gone || day > look->first_return))
    laba_problems_add (
        problems, key,
        _ ("goods of the order came back; they must have been handed over before"));
  if (look->failure != 0 && (gone || day > look->failed))
    laba_problems_add (
        problems, key,
        _ ("the delivery failed; the order must have been handed over before"));
  if (look->delivered != LABA_DAY_NONE && (gone || day > look->delivered))
    laba_problems_add (problems, key,
                       _ ("the order arrived; it must have been handed over before"));
}

static void
check_hand_over (LabaDb *db, LabaRecord *record, LabaProblems *problems)
{
  LabaOrderLook look;
  LabaDay day = (LabaDay) laba_record_get_number (record, "day");

  laba_rules_tidy (record, "courier", problems);
  laba_rules_tidy (record, "tracking", problems);
  if (!laba_order_of_record (db, record, &look))
    return;
  if (look.cancellation != 0)
    laba_problems_add (problems, "order",
                       _ ("the order is cancelled; delete the cancellation first"));
  else if (look.handed_over != LABA_DAY_NONE
           && (record->id == 0 || look.hand_over != record->id))
    laba_problems_add (problems, "order", _ ("the order is handed over already"));
  else if (day < look.day)
    laba_problems_add (problems, "day", _ ("must not be before the day of the order"));
  check_after (day, &look, problems);
}

static void
check_delete_hand_over (LabaDb *db, gint64 id, LabaProblems *problems)
{
  LabaOrderLook look;

  if (laba_order_look (db, laba_db_int (db, "hand-over-order", ":id", id, 0), &look))
    check_after (LABA_DAY_NONE, &look, problems);
}

static char *
describe_hand_over (LabaDb *db, const LabaRecord *record)
{
  g_autofree char *name = laba_rules_name (db, record, "order");

  return g_strdup_printf (_ ("Order %s handed over"), name);
}

const LabaType laba_type_hand_over = {
  .id = "hand-over",
  .number = 44,
  .table = "hand_over",
  .plural = "hand-overs",
  .label = N_ ("Hand-over"),
  .fields = fields,
  .check = check_hand_over,
  .check_delete = check_delete_hand_over,
  .describe = describe_hand_over,
};
