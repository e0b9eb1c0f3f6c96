/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "orders/laba-order-rules.h"

#include <glib/gi18n-lib.h>

#include "base/laba-money.h"
#include "orders/laba-standing.h"

gboolean
laba_order_or_customer (LabaDb *db, LabaRecord *record, LabaProblems *problems)
{
  gint64 order = laba_record_get_number (record, "order");
  gint64 customer = laba_record_get_number (record, "customer");

  if (order == 0 && customer == 0)
    laba_problems_add (problems, "order",
                       _ ("say for which order, or at least for which customer"));
  else if (order != 0 && customer != 0
           && laba_db_int (db, "order-customer", ":id", order, 0) != customer)
    laba_problems_add (problems, "customer",
                       _ ("is not the customer of that order; give only one of the two"));
  else
    {
      if (order != 0)
        laba_record_set_null (record, "customer");
      return TRUE;
    }
  return FALSE;
}

gboolean
laba_order_of_record (LabaDb *db, const LabaRecord *record, LabaOrderLook *look)
{
  return laba_order_look (db, laba_record_get_number (record, "order"), look);
}

gboolean
laba_order_must_be_out (const LabaRecord *record,
                        const LabaOrderLook *look,
                        LabaProblems *problems)
{
  if (look->handed_over == LABA_DAY_NONE)
    laba_problems_add (problems, "order",
                       _ ("the order is not handed over yet; write that down first"));
  else if (laba_record_get_number (record, "day") < look->handed_over)
    {
      g_autofree char *day = laba_day_format (look->handed_over, laba_language_get ());

      laba_problems_add (problems, "day", _ ("must not be before the hand-over on %s"),
                         day);
    }
  else
    return TRUE;
  return FALSE;
}

static LabaStandingAt
standing_of (LabaDb *db, const LabaRecord *record)
{
  LabaDay day = (LabaDay) laba_record_get_number (record, "day");
  g_autoptr (LabaStory) story
      = laba_standing_story (db, laba_record_get_number (record, "order"),
                             laba_record_get_number (record, "customer"), record->id);

  return story != NULL ? laba_standing_at (story, day) : (LabaStandingAt){ 0 };
}

void
laba_order_check_debt (LabaDb *db, const LabaRecord *record, LabaProblems *problems)
{
  LabaStandingAt at = standing_of (db, record);
  g_autofree char *debt = laba_money_format (at.debt, laba_language_get ());

  if (laba_record_get_number (record, "amount") > at.debt)
    laba_problems_add (problems, "amount", _ ("is more than is owed on that day, %s"),
                       debt);
}

void
laba_order_check_credit (LabaDb *db, const LabaRecord *record, LabaProblems *problems)
{
  LabaStandingAt at = standing_of (db, record);
  g_autofree char *credit = laba_money_format (at.credit, laba_language_get ());

  if (laba_record_get_number (record, "amount") > at.credit)
    laba_problems_add (problems, "amount",
                       _ ("is more than stands to the customer's credit, %s"), credit);
}
