/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "market/laba-market-private.h"

#include <glib/gi18n-lib.h>

#include "base/laba-error.h"
#include "book/laba-store.h"
#include "channels/laba-channels-types.h"
#include "market/laba-market-fees.h"

gint64
laba_market_order_id (LabaMarket *self, gint64 channel, const char *number)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (self->intake->db, "market-order");

  laba_stmt_bind_int (stmt, ":channel", channel);
  laba_stmt_bind_text (stmt, ":number", number);
  return laba_stmt_next (stmt, NULL) ? laba_stmt_int_at (stmt, 0) : 0;
}

gint64
laba_market_named (LabaMarket *self,
                   const char *type_id,
                   const char *name,
                   const char *kind,
                   GError **error)
{
  const LabaType *type = laba_type_by_id (type_id);
  const char *variant = g_str_equal (type_id, "category") ? kind : NULL;
  gint64 id = laba_store_find (self->intake->db, type, name, variant, NULL);

  if (id != 0)
    return id;
  g_autoptr (LabaRecord) record = laba_record_new (type);
  laba_record_set_text (record, "name", name);
  laba_record_set_text (record, "kind", kind);
  return laba_intake_save (self->intake, record, error) ? record->id : 0;
}

static gint64
make_channel (LabaMarket *self,
              const LabaProfile *profile,
              const char *name,
              GError **error)
{
  g_autoptr (LabaRecord) record = laba_record_new (&laba_type_channel);
  gint64 account
      = laba_market_named (self, "account", profile->account, "platform", error);

  if (account == 0)
    return 0;
  laba_record_set_text (record, "name", name);
  laba_record_set_text (record, "kind", "marketplace");
  laba_record_set_number (record, "account", account);
  laba_market_fees_add (record, profile->platform);
  return laba_intake_save (self->intake, record, error) ? record->id : 0;
}

gint64
laba_market_channel (LabaMarket *self, const LabaProfile *profile, GError **error)
{
  const char *name = self->channel != NULL ? self->channel : profile->channel;
  gint64 id = laba_store_find (self->intake->db, &laba_type_channel, name, NULL, NULL);

  if (id == 0)
    return make_channel (self, profile, name, error);
  g_autofree char *kind = laba_db_text (self->intake->db, "channel-kind", ":id", id);
  if (g_strcmp0 (kind, "marketplace") == 0)
    return id;
  laba_problems_set_place (self->intake->problems, NULL, 0);
  laba_problems_add (self->intake->problems, "channel",
                     _ ("“%s” stands in the book as a channel of another kind; make it a "
                        "marketplace, or name another channel"),
                     name);
  return 0;
}

gint64
laba_market_account (LabaMarket *self,
                     const LabaProfile *profile,
                     gint64 channel,
                     GError **error)
{
  gint64 account = laba_db_int (self->intake->db, "channel-account", ":id", channel, 0);

  return account != 0
             ? account
             : laba_market_named (self, "account", profile->account, "platform", error);
}
