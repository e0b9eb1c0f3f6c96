/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/laba-error.h"
#include "base/laba-text.h"
#include "tables/laba-table-private.h"

#define LOOK 25    /* rows of each sheet, to find the heads */
#define KEEP 60    /* rows of the one that is read, until its heads are known */
#define PREVIEW 20 /* rows shown */
#define DESCRIBED 0.6

typedef struct
{
  LabaTableGuess *guess;
  LabaTableFile *file;
  GPtrArray *first; /* of LabaTableKept */
  LabaTableTally *tally;
  GHashTable *wanted; /* normalised names, or NULL */
  /* of the rows behind the first */
  guint n_rows, last_row;
  guint n_totals; /* at the end, so far */
} Guess;

static void
column_free (gpointer data)
{
  LabaTableColumn *column = data;

  g_free (column->head);
  g_free (column->name);
  g_free (column->odd_text);
  g_free (column);
}

void
laba_table_guess_free (LabaTableGuess *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->preview);
  g_free (self);
}

/* ---- which sheet, which row ---- */

static gboolean
look_row (const LabaTableFileRow *row, gpointer data, GError **error)
{
  GPtrArray *rows = data;

  g_ptr_array_add (rows, laba_table_kept_new (row));
  return rows->len < LOOK;
}

/* The number of the row with the heads, 0 where there is none. */
static gboolean
look_at_sheet (Guess *self,
               guint sheet,
               guint *head_row,
               guint *n_matched,
               guint *n_rows,
               GCancellable *cancellable,
               GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (laba_table_kept_free);
  int found;

  if (!laba_table_file_read (self->file, sheet, look_row, rows, cancellable, error))
    return FALSE;
  found = laba_table_heads_find (rows, self->wanted, n_matched);
  *head_row = found >= 0 ? ((LabaTableKept *) rows->pdata[found])->number : 0;
  *n_rows = rows->len;
  return TRUE;
}

/* The sheet whose heads are wanted most, else the first with rows under heads. */
static gboolean
find_sheet (Guess *self, int only, GCancellable *cancellable, GError **error)
{
  guint best = 0;
  guint from = only >= 0 ? (guint) only : 0;
  guint to = only >= 0 ? from + 1 : laba_table_file_get_n_sheets (self->file);

  for (guint sheet = from; sheet < to; sheet++)
    {
      guint head_row = 0, n_matched = 0, n_rows = 0;

      if (!look_at_sheet (self, sheet, &head_row, &n_matched, &n_rows, cancellable,
                          error))
        return FALSE;
      guint rate = n_matched * 4 + (head_row > 0 && n_rows > 1 ? 2 : 0) + (n_rows > 0);
      if (rate <= best)
        continue;
      best = rate;
      self->guess->sheet = sheet;
      self->guess->head_row = head_row;
    }
  if (best > 0)
    return TRUE;
  g_autofree char *base = laba_table_file_dup_base (self->file);
  g_set_error (error, LABA_ERROR, LABA_ERROR_INVALID, _ ("There is nothing in “%s”."),
               base);
  return FALSE;
}

/* ---- totals at the end ---- */

/* "Total", "Grand Total:", "Jumlah", "Total pendapatan" with few cells beside it. */
static gboolean
is_total (const LabaTableFileRow *row, guint width)
{
  static const char *const words[]
      = { "total",     "grand total", "sub total", "subtotal",     "jumlah",
          "sum",       "rata rata",   "average",   "jumlah total", "total keseluruhan",
          "ringkasan", "summary" };
  guint filled = 0;
  const char *first = NULL;

  for (guint i = 0; i < row->n; i++)
    {
      filled += row->cells[i].kind != LABA_TABLE_CELL_EMPTY;
      if (first == NULL && row->cells[i].kind == LABA_TABLE_CELL_TEXT)
        first = row->cells[i].text;
    }
  if (first == NULL || strlen (first) > 80)
    return FALSE;
  g_autofree char *name = laba_table_normalise (first);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (name, words[i]) == 0)
      return TRUE;
  return filled * 2 < width
         && (g_str_has_prefix (name, "total ") || g_str_has_prefix (name, "grand total ")
             || g_str_has_prefix (name, "jumlah "));
}

/* Whether what stands in the row says something about the rows above, and is no row of
 * its own: a total, or a remark below totals. */
static gboolean
is_below (const LabaTableFileRow *row, guint width, gboolean after_total)
{
  guint filled = 0;

  for (guint i = 0; i < row->n; i++)
    filled += row->cells[i].kind != LABA_TABLE_CELL_EMPTY;
  return is_total (row, width) || (after_total && filled == 1 && width > 2);
}

/* Counts a row of data; the trailing run of totals is left out of `last_row`. */
static void
count_row (Guess *self, const LabaTableFileRow *row)
{
  guint width = laba_table_tally_get_n (self->tally);

  if (is_below (row, width, self->n_totals > 0))
    {
      self->n_totals++;
      return;
    }
  self->n_rows += self->n_totals + 1; /* no totals: rows that just begin like one */
  self->n_totals = 0;
  self->last_row = row->number;
}

/* ---- all rows ---- */

static gboolean
read_row (const LabaTableFileRow *row, gpointer data, GError **error)
{
  Guess *self = data;

  if (row->number < self->guess->head_row && self->guess->head_row - row->number > 1)
    return TRUE;
  if (self->first->len < KEEP)
    {
      g_ptr_array_add (self->first, laba_table_kept_new (row));
      return TRUE;
    }
  laba_table_tally_add (self->tally, row);
  count_row (self, row);
  return TRUE;
}

static LabaTableFileRow
row_of (const LabaTableKept *kept)
{
  return (LabaTableFileRow){ kept->number, kept->n, kept->cells };
}

/* ---- columns ---- */

/* The name, told from the same name before it. */
static char *
name_of (GHashTable *names, const char *head)
{
  char *name = laba_table_normalise (head);

  for (guint n = 2; *name != '\0' && g_hash_table_contains (names, name); n++)
    {
      g_autofree char *base = laba_table_normalise (head);

      g_free (name);
      name = g_strdup_printf ("%s %u", base, n);
    }
  g_hash_table_add (names, g_strdup (name));
  return name;
}

static void
make_columns (Guess *self, guint width)
{
  g_autoptr (GHashTable) names
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < width; i++)
    {
      LabaTableColumn *column = g_new0 (LabaTableColumn, 1);

      column->index = i;
      column->head = laba_table_heads_get (self->file, self->first, self->guess, i);
      laba_table_tally_tell (self->tally, column);
      if (*column->head == '\0' && column->n_filled == 0)
        {
          column_free (column);
          continue;
        }
      column->name = name_of (names, column->head);
      if (self->wanted != NULL && g_hash_table_contains (self->wanted, column->name))
        self->guess->n_matched++;
      g_ptr_array_add (self->guess->columns, column);
    }
}

/* ---- the row that describes ---- */

/* Whether in most of the rows behind it the column has numbers or days. */
static gboolean
has_values (Guess *self, guint from, guint column)
{
  guint filled = 0, values = 0;

  for (guint i = from; i < self->first->len; i++)
    {
      const LabaTableKept *row = self->first->pdata[i];

      if (column >= row->n || row->cells[column].kind == LABA_TABLE_CELL_EMPTY)
        continue;
      filled++;
      values += laba_table_cell_is_value (&row->cells[column]) ? 1 : 0;
    }
  return filled > 0 && values >= DESCRIBED * filled;
}

/* Words where the rows below have numbers: it describes the columns. */
static gboolean
describes (Guess *self, guint index)
{
  const LabaTableKept *row = self->first->pdata[index];
  guint n = 0, words = 0;

  for (guint i = 0; i < row->n; i++)
    {
      if (laba_table_cell_is_value (&row->cells[i]))
        return FALSE;
      if (!has_values (self, index + 1, i))
        continue;
      n++;
      words += row->cells[i].kind == LABA_TABLE_CELL_TEXT
               && strlen (row->cells[i].text) > 2;
    }
  return n >= 2 && words >= DESCRIBED * n;
}

/* ---- putting it together ---- */

static char **
texts_of (Guess *self, const LabaTableKept *row)
{
  GPtrArray *texts = g_ptr_array_new ();

  for (guint i = 0; i < self->guess->columns->len; i++)
    {
      const LabaTableColumn *column = self->guess->columns->pdata[i];

      g_ptr_array_add (
          texts, g_strdup (column->index < row->n ? row->cells[column->index].text : ""));
    }
  g_ptr_array_add (texts, NULL);
  return (char **) g_ptr_array_free (texts, FALSE);
}

/* The index among the first rows of the first one of data. */
static guint
skip_to_data (Guess *self)
{
  guint i = 0;

  while (i < self->first->len
         && ((LabaTableKept *) self->first->pdata[i])->number <= self->guess->head_row)
    i++;
  if (self->guess->head_row > 0 && i + 1 < self->first->len && describes (self, i))
    self->guess->skip_row = ((LabaTableKept *) self->first->pdata[i++])->number;
  return i;
}

/* Counts the first rows too, before those behind them were. */
static void
finish_rows (Guess *self)
{
  guint later = self->n_rows, later_last = self->last_row, later_totals = self->n_totals;
  guint data = skip_to_data (self);

  self->n_rows = self->last_row = self->n_totals = 0;
  for (guint i = data; i < self->first->len; i++)
    {
      LabaTableFileRow row = row_of (self->first->pdata[i]);

      laba_table_tally_add (self->tally, &row);
      count_row (self, &row);
    }
  if (later > 0)
    {
      self->n_rows += self->n_totals + later;
      self->last_row = later_last;
      self->n_totals = later_totals;
    }
  else if (self->n_rows == 0 && self->n_totals > 0 && data < self->first->len)
    {
      /* Nothing but totals is what there is. */
      self->n_rows = self->n_totals;
      self->last_row
          = ((LabaTableKept *) self->first->pdata[self->first->len - 1])->number;
    }
  if (data < self->first->len && self->n_rows > 0)
    self->guess->first_row = ((LabaTableKept *) self->first->pdata[data])->number;
  self->guess->n_rows = self->n_rows;
  self->guess->last_row = self->last_row;
}

static void
finish (Guess *self)
{
  guint width = laba_table_tally_get_n (self->tally);

  for (guint i = 0; i < self->first->len; i++)
    {
      const LabaTableKept *row = self->first->pdata[i];

      width = MAX (width, row->n);
    }
  laba_table_heads_join (self->file, self->first, self->guess, width);
  finish_rows (self);
  make_columns (self, width);
  for (guint i = 0; i < self->first->len && self->guess->preview->len < PREVIEW; i++)
    {
      const LabaTableKept *row = self->first->pdata[i];

      if (row->number >= self->guess->first_row && row->number <= self->guess->last_row
          && self->guess->first_row > 0)
        g_ptr_array_add (self->guess->preview, texts_of (self, row));
    }
}

static gboolean
run (Guess *self, int sheet, int head_row, GCancellable *cancellable, GError **error)
{
  if (!find_sheet (self, sheet, cancellable, error))
    return FALSE;
  if (head_row >= 0)
    self->guess->head_row = (guint) head_row;
  if (!laba_table_file_read (self->file, self->guess->sheet, read_row, self, cancellable,
                             error))
    return FALSE;
  finish (self);
  return TRUE;
}

LabaTableGuess *
laba_table_guess (LabaTableFile *file,
                  const char *const *wanted,
                  int sheet,
                  int head_row,
                  GCancellable *cancellable,
                  GError **error)
{
  g_autoptr (LabaTableGuess) guess = g_new0 (LabaTableGuess, 1);
  g_autoptr (GPtrArray) first = g_ptr_array_new_with_free_func (laba_table_kept_free);
  g_autoptr (GHashTable) names
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Guess self = { .guess = guess, .file = file, .first = first };

  guess->columns = g_ptr_array_new_with_free_func (column_free);
  guess->preview = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  for (guint i = 0; wanted != NULL && wanted[i] != NULL; i++)
    g_hash_table_add (names, laba_table_normalise (wanted[i]));
  self.wanted = wanted != NULL ? names : NULL;
  self.tally = laba_table_tally_new ();
  gboolean done = run (&self, sheet, head_row, cancellable, error);
  laba_table_tally_free (self.tally);
  return done ? g_steal_pointer (&guess) : NULL;
}

/* ---- using it ---- */

LabaTableColumn *
laba_table_guess_find (LabaTableGuess *self, const char *head)
{
  g_autofree char *name = laba_table_normalise (head);

  for (guint i = 0; i < self->columns->len; i++)
    {
      LabaTableColumn *column = self->columns->pdata[i];

      if (strcmp (column->name, name) == 0)
        return column;
    }
  return NULL;
}

void
laba_table_column_set_numbers (LabaTableColumn *column, LabaTableNumbers numbers)
{
  column->numbers = numbers;
  column->amounts = numbers;
}

char *
laba_table_column_letters (guint index)
{
  char letters[8] = "";
  guint at = sizeof letters - 1;

  for (guint n = index + 1; n > 0 && at > 0; n = (n - 1) / 26)
    letters[--at] = (char) ('A' + (n - 1) % 26);
  return g_strdup (letters + at);
}

typedef struct
{
  const LabaTableGuess *guess;
  LabaTableRowFunc func;
  gpointer data;
} Reading;

static gboolean
pass_row (const LabaTableFileRow *row, gpointer data, GError **error)
{
  const Reading *self = data;

  if (row->number > self->guess->last_row)
    return FALSE;
  if (row->number < self->guess->first_row || row->number == self->guess->skip_row)
    return TRUE;
  return self->func (row, self->data, error);
}

gboolean
laba_table_guess_read (LabaTableGuess *self,
                       LabaTableFile *file,
                       LabaTableRowFunc func,
                       gpointer data,
                       GCancellable *cancellable,
                       GError **error)
{
  Reading reading = { self, func, data };

  if (self->first_row == 0)
    return TRUE;
  return laba_table_file_read (file, self->sheet, pass_row, &reading, cancellable, error);
}
