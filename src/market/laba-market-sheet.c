/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "market/laba-market-sheet.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/laba-error.h"

static void
sheet_free (gpointer data)
{
  LabaMarketSheet *self = data;

  g_free (self->path);
  laba_table_guess_free (self->guess);
  g_hash_table_unref (self->columns);
  g_ptr_array_unref (self->unknown);
  g_free (self);
}

/* ---- columns ---- */

/* The column is the profile's own now: where it could be read two ways the profile
 * says which. */
static void
settle_style (const LabaProfile *profile, LabaTableColumn *column)
{
  if (column->days == LABA_TABLE_DAYS_UNSURE && profile->days != LABA_TABLE_DAYS_NONE)
    column->days = profile->days;
  if (column->numbers == LABA_TABLE_NUMBERS_UNSURE)
    column->numbers = profile->numbers;
}

static void
find_columns (LabaMarketSheet *self, GPtrArray *fields, GHashTable *used)
{
  for (guint i = 0; i < fields->len; i++)
    {
      const LabaProfileField *field = fields->pdata[i];
      GPtrArray *found = g_ptr_array_new ();

      for (guint j = 0; field->aliases[j] != NULL; j++)
        {
          const LabaProfileField one = { NULL, (char *[]){ field->aliases[j], NULL } };

          for (guint k = 0; k < self->guess->columns->len; k++)
            {
              LabaTableColumn *column = self->guess->columns->pdata[k];

              if (*column->name == '\0' || !laba_profile_fits (&one, column->name)
                  || g_ptr_array_find (found, column, NULL))
                continue;
              settle_style (self->profile, column);
              g_ptr_array_add (found, column);
              g_hash_table_add (used, column);
            }
        }
      if (found->len > 0)
        g_hash_table_insert (self->columns, field->name, found);
      else
        g_ptr_array_unref (found);
    }
}

/* The heads of the rows that are kept stand in the names of their fields. */
static void
find_kept (LabaMarketSheet *self, GHashTable *used)
{
  for (guint i = 0; i < self->profile->keep->len; i++)
    {
      const LabaProfileField *field = self->profile->keep->pdata[i];
      LabaTableColumn *column = laba_table_guess_find (self->guess, field->name);

      if (column == NULL)
        continue;
      GPtrArray *found = g_ptr_array_new ();
      g_ptr_array_add (found, column);
      g_hash_table_insert (self->columns, field->name, found);
      g_hash_table_add (used, column);
    }
}

static void
find_unknown (LabaMarketSheet *self, GHashTable *used)
{
  const LabaProfileField ignored = { NULL, self->profile->ignored };

  for (guint i = 0; i < self->guess->columns->len; i++)
    {
      const LabaTableColumn *column = self->guess->columns->pdata[i];

      if (*column->name != '\0' && !g_hash_table_contains (used, column)
          && !laba_profile_fits (&ignored, column->name))
        g_ptr_array_add (self->unknown, g_strdup (column->head));
    }
}

static LabaMarketSheet *
sheet_new (const LabaProfile *profile, const char *path, LabaTableGuess *guess)
{
  LabaMarketSheet *self = g_new0 (LabaMarketSheet, 1);
  g_autoptr (GHashTable) used = g_hash_table_new (NULL, NULL);

  self->profile = profile;
  self->path = g_strdup (path);
  self->guess = guess;
  self->columns = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                         (GDestroyNotify) g_ptr_array_unref);
  self->unknown = g_ptr_array_new_with_free_func (g_free);
  find_columns (self, profile->columns, used);
  find_columns (self, profile->fees, used);
  find_columns (self, profile->revenue, used);
  find_kept (self, used);
  find_unknown (self, used);
  self->n_used = g_hash_table_size (used);
  return self;
}

/* ---- which profile ---- */

static gboolean
fits (const LabaProfile *profile, LabaTableGuess *guess, GPtrArray *missing)
{
  gboolean all = TRUE;

  for (guint i = 0; profile->heads[i] != NULL; i++)
    if (laba_table_guess_find (guess, profile->heads[i]) == NULL)
      {
        all = FALSE;
        if (missing != NULL)
          g_ptr_array_add (missing, profile->heads[i]);
      }
  return all;
}

/* How many of the guess's columns the profile knows. */
static guint
count_known (const LabaProfile *profile, LabaTableGuess *guess)
{
  guint known = 0;

  for (guint i = 0; i < guess->columns->len; i++)
    {
      const LabaTableColumn *column = guess->columns->pdata[i];
      gboolean found = FALSE;

      for (guint j = 0; !found && j < profile->columns->len; j++)
        found = laba_profile_fits (profile->columns->pdata[j], column->name);
      known += found ? 1 : 0;
    }
  return known;
}

static const LabaProfile *
best_profile (GPtrArray *profiles, const char *id, LabaTableGuess *guess)
{
  const LabaProfile *best = NULL;
  guint most = 0;

  for (guint i = 0; i < profiles->len; i++)
    {
      const LabaProfile *profile = profiles->pdata[i];
      guint known;

      if ((id != NULL && strcmp (profile->id, id) != 0) || !fits (profile, guess, NULL))
        continue;
      known = count_known (profile, guess);
      if (best == NULL || known >= most)
        {
          best = profile;
          most = known;
        }
    }
  return best;
}

static char **
all_heads (GPtrArray *profiles, const char *id)
{
  g_autoptr (GPtrArray) heads = g_ptr_array_new ();

  for (guint i = 0; i < profiles->len; i++)
    {
      const LabaProfile *profile = profiles->pdata[i];

      for (guint j = 0;
           (id == NULL || strcmp (profile->id, id) == 0) && profile->heads[j] != NULL;
           j++)
        if (!g_ptr_array_find_with_equal_func (heads, profile->heads[j], g_str_equal,
                                               NULL))
          g_ptr_array_add (heads, g_strdup (profile->heads[j]));
    }
  g_ptr_array_add (heads, NULL);
  return (char **) g_ptr_array_steal (heads, NULL);
}

static void
say_missing (LabaTableFile *file,
             const LabaProfile *profile,
             GPtrArray *missing,
             GError **error)
{
  g_ptr_array_add (missing, NULL);
  g_autofree char *heads = g_strjoinv ("”, “", (char **) missing->pdata);
  g_autofree char *name = g_path_get_basename (laba_table_file_get_path (file));

  g_set_error (
      error, LABA_ERROR, LABA_ERROR_INVALID,
      /* Translators: a file, what it should be, heads of columns */
      _ ("“%1$s” is not %2$s as it is known: there is no column “%3$s”. If it has a new "
         "name, add that to the profile."),
      name, profile->title, heads);
}

GPtrArray *
laba_market_recognise (LabaTableFile *file,
                       GPtrArray *profiles,
                       const char *id,
                       GCancellable *cancellable,
                       GError **error)
{
  g_autoptr (GPtrArray) sheets = g_ptr_array_new_with_free_func (sheet_free);
  g_autoptr (GPtrArray) missing = NULL;
  g_auto (GStrv) heads = all_heads (profiles, id);
  const LabaProfile *asked = id != NULL ? laba_profile_find (profiles, id) : NULL;

  for (guint i = 0; i < laba_table_file_get_n_sheets (file); i++)
    {
      GError *failed = NULL;

      if (asked == NULL && laba_market_glance (file, i, profiles, NULL) == NULL)
        continue;
      LabaTableGuess *guess = laba_table_guess (file, (const char *const *) heads,
                                                (int) i, -1, cancellable, &failed);
      const LabaProfile *best = guess != NULL ? best_profile (profiles, id, guess) : NULL;

      if (failed != NULL && !g_error_matches (failed, LABA_ERROR, LABA_ERROR_INVALID))
        {
          g_propagate_error (error, failed);
          return NULL;
        }
      g_clear_error (&failed); /* a sheet with nothing in it */
      if (best != NULL)
        {
          g_ptr_array_add (sheets,
                           sheet_new (best, laba_table_file_get_path (file), guess));
          continue;
        }
      g_autoptr (GPtrArray) lacking = g_ptr_array_new ();
      if (guess != NULL && asked != NULL)
        fits (asked, guess, lacking);
      if (lacking->len > 0 && (missing == NULL || lacking->len < missing->len))
        {
          g_clear_pointer (&missing, g_ptr_array_unref);
          missing = g_steal_pointer (&lacking);
        }
      laba_table_guess_free (guess);
    }
  if (sheets->len > 0 || asked == NULL)
    return g_steal_pointer (&sheets);
  if (missing == NULL)
    missing = g_ptr_array_new ();
  say_missing (file, asked, missing, error);
  return NULL;
}

/* ---- values ---- */

GPtrArray *
laba_market_sheet_columns (const LabaMarketSheet *self, const char *field)
{
  return g_hash_table_lookup (self->columns, field);
}

void
laba_market_sheet_check (const LabaMarketSheet *self, LabaProblems *problems)
{
  const char *const *required = laba_profile_required (self->profile->kind);

  laba_problems_set_place (problems, self->path, self->guess->head_row);
  for (guint i = 0; required[i] != NULL; i++)
    {
      g_auto (GStrv) either = g_strsplit (required[i], "|", -1);
      gboolean found = FALSE;

      for (guint j = 0; either[j] != NULL; j++)
        found = found || laba_market_sheet_columns (self, either[j]) != NULL;
      if (found)
        continue;
      const LabaProfileField *field
          = laba_profile_field (self->profile->columns, either[0]);
      g_autofree char *heads = field != NULL ? g_strjoinv ("”, “", field->aliases) : NULL;
      laba_problems_add (
          problems, either[0],
          _ ("there is no column “%s”; if it has a new name, add that to the profile"),
          heads != NULL ? heads : required[i]);
    }
}

/* The first cell of the field in which something stands, and its column. */
static const LabaTableCell *
get_cell (const LabaMarketSheet *self,
          const LabaTableFileRow *row,
          const char *field,
          const LabaTableColumn **column)
{
  GPtrArray *columns = laba_market_sheet_columns (self, field);

  for (guint i = 0; columns != NULL && i < columns->len; i++)
    {
      const LabaTableCell *cell = laba_table_row_get (row, columns->pdata[i]);

      *column = columns->pdata[i];
      if (!laba_table_is_empty (cell))
        return cell;
    }
  return NULL;
}

static void
add_problem (const LabaMarketSheet *self,
             const LabaTableFileRow *row,
             const LabaTableColumn *column,
             GError *failed,
             LabaProblems *problems)
{
  laba_problems_set_place (problems, self->path, row->number);
  laba_problems_take (problems, column->head, failed);
}

const char *
laba_market_get_text (const LabaMarketSheet *self,
                      const LabaTableFileRow *row,
                      const char *field,
                      LabaProblems *problems)
{
  const LabaTableColumn *column;
  const LabaTableCell *cell = get_cell (self, row, field, &column);
  const char *text = NULL;
  GError *failed = NULL;

  if (cell != NULL && !laba_table_get_text (cell, &text, &failed))
    add_problem (self, row, column, failed, problems);
  return text != NULL && *text != '\0' ? text : NULL;
}

gint64
laba_market_get_money (const LabaMarketSheet *self,
                       const LabaTableFileRow *row,
                       const char *field,
                       LabaProblems *problems)
{
  const LabaTableColumn *column;
  const LabaTableCell *cell = get_cell (self, row, field, &column);
  gint64 amount = 0;
  GError *failed = NULL;

  if (cell != NULL && !laba_table_get_money_rounded (cell, column, &amount, &failed))
    add_problem (self, row, column, failed, problems);
  return amount;
}

gint64
laba_market_sum_money (const LabaMarketSheet *self,
                       const LabaTableFileRow *row,
                       const char *field,
                       LabaProblems *problems)
{
  GPtrArray *columns = laba_market_sheet_columns (self, field);
  gint64 sum = 0;

  for (guint i = 0; columns != NULL && i < columns->len; i++)
    {
      const LabaTableCell *cell = laba_table_row_get (row, columns->pdata[i]);
      gint64 amount = 0;
      GError *failed = NULL;

      if (laba_table_is_empty (cell))
        continue;
      if (!laba_table_get_money_rounded (cell, columns->pdata[i], &amount, &failed))
        add_problem (self, row, columns->pdata[i], failed, problems);
      sum += amount;
    }
  return sum;
}

gint64
laba_market_get_quantity (const LabaMarketSheet *self,
                          const LabaTableFileRow *row,
                          const char *field,
                          LabaProblems *problems)
{
  const LabaTableColumn *column;
  const LabaTableCell *cell = get_cell (self, row, field, &column);
  gint64 quantity = 0;
  GError *failed = NULL;

  if (cell != NULL && !laba_table_get_quantity (cell, column, &quantity, &failed))
    add_problem (self, row, column, failed, problems);
  return quantity;
}

LabaDay
laba_market_get_day (const LabaMarketSheet *self,
                     const LabaTableFileRow *row,
                     const char *field,
                     int *seconds,
                     LabaProblems *problems)
{
  const LabaTableColumn *column;
  const LabaTableCell *cell = get_cell (self, row, field, &column);
  LabaDay day = LABA_DAY_NONE;
  GError *failed = NULL;

  if (cell != NULL && !laba_table_get_day (cell, column, &day, seconds, &failed))
    add_problem (self, row, column, failed, problems);
  return day;
}

gboolean
laba_market_keeps (const LabaMarketSheet *self, const LabaTableFileRow *row)
{
  for (guint i = 0; i < self->profile->keep->len; i++)
    {
      const LabaProfileField *field = self->profile->keep->pdata[i];
      GPtrArray *columns = laba_market_sheet_columns (self, field->name);

      if (columns == NULL)
        continue;
      g_autofree char *word
          = laba_table_normalise (laba_table_row_get (row, columns->pdata[0])->text);
      if (!laba_profile_fits (field, word))
        return FALSE;
    }
  return TRUE;
}
