/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bank/laba-bank-private.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "base/laba-error.h"
#include "base/laba-text.h"
#include "tables/laba-table-value.h"

/* One reading of the file. */
typedef struct
{
  LabaBank *bank;
  LabaTableColumn columns[LABA_BANK_N_ROLES]; /* as the layout has them written */
  LabaTableColumn any;                        /* of a balance apart from the lines */
  LabaDay until;
  guint n_signed, n_marked; /* amounts that say their way */
} Reading;

/* Of a line without a day that is another's rest. */
#define TEXT_MAX 400

static const LabaTableCell *
cell_of (const Reading *self, const LabaTableFileRow *row, LabaBankRole role)
{
  return laba_table_row_get (row, self->bank->layout.columns[role] >= 0
                                      ? &self->columns[role]
                                      : NULL);
}

/* ---- how columns are written ---- */

typedef struct
{
  guint from;
  int index[LABA_BANK_N_ROLES];
  GPtrArray *texts[LABA_BANK_N_ROLES];
  gboolean short_days, month_first, day_first;
  guint firsts, seconds; /* a bit a number that stands there */
} Styles;

static void
see_short_day (Styles *self, const char *text)
{
  int first = 0, second = 0;

  text += strspn (text, "' ");
  if (!laba_bank_looks_short_day (text))
    return;
  self->short_days = TRUE;
  if (sscanf (text, "%2d%*1[/ -]%2d", &first, &second) != 2)
    return;
  self->firsts |= 1u << MIN (first, 31);
  self->seconds |= 1u << MIN (second, 31);
  self->day_first |= first > 12;
  self->month_first |= second > 12;
}

static gboolean
see_row (const LabaTableFileRow *row, gpointer data, GError **error)
{
  Styles *self = data;

  for (guint role = 0; row->number > self->from && role < LABA_BANK_N_ROLES; role++)
    {
      int index = self->index[role];
      LabaBankWay way;

      if (index < 0 || (guint) index >= row->n
          || row->cells[index].kind != LABA_TABLE_CELL_TEXT)
        continue;
      if (role == LABA_BANK_DAY)
        see_short_day (self, row->cells[index].text);
      else if (self->texts[role] != NULL
               && laba_bank_looks_amount (row->cells[index].text))
        g_ptr_array_add (self->texts[role],
                         laba_bank_strip_mark (row->cells[index].text, &way));
    }
  return TRUE;
}

static gboolean
is_money (LabaBankRole role)
{
  return role == LABA_BANK_AMOUNT || role == LABA_BANK_OUT || role == LABA_BANK_IN
         || role == LABA_BANK_BALANCE;
}

/* The last day that a day without a year can be. months: a bit a month that there is. */
static LabaDay
find_until (const LabaBank *self, guint months)
{
  gboolean over = (months & 1u << 12) != 0 && (months & 1u << 1) != 0;

  /* From December into January: the year is the latter's. */
  if (self->layout.year > 0)
    return laba_day_make (self->layout.year, over ? 6 : 12, over ? 30 : 31);
  return self->until != LABA_DAY_NONE ? self->until : laba_day_today ();
}

static void
take_styles (Reading *self, const Styles *styles)
{
  const LabaBankLayout *layout = &self->bank->layout;
  LabaTableColumn *day = &self->columns[LABA_BANK_DAY];

  for (guint role = 0; role < LABA_BANK_N_ROLES; role++)
    if (styles->texts[role] != NULL)
      laba_table_column_set_numbers (
          &self->columns[role],
          layout->numbers != LABA_TABLE_NUMBERS_UNSURE
              ? layout->numbers
              : laba_table_find_amounts (
                  (const char *const *) styles->texts[role]->pdata,
                  styles->texts[role]->len));
  if (layout->days != LABA_TABLE_DAYS_NONE)
    day->days = layout->days;
  else if (styles->short_days)
    day->days = styles->month_first && !styles->day_first ? LABA_TABLE_DAYS_MDY
                                                          : LABA_TABLE_DAYS_DMY;
  self->bank->lacks_year = styles->short_days;
  self->until = find_until (self->bank, day->days == LABA_TABLE_DAYS_MDY ? styles->firsts
                                                                         : styles->seconds);
}

/* Looks through all rows for how days and amounts are written. */
static gboolean
find_styles (Reading *self, GError **error)
{
  Styles styles = { .from = self->bank->guess->head_row };

  for (guint role = 0; role < LABA_BANK_N_ROLES; role++)
    {
      const LabaTableColumn *column = laba_bank_column (self->bank, role);

      styles.index[role] = column != NULL ? (int) column->index : -1;
      if (column != NULL)
        self->columns[role] = *column;
      if (column != NULL && is_money (role))
        styles.texts[role] = g_ptr_array_new_with_free_func (g_free);
    }
  gboolean done = laba_table_file_read (self->bank->file, self->bank->guess->sheet,
                                        see_row, &styles, NULL, error);
  if (done)
    take_styles (self, &styles);
  for (guint role = 0; role < LABA_BANK_N_ROLES; role++)
    g_clear_pointer (&styles.texts[role], g_ptr_array_unref);
  return done;
}

/* ---- balances apart from the lines ---- */

/* Which balance a text names: -1 the first, 1 the last, 0 none. */
static int
balance_of (const char *text)
{
  static const char *const first[] = { "saldo awal", "opening balance", "beginning balance",
                                       "initial balance", "previous balance" };
  static const char *const last[]
      = { "saldo akhir", "closing balance", "ending balance", "final balance" };
  g_autofree char *name = laba_table_normalise (text);

  for (gsize i = 0; i < G_N_ELEMENTS (first); i++)
    if (g_str_has_prefix (name, first[i]))
      return -1;
  for (gsize i = 0; i < G_N_ELEMENTS (last); i++)
    if (g_str_has_prefix (name, last[i]))
      return 1;
  return 0;
}

static gboolean
get_balance (Reading *self, const LabaTableCell *cell, gint64 *balance)
{
  gboolean rounded = FALSE;
  LabaBankWay way;

  if (cell->kind == LABA_TABLE_CELL_TEXT && !laba_bank_looks_amount (cell->text))
    return FALSE;
  if (!laba_bank_get_amount (cell, &self->any, balance, &way, &rounded, NULL))
    return FALSE;
  if (way == LABA_BANK_WAY_OUT)
    *balance = -*balance;
  return TRUE;
}

/* "Saldo awal : 1.000.000", in one cell or the next filled one. */
static gboolean
take_balance (Reading *self, const LabaTableFileRow *row)
{
  for (guint i = 0; i < row->n; i++)
    {
      const LabaTableCell *cell = &row->cells[i];
      int which = cell->kind == LABA_TABLE_CELL_TEXT ? balance_of (cell->text) : 0;
      const char *colon = which != 0 ? strchr (cell->text, ':') : NULL;
      LabaTableCell rest = { .kind = LABA_TABLE_CELL_TEXT, .seconds = -1 };
      gint64 balance = 0;
      gboolean found;

      if (which == 0)
        continue;
      rest.text = colon != NULL ? colon + 1 + strspn (colon + 1, " ") : "";
      found = get_balance (self, &rest, &balance);
      for (guint k = i + 1; !found && k < row->n; k++)
        found = row->cells[k].kind != LABA_TABLE_CELL_EMPTY
                && get_balance (self, &row->cells[k], &balance);
      if (!found)
        continue;
      *(which < 0 ? &self->bank->has_opening : &self->bank->has_closing) = TRUE;
      *(which < 0 ? &self->bank->opening : &self->bank->closing) = balance;
      return TRUE;
    }
  return FALSE;
}

/* ---- rows ---- */

/* Of two ways: out is below zero, whatever its sign. */
static gboolean
get_pair (Reading *self, const LabaTableFileRow *row, gint64 *amount, GError **error)
{
  gboolean rounded = FALSE;

  *amount = 0;
  for (LabaBankRole role = LABA_BANK_OUT; role <= LABA_BANK_IN; role++)
    {
      const LabaTableCell *cell = cell_of (self, row, role);
      gint64 part = 0;
      LabaBankWay way;

      if (laba_table_is_empty (cell))
        continue;
      if (!laba_bank_get_amount (cell, &self->columns[role], &part, &way, &rounded, error))
        return FALSE;
      *amount += role == LABA_BANK_OUT ? -ABS (part) : part;
    }
  self->bank->n_rounded += rounded ? 1 : 0;
  self->n_signed++;
  return TRUE;
}

static gboolean
get_line_amount (Reading *self,
                 const LabaTableFileRow *row,
                 gint64 *amount,
                 GError **error)
{
  const LabaTableCell *cell = cell_of (self, row, LABA_BANK_AMOUNT);
  const char *mark = cell_of (self, row, LABA_BANK_MARK)->text;
  gboolean rounded = FALSE;
  LabaBankWay way;

  if (self->bank->layout.columns[LABA_BANK_AMOUNT] < 0)
    return get_pair (self, row, amount, error);
  *amount = 0;
  if (laba_table_is_empty (cell))
    return TRUE;
  if (!laba_bank_get_amount (cell, &self->columns[LABA_BANK_AMOUNT], amount, &way,
                             &rounded, error))
    return FALSE;
  self->bank->n_rounded += rounded ? 1 : 0;
  self->n_signed += *amount < 0;
  if (way == LABA_BANK_WAY_NONE)
    way = laba_bank_way_of (mark);
  self->n_marked += way != LABA_BANK_WAY_NONE;
  if (way != LABA_BANK_WAY_NONE)
    *amount = way == LABA_BANK_WAY_OUT ? -ABS (*amount) : ABS (*amount);
  else if (self->bank->layout.columns[LABA_BANK_MARK] >= 0 && *amount != 0)
    {
      g_set_error (error, LABA_ERROR, LABA_ERROR_INVALID,
                   _ ("“%s” does not say whether money came in or went out; expected for "
                      "example CR or DB"),
                   mark);
      return FALSE;
    }
  return TRUE;
}

static char *
get_text (Reading *self, const LabaTableFileRow *row)
{
  const char *more = cell_of (self, row, LABA_BANK_MORE)->text;
  g_autofree char *both
      = g_strconcat (cell_of (self, row, LABA_BANK_TEXT)->text,
                     *more != '\0' && strcmp (more, "-") != 0 ? " " : "",
                     strcmp (more, "-") != 0 ? more : "", NULL);

  return laba_text_collapse (both);
}

static void
add_line (Reading *self, const LabaTableFileRow *row, LabaDay day, gint64 amount)
{
  const LabaTableCell *cell = cell_of (self, row, LABA_BANK_BALANCE);
  LabaBankLine *line = g_new0 (LabaBankLine, 1);
  gboolean rounded = FALSE;
  LabaBankWay way;

  line->row = row->number;
  line->day = day;
  line->amount = amount;
  line->text = get_text (self, row);
  line->has_balance
      = !laba_table_is_empty (cell)
        && laba_bank_get_amount (cell, &self->columns[LABA_BANK_BALANCE], &line->balance,
                                 &way, &rounded, NULL);
  if (line->has_balance && way == LABA_BANK_WAY_OUT)
    line->balance = -line->balance;
  g_ptr_array_add (self->bank->lines, line);
}

/* A row without a day: more of the line above, or a total below the lines. */
static void
take_rest (Reading *self, const LabaTableFileRow *row)
{
  g_autofree char *text = get_text (self, row);
  LabaBankLine *line
      = self->bank->lines->len > 0 ? self->bank->lines->pdata[self->bank->lines->len - 1]
                                   : NULL;

  if (line == NULL || *text == '\0' || !laba_table_is_empty (cell_of (self, row, LABA_BANK_DAY))
      || strlen (line->text) > TEXT_MAX)
    return;
  g_autofree char *before = line->text;
  line->text = g_strconcat (before, *before != '\0' ? " " : "", text, NULL);
}

static gboolean
is_total (const LabaTableFileRow *row)
{
  static const char *const words[]
      = { "total", "jumlah", "mutasi", "saldo", "grand total", "kredit", "debet", "debit",
          "credit" };

  for (guint i = 0; i < row->n; i++)
    if (row->cells[i].kind == LABA_TABLE_CELL_TEXT)
      {
        g_autofree char *name = laba_table_normalise (row->cells[i].text);

        for (gsize k = 0; k < G_N_ELEMENTS (words); k++)
          if (g_str_has_prefix (name, words[k]))
            return TRUE;
        return FALSE;
      }
  return FALSE;
}

/* A row whose day cannot be read: the bank has not booked it yet, or it is no line. */
static gboolean
take_dayless (Reading *self,
              const LabaTableFileRow *row,
              gint64 amount,
              GError *failed)
{
  const char *day = cell_of (self, row, LABA_BANK_DAY)->text;

  if (amount == 0 || is_total (row))
    {
      take_rest (self, row);
      g_error_free (failed);
    }
  else if (*day != '\0' && strpbrk (day, "0123456789") == NULL)
    {
      g_autofree char *text = get_text (self, row);

      laba_bank_note (
          self->bank,
          /* Translators: a word that stands in place of a day (“PEND”), a description */
          g_strdup_printf (_ ("Row %1$u is left out, it has no day yet: “%2$s” %3$s"),
                           row->number, day, text));
      g_error_free (failed);
    }
  else
    laba_problems_take (self->bank->problems, "day", failed);
  return TRUE;
}

static gboolean
read_line (Reading *self, const LabaTableFileRow *row, GError **error)
{
  GError *failed = NULL;
  LabaDay day = LABA_DAY_NONE;
  gint64 amount = 0;
  gboolean has_day = laba_bank_get_day (cell_of (self, row, LABA_BANK_DAY),
                                        &self->columns[LABA_BANK_DAY], self->until, &day,
                                        &failed);
  GError *unread = NULL;

  laba_problems_set_place (self->bank->problems, self->bank->path, row->number);
  if (!get_line_amount (self, row, &amount, &unread))
    {
      if (has_day)
        laba_problems_take (self->bank->problems, "amount", g_steal_pointer (&unread));
      g_clear_error (&unread);
      g_clear_error (&failed);
      return laba_problems_get_n (self->bank->problems) < LABA_INTAKE_PROBLEMS_MAX;
    }
  if (!has_day && take_balance (self, row))
    g_error_free (failed);
  else if (!has_day)
    take_dayless (self, row, amount, failed);
  else if (amount != 0)
    add_line (self, row, day, amount);
  else
    {
      g_autofree char *text = get_text (self, row);

      if (balance_of (text) != 0)
        take_balance (self, row);
    }
  if (self->bank->lines->len <= LABA_BANK_LINES_MAX)
    return laba_problems_get_n (self->bank->problems) < LABA_INTAKE_PROBLEMS_MAX;
  g_set_error (error, LABA_ERROR, LABA_ERROR_INVALID,
               _ ("A statement of more than %d lines is not read; take a shorter time."),
               LABA_BANK_LINES_MAX);
  return FALSE;
}

static gboolean
read_row (const LabaTableFileRow *row, gpointer data, GError **error)
{
  Reading *self = data;
  const LabaTableGuess *guess = self->bank->guess;

  if (row->number > guess->head_row)
    return row->number == guess->skip_row || read_line (self, row, error);
  if (row->number < guess->head_row)
    take_balance (self, row);
  return TRUE;
}

/* ---- all of it ---- */

/* What has to be said before: NULL where lines can be read. */
static char *
find_missing (const Reading *self)
{
  const int *columns = self->bank->layout.columns;

  if (columns[LABA_BANK_DAY] < 0)
    return g_strdup (_ ("Say which column has the day."));
  if (columns[LABA_BANK_AMOUNT] < 0 && columns[LABA_BANK_OUT] < 0
      && columns[LABA_BANK_IN] < 0)
    return g_strdup (_ ("Say which column has the amount, or which two have money out and "
                        "money in."));
  if (self->columns[LABA_BANK_DAY].days == LABA_TABLE_DAYS_UNSURE)
    return g_strdup (_ ("Say how days are written: day or month first."));
  for (guint role = 0; role < LABA_BANK_N_ROLES; role++)
    if (columns[role] >= 0 && is_money (role)
        && self->columns[role].amounts == LABA_TABLE_NUMBERS_UNSURE)
      return g_strdup (_ ("Say how amounts are written: they can be read two ways."));
  return NULL;
}

static void
note_reading (Reading *self)
{
  LabaBank *bank = self->bank;

  if (self->n_signed + self->n_marked == 0 && bank->lines->len > 1)
    laba_bank_note (bank, g_strdup (_ ("No amount says that it went out: all of them are "
                                       "taken as money in. If that is not so, say which "
                                       "column tells.")));
  if (bank->n_rounded > 0)
    laba_bank_note (bank, g_strdup_printf (
                              ngettext ("%u amount has parts of a rupiah and was rounded",
                                        "%u amounts have parts of a rupiah and were rounded",
                                        bank->n_rounded),
                              bank->n_rounded));
}

gboolean
laba_bank_read (LabaBank *self, GError **error)
{
  Reading reading = { .bank = self };

  if (!find_styles (&reading, error))
    return FALSE;
  self->missing = find_missing (&reading);
  if (self->missing != NULL)
    return TRUE;
  reading.any = reading.columns[self->layout.columns[LABA_BANK_BALANCE] >= 0
                                    ? LABA_BANK_BALANCE
                                : self->layout.columns[LABA_BANK_AMOUNT] >= 0
                                    ? LABA_BANK_AMOUNT
                                : self->layout.columns[LABA_BANK_IN] >= 0 ? LABA_BANK_IN
                                                                           : LABA_BANK_OUT];
  if (!laba_table_file_read (self->file, self->guess->sheet, read_row, &reading, NULL,
                             error))
    return FALSE;
  if (self->lines->len == 0 || !laba_problems_is_empty (self->problems))
    return TRUE;
  note_reading (&reading);
  laba_bank_put_in_order (self);
  return TRUE;
}
