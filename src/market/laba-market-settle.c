/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "market/laba-market-release.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "base/laba-money.h"
#include "book/laba-store.h"
#include "orders/laba-orders.h"
#include "orders/laba-standing.h"

typedef struct
{
  LabaMarket *market;
  const LabaMarketSheet *sheet;
  LabaReleases *releases;
  gint64 channel, account;
  LabaRecord *record;  /* the settlement of the day, or NULL */
  GHashTable *changed; /* id → LabaRecord: settlements that stand in the book */
} Settle;

/* ---- one line ---- */

static void
fill (Settle *self, LabaLine *line, gint64 order, const LabaRelease *release)
{
  laba_line_set_number (line, "order", order);
  laba_line_set_number (line, "gross", release->gross);
  laba_line_set_number (line, "net", release->net);
  g_ptr_array_set_size (line->within, 0);
  for (guint i = 0; i < release->fees->len; i++)
    {
      gint64 amount = g_array_index (release->fees, gint64, i);

      if (amount == 0)
        continue;
      LabaLine *fee = laba_line_add_within (line);
      laba_line_set_text (fee, "name", self->releases->names->pdata[i]);
      laba_line_set_number (fee, "amount", amount);
    }
}

static void
count (LabaMarket *market, const LabaRelease *release, guint *n)
{
  (*n)++;
  market->gross += release->gross;
  market->net += release->net;
  market->fees += release->gross - release->net;
}

/* ---- the settlement of a day ---- */

static gboolean
save_day (Settle *self, GError **error)
{
  g_autoptr (LabaRecord) record = g_steal_pointer (&self->record);

  return record == NULL || laba_intake_save (self->market->intake, record, error);
}

static gboolean
begin_day (Settle *self, LabaDay day, GError **error)
{
  if (self->record != NULL && laba_record_get_number (self->record, "day") == day)
    return TRUE;
  if (!save_day (self, error))
    return FALSE;
  self->record = laba_record_new (&laba_type_settlement);
  laba_record_set_number (self->record, "day", day);
  laba_record_set_number (self->record, "channel", self->channel);
  laba_record_set_number (self->record, "account", self->account);
  return TRUE;
}

/* ---- one that stands in the book already ---- */

static gboolean
change (Settle *self,
        gint64 settlement,
        gint64 place,
        gint64 order,
        const LabaRelease *release,
        GError **error)
{
  LabaRecord *record = g_hash_table_lookup (self->changed, &settlement);

  if (record == NULL)
    {
      record = laba_store_load (self->market->intake->db, settlement, error);
      if (record == NULL)
        return FALSE;
      g_hash_table_insert (self->changed, g_memdup2 (&settlement, sizeof settlement),
                           record);
    }
  GPtrArray *lines = laba_record_get_lines (record, "orders");
  if (place >= 1 && place <= lines->len)
    fill (self, lines->pdata[place - 1], order, release);
  return TRUE;
}

static gboolean
save_changed (Settle *self, GError **error)
{
  GHashTableIter iter;
  gpointer record;

  g_hash_table_iter_init (&iter, self->changed);
  while (g_hash_table_iter_next (&iter, NULL, &record))
    if (!laba_intake_save (self->market->intake, record, error))
      return FALSE;
  return TRUE;
}

/* ---- each release ---- */

/* What the platform still owed of the order, so far as the book knows. */
static gint64
expected (LabaDb *db, gint64 order)
{
  g_autoptr (LabaStory) story = laba_standing_story (db, order, 0, 0);
  const LabaStoryOrder *found = story != NULL ? laba_standing_order (story, order) : NULL;

  if (found == NULL)
    return 0;
  return story->debt - story->credit
         + (found->handed_over == LABA_DAY_NONE ? found->total : 0);
}

static void
compare (Settle *self, gint64 order, const LabaRelease *release)
{
  gint64 held = expected (self->market->intake->db, order);

  if (held == release->gross)
    return;
  LabaLanguage language = laba_language_get ();
  g_autofree char *book = laba_money_format (held, language);
  g_autofree char *file = laba_money_format (release->gross, language);
  g_autofree char *example = g_strdup_printf ("%s: %s ≠ %s", release->order, book, file);
  laba_market_note (
      self->market, example,
      _ ("Released amounts that are not what the book expects (order: book ≠ file)"));
}

static gboolean
take (Settle *self, const LabaRelease *release, GError **error)
{
  gint64 order = laba_market_order_id (self->market, self->channel, release->order);
  g_autoptr (LabaStmt) stmt = laba_db_take (self->market->intake->db, "market-settled");

  if (order == 0)
    {
      laba_market_note (
          self->market, release->order,
          _ ("Missing: released, but not an order of the book; import the orders first"));
      self->market->n_skipped++;
      return TRUE;
    }
  laba_stmt_bind_int (stmt, ":order", order);
  laba_stmt_bind_int (stmt, ":day", release->day);
  if (laba_stmt_next (stmt, NULL))
    {
      if (laba_stmt_get_int (stmt, "gross") == release->gross
          && laba_stmt_get_int (stmt, "net") == release->net)
        self->market->n_unchanged++;
      else
        {
          count (self->market, release, &self->market->n_changed);
          return change (self, laba_stmt_get_int (stmt, "settlement"),
                         laba_stmt_get_int (stmt, "place"), order, release, error);
        }
      return TRUE;
    }
  count (self->market, release, &self->market->n_new);
  compare (self, order, release);
  laba_problems_set_place (self->market->intake->problems, self->sheet->path,
                           release->row);
  if (!begin_day (self, release->day, error))
    return FALSE;
  fill (self, laba_record_add_line (self->record, "orders"), order, release);
  return TRUE;
}

gboolean
laba_market_save_releases (LabaMarket *self,
                           const LabaMarketSheet *sheet,
                           gint64 channel,
                           LabaReleases *releases,
                           GError **error)
{
  Settle settle
      = { .market = self, .sheet = sheet, .releases = releases, .channel = channel };
  gboolean done = TRUE;

  settle.account = laba_market_account (self, sheet->profile, channel, error);
  if (settle.account == 0)
    return FALSE;
  settle.changed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                          (GDestroyNotify) laba_record_free);
  for (guint i = 0; done && i < releases->list->len; i++)
    done = take (&settle, releases->list->pdata[i], error);
  done = done && save_day (&settle, error) && save_changed (&settle, error);
  g_clear_pointer (&settle.record, laba_record_free);
  g_hash_table_unref (settle.changed);
  return done;
}
