/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "market/laba-market-release.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define STEP 256

typedef struct
{
  LabaMarket *market;
  LabaTableFile *file;
  const LabaMarketSheet *sheet;
  LabaProblems *problems;
  gint64 channel;
  LabaReleases *releases;
  GHashTable *seen; /* adjustments of this file */
  guint n;
} Income;

/* ---- a row an order ---- */

static void
read_gross (Income *self, const LabaTableFileRow *row, LabaRelease *release)
{
  gint64 minus = laba_market_sum_money (self->sheet, row, "minus", self->problems);

  release->plus += laba_market_sum_money (self->sheet, row, "plus", self->problems);
  release->minus += minus;
  self->releases->n_minus_below += minus < 0;
  self->releases->n_minus_above += minus > 0;
}

static void
read_fees (Income *self, const LabaTableFileRow *row, LabaRelease *release)
{
  const GPtrArray *fees = self->sheet->profile->fees;

  for (guint i = 0; i < fees->len; i++)
    {
      const char *name = ((LabaProfileField *) fees->pdata[i])->name;

      laba_market_release_add_fee (
          self->releases, release, name,
          laba_market_sum_money (self->sheet, row, name, self->problems));
    }
}

/* A row that is no order's price but an adjustment among them. */
static gboolean
is_adjustment (Income *self, const char *type)
{
  const LabaProfileField *orders
      = laba_profile_field (self->sheet->profile->words, "revenue");

  if (type == NULL || orders == NULL)
    return FALSE;
  g_autofree char *word = laba_table_normalise (type);
  return !laba_profile_fits (orders, word);
}

static gboolean
read_order (Income *self,
            const LabaTableFileRow *row,
            const char *order,
            LabaDay day,
            GError **error)
{
  const char *type = laba_market_get_text (self->sheet, row, "type", self->problems);
  gint64 net = laba_market_get_money (self->sheet, row, "net", self->problems);

  if (is_adjustment (self, type))
    {
      const LabaMarketAdjustment adjustment
          = { .order
              = laba_market_get_text (self->sheet, row, "related-order", self->problems),
              .what = type,
              .reference = order,
              .day = day,
              .amount = net };

      return laba_market_save_adjustment (self->market, self->sheet->profile,
                                          self->channel, &adjustment, self->seen, error);
    }
  LabaRelease *release
      = laba_market_releases_get (self->releases, order, day, row->number);
  release->net += net;
  read_gross (self, row, release);
  read_fees (self, row, release);
  return TRUE;
}

/* ---- a row a fee ---- */

static void
read_entry (Income *self, const LabaTableFileRow *row, const char *order, LabaDay day)
{
  const LabaProfileField *revenue
      = laba_profile_field (self->sheet->profile->words, "revenue");
  const char *entry = laba_market_get_text (self->sheet, row, "entry", self->problems);
  g_autofree char *word = laba_table_normalise (entry != NULL ? entry : "");
  gint64 amount = laba_market_get_money (self->sheet, row, "amount", self->problems);
  LabaRelease *release
      = laba_market_releases_get (self->releases, order, day, row->number);

  release->net += amount;
  if (revenue != NULL && laba_profile_fits (revenue, word))
    release->plus += amount;
  else
    laba_market_release_add_fee (self->releases, release,
                                 entry != NULL ? entry : _ ("Fee"), amount);
}

/* ---- all rows ---- */

static gboolean
read_row (const LabaTableFileRow *row, gpointer data, GError **error)
{
  Income *self = data;
  guint before = laba_problems_get_n (self->problems);
  const char *order;
  LabaDay day;

  if (self->n++ % STEP == 0 && !laba_market_step (self->market, self->file, error))
    return FALSE;
  if (!laba_market_keeps (self->sheet, row))
    return TRUE;
  order = laba_market_get_text (self->sheet, row, "order", self->problems);
  day = laba_market_get_day (self->sheet, row, "released", NULL, self->problems);
  if (laba_problems_get_n (self->problems) > before)
    return laba_intake_go_on (self->market->intake, error);
  if (order == NULL || day == LABA_DAY_NONE)
    return TRUE; /* a total, or nothing released yet */
  self->market->n_rows++;
  if (self->sheet->profile->kind == LABA_PROFILE_ENTRIES)
    read_entry (self, row, order, day);
  else if (!read_order (self, row, order, day, error))
    return FALSE;
  return laba_problems_get_n (self->problems) == before
         || laba_intake_go_on (self->market->intake, error);
}

gboolean
laba_market_read_income (LabaMarket *self,
                         LabaTableFile *file,
                         const LabaMarketSheet *sheet,
                         GError **error)
{
  Income income = {
    .market = self, .file = file, .sheet = sheet, .problems = self->intake->problems
  };
  g_autoptr (LabaReleases) releases = laba_market_releases_new ();
  g_autoptr (GHashTable) seen
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GError *failed = NULL;

  income.channel = laba_market_channel (self, sheet->profile, &failed);
  income.releases = releases;
  income.seen = seen;
  releases->has_revenue = sheet->profile->kind == LABA_PROFILE_ENTRIES
                          || laba_market_sheet_columns (sheet, "plus") != NULL;
  if (income.channel == 0)
    {
      if (failed != NULL)
        g_propagate_error (error, failed);
      return failed == NULL;
    }
  if (!laba_table_guess_read (sheet->guess, file, read_row, &income,
                              self->intake->cancellable, error))
    return FALSE;
  laba_market_releases_settle (releases);
  return !laba_problems_is_empty (self->intake->problems)
         || laba_market_save_releases (self, sheet, income.channel, releases, error);
}
