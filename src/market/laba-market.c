/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "market/laba-market-private.h"

#include <glib/gi18n-lib.h>
#include <stdarg.h>
#include <string.h>

#include "base/laba-error.h"
#include "base/laba-money.h"

#define EXAMPLES_MAX 3

static void
note_free (gpointer data)
{
  LabaMarketNote *note = data;

  g_free (note->sentence);
  g_free (note->examples);
  g_free (note);
}

LabaMarket *
laba_market_new (LabaIntake *intake)
{
  LabaMarket *self = g_new0 (LabaMarket, 1);

  self->intake = intake;
  self->profiles = laba_profile_list (intake->problems);
  self->notes = g_ptr_array_new_with_free_func (note_free);
  self->goods = g_ptr_array_new_with_free_func (laba_market_goods_free);
  self->sheets = g_ptr_array_new_with_free_func (g_free);
  self->unknown = g_ptr_array_new_with_free_func (g_free);
  self->found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
laba_market_free (LabaMarket *self)
{
  if (self == NULL)
    return;
  g_free (self->profile);
  g_free (self->channel);
  g_clear_pointer (&self->chosen, g_ptr_array_unref);
  g_ptr_array_unref (self->profiles);
  g_ptr_array_unref (self->notes);
  g_ptr_array_unref (self->goods);
  g_ptr_array_unref (self->sheets);
  g_ptr_array_unref (self->unknown);
  g_hash_table_unref (self->found);
  g_free (self);
}

/* ---- what the rest of the room shares ---- */

void
laba_market_note (LabaMarket *self, const char *example, const char *format, ...)
{
  LabaMarketNote *note = NULL;
  va_list arguments;

  va_start (arguments, format);
  g_autofree char *sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  for (guint i = 0; note == NULL && i < self->notes->len; i++)
    if (strcmp (((LabaMarketNote *) self->notes->pdata[i])->sentence, sentence) == 0)
      note = self->notes->pdata[i];
  if (note == NULL)
    {
      note = g_new0 (LabaMarketNote, 1);
      note->sentence = g_steal_pointer (&sentence);
      g_ptr_array_add (self->notes, note);
    }
  if (note->n++ >= EXAMPLES_MAX)
    return;
  g_autofree char *before = note->examples;
  note->examples
      = before != NULL ? g_strconcat (before, ", ", example, NULL) : g_strdup (example);
}

char *
laba_market_key (GHashTable *seen, const char *first, ...)
{
  g_autoptr (GString) key = g_string_new (first);
  va_list parts;
  guint n;

  va_start (parts, first);
  for (const char *part; (part = va_arg (parts, const char *)) != NULL;)
    g_string_append_printf (key, "|%s", part);
  va_end (parts);
  n = GPOINTER_TO_UINT (g_hash_table_lookup (seen, key->str)) + 1;
  g_hash_table_insert (seen, g_strdup (key->str), GUINT_TO_POINTER (n));
  if (n > 1)
    g_string_append_printf (key, "|%u", n);
  return g_strdup (key->str);
}

gboolean
laba_market_step (LabaMarket *self, LabaTableFile *file, GError **error)
{
  return laba_intake_step (
      self->intake, (guint64) (laba_table_file_get_fraction (file) * 1000), 1000, error);
}

/* ---- a file ---- */

static gboolean
read_sheet (LabaMarket *self,
            LabaTableFile *file,
            const LabaMarketSheet *sheet,
            GError **error)
{
  switch (sheet->profile->kind)
    {
    case LABA_PROFILE_ORDERS:
      return laba_market_read_orders (self, file, sheet, error);
    case LABA_PROFILE_INCOME:
    case LABA_PROFILE_ENTRIES:
      return laba_market_read_income (self, file, sheet, error);
    case LABA_PROFILE_ADJUSTMENTS:
      return laba_market_read_adjustments (self, file, sheet, error);
    case LABA_PROFILE_WITHDRAWALS:
    default:
      return laba_market_read_withdrawals (self, file, sheet, error);
    }
}

static void
tell_sheet (LabaMarket *self, LabaTableFile *file, const LabaMarketSheet *sheet)
{
  const char *name = laba_table_file_get_sheet (file, sheet->guess->sheet);

  g_ptr_array_add (
      self->sheets,
      /* Translators: a sheet's name, what it is, and how many of its columns are used */
      g_strdup_printf (_ ("%1$s: %2$s, %3$u columns used"), name, sheet->profile->title,
                       sheet->n_used));
  for (guint i = 0; i < sheet->unknown->len; i++)
    if (!g_ptr_array_find_with_equal_func (self->unknown, sheet->unknown->pdata[i],
                                           g_str_equal, NULL))
      g_ptr_array_add (self->unknown, g_strdup (sheet->unknown->pdata[i]));
}

/* Orders come before what was paid for them, whatever the order of the sheets. */
static gboolean
read_sheets (LabaMarket *self, LabaTableFile *file, GPtrArray *sheets, GError **error)
{
  for (LabaProfileKind kind = LABA_PROFILE_ORDERS; kind <= LABA_PROFILE_WITHDRAWALS;
       kind++)
    for (guint i = 0; i < sheets->len; i++)
      {
        const LabaMarketSheet *sheet = sheets->pdata[i];
        guint before = laba_problems_get_n (self->intake->problems);

        if (sheet->profile->kind != kind)
          continue;
        tell_sheet (self, file, sheet);
        laba_market_sheet_check (sheet, self->intake->problems);
        if (laba_problems_get_n (self->intake->problems) == before
            && !read_sheet (self, file, sheet, error))
          return FALSE;
      }
  return TRUE;
}

gboolean
laba_market_read (LabaMarket *self, const char *path, GError **error)
{
  g_autoptr (LabaTableFile) file = NULL;
  g_autoptr (GPtrArray) sheets = NULL;

  if (self->profile != NULL && laba_profile_find (self->profiles, self->profile) == NULL)
    {
      g_set_error (error, LABA_ERROR, LABA_ERROR_INVALID, _ ("There is no profile “%s”."),
                   self->profile);
      return FALSE;
    }
  file = laba_table_file_open (path, error);
  if (file == NULL)
    return FALSE;
  sheets = laba_market_recognise (file, self->profiles, self->profile,
                                  self->intake->cancellable, error);
  if (sheets == NULL)
    return FALSE;
  if (sheets->len == 0)
    {
      g_set_error (error, LABA_ERROR, LABA_ERROR_INVALID,
                   _ ("“%s” is no file of a marketplace that is known here."), path);
      return FALSE;
    }
  return read_sheets (self, file, sheets, error);
}

char *
laba_market_know (const char *path)
{
  g_autoptr (GPtrArray) profiles = laba_profile_list (NULL);
  g_autoptr (LabaTableFile) file = laba_table_file_open (path, NULL);

  for (guint i = 0; file != NULL && i < laba_table_file_get_n_sheets (file); i++)
    {
      const LabaProfile *profile = laba_market_glance (file, i, profiles, NULL);

      if (profile != NULL)
        return g_strdup (profile->id);
    }
  return NULL;
}

/* ---- what came out ---- */

static void
add_lines (GString *text, GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (text, "%s\n", (char *) lines->pdata[i]);
}

static void
add_money (GString *text, LabaMarket *self)
{
  LabaLanguage language = laba_language_get ();
  g_autofree char *gross = laba_money_format (self->gross, language);
  g_autofree char *fees = laba_money_format (self->fees, language);
  g_autofree char *net = laba_money_format (self->net, language);
  g_autofree char *withdrawn = laba_money_format (self->withdrawn, language);

  if (self->gross != 0 || self->net != 0)
    g_string_append_printf (text, _ ("Released %1$s, fees %2$s, to the balance %3$s\n"),
                            gross, fees, net);
  if (self->withdrawn != 0)
    g_string_append_printf (text, _ ("Withdrawn to the bank %s\n"), withdrawn);
}

char *
laba_market_to_text (LabaMarket *self)
{
  g_autofree char *counts = g_strdup_printf (
      _ ("%1$u new, %2$u changed, %3$u unchanged, %4$u left out"), self->n_new,
      self->n_changed, self->n_unchanged, self->n_skipped);
  g_autofree char *about = laba_market_about (self);

  return g_strconcat (counts, "\n", about, NULL);
}

char *
laba_market_about (LabaMarket *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  add_lines (text, self->sheets);
  add_money (text, self);
  for (guint i = 0; i < self->notes->len; i++)
    {
      const LabaMarketNote *note = self->notes->pdata[i];

      g_string_append_printf (text, "%s: %u (%s%s)\n", note->sentence, note->n,
                              note->examples, note->n > EXAMPLES_MAX ? ", …" : "");
    }
  if (self->unknown->len > 0)
    {
      g_ptr_array_add (self->unknown, NULL);
      g_autofree char *heads = g_strjoinv (", ", (char **) self->unknown->pdata);

      g_ptr_array_remove_index (self->unknown, self->unknown->len - 1);
      g_string_append_printf (
          text, _ ("Columns that are not known and were not used: %s\n"), heads);
    }
  return g_strdup (text->str);
}
