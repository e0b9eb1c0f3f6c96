/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "market/laba-market-release.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
release_free (gpointer data)
{
  LabaRelease *release = data;

  g_free (release->order);
  g_array_unref (release->fees);
  g_free (release);
}

static guint
release_hash (gconstpointer data)
{
  const LabaRelease *release = data;

  return g_str_hash (release->order) ^ (guint) release->day;
}

static gboolean
release_equal (gconstpointer a, gconstpointer b)
{
  const LabaRelease *left = a;
  const LabaRelease *right = b;

  return left->day == right->day && strcmp (left->order, right->order) == 0;
}

LabaReleases *
laba_market_releases_new (void)
{
  LabaReleases *self = g_new0 (LabaReleases, 1);

  self->list = g_ptr_array_new_with_free_func (release_free);
  self->index = g_hash_table_new (release_hash, release_equal);
  self->names = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
laba_market_releases_free (LabaReleases *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->index);
  g_ptr_array_unref (self->list);
  g_ptr_array_unref (self->names);
  g_free (self);
}

LabaRelease *
laba_market_releases_get (LabaReleases *self, const char *order, LabaDay day, guint row)
{
  const LabaRelease key = { .order = (char *) order, .day = day };
  LabaRelease *release = g_hash_table_lookup (self->index, &key);

  if (release != NULL)
    return release;
  release = g_new0 (LabaRelease, 1);
  release->order = g_strdup (order);
  release->day = day;
  release->row = row;
  release->fees = g_array_new (FALSE, TRUE, sizeof (gint64));
  g_ptr_array_add (self->list, release);
  g_hash_table_add (self->index, release);
  return release;
}

static guint
index_of (LabaReleases *self, const char *name)
{
  for (guint i = 0; i < self->names->len; i++)
    if (strcmp (self->names->pdata[i], name) == 0)
      return i;
  g_ptr_array_add (self->names, g_strdup (name));
  return self->names->len - 1;
}

void
laba_market_release_add_fee (LabaReleases *self,
                             LabaRelease *release,
                             const char *name,
                             gint64 amount)
{
  guint index;

  if (amount == 0)
    return;
  index = index_of (self, name);
  if (release->fees->len <= index)
    g_array_set_size (release->fees, index + 1);
  g_array_index (release->fees, gint64, index) += amount;
  if (amount < 0)
    self->n_below++;
  else
    self->n_above++;
}

static void
settle (LabaReleases *self, LabaRelease *release, int fee_sign, int minus_sign)
{
  gint64 fees = 0;

  for (guint i = 0; i < release->fees->len; i++)
    {
      gint64 *fee = &g_array_index (release->fees, gint64, i);

      *fee *= fee_sign;
      fees += *fee;
    }
  release->gross = self->has_revenue ? release->plus - minus_sign * release->minus
                                     : release->net + fees;
  gint64 rest = release->gross - fees - release->net;
  if (rest == 0)
    return;
  guint index = index_of (self, _ ("Other deductions"));
  if (release->fees->len <= index)
    g_array_set_size (release->fees, index + 1);
  g_array_index (release->fees, gint64, index) += rest;
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const LabaRelease *left = *(LabaRelease *const *) a;
  const LabaRelease *right = *(LabaRelease *const *) b;

  if (left->day != right->day)
    return left->day < right->day ? -1 : 1;
  return left->row < right->row ? -1 : left->row > right->row;
}

void
laba_market_releases_settle (LabaReleases *self)
{
  int fee_sign = self->n_below >= self->n_above ? -1 : 1;
  int minus_sign = self->n_minus_below > self->n_minus_above ? -1 : 1;

  for (guint i = 0; i < self->list->len; i++)
    settle (self, self->list->pdata[i], fee_sign, minus_sign);
  g_ptr_array_sort (self->list, compare_days);
}
