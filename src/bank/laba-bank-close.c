/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bank/laba-bank-private.h"

#include <glib/gi18n-lib.h>

#include "base/laba-money.h"

static gint64
balance_on (const LabaBank *self, LabaDay day)
{
  g_autoptr (LabaStmt) stmt = laba_db_take (self->db, "account-balance-on");

  laba_stmt_bind_int (stmt, ":account", self->account);
  laba_stmt_bind_int (stmt, ":day", day);
  return laba_stmt_next (stmt, NULL) ? laba_stmt_get_int (stmt, "balance") : 0;
}

static gboolean
is_within (const LabaBank *self, const LabaBankEntry *entry)
{
  return entry->day >= self->first && entry->day <= self->last;
}

gboolean
laba_bank_entry_is_extra (const LabaBank *self, const LabaBankEntry *entry)
{
  if (!is_within (self, entry) || entry->amount == 0)
    return FALSE;
  /* Of a sum of which some parts are found, the others are what is extra. */
  if (entry->whole != NULL)
    return entry->whole->n_parts_taken > 0 && !entry->taken;
  return !entry->taken && entry->n_parts_taken == 0;
}

gboolean
laba_bank_get_closing (LabaBank *self, LabaBankClosing *closing)
{
  *closing = (LabaBankClosing){ .day = self->last, .statement = self->closing };
  if (!self->has_closing || self->lines->len == 0)
    return FALSE;
  closing->book = balance_on (self, self->last);
  closing->opening = self->opening - balance_on (self, laba_day_add (self->first, -1));
  for (guint i = 0; i < self->lines->len; i++)
    {
      const LabaBankLine *line = self->lines->pdata[i];

      if (line->state == LABA_BANK_NEW)
        closing->book += line->amount;
      else if (line->state != LABA_BANK_THERE)
        {
          closing->left += line->amount;
          closing->n_left++;
        }
      else
        {
          gint64 apart = line->amount
                         - (is_within (self, line->entry) ? line->entry->amount : 0);

          closing->dated += apart;
          closing->n_dated += apart != 0;
        }
    }
  for (guint i = 0; i < self->entries->len; i++)
    if (laba_bank_entry_is_extra (self, self->entries->pdata[i]))
      {
        closing->extra += ((LabaBankEntry *) self->entries->pdata[i])->amount;
        closing->n_extra++;
      }
  return TRUE;
}

void
laba_bank_count (const LabaBank *self, guint counts[LABA_BANK_N_STATES])
{
  for (guint i = 0; i < LABA_BANK_N_STATES; i++)
    counts[i] = 0;
  for (guint i = 0; i < self->lines->len; i++)
    counts[((LabaBankLine *) self->lines->pdata[i])->state]++;
}

/* ---- as sentences ---- */

static char *
money (gint64 amount)
{
  return laba_money_format (amount, laba_language_get ());
}

char *
laba_bank_about (LabaBank *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (self->lines->len > 0)
    {
      g_autofree char *first = laba_day_format_short (self->first, laba_language_get ());
      g_autofree char *last = laba_day_format_short (self->last, laba_language_get ());

      g_string_append_printf (
          text,
          ngettext ("%1$u line, %2$s to %3$s\n", "%1$u lines, %2$s to %3$s\n",
                    self->lines->len),
          self->lines->len, first, last);
    }
  for (guint i = 0; i < self->notes->len; i++)
    g_string_append_printf (text, "%s\n", (char *) self->notes->pdata[i]);
  return g_strdup (text->str);
}

static void
add_cause (GString *text, gint64 amount, const char *sentence)
{
  g_autofree char *sum = money (amount);

  if (amount != 0)
    g_string_append_printf (text, "  %s: %s\n", sentence, sum);
}

static void
add_causes (GString *text, const LabaBankClosing *closing)
{
  g_autofree char *left = g_strdup_printf (
      ngettext ("%u line that is not in the book yet", "%u lines that are not in the book yet",
                closing->n_left),
      closing->n_left);
  g_autofree char *extra = g_strdup_printf (
      ngettext ("%u record that is not in the statement",
                "%u records that are not in the statement", closing->n_extra),
      closing->n_extra);
  g_autofree char *dated = g_strdup_printf (
      ngettext ("%u line whose record has another amount, or a day before or after these",
                "%u lines whose records have another amount, or a day before or after these",
                closing->n_dated),
      closing->n_dated);

  add_cause (text, closing->opening, _ ("already when the statement begins"));
  add_cause (text, closing->left, left);
  add_cause (text, -closing->extra, extra);
  add_cause (text, closing->dated, dated);
}

char *
laba_bank_closing_to_text (LabaBank *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  LabaBankClosing closing;

  if (!laba_bank_get_closing (self, &closing))
    return g_strdup (_ ("The file says no balance, so there is nothing to reconcile it with.\n"));
  g_autofree char *day = laba_day_format_short (closing.day, laba_language_get ());
  g_autofree char *statement = money (closing.statement);
  g_autofree char *book = money (closing.book);
  g_autofree char *difference = money (ABS (closing.statement - closing.book));

  if (closing.statement == closing.book)
    {
      g_string_append_printf (
          text, _ ("On the evening of %1$s the statement and the book both say %2$s.\n"), day,
          book);
      return g_strdup (text->str);
    }
  g_string_append_printf (
      text,
      closing.statement > closing.book
          ? _ ("On the evening of %1$s the statement says %2$s and the book %3$s: %4$s more is "
               "there than written.\n")
          : _ ("On the evening of %1$s the statement says %2$s and the book %3$s: %4$s less is "
               "there than written.\n"),
      day, statement, book, difference);
  add_causes (text, &closing);
  return g_strdup (text->str);
}
