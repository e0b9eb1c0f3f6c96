/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "base/laba-text.h"
#include "tables/laba-table-private.h"

#define HEAD_ROWS 20   /* the heads are among the first … */
#define HEAD_LENGTH 80 /* characters; a longer text is no head */
#define TITLE 0.8      /* of the width: cells merged over more are a title, no head */
#define HEADS_SURE 2   /* that are wanted, and the row is one of heads */

/* ---- rows kept ---- */

LabaTableKept *
laba_table_kept_new (const LabaTableFileRow *row)
{
  LabaTableKept *self = g_new0 (LabaTableKept, 1);

  self->number = row->number;
  self->n = row->n;
  self->cells = g_memdup2 (row->cells, row->n * sizeof (LabaTableCell));
  for (guint i = 0; i < self->n; i++)
    self->cells[i].text = g_strdup (row->cells[i].text);
  return self;
}

void
laba_table_kept_free (gpointer data)
{
  LabaTableKept *self = data;

  for (guint i = 0; i < self->n; i++)
    g_free ((char *) self->cells[i].text);
  g_free (self->cells);
  g_free (self);
}

static LabaTableKept *
find_kept (GPtrArray *rows, guint number)
{
  for (guint i = 0; i < rows->len; i++)
    {
      LabaTableKept *row = rows->pdata[i];

      if (row->number == number)
        return row;
    }
  return NULL;
}

/* ---- names ---- */

char *
laba_table_normalise (const char *head)
{
  g_autofree char *folded = laba_text_fold (head);
  g_autoptr (GString) name = g_string_new (NULL);

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (name, c);
      else if (name->len > 0 && name->str[name->len - 1] != ' ')
        g_string_append_c (name, ' ');
    }
  while (name->len > 0 && name->str[name->len - 1] == ' ')
    g_string_truncate (name, name->len - 1);
  return g_string_free (g_steal_pointer (&name), FALSE);
}

/* ---- which row ---- */

gboolean
laba_table_cell_is_value (const LabaTableCell *cell)
{
  LabaTableFigures figures;
  LabaTableWhen when;

  if (cell->kind != LABA_TABLE_CELL_TEXT)
    return cell->kind != LABA_TABLE_CELL_EMPTY;
  if (strpbrk (cell->text, "0123456789") == NULL)
    return FALSE;
  return laba_table_figures_take (&figures, cell->text)
         || laba_table_when_take (&when, cell->text);
}

static guint
count_wanted (const LabaTableKept *row, GHashTable *wanted)
{
  g_autoptr (GHashTable) met = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; wanted != NULL && i < row->n; i++)
    {
      g_autofree char *name = laba_table_normalise (row->cells[i].text);
      gpointer key = NULL;

      if (g_hash_table_lookup_extended (wanted, name, &key, NULL))
        g_hash_table_add (met, key);
    }
  return g_hash_table_size (met);
}

/* How much the row looks like heads: short texts, all different. 0: not at all. */
static guint
rate_shape (const LabaTableKept *row)
{
  g_autoptr (GHashTable) different = g_hash_table_new (g_str_hash, g_str_equal);
  guint filled = 0, values = 0;

  for (guint i = 0; i < row->n; i++)
    {
      const LabaTableCell *cell = &row->cells[i];

      filled += cell->kind != LABA_TABLE_CELL_EMPTY;
      values += laba_table_cell_is_value (cell) ? 1 : 0;
      if (cell->kind == LABA_TABLE_CELL_TEXT
          && g_utf8_strlen (cell->text, -1) <= HEAD_LENGTH)
        g_hash_table_add (different, (gpointer) cell->text);
    }
  /* A year or a size may stand among heads, no more. */
  return values * 4 > filled ? 0 : g_hash_table_size (different);
}

/* How many columns the widest of the rows fills. */
static guint
find_width (GPtrArray *rows)
{
  guint width = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const LabaTableKept *row = rows->pdata[i];
      guint filled = 0;

      for (guint j = 0; j < row->n; j++)
        filled += row->cells[j].kind != LABA_TABLE_CELL_EMPTY;
      width = MAX (width, filled);
    }
  return width;
}

/* The first row nearly as good as the best: upper heads have gaps, and the row below may
 * describe them in more words. */
static int
find_by_shape (GPtrArray *rows)
{
  guint best = 0, width = find_width (rows);

  for (guint i = 0; i < MIN (rows->len, HEAD_ROWS); i++)
    best = MAX (best, rate_shape (rows->pdata[i]));
  /* A title over numbers is no row of heads. */
  for (guint i = 0; best * 2 >= width && i < MIN (rows->len, HEAD_ROWS); i++)
    if (rate_shape (rows->pdata[i]) * 3 >= best * 2)
      return (int) i;
  return -1;
}

int
laba_table_heads_find (GPtrArray *rows, GHashTable *wanted, guint *n_matched)
{
  int found = -1;

  *n_matched = 0;
  for (guint i = 0; i < MIN (rows->len, HEAD_ROWS); i++)
    {
      guint n = count_wanted (rows->pdata[i], wanted);

      if (n > *n_matched)
        {
          *n_matched = n;
          found = (int) i;
        }
    }
  if (*n_matched >= HEADS_SURE || (*n_matched > 0 && find_width (rows) <= HEADS_SURE))
    return found;
  found = find_by_shape (rows);
  *n_matched = found >= 0 ? count_wanted (rows->pdata[found], wanted) : 0;
  return found;
}

/* ---- what is merged ---- */

/* What stands there, also where the cell is merged with one before it. */
static const char *
text_at (LabaTableFile *file, GPtrArray *rows, guint number, guint column)
{
  const LabaTableKept *row;

  for (guint i = 0; i < file->merges->len; i++)
    {
      const LabaTableMerge *merge = &g_array_index (file->merges, LabaTableMerge, i);

      if (number >= merge->first_row && number <= merge->last_row
          && column >= merge->first_column && column <= merge->last_column)
        {
          number = merge->first_row;
          column = merge->first_column;
          break;
        }
    }
  row = find_kept (rows, number);
  return row != NULL && column < row->n ? row->cells[column].text : "";
}

/* Whether cells merged in that row are upper heads, over others in the row below. */
static gboolean
heads_below (LabaTableFile *file, GPtrArray *rows, guint number, guint width)
{
  const LabaTableKept *lower = find_kept (rows, number + 1);
  gboolean found = FALSE;

  if (lower == NULL || find_kept (rows, number) == NULL)
    return FALSE;
  for (guint i = 0; i < lower->n; i++)
    if (laba_table_cell_is_value (&lower->cells[i]))
      return FALSE;
  for (guint i = 0; i < file->merges->len; i++)
    {
      const LabaTableMerge *merge = &g_array_index (file->merges, LabaTableMerge, i);
      guint wide = merge->last_column - merge->first_column + 1;

      if (merge->first_row == number && merge->last_column >= merge->first_column)
        found |= merge->last_row == number && wide > 1 && wide < TITLE * width;
    }
  return found;
}

void
laba_table_heads_join (LabaTableFile *file,
                       GPtrArray *rows,
                       LabaTableGuess *guess,
                       guint width)
{
  guess->n_head_rows = guess->head_row > 0 ? 1 : 0;
  if (guess->head_row == 0)
    return;
  if (heads_below (file, rows, guess->head_row, width))
    guess->head_row++;
  else if (guess->head_row < 2 || !heads_below (file, rows, guess->head_row - 1, width))
    return;
  guess->n_head_rows = 2;
}

char *
laba_table_heads_get (LabaTableFile *file,
                      GPtrArray *rows,
                      const LabaTableGuess *guess,
                      guint column)
{
  const char *lower, *upper;

  if (guess->head_row == 0)
    return g_strdup ("");
  lower = text_at (file, rows, guess->head_row, column);
  upper
      = guess->n_head_rows == 2 ? text_at (file, rows, guess->head_row - 1, column) : "";
  if (*upper == '\0' || strcmp (upper, lower) == 0)
    return laba_text_collapse (lower);
  if (*lower == '\0')
    return laba_text_collapse (upper);
  g_autofree char *joined = g_strconcat (upper, " / ", lower, NULL);
  return laba_text_collapse (joined);
}
