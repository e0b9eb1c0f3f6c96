/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "exchange/laba-workbook-private.h"

#define WIDTH_LEAST 8
#define WIDTH_MOST 40
#define WIDTH_OF_FILTER 3 /* the button in the head */
#define HEAD_HEIGHT 32
#define LINE_HEIGHT 15 /* a row's, unless told */
#define SPARE 2        /* characters of a line that broad letters take */
#define HEAD_LINES 2
#define WRAPPED_MOST 200 /* a longer text is no address; it would make a row of its own page */

static void
widen (LabaWorkbook *self, guint column, guint width)
{
  self->widths[column] = MAX (self->widths[column], width);
}

/* How many lines a text takes where a line has so many characters; a longer word is broken. */
static guint
count_lines (const char *text, glong width)
{
  guint lines = 1;
  glong used = -1; /* the blank before the first word */

  while (*text != '\0')
    {
      gsize size = strcspn (text, " \n");
      glong length = g_utf8_strlen (text, (gssize) size);

      if (used >= 0 && used + 1 + length > width)
        {
          lines++;
          used = -1;
        }
      lines += (guint) (length / (width + 1));
      used += 1 + length;
      text += size;
      text += *text != '\0' ? 1 : 0;
    }
  return lines;
}

/* A head breaks between words, but into no more lines than its row has. */
static guint
width_of_head (const char *label)
{
  g_auto (GStrv) words = g_strsplit (label, " ", -1);
  glong width = 0;

  for (guint i = 0; words[i] != NULL; i++)
    width = MAX (width, g_utf8_strlen (words[i], -1));
  while (count_lines (label, width) > HEAD_LINES)
    width++;
  return MAX ((guint) width + WIDTH_OF_FILTER, WIDTH_LEAST);
}

static void
widen_text (LabaWorkbook *self, guint column, const char *text)
{
  /* Bytes are at least as many as characters: most texts end here. */
  if (self->widths[column] < WIDTH_MOST && strlen (text) + 2 > self->widths[column])
    widen (self, column, (guint) MIN (g_utf8_strlen (text, -1) + 2, WIDTH_MOST));
}

static LabaSheet *
sheet_at (LabaWorkbook *self, guint index)
{
  return self->sheets->pdata[index];
}

static void
begin_sheet (LabaWorkbook *self, const char *about)
{
  self->sheet = laba_workbook_add_sheet (self, self->list_name, about);
  self->row = 0;
  worksheet_set_row (self->sheet, 0, HEAD_HEIGHT, NULL);
  for (guint i = 0; i < self->n_columns; i++)
    {
      laba_workbook_write_text (self, self->sheet, 0, i,
                                self->formats[LABA_FACE_HEAD][self->columns[i].kind],
                                self->columns[i].label);
      self->widths[i] = width_of_head (self->columns[i].label);
      self->largest[i] = 0;
    }
}

/* A thin line below each row, on paper too, whatever the order of the rows. */
static void
rule_lines (LabaWorkbook *self)
{
  lxw_conditional_format each = { .type = LXW_CONDITIONAL_TYPE_FORMULA,
                                  .value_string = "=TRUE",
                                  .format = self->line };

  if (self->row > 0)
    laba_workbook_note (self, worksheet_conditional_format_range (
                                  self->sheet, 1, 0, self->row,
                                  (lxw_col_t) (self->n_columns - 1), &each));
  worksheet_gridlines (self->sheet, LXW_HIDE_ALL_GRIDLINES);
}

static void
end_sheet (LabaWorkbook *self)
{
  guint across = 0;

  for (guint i = 0; i < self->n_columns; i++)
    {
      if (self->columns[i].kind != LABA_COLUMN_TEXT)
        widen (self, i, laba_workbook_width (self->columns[i].kind, self->largest[i]));
      worksheet_set_column (self->sheet, (lxw_col_t) i, (lxw_col_t) i, self->widths[i],
                            NULL);
      across += self->widths[i];
    }
  worksheet_freeze_panes (self->sheet, 1, 0);
  worksheet_autofilter (self->sheet, 0, 0, MAX (self->row, 1),
                        (lxw_col_t) (self->n_columns - 1));
  /* Codes and telephone numbers are meant to be text. */
  worksheet_ignore_errors (self->sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT,
                           "A1:XFD1048576");
  rule_lines (self);
  laba_workbook_set_up_page (self, self->sheet, 0, across, 2);
  ((LabaSheet *) self->sheets->pdata[self->sheets->len - 1])->rows = self->row;
}

void
laba_workbook_begin_list (LabaWorkbook *self,
                          const char *name,
                          const char *about,
                          const LabaWorkbookColumn *columns,
                          guint n)
{
  g_return_if_fail (n > 0 && n <= LABA_SHEET_COLUMNS);
  self->columns = columns;
  self->n_columns = n;
  g_free (self->list_name);
  self->list_name = g_strdup (name);
  self->list_first = self->sheets->len;
  memset (self->sums, 0, sizeof self->sums[0] * n);
  begin_sheet (self, about);
}

void
laba_workbook_next_row (LabaWorkbook *self)
{
  /* One row is left for the totals. */
  if (self->row + 2 == self->most)
    {
      end_sheet (self);
      begin_sheet (self, NULL);
    }
  self->row++;
  self->lines = 1;
}

/* A row is as high as its longest text needs: not every program sees to that itself. */
static void
heighten (LabaWorkbook *self, const char *text)
{
  guint lines = count_lines (text, WIDTH_MOST - SPARE);

  if (lines <= self->lines)
    return;
  self->lines = lines;
  worksheet_set_row (self->sheet, self->row, lines * LINE_HEIGHT, NULL);
}

void
laba_workbook_put_number (LabaWorkbook *self, guint column, gint64 number)
{
  laba_workbook_write_number (self, self->sheet, self->row, column,
                              self->columns[column].kind, LABA_FACE_PLAIN, number);
  self->largest[column] = MAX (self->largest[column], ABS (number));
  if (self->columns[column].total)
    self->sums[column] += number;
}

void
laba_workbook_put_text (LabaWorkbook *self, guint column, const char *text)
{
  if (text == NULL)
    return;
  gsize length = strlen (text);
  gboolean wraps = length > WIDTH_MOST && length <= WRAPPED_MOST;
  laba_workbook_write_text (self, self->sheet, self->row, column,
                            wraps ? self->wrapped : NULL, text);
  if (wraps)
    heighten (self, text);
  widen_text (self, column, text);
}

void
laba_workbook_put_line (LabaWorkbook *self, guint column, const char *text)
{
  if (text == NULL)
    return;
  laba_workbook_write_text (self, self->sheet, self->row, column, NULL, text);
  widen_text (self, column, text);
}

/* ---- formulas ---- */

void
laba_workbook_put_balance (LabaWorkbook *self,
                           guint column,
                           guint in,
                           guint out,
                           gint64 balance,
                           gboolean first)
{
  LabaColumnKind kind = self->columns[column].kind;
  g_autofree char *in_name = laba_workbook_cell_name (self->row, in);
  g_autofree char *out_name = laba_workbook_cell_name (self->row, out);
  g_autoptr (GString) formula = g_string_new ("=");

  if (self->row > 1)
    {
      g_autofree char *above = laba_workbook_cell_name (self->row - 1, column);

      g_string_append_printf (formula, "%s+", above);
    }
  else if (!first)
    {
      /* The last one of the sheet before. */
      const LabaSheet *before = sheet_at (self, self->sheets->len - 2);
      g_autofree char *quoted = laba_workbook_quote (before->name);
      g_autofree char *above = laba_workbook_cell_name ((lxw_row_t) before->rows, column);

      g_string_append_printf (formula, "%s!%s+", quoted, above);
    }
  g_string_append_printf (formula, "%s-%s", in_name, out_name);
  laba_workbook_write_formula (self, self->sheet, self->row, column, kind,
                               LABA_FACE_PLAIN, formula->str, balance);
  self->largest[column] = MAX (self->largest[column], ABS (balance));
}

/* The column's sum over all sheets of the list; of the last one what its filter shows. */
static void
write_sum (LabaWorkbook *self, guint column)
{
  LabaColumnKind kind = self->columns[column].kind;
  g_autoptr (GString) formula = g_string_new ("=");
  char name[LXW_MAX_COL_NAME_LENGTH];

  lxw_col_to_name (name, (lxw_col_t) column, LXW_FALSE);
  for (guint i = self->list_first; i + 1 < self->sheets->len; i++)
    {
      const LabaSheet *sheet = sheet_at (self, i);
      g_autofree char *quoted = laba_workbook_quote (sheet->name);

      g_string_append_printf (formula, "SUM(%s!%s2:%s%u)+", quoted, name, name,
                              (guint) sheet->rows + 1);
    }
  g_string_append_printf (formula, "SUBTOTAL(9,%s2:%s%u)", name, name,
                          (guint) self->row + 1);
  laba_workbook_write_formula (self, self->sheet, self->row + 1, column, kind,
                               LABA_FACE_TOTAL, formula->str, self->sums[column]);
  widen (self, column, laba_workbook_width (kind, self->sums[column]) + 1);
}

static gboolean
has_totals (const LabaWorkbook *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].total)
      return TRUE;
  return FALSE;
}

void
laba_workbook_end_list (LabaWorkbook *self)
{
  for (guint i = 0; has_totals (self) && self->row > 0 && i < self->n_columns; i++)
    if (self->columns[i].total)
      write_sum (self, i);
    else
      worksheet_write_blank (self->sheet, self->row + 1, (lxw_col_t) i,
                             self->formats[LABA_FACE_TOTAL][LABA_COLUMN_TEXT]);
  end_sheet (self);
  self->columns = NULL;
}
