/* SPDX-FileCopyrightText: The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/laba-phone.h"
#include "chat/laba-chat.h"

gint64
laba_chat_find_person (LabaDb *db, const LabaChatOrder *order)
{
  const char *phone = order->parts[LABA_CHAT_PHONE].text;
  const char *name = order->parts[LABA_CHAT_NAME].text;
  g_autofree char *key = phone != NULL ? laba_phone_normalise (phone) : NULL;
  g_autoptr (LabaStmt) by_phone = laba_db_take (db, "chat-person-by-phone");
  g_autoptr (LabaStmt) by_name = laba_db_take (db, "chat-person-by-name");

  /* The number may be the recipient's. */
  if (key != NULL && order->parts[LABA_CHAT_RECIPIENT].text == NULL)
    {
      laba_stmt_bind_text (by_phone, ":phone", key);
      if (laba_stmt_next (by_phone, NULL))
        return laba_stmt_get_int (by_phone, "id");
    }
  if (name == NULL)
    return 0;
  laba_stmt_bind_text (by_name, ":name", name);
  return laba_stmt_next (by_name, NULL) ? laba_stmt_get_int (by_name, "id") : 0;
}
