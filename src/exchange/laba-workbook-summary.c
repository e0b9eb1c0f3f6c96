/* SPDX-FileCopyrightText: 2026 The Laba authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "exchange/laba-workbook-book.h"
#include "exchange/laba-workbook-charts.h"

#define PAGE_ROWS 100 /* can still be read on one page */
#define COLUMNS 5
#define FIRST_WIDTH 34 /* of the first, in characters: names of goods and of expenses */
#define FIRST_PIXELS 243 /* the same */
#define WIDTH 22       /* of each other */
#define PIXELS 159
#define ALL_PIXELS (FIRST_PIXELS + (COLUMNS - 1) * PIXELS)
#define CHARTS_ROWS 29 /* that the charts cover, of 20 pixels each */
#define CHART_HEIGHT 275
#define MONTHS 24 /* shown at most, the latest */
#define KINDS 8   /* of expenses, the highest */
#define BELOW 2   /* empty rows between the blocks */

/* The sheet while it is written, row by row. */
typedef struct
{
  LabaWorkbook *workbook;
  lxw_worksheet *sheet;
  const char *name;
  const LabaStatementSheet *profit, *position;
  const LabaTable *sales;
  lxw_row_t row;
  LabaChartBlock months, kinds, goods, have;
} Summary;

/* ---- cells ---- */

/* The amount of another sheet, live. */
static void
link_amount (const Summary *self,
             guint column,
             const LabaStatementSheet *from,
             guint row,
             guint from_column,
             lxw_format *format)
{
  g_autofree char *ref = laba_statement_sheet_ref (from, row, from_column);
  g_autofree char *formula = g_strconcat ("=", ref, NULL);

  laba_workbook_note (self->workbook,
                      worksheet_write_formula_num (
                          self->sheet, self->row, (lxw_col_t) column, formula, format,
                          (double) laba_statement_sheet_value (from, row, from_column)));
}

static lxw_format *
plain (const Summary *self, LabaColumnKind kind)
{
  return self->workbook->formats[LABA_FACE_PLAIN][kind];
}

static const char *
name_of (const LabaStatementSheet *from, guint row)
{
  return ((const LabaTableRow *) from->table->rows->pdata[row])->cells[0].text;
}

static void
write_section (Summary *self, const char *text)
{
  laba_workbook_write_text (self->workbook, self->sheet, self->row++, 0,
                            self->workbook->section, text);
}

static void
write_heads (Summary *self, const char *const *heads)
{
  for (guint i = 0; heads[i] != NULL; i++)
    laba_workbook_write_text (
        self->workbook, self->sheet, self->row, i,
        self->workbook
            ->formats[LABA_FACE_HEAD][i == 0 ? LABA_COLUMN_TEXT : LABA_COLUMN_MONEY],
        heads[i]);
  self->row++;
}

/* ---- the figures at the top ---- */

static void
write_figures (Summary *self, const LabaStatementSheet *from, const char *const *keys)
{
  guint last = laba_statement_sheet_last (from);

  for (guint i = 0; i < COLUMNS; i++)
    {
      int row = laba_statement_sheet_find (from, keys[i]);

      if (row >= 0)
        laba_workbook_write_text (self->workbook, self->sheet, self->row, i,
                                  self->workbook->caption, name_of (from, (guint) row));
    }
  self->row++;
  worksheet_set_row (self->sheet, self->row, 26, NULL);
  for (guint i = 0; i < COLUMNS; i++)
    {
      int row = laba_statement_sheet_find (from, keys[i]);

      if (row >= 0)
        link_amount (self, i, from, (guint) row, last, self->workbook->figure);
    }
  self->row += 2;
}

static void
write_top (Summary *self, const char *title, LabaDay last)
{
  static const char *const earned[COLUMNS]
      = { "net-sales", "cost-of-goods", "gross-profit", "total-expenses", "net-profit" };
  static const char *const stands[COLUMNS]
      = { "cash", "receivables", "inventory", "total-liabilities", "total-equity" };
  g_autofree char *day = laba_day_format (last, laba_language_get ());
  /* Translators: %s is a day; below stand the figures of that day */
  g_autofree char *on = g_strdup_printf (_ ("On %s"), day);

  laba_workbook_write_text (self->workbook, self->sheet, self->row++, 0,
                            self->workbook->title, title);
  laba_workbook_write_text (self->workbook, self->sheet, self->row++, 0,
                            self->workbook->quiet, self->workbook->period);
  self->row++;
  write_section (self, _ ("In this period"));
  write_figures (self, self->profit, earned);
  write_section (self, on);
  write_figures (self, self->position, stands);
}

/* ---- the blocks that the charts show ---- */

static gboolean
is_month (const LabaStatementSheet *profit, guint column)
{
  return g_array_index (profit->places, LabaPlace, column).kind == LABA_PLACE_CELL;
}

static gint64
month_at (const LabaStatementSheet *profit, guint column)
{
  guint cell = g_array_index (profit->places, LabaPlace, column).first;
  const char *key = g_array_index (profit->table->columns, LabaColumn, cell).key;

  return g_ascii_strtoll (key, NULL, 10) * 100 + g_ascii_strtoll (key + 5, NULL, 10);
}

static LabaChartBlock
begin_block (const Summary *self)
{
  return (LabaChartBlock){ self->name, self->row, self->row, 0 };
}

/* Its last row is the one before the present; an empty block shows one empty row. */
static void
end_block (Summary *self, LabaChartBlock *block)
{
  block->last = MAX (self->row, block->first + 1) - 1;
  self->row += BELOW;
}

static void
write_month (Summary *self, guint column)
{
  static const char *const keys[]
      = { "net-sales", "gross-profit", "total-expenses", "net-profit" };

  laba_workbook_write_number (self->workbook, self->sheet, self->row, 0,
                              LABA_COLUMN_MONTH, LABA_FACE_PLAIN,
                              month_at (self->profit, column));
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      int row = laba_statement_sheet_find (self->profit, keys[i]);

      if (row >= 0)
        link_amount (self, i + 1, self->profit, (guint) row, column,
                     plain (self, LABA_COLUMN_MONEY));
    }
  self->row++;
}

static void
write_months (Summary *self)
{
  const char *const heads[] = { _ ("Month"),    _ ("Net sales"),  _ ("Gross profit"),
                                _ ("Expenses"), _ ("Net profit"), NULL };
  guint n = self->profit->places->len;
  guint months = 0, seen = 0;

  write_section (self, _ ("Month by month"));
  write_heads (self, heads);
  self->months = begin_block (self);
  for (guint i = 1; i + 1 < n; i++)
    months += is_month (self->profit, i) ? 1 : 0;
  for (guint i = 1; i + 1 < n; i++)
    if (is_month (self->profit, i) && ++seen + MONTHS > months)
      write_month (self, i);
  end_block (self, &self->months);
}

/* A name as its column and the chart's axis have room for it; the list of goods has all of it. */
static char *
short_name (const char *name)
{
  const glong most = FIRST_WIDTH - 2;

  if (g_utf8_strlen (name, -1) <= most)
    return g_strdup (name);
  g_autofree char *head = g_utf8_substring (name, 0, most - 1);
  return g_strconcat (g_strchomp (head), "…", NULL);
}

static void
write_name (Summary *self, guint column, const char *name)
{
  g_autofree char *fit = short_name (name);

  laba_workbook_write_text (self->workbook, self->sheet, self->row, column, NULL, fit);
}

static void
write_goods (Summary *self)
{
  static const char *const keys[] = { "name", "quantity", "net", "cost", "profit" };
  const char *const heads[] = { _ ("Goods"),         _ ("Sold"),   _ ("Net sales"),
                                _ ("Cost of goods"), _ ("Profit"), NULL };
  const LabaTable *table = self->sales;

  write_section (self, _ ("Goods that earned most"));
  write_heads (self, heads);
  self->goods = begin_block (self);
  for (guint i = 0; i < table->rows->len; i++, self->row++)
    for (guint j = 0, column = 0; j < table->columns->len && column < COLUMNS; j++)
      {
        const LabaColumn *from = &g_array_index (table->columns, LabaColumn, j);
        const LabaCell *cell = &((const LabaTableRow *) table->rows->pdata[i])->cells[j];

        if (!g_str_equal (from->key, keys[column]))
          continue;
        if (from->kind == LABA_COLUMN_TEXT)
          write_name (self, column, cell->text);
        else
          laba_workbook_write_number (self->workbook, self->sheet, self->row, column,
                                      from->kind, LABA_FACE_PLAIN, cell->number);
        column++;
      }
  end_block (self, &self->goods);
}

/* Rows of a statement in a column of two: name, amount. */
static void
write_lines (Summary *self, const LabaStatementSheet *from, const GArray *rows)
{
  for (guint i = 0; i < rows->len; i++, self->row++)
    {
      guint row = g_array_index (rows, guint, i);

      write_name (self, 0, name_of (from, row));
      link_amount (self, 1, from, row, laba_statement_sheet_last (from),
                   plain (self, LABA_COLUMN_MONEY));
    }
}

static int
compare_amounts (gconstpointer a, gconstpointer b, gpointer data)
{
  const LabaStatementSheet *from = data;
  guint last = laba_statement_sheet_last (from);
  gint64 left = laba_statement_sheet_value (from, *(const guint *) a, last);
  gint64 right = laba_statement_sheet_value (from, *(const guint *) b, last);

  return (left < right) - (left > right);
}

static void
write_kinds (Summary *self)
{
  const char *const heads[] = { _ ("Expenses"), _ ("Amount"), NULL };
  const LabaStatementSheet *from = self->profit;
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < from->table->rows->len; i++)
    {
      const char *key = ((const LabaTableRow *) from->table->rows->pdata[i])->key;

      if (key != NULL && g_str_has_prefix (key, "expense:")
          && laba_statement_sheet_value (from, i, laba_statement_sheet_last (from)) > 0)
        g_array_append_val (rows, i);
    }
  g_array_sort_with_data (rows, compare_amounts, (gpointer) from);
  g_array_set_size (rows, MIN (rows->len, KINDS));
  write_section (self, _ ("The highest expenses"));
  write_heads (self, heads);
  self->kinds = begin_block (self);
  write_lines (self, from, rows);
  end_block (self, &self->kinds);
}

static void
write_have (Summary *self)
{
  static const char *const keys[]
      = { "cash",      "receivables", "marketplace-receivables", "commission-receivables",
          "inventory", "fixed-assets" };
  const char *const heads[] = { _ ("What I have"), _ ("Amount"), NULL };
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      int row = laba_statement_sheet_find (self->position, keys[i]);

      if (row >= 0 && laba_statement_sheet_value (self->position, (guint) row, 1) > 0)
        g_array_append_val (rows, row);
    }
  write_section (self, _ ("What I have"));
  write_heads (self, heads);
  self->have = begin_block (self);
  write_lines (self, self->position, rows);
  end_block (self, &self->have);
}

/* ---- charts ---- */

static void
add_charts (const Summary *self, lxw_row_t row)
{
  static const guint sales_and_profit[] = { 1, 4 };
  const guint width = ALL_PIXELS / 2 - 4;
  const guint beside = ALL_PIXELS / 2 + 4 - FIRST_PIXELS - PIXELS; /* into the third column */
  const lxw_row_t below = row + CHARTS_ROWS / 2;
  const LabaChartPlace places[] = {
    { self->sheet, row, 0, 0, width, CHART_HEIGHT },
    { self->sheet, row, 2, beside, width, CHART_HEIGHT },
    { self->sheet, below, 0, 0, width, CHART_HEIGHT },
    { self->sheet, below, 2, beside, width, CHART_HEIGHT },
  };

  laba_workbook_chart_columns (self->workbook, &places[0],
                               _ ("Sales and profit by month"), &self->months,
                               sales_and_profit, G_N_ELEMENTS (sales_and_profit));
  laba_workbook_chart_ring (self->workbook, &places[1], _ ("What I have"), &self->have,
                            1);
  laba_workbook_chart_bars (self->workbook, &places[2], _ ("Goods that earned most"),
                            &self->goods, 4);
  laba_workbook_chart_bars (self->workbook, &places[3], _ ("The highest expenses"),
                            &self->kinds, 1);
}

void
laba_book_export_fill_summary (LabaBookExport *self,
                               const LabaBookFront *front,
                               const LabaStatementSheet *profit,
                               const LabaStatementSheet *position,
                               const LabaTable *sales)
{
  const LabaSheet *own = self->workbook->sheets->pdata[1];
  Summary summary = { .workbook = self->workbook,
                      .sheet = front->summary,
                      .name = own->name,
                      .profit = profit,
                      .position = position,
                      .sales = sales };
  lxw_row_t charts;

  write_top (&summary, front->title, self->last);
  charts = summary.row;
  summary.row += CHARTS_ROWS;
  write_months (&summary);
  write_have (&summary);
  write_goods (&summary);
  write_kinds (&summary);
  add_charts (&summary, charts);
  worksheet_set_column (front->summary, 0, 0, FIRST_WIDTH, NULL);
  worksheet_set_column (front->summary, 1, COLUMNS - 1, WIDTH, NULL);
  worksheet_gridlines (front->summary, LXW_HIDE_ALL_GRIDLINES);
  laba_workbook_set_up_page (self->workbook, front->summary, 0,
                              FIRST_WIDTH + (COLUMNS - 1) * WIDTH, 1);
  if (summary.row <= PAGE_ROWS)
    worksheet_fit_to_pages (front->summary, 1, 1);
}
