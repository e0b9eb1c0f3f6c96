/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bank/laba-bank-private.h"

#include <stdio.h>
#include <string.h>

#include "base/laba-error.h"
#include "tables/laba-table-value.h"

/* ---- marks ---- */

LabaBankWay
laba_bank_way_of (const char *text)
{
  static const struct
  {
    const char *word;
    LabaBankWay way;
  } words[] = {
    { "cr", LABA_BANK_WAY_IN },       { "c", LABA_BANK_WAY_IN },
    { "k", LABA_BANK_WAY_IN },        { "kr", LABA_BANK_WAY_IN },
    { "credit", LABA_BANK_WAY_IN },   { "kredit", LABA_BANK_WAY_IN },
    { "in", LABA_BANK_WAY_IN },       { "masuk", LABA_BANK_WAY_IN },
    { "uang masuk", LABA_BANK_WAY_IN }, { "dana masuk", LABA_BANK_WAY_IN },
    { "db", LABA_BANK_WAY_OUT },      { "dr", LABA_BANK_WAY_OUT },
    { "d", LABA_BANK_WAY_OUT },       { "debit", LABA_BANK_WAY_OUT },
    { "debet", LABA_BANK_WAY_OUT },   { "out", LABA_BANK_WAY_OUT },
    { "keluar", LABA_BANK_WAY_OUT },  { "uang keluar", LABA_BANK_WAY_OUT },
    { "dana keluar", LABA_BANK_WAY_OUT },
  };

  if (strcmp (text, "+") == 0)
    return LABA_BANK_WAY_IN;
  if (strcmp (text, "-") == 0)
    return LABA_BANK_WAY_OUT;
  g_autofree char *name = laba_table_normalise (text);
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (name, words[i].word) == 0)
      return words[i].way;
  return LABA_BANK_WAY_NONE;
}

/* The letters at the end of a text, or NULL. */
static const char *
last_word (const char *text)
{
  const char *end = text + strlen (text);

  while (end > text && (g_ascii_isalpha (end[-1]) || end[-1] == '+'))
    end--;
  return *end != '\0' && end > text ? end : NULL;
}

char *
laba_bank_strip_mark (const char *text, LabaBankWay *way)
{
  const char *word = last_word (text);
  gsize first = strspn (text, "ABCDEGKLMRTUabcdegklmrtu");

  *way = LABA_BANK_WAY_NONE;
  if (word != NULL && (*way = laba_bank_way_of (word)) != LABA_BANK_WAY_NONE)
    return g_strchomp (g_strndup (text, (gsize) (word - text)));
  /* "CR 1,000.00" */
  if (first > 0 && (text[first] == ' ' || text[first] == ':'))
    {
      g_autofree char *mark = g_strndup (text, first);

      *way = laba_bank_way_of (mark);
      if (*way != LABA_BANK_WAY_NONE)
        return g_strchug (g_strdup (text + first + 1));
    }
  /* "500.000-" */
  gsize length = strlen (text);
  if (length > 1 && text[length - 1] == '-' && g_ascii_isdigit (text[length - 2]))
    {
      *way = LABA_BANK_WAY_OUT;
      return g_strndup (text, length - 1);
    }
  return g_strdup (text);
}

/* ---- what it looks like ---- */

gboolean
laba_bank_looks_amount (const char *text)
{
  LabaBankWay way;
  g_autofree char *bare = laba_bank_strip_mark (text, &way);
  const char *at = bare;

  at += strspn (at, "+-( ");
  if (g_ascii_strncasecmp (at, "rp", 2) == 0)
    at += 2;
  else if (g_ascii_strncasecmp (at, "idr", 3) == 0)
    at += 3;
  at += strspn (at, "+-. ");
  return g_ascii_isdigit (*at) && at[strspn (at, "0123456789.,-) ")] == '\0';
}

/* An apostrophe in front keeps a spreadsheet program from reading it. */
static const char *
bare_day (const char *text)
{
  return text + strspn (text, "' ");
}

gboolean
laba_bank_looks_short_day (const char *text)
{
  const char *at = bare_day (text);
  gsize n = strspn (at, "0123456789");

  if (n == 0 || n > 2 || at[n] == '\0' || strchr ("/- ", at[n]) == NULL)
    return FALSE;
  at += n + 1;
  n = strspn (at, "0123456789");
  if (n == 0)
    {
      while (g_ascii_isalpha (at[n]))
        n++;
      return n >= 3 && n <= 9 && at[n] == '\0';
    }
  return n <= 2 && at[n] == '\0';
}

gboolean
laba_bank_looks_day (const char *text)
{
  const LabaTableCell cell
      = { .kind = LABA_TABLE_CELL_TEXT, .text = bare_day (text), .seconds = -1 };
  const LabaTableColumn column = { .days = LABA_TABLE_DAYS_DMY };
  const LabaTableColumn other = { .days = LABA_TABLE_DAYS_MDY };
  LabaDay day;

  return laba_table_get_day (&cell, &column, &day, NULL, NULL)
         || laba_table_get_day (&cell, &other, &day, NULL, NULL);
}

/* ---- values ---- */

gboolean
laba_bank_get_amount (const LabaTableCell *cell,
                      const LabaTableColumn *column,
                      gint64 *amount,
                      LabaBankWay *way,
                      gboolean *rounded,
                      GError **error)
{
  LabaTableCell bare = *cell;
  g_autofree char *text = NULL;

  *way = LABA_BANK_WAY_NONE;
  if (cell->kind == LABA_TABLE_CELL_TEXT)
    {
      text = laba_bank_strip_mark (cell->text, way);
      bare.text = text;
    }
  if (laba_table_get_money (&bare, column, amount, NULL))
    return TRUE;
  if (!laba_table_get_money_rounded (&bare, column, amount, error))
    return FALSE;
  *rounded = TRUE;
  return TRUE;
}

/* "24/11": the last such day not after `until`. */
static gboolean
get_short_day (const char *text, LabaTableDays days, LabaDay until, LabaDay *day)
{
  int first = 0, second = 0;
  LabaDay found = LABA_DAY_NONE;

  if (sscanf (text, "%2d%*1[/ -]%2d", &first, &second) != 2)
    return laba_day_parse (text, until, day, NULL);
  if (days == LABA_TABLE_DAYS_MDY)
    {
      int month = first;

      first = second;
      second = month;
    }
  /* The 29th of February stands in one year of four. */
  for (int year = until / 10000; found == LABA_DAY_NONE && year > until / 10000 - 8; year--)
    {
      found = laba_day_make (year, second, first);
      if (found > until)
        found = LABA_DAY_NONE;
    }
  *day = found;
  return found != LABA_DAY_NONE;
}

gboolean
laba_bank_get_day (const LabaTableCell *cell,
                   const LabaTableColumn *column,
                   LabaDay until,
                   LabaDay *day,
                   GError **error)
{
  LabaTableCell bare = *cell;

  if (cell->kind == LABA_TABLE_CELL_TEXT)
    {
      bare.text = bare_day (cell->text);
      if (laba_bank_looks_short_day (bare.text)
          && get_short_day (bare.text, column->days, until, day))
        return TRUE;
    }
  return laba_table_get_day (&bare, column, day, NULL, error);
}
