/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bank/laba-bank-private.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

void
laba_bank_line_free (gpointer data)
{
  LabaBankLine *line = data;

  g_free (line->text);
  g_free (line->reason);
  g_clear_pointer (&line->candidates, g_ptr_array_unref);
  g_free (line->name);
  g_free (line->key);
  g_free (line->words);
  g_free (line);
}

void
laba_bank_note (LabaBank *self, char *note)
{
  g_ptr_array_add (self->notes, note);
}

/* The balance after each line must be the one before it and the line. How often it is,
 * read downwards or upwards. */
static guint
count_links (const LabaBank *self, gboolean upwards)
{
  guint n = 0;

  for (guint i = 1; i < self->lines->len; i++)
    {
      const LabaBankLine *before = self->lines->pdata[upwards ? i : i - 1];
      const LabaBankLine *line = self->lines->pdata[upwards ? i - 1 : i];

      n += before->has_balance && line->has_balance
           && ABS (before->balance + line->amount - line->balance) <= 1;
    }
  return n;
}

static void
note_breaks (LabaBank *self)
{
  guint n = 0, row = 0;

  for (guint i = 1; i < self->lines->len; i++)
    {
      const LabaBankLine *before = self->lines->pdata[i - 1];
      const LabaBankLine *line = self->lines->pdata[i];

      if (!before->has_balance || !line->has_balance
          || ABS (before->balance + line->amount - line->balance) <= 1)
        continue;
      if (n++ == 0)
        row = line->row;
    }
  if (n > 0)
    laba_bank_note (self, g_strdup_printf (
                              ngettext ("The balance does not follow from the line before "
                                        "in %1$u place, row %2$u: a line is missing, or "
                                        "columns are not what they seem",
                                        "The balance does not follow from the line before "
                                        "in %1$u places, first in row %2$u: lines are "
                                        "missing, or columns are not what they seem",
                                        n),
                              n, row));
}

/* Many banks have the last line first. */
static void
turn (LabaBank *self)
{
  guint down = count_links (self, FALSE), up = count_links (self, TRUE);
  const LabaBankLine *first = self->lines->pdata[0];
  const LabaBankLine *last = self->lines->pdata[self->lines->len - 1];
  gboolean upwards = up != down ? up > down : first->day > last->day;

  for (guint i = 0; upwards && i < self->lines->len / 2; i++)
    {
      guint other = self->lines->len - 1 - i;
      gpointer line = self->lines->pdata[i];

      self->lines->pdata[i] = self->lines->pdata[other];
      self->lines->pdata[other] = line;
    }
  note_breaks (self);
}

static void
find_ends (LabaBank *self)
{
  const LabaBankLine *first = self->lines->pdata[0];
  const LabaBankLine *last = self->lines->pdata[self->lines->len - 1];
  gint64 sum = 0;

  self->first = G_MAXINT32;
  self->last = 0;
  for (guint i = 0; i < self->lines->len; i++)
    {
      const LabaBankLine *line = self->lines->pdata[i];

      self->first = MIN (self->first, line->day);
      self->last = MAX (self->last, line->day);
      sum += line->amount;
    }
  if (last->has_balance)
    {
      self->closing = last->balance;
      self->has_closing = TRUE;
    }
  if (first->has_balance)
    {
      self->opening = first->balance - first->amount;
      self->has_opening = TRUE;
    }
  if (!self->has_closing && self->has_opening)
    self->closing = self->opening + sum;
  else if (self->has_closing && !self->has_opening)
    self->opening = self->closing - sum;
  self->has_opening = self->has_closing = self->has_opening || self->has_closing;
}

/* What tells a line from all others of the account, for the origin of what it becomes. */
static void
make_keys (LabaBank *self)
{
  g_autoptr (GHashTable) seen
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->lines->len; i++)
    {
      LabaBankLine *line = self->lines->pdata[i];
      g_autofree char *digest = NULL, *balance = NULL;

      line->words = laba_table_normalise (line->text);
      digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, line->words, -1);
      balance = line->has_balance ? g_strdup_printf ("%" PRId64, line->balance)
                                  : g_strdup ("");
      char *key = g_strdup_printf (
          LABA_BANK_ORIGIN "|%" PRId64 "|%d|%" PRId64 "|%.12s|%s", self->account,
          line->day, line->amount, digest, balance);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (seen, key)) + 1;

      line->key = n > 1 ? g_strdup_printf ("%s|%u", key, n) : g_strdup (key);
      g_hash_table_insert (seen, key, GUINT_TO_POINTER (n));
    }
}

void
laba_bank_put_in_order (LabaBank *self)
{
  turn (self);
  find_ends (self);
  make_keys (self);
}
