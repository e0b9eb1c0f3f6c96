/* SPDX-FileCopyrightText: The Laba authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "slips/laba-shop.h"

char *
laba_shop_dup_setting (LabaDb *db, const char *key)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (db, "setting-get");
  const char *value;

  laba_stmt_bind_text (stmt, ":key", key);
  if (!laba_stmt_next (stmt, NULL))
    return NULL;
  value = laba_stmt_get_text (stmt, "value");
  return value != NULL && *value != '\0' ? g_strdup (value) : NULL;
}

gint64
laba_shop_get_number (LabaDb *db, const char *key, gint64 otherwise)
{
  g_autofree char *value = laba_shop_dup_setting (db, key);

  return value != NULL ? g_ascii_strtoll (value, NULL, 10) : otherwise;
}

LabaShop *
laba_shop_load (LabaDb *db)
{
  LabaShop *self = g_new0 (LabaShop, 1);
  g_autofree char *logo = laba_shop_dup_setting (db, "logo");
  gsize size = 0;

  self->name = laba_shop_dup_setting (db, "name");
  self->address = laba_shop_dup_setting (db, "address");
  self->phone = laba_shop_dup_setting (db, "phone");
  self->note = laba_shop_dup_setting (db, "slip-note");
  if (logo != NULL)
    {
      guchar *data = g_base64_decode (logo, &size);

      self->logo = g_bytes_new_take (data, size);
    }
  return self;
}

void
laba_shop_free (LabaShop *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->address);
  g_free (self->phone);
  g_free (self->note);
  g_clear_pointer (&self->logo, g_bytes_unref);
  g_free (self);
}
