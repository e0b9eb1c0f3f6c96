/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "orders/laba-payout-waiting.h"

static void
fee_free (gpointer data)
{
  g_free (((LabaPayoutFee *) data)->name);
  g_free (data);
}

static void
item_free (gpointer data)
{
  LabaPayoutItem *self = data;

  g_free (self->number);
  g_free (self->about);
  g_ptr_array_unref (self->fees);
  g_free (self);
}

static void
read_fees (LabaDb *db, gint64 channel, LabaPayoutItem *item)
{
  g_autoptr (LabaStmt) row = laba_db_take (db, "payout-fees");

  laba_stmt_bind_int (row, ":channel", channel);
  laba_stmt_bind_int (row, ":order", item->order);
  while (laba_stmt_next (row, NULL))
    {
      LabaPayoutFee *fee = g_new0 (LabaPayoutFee, 1);

      fee->name = g_strdup (laba_stmt_get_text (row, "name"));
      fee->amount = laba_stmt_get_int (row, "amount");
      g_ptr_array_add (item->fees, fee);
    }
}

GPtrArray *
laba_payout_list_waiting (LabaDb *db, gint64 channel, guint most)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (item_free);
  g_autofree char *kind = laba_db_text (db, "channel-kind", ":id", channel);
  gboolean marketplace = g_strcmp0 (kind, "marketplace") == 0;
  g_autoptr (LabaStmt) row
      = laba_db_take (db, marketplace ? "payout-waiting" : "payout-waiting-commission");

  laba_stmt_bind_int (row, ":channel", channel);
  laba_stmt_bind_int (row, ":most", most);
  while (laba_stmt_next (row, NULL))
    {
      LabaPayoutItem *item = g_new0 (LabaPayoutItem, 1);

      item->order = laba_stmt_get_int (row, "id");
      item->number = g_strdup (laba_stmt_get_text (row, "number"));
      item->about = g_strdup (laba_stmt_get_text (row, "about"));
      item->since = (LabaDay) laba_stmt_get_int (row, "since");
      item->held = laba_stmt_get_int (row, "held");
      item->fees = g_ptr_array_new_with_free_func (fee_free);
      g_ptr_array_add (items, item);
      if (marketplace)
        read_fees (db, channel, item);
    }
  return items;
}

gint64
laba_payout_item_fees (const LabaPayoutItem *self)
{
  gint64 fees = 0;

  for (guint i = 0; i < self->fees->len; i++)
    fees += ((LabaPayoutFee *) self->fees->pdata[i])->amount;
  return fees;
}
