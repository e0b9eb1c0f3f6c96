/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "orders/laba-payout.h"

#include <glib/gi18n-lib.h>

#include "book/laba-rules.h"
#include "orders/laba-order-look.h"

void
laba_payout_default_account (LabaDb *db, LabaRecord *record, LabaProblems *problems)
{
  gint64 channel = laba_record_get_number (record, "channel");

  if (laba_record_has (record, "account"))
    return;
  gint64 account = laba_db_int (db, "channel-account", ":id", channel, 0);
  if (account != 0)
    laba_record_set_number (record, "account", account);
  else
    laba_problems_add (problems, "account", _ ("say into which account it was paid"));
}

void
laba_payout_check_channel (LabaDb *db,
                           const LabaRecord *record,
                           guint index,
                           const char *key,
                           LabaProblems *problems)
{
  gint64 order = laba_line_get_number (
      laba_record_get_lines (record, "orders")->pdata[index], key);
  gint64 channel = laba_db_int (db, "order-channel", ":id", order, 0);

  if (channel == laba_record_get_number (record, "channel"))
    return;
  g_autofree char *field = laba_rules_line_field ("orders", index, key);
  g_autofree char *number = laba_order_number (db, order);
  g_autofree char *name = laba_rules_name (db, record, "channel");
  laba_problems_add (problems, field, _ ("order %1$s did not come from %2$s"), number,
                     name);
}
