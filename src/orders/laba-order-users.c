/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "orders/laba-order-fields.h"

#include <glib/gi18n-lib.h>

#include "book/laba-rules.h"
#include "goods/laba-stock.h"
#include "orders/laba-order-look.h"

/* What happened after the hand-over must stay after it. */
static void
check_hand_over (LabaDb *db, const LabaRecord *record, LabaProblems *problems)
{
  const LabaValue *day = &record->values[ORDER_HANDED_OVER];
  LabaOrderLook look;

  if (!laba_order_look (db, record->id, &look) || look.hand_over != 0)
    return;
  gboolean gone = !laba_value_is_said (day);
  if (look.first_return != 0 && (gone || day->number > look.first_return))
    laba_problems_add (
        problems, "handed_over",
        _ ("goods of the order came back; they must have been handed over before"));
  if (look.failure != 0 && (gone || day->number > look.failed))
    laba_problems_add (
        problems, "handed_over",
        _ ("the delivery failed; the order must have been handed over before"));
  if (look.delivery != 0 && (gone || day->number > look.delivered))
    laba_problems_add (problems, "handed_over",
                       _ ("the order arrived; it must have been handed over before"));
}

static gboolean
line_keeps (const LabaRecord *record, gint64 place, gint64 product, gint64 returned)
{
  GPtrArray *lines = laba_record_get_lines (record, "lines");

  if (place < 1 || place > lines->len)
    return FALSE;
  const LabaLine *line = lines->pdata[place - 1];
  return line->values[LINE_PRODUCT].number == product
         && line->values[LINE_QUANTITY].number >= returned;
}

/* What came back must have been sold. */
static void
check_returned (LabaDb *db, const LabaRecord *record, LabaProblems *problems)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "order-returned-lines");

  laba_stmt_bind_int (stmt, ":customer_order", record->id);
  laba_stmt_bind_int (stmt, ":except", 0);
  while (laba_stmt_next (stmt, NULL))
    {
      gint64 place = laba_stmt_get_int (stmt, "line");
      gint64 product = laba_stmt_get_int (stmt, "product");
      gint64 returned = laba_stmt_get_int (stmt, "quantity");

      if (line_keeps (record, place, product, returned))
        continue;
      g_autofree char *title
          = product != 0 ? laba_stock_title (db, product) : g_strdup ("?");
      g_autofree char *quantity = laba_stock_quantity (db, product, returned);
      laba_problems_add (
          problems, "lines",
          _ ("%1$s of “%2$s” came back from line %3$d; it must stay in that line"),
          quantity, title, (int) place);
    }
}

static void
check_channel (LabaDb *db, const LabaRecord *record, LabaProblems *problems)
{
  gint64 channel = laba_db_int (db, "order-paid-out-channel", ":id", record->id, 0);

  if (channel == 0 || channel == record->values[ORDER_CHANNEL].number)
    return;
  g_autofree char *name = laba_db_text (db, "channel-name", ":id", channel);
  laba_problems_add (problems, "channel",
                     _ ("%s paid the order out already; the channel stays"),
                     name != NULL ? name : "?");
}

void
laba_order_check_users (LabaDb *db, const LabaRecord *record, LabaProblems *problems)
{
  check_hand_over (db, record, problems);
  check_returned (db, record, problems);
  check_channel (db, record, problems);
}
