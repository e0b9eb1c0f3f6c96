/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "market/laba-market-private.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "base/laba-money.h"
#include "book/laba-record.h"
#include "money/laba-money-types.h"
#include "orders/laba-orders.h"

/* So many days may lie between the platform's day and the bank's. */
#define WITHDRAWAL_DAYS 4

/* What a sheet is read with. */
typedef struct
{
  LabaMarket *market;
  LabaTableFile *file;
  const LabaMarketSheet *sheet;
  LabaProblems *problems;
  gint64 channel, account, bank;
  GHashTable *seen;
} Extra;

/* ---- adjustments ---- */

/* Of an order: it is no part of the price, so it is a fee, or less of one. */
static LabaRecord *
of_order (LabaMarket *self,
          const LabaProfile *profile,
          gint64 channel,
          gint64 order,
          const LabaMarketAdjustment *adjustment,
          GError **error)
{
  LabaRecord *record = laba_record_new (&laba_type_settlement);
  LabaLine *line = laba_record_add_line (record, "orders");
  LabaLine *fee = laba_line_add_within (line);

  laba_record_set_number (record, "channel", channel);
  laba_record_set_number (record, "account",
                          laba_market_account (self, profile, channel, error));
  laba_line_set_number (line, "order", order);
  laba_line_set_number (line, "gross", 0);
  laba_line_set_number (line, "net", adjustment->amount);
  laba_line_set_text (fee, "name", adjustment->what);
  laba_line_set_number (fee, "amount", -adjustment->amount);
  return record;
}

/* Of no order: an expense, or other income, of the platform's balance. */
static LabaRecord *
of_balance (LabaMarket *self,
            const LabaProfile *profile,
            gint64 channel,
            const LabaMarketAdjustment *adjustment,
            GError **error)
{
  gboolean in = adjustment->amount > 0;
  LabaRecord *record = laba_record_new (in ? &laba_type_income : &laba_type_expense);
  g_autofree char *category
      /* Translators: a category; %s is a marketplace */
      = g_strdup_printf (_ ("Adjustments of %s"), profile->platform);

  laba_record_set_number (
      record, "category",
      laba_market_named (self, "category", category, in ? "income" : "expense", error));
  laba_record_set_number (record, "account",
                          laba_market_account (self, profile, channel, error));
  laba_record_set_number (record, "amount", ABS (adjustment->amount));
  laba_record_set_text (record, in ? "payer" : "payee", profile->platform);
  return record;
}

gboolean
laba_market_save_adjustment (LabaMarket *self,
                             const LabaProfile *profile,
                             gint64 channel,
                             const LabaMarketAdjustment *adjustment,
                             GHashTable *seen,
                             GError **error)
{
  const char *what = adjustment->what != NULL ? adjustment->what : _ ("Adjustment");
  g_autofree char *platform = g_strdup_printf ("%" PRId64 "|adjustment", channel);
  g_autofree char *day = g_strdup_printf ("%d", adjustment->day);
  g_autofree char *amount = g_strdup_printf ("%" PRId64, adjustment->amount);
  g_autofree char *key = laba_market_key (
      seen, platform, day, adjustment->reference != NULL ? adjustment->reference : "",
      what, adjustment->order != NULL ? adjustment->order : "", amount, NULL);
  LabaMarketAdjustment named = *adjustment;
  gint64 order = adjustment->order != NULL
                     ? laba_market_order_id (self, channel, adjustment->order)
                     : 0;

  if (adjustment->amount == 0)
    return TRUE;
  if (laba_origin_find (self->intake->db, key) != 0)
    {
      self->n_unchanged++;
      return TRUE;
    }
  named.what = what;
  g_autoptr (LabaRecord) record
      = order != 0 ? of_order (self, profile, channel, order, &named, error)
                   : of_balance (self, profile, channel, &named, error);
  laba_record_set_number (record, "day", adjustment->day);
  laba_record_set_text (record, "note", what);
  self->n_new++;
  return laba_intake_save (self->intake, record, error)
         && (record->id == 0
             || laba_edit_set_origin (self->intake->edit, record->id, key, NULL, error));
}

static gboolean
read_adjustment (const LabaTableFileRow *row, gpointer data, GError **error)
{
  Extra *self = data;
  guint before = laba_problems_get_n (self->problems);
  const LabaMarketAdjustment adjustment
      = { .order = laba_market_get_text (self->sheet, row, "order", self->problems),
          .what = laba_market_get_text (self->sheet, row, "type", self->problems),
          .reference = laba_market_get_text (self->sheet, row, "reason", self->problems),
          .day = laba_market_get_day (self->sheet, row, "released", NULL, self->problems),
          .amount = laba_market_get_money (self->sheet, row, "amount", self->problems) };

  if (laba_problems_get_n (self->problems) > before)
    return laba_intake_go_on (self->market->intake, error);
  if (adjustment.day == LABA_DAY_NONE || !laba_market_keeps (self->sheet, row))
    return TRUE;
  self->market->n_rows++;
  laba_problems_set_place (self->problems, self->sheet->path, row->number);
  return laba_market_save_adjustment (self->market, self->sheet->profile, self->channel,
                                      &adjustment, self->seen, error);
}

/* ---- withdrawals ---- */

/* Where the platform's money goes: as the user says, as the last time, or into the only
 * bank there is. */
static gint64
find_bank (Extra *self)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (self->market->intake->db, "market-banks");
  gint64 bank = 0;
  guint n = 0;

  if (self->market->bank != 0)
    return self->market->bank;
  laba_stmt_bind_int (stmt, ":account", self->account);
  while (laba_stmt_next (stmt, NULL))
    {
      if (laba_stmt_get_int (stmt, "certain") != 0)
        return laba_stmt_get_int (stmt, "id");
      bank = laba_stmt_get_int (stmt, "id");
      n++;
    }
  return n == 1 ? bank : 0;
}

/* The withdrawal where the book has it from elsewhere: from the bank's statement, or by
 * hand; 0 where it is new. One transfer is no two withdrawals. */
static gint64
find_transfer (Extra *self, LabaDay day, gint64 amount, gboolean *has_origin)
{
  g_autoptr (LabaStmt) stmt
      = laba_db_take (self->market->intake->db, "market-withdrawal");

  laba_stmt_bind_int (stmt, ":account", self->account);
  laba_stmt_bind_int (stmt, ":bank", self->bank);
  laba_stmt_bind_int (stmt, ":amount", amount);
  laba_stmt_bind_int (stmt, ":day", day);
  laba_stmt_bind_int (stmt, ":from", laba_day_add (day, -WITHDRAWAL_DAYS));
  laba_stmt_bind_int (stmt, ":to", laba_day_add (day, WITHDRAWAL_DAYS));
  while (laba_stmt_next (stmt, NULL))
    {
      gint64 id = laba_stmt_get_int (stmt, "id");
      g_autofree char *taken = g_strdup_printf ("transfer|%" PRId64, id);

      *has_origin = laba_stmt_get_int (stmt, "has_origin") != 0;
      if (g_hash_table_contains (self->seen, taken))
        continue;
      g_hash_table_add (self->seen, g_steal_pointer (&taken));
      return id;
    }
  return 0;
}

static gboolean
save_withdrawal (Extra *self,
                 const LabaTableFileRow *row,
                 LabaDay day,
                 gint64 amount,
                 GError **error)
{
  const char *reference
      = laba_market_get_text (self->sheet, row, "reference", self->problems);
  const char *bank = laba_market_get_text (self->sheet, row, "bank", self->problems);
  g_autofree char *platform = g_strdup_printf ("%" PRId64 "|withdrawal", self->channel);
  g_autofree char *on = g_strdup_printf ("%d", day);
  g_autofree char *sum = g_strdup_printf ("%" PRId64, amount);
  g_autofree char *key = reference != NULL
                             ? laba_market_key (self->seen, platform, reference, NULL)
                             : laba_market_key (self->seen, platform, on, sum, NULL);

  gboolean has_origin = FALSE;
  gint64 there = 0;

  if (laba_origin_find (self->market->intake->db, key) != 0
      || (there = find_transfer (self, day, amount, &has_origin)) != 0)
    {
      self->market->n_unchanged++;
      return there == 0 || has_origin
             || laba_edit_set_origin (self->market->intake->edit, there, key, NULL, error);
    }
  self->market->n_new++;
  self->market->withdrawn += amount;
  g_autoptr (LabaRecord) record = laba_record_new (&laba_type_transfer);
  laba_record_set_number (record, "day", day);
  laba_record_set_number (record, "from", self->account);
  laba_record_set_number (record, "to", self->bank);
  laba_record_set_number (record, "amount", amount);
  if (bank != NULL)
    laba_record_set_text (record, "note", bank);
  return laba_intake_save (self->market->intake, record, error)
         && (record->id == 0
             || laba_edit_set_origin (self->market->intake->edit, record->id, key, NULL,
                                      error));
}

static gboolean
read_withdrawal (const LabaTableFileRow *row, gpointer data, GError **error)
{
  Extra *self = data;
  guint before = laba_problems_get_n (self->problems);
  LabaDay day;
  gint64 amount;

  if (!laba_market_keeps (self->sheet, row))
    return TRUE;
  day = laba_market_get_day (self->sheet, row, "day", NULL, self->problems);
  amount = ABS (laba_market_get_money (self->sheet, row, "amount", self->problems));
  if (laba_problems_get_n (self->problems) > before)
    return laba_intake_go_on (self->market->intake, error);
  if (day == LABA_DAY_NONE || amount == 0)
    return TRUE;
  self->market->n_rows++;
  laba_problems_set_place (self->problems, self->sheet->path, row->number);
  if (self->bank != 0)
    return save_withdrawal (self, row, day, amount, error);
  g_autofree char *example = laba_day_to_iso (day);
  laba_market_note (self->market, example,
                    _ ("Withdrawals left out: say into which bank account they went"));
  self->market->n_skipped++;
  self->market->lacks_bank = TRUE;
  return TRUE;
}

/* ---- a sheet ---- */

static gboolean
read_sheet (LabaMarket *self,
            LabaTableFile *file,
            const LabaMarketSheet *sheet,
            LabaTableRowFunc read_row,
            GError **error)
{
  Extra extra = {
    .market = self, .file = file, .sheet = sheet, .problems = self->intake->problems
  };
  g_autoptr (GHashTable) seen
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GError *failed = NULL;

  extra.seen = seen;
  extra.channel = laba_market_channel (self, sheet->profile, &failed);
  extra.account = extra.channel != 0
                      ? laba_market_account (self, sheet->profile, extra.channel, &failed)
                      : 0;
  if (extra.account == 0)
    {
      if (failed != NULL)
        g_propagate_error (error, failed);
      return failed == NULL;
    }
  extra.bank = find_bank (&extra);
  return laba_market_step (self, file, error)
         && laba_table_guess_read (sheet->guess, file, read_row, &extra,
                                   self->intake->cancellable, error);
}

gboolean
laba_market_read_adjustments (LabaMarket *self,
                              LabaTableFile *file,
                              const LabaMarketSheet *sheet,
                              GError **error)
{
  return read_sheet (self, file, sheet, read_adjustment, error);
}

gboolean
laba_market_read_withdrawals (LabaMarket *self,
                              LabaTableFile *file,
                              const LabaMarketSheet *sheet,
                              GError **error)
{
  return read_sheet (self, file, sheet, read_withdrawal, error);
}
