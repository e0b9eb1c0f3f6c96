/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "orders/laba-order-look.h"

gboolean
laba_order_look (LabaDb *db, gint64 id, LabaOrderLook *look)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "order-look");

  *look = (LabaOrderLook){ 0 };
  laba_stmt_bind_int (stmt, ":id", id);
  if (!laba_stmt_next (stmt, NULL))
    return FALSE;
  *look = (LabaOrderLook){
    .id = id,
    .day = (LabaDay) laba_stmt_get_int (stmt, "day"),
    .customer = laba_stmt_get_int (stmt, "customer"),
    .channel = laba_stmt_get_int (stmt, "channel"),
    .handed_over = (LabaDay) laba_stmt_get_int (stmt, "handed_over"),
    .delivered = (LabaDay) laba_stmt_get_int (stmt, "delivered"),
    .failed = (LabaDay) laba_stmt_get_int (stmt, "failed"),
    .hand_over = laba_stmt_get_int (stmt, "hand_over"),
    .delivery = laba_stmt_get_int (stmt, "delivery"),
    .failure = laba_stmt_get_int (stmt, "failure"),
    .cancellation = laba_stmt_get_int (stmt, "cancellation"),
    .first_return = (LabaDay) laba_stmt_get_int (stmt, "first_return"),
  };
  return TRUE;
}

char *
laba_order_number (LabaDb *db, gint64 id)
{
  char *number = laba_db_text (db, "order-name", ":id", id);

  return number != NULL ? number : g_strdup ("?");
}
