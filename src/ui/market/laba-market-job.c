/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/market/laba-market-job.h"

#include <glib/gi18n.h>

#include "base/laba-error.h"
#include "ui/kit/laba-progress-window.h"

LabaMarketGoods *
laba_market_job_copy_goods (const LabaMarketGoods *goods)
{
  LabaMarketGoods *copy = g_new0 (LabaMarketGoods, 1);

  *copy = *goods;
  copy->code = g_strdup (goods->code);
  copy->name = g_strdup (goods->name);
  copy->variant = g_strdup (goods->variant);
  return copy;
}

void
laba_market_job_free_goods (gpointer data)
{
  LabaMarketGoods *goods = data;

  g_free (goods->code);
  g_free (goods->name);
  g_free (goods->variant);
  g_free (goods);
}

LabaMarketJob *
laba_market_job_new (const char *book, const char *path)
{
  LabaMarketJob *self = g_new0 (LabaMarketJob, 1);

  self->book = g_strdup (book);
  self->path = g_strdup (path);
  self->chosen = g_ptr_array_new_with_free_func (laba_market_job_free_goods);
  self->goods = g_ptr_array_new_with_free_func (laba_market_job_free_goods);
  return self;
}

void
laba_market_job_free (gpointer data)
{
  LabaMarketJob *self = data;

  g_free (self->book);
  g_free (self->path);
  g_free (self->about);
  g_free (self->problems);
  g_ptr_array_unref (self->chosen);
  g_ptr_array_unref (self->goods);
  g_free (self);
}

static void
tell (LabaMarketJob *self, LabaMarket *market)
{
  self->n_new = market->n_new;
  self->n_changed = market->n_changed;
  self->n_unchanged = market->n_unchanged;
  self->n_skipped = market->n_skipped;
  self->asks_bank = market->lacks_bank;
  self->about = g_strchomp (laba_market_about (market));
  for (guint i = 0; i < market->goods->len; i++)
    g_ptr_array_add (self->goods, laba_market_job_copy_goods (market->goods->pdata[i]));
  if (!laba_problems_is_empty (market->intake->problems))
    self->problems = laba_problems_to_text (market->intake->problems);
}

/* What is wrong with the rows is the answer to a look, not a failure of it. */
static gboolean
answer (LabaMarketJob *self, GError *failed, GError **error)
{
  if (failed == NULL)
    return TRUE;
  if (!self->dry_run || !g_error_matches (failed, LABA_ERROR, LABA_ERROR_INVALID))
    {
      g_propagate_error (error, failed);
      return FALSE;
    }
  if (self->problems == NULL)
    self->problems = g_strdup (failed->message);
  g_error_free (failed);
  return TRUE;
}

gboolean
laba_market_job_thread (LabaJob *job,
                        gpointer data,
                        GCancellable *cancellable,
                        GError **error)
{
  LabaMarketJob *self = data;
  g_autoptr (LabaBook) book = laba_book_open (self->book, error);
  g_autoptr (LabaIntake) intake
      = book != NULL ? laba_intake_begin (book, TRUE, error) : NULL;
  g_autofree char *base = g_path_get_basename (self->path);
  /* Translators: a line of history; %s is a file or folder */
  g_autofree char *label = g_strdup_printf (_ ("Import of %s"), base);
  GError *failed = NULL;

  if (intake == NULL)
    return FALSE;
  intake->make = self->make && !self->dry_run;
  intake->cancellable = cancellable;
  intake->progress = laba_progress_tell_job;
  intake->progress_data = job;
  g_autoptr (LabaMarket) market = laba_market_new (intake);
  market->bank = self->bank;
  market->chosen = g_ptr_array_ref (self->chosen);
  gboolean read = laba_market_read (market, self->path, &failed);
  if (read && !self->dry_run && !self->make)
    laba_market_refuse_unknown (market);
  tell (self, market);
  if (read)
    laba_intake_finish (intake, label, self->dry_run, &failed);
  return answer (self, failed, error);
}
